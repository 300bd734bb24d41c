// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "widgets/letterkeys.h"

#include <QAction>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTableView>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestLetterKeys : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aLetterActsAfterAShortPause();
    void twoLettersAtOnceAreTypingAndNeitherActs();
    void aWholeWordTypedDoesNothing();
    void lettersWithAPauseBetweenThemBothAct();
    void anotherKeyMakesTheLetterActFirst();
    void aClickMakesTheLetterActFirst();
    void aLetterDoesNotActOnAnotherSelection();
    void aHeldKeyRepeatsOnlyWhereItMay();
    void shiftMakesAnotherCommandOfALetter();
    void aDisabledCommandSaysWhy();
    void aLetterWithoutCommandPointsToTheSearch();
    void slashAndQuestionMarkAndDelete();
    void theTableHasNoTypeAhead();
    void keysWithModifiersAreLeftToTheShortcutsOfTheTable();
    void aFunctionKeyMakesTheLetterActFirst();
    void switchedOffLettersOnlySaySo();
    void switchingOffForgetsTheLetterThatWaits();

private:
    void showActive(const QList<QAction *> &shortcuts);
    void type(const QString &text, Qt::KeyboardModifiers modifiers = {}, bool isRepeat = false);

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QStringListModel> m_model;
    std::unique_ptr<QTableView> m_view;
    std::unique_ptr<QAction> m_hide;
    std::unique_ptr<QAction> m_hideAll;
    std::unique_ptr<QAction> m_reject;
    LetterKeys *m_keys = nullptr;
    size_t m_stamp = 1;
    QString m_acted;
};

void TestLetterKeys::init()
{
    m_view.reset();
    m_clock = std::make_unique<FakeClock>();
    m_model = std::make_unique<QStringListModel>(QStringList{u"alpha"_s, u"hotel"_s, u"romeo"_s});
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
    m_stamp = 1;
    m_acted.clear();
    m_keys = new LetterKeys(*m_view, *m_clock, [this] { return m_stamp; });
    m_hide = std::make_unique<QAction>();
    m_hide->setShortcuts({QKeySequence(Qt::Key_H)});
    m_hideAll = std::make_unique<QAction>();
    m_hideAll->setShortcuts({QKeySequence(Qt::SHIFT | Qt::Key_H)});
    m_reject = std::make_unique<QAction>(u"Reject"_s);
    m_reject->setShortcuts({QKeySequence(Qt::Key_R)});
    m_reject->setAutoRepeat(false);
    connect(m_hide.get(), &QAction::triggered, this, [this] { m_acted += u'h'; });
    connect(m_hideAll.get(), &QAction::triggered, this, [this] { m_acted += u'H'; });
    connect(m_reject.get(), &QAction::triggered, this, [this] { m_acted += u'r'; });
    m_keys->setActions({m_hide.get(), m_hideAll.get(), m_reject.get()});
    m_view->show();
    m_view->setFocus();
}

/// Qt's shortcut map asks which window is active.
void TestLetterKeys::showActive(const QList<QAction *> &shortcuts)
{
    for (QAction *action : shortcuts)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addActions(shortcuts);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(m_view->hasFocus());
}

void TestLetterKeys::type(const QString &text, Qt::KeyboardModifiers modifiers, bool isRepeat)
{
    const int key = text == "/"_L1   ? int(Qt::Key_Slash)
                    : text == "?"_L1 ? int(Qt::Key_Question)
                                     : text.toUpper().front().unicode();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text, isRepeat);
    QCoreApplication::sendEvent(m_view.get(), &press);
}

void TestLetterKeys::aLetterActsAfterAShortPause()
{
    type(u"h"_s);
    m_clock->advance(79ms);
    QCOMPARE(m_acted, QString());
    m_clock->advance(1ms);
    QCOMPARE(m_acted, u"h"_s);
}

void TestLetterKeys::twoLettersAtOnceAreTypingAndNeitherActs()
{
    QSignalSpy hints(m_keys, &LetterKeys::hint);
    type(u"h"_s);
    m_clock->advance(79ms);
    type(u"r"_s);
    m_clock->advance(1s);
    QCOMPARE(m_acted, QString());
    QCOMPARE(hints.size(), 1);
}

void TestLetterKeys::aWholeWordTypedDoesNothing()
{
    for (const QString &letter : {u"h"_s, u"a"_s, u"r"_s, u"r"_s, u"y"_s, u"h"_s}) {
        type(letter);
        m_clock->advance(50ms);
    }
    m_clock->advance(1s);
    QCOMPARE(m_acted, QString());
}

void TestLetterKeys::lettersWithAPauseBetweenThemBothAct()
{
    type(u"h"_s);
    m_clock->advance(80ms);
    type(u"r"_s);
    m_clock->advance(80ms);
    QCOMPARE(m_acted, u"hr"_s);
}

