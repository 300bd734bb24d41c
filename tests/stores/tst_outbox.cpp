// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void aHideGoesAtOnce();
    void whatIsNotAllowedIsLeftAlone();
    void aRowThatHasTheStatusIsOnlyMarked();
    void aPoisonRowBlocksNoOther();
    void onlyAFewAreHandedOverAtOnce();
    void withoutABackendItemsWait();
    void anUnsupportedChangeFails();
    void aLostConnectionIsLookedUpOnTheNextOne();
    void changesAreToldOnceInATurn();
    void aRowShowsWhatItsItemSays();
    void cancelTakesAWaitingChangeBack();
    void cancelEndsAFailedChange();
    void retrySendsAFailedChangeOnceMore();
    void discardDropsAllOfAnAccount();
    void aRowThatComesBackShowsItsWishAgain();
    void aBulkIsOneChangeOfTheStore();

    void endorseHasNoGraceAndTellsWhatWasMade();
    void theSameEndorsementTwiceIsOne();
    void aRefusedEndorsementFailsAndCanBeRetried();

private:
    std::unique_ptr<OutboxFixture> f;
};

void TestOutbox::aHideGoesAtOnce()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const auto step = f->outbox->decide({row}, Status::Hidden);
    QVERIFY(step);
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Waiting);
    QCOMPARE(f->outbox->openCount(), 1);
    QCOMPARE(f->outbox->openCount(f->account), 1);
    QVERIFY(f->backend->setStatusCalls.isEmpty());

    settle();
    QCOMPARE(f->log, QStringList{u"send HIDDEN"_s});
    QCOMPARE(f->told(row), Status(Status::Hidden));
    QCOMPARE(f->write(row), WriteState::None);
    QCOMPARE(f->outbox->openCount(), 0);
    const OutboxItem item = f->item(1);
    QCOMPARE(item.state, State::Done);
    QCOMPARE(item.step, *step);
    QCOMPARE(item.from, Status(Status::Accepted));
    QCOMPARE(item.to, Status(Status::Hidden));
    QCOMPARE(item.person, person(u"Ada"));
    QCOMPARE(item.skill, u"C++"_s);
    QCOMPARE(item.urn, std::optional(EndorsementUrn(owner(), 1)));
    QCOMPARE(item.createdAt, f->clock.now());
    QCOMPARE(item.attempts, 1);
    QCOMPARE(f->outbox->items(), QList<OutboxItem>{item});
    QCOMPARE(f->store.reviewedAt(row), f->clock.now());
}

void TestOutbox::whatIsNotAllowedIsLeftAlone()
{
    const RowId received = f->addReceived(1, Status::Accepted);
    const RowId given = f->addGiven(2, Status::Accepted);
    QVERIFY(!f->outbox->decide({received}, Status::Deleted));
    QVERIFY(!f->outbox->decide({given}, Status::Hidden));
    QVERIFY(!f->outbox->decide({given}, Status::Accepted));
    QVERIFY(!f->outbox->decide({received}, Status::Pending));
    QVERIFY(!f->outbox->decide({}, Status::Hidden));
    const RowId gone = f->addReceived(3, Status::Accepted);
    f->store.remove({gone});
    QVERIFY(!f->outbox->decide({gone}, Status::Hidden));
    QVERIFY(f->outbox->items().isEmpty());
    QVERIFY(f->store.reviewMarks().isEmpty());
    // Among others it is left out.
    QVERIFY(f->outbox->decide({received, given}, Status::Hidden));
    QCOMPARE(f->outbox->items().size(), 1);
    QCOMPARE(f->shown(given), Status(Status::Accepted));
}

void TestOutbox::aRowThatHasTheStatusIsOnlyMarked()
{
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId withdrawn = f->addGiven(2, Status::Deleted);
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(f->outbox->decide({row, row}, Status::Accepted));
    QVERIFY(!f->store.row(row).isToReview);
    settle();
    QVERIFY(f->outbox->items().isEmpty());
    QVERIFY(f->log.isEmpty());
    const OutboxStep step = f->outbox->undoableStep().value();
    QCOMPARE(step.changed, 0);
    QCOMPARE(step.kept, 1);
    // A second time there is nothing to do, and nothing ever with what is withdrawn already.
    QVERIFY(!f->outbox->decide({row}, Status::Accepted));
    QVERIFY(!f->outbox->decide({withdrawn}, Status::Deleted));

    f->outbox->undo();
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(!f->outbox->undoableStep());
    settle();
    QVERIFY(f->log.isEmpty());
}

