// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitytext.h"
#include "models/words.h"
#include "outboxtodofixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

/// An account that is served by hand: what the person does with the to-dos. What becomes of them when a newer
/// archive comes, and in the next run, is in tst_outboxtodolater.
class TestOutboxTodo : public QObject, private OutboxTodoFixture
{
    Q_OBJECT

private slots:
    void init() { renewOutbox(); }
    void cleanup() { endOutbox(); }

    void aWishIsAToDoAtOnceAndNothingIsSent();
    void aToDoCountsAsNeitherOpenNorHeld();
    void toDosAreListedOldestFirstByAccount();
    void aVisitedPageIsNotConfirmedYet();
    void whatIsNoToDoCannotBeVisited();
    void theStateIsToldInWords();
    void anotherWishTakesThePlaceOfTheFirst_data();
    void anotherWishTakesThePlaceOfTheFirst();
    void undoTakesTheToDoAway_data();
    void undoTakesTheToDoAway();
    void undoOfALaterWishLeadsBackToTheEarlierOne();
    void redoWishesOnceMore();
    void anyToDoCanBeCancelled_data();
    void anyToDoCanBeCancelled();
    void nobodyHurriesAToDo();
    void otherAccountsGoOnAsEver();
    void aStepOfToDosSaysSo();

private:
    [[nodiscard]] RowId addTheirs(const AccountId &account);
};

/// A second account, of somebody else, with one endorsement.
RowId TestOutboxTodo::addTheirs(const AccountId &account)
{
    f->store.setAccount(account, person(u"Owner-2"), {}, true);
    Endorsement theirs = received(7, u"Ben", u"Qt"_s, Status::Accepted);
    theirs.urn = {person(u"Owner-2"), 7};
    f->store.merge(account, Direction::Received, {theirs});
    return f->store.find(account, theirs.urn).value();
}

void TestOutboxTodo::aWishIsAToDoAtOnceAndNothingIsSent()
{
    const RowId received = f->addReceived(1, Status::Pending);
    const RowId given = f->addGiven(2, Status::Accepted);
    QVERIFY(f->outbox->decide({received}, Status::Rejected));
    QVERIFY(f->outbox->decide({given}, Status::Deleted));
    // There is no time to wait for: nothing goes anywhere.
    QVERIFY(!f->outbox->undoableStep()->notBefore.isValid());
    QVERIFY(!f->item(1).notBefore.isValid());
    f->advance(24h);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(states(), (QList{State::Waiting, State::Waiting}));
    QCOMPARE(f->shown(received), Status(Status::Rejected));
    QCOMPARE(f->told(received), Status(Status::Pending));
    QCOMPARE(f->write(received), WriteState::Waiting);
    QCOMPARE(f->write(given), WriteState::Waiting);
    QVERIFY(f->store.reviewedAt(received).isValid());
    QCOMPARE(f->item(1).attempts, 0);
}

void TestOutboxTodo::aToDoCountsAsNeitherOpenNorHeld()
{
    const RowId row = hide(1);
    hide(2);
    visit(2);
    settle();
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->outbox->openCount(f->account), 0);
    QCOMPARE(f->outbox->heldCount(), 0);
    QVERIFY(f->outbox->isByHand(OutboxItemId(1)));
    QVERIFY(!f->outbox->isByHand(OutboxItemId(99)));
    QCOMPARE(f->outbox->itemOf(row)->id, OutboxItemId(1));
    f->outbox->cancel({OutboxItemId(1)});
    tell(2, Status::Hidden);
    f->outbox->confirmByHand(f->account);
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxTodo::toDosAreListedOldestFirstByAccount()
{
    const AccountId other = AccountId::create();
    f->byHand.insert(other);
    hide(1);
    f->outbox->decide({addTheirs(other)}, Status::Hidden);
    hide(2);
    visit(1);
    f->outbox->cancel({OutboxItemId(3)});
    QCOMPARE(f->outbox->todoItems().size(), 2);
    QCOMPARE(f->outbox->todoItems().at(0), f->item(1));
    QCOMPARE(f->outbox->todoItems().at(1), f->item(2));
    QCOMPARE(f->outbox->todoItems(f->account), QList{f->item(1)});
    QCOMPARE(f->outbox->todoItems(other), QList{f->item(2)});
    QVERIFY(f->outbox->todoItems(AccountId::create()).isEmpty());
}

