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

class TestOutboxRedo : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void redoWishesOnceMoreWhatWasUndone();
    void redoOfWhatWaitsItsGraceWaitsAnew();
    void redoBeforeTheReverseWasSentSendsNothing();
    void aBulkIsOneStep();
    void redoMarksWhatItMarkedBefore();
    void stepsAreRedoneOneByOne();
    void redoneStepsCanBeUndoneAgain();
    void aNewDecisionEndsRedo();
    void aRedoneStepDoesNotGrow();
    void onlyWhatWasUndoneIsRedone();
    void whatHasChangedSinceIsNotRedone();
    void anUndoThatFailedCannotBeRedone();
    void theMenuIsTold();

private:
    QList<RowId> rows(int count, const Status &status)
    {
        QList<RowId> rows;
        for (int id = 1; id <= count; ++id)
            rows.append(f->addReceived(id, status));
        return rows;
    }

    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxRedo::redoWishesOnceMoreWhatWasUndone()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    QVERIFY(!f->outbox->redoableStep());
    f->outbox->redo();
    const auto step = f->outbox->decide({row}, Status::Hidden);
    settle();
    QVERIFY(!f->outbox->redoableStep());
    f->outbox->undo();
    settle();
    QCOMPARE(f->outbox->redoableStep()->wished, Status(Status::Hidden));
    QCOMPARE(f->outbox->redoableStep()->changed, 1);
    QVERIFY(!f->outbox->redoableStep()->notBefore.isValid());
    f->outbox->redo();
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    settle();
    QCOMPARE(f->log, (QStringList{u"send HIDDEN"_s, u"send ACCEPTED"_s, u"send HIDDEN"_s}));
    QVERIFY(!f->outbox->redoableStep());
    QVERIFY(f->outbox->undoableStep()->id > step.value());
    QCOMPARE(f->item(3).step, f->outbox->undoableStep()->id);
}

void TestOutboxRedo::redoOfWhatWaitsItsGraceWaitsAnew()
{
    const RowId row = f->addGiven(1, Status::Accepted);
    f->outbox->decide({row}, Status::Deleted);
    f->advance(4s);
    f->outbox->undo();
    f->advance(1h);
    f->outbox->redo();
    QCOMPARE(f->outbox->undoableStep()->notBefore, f->clock.now().addSecs(6));
    f->advance(5s);
    QVERIFY(f->log.isEmpty());
    f->advance(1s);
    QCOMPARE(f->log, QStringList{u"send DELETED"_s});
    // There is no way back now, and none is promised.
    QVERIFY(!f->outbox->undoableStep());
    QVERIFY(!f->outbox->redoableStep());
}

void TestOutboxRedo::redoBeforeTheReverseWasSentSendsNothing()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    const auto away = std::move(f->backend);
    f->outbox->undo();
    settle();
    f->outbox->redo();
    settle();
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxRedo::aBulkIsOneStep()
{
    const QList<RowId> all = rows(200, Status::Accepted);
    f->outbox->decide(all, Status::Hidden);
    settle();
    f->outbox->undo();
    QCOMPARE(f->outbox->redoableStep()->changed, 200);
    const auto away = std::move(f->backend);
    settle();
    const QSignalSpy changed(&f->store, &EndorsementStore::rowsChanged);
    f->outbox->redo();
    QVERIFY(changed.count() <= 2);
    for (const RowId row : all)
        QCOMPARE(f->shown(row), Status(Status::Hidden));
    QCOMPARE(f->outbox->undoableStep()->changed, 200);
    f->outbox->undo();
    for (const RowId row : all)
        QCOMPARE(f->shown(row), Status(Status::Accepted));
}

void TestOutboxRedo::redoMarksWhatItMarkedBefore()
{
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId kept = f->addReceived(1, Status::Hidden);
    const RowId hidden = f->addReceived(2, Status::Accepted);
    f->outbox->decide({kept, hidden}, Status::Hidden);
    f->outbox->undo();
    QVERIFY(f->store.row(kept).isToReview);
    QVERIFY(f->store.row(hidden).isToReview);
    f->advance(10s);
    QCOMPARE(f->outbox->redoableStep()->kept, 1);
    f->outbox->redo();
    QCOMPARE(f->store.reviewedAt(kept), f->clock.now());
    QCOMPARE(f->store.reviewedAt(hidden), f->clock.now());
    f->outbox->undo();
    QVERIFY(f->store.reviewMarks().isEmpty());
}

