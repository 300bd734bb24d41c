// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/job.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;

namespace {

/// Answers at once or when told: the two ways in which jobs end.
class SomeJob : public ResultJob<int>
{
public:
    using ResultJob::ResultJob;

    void start() override
    {
        if (answersAtOnce)
            finishWith(1);
    }
    void abort() override { finishWith(Failure(Error{.kind = ErrorKind::Cancelled})); }
    void answer(int value) { finishWith(value); }

    bool answersAtOnce = false;
};

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void finishedNeverComesBeforeStartReturned();
    void finishedComesOnceAndTheJobGoes();
    void onlyTheFirstEndCounts();
    void anAbortedJobIsCancelled();
    void anAbortAfterTheAnswerChangesNothing();
    void deletingARunningJobIsQuiet();
};

void TestJob::finishedNeverComesBeforeStartReturned()
{
    auto *job = new SomeJob(this);
    job->answersAtOnce = true;
    QSignalSpy spy(job, &Job::finished);
    job->start();
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
}

void TestJob::finishedComesOnceAndTheJobGoes()
{
    const QPointer<SomeJob> job = new SomeJob(this);
    QSignalSpy spy(job, &Job::finished);
    bool wasThere = false;
    connect(job, &Job::finished, this, [&] { wasThere = job && job->result() == 1; });
    job->answersAtOnce = true;
    job->start();
    QTRY_VERIFY(!job);
    QVERIFY(wasThere);
    QCOMPARE(spy.size(), 1);
}

void TestJob::onlyTheFirstEndCounts()
{
    const QPointer<SomeJob> job = new SomeJob(this);
    QSignalSpy spy(job, &Job::finished);
    int seen = 0;
    connect(job, &Job::finished, this, [&] { seen = job->result().value_or(-1); });
    job->start();
    job->answer(2);
    job->answer(3);
    QTRY_VERIFY(!job);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(seen, 2);
}

void TestJob::anAbortedJobIsCancelled()
{
    auto *job = new SomeJob(this);
    QSignalSpy spy(job, &Job::finished);
    std::optional<ErrorKind> kind;
    connect(job, &Job::finished, this, [&] { kind = job->result().error().kind; });
    job->start();
    job->abort();
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(kind, ErrorKind::Cancelled);
}

void TestJob::anAbortAfterTheAnswerChangesNothing()
{
    const QPointer<SomeJob> job = new SomeJob(this);
    int seen = 0;
    connect(job, &Job::finished, this, [&] { seen = job->result().value_or(-1); });
    job->start();
    job->answer(4);
    job->abort();
    QTRY_VERIFY(!job);
    QCOMPARE(seen, 4);
}

void TestJob::deletingARunningJobIsQuiet()
{
    auto *job = new SomeJob(this);
    QSignalSpy spy(job, &Job::finished);
    job->answersAtOnce = true;
    job->start();
    delete job;
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 0);
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
