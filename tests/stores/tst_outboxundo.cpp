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

class TestOutboxUndo : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void undoInTheGraceSendsNothing();
    void undoOfASentChangeSendsTheReverse();
    void undoOfAChangeOnItsWayWaitsForIt();
    void whatCannotBeReversedLeavesTheStackWhenSent_data();
    void whatCannotBeReversedLeavesTheStackWhenSent();
    void whatTurnsOutNotToBeSentCanBeUndoneAgain();
    void equalDecisionsInARowAreOneStep();
    void aPauseOrAnotherDecisionEndsAStep();
    void aStepKeepsTheRowsThatCanBeReversed();
    void stepsAreUndoneOneByOne();
    void aStepBelowALaterOneForTheSameRowIsKept();
    void undoGoesBackThroughCollapsedWishes();
    void undoOfAShowOfARejectedRowWaitsItsGrace();
    void showAfterRejectIsADecisionOfItsOwn();
    void undoLeavesAloneWhatHasChangedSince();
    void aFailedChangeLeavesTheStack();
    void marksAreTakenBackOnlyByTheStepThatSetThem();
    void theUndoBarIsTold();

private:
    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxUndo::undoInTheGraceSendsNothing()
{
    const RowId row = f->addReceived(1, Status::Pending);
    const RowId gone = f->addGiven(2, Status::Accepted);
    f->outbox->decide({row}, Status::Rejected);
    f->outbox->decide({gone}, Status::Deleted);
    f->advance(3s);
    f->outbox->undo();
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Pending));
    QCOMPARE(f->shown(gone), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::None);
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(!f->store.reviewedAt(row).isValid());
    QCOMPARE(f->item(1).state, State::Cancelled);
    f->advance(1h);
    QVERIFY(f->log.isEmpty());
    f->outbox->undo();
    QCOMPARE(f->outbox->items().size(), 2);
}

void TestOutboxUndo::undoOfASentChangeSendsTheReverse()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->advance(1h);
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Waiting);
    QVERIFY(!f->store.reviewedAt(row).isValid());
    // The reverse is not on the stack itself.
    QVERIFY(!f->outbox->undoableStep());
    settle();
    QCOMPARE(f->log, (QStringList{u"send HIDDEN"_s, u"send ACCEPTED"_s}));
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QVERIFY(!f->outbox->undoableStep());
    QVERIFY(f->item(1).step != f->item(2).step);
}

void TestOutboxUndo::undoOfAChangeOnItsWayWaitsForIt()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->undo();
    settle();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->backend->setStatusCalls.size(), 1);
    f->backend->lastSetStatus->answer(std::monostate());
    settle();
    QCOMPARE(f->backend->setStatusCalls.size(), 2);
    QCOMPARE(f->backend->setStatusCalls.last().second, Status(Status::Accepted));
}

void TestOutboxUndo::whatCannotBeReversedLeavesTheStackWhenSent_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Status>("from");
    QTest::addColumn<Status>("to");
    QTest::addColumn<bool>("stays");
    const auto in = Direction::Received;
    QTest::newRow("hide") << in << Status(Status::Accepted) << Status(Status::Hidden) << true;
    QTest::newRow("show") << in << Status(Status::Hidden) << Status(Status::Accepted) << true;
    QTest::newRow("show a rejected one")
        << in << Status(Status::Rejected) << Status(Status::Accepted) << true;
    QTest::newRow("reject") << in << Status(Status::Accepted) << Status(Status::Rejected) << false;
    QTest::newRow("show a pending one") << in << Status(Status::Pending) << Status(Status::Accepted) << false;
    QTest::newRow("hide a pending one") << in << Status(Status::Pending) << Status(Status::Hidden) << false;
    QTest::newRow("hide a closed one") << in << Status(Status::Closed) << Status(Status::Hidden) << false;
    QTest::newRow("withdraw") << Direction::Given << Status(Status::Accepted) << Status(Status::Deleted)
                              << false;
}

void TestOutboxUndo::whatCannotBeReversedLeavesTheStackWhenSent()
{
    QFETCH(const Direction, direction);
    QFETCH(const Status, from);
    QFETCH(const Status, to);
    QFETCH(const bool, stays);
    const RowId row = direction == Direction::Received ? f->addReceived(1, from) : f->addGiven(1, from);
    f->backend->onSetStatus = nullptr;
    f->outbox->decide({row}, to);
    QVERIFY(f->outbox->undoableStep());
    f->advance(7s);
    QCOMPARE(f->write(row), WriteState::Sending);
    QCOMPARE(f->outbox->undoableStep().has_value(), stays);
    f->backend->lastSetStatus->answer(std::monostate());
    settle();
    QCOMPARE(f->outbox->undoableStep().has_value(), stays);
    f->outbox->undo();
    settle();
    QCOMPARE(f->backend->setStatusCalls.size(), stays && from != Status::Rejected ? 2 : 1);
}