void TestOutbox::aPoisonRowBlocksNoOther()
{
    const RowId bad = f->addReceived(1, Status::Accepted);
    const RowId lost = f->addReceived(2, Status::Accepted);
    const RowId good = f->addReceived(3, Status::Accepted);
    const Error rejected{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 400};
    const Error timeout{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
    f->answers = {{rejected, false}, {timeout, false}};
    f->readErrors = QList<Error>(20, timeout);
    f->outbox->decide({bad, lost, good}, Status::Hidden);
    settle();
    QCOMPARE(f->write(bad), WriteState::Failed);
    QCOMPARE(f->write(lost), WriteState::Unconfirmed);
    QCOMPARE(f->told(good), Status(Status::Hidden));
    QCOMPARE(f->outbox->openCount(), 1);
}

void TestOutbox::onlyAFewAreHandedOverAtOnce()
{
    f->backend->onSetStatus = nullptr;
    QList<RowId> rows;
    for (int id = 1; id <= 30; ++id)
        rows.append(f->addReceived(id, Status::Accepted));
    f->outbox->decide(rows, Status::Hidden);
    settle();
    QCOMPARE(f->backend->setStatusCalls.size(), 8);
    f->backend->lastSetStatus->answer(std::monostate());
    settle();
    QCOMPARE(f->backend->setStatusCalls.size(), 9);
    // Oldest first.
    QCOMPARE(f->backend->setStatusCalls.last().first, EndorsementUrn(owner(), 9));
}

void TestOutbox::withoutABackendItemsWait()
{
    const auto away = std::move(f->backend);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    f->advance(1h);
    QCOMPARE(f->write(row), WriteState::Waiting);
    QCOMPARE(f->outbox->openCount(), 2);
    f->connectBackend();
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->log.size(), 2);
}

void TestOutbox::anUnsupportedChangeFails()
{
    f->backend->able = {.listReceived = true, .listGiven = true};
    const RowId received = f->addReceived(1, Status::Accepted);
    const RowId given = f->addGiven(2, Status::Accepted);
    f->outbox->decide({received}, Status::Hidden);
    f->outbox->decide({given}, Status::Deleted);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    f->advance(7s);
    QVERIFY(f->log.isEmpty());
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(f->item(number).state, State::Failed);
        QCOMPARE(f->item(number).error->kind, ErrorKind::Forbidden);
        QCOMPARE(f->item(number).error->code, u"outbox.notSupported"_s);
    }
}

