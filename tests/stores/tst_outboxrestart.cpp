// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

class TestOutboxRestart : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void newItemsGetIdsOfTheirOwn();
    void whatWasBeingSentIsLookedUp_data();
    void whatWasBeingSentIsLookedUp();
    void aCreateThatWasBeingSentIsLookedUp_data();
    void aCreateThatWasBeingSentIsLookedUp();
    void whatWasUnconfirmedIsLookedUpAgain();
    void whatHadFailedKeepsItsReason();
    void aFailureIsOverWhenTheServiceTellsAnotherStatus();
    void whatIsDoneDoesNotComeBack();

    void whatWasOnlyWaitingIsHeld();
    void heldOnesGoWhenThePersonSaysSo();
    void heldOnesAreSentOrDiscardedByAccount();
    void discardedOnesAreNotWishedAnyMore();
    void aHeldOneBehindALostOneStaysHeld();
    void aThrottleOutlivesARestart();
    void oneHeldChangeCanBeSentOrCancelled();
    void removingTheAccountDropsItsHeldOnes();
    void heldOnesAreToldWhenTheyChange();

    void aNewDecisionTakesUpAHeldOne_data();
    void aNewDecisionTakesUpAHeldOne();
    void takingUpAHeldOneCanBeUndone();
    void aNewDecisionGoesByWhatTheServiceSaysNow();
    void aHeldEndorsementIsTakenUpByTheSameWish();

    void rowsShowWhatWasWishedOfThem();
    void aDecisionRightAfterTheRowsCameKnowsWhatWasWished();
    void anEndThatWasNotKeptGivesWayToWhatCameLater();

private:
    /// Wishes a Hide of a visible one, while nobody is connected, and starts anew.
    RowId heldHide(qint64 id);
    static OutboxItem left(int number, State state, qint64 id, const Status &to, const AccountId &account);

    std::unique_ptr<OutboxFixture> f;
};

RowId TestOutboxRestart::heldHide(qint64 id)
{
    const RowId row = f->addReceived(id, Status::Accepted);
    f->backend.reset();
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->restart();
    return f->received(id);
}

OutboxItem TestOutboxRestart::left(int number, State state, qint64 id, const Status &to,
                                   const AccountId &account)
{
    return {.id = OutboxItemId(quint64(number)),
            .step = OutboxStepId(quint64(number)),
            .account = account,
            .state = state,
            .urn = EndorsementUrn(owner(), id),
            .person = person(u"Ada"),
            .skill = u"C++"_s,
            .from = Status::Accepted,
            .to = to,
            .createdAt = day(60)};
}

void TestOutboxRestart::newItemsGetIdsOfTheirOwn()
{
    f->start({.items = {left(7, State::Waiting, 1, Status::Hidden, f->account)}, .lastId = OutboxItemId(12)});
    const OutboxItemId id = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    QCOMPARE(id, OutboxItemId(13));
    const auto step = f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden);
    QVERIFY(step > OutboxStepId(7));
    // Even if nobody has counted.
    f->start({.items = {left(7, State::Waiting, 1, Status::Hidden, f->account)}, .lastId = {}});
    QCOMPARE(f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s}), OutboxItemId(8));
}

void TestOutboxRestart::whatWasBeingSentIsLookedUp_data()
{
    QTest::addColumn<bool>("isApplied");
    QTest::newRow("it had taken effect") << true;
    QTest::newRow("it had not") << false;
}

void TestOutboxRestart::whatWasBeingSentIsLookedUp()
{
    QFETCH(const bool, isApplied);
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->write(row), WriteState::Sending);
    if (isApplied)
        f->server.at(1).status = Status::Hidden;

    const OutboxLeftovers left = f->crash();
    QCOMPARE(left.items.first().state, State::Sending);
    f->start(left);
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->outbox->heldCount(), 0);
    f->loadRows();
    settle();
    QCOMPARE(f->backend->fetchCalls.size(), 1);
    QCOMPARE(f->log, isApplied ? QStringList() : QStringList{u"send HIDDEN"_s});
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->item(1).attempts, isApplied ? 1 : 2);
    QCOMPARE(f->told(f->received(1)), Status(Status::Hidden));
    QVERIFY(!f->outbox->undoableStep());
}

void TestOutboxRestart::aCreateThatWasBeingSentIsLookedUp_data()
{
    whatWasBeingSentIsLookedUp_data();
}