void TestLetterKeys::anotherKeyMakesTheLetterActFirst()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_acted += u'>'; });
    m_view->setCurrentIndex(m_model->index(0));
    m_acted.clear();
    type(u"h"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_acted, u"h>"_s);
    m_clock->advance(1s);
    QCOMPARE(m_acted, u"h>"_s);
}

void TestLetterKeys::aClickMakesTheLetterActFirst()
{
    type(u"h"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton);
    QCOMPARE(m_acted, u"h"_s);
}

void TestLetterKeys::aLetterDoesNotActOnAnotherSelection()
{
    type(u"h"_s);
    m_stamp = 2; // a row left meanwhile
    m_clock->advance(1s);
    QCOMPARE(m_acted, QString());
}

void TestLetterKeys::aHeldKeyRepeatsOnlyWhereItMay()
{
    type(u"h"_s);
    m_clock->advance(500ms);
    type(u"h"_s, {}, true);
    type(u"h"_s, {}, true);
    QCOMPARE(m_acted, u"hhh"_s);
    m_clock->advance(500ms);
    type(u"r"_s);
    m_clock->advance(500ms);
    type(u"r"_s, {}, true);
    QCOMPARE(m_acted, u"hhhr"_s);
}

void TestLetterKeys::shiftMakesAnotherCommandOfALetter()
{
    type(u"H"_s, Qt::ShiftModifier);
    m_clock->advance(80ms);
    QCOMPARE(m_acted, u"H"_s);
}

void TestLetterKeys::aDisabledCommandSaysWhy()
{
    m_reject->setEnabled(false);
    m_reject->setToolTip(u"Reject: select an endorsement first"_s);
    QSignalSpy hints(m_keys, &LetterKeys::hint);
    type(u"r"_s);
    m_clock->advance(80ms);
    QCOMPARE(m_acted, QString());
    QCOMPARE(hints.value(0).value(0).toString(), u"Reject: select an endorsement first"_s);
}

void TestLetterKeys::aLetterWithoutCommandPointsToTheSearch()
{
    QSignalSpy hints(m_keys, &LetterKeys::hint);
    type(u"x"_s);
    QCOMPARE(hints.size(), 1);
    QVERIFY(hints.at(0).at(0).toString().contains(u"press /"_s));
}

void TestLetterKeys::slashAndQuestionMarkAndDelete()
{
    QSignalSpy find(m_keys, &LetterKeys::findWished);
    QSignalSpy help(m_keys, &LetterKeys::keysWished);
    QSignalSpy remove(m_keys, &LetterKeys::deleteWished);
    type(u"/"_s, Qt::ShiftModifier); // a German keyboard
    type(u"?"_s, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(find.size(), 1);
    QCOMPARE(help.size(), 1);
    QCOMPARE(remove.size(), 1);
}

void TestLetterKeys::theTableHasNoTypeAhead()
{
    m_view->setCurrentIndex(m_model->index(0));
    type(u"r"_s);
    m_clock->advance(80ms);
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void TestLetterKeys::keysWithModifiersAreLeftToTheShortcutsOfTheTable()
{
    m_hide->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_H)});
    showActive({m_hide.get()});
    QTest::keyClick(m_view.get(), Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_acted, u"h"_s);
    type(u"h"_s);
    m_clock->advance(1s);
    QCOMPARE(m_acted, u"h"_s);
}

void TestLetterKeys::aFunctionKeyMakesTheLetterActFirst()
{
    m_reject->setShortcuts({QKeySequence(Qt::Key_F6)});
    showActive({m_reject.get()});
    type(u"h"_s);
    QTest::keyClick(m_view.get(), Qt::Key_F6);
    QCOMPARE(m_acted, u"hr"_s);
}

void TestLetterKeys::switchedOffLettersOnlySaySo()
{
    QSignalSpy hints(m_keys, &LetterKeys::hint);
    QSignalSpy find(m_keys, &LetterKeys::findWished);
    QSignalSpy help(m_keys, &LetterKeys::keysWished);
    m_keys->setOn(false);
    type(u"h"_s);
    m_clock->advance(1s);
    QCOMPARE(m_acted, QString());
    QCOMPARE(hints.value(0).value(0).toString(), u"Single keys are switched off (Preferences)."_s);
    type(u"/"_s);
    type(u"?"_s);
    QCOMPARE(find.size(), 1);
    QCOMPARE(help.size(), 1);
    m_keys->setOn(true);
    type(u"h"_s);
    m_clock->advance(80ms);
    QCOMPARE(m_acted, u"h"_s);
}

void TestLetterKeys::switchingOffForgetsTheLetterThatWaits()
{
    type(u"h"_s);
    m_keys->setOn(false);
    m_clock->advance(1s);
    QCOMPARE(m_acted, QString());
}

QTEST_MAIN(TestLetterKeys)
#include "tst_letterkeys.moc"
