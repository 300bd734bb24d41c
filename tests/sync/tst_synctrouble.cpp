// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offsetlist.h"
#include "syncfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

/// Syncs that fail, are cancelled, or lose what they work with.
class TestSyncTrouble : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void aFailureRemovesNothing_data();
    void aFailureRemovesNothing();
    void whatWasReadBeforeAFailureIsKept_data();
    void whatWasReadBeforeAFailureIsKept();
    void cancellingRemovesNothing();
    void cancellingKeepsWhatWasRead();
    void cancellingFromAViewEndsItOnce_data();
    void cancellingFromAViewEndsItOnce();
    void cancellingBeforeTheFirstRequestSendsNone();
    void a429KeepsTheWholeSyncToTheChain();
    void afterAFailureItCanBeStartedAgain();
    void aJobDeletedOnItsWayEndsQuietly();
    void deletingTheSynchronizerAbortsItsJob();

private:
    std::unique_ptr<SyncFixture> f;
};

void TestSyncTrouble::aFailureRemovesNothing_data()
{
    QTest::addColumn<int>("failingPage"); // -1: the batch get
    QTest::newRow("the first page") << 0;
    QTest::newRow("a later page") << 1;
    QTest::newRow("the verification") << -1;
}

void TestSyncTrouble::aFailureRemovesNothing()
{
    QFETCH(const int, failingPage);
    f->store.merge(f->account, Direction::Received, several({1, 2, 3}));
    f->received.add(several({1}), 1);
    f->received.add(several({2}), -1);
    f->missing = {endorsement(3).urn};
    if (failingPage >= 0)
        f->received.list[failingPage] = Failure(serverError());
    else
        f->backend.onFetchSeveral = [](const auto &) { return Failure(serverError()); };
    const Result<SyncReport> result = f->run();
    QVERIFY(!result);
    QCOMPARE(result.error(), serverError());
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3}));
}

void TestSyncTrouble::whatWasReadBeforeAFailureIsKept_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("a service in trouble") << serverError();
    QTest::newRow("a link that leads elsewhere")
        << Error{.kind = ErrorKind::Protocol, .code = u"paging.foreignLink"_s};
    QTest::newRow("a path that is not known")
        << Error{.kind = ErrorKind::NotFound, .httpStatus = 404, .code = u"RESOURCE_NOT_FOUND"_s};
}

void TestSyncTrouble::whatWasReadBeforeAFailureIsKept()
{
    QFETCH(const Error, error);
    f->store.merge(f->account, Direction::Received, several({9}));
    f->received.add(several({1, 2}), 1);
    f->received.add(several({3}), 2);
    f->received.add(several({4}), 3);
    f->received.list.append(Failure(error));
    const Result<SyncReport> result = f->run();
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3, 4, 9}));
    QCOMPARE(f->sync->report(), (SyncReport{.added = 4, .newReceived = 4}));
}

void TestSyncTrouble::cancellingRemovesNothing()
{
    f->store.merge(f->account, Direction::Received, several({1, 2, 3}));
    f->received.add(several({1}), 1);
    f->received.add(several({2}), -1);
    f->missing = {endorsement(3).urn};
    connect(f->sync.get(), &Synchronizer::progressChanged, f->sync.get(), &Synchronizer::cancel);
    const Result<SyncReport> result = f->run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(f->backend.pageCalls.size(), 1);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3}));
}

void TestSyncTrouble::cancellingKeepsWhatWasRead()
{
    f->received.add(several({1}), 1);
    f->received.add(several({2}), 2);
    f->received.add(several({3}), -1);
    connect(f->sync.get(), &Synchronizer::progressChanged, this, [this] {
        if (f->sync->progress().pages < 2)
            return;
        QCOMPARE(f->ids(), QList<qint64>{1});
        f->sync->cancel();
        QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
    });
    QVERIFY(!f->run());
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
    f->clock.advance(std::chrono::hours(1));
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
}