void TestOutboxUndo::whatTurnsOutNotToBeSentCanBeUndoneAgain()
{
    f->backend->onSetStatus = nullptr;
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Rejected);
    f->advance(7s);
    QVERIFY(!f->outbox->undoableStep());
    f->backend->lastSetStatus->answer(Failure(Error{.kind = ErrorKind::Offline}));
    settle();
    QVERIFY(f->outbox->undoableStep());
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    f->advance(1h);
    QCOMPARE(f->backend->setStatusCalls.size(), 1);
}

void TestOutboxUndo::equalDecisionsInARowAreOneStep()
{
    const RowId one = f->addReceived(1, Status::Accepted);
    const RowId two = f->addReceived(2, Status::Accepted);
    const RowId kept = f->addReceived(3, Status::Hidden);
    const auto step = f->outbox->decide({one}, Status::Hidden);
    f->advance(5s);
    QCOMPARE(f->outbox->decide({two}, Status::Hidden), step);
    f->advance(5s);
    QCOMPARE(f->outbox->decide({kept}, Status::Hidden), step);
    const OutboxStep sum = f->outbox->undoableStep().value();
    QCOMPARE(sum.id, *step);
    QCOMPARE(sum.wished, Status(Status::Hidden));
    QCOMPARE(sum.changed, 2);
    QCOMPARE(sum.kept, 1);
    QVERIFY(!sum.notBefore.isValid());
    settle();
    f->outbox->undo();
    settle();
    QCOMPARE(f->told(one), Status(Status::Accepted));
    QCOMPARE(f->told(two), Status(Status::Accepted));
    QCOMPARE(f->told(kept), Status(Status::Hidden));
    QVERIFY(f->store.reviewMarks().isEmpty());
    QVERIFY(!f->outbox->undoableStep());
}

void TestOutboxUndo::aPauseOrAnotherDecisionEndsAStep()
{
    QList<RowId> rows;
    for (int id = 0; id < 6; ++id)
        rows.append(f->addReceived(id, Status::Accepted));
    const auto one = f->outbox->decide({rows[0]}, Status::Hidden);
    f->advance(6s);
    const auto two = f->outbox->decide({rows[1]}, Status::Hidden);
    QVERIFY(two > one);
    const auto three = f->outbox->decide({rows[2]}, Status::Rejected);
    const auto four = f->outbox->decide({rows[3]}, Status::Hidden);
    QVERIFY(three > two && four > three);
    f->outbox->undo();
    const auto five = f->outbox->decide({rows[4]}, Status::Rejected);
    QCOMPARE(five, three);
    f->outbox->undo();
    QCOMPARE(f->outbox->undoableStep()->id, *two);
}

void TestOutboxUndo::aStepKeepsTheRowsThatCanBeReversed()
{
    const RowId visible = f->addReceived(1, Status::Accepted);
    const RowId pending = f->addReceived(2, Status::Pending);
    f->outbox->decide({visible, pending}, Status::Hidden);
    settle();
    QCOMPARE(f->outbox->undoableStep()->changed, 2);
    QCOMPARE(f->outbox->undoableStep()->notBefore, f->clock.now().addSecs(6));
    f->advance(7s);
    QCOMPARE(f->outbox->undoableStep()->changed, 1);
    QVERIFY(!f->outbox->undoableStep()->notBefore.isValid());
    f->outbox->undo();
    settle();
    QCOMPARE(f->told(visible), Status(Status::Accepted));
    QCOMPARE(f->told(pending), Status(Status::Hidden));
    QVERIFY(f->store.reviewedAt(pending).isValid());
}

void TestOutboxUndo::stepsAreUndoneOneByOne()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId other = f->addReceived(2, Status::Hidden);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({other}, Status::Accepted);
    f->advance(10s);
    f->outbox->decide({row}, Status::Accepted);
    settle();
    f->outbox->undo();
    settle();
    QCOMPARE(f->told(row), Status(Status::Hidden));
    QCOMPARE(f->told(other), Status(Status::Accepted));
    f->outbox->undo();
    settle();
    QCOMPARE(f->told(other), Status(Status::Hidden));
    f->outbox->undo();
    settle();
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QVERIFY(!f->outbox->undoableStep());
    QCOMPARE(f->log.size(), 6);
}