void TestOutbox::aLostConnectionIsLookedUpOnTheNextOne()
{
    f->backend->onSetStatus = nullptr;
    f->backend->onEndorse = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    f->server.at(1).status = Status::Hidden;
    f->backend.reset();
    f->advance(1h);
    QCOMPARE(f->write(row), WriteState::Unconfirmed);
    QCOMPARE(f->item(2).state, State::Unconfirmed);
    f->connectBackend();
    f->outbox->wake(f->account);
    f->advance(10s);
    QCOMPARE(f->backend->fetchCalls.size(), 1);
    QCOMPARE(f->log, QStringList{u"create Chess"_s});
    QCOMPARE(f->told(row), Status(Status::Hidden));
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutbox::changesAreToldOnceInATurn()
{
    const QSignalSpy told(f->outbox.get(), &Outbox::itemsChanged);
    QList<RowId> rows;
    for (int id = 1; id <= 5; ++id)
        rows.append(f->addReceived(id, Status::Accepted));
    f->outbox->decide(rows, Status::Hidden);
    f->outbox->decide({rows.first()}, Status::Rejected);
    QCOMPARE(told.count(), 0);
    settle();
    // Sending, then all five answers.
    QCOMPARE(told.at(0).at(0).value<QList<OutboxItemId>>().size(), 5);
    QVERIFY(told.count() <= 3);
}

void TestOutbox::aRowShowsWhatItsItemSays()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    QVERIFY(!f->outbox->itemOf(row));
    f->outbox->decide({row}, Status::Hidden);
    QCOMPARE(f->outbox->itemOf(row)->state, State::Waiting);
    settle();
    QCOMPARE(f->outbox->itemOf(row)->state, State::Sending);
    f->outbox->decide({row}, Status::Rejected);
    QCOMPARE(f->outbox->itemOf(row)->to, Status(Status::Rejected));
    f->outbox->cancel({OutboxItemId(2)});
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    QCOMPARE(f->outbox->itemOf(row)->state, State::Sending);
    f->backend->lastSetStatus->answer(
        Failure(Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422}));
    settle();
    QCOMPARE(f->outbox->itemOf(row)->state, State::Failed);
    QCOMPARE(f->outbox->itemOf(row)->error->httpStatus, 422);
    // The service tells another status: the failure is about nothing any more.
    f->store.merge(f->account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Hidden)});
    QVERIFY(!f->outbox->itemOf(row));
    QVERIFY(!f->outbox->item(OutboxItemId(77)));
}

void TestOutbox::cancelTakesAWaitingChangeBack()
{
    const RowId row = f->addReceived(1, Status::Pending);
    f->outbox->decide({row}, Status::Accepted);
    settle();
    QVERIFY(!f->store.row(row).isToReview);
    f->outbox->cancel({OutboxItemId(1)});
    QCOMPARE(f->item(1).state, State::Cancelled);
    QCOMPARE(f->shown(row), Status(Status::Pending));
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(!f->store.reviewedAt(row).isValid());
    QVERIFY(!f->outbox->undoableStep());
    f->advance(1h);
    QVERIFY(f->log.isEmpty());
    // What is done stays done.
    f->outbox->decide({row}, Status::Accepted);
    f->advance(7s);
    f->outbox->cancel({OutboxItemId(2)});
    QCOMPARE(f->item(2).state, State::Done);
}

void TestOutbox::cancelEndsAFailedChange()
{
    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->cancel({OutboxItemId(1)});
    QCOMPARE(f->item(1).state, State::Cancelled);
    QCOMPARE(f->write(row), WriteState::None);
    f->outbox->retry({OutboxItemId(1)});
    settle();
    QCOMPARE(f->log.size(), 1);
}

void TestOutbox::retrySendsAFailedChangeOnceMore()
{
    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    const RowId row = f->addReceived(1, Status::Pending);
    f->outbox->decide({row}, Status::Accepted);
    f->advance(7s);
    QCOMPARE(f->item(1).state, State::Failed);
    QVERIFY(!f->store.reviewedAt(row).isValid());
    f->outbox->retry({OutboxItemId(1)});
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    settle();
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->item(1).attempts, 2);
    QVERIFY(!f->item(1).error);
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QVERIFY(f->store.reviewedAt(row).isValid());
    f->outbox->retry({OutboxItemId(1)});
    f->outbox->retry({OutboxItemId(99)});
    settle();
    QCOMPARE(f->log.size(), 2);
}

void TestOutbox::discardDropsAllOfAnAccount()
{
    const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
    const Error refused{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 400};
    f->answers = {{lost, false}, {refused, false}, {lost, false}};
    f->readErrors = QList<Error>(5, lost);
    const RowId unconfirmed = f->addReceived(1, Status::Accepted);
    const RowId failed = f->addReceived(2, Status::Accepted);
    const RowId waiting = f->addReceived(3, Status::Pending);
    f->outbox->decide({unconfirmed, failed}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    f->backend->onSetStatus = nullptr;
    const RowId sending = f->addReceived(4, Status::Accepted);
    f->outbox->decide({waiting, sending}, Status::Hidden);
    settle();
    QCOMPARE(f->outbox->openCount(), 4);

    f->outbox->discard(f->account);
    QCOMPARE(f->outbox->openCount(), 0);
    const QList<OutboxItem> items = f->outbox->items();
    QVERIFY(std::all_of(items.begin(), items.end(),
                        [](const OutboxItem &item) { return item.state == State::Cancelled; }));
    for (const RowId row : {unconfirmed, failed, waiting, sending})
        QCOMPARE(f->write(row), WriteState::None);
    QVERIFY(f->store.row(waiting).isToReview);
    QVERIFY(!f->outbox->undoableStep());
    f->backend->lastSetStatus->answer(std::monostate());
    f->advance(1h);
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->log.size(), 3);
}

