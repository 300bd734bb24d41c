// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesswalk.h"
#include "actions.h"
#include "contrastwalk.h"
#include "delegates/initials.h"
#include "delegates/statusbardelegate.h"
#include "palettefix.h"
#include "stage.h"
#include "testpalettes.h"
#include "translations.h"
#include "windowstates.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

using Opener = QWidget *(*)(Stage &);

/// Lets Tab go nowhere.
class Trap : public QLineEdit
{
protected:
    bool event(QEvent *event) override
    {
        const bool isTab =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
        return isTab || QLineEdit::event(event);
    }
};

/// A window with two lines, to be spoilt.
struct Sample
{
    QWidget window;
    QHBoxLayout *row = new QHBoxLayout(&window);
    QLineEdit *first = add<QLineEdit>();
    QLineEdit *second = add<QLineEdit>();

    Sample()
    {
        first->setAccessibleName(u"First"_s);
        second->setAccessibleName(u"Second"_s);
    }
    template <typename Widget>
    Widget *add()
    {
        auto *widget = new Widget;
        row->addWidget(widget);
        return widget;
    }
    bool show()
    {
        window.show();
        return QTest::qWaitForWindowActive(&window);
    }
};

} // namespace

Q_DECLARE_METATYPE(Opener)

class TestAccess : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void everyWindowIsForTheKeyboardTheEarAndWeakEyes_data();
    void everyWindowIsForTheKeyboardTheEarAndWeakEyes();
    void everyCommandIsInAMenu_data();
    void everyCommandIsInAMenu();
    void coloursOfPeopleAndStatusesStandOut_data();
    void coloursOfPeopleAndStatusesStandOut();
    void aMissingNameAndATwofoldOneAreFound();
    void aTrapAndAnUnreachableStopAreFound();
    void equalLettersAreFound();
    void faintTextIsFound();
};

void TestAccess::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
    QApplication::setPalette(lightPalette());
    keepPaletteReadable(*qApp);
}

void TestAccess::init()
{
    QApplication::setPalette(lightPalette());
}

void TestAccess::everyWindowIsForTheKeyboardTheEarAndWeakEyes_data()
{
    QTest::addColumn<Opener>("open");
    QTest::addColumn<QPalette>("palette");
    const auto add = [](const QByteArray &kind, const WindowState &state) {
        QTest::newRow(kind + state.name + ", light") << state.open << lightPalette();
        QTest::newRow(kind + state.name + ", dark") << state.open << darkPalette();
    };
    for (const WindowState &state : windowStates())
        add("window: ", state);
    for (const WindowState &state : dialogStates())
        add("dialog: ", state);
}

void TestAccess::everyWindowIsForTheKeyboardTheEarAndWeakEyes()
{
    QFETCH(const Opener, open);
    QFETCH(const QPalette, palette);
    QApplication::setPalette(palette);
    Stage stage;
    QWidget *const window = open(stage);
    QVERIFY2(window, "it did not open");
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QCoreApplication::processEvents(); // the window puts off saying what can be done
    const QStringList findings =
        nameFindings(*window) + letterFindings(*window) + contrastFindings(*window) + tabFindings(*window);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestAccess::everyCommandIsInAMenu_data()
{
    QTest::addColumn<bool>("hasRows");
    QTest::newRow("first run") << false;
    QTest::newRow("lists") << true;
}

void TestAccess::everyCommandIsInAMenu()
{
    QFETCH(const bool, hasRows);
    Stage stage;
    QVERIFY(hasRows ? stage.openWithRows() && stage.select(0) : stage.show());
    const QList<QAction *> commands =
        stage.window->findChild<Actions *>()->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QVERIFY(commands.size() > 30);
    const QStringList findings = menuFindings(*stage.window, commands);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QAction missing(u"Missing"_s, nullptr);
    QCOMPARE(menuFindings(*stage.window, {&missing}).size(), 1);
}

void TestAccess::coloursOfPeopleAndStatusesStandOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestAccess::coloursOfPeopleAndStatusesStandOut()
{
    QFETCH(const QPalette, palette);
    for (int seed = 0; seed < 1000; ++seed) {
        const DiscColours colours = discColours(Desk::person(seed).toString(), palette);
        QVERIFY2(contrast(colours.letters, colours.disc) >= 4.5, qPrintable(colours.disc.name()));
    }
    for (const Status::Kind kind : {Status::Accepted, Status::Hidden, Status::Rejected, Status::Pending}) {
        const QColor colour = statusBarColour(kind, palette);
        QVERIFY2(contrast(colour, palette.color(QPalette::Base)) >= 3, qPrintable(colour.name()));
    }
}

void TestAccess::aMissingNameAndATwofoldOneAreFound()
{
    Sample sample;
    QVERIFY(sample.show());
    QCOMPARE(nameFindings(sample.window), QStringList());
    sample.first->setAccessibleName({});
    sample.add<QPushButton>()->setText(u"&Go"_s);
    QTRY_COMPARE(nameFindings(sample.window), QStringList{u"Without a name: QLineEdit "_s});
    sample.add<QPushButton>()->setText(u"Go"_s);
    QTRY_COMPARE(nameFindings(sample.window).size(), 2);
}

void TestAccess::aTrapAndAnUnreachableStopAreFound()
{
    Sample sample;
    QVERIFY(sample.show());
    QCOMPARE(tabFindings(sample.window), QStringList());
    auto *trap = sample.add<Trap>();
    QTRY_VERIFY(trap->isVisible());
    QVERIFY(tabFindings(sample.window).join(u' ').contains(u"does not come round"_s));
    QWidget::setTabOrder(trap, sample.second);
    QVERIFY(tabFindings(sample.window).join(u' ').contains(u"never comes to"_s));
}

void TestAccess::equalLettersAreFound()
{
    Sample sample;
    QVERIFY(sample.show());
    auto *label = sample.add<QLabel>();
    label->setText(u"&Name"_s);
    label->setBuddy(sample.first);
    auto *button = sample.add<QPushButton>();
    button->setText(u"&Go"_s);
    QTRY_VERIFY(button->isVisible() && label->isVisible());
    QCOMPARE(letterFindings(sample.window), QStringList());
    button->setText(u"&New"_s);
    QCOMPARE(letterFindings(sample.window).size(), 1);
}

void TestAccess::faintTextIsFound()
{
    Sample sample;
    QVERIFY(sample.show());
    QCOMPARE(contrastFindings(sample.window), QStringList());
    auto *label = sample.add<QLabel>();
    label->setText(u"faint"_s);
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(contrastFindings(sample.window), QStringList());
    label->setForegroundRole(QPalette::Midlight);
    QCOMPARE(contrastFindings(sample.window).size(), 2); // in front and behind
    label->setEnabled(false);
    QCOMPARE(contrastFindings(sample.window), QStringList());
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
