// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include "fakebackend.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

PageToken token(int number)
{
    return {QUrl(u"https://example.org/list?start=%1"_s.arg(number))};
}

Endorsement endorsement(qint64 id, const Status &status = Status::Accepted)
{
    return received(id, u"Friend-%1"_s.arg(id % 3), u"C++"_s, status);
}

QList<Endorsement> several(std::initializer_list<qint64> ids)
{
    QList<Endorsement> list;
    for (const qint64 id : ids)
        list.append(endorsement(id));
    return list;
}

Error serverError()
{
    return {.kind = ErrorKind::Server, .delivery = Delivery::Answered, .httpStatus = 503};
}

/// A list that the test lays out page by page; each page is asked for by its number.
struct Pages
{
    QList<Result<EndorsementPage>> list;

    /// A page; `next` is the number of the one its link points to, -1: no link.
    void add(const QList<Endorsement> &endorsements, int next)
    {
        EndorsementPage page{.endorsements = endorsements, .unreadable = {}, .next = {}};
        if (next >= 0)
            page.next = token(next);
        list.append(page);
    }

    Result<EndorsementPage> at(const std::optional<PageToken> &wanted) const
    {
        if (!wanted)
            return list.value(0, EndorsementPage{});
        for (int i = 0; i < list.size(); ++i) {
            if (token(i) == *wanted)
                return list.at(i);
        }
        return Failure(Error{.kind = ErrorKind::NotFound});
    }
};

} // namespace

class TestSynchronizer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bothListsAreReadOneAfterTheOther();
    void onlyListsThatTheSourceHasAreRead();
    void oneListCanBeReadAlone();
    void pagesAreMergedAsTheyCome();
    void progressCountsPagesAndDifferentEndorsements();
    void aSecondSyncReportsOnlyWhatDiffers();
    void unreadableElementsAreCountedAndHarmNothing();

    void theListEndsWhereNothingNewComes_data();
    void theListEndsWhereNothingNewComes();
    void aPageOfUnreadableElementsDoesNotEndTheList();
    void aListThatMovedIsReadOnceMore();
    void aListThatKeepsMovingIsReadTwiceOnly();

    void aVanishedRowIsRemovedOnlyWhenTheServiceSaysSo();
    void aRowThatOnlyTheBatchGetReturnsIsKeptAndUpdated();
    void aRowThatListsLeaveOutDoesNotDoubleEverySync();
    void aRowTheServiceCannotTellAboutIsKept();
    void aRowWithAnOpenWishIsNeverRemoved_data();
    void aRowWithAnOpenWishIsNeverRemoved();
    void aRowThatCameInMeanwhileIsNotTakenForVanished();
    void rowsOfAnotherAccountAreLeftAlone();

    void aFailureRemovesNothing_data();
    void aFailureRemovesNothing();
    void cancellingRemovesNothing();
    void cancellingBeforeTheFirstRequestSendsNone();
    void afterAFailureItCanBeStartedAgain();
    void aJobDeletedOnItsWayEndsQuietly();
    void deletingTheSynchronizerAbortsItsJob();

private:
    void serve();
    Result<SyncReport> sync();
    QList<qint64> ids(Direction direction = Direction::Received) const;

    const AccountId m_account = AccountId::create();
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Synchronizer> m_sync;
    Pages m_received;
    Pages m_given;
    QList<EndorsementUrn> m_missing; ///< what the batch get says is gone
    QList<Endorsement> m_found;
};

void TestSynchronizer::init()
{
    m_received = {};
    m_given = {};
    m_missing.clear();
    m_found.clear();
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_backend = std::make_unique<FakeBackend>();
    m_backend->able.listGiven = false;
    m_sync = std::make_unique<Synchronizer>(m_account, *m_backend, *m_store);
    serve();
}

void TestSynchronizer::cleanup()
{
    m_sync.reset();
    m_backend.reset();
    m_store.reset();
}