void TestOutboxUndo::aStepBelowALaterOneForTheSameRowIsKept()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Accepted);
    f->advance(10s);
    f->outbox->decide({row}, Status::Hidden);
    f->advance(10s);
    f->outbox->decide({row}, Status::Accepted);
    f->advance(10s);
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Rejected);
    f->advance(10s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(f->outbox->undoableStep());
        f->outbox->undo();
        settle();
    }
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QVERIFY(!f->store.reviewedAt(row).isValid());
    QVERIFY(!f->outbox->undoableStep());
}

void TestOutboxUndo::undoGoesBackThroughCollapsedWishes()
{
    const auto away = std::move(f->backend);
    const RowId row = f->addReceived(1, Status::Pending);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->decide({row}, Status::Rejected);
    f->outbox->decide({row}, Status::Accepted);
    QCOMPARE(f->outbox->items().size(), 1);
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Rejected));
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    QVERIFY(f->store.reviewedAt(row).isValid());
    f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Pending));
    QVERIFY(f->store.row(row).isToReview);
    QVERIFY(!f->store.reviewedAt(row).isValid());
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxUndo::undoOfAShowOfARejectedRowWaitsItsGrace()
{
    const RowId row = f->addReceived(1, Status::Rejected);
    f->outbox->decide({row}, Status::Accepted);
    settle();
    QCOMPARE(f->told(row), Status(Status::Accepted));
    f->outbox->undo();
    f->advance(5s);
    QCOMPARE(f->log, QStringList{u"send ACCEPTED"_s});
    f->advance(1s);
    QCOMPARE(f->told(row), Status(Status::Rejected));
}

void TestOutboxUndo::showAfterRejectIsADecisionOfItsOwn()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Rejected);
    f->advance(7s);
    QVERIFY(!f->outbox->undoableStep());
    QVERIFY(f->outbox->decide({row}, Status::Accepted));
    settle();
    QCOMPARE(f->log, (QStringList{u"send REJECTED"_s, u"send ACCEPTED"_s}));
    QCOMPARE(f->outbox->undoableStep()->wished, Status(Status::Accepted));
}

void TestOutboxUndo::undoLeavesAloneWhatHasChangedSince()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId gone = f->addReceived(2, Status::Accepted);
    const RowId hidden = f->addReceived(3, Status::Accepted);
    f->outbox->decide({row, gone, hidden}, Status::Hidden);
    settle();
    f->store.merge(f->account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Closed)});
    f->store.remove({gone});
    f->outbox->undo();
    settle();
    QCOMPARE(f->log.size(), 4);
    QCOMPARE(f->told(row), Status(Status::Closed));
    QCOMPARE(f->told(hidden), Status(Status::Accepted));
}

void TestOutboxUndo::aFailedChangeLeavesTheStack()
{
    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    QVERIFY(f->outbox->undoableStep());
    settle();
    QVERIFY(!f->outbox->undoableStep());
    QVERIFY(f->store.reviewMarks().isEmpty());
}

void TestOutboxUndo::marksAreTakenBackOnlyByTheStepThatSetThem()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Accepted);
    const QDateTime first = f->clock.now();
    f->advance(10s);
    f->outbox->decide({row}, Status::Hidden);
    f->advance(10s);
    f->outbox->undo();
    settle();
    QCOMPARE(f->store.reviewedAt(row), first);
    f->outbox->undo();
    QVERIFY(!f->store.reviewedAt(row).isValid());
}

void TestOutboxUndo::theUndoBarIsTold()
{
    const QSignalSpy told(f->outbox.get(), &Outbox::undoableStepChanged);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Rejected);
    QCOMPARE(told.count(), 0);
    settle();
    QCOMPARE(told.count(), 1); // there is one
    f->outbox->decide({row}, Status::Rejected);
    settle();
    QCOMPARE(told.count(), 1); // nothing new
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Rejected);
    settle();
    QCOMPARE(told.count(), 2); // another count
    f->advance(3s);
    f->outbox->holdGrace(true);
    f->advance(3s);
    f->outbox->holdGrace(false);
    settle();
    QCOMPARE(told.count(), 3); // another end
    f->outbox->undo();
    settle();
    QCOMPARE(told.count(), 4); // none
    f->outbox->undo();
    settle();
    QCOMPARE(told.count(), 4);
}

QTEST_GUILESS_MAIN(TestOutboxUndo)
#include "tst_outboxundo.moc"
