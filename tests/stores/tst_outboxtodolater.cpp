// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxtodofixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

/// An account that is served by hand: what becomes of the to-dos when a newer archive comes, in the next run,
/// and without the account.
class TestOutboxTodoLater : public QObject, private OutboxTodoFixture
{
    Q_OBJECT

private slots:
    void init() { renewOutbox(); }
    void cleanup() { endOutbox(); }

    void aNewerArchiveConfirms_data();
    void aNewerArchiveConfirms();
    void ofASideThatIsNotWholeNothingIsConcluded_data();
    void ofASideThatIsNotWholeNothingIsConcluded();
    void confirmingCountsAndLeavesOtherAccountsAlone();
    void whatWasDoneByItselfIsConfirmedToo();
    void aConfirmedOneIsNoLongerUndoneButReversed();
    void theNextRunFindsThemAsTheyWere();
    void theNextRunStillCollapsesAndCancels();
    void anEndThatWasNotKeptGivesWayToWhatCameLater();
    void removingTheAccountDropsThem();
    void whatTheDiskDoesNotTakeIsToldAgain();
};

void TestOutboxTodoLater::aNewerArchiveConfirms_data()
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

void TestOutboxTodoLater::aNewerArchiveConfirms()
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

void TestOutboxTodoLater::ofASideThatIsNotWholeNothingIsConcluded_data()
{
    QTest::addColumn<bool>("isReceivedWhole");
    QTest::addColumn<bool>("isGivenWhole");
    for (const bool isReceived : {false, true}) {
        for (const bool isGiven : {false, true})
            QTest::addRow("%d%d", isReceived, isGiven) << isReceived << isGiven;
    }
}

void TestOutboxTodoLater::ofASideThatIsNotWholeNothingIsConcluded()
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

void TestOutboxTodoLater::confirmingCountsAndLeavesOtherAccountsAlone()
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

void TestOutboxTodoLater::whatWasDoneByItselfIsConfirmedToo()
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

void TestOutboxTodoLater::aConfirmedOneIsNoLongerUndoneButReversed()
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

void TestOutboxTodoLater::theNextRunFindsThemAsTheyWere()
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

void TestOutboxTodoLater::theNextRunStillCollapsesAndCancels()
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

void TestOutboxTodoLater::anEndThatWasNotKeptGivesWayToWhatCameLater()
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

void TestOutboxTodoLater::removingTheAccountDropsThem()
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

void TestOutboxTodoLater::whatTheDiskDoesNotTakeIsToldAgain()
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

QTEST_GUILESS_MAIN(TestOutboxTodoLater)
#include "tst_outboxtodolater.moc"