void TestSynchronizer::serve()
{
    m_backend->onFetchPage = [this](Direction direction, const std::optional<PageToken> &wanted) {
        return (direction == Direction::Received ? m_received : m_given).at(wanted);
    };
    m_backend->onFetchSeveral = [this](const QList<EndorsementUrn> &urns) -> Result<EndorsementBatch> {
        EndorsementBatch batch;
        for (const EndorsementUrn &urn : urns) {
            const auto found = std::find_if(m_found.begin(), m_found.end(),
                                            [&urn](const Endorsement &e) { return e.urn == urn; });
            if (m_missing.contains(urn))
                batch.missing.append(urn);
            else if (found != m_found.end())
                batch.found.append(*found);
            else
                batch.failed.insert(urn, serverError());
        }
        return batch;
    };
}

Result<SyncReport> TestSynchronizer::sync()
{
    QSignalSpy finished(m_sync.get(), &Synchronizer::finished);
    m_sync->start();
    if (!finished.isEmpty() || !QTest::qWaitFor([&finished] { return !finished.isEmpty(); }))
        return Failure(Error{.kind = ErrorKind::Timeout, .code = u"test.noAnswer"_s});
    if (m_sync->isRunning() || finished.size() != 1)
        return Failure(Error{.kind = ErrorKind::Protocol, .code = u"test.contract"_s});
    return finished.at(0).at(0).value<Result<SyncReport>>();
}

QList<qint64> TestSynchronizer::ids(Direction direction) const
{
    QList<qint64> list;
    for (const RowId row : m_store->rowsOf(m_account, direction))
        list.append(m_store->row(row).id);
    std::sort(list.begin(), list.end());
    return list;
}

void TestSynchronizer::bothListsAreReadOneAfterTheOther()
{
    m_backend->able.listGiven = true;
    m_received.add(several({1, 2}), 1);
    m_received.add(several({3}), -1);
    m_given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QCOMPARE(sync(), (SyncReport{.added = 4}));
    QCOMPARE(ids(), (QList<qint64>{1, 2, 3}));
    QCOMPARE(ids(Direction::Given), (QList<qint64>{11}));
    const decltype(m_backend->pageCalls) expected{{Direction::Received, std::nullopt},
                                                  {Direction::Received, token(1)},
                                                  {Direction::Given, std::nullopt}};
    QVERIFY(m_backend->pageCalls == expected);
    QVERIFY(m_backend->fetchSeveralCalls.isEmpty());
}

void TestSynchronizer::onlyListsThatTheSourceHasAreRead()
{
    m_backend->able.listReceived = false;
    QCOMPARE(sync(), SyncReport{});
    QVERIFY(m_backend->pageCalls.isEmpty());
}

void TestSynchronizer::oneListCanBeReadAlone()
{
    m_backend->able.listGiven = true;
    m_received.add(several({1}), -1);
    m_given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QSignalSpy finished(m_sync.get(), &Synchronizer::finished);
    m_sync->start(Direction::Given);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(ids(), QList<qint64>{});
    QCOMPARE(ids(Direction::Given), QList<qint64>{11});
    m_sync->start(Direction::Received);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(ids(), QList<qint64>{1});
    QCOMPARE(m_backend->pageCalls.size(), 2);
}

void TestSynchronizer::pagesAreMergedAsTheyCome()
{
    m_backend->onFetchPage = nullptr;
    m_sync->start();
    QTRY_VERIFY(m_backend->lastPage && m_backend->lastPage->isStarted);
    m_backend->lastPage->answer(EndorsementPage{several({1, 2}), {}, token(1)});
    QTRY_COMPARE(ids(), (QList<qint64>{1, 2}));
    QVERIFY(m_sync->isRunning());
    QTRY_COMPARE(m_backend->pageCalls.size(), 2);
}

