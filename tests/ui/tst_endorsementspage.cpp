// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "desk.h"
#include "pages/endorsementspage.h"
#include "triage.h"
#include "widgets/endorsementview.h"
#include "widgets/searchfield.h"
#include "widgets/statuschips.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using View = EndorsementFilter::View;

class TestEndorsementsPage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKeyOnOneRowHidesItAndGoesToTheNext();
    void aSecondKeyActsOnTheRowThatBecameCurrent();
    void inTheInboxTheDecidedRowLeavesAndTheNextIsCurrent();
    void aKeyOnSeveralRowsKeepsTheSelection();
    void selectingAllFilteredRowsNeverGrowsWhenTheFilterGoes();
    void showOnAVisibleRowSendsNothing();
    void shiftHHidesEverythingShownByThisPerson();
    void deleteExplainsItselfInReceivedAndWithdrawsInGiven();
    void searchNarrowsAndEscClearsItThenTheSelection();
    void slashGoesToTheSearchAndDownBackToTheList();
    void chipsFilterByStatus();
    void namesAreAskedForTheRowsInView();
    void tabLeavesTheTable();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void select(int row) const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] int rowCount() const { return m_page->view().model()->rowCount(); }
    [[nodiscard]] qsizetype sent() const { return m_desk->backend()->setStatusCalls.size(); }
    [[nodiscard]] SearchField *search() const { return m_page->findChild<SearchField *>(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Triage> m_triage;
    std::unique_ptr<EndorsementsPage> m_page;
};

void TestEndorsementsPage::init()
{
    m_page.reset();
    m_triage.reset();
    m_actions.reset();
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 20; ++i)
        m_desk->addReceived(i % 2 ? u"Qt"_s : u"C++"_s, Status::Accepted, i % 5);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 30);
    m_desk->addGiven(u"Sailing"_s, Status::Accepted, 31);
    const AccountId id = m_desk->addAccount(u"Olive"_s);
    m_actions = std::make_unique<Actions>();
    m_page = std::make_unique<EndorsementsPage>(m_desk->workspace, *m_actions);
    m_triage = std::make_unique<Triage>(m_desk->workspace, *m_actions);
    m_triage->setTarget(m_page.get());
    connect(m_page.get(), &EndorsementsPage::deleteWished, m_triage.get(), &Triage::deletePressed);
    connect(m_page.get(), &EndorsementsPage::factsChanged, m_page.get(), [this] {
        ActionFacts facts;
        facts.hasAccounts = true;
        m_triage->addFacts(facts);
        m_actions->update(facts);
    });
    m_page->resize(900, 500);
    m_page->show();
    AccountSession *session = m_desk->sessions.session(id);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(rowCount(), 20);
    QTRY_VERIFY(session->lastSyncedAt().isValid());
    m_page->focusTable();
    QTRY_VERIFY(m_page->view().hasFocus());
}

void TestEndorsementsPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_page->view(), key, modifiers);
    m_desk->clock.advance(100ms);
}

void TestEndorsementsPage::select(int row) const
{
    m_page->view().selectRow(row);
}

QString TestEndorsementsPage::cell(int row, int column) const
{
    return m_page->view().model()->index(row, column).data().toString();
}

void TestEndorsementsPage::aKeyOnOneRowHidesItAndGoesToTheNext()
{
    select(3);
    press(Qt::Key_H);
    QCOMPARE(cell(3, 2), u"Hidden"_s);
    QCOMPARE(cell(4, 2), u"Visible"_s);
    QCOMPARE(m_page->view().currentIndex().row(), 4);
    QCOMPARE(m_page->selectedRows().size(), 1);
    QTRY_COMPARE(sent(), 1);
    QCOMPARE(m_desk->backend()->setStatusCalls.at(0).second, Status(Status::Hidden));
}

void TestEndorsementsPage::aSecondKeyActsOnTheRowThatBecameCurrent()
{
    select(3);
    press(Qt::Key_H);
    press(Qt::Key_H);
    press(Qt::Key_R);
    QCOMPARE(cell(3, 2), u"Hidden"_s);
    QCOMPARE(cell(4, 2), u"Hidden"_s);
    QCOMPARE(cell(5, 2), u"Rejected"_s);
    QCOMPARE(m_page->view().currentIndex().row(), 6);
    QCOMPARE(m_desk->outbox.items().size(), 3);
}

void TestEndorsementsPage::inTheInboxTheDecidedRowLeavesAndTheNextIsCurrent()
{
    m_page->showView(View::ToReview);
    QCOMPARE(rowCount(), 20);
    m_page->focusTable();
    select(1);
    const QString next = cell(2, 3);
    press(Qt::Key_S);
    QCOMPARE(rowCount(), 19);
    QCOMPARE(m_page->view().currentIndex().row(), 1);
    QCOMPARE(cell(1, 3), next);
    QCOMPARE(m_page->selectedRows().size(), 1);
    for (int i = 0; i < 19; ++i)
        press(i % 2 ? Qt::Key_S : Qt::Key_H);
    QCOMPARE(rowCount(), 0);
    QCOMPARE(m_page->findChild<EmptyState *>()->shown().face, EmptyState::Face::AllDone);
    QCOMPARE(m_page->findChild<EmptyState *>()->shown().text, u"10 hidden, 10 kept"_s);
}

