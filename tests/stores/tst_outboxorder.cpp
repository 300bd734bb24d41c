// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

class TestOutboxOrder : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void oppositeWishesCancelEachOther();
    void laterWishesCollapseIntoOneItem();
    void aLaterWishWaitsForTheOneOnItsWay();
    void aLaterWishBackToTheOldStatusOutlivesAFailure();
    void aFailedChangeGivesWayToANewDecision();

private:
    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxOrder::oppositeWishesCancelEachOther()
{
    const auto away = std::move(f->backend);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({row}, Status::Accepted);
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
    QCOMPARE(f->item(1).state, State::Cancelled);
    f->connectBackend();
    f->outbox->wake(f->account);
    f->advance(1h);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->outbox->items().size(), 1);
}

void TestOutboxOrder::laterWishesCollapseIntoOneItem()
{
    const auto away = std::move(f->backend);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({row}, Status::Rejected);
    QCOMPARE(f->outbox->items().size(), 1);
    QCOMPARE(f->item(1).from, Status(Status::Accepted));
    QCOMPARE(f->item(1).to, Status(Status::Rejected));
    // A Reject waits, and no longer once it is a Hide again.
    QCOMPARE(f->item(1).notBefore, f->clock.now().addSecs(6));
    f->outbox->decide({row}, Status::Hidden);
    QVERIFY(!f->item(1).notBefore.isValid());
    f->connectBackend();
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->log, QStringList{u"send HIDDEN"_s});
}

void TestOutboxOrder::aLaterWishWaitsForTheOneOnItsWay()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->write(row), WriteState::Sending);
    f->outbox->decide({row}, Status::Rejected);
    f->outbox->decide({row}, Status::Accepted);
    settle();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Waiting);
    QCOMPARE(f->backend->setStatusCalls.size(), 1);
    QCOMPARE(f->item(2).from, Status(Status::Hidden));

    f->backend->lastSetStatus->answer(std::monostate());
    settle();
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->backend->setStatusCalls.size(), 2);
    QCOMPARE(f->backend->setStatusCalls.last().second, Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Sending);
    f->backend->lastSetStatus->answer(std::monostate());
    settle();
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
}

void TestOutboxOrder::aLaterWishBackToTheOldStatusOutlivesAFailure()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({row}, Status::Accepted);
    f->backend->lastSetStatus->answer(
        Failure(Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 400}));
    f->advance(1h);
    QCOMPARE(f->backend->setStatusCalls.size(), 1);
    QCOMPARE(f->item(1).state, State::Cancelled);
    QCOMPARE(f->item(2).state, State::Cancelled);
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxOrder::aFailedChangeGivesWayToANewDecision()
{
    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->write(row), WriteState::Failed);
    // Keeping it as it is ends the failure, too.
    QVERIFY(f->outbox->decide({row}, Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
    QCOMPARE(f->item(1).state, State::Cancelled);
    f->outbox->retry({OutboxItemId(1)});
    settle();
    QCOMPARE(f->log.size(), 1);

    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->item(2).state, State::Failed);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->item(2).state, State::Cancelled);
    QCOMPARE(f->item(3).state, State::Done);
    QCOMPARE(f->told(row), Status(Status::Hidden));
}

QTEST_GUILESS_MAIN(TestOutboxOrder)
#include "tst_outboxorder.moc"