void TestOutboxRestart::aCreateThatWasBeingSentIsLookedUp()
{
    QFETCH(const bool, isApplied);
    // One of the same skill to the same person was there before, and is withdrawn.
    f->addGiven(3, Status::Deleted);
    f->backend->onEndorse = nullptr;
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    if (isApplied)
        f->server.insert_or_assign(4000, given(4000, u"Ben", u"CHESS"_s, Status::Accepted));
    f->server.at(3).status = Status::Accepted; // an old list

    f->restart();
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    // The list may not have it yet.
    QVERIFY(f->backend->pageCalls.isEmpty());
    f->outbox->wake(f->account);
    settle();
    QVERIFY(f->backend->pageCalls.isEmpty());
    f->advance(3s);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->item(1).urn->id(), isApplied ? 4000 : 5000);
    QCOMPARE(f->backend->endorseCalls.size(), isApplied ? 0 : 1);
    QCOMPARE(f->server.size(), 2U);
}

void TestOutboxRestart::whatWasUnconfirmedIsLookedUpAgain()
{
    const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
    f->answers = {{lost, true}};
    f->readErrors = {lost};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    const OutboxItem before = f->item(1);
    f->start(f->crash());
    QCOMPARE(f->item(1), before);
    f->loadRows();
    f->advance(2s);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxRestart::whatHadFailedKeepsItsReason()
{
    const Error forbidden{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403};
    f->answers = {{forbidden, false}};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->restart();
    const RowId row = f->received(1);
    QCOMPARE(f->write(row), WriteState::Failed);
    QCOMPARE(f->outbox->itemOf(row)->error, std::optional(forbidden));
    QCOMPARE(f->outbox->openCount(), 0);
    QVERIFY(f->outbox->heldItems().isEmpty());
    f->advance(24h);
    QCOMPARE(f->log.size(), 1);
    f->outbox->retry({OutboxItemId(1)});
    settle();
    QCOMPARE(f->told(row), Status(Status::Hidden));
    QCOMPARE(f->write(row), WriteState::None);
}

void TestOutboxRestart::aFailureIsOverWhenTheServiceTellsAnotherStatus()
{
    const Error forbidden{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403};
    f->answers = {{forbidden, false}};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->server.at(1).status = Status::Hidden;
    f->restart();
    QCOMPARE(f->write(f->received(1)), WriteState::None);
}

void TestOutboxRestart::whatIsDoneDoesNotComeBack()
{
    f->start({.items = {left(1, State::Done, 1, Status::Hidden, f->account),
                        left(2, State::Cancelled, 2, Status::Hidden, f->account)},
              .lastId = OutboxItemId(2)});
    settle();
    QVERIFY(f->outbox->items().isEmpty());
}

void TestOutboxRestart::whatWasOnlyWaitingIsHeld()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId pending = f->addReceived(2, Status::Pending);
    f->outbox->decide({pending}, Status::Rejected); // waits its grace time
    f->backend.reset();
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    f->restart();
    QCOMPARE(f->outbox->heldCount(), 3);
    QCOMPARE(f->outbox->heldCount(f->account), 3);
    QCOMPARE(f->outbox->openCount(), 3);
    QCOMPARE(f->shown(f->received(1)), Status(Status::Hidden));
    QCOMPARE(f->write(f->received(1)), WriteState::Waiting);
    QVERIFY(!f->outbox->undoableStep());
    f->outbox->undo();
    // Nothing but the person sends them.
    f->outbox->wake(f->account);
    f->outbox->holdGrace(true);
    f->outbox->holdGrace(false);
    f->outbox->endGrace();
    f->advance(48h);
    QVERIFY(f->log.isEmpty());
    // Nor does another restart.
    f->restart();
    f->advance(48h);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->outbox->heldCount(), 3);
}

