// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitytext.h"
#include "models/words.h"
#include "outboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

/// An account that is served by hand, though there is somebody who would send: every request would be seen.
class TestOutboxTodo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aWishIsAToDoAtOnceAndNothingIsSent();
    void aToDoCountsAsNeitherOpenNorHeld();
    void toDosAreListedOldestFirstByAccount();
    void aVisitedPageIsNotConfirmedYet();
    void whatIsNoToDoCannotBeVisited();
    void theStateIsToldInWords();
    void aNewerArchiveConfirms_data();
    void aNewerArchiveConfirms();
    void ofASideThatIsNotWholeNothingIsConcluded_data();
    void ofASideThatIsNotWholeNothingIsConcluded();
    void confirmingCountsAndLeavesOtherAccountsAlone();
    void whatWasDoneByItselfIsConfirmedToo();
    void aConfirmedOneIsNoLongerUndoneButReversed();
    void anotherWishTakesThePlaceOfTheFirst_data();
    void anotherWishTakesThePlaceOfTheFirst();
    void undoTakesTheToDoAway_data();
    void undoTakesTheToDoAway();
    void undoOfALaterWishLeadsBackToTheEarlierOne();
    void redoWishesOnceMore();
    void anyToDoCanBeCancelled_data();
    void anyToDoCanBeCancelled();
    void nobodyHurriesAToDo();
    void theNextRunFindsThemAsTheyWere();
    void theNextRunStillCollapsesAndCancels();
    void anEndThatWasNotKeptGivesWayToWhatCameLater();
    void removingTheAccountDropsThem();
    void whatTheDiskDoesNotTakeIsToldAgain();
    void otherAccountsGoOnAsEver();
    void aStepOfToDosSaysSo();

private:
    RowId hide(qint64 id);
    [[nodiscard]] RowId addTheirs(const AccountId &account);
    void visit(int number, bool isVisited = true)
    {
        f->outbox->setVisited({OutboxItemId(number)}, isVisited);
    }
    void tell(qint64 id, const Status &status);
    [[nodiscard]] QList<State> states() const;

    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxTodo::init()
{
    f = std::make_unique<OutboxFixture>();
    f->byHand.insert(f->account);
    f->store.setAccount(f->account, owner(), day(1).addDays(-1), true);
}

void TestOutboxTodo::cleanup()
{
    if (f->backend && f->byHand.contains(f->account)) {
        QVERIFY(f->backend->setStatusCalls.isEmpty());
        QVERIFY(f->backend->fetchCalls.isEmpty());
        QVERIFY(f->backend->fetchSeveralCalls.isEmpty());
        QVERIFY(f->backend->pageCalls.isEmpty());
    }
    f.reset();
}