void TestOutbox::aRowThatComesBackShowsItsWishAgain()
{
    const RowId row = f->addReceived(1, Status::Pending);
    f->outbox->decide({row}, Status::Rejected);
    f->store.remove({row});
    f->store.merge(f->account, Direction::Given, {given(9, u"Ben", u"Chess"_s, Status::Accepted)});
    f->store.merge(f->account, Direction::Received, {f->server.at(1)});
    settle();
    const RowId again = f->store.find(f->account, {owner(), 1}).value();
    QCOMPARE(f->shown(again), Status(Status::Rejected));
    QCOMPARE(f->write(again), WriteState::Waiting);
    QVERIFY(!f->store.row(again).isToReview);
    // And what is gone for good is sent all the same.
    f->store.remove({again});
    f->advance(7s);
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutbox::aBulkIsOneChangeOfTheStore()
{
    const auto away = std::move(f->backend);
    QList<RowId> rows;
    for (int id = 1; id <= 200; ++id)
        rows.append(f->addReceived(id, id % 2 == 0 ? Status::Pending : Status::Accepted));
    QSignalSpy changed(&f->store, &EndorsementStore::rowsChanged);
    f->outbox->decide(rows, Status::Hidden);
    settle();
    QVERIFY(changed.count() <= 2);
    changed.clear();
    f->outbox->undo();
    settle();
    QVERIFY(changed.count() <= 2);
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutbox::endorseHasNoGraceAndTellsWhatWasMade()
{
    QList<EndorsementRef> endorsed;
    connect(f->outbox.get(), &Outbox::endorsed, this,
            [&](const AccountId &account, const EndorsementUrn &urn) {
                endorsed.append({account, urn});
            });
    const OutboxItemId id = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s, Status::Pending});
    QCOMPARE(f->outbox->item(id)->state, State::Waiting);
    settle();
    QCOMPARE(f->backend->endorseCalls,
             (QList<NewEndorsement>{{person(u"Ben"), u"Chess"_s, Status::Pending}}));
    const OutboxItem item = f->outbox->item(id).value();
    QCOMPARE(item.state, State::Done);
    QCOMPARE(item.action, OutboxItem::Action::Endorse);
    QCOMPARE(item.urn, std::optional(EndorsementUrn(person(u"Ben"), 5000)));
    QVERIFY((endorsed == QList<EndorsementRef>{{f->account, *item.urn}}));
    QVERIFY(!f->outbox->undoableStep());
}

void TestOutbox::theSameEndorsementTwiceIsOne()
{
    const OutboxItemId one = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    QCOMPARE(f->outbox->endorse(f->account, {person(u"Ben"), u" CHESS "_s}), one);
    QVERIFY(f->outbox->endorse(f->account, {person(u"Ben"), u"Go"_s}) != one);
    QVERIFY(f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s}) != one);
    settle();
    QCOMPARE(f->backend->endorseCalls.size(), 3);
    // Once it is done, the same is a new wish.
    QVERIFY(f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s}) != one);
}

void TestOutbox::aRefusedEndorsementFailsAndCanBeRetried()
{
    f->answers = {
        {Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 400}, false}};
    const OutboxItemId one = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    QCOMPARE(f->outbox->item(one)->state, State::Failed);
    // Not while the same is on its way already.
    const OutboxItemId two = f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    f->outbox->retry({one});
    settle();
    QCOMPARE(f->outbox->item(one)->state, State::Failed);
    QCOMPARE(f->outbox->item(two)->state, State::Done);
    QCOMPARE(f->backend->endorseCalls.size(), 2);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