void TestOutboxRestart::heldOnesGoWhenThePersonSaysSo()
{
    const RowId pending = f->addReceived(2, Status::Pending);
    f->outbox->decide({pending}, Status::Rejected);
    f->backend.reset();
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    f->restart();
    const QList<OutboxItem> held = f->outbox->heldItems();
    QCOMPARE(held.size(), 2);
    QCOMPARE(held.first().to, Status(Status::Rejected));
    f->outbox->sendHeld();
    QCOMPARE(f->outbox->heldCount(), 0);
    settle();
    QCOMPARE(f->log, (QStringList{u"send REJECTED"_s, u"create Chess"_s}));
    QCOMPARE(f->told(f->received(2)), Status(Status::Rejected));
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxRestart::heldOnesAreSentOrDiscardedByAccount()
{
    const AccountId other = AccountId::create();
    f->addReceived(1, Status::Accepted);
    f->start({.items = {left(1, State::Waiting, 1, Status::Hidden, f->account),
                        left(2, State::Waiting, 1, Status::Hidden, other),
                        left(3, State::Waiting, 2, Status::Hidden, other)},
              .lastId = OutboxItemId(3)});
    QCOMPARE(f->outbox->heldCount(), 3);
    QCOMPARE(f->outbox->heldCount(other), 2);
    QCOMPARE(f->outbox->heldItems(other).first().id, OutboxItemId(2));
    f->outbox->sendHeld(f->account);
    settle();
    QCOMPARE(f->log.size(), 1);
    QCOMPARE(f->outbox->heldCount(), 2);
    f->outbox->discardHeld(f->account);
    QCOMPARE(f->outbox->heldCount(other), 2);
    f->outbox->discardHeld(other);
    QCOMPARE(f->outbox->heldCount(), 0);
    QCOMPARE(f->item(3).state, State::Cancelled);
}

void TestOutboxRestart::discardedOnesAreNotWishedAnyMore()
{
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId marked = heldHide(1);
    QVERIFY(!f->store.row(marked).isToReview);
    f->outbox->discardHeld();
    QCOMPARE(f->shown(marked), Status(Status::Accepted));
    QCOMPARE(f->write(marked), WriteState::None);
    QVERIFY(f->store.row(marked).isToReview);
    QVERIFY(!f->store.reviewedAt(marked).isValid());
    f->advance(24h);
    QVERIFY(f->log.isEmpty());
    f->restart();
    QVERIFY(f->outbox->items().isEmpty());
}

void TestOutboxRestart::aHeldOneBehindALostOneStaysHeld()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({row}, Status::Rejected);
    settle();
    f->restart();
    // The Hide was not there, and is not wished any more; the Reject waits for the person.
    QCOMPARE(f->item(1).state, State::Cancelled);
    QCOMPARE(f->outbox->heldCount(), 1);
    QCOMPARE(f->shown(f->received(1)), Status(Status::Rejected));
    f->advance(24h);
    QVERIFY(f->log.isEmpty());
    f->outbox->sendHeld();
    settle();
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
}

void TestOutboxRestart::aThrottleOutlivesARestart()
{
    f->answers = {{Error{.kind = ErrorKind::RateLimited,
                         .delivery = Delivery::Answered,
                         .httpStatus = 429,
                         .retryAt = f->clock.now().addSecs(600)},
                   false}};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->restart();
    f->outbox->sendHeld();
    f->advance(9min);
    QCOMPARE(f->log.size(), 1);
    f->advance(1min);
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxRestart::oneHeldChangeCanBeSentOrCancelled()
{
    const RowId one = f->addReceived(1, Status::Accepted);
    const RowId two = f->addReceived(2, Status::Accepted);
    f->backend.reset();
    f->outbox->decide({one, two}, Status::Hidden);
    settle();
    f->restart();
    f->outbox->retry({OutboxItemId(1)});
    f->outbox->cancel({OutboxItemId(2)});
    settle();
    QCOMPARE(f->log.size(), 1);
    QCOMPARE(f->told(f->received(1)), Status(Status::Hidden));
    QCOMPARE(f->shown(f->received(2)), Status(Status::Accepted));
    QCOMPARE(f->outbox->heldCount(), 0);
}

void TestOutboxRestart::removingTheAccountDropsItsHeldOnes()
{
    heldHide(1);
    f->outbox->discard(f->account);
    QCOMPARE(f->outbox->heldCount(), 0);
    QCOMPARE(f->item(1).state, State::Cancelled);
}

void TestOutboxRestart::heldOnesAreToldWhenTheyChange()
{
    heldHide(1);
    const QSignalSpy told(f->outbox.get(), &Outbox::itemsChanged);
    f->outbox->sendHeld();
    settle();
    QVERIFY(told.count() > 0);
}

void TestOutboxRestart::aNewDecisionTakesUpAHeldOne_data()
{
    QTest::addColumn<Status>("wished");
    QTest::addColumn<QStringList>("log");
    QTest::newRow("the same") << Status(Status::Hidden) << QStringList{u"send HIDDEN"_s};
    QTest::newRow("another") << Status(Status::Rejected) << QStringList{u"send REJECTED"_s};
    QTest::newRow("what the service has") << Status(Status::Accepted) << QStringList();
}

void TestOutboxRestart::aNewDecisionTakesUpAHeldOne()
{
    QFETCH(const Status, wished);
    QFETCH(const QStringList, log);
    const RowId row = heldHide(1);
    QVERIFY(f->outbox->decide({row}, wished));
    QCOMPARE(f->outbox->heldCount(), 0);
    QCOMPARE(f->outbox->items().size(), 1);
    f->advance(7s);
    QCOMPARE(f->log, log);
    QCOMPARE(f->told(row), wished);
    QCOMPARE(f->write(row), WriteState::None);
    QVERIFY(f->store.reviewedAt(row).isValid());
}

void TestOutboxRestart::takingUpAHeldOneCanBeUndone()
{
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId row = heldHide(1);
    f->backend.reset();
    const auto step = f->outbox->decide({row}, Status::Hidden);
    QCOMPARE(f->outbox->undoableStep()->id, step.value());
    QCOMPARE(f->item(1).step, *step);
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->item(1).state, State::Cancelled);
    QVERIFY(f->store.row(row).isToReview);
}