void TestSynchronizer::progressCountsPagesAndDifferentEndorsements()
{
    m_backend->able.listGiven = true;
    m_received.add(several({1, 2}), 1);
    m_received.add(several({2, 3}), -1);
    m_given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QList<int> counts;
    connect(m_sync.get(), &Synchronizer::progressChanged, this,
            [&] { counts.append(m_sync->progress().endorsements); });
    QVERIFY(sync());
    // The received list was read twice: it moved.
    QCOMPARE(counts, (QList<int>{2, 3, 3, 3, 4}));
    QCOMPARE(m_sync->progress(),
             (SyncProgress{.direction = Direction::Given, .pages = 5, .endorsements = 4}));
}

void TestSynchronizer::aSecondSyncReportsOnlyWhatDiffers()
{
    m_received.add(several({1, 2, 3}), -1);
    QCOMPARE(sync(), (SyncReport{.added = 3}));
    QCOMPARE(sync(), SyncReport{});
    m_received = {};
    m_received.add({endorsement(1), endorsement(2, Status::Hidden), endorsement(3), endorsement(4)}, -1);
    QCOMPARE(sync(), (SyncReport{.added = 1, .changed = 1}));
}

void TestSynchronizer::unreadableElementsAreCountedAndHarmNothing()
{
    m_received.add(several({1, 2}), -1);
    m_received.list[0]->unreadable = {{.index = 1, .reason = u"no id"_s}};
    QCOMPARE(sync(), (SyncReport{.added = 2, .unreadable = 1}));
    QCOMPARE(m_sync->progress().unreadable, 1);
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
}

void TestSynchronizer::theListEndsWhereNothingNewComes_data()
{
    QTest::addColumn<QList<qint64>>("lastPage");
    QTest::addColumn<int>("itsNext");
    QTest::addColumn<int>("pageCalls");
    QTest::newRow("no next") << QList<qint64>{3} << -1 << 2;
    QTest::newRow("an empty page that has a next") << QList<qint64>{} << 2 << 2;
    QTest::newRow("a next that was followed before") << QList<qint64>{3} << 1 << 2;
    // It counts as a list that moved, so it is read twice; but it ends.
    QTest::newRow("a next that leads back to what was read") << QList<qint64>{1, 2} << 2 << 4;
}

void TestSynchronizer::theListEndsWhereNothingNewComes()
{
    QFETCH(const QList<qint64>, lastPage);
    QFETCH(const int, itsNext);
    QFETCH(const int, pageCalls);
    m_received.add(several({1, 2}), 1);
    QList<Endorsement> last;
    for (const qint64 id : lastPage)
        last.append(endorsement(id));
    m_received.add(last, itsNext);
    m_received.list.append(Failure(serverError())); // page 2: one too many
    QVERIFY(sync());
    QCOMPARE(m_backend->pageCalls.size(), pageCalls);
}

void TestSynchronizer::aPageOfUnreadableElementsDoesNotEndTheList()
{
    m_received.add({}, 1);
    m_received.list[0]->unreadable = {{.index = 0, .reason = u"no id"_s}};
    m_received.add(several({3}), -1);
    QCOMPARE(sync(), (SyncReport{.added = 1, .unreadable = 1}));
}

void TestSynchronizer::aListThatMovedIsReadOnceMore()
{
    // While the list is read, 9 comes in at its front: 2 moves to the second page.
    int reads = 0;
    m_backend->onFetchPage = [&reads](Direction,
                                      const std::optional<PageToken> &wanted) -> Result<EndorsementPage> {
        if (!wanted)
            ++reads;
        if (wanted)
            return EndorsementPage{several({2, 3}), {}, {}};
        return EndorsementPage{reads == 1 ? several({1, 2}) : several({9, 1}), {}, token(1)};
    };
    QCOMPARE(sync(), (SyncReport{.added = 4}));
    QCOMPARE(reads, 2);
    QCOMPARE(ids(), (QList<qint64>{1, 2, 3, 9}));
}

