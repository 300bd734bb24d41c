// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using State = AccountSession::State;

/// What a session reads into the store, and what it tells of that.
class TestAccountSync : public QObject, private AccountSessionFixture
{
    Q_OBJECT

private slots:
    void init() { renewSession(); }
    void cleanup() { m_session.reset(); }

    void aSyncAsksWhoItIsFirst();
    void aSyncThatCannotFindOutWhoItIsFails();

    void aSyncFillsTheStoreAndSaysWhen();
    void whatIsNewIsReckonedFromTheLastCompleteSync();
    void theSyncBeforeMayHaveBeenInAnEarlierRun();
    void aFailedSyncIsToldAndKeptInMind();
    void aSyncWithoutAConnectionFailsLater();
    void aCancelledSyncIsNoError();
    void aSyncThatWaitsForTheIdentityCanBeCancelled();

    void a401EndsTheSyncAndAsksForASignIn();
    void oneEndorsementCanBeReadAnew();
    void closingEndsARunningSync();
    void aSyncOfAnArchiveFailsWithoutATrace();
    void theAgeOfAnArchiveIsWhenItWasOpened();
};

void TestAccountSync::aSyncAsksWhoItIsFirst()
{
    setIdentity(Failure(offline()));
    m_session->open();
    QTRY_VERIFY(m_session->error());
    backend().onIdentify = [] { return personOf(owner()); };
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QVERIFY(m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(m_store->size(), 1);
    QVERIFY(!m_session->isSyncing());
    m_clock->advance(std::chrono::hours(1));
    QCOMPARE(backend().identifyCalls, 2);
}

void TestAccountSync::aSyncThatCannotFindOutWhoItIsFails()
{
    setIdentity(Failure(offline()));
    m_session->open();
    QTRY_VERIFY(m_session->error());
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error(), offline());
    QVERIFY(!m_session->isSyncing());
    QVERIFY(backend().pageCalls.isEmpty());
}

void TestAccountSync::aSyncFillsTheStoreAndSaysWhen()
{
    openAndVerify();
    QVERIFY(!m_session->lastSyncedAt().isValid());
    QVERIFY(!m_session->hasSynced());
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    QSignalSpy progress(m_session.get(), &AccountSession::progressChanged);
    m_session->sync();
    m_session->sync();
    QVERIFY(m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>(), (SyncReport{.added = 1, .newReceived = 1}));
    QCOMPARE(m_session->lastReport(), (SyncReport{.added = 1, .newReceived = 1}));
    QCOMPARE(m_session->lastSyncedAt(), m_clock->now());
    QVERIFY(m_session->hasSynced());
    QCOMPARE(m_session->progress().endorsements, 1);
    QVERIFY(!progress.isEmpty());
    QVERIFY(!m_session->isSyncing());
    QCOMPARE(m_store->rowsOf(m_account.id, Direction::Received).size(), 1);
}

void TestAccountSync::whatIsNewIsReckonedFromTheLastCompleteSync()
{
    const auto sync = [this] {
        QSignalSpy synced(m_session.get(), &AccountSession::synced);
        m_session->sync();
        return QTest::qWaitFor([&synced] { return !synced.isEmpty(); });
    };
    openAndVerify();
    QVERIFY(sync());
    QVERIFY(!m_session->news());
    const QDateTime first = m_clock->now();

    // A sync that breaks off after a page, and one that is cut off with its connection.
    m_clock->advance(std::chrono::hours(1));
    const PageToken more{QUrl(u"https://example.org/more"_s)};
    qint64 id = 100;
    backend().onFetchPage = [&](auto, const auto &next) -> Result<EndorsementPage> {
        if (next)
            return Failure(offline());
        return EndorsementPage{{received(++id, u"Friend-1", u"C"_s, Status::Accepted)}, {}, more};
    };
    QVERIFY(sync());
    QVERIFY(!m_session->news());
    backend().onFetchPage = nullptr;
    const auto calls = backend().pageCalls.size();
    m_session->sync();
    QTRY_COMPARE(backend().pageCalls.size(), calls + 1);
    backend().lastPage->answer(
        EndorsementPage{{received(++id, u"Friend-1", u"C"_s, Status::Accepted)}, {}, more});
    QTRY_COMPARE(backend().pageCalls.size(), calls + 2);
    m_session->close();
    QCOMPARE(m_store->size(), 3);
    openAndVerify();

    backend().onFetchPage = [](Direction direction, const auto &) -> Result<EndorsementPage> {
        if (direction == Direction::Given)
            return EndorsementPage{{given(9, u"Friend-2", u"C"_s, Status::Accepted)}, {}, {}};
        return EndorsementPage{{received(1, u"Friend-1", u"C++"_s, Status::Accepted),
                                received(101, u"Friend-1", u"C"_s, Status::Accepted),
                                received(102, u"Friend-1", u"C"_s, Status::Accepted),
                                received(103, u"Friend-1", u"C"_s, Status::Accepted)},
                               {},
                               {}};
    };
    QVERIFY(sync());
    QCOMPARE(m_session->news(), (News{.received = 3, .since = first}));
    const QDateTime second = m_clock->now();
    m_clock->advance(std::chrono::hours(1));
    QVERIFY(sync());
    QCOMPARE(m_session->news(), (News{.received = 0, .since = second}));
}