void TestOutboxRedo::stepsAreRedoneOneByOne()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId other = f->addReceived(2, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->decide({other}, Status::Rejected);
    f->outbox->decide({row}, Status::Accepted);
    for (int i = 0; i < 3; ++i)
        f->outbox->undo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->shown(other), Status(Status::Accepted));
    f->outbox->redo();
    QCOMPARE(f->shown(row), Status(Status::Hidden));
    f->outbox->redo();
    QCOMPARE(f->shown(other), Status(Status::Rejected));
    f->outbox->redo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    f->outbox->redo();
    f->advance(10s);
    QCOMPARE(f->told(row), Status(Status::Accepted));
    QCOMPARE(f->told(other), Status(Status::Rejected));
}

void TestOutboxRedo::redoneStepsCanBeUndoneAgain()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    for (int i = 0; i < 5; ++i) {
        settle();
        f->outbox->undo();
        settle();
        QCOMPARE(f->told(row), Status(Status::Accepted));
        f->outbox->redo();
        settle();
        QCOMPARE(f->told(row), Status(Status::Hidden));
    }
}

void TestOutboxRedo::aNewDecisionEndsRedo()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    const RowId other = f->addReceived(2, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->undo();
    // What decides nothing ends nothing.
    QVERIFY(!f->outbox->decide({row}, Status::Deleted));
    QVERIFY(f->outbox->redoableStep());
    f->outbox->decide({other}, Status::Rejected);
    QVERIFY(!f->outbox->redoableStep());
    f->outbox->undo();
    f->outbox->redo();
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->shown(other), Status(Status::Rejected));
}

void TestOutboxRedo::aRedoneStepDoesNotGrow()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    f->outbox->undo();
    f->outbox->redo();
    const OutboxStepId redone = f->outbox->undoableStep()->id;
    QVERIFY(f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden) > redone);
}

void TestOutboxRedo::onlyWhatWasUndoneIsRedone()
{
    const RowId visible = f->addReceived(1, Status::Accepted);
    const RowId pending = f->addReceived(2, Status::Pending);
    f->outbox->decide({visible, pending}, Status::Hidden);
    f->advance(7s); // the one that was pending is gone for good
    f->outbox->undo();
    QCOMPARE(f->outbox->redoableStep()->changed, 1);
    f->advance(1s);
    f->outbox->redo();
    f->advance(7s);
    QCOMPARE(f->log.size(), 4);
    QCOMPARE(f->told(visible), Status(Status::Hidden));
}

void TestOutboxRedo::whatHasChangedSinceIsNotRedone()
{
    const QList<RowId> all = rows(3, Status::Accepted);
    f->outbox->decide(all, Status::Hidden);
    settle();
    f->outbox->undo();
    settle();
    f->add(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Closed));
    f->store.remove({all.at(1)});
    f->log.clear();
    f->outbox->redo();
    settle();
    QCOMPARE(f->log.size(), 1);
    QCOMPARE(f->atServer(1), Status(Status::Closed));
    QCOMPARE(f->atServer(3), Status(Status::Hidden));
    QCOMPARE(f->outbox->undoableStep()->changed, 1);
}

void TestOutboxRedo::anUndoThatFailedCannotBeRedone()
{
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->answers = {
        {Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403}, false}};
    f->outbox->undo();
    settle();
    QCOMPARE(f->write(row), WriteState::Failed);
    QVERIFY(!f->outbox->redoableStep());
    f->outbox->redo();
    settle();
    QCOMPARE(f->log.size(), 2);
    // Once it has gone through after all, it can.
    f->outbox->retry({OutboxItemId(2)});
    settle();
    QVERIFY(f->outbox->redoableStep());
}

void TestOutboxRedo::theMenuIsTold()
{
    const QSignalSpy told(f->outbox.get(), &Outbox::redoableStepChanged);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(told.count(), 0);
    f->outbox->undo();
    settle();
    QCOMPARE(told.count(), 1);
    f->outbox->redo();
    settle();
    QCOMPARE(told.count(), 2);
    f->outbox->undo();
    settle();
    f->outbox->decide({row}, Status::Rejected);
    settle();
    QCOMPARE(told.count(), 4);
}

QTEST_GUILESS_MAIN(TestOutboxRedo)
#include "tst_outboxredo.moc"