void TestOutboxTodo::aVisitedPageIsNotConfirmedYet()
{
    const RowId row = hide(1);
    QSignalSpy told(f->outbox.get(), &Outbox::itemsChanged);
    visit(1);
    settle();
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->write(row), WriteState::Unconfirmed);
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    QCOMPARE(told.count(), 1);
    QCOMPARE(f->outbox->itemOf(row)->id, OutboxItemId(1));
    visit(1); // nothing new
    f->advance(24h);
    QCOMPARE(told.count(), 1);
    visit(1, false);
    settle();
    QCOMPARE(f->item(1).state, State::Waiting);
    QCOMPARE(f->write(row), WriteState::Waiting);
    QCOMPARE(told.count(), 2);
}

void TestOutboxTodo::whatIsNoToDoCannotBeVisited()
{
    hide(1);
    f->outbox->cancel({OutboxItemId(1)});
    f->byHand.clear();
    f->backend.reset();
    hide(2);
    f->outbox->setVisited({OutboxItemId(1), OutboxItemId(2), OutboxItemId(99)}, true);
    QCOMPARE(states(), (QList{State::Cancelled, State::Waiting}));
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), 0);
    QCOMPARE(states(), (QList{State::Cancelled, State::Waiting}));
}

void TestOutboxTodo::theStateIsToldInWords()
{
    const RowId row = hide(1);
    QCOMPARE(writeStateText(f->store, row), u"to do"_s);
    QCOMPARE(progressText(f->item(1), false, true), u"To do on LinkedIn"_s);
    visit(1);
    QCOMPARE(writeStateText(f->store, row), u"opened on LinkedIn, to be confirmed by your next archive"_s);
    QCOMPARE(progressText(f->item(1), false, true),
             u"Opened on LinkedIn, to be confirmed by your next archive"_s);
    QCOMPARE(progressText(f->item(1), false), u"Being checked"_s);
    f->outbox->cancel({OutboxItemId(1)});
    QVERIFY(writeStateText(f->store, row).isEmpty());
    QCOMPARE(progressText(f->item(1), false, true), u"Taken back"_s);
}

void TestOutboxTodo::anotherWishTakesThePlaceOfTheFirst_data()
{
    QTest::addColumn<bool>("isVisited");
    QTest::addColumn<Status>("wished");
    QTest::addColumn<State>("state");
    for (const bool isVisited : {false, true}) {
        const char *const how = isVisited ? "visited" : "to do";
        QTest::addRow("%s: another", how) << isVisited << Status(Status::Rejected) << State::Waiting;
        QTest::addRow("%s: as it is", how) << isVisited << Status(Status::Accepted) << State::Cancelled;
        QTest::addRow("%s: the same", how)
            << isVisited << Status(Status::Hidden) << (isVisited ? State::Unconfirmed : State::Waiting);
    }
}

void TestOutboxTodo::anotherWishTakesThePlaceOfTheFirst()
{
    QFETCH(const bool, isVisited);
    QFETCH(const Status, wished);
    QFETCH(const State, state);
    const RowId row = hide(1);
    visit(1, isVisited);
    settle();
    f->outbox->decide({row}, wished);
    f->advance(1h);
    QCOMPARE(states(), QList{state});
    QCOMPARE(f->shown(row), wished);
    QCOMPARE(f->write(row), state == State::Cancelled     ? WriteState::None
                            : state == State::Unconfirmed ? WriteState::Unconfirmed
                                                          : WriteState::Waiting);
    if (state != State::Cancelled)
        QCOMPARE(f->item(1).to, wished);
    QCOMPARE(f->item(1).from, Status(Status::Accepted));
}

void TestOutboxTodo::undoTakesTheToDoAway_data()
{
    QTest::addColumn<bool>("isVisited");
    QTest::addColumn<Status>("wished");
    for (const bool isVisited : {false, true}) {
        const char *const how = isVisited ? "visited" : "to do";
        QTest::addRow("%s: hide", how) << isVisited << Status(Status::Hidden);
        QTest::addRow("%s: reject", how) << isVisited << Status(Status::Rejected);
    }
}

void TestOutboxTodo::undoTakesTheToDoAway()
{
    QFETCH(const bool, isVisited);
    QFETCH(const Status, wished);
    const QList<RowId> rows{f->addReceived(1, Status::Accepted), f->addReceived(2, Status::Accepted)};
    f->outbox->decide(rows, wished);
    settle();
    visit(2, isVisited);
    f->advance(24h); // as long as it was not confirmed
    QCOMPARE(f->outbox->undoableStep()->changed, 2);
    f->outbox->undo();
    settle();
    QCOMPARE(states(), (QList{State::Cancelled, State::Cancelled}));
    for (const RowId row : rows) {
        QCOMPARE(f->shown(row), Status(Status::Accepted));
        QCOMPARE(f->write(row), WriteState::None);
        QVERIFY(f->store.row(row).isToReview);
    }
    QVERIFY(!f->outbox->undoableStep());
    QVERIFY(f->journal.leftovers().items.isEmpty());
}