void TestAccountSync::theSyncBeforeMayHaveBeenInAnEarlierRun()
{
    const QDateTime earlier = day(1);
    m_store->setSyncedAt(m_account.id, earlier);
    QCOMPARE(m_session->lastSyncedAt(), earlier);
    QVERIFY(!m_session->hasSynced());
    openAndVerify();
    m_session->sync();
    QTRY_VERIFY(m_session->hasSynced());
    QCOMPARE(m_session->news(), (News{.received = 1, .since = earlier}));
    QCOMPARE(m_store->syncedAt(m_account.id), m_clock->now());
}

void TestAccountSync::aFailedSyncIsToldAndKeptInMind()
{
    openAndVerify();
    backend().onFetchPage = [](auto...) { return Failure(offline()); };
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(m_session->error(), std::optional(offline()));
    QCOMPARE(m_session->state(), State::Connected);
    QVERIFY(m_session->backend());
    QVERIFY(!m_session->lastSyncedAt().isValid());
    backend().onFetchPage = [](auto...) { return EndorsementPage{}; };
    m_session->sync();
    QTRY_COMPARE(synced.size(), 2);
    QVERIFY(!m_session->error());
}

void TestAccountSync::aSyncWithoutAConnectionFailsLater()
{
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QVERIFY(synced.isEmpty());
    QVERIFY(!m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::SignInNeeded);
}

void TestAccountSync::aCancelledSyncIsNoError()
{
    openAndVerify();
    backend().onFetchPage = nullptr;
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(backend().pageCalls.size(), 1);
    m_session->cancelSync();
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::Cancelled);
    QVERIFY(!m_session->error());
}

void TestAccountSync::aSyncThatWaitsForTheIdentityCanBeCancelled()
{
    m_factory->prepare = nullptr;
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::Connected);
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    m_session->cancelSync();
    QVERIFY(synced.isEmpty());
    QTRY_COMPARE(synced.size(), 1);
    backend().lastIdentify->answer(personOf(owner()));
    QTRY_VERIFY(m_session->backend());
    QVERIFY(!m_session->isSyncing());
    QVERIFY(backend().pageCalls.isEmpty());
}

void TestAccountSync::a401EndsTheSyncAndAsksForASignIn()
{
    openAndVerify();
    backend().onFetchPage = nullptr;
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(backend().pageCalls.size(), 1);
    connection().setGateState({.kind = GateState::Kind::SignInNeeded,
                               .operation = {},
                               .until = {},
                               .code = u"EXPIRED_ACCESS_TOKEN"_s});
    QCOMPARE(m_session->state(), State::SignInNeeded);
    QCOMPARE(m_session->error().value().code, u"EXPIRED_ACCESS_TOKEN"_s);
    QVERIFY(!m_session->backend());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error(), m_session->error().value());
}

void TestAccountSync::oneEndorsementCanBeReadAnew()
{
    openAndVerify();
    const Endorsement mine = received(7, u"Friend-1", u"Qt"_s, Status::Hidden);
    const Endorsement theirs = given(8, u"Friend-2", u"Qt"_s, Status::Pending);
    backend().onFetch = [=](const EndorsementUrn &urn) -> Result<Endorsement> {
        return urn == mine.urn ? mine : theirs;
    };
    m_session->refresh(mine.urn);
    m_session->refresh(theirs.urn);
    QTRY_COMPARE(m_store->size(), 2);
    QCOMPARE(m_store->rowsOf(m_account.id, Direction::Received).size(), 1);
    QCOMPARE(m_store->rowsOf(m_account.id, Direction::Given).size(), 1);
    backend().onFetch = [](const auto &) { return Failure(offline()); };
    m_session->refresh(mine.urn);
    QTRY_COMPARE(backend().fetchCalls.size(), 3);
    QCOMPARE(m_store->size(), 2);
}

void TestAccountSync::closingEndsARunningSync()
{
    openAndVerify();
    backend().onFetchPage = nullptr;
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(backend().pageCalls.size(), 1);
    m_session->close();
    QVERIFY(!m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::Cancelled);
}

void TestAccountSync::aSyncOfAnArchiveFailsWithoutATrace()
{
    makeArchive();
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync(); // also while it is closed
    m_session->open();
    m_session->sync();
    QVERIFY(synced.isEmpty());
    QVERIFY(!m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 2);
    for (const QList<QVariant> &each : std::as_const(synced)) {
        const Error error = each.first().value<Result<SyncReport>>().error();
        QCOMPARE(error.kind, ErrorKind::Rejected);
        QCOMPARE(error.code, u"archive.noSync"_s);
    }
    QVERIFY(!m_session->error());
    QVERIFY(!m_session->hasSynced());
    QVERIFY(!m_session->lastSyncedAt().isValid());
    m_session->cancelSync();
    QCoreApplication::processEvents();
    QCOMPARE(synced.size(), 2);
}

void TestAccountSync::theAgeOfAnArchiveIsWhenItWasOpened()
{
    makeArchive();
    m_session->open();
    QVERIFY(!m_session->lastSyncedAt().isValid());
    m_store->setSyncedAt(m_account.id, day(3));
    QCOMPARE(m_session->lastSyncedAt(), day(3));
    QVERIFY(!m_session->news());
}

QTEST_GUILESS_MAIN(TestAccountSync)
#include "tst_accountsync.moc"