void TestSyncTrouble::cancellingFromAViewEndsItOnce_data()
{
    QTest::addColumn<int>("signalCount");
    QTest::newRow("at the first page") << 1;
    QTest::newRow("before the list is read once more") << 2;
    QTest::newRow("at the end") << 3;
}

void TestSyncTrouble::cancellingFromAViewEndsItOnce()
{
    QFETCH(const int, signalCount);
    f->store.merge(f->account, Direction::Received, several({9}));
    f->missing = {endorsement(9).urn};
    f->received.add(several({1}), 1);
    f->received.add(several({2}), -1);
    f->found = several({9});
    f->missing.clear();
    f->found[0].status = Status::Hidden;
    int count = 0;
    const auto cancel = [&] {
        if (++count == signalCount)
            f->sync->cancel();
    };
    connect(&f->store, &EndorsementStore::rowsAdded, f->sync.get(), cancel);
    connect(&f->store, &EndorsementStore::rowsChanged, f->sync.get(), cancel);
    QSignalSpy finished(f->sync.get(), &Synchronizer::finished);
    (void)f->run();
    QCOMPARE(count, signalCount);
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!f->sync->isRunning());
    QVERIFY(f->ids().contains(9));
    QVERIFY(f->run()); // and can be started again
}

void TestSyncTrouble::cancellingBeforeTheFirstRequestSendsNone()
{
    QSignalSpy finished(f->sync.get(), &Synchronizer::finished);
    f->sync->start();
    f->sync->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(f->backend.pageCalls.isEmpty());
    QVERIFY(!f->sync->isRunning());
}

void TestSyncTrouble::a429KeepsTheWholeSyncToTheChain()
{
    OffsetList list{.pageSize = 2};
    for (int id = 0; id < 40; ++id)
        list.rows.append(endorsement(id));
    f->backend.able.listGiven = true;
    f->backend.onGuessNext = &OffsetList::guess;
    int open = 0;
    bool isHasty = true;
    QHash<Direction, int> mostOpen;
    f->backend.onFetchPage = [&](Direction direction, const std::optional<PageToken> &wanted) {
        mostOpen[direction] = std::max(mostOpen[direction], ++open);
        return Result<EndorsementPage>(list.page(wanted));
    };
    connect(f->sync.get(), &Synchronizer::progressChanged, this, [&] {
        --open;
        if (isHasty && f->sync->progress().pages == 6)
            emit f->backend.throttled();
    });
    QVERIFY(f->run());
    QVERIFY(mostOpen.value(Direction::Received) > 2);
    QCOMPARE(mostOpen.value(Direction::Given), 1);
    // The next sync begins with new hope.
    isHasty = false;
    mostOpen.clear();
    QVERIFY(f->run());
    QVERIFY(mostOpen.value(Direction::Given) > 2);
}

void TestSyncTrouble::afterAFailureItCanBeStartedAgain()
{
    f->received.list.append(Failure(serverError()));
    QVERIFY(!f->run());
    f->received = {};
    f->received.add(several({1}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 1, .newReceived = 1}));
}

void TestSyncTrouble::aJobDeletedOnItsWayEndsQuietly()
{
    f->backend.onFetchPage = nullptr;
    QSignalSpy finished(f->sync.get(), &Synchronizer::finished);
    f->sync->start();
    QTRY_VERIFY(f->backend.lastPage && f->backend.lastPage->isStarted);
    delete f->backend.lastPage;
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::Cancelled);
    QVERIFY(!f->sync->isRunning());
}

void TestSyncTrouble::deletingTheSynchronizerAbortsItsJob()
{
    f->backend.onFetchPage = nullptr;
    f->sync->start();
    QTRY_VERIFY(f->backend.lastPage && f->backend.lastPage->isStarted);
    const QPointer<PageJob> job = f->backend.lastPage.data();
    f->sync.reset();
    QTRY_VERIFY(!job);
    QCOMPARE(f->store.size(), 0);
}

QTEST_GUILESS_MAIN(TestSyncTrouble)
#include "tst_synctrouble.moc"