void TestSynchronizer::aListThatKeepsMovingIsReadTwiceOnly()
{
    m_received.add(several({1, 2}), 1);
    m_received.add(several({2, 3}), -1);
    QCOMPARE(sync(), (SyncReport{.added = 3}));
    QCOMPARE(m_backend->pageCalls.size(), 4);
}

void TestSynchronizer::aVanishedRowIsRemovedOnlyWhenTheServiceSaysSo()
{
    m_store->merge(m_account, Direction::Received, several({1, 2, 3}));
    m_received.add(several({1}), -1);
    m_missing = {endorsement(2).urn};
    m_found = {endorsement(3)};
    QCOMPARE(sync(), (SyncReport{.vanished = 1}));
    QCOMPARE(ids(), (QList<qint64>{1, 3}));
    QCOMPARE(m_backend->pageCalls.size(), 2); // a row that vanished: maybe the list moved
    QCOMPARE(m_backend->fetchSeveralCalls.size(), 1);
    QCOMPARE(m_backend->fetchSeveralCalls.at(0).size(), 2);
}

void TestSynchronizer::aRowThatOnlyTheBatchGetReturnsIsKeptAndUpdated()
{
    m_store->merge(m_account, Direction::Received, several({1, 2}));
    m_received.add(several({1}), -1);
    m_found = {endorsement(2, Status::Rejected)};
    QCOMPARE(sync(), (SyncReport{.changed = 1}));
    const auto row = m_store->find(m_account, endorsement(2).urn);
    QVERIFY(row);
    QCOMPARE(m_store->endorsement(*row).status, Status(Status::Rejected));
}

void TestSynchronizer::aRowThatListsLeaveOutDoesNotDoubleEverySync()
{
    m_store->merge(m_account, Direction::Received, several({1, 2}));
    m_received.add(several({1}), -1);
    m_found = {endorsement(2)};
    QVERIFY(sync());
    QCOMPARE(m_backend->pageCalls.size(), 2);
    QVERIFY(sync());
    QCOMPARE(m_backend->pageCalls.size(), 3);
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
}

void TestSynchronizer::aRowTheServiceCannotTellAboutIsKept()
{
    m_store->merge(m_account, Direction::Received, several({1, 2}));
    m_received.add(several({1}), -1);
    QCOMPARE(sync(), SyncReport{});
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
}

void TestSynchronizer::aRowWithAnOpenWishIsNeverRemoved_data()
{
    QTest::addColumn<WriteState>("state");
    QTest::addColumn<bool>("wishComesLate");
    for (const bool late : {false, true}) {
        const QByteArray when = late ? ", wished while it is verified" : "";
        QTest::newRow("waiting" + when) << WriteState::Waiting << late;
        QTest::newRow("sending" + when) << WriteState::Sending << late;
        QTest::newRow("unconfirmed" + when) << WriteState::Unconfirmed << late;
    }
}

void TestSynchronizer::aRowWithAnOpenWishIsNeverRemoved()
{
    QFETCH(const WriteState, state);
    QFETCH(const bool, wishComesLate);
    m_store->merge(m_account, Direction::Received, several({1, 2}));
    m_received.add(several({1}), -1);
    m_missing = {endorsement(2).urn};
    const RowId row = m_store->find(m_account, endorsement(2).urn).value();
    const auto wish = [&] { m_store->setWish({row}, Status::Hidden, state); };
    if (wishComesLate) {
        m_backend->onFetchSeveral = [wish, answer = m_backend->onFetchSeveral](const auto &urns) {
            wish();
            return answer(urns);
        };
    } else {
        wish();
    }
    QCOMPARE(sync(), SyncReport{});
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
    QCOMPARE(m_store->row(row).write, state);
    QCOMPARE(m_backend->fetchSeveralCalls.size(), wishComesLate ? 1 : 0);
}