RowId TestOutboxTodo::hide(qint64 id)
{
    const RowId row = f->addReceived(id, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    return row;
}

/// A second account, of somebody else, with one endorsement.
RowId TestOutboxTodo::addTheirs(const AccountId &account)
{
    f->store.setAccount(account, person(u"Owner-2"), {}, true);
    Endorsement theirs = received(7, u"Ben", u"Qt"_s, Status::Accepted);
    theirs.urn = {person(u"Owner-2"), 7};
    f->store.merge(account, Direction::Received, {theirs});
    return f->store.find(account, theirs.urn).value();
}

/// What a newer archive says of a received endorsement.
void TestOutboxTodo::tell(qint64 id, const Status &status)
{
    f->store.merge(f->account, Direction::Received, {received(id, u"Ada", u"C++"_s, status)});
}

QList<State> TestOutboxTodo::states() const
{
    QList<State> states;
    const QList<OutboxItem> items = f->outbox->items();
    for (const OutboxItem &item : items)
        states.append(item.state);
    return states;
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

void TestOutboxTodo::aNewerArchiveConfirms_data()
{
    QTest::addColumn<Status>("wished");
    QTest::addColumn<bool>("isVisited");
    QTest::addColumn<QString>("told"); // empty: it is no longer there
    QTest::addColumn<State>("state");
    const auto add = [](const char *name, const Status &wished, bool isVisited, const QString &told,
                        State state) { QTest::newRow(name) << wished << isVisited << told << state; };
    add("shown as wished", Status::Hidden, true, u"HIDDEN"_s, State::Done);
    add("shown as wished, not visited", Status::Hidden, false, u"HIDDEN"_s, State::Done);
    add("as before", Status::Hidden, false, u"ACCEPTED"_s, State::Waiting);
    add("as before, though visited", Status::Hidden, true, u"ACCEPTED"_s, State::Waiting);
    add("something else", Status::Hidden, true, u"REJECTED"_s, State::Waiting);
    add("a status that nobody knows", Status::Hidden, true, u"ODD"_s, State::Waiting);
    add("hidden, and gone", Status::Hidden, true, {}, State::Cancelled);
    add("rejected, as wished", Status::Rejected, false, u"REJECTED"_s, State::Done);
    add("rejected, and gone", Status::Rejected, false, {}, State::Done);
    add("not rejected", Status::Rejected, true, u"ACCEPTED"_s, State::Waiting);
}

void TestOutboxTodo::aNewerArchiveConfirms()
{
    QFETCH(const Status, wished);
    QFETCH(const bool, isVisited);
    QFETCH(const QString, told);
    QFETCH(const State, state);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, wished);
    settle();
    visit(1, isVisited);
    if (told.isEmpty())
        f->store.remove({row});
    else
        tell(1, Status::fromWire(told));
    const QSignalSpy changed(f->outbox.get(), &Outbox::itemsChanged);
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), state == State::Done ? 1 : 0);
    QCOMPARE(f->item(1).state, state);
    settle();
    QVERIFY(changed.count() <= 1);
    const bool isOver = state != State::Waiting;
    QCOMPARE(f->outbox->todoItems().isEmpty(), isOver);
    if (!told.isEmpty()) {
        QCOMPARE(f->write(row), isOver ? WriteState::None : WriteState::Waiting);
        QCOMPARE(f->shown(row), wished);
        QCOMPARE(f->told(row), Status::fromWire(told));
        QVERIFY(f->store.reviewedAt(row).isValid());
    }
    // The next run knows it, too.
    QCOMPARE(f->journal.leftovers().items.isEmpty(), isOver);
}

void TestOutboxTodo::ofASideThatIsNotWholeNothingIsConcluded_data()
{
    QTest::addColumn<bool>("isReceivedWhole");
    QTest::addColumn<bool>("isGivenWhole");
    for (const bool isReceived : {false, true}) {
        for (const bool isGiven : {false, true})
            QTest::addRow("%d%d", isReceived, isGiven) << isReceived << isGiven;
    }
}

void TestOutboxTodo::ofASideThatIsNotWholeNothingIsConcluded()
{
    QFETCH(const bool, isReceivedWhole);
    QFETCH(const bool, isGivenWhole);
    const RowId received = hide(1);
    f->outbox->decide({f->addGiven(2, Status::Accepted)}, Status::Deleted);
    hide(3);
    hide(4);
    settle();
    for (const int number : {1, 2, 3})
        visit(number);
    tell(3, Status::Hidden);
    // What is shown as wished is done, whatever else is missing.
    QCOMPARE(
        f->outbox->confirmByHand(f->account, {.received = isReceivedWhole, .given = isGivenWhole}).size(), 1);
    const auto left = [](bool isWhole) { return isWhole ? State::Waiting : State::Unconfirmed; };
    QCOMPARE(states(), (QList{left(isReceivedWhole), left(isGivenWhole), State::Done, State::Waiting}));
    QCOMPARE(f->write(received), isReceivedWhole ? WriteState::Waiting : WriteState::Unconfirmed);
}

void TestOutboxTodo::confirmingCountsAndLeavesOtherAccountsAlone()
{
    const AccountId other = AccountId::create();
    f->byHand.insert(other);
    f->store.setAccount(other, owner(), {}, true);
    for (qint64 id = 1; id <= 3; ++id) {
        hide(id);
        tell(id, id == 2 ? Status::Accepted : Status::Hidden);
    }
    f->store.merge(other, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    const RowId theirs = f->store.find(other, {owner(), 1}).value();
    f->outbox->decide({theirs}, Status::Hidden);
    f->store.merge(other, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Hidden)});
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), 2);
    QCOMPARE(states(), (QList{State::Done, State::Waiting, State::Done, State::Waiting}));
    QCOMPARE(f->write(theirs), WriteState::Waiting);
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), 0);
}