void TestOutboxRestart::aNewDecisionGoesByWhatTheServiceSaysNow()
{
    const RowId row = heldHide(1);
    f->add(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Rejected));
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    f->outbox->decide({row}, Status::Accepted);
    settle();
    QCOMPARE(f->log, QStringList{u"send ACCEPTED"_s});
    QCOMPARE(f->atServer(1), Status(Status::Accepted));
}

void TestOutboxRestart::aHeldEndorsementIsTakenUpByTheSameWish()
{
    f->backend.reset();
    const OutboxItemId one = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    f->restart();
    QCOMPARE(f->outbox->endorse(f->account, {person(u"Ben"), u"chess"_s}), one);
    settle();
    QCOMPARE(f->log, QStringList{u"create Chess"_s});
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxRestart::rowsShowWhatWasWishedOfThem()
{
    f->addReceived(1, Status::Accepted);
    f->addReceived(2, Status::Accepted);
    f->backend.reset();
    f->outbox->decide({f->received(1)}, Status::Hidden);
    settle();
    const OutboxLeftovers left = f->crash();
    f->loadRows();
    // Rows that are there already show it at once.
    f->start(left);
    QCOMPARE(f->shown(f->received(1)), Status(Status::Hidden));
    QCOMPARE(f->write(f->received(1)), WriteState::Waiting);
    QCOMPARE(f->write(f->received(2)), WriteState::None);
}

void TestOutboxRestart::aDecisionRightAfterTheRowsCameKnowsWhatWasWished()
{
    f->addReceived(1, Status::Accepted);
    f->backend.reset();
    f->outbox->decide({f->received(1)}, Status::Hidden);
    settle();
    f->start(f->crash());
    f->loadRows();
    // In the same turn: the wish is not on the row yet, and the person sees it as the service has it.
    f->outbox->decide({f->received(1)}, Status::Accepted);
    f->advance(24h);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->shown(f->received(1)), Status(Status::Accepted));
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxRestart::anEndThatWasNotKeptGivesWayToWhatCameLater()
{
    f->addReceived(1, Status::Accepted);
    f->addReceived(2, Status::Accepted);
    f->addReceived(3, Status::Accepted);
    const auto restore = [this](int first, qint64 id, State earlier, State later) {
        return QList<OutboxItem>{left(first, earlier, id, Status::Hidden, f->account),
                                 left(first + 1, later, id, Status::Rejected, f->account)};
    };
    const QList<OutboxItem> items = restore(1, 1, State::Waiting, State::Waiting) +
                                    restore(3, 2, State::Sending, State::Sending) +
                                    restore(5, 3, State::Failed, State::Waiting);
    f->start({.items = {items.rbegin(), items.rend()}, .lastId = OutboxItemId(6)});
    for (const int number : {1, 3, 5})
        QCOMPARE(f->item(number).state, State::Cancelled);
    settle();
    for (qint64 id = 1; id <= 3; ++id)
        QCOMPARE(f->outbox->itemOf(f->received(id))->to, Status(Status::Rejected));
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
    f->outbox->sendHeld();
    settle();
    QCOMPARE(f->outbox->openCount(), 0);
    f->restart();
    QVERIFY(f->outbox->items().isEmpty());
}

QTEST_GUILESS_MAIN(TestOutboxRestart)
#include "tst_outboxrestart.moc"