void TestSynchronizer::aRowThatCameInMeanwhileIsNotTakenForVanished()
{
    m_received.add(several({1}), 1);
    m_received.add(several({2}), -1);
    connect(m_sync.get(), &Synchronizer::progressChanged, this,
            [this] { m_store->merge(m_account, Direction::Received, several({7})); });
    QCOMPARE(sync().value().vanished, 0);
    QVERIFY(m_backend->fetchSeveralCalls.isEmpty());
    QCOMPARE(ids(), (QList<qint64>{1, 2, 7}));
}

void TestSynchronizer::rowsOfAnotherAccountAreLeftAlone()
{
    const AccountId other = AccountId::create();
    m_store->setAccount(other, owner(), {});
    m_store->merge(other, Direction::Received, several({5}));
    m_received.add(several({1}), -1);
    QCOMPARE(sync(), (SyncReport{.added = 1}));
    QVERIFY(m_backend->fetchSeveralCalls.isEmpty());
    QVERIFY(m_store->find(other, endorsement(5).urn));
}

void TestSynchronizer::aFailureRemovesNothing_data()
{
    QTest::addColumn<int>("failingPage"); // -1: the batch get
    QTest::newRow("the first page") << 0;
    QTest::newRow("a later page") << 1;
    QTest::newRow("the verification") << -1;
}

void TestSynchronizer::aFailureRemovesNothing()
{
    QFETCH(const int, failingPage);
    m_store->merge(m_account, Direction::Received, several({1, 2, 3}));
    m_received.add(several({1}), 1);
    m_received.add(several({2}), -1);
    m_missing = {endorsement(3).urn};
    if (failingPage >= 0)
        m_received.list[failingPage] = Failure(serverError());
    else
        m_backend->onFetchSeveral = [](const auto &) { return Failure(serverError()); };
    const Result<SyncReport> result = sync();
    QVERIFY(!result);
    QCOMPARE(result.error(), serverError());
    QCOMPARE(ids(), (QList<qint64>{1, 2, 3}));
}

void TestSynchronizer::cancellingRemovesNothing()
{
    m_store->merge(m_account, Direction::Received, several({1, 2, 3}));
    m_received.add(several({1}), 1);
    m_received.add(several({2}), -1);
    m_missing = {endorsement(3).urn};
    connect(m_sync.get(), &Synchronizer::progressChanged, m_sync.get(), &Synchronizer::cancel);
    const Result<SyncReport> result = sync();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_backend->pageCalls.size(), 1);
    QCOMPARE(ids(), (QList<qint64>{1, 2, 3}));
}

void TestSynchronizer::cancellingBeforeTheFirstRequestSendsNone()
{
    QSignalSpy finished(m_sync.get(), &Synchronizer::finished);
    m_sync->start();
    m_sync->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_backend->pageCalls.isEmpty());
    QVERIFY(!m_sync->isRunning());
}

void TestSynchronizer::afterAFailureItCanBeStartedAgain()
{
    m_received.list.append(Failure(serverError()));
    QVERIFY(!sync());
    m_received = {};
    m_received.add(several({1}), -1);
    QCOMPARE(sync(), (SyncReport{.added = 1}));
}

void TestSynchronizer::aJobDeletedOnItsWayEndsQuietly()
{
    m_backend->onFetchPage = nullptr;
    QSignalSpy finished(m_sync.get(), &Synchronizer::finished);
    m_sync->start();
    QTRY_VERIFY(m_backend->lastPage && m_backend->lastPage->isStarted);
    delete m_backend->lastPage;
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::Cancelled);
    QVERIFY(!m_sync->isRunning());
}

void TestSynchronizer::deletingTheSynchronizerAbortsItsJob()
{
    m_backend->onFetchPage = nullptr;
    m_sync->start();
    QTRY_VERIFY(m_backend->lastPage && m_backend->lastPage->isStarted);
    const QPointer<PageJob> job = m_backend->lastPage.data();
    m_sync.reset();
    QTRY_VERIFY(!job);
    QCOMPARE(m_store->size(), 0);
}

QTEST_GUILESS_MAIN(TestSynchronizer)
#include "tst_synchronizer.moc"