void TestOutboxTodo::whatWasDoneByItselfIsConfirmedToo()
{
    const RowId row = f->addGiven(1, Status::Accepted);
    f->outbox->decide({row}, Status::Deleted);
    settle();
    f->store.remove({row});
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), 1);
    QCOMPARE(states(), QList{State::Done});
    settle();
    QVERIFY(!f->outbox->undoableStep());
}

void TestOutboxTodo::aConfirmedOneIsNoLongerUndoneButReversed()
{
    const RowId row = hide(1);
    tell(1, Status::Hidden);
    f->outbox->confirmByHand(f->account);
    settle();
    f->outbox->undo();
    QCOMPARE(states(), (QList{State::Done, State::Waiting}));
    QCOMPARE(f->item(2).to, Status(Status::Accepted));
    QCOMPARE(f->item(2).from, Status(Status::Hidden));
    QCOMPARE(f->shown(row), Status(Status::Accepted));
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

void TestOutboxTodo::theNextRunFindsThemAsTheyWere()
{
    hide(1);
    hide(2);
    visit(2);
    settle();
    f->restart();
    QCOMPARE(f->outbox->heldCount(), 0);
    QVERIFY(f->outbox->heldItems().isEmpty());
    QVERIFY(!f->outbox->isHeld(OutboxItemId(1)));
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->outbox->todoItems(f->account).size(), 2);
    QCOMPARE(states(), (QList{State::Waiting, State::Unconfirmed}));
    QCOMPARE(f->write(f->received(1)), WriteState::Waiting);
    QCOMPARE(f->write(f->received(2)), WriteState::Unconfirmed);
    QCOMPARE(f->shown(f->received(2)), Status(Status::Hidden));
    f->advance(24h);
    QCOMPARE(states(), (QList{State::Waiting, State::Unconfirmed}));
    tell(1, Status::Hidden);
    tell(2, Status::Hidden);
    QCOMPARE(f->outbox->confirmByHand(f->account).size(), 2);
}

void TestOutboxTodo::theNextRunStillCollapsesAndCancels()
{
    for (qint64 id = 1; id <= 3; ++id) {
        hide(id);
        visit(int(id));
    }
    settle();
    f->restart();
    f->outbox->decide({f->received(1)}, Status::Rejected);
    f->outbox->decide({f->received(2)}, Status::Accepted);
    f->outbox->cancel({OutboxItemId(3)});
    QCOMPARE(states(), (QList{State::Waiting, State::Cancelled, State::Cancelled}));
    QCOMPARE(f->item(1).to, Status(Status::Rejected));
}

void TestOutboxTodo::anEndThatWasNotKeptGivesWayToWhatCameLater()
{
    f->addReceived(1, Status::Accepted);
    const auto left = [this](quint64 id, State state, const Status &to) {
        return OutboxItem{.id = OutboxItemId(id),
                          .account = f->account,
                          .state = state,
                          .urn = EndorsementUrn(owner(), 1),
                          .person = person(u"Ada"),
                          .from = Status::Accepted,
                          .to = to};
    };
    f->start(
        {.items = {left(1, State::Unconfirmed, Status::Hidden), left(2, State::Waiting, Status::Rejected)},
         .lastId = OutboxItemId(2)});
    settle();
    QCOMPARE(states(), (QList{State::Cancelled, State::Waiting}));
    QCOMPARE(f->shown(f->received(1)), Status(Status::Rejected));
}

void TestOutboxTodo::removingTheAccountDropsThem()
{
    hide(1);
    hide(2);
    visit(2);
    // By then nobody knows what kind of account it was.
    f->byHand.clear();
    f->backend.reset();
    f->outbox->discard(f->account);
    settle();
    QCOMPARE(states(), (QList{State::Cancelled, State::Cancelled}));
    QVERIFY(f->outbox->todoItems().isEmpty());
    QCOMPARE(f->outbox->openCount(), 0);
    QVERIFY(f->journal.leftovers().items.isEmpty());
}

void TestOutboxTodo::whatTheDiskDoesNotTakeIsToldAgain()
{
    f->journal.failure = Error{.kind = ErrorKind::Storage, .code = u"storage.full"_s};
    const RowId row = hide(1);
    // It is not lost before the program ends, and a full disk is told elsewhere.
    QCOMPARE(states(), QList{State::Waiting});
    QCOMPARE(f->write(row), WriteState::Waiting);
    f->journal.failure.reset();
    f->advance(30s);
    QCOMPARE(f->journal.leftovers().items.size(), 1);
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
