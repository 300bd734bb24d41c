// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandbar.h"

#include "widgets/badgebutton.h"

#include <QAction>
#include <QPixmap>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCommandBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void givesUpKeysThenWords();
    void noticesAnotherKey();
    void keepsTheWordsOfAButtonWithoutAnIcon();

private:
    [[nodiscard]] QList<BadgeButton *> buttons() const { return m_bar->findChildren<BadgeButton *>(); }
    [[nodiscard]] bool allAre(BadgeButton::Look look) const;
    /// The narrowest bar in which all buttons have this look.
    [[nodiscard]] int narrowest(BadgeButton::Look look);

    std::unique_ptr<CommandBar> m_bar;
};

void TestCommandBar::init()
{
    m_bar = std::make_unique<CommandBar>();
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::black);
    for (const auto &[text, key] :
         {std::pair(u"Show"_s, u"S"_s), std::pair(u"Hide"_s, u"H"_s), std::pair(u"Undo"_s, u"Ctrl+Z"_s)}) {
        auto *action = new QAction(QIcon(pixmap), text, m_bar.get());
        action->setShortcut(QKeySequence(key));
        m_bar->addCommand(action);
    }
    m_bar->resize(1000, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void TestCommandBar::cleanup()
{
    m_bar.reset();
}

bool TestCommandBar::allAre(BadgeButton::Look look) const
{
    const QList<BadgeButton *> all = buttons();
    return std::all_of(all.begin(), all.end(),
                       [look](const BadgeButton *button) { return button->look() == look; });
}

int TestCommandBar::narrowest(BadgeButton::Look look)
{
    for (int width = 1; width <= 1000; ++width) {
        m_bar->resize(width, 40);
        if (allAre(look))
            return width;
    }
    return 0;
}

void TestCommandBar::givesUpKeysThenWords()
{
    QVERIFY(allAre(BadgeButton::Look::Whole));
    const int whole = narrowest(BadgeButton::Look::Whole);
    const int noBadge = narrowest(BadgeButton::Look::NoBadge);
    QVERIFY(noBadge > 0);
    QVERIFY(noBadge < whole);
    // Nothing is out of sight at the narrowest of each, and all come back in a wide bar.
    for (const int width : {whole, noBadge}) {
        m_bar->resize(width, 40);
        for (const BadgeButton *button : buttons())
            QTRY_VERIFY2(button->isVisible(), qPrintable(QString::number(width)));
    }
    m_bar->resize(noBadge - 1, 40);
    QVERIFY(allAre(BadgeButton::Look::IconOnly));
    for (const BadgeButton *button : buttons())
        QCOMPARE_LT(button->sizeHint().width(), button->widthIn(BadgeButton::Look::NoBadge));
    m_bar->resize(1000, 40);
    QVERIFY(allAre(BadgeButton::Look::Whole));
}

void TestCommandBar::noticesAnotherKey()
{
    m_bar->resize(narrowest(BadgeButton::Look::Whole), 40);
    buttons().first()->defaultAction()->setShortcut(QKeySequence(u"Ctrl+Alt+Shift+F11"_s));
    QVERIFY(!allAre(BadgeButton::Look::Whole));
}

void TestCommandBar::keepsTheWordsOfAButtonWithoutAnIcon()
{
    buttons().first()->defaultAction()->setIcon({});
    m_bar->resize(1, 40);
    QVERIFY(buttons().first()->widthIn(BadgeButton::Look::IconOnly) >=
            m_bar->fontMetrics().horizontalAdvance(u"Show"_s));
}

QTEST_MAIN(TestCommandBar)
#include "tst_commandbar.moc"
