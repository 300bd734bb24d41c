// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulkprogress.h"

#include "outboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Counts = BulkProgress::Counts;

class TestBulkProgress : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsUntilEverythingIsDone();
    void whatFailedIsNamedAndTriedAgain();
    void cancellingTakesBackWhatIsNotSent();
    void undoingTakesItOutOfTheProgress();
    void aDecisionInTheMiddleBelongsToIt();
    void otherChangesAreNotCounted();
    void whatThePersonHasSeenIsForgotten();
    void toDosAreLeftOut();

private:
    QList<RowId> rows(int count, const Status &status = Status::Accepted);
    void hide(const QList<RowId> &rows);
    static Error refusal()
    {
        return {.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422};
    }

    std::unique_ptr<OutboxFixture> f;
    std::unique_ptr<BulkProgress> m_bulk;
};

void TestBulkProgress::init()
{
    f = std::make_unique<OutboxFixture>();
    m_bulk = std::make_unique<BulkProgress>(f->store, *f->outbox);
}

void TestBulkProgress::cleanup()
{
    m_bulk.reset();
    f.reset();
}

QList<RowId> TestBulkProgress::rows(int count, const Status &status)
{
    QList<RowId> rows;
    for (int i = 1; i <= count; ++i)
        rows.append(f->addReceived(f->nextId++, status));
    return rows;
}

void TestBulkProgress::hide(const QList<RowId> &rows)
{
    QVERIFY(f->outbox->decide(rows, Status::Hidden));
    m_bulk->begin(rows, Status::Hidden);
}

void TestBulkProgress::countsUntilEverythingIsDone()
{
    const QSignalSpy finished(m_bulk.get(), &BulkProgress::finished);
    hide(rows(3));
    QVERIFY(m_bulk->isUnderWay());
    QCOMPARE(m_bulk->counts(), (Counts{.total = 3, .waiting = 3, .open = 3}));
    QCOMPARE(m_bulk->wished(), Status(Status::Hidden));
    f->advance(0s);
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(m_bulk->counts(), (Counts{.total = 3, .done = 3}));
    QCOMPARE(finished.count(), 1);
}

void TestBulkProgress::whatFailedIsNamedAndTriedAgain()
{
    const QList<RowId> all = rows(3);
    f->answers = {{}, {.error = refusal(), .isApplied = false}, {}};
    const QSignalSpy finished(m_bulk.get(), &BulkProgress::finished);
    hide(all);
    f->advance(0s);
    QCOMPARE(m_bulk->counts(), (Counts{.total = 3, .done = 2, .failed = 1}));
    QCOMPARE(m_bulk->failedRows(), QList<RowId>{all.at(1)});
    QCOMPARE(finished.count(), 1);
    m_bulk->retryFailed();
    f->advance(0s);
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(m_bulk->counts(), (Counts{.total = 3, .done = 3}));
    QCOMPARE(f->told(all.at(1)), Status(Status::Hidden));
    QCOMPARE(f->log.size(), 4);
}

void TestBulkProgress::cancellingTakesBackWhatIsNotSent()
{
    // From PENDING a change waits its grace time.
    const QList<RowId> all = rows(3, Status::Pending);
    hide(all);
    f->advance(1s);
    QCOMPARE(m_bulk->counts().waiting, 3);
    m_bulk->cancelRest();
    f->advance(30s);
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(m_bulk->counts(), Counts());
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->shown(all.first()), Status(Status::Pending));
}

void TestBulkProgress::undoingTakesItOutOfTheProgress()
{
    hide(rows(2, Status::Pending));
    f->outbox->undo();
    f->advance(30s);
    QVERIFY(!m_bulk->isUnderWay());
    QVERIFY(f->log.isEmpty());
}

void TestBulkProgress::aDecisionInTheMiddleBelongsToIt()
{
    hide(rows(2, Status::Pending));
    hide(rows(3));
    QCOMPARE(m_bulk->counts().total, 5);
    f->advance(0s);
    QCOMPARE(m_bulk->counts(), (Counts{.total = 5, .done = 3, .waiting = 2, .open = 2}));
    f->advance(30s);
    QCOMPARE(m_bulk->counts().done, 5);
    hide(rows(1));
    QCOMPARE(m_bulk->counts().total, 1); // the earlier ones are over
}

void TestBulkProgress::otherChangesAreNotCounted()
{
    hide(rows(2, Status::Pending));
    f->outbox->decide({f->addReceived(900, Status::Accepted)}, Status::Hidden);
    f->advance(0s);
    QCOMPARE(m_bulk->counts(), (Counts{.total = 2, .waiting = 2, .open = 2}));
}

void TestBulkProgress::whatThePersonHasSeenIsForgotten()
{
    f->answers = {{.error = refusal(), .isApplied = false}};
    hide(rows(2));
    f->advance(0s);
    QVERIFY(m_bulk->isUnderWay());
    const QSignalSpy changed(m_bulk.get(), &BulkProgress::changed);
    m_bulk->forget();
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_bulk->failed().isEmpty());
}

void TestBulkProgress::toDosAreLeftOut()
{
    const QSignalSpy finished(m_bulk.get(), &BulkProgress::finished);
    f->byHand.insert(f->account);
    hide(rows(3));
    QCOMPARE(f->outbox->todoItems().size(), 3);
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(m_bulk->counts(), Counts());
    f->outbox->setVisited({f->outbox->todoItems().first().id}, true);
    f->advance(30s);
    QVERIFY(!m_bulk->isUnderWay());
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(TestBulkProgress)
#include "tst_bulkprogress.moc"