void TestOutboxTodo::undoOfALaterWishLeadsBackToTheEarlierOne()
{
    const RowId row = hide(1);
    visit(1);
    f->advance(10s);
    f->outbox->decide({row}, Status::Rejected);
    f->outbox->undo();
    QCOMPARE(states(), QList{State::Waiting});
    QCOMPARE(f->item(1).to, Status(Status::Hidden));
    f->outbox->undo();
    QCOMPARE(states(), QList{State::Cancelled});
    QCOMPARE(f->shown(row), Status(Status::Accepted));
}

void TestOutboxTodo::redoWishesOnceMore()
{
    const RowId row = hide(1);
    visit(1);
    settle();
    f->outbox->undo();
    settle();
    QCOMPARE(f->outbox->redoableStep()->changed, 1);
    f->outbox->redo();
    settle();
    QCOMPARE(states(), (QList{State::Cancelled, State::Waiting}));
    QCOMPARE(f->write(row), WriteState::Waiting);
    f->outbox->undo();
    QCOMPARE(states(), (QList{State::Cancelled, State::Cancelled}));
}

void TestOutboxTodo::anyToDoCanBeCancelled_data()
{
    QTest::addColumn<bool>("isVisited");
    QTest::newRow("to do") << false;
    QTest::newRow("visited") << true;
}

void TestOutboxTodo::anyToDoCanBeCancelled()
{
    QFETCH(const bool, isVisited);
    const RowId row = hide(1);
    visit(1, isVisited);
    f->outbox->cancel({OutboxItemId(1)});
    settle();
    QCOMPARE(states(), QList{State::Cancelled});
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(f->outbox->todoItems().isEmpty());
}

void TestOutboxTodo::nobodyHurriesAToDo()
{
    f->outbox->decide({f->addReceived(1, Status::Pending), f->addReceived(2, Status::Pending)},
                      Status::Rejected);
    settle();
    visit(2);
    settle();
    const QList<State> before = states();
    const QSignalSpy told(f->outbox.get(), &Outbox::itemsChanged);
    f->outbox->endGrace();
    f->outbox->endGrace(f->account);
    f->outbox->holdGrace(true);
    f->outbox->holdGrace(false);
    f->outbox->retry({OutboxItemId(1), OutboxItemId(2)});
    f->outbox->sendHeld();
    f->outbox->discardHeld();
    f->outbox->wake(f->account);
    f->advance(1h);
    QCOMPARE(states(), before);
    QCOMPARE(told.count(), 0);
}

void TestOutboxTodo::otherAccountsGoOnAsEver()
{
    const AccountId todo = AccountId::create();
    f->byHand = {todo};
    const RowId byHand = addTheirs(todo);
    const RowId sent = f->addReceived(1, Status::Accepted);
    f->outbox->decide({byHand, sent}, Status::Rejected);
    settle();
    // One step: what has a grace time waits for its end.
    QVERIFY(f->outbox->undoableStep()->notBefore.isValid());
    QCOMPARE(f->outbox->openCount(), 1);
    QCOMPARE(f->outbox->openCount(todo), 0);
    f->advance(7s);
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
    QCOMPARE(states(), (QList{State::Waiting, State::Done}));
    QCOMPARE(f->write(byHand), WriteState::Waiting);
    // What was sent has left the step, the to-do has not.
    f->outbox->undo();
    QCOMPARE(states(), (QList{State::Cancelled, State::Done}));
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxTodo::aStepOfToDosSaysSo()
{
    const AccountId todo = AccountId::create();
    f->byHand = {todo};
    f->store.setAccount(todo, person(u"Owner-2"), {}, true);
    // init() made the fixture's own account one by hand; this one is not.
    const AccountId sent = AccountId::create();
    f->store.setAccount(sent, person(u"Owner-3"), {});
    Endorsement other = received(8, u"Cem", u"Qt"_s, Status::Accepted);
    other.urn = {person(u"Owner-3"), 8};
    f->store.merge(sent, Direction::Received, {other});
    const RowId byHand = addTheirs(todo);
    const RowId bySending = f->store.find(sent, other.urn).value();
    f->outbox->decide({byHand}, Status::Hidden);
    QVERIFY(f->outbox->undoableStep()->isByHand);
    f->outbox->undo();
    QVERIFY(f->outbox->redoableStep()->isByHand);
    f->outbox->decide({byHand, bySending}, Status::Rejected);
    QCOMPARE(f->outbox->undoableStep()->changed, 2);
    QVERIFY(!f->outbox->undoableStep()->isByHand);
    f->outbox->undo();
    QVERIFY(!f->outbox->redoableStep()->isByHand);
}

QTEST_GUILESS_MAIN(TestOutboxTodo)
#include "tst_outboxtodo.moc"