void TestEndorsementsPage::aKeyOnSeveralRowsKeepsTheSelection()
{
    m_page->view().selectAll();
    press(Qt::Key_H);
    QCOMPARE(m_desk->outbox.items().size(), 20);
    QCOMPARE(m_page->selectedRows().size(), 20);
}

void TestEndorsementsPage::selectingAllFilteredRowsNeverGrowsWhenTheFilterGoes()
{
    search()->setText(u"qt"_s);
    QCOMPARE(rowCount(), 10);
    m_page->view().selectAll();
    search()->clear();
    QCOMPARE(rowCount(), 20);
    QCOMPARE(m_page->selectedRows().size(), 10);
    press(Qt::Key_H);
    QTRY_COMPARE(sent(), 10);
    QTest::qWait(0);
    QCOMPARE(sent(), 10);
}

void TestEndorsementsPage::showOnAVisibleRowSendsNothing()
{
    select(0);
    press(Qt::Key_A);
    m_desk->clock.advance(30s);
    QCOMPARE(sent(), 0);
    QVERIFY(m_desk->outbox.undoableStep());
    QCOMPARE(m_desk->outbox.undoableStep()->kept, 1);
}

void TestEndorsementsPage::shiftHHidesEverythingShownByThisPerson()
{
    select(0);
    press(Qt::Key_H, Qt::ShiftModifier);
    QCOMPARE(m_desk->outbox.items().size(), 4); // 20 by 5 people
    QTRY_COMPARE(sent(), 4);
}

void TestEndorsementsPage::deleteExplainsItselfInReceivedAndWithdrawsInGiven()
{
    QSignalSpy hints(m_triage.get(), &Triage::hint);
    select(0);
    press(Qt::Key_Delete);
    QCOMPARE(hints.value(0).value(0).toString(), u"You cannot delete it: H hides, R rejects."_s);
    m_actions->hide->setShortcuts({QKeySequence(Qt::Key_F6), QKeySequence(Qt::Key_V)});
    press(Qt::Key_Delete);
    QCOMPARE(hints.value(1).value(0).toString(), u"You cannot delete it: F6 or V hides, R rejects."_s);
    m_actions->reject->setShortcuts(QList<QKeySequence>());
    press(Qt::Key_Delete);
    QCOMPARE(hints.value(2).value(0).toString(),
             u"You cannot delete it. You can hide or reject it instead."_s);
    QVERIFY(m_desk->outbox.items().isEmpty());
    m_page->showView(View::Given);
    m_page->focusTable();
    select(1);
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->outbox.items().size(), 1);
    QCOMPARE(m_desk->outbox.items().at(0).to, Status(Status::Deleted));
}

void TestEndorsementsPage::searchNarrowsAndEscClearsItThenTheSelection()
{
    search()->setText(u"qt"_s);
    QCOMPARE(rowCount(), 10);
    select(2);
    press(Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QCOMPARE(rowCount(), 20);
    QCOMPARE(m_page->selectedRows().size(), 1);
    press(Qt::Key_Escape);
    QCOMPARE(m_page->selectedRows().size(), 0);
    search()->setText(u"nothing like it"_s);
    QCOMPARE(m_page->findChild<EmptyState *>()->shown().face, EmptyState::Face::Filtered);
    search()->setText(u"nothing like it at all"_s);
    QCOMPARE(rowCount(), 0);
    m_page->clearFilter();
    QCOMPARE(rowCount(), 20);
}

void TestEndorsementsPage::slashGoesToTheSearchAndDownBackToTheList()
{
    QKeyEvent slash(QEvent::KeyPress, Qt::Key_Slash, {}, u"/"_s);
    QCoreApplication::sendEvent(&m_page->view(), &slash);
    QVERIFY(search()->hasFocus());
    QCOMPARE(search()->text(), QString());
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(m_page->view().hasFocus());
    search()->setFocus();
    QTest::keyClicks(search(), u"h"_s);
    QCOMPARE(search()->text(), u"h"_s); // a letter in the search is a letter
    m_desk->clock.advance(1s);
    QVERIFY(m_desk->outbox.items().isEmpty());
}

void TestEndorsementsPage::chipsFilterByStatus()
{
    select(0);
    press(Qt::Key_H);
    auto *chips = m_page->findChild<StatusChips *>();
    chips->findChild<QToolButton *>(u"chipHIDDEN"_s)->click();
    QCOMPARE(rowCount(), 1);
    chips->findChild<QToolButton *>(u"chipACCEPTED"_s)->click();
    QCOMPARE(rowCount(), 20);
}

void TestEndorsementsPage::namesAreAskedForTheRowsInView()
{
    m_desk->clock.advance(1s);
    QTRY_COMPARE(cell(0, 0), u"Ada Example"_s);
    QCOMPARE(m_desk->backend()->namesCalls.size(), 1);
}

void TestEndorsementsPage::tabLeavesTheTable()
{
    press(Qt::Key_Tab);
    QVERIFY(!m_page->view().hasFocus());
}

QTEST_MAIN(TestEndorsementsPage)
#include "tst_endorsementspage.moc"
