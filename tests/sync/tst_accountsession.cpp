// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/accountsession.h"

#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using State = AccountSession::State;

namespace {

const QByteArray token = "token-of-the-owner";

Error offline()
{
    return {.kind = ErrorKind::Offline};
}

Person personOf(const PersonUrn &urn)
{
    return {.urn = urn, .name = u"Ada Example"_s, .visibility = Person::Visibility::Known};
}

} // namespace

class TestAccountSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void openingReadsTheSecretConnectsAndIdentifies();
    void openingTwiceReadsOnce();
    void aKeychainThatCannotSayLeadsToOneOfTwoStates_data();
    void aKeychainThatCannotSayLeadsToOneOfTwoStates();
    void aFailedKeychainIsAskedAgainByOpen();
    void aSlowKeychainIsToldAndMayAnswerYet();
    void aTokenGivenMeanwhileBeatsTheSlowKeychain();
    void aSecretOfAnotherOriginIsNotSent();
    void aNewBaseAddressNeedsTheSecretAgain();

    void nothingIsReadOrWrittenBeforeTheOwnerIsKnown();
    void anotherPersonsTokenIsPutAway();
    void withoutANetworkItStaysConnectedAndAsksAgain();
    void aThrottledIdentityIsAskedForWhenItMay();
    void aSyncAsksWhoItIsFirst();
    void aSyncThatCannotFindOutWhoItIsFails();
    void aRefusedIdentityIsNotAskedForByItself();
    void namesWaitForTheIdentity();

    void aSyncFillsTheStoreAndSaysWhen();
    void whatIsNewIsReckonedFromTheLastCompleteSync();
    void theSyncBeforeMayHaveBeenInAnEarlierRun();
    void aFailedSyncIsToldAndKeptInMind();
    void aSyncWithoutAConnectionFailsLater();
    void aCancelledSyncIsNoError();
    void aSyncThatWaitsForTheIdentityCanBeCancelled();

    void a401EndsTheSyncAndAsksForASignIn();
    void aNewTokenOpensTheGateOnTheSameConnection();
    void openingAfterA401TriesTheKeychainOnTheSameConnection();
    void aThrottleIsShownAndChangesNothingElse();

    void oneEndorsementCanBeReadAnew();
    void closingForgetsTheConnection();
    void closingEndsARunningSync();
    void reviewFromFollowsTheAccount();

    void anArchiveIsConnectedWithoutAskingAnybody();
    void aSyncOfAnArchiveFailsWithoutATrace();
    void theAgeOfAnArchiveIsWhenItWasOpened();

private:
    void makeArchive();
    void setIdentity(const Result<Person> &identity);
    void openAndVerify();
    FakeConnection &connection() { return *m_factory->last(); }
    FakeBackend &backend() { return *connection().fake; }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FakeCredentialStore> m_credentials;
    std::unique_ptr<FakeBackendFactory> m_factory;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<AccountSession> m_session;
    Account m_account;
};

void TestAccountSession::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_credentials = std::make_unique<FakeCredentialStore>();
    m_factory = std::make_unique<FakeBackendFactory>();
    m_store = std::make_unique<EndorsementStore>();
    m_clock = std::make_unique<FakeClock>();
    m_account = {.id = AccountId::create(),
                 .source = Source::LinkedIn,
                 .name = u"Mine"_s,
                 .baseAddress = QUrl(u"https://api.example.org/v2"_s),
                 .owner = owner(),
                 .ownerName = u"Ada Example"_s,
                 .reviewFrom = {}};
    QVERIFY(m_accounts->add(m_account));
    m_credentials->secrets.insert(m_account.id, {token, Origin(m_account.baseAddress)});
    setIdentity(personOf(owner()));
    m_session = std::make_unique<AccountSession>(m_account.id, *m_accounts, *m_credentials, *m_factory,
                                                 *m_store, *m_clock);
}

void TestAccountSession::cleanup()
{
    m_session.reset();
}

void TestAccountSession::setIdentity(const Result<Person> &identity)
{
    m_factory->prepare = [identity](FakeConnection &made) {
        made.fake->onIdentify = [identity] { return identity; };
        made.fake->onFetchPage = [](Direction direction, const auto &) -> Result<EndorsementPage> {
            if (direction == Direction::Given)
                return EndorsementPage{};
            return EndorsementPage{{received(1, u"Friend-1", u"C++"_s, Status::Accepted)}, {}, {}};
        };
    };
}

/// The session is one of an account by hand.
void TestAccountSession::makeArchive()
{
    m_account = {.id = AccountId::create(),
                 .source = Source::Archive,
                 .name = u"Nomi Inventado"_s,
                 .owner = person(u"Owner-2"),
                 .ownerName = u"Nomi Inventado"_s};
    QVERIFY(m_accounts->add(m_account));
    m_session = std::make_unique<AccountSession>(m_account.id, *m_accounts, *m_credentials, *m_factory,
                                                 *m_store, *m_clock);
}

void TestAccountSession::openAndVerify()
{
    m_session->open();
    QTRY_VERIFY(m_session->backend());
}

void TestAccountSession::openingReadsTheSecretConnectsAndIdentifies()
{
    QCOMPARE(m_session->state(), State::Closed);
    m_session->open();
    QCOMPARE(m_session->state(), State::ReadingSecret);
    QTRY_COMPARE(m_session->state(), State::Connected);
    QTRY_VERIFY(m_session->backend());
    QCOMPARE(m_session->backend(), &connection().backend());
    QCOMPARE(connection().secret, token);
    QCOMPARE(connection().account, m_account);
    QCOMPARE(backend().identifyCalls, 1);
    QVERIFY(backend().pageCalls.isEmpty());
    QCOMPARE(m_session->capabilities(), backend().able);
    QVERIFY(!m_session->error());
}

void TestAccountSession::openingTwiceReadsOnce()
{
    m_session->open();
    m_session->open();
    QTRY_VERIFY(m_session->backend());
    m_session->open();
    QCOMPARE(m_credentials->count(FakeCredentialStore::Verb::Read), 1);
    QCOMPARE(m_factory->connections.size(), 1);
}

void TestAccountSession::aKeychainThatCannotSayLeadsToOneOfTwoStates_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("keychain.notFound") << State::SignInNeeded;
    QTest::newRow("keychain.locked") << State::KeychainFailed;
    QTest::newRow("keychain.missing") << State::KeychainFailed;
    QTest::newRow("keychain.denied") << State::KeychainFailed;
    QTest::newRow("keychain.failed") << State::KeychainFailed;
}

void TestAccountSession::aKeychainThatCannotSayLeadsToOneOfTwoStates()
{
    QFETCH(const State, state);
    m_credentials->readError = FakeCredentialStore::error(QString::fromLatin1(QTest::currentDataTag()));
    m_session->open();
    QTRY_COMPARE(m_session->state(), state);
    QCOMPARE(m_session->error(), m_credentials->readError);
    QVERIFY(!m_session->backend());
    QVERIFY(m_factory->connections.isEmpty());
}

void TestAccountSession::aFailedKeychainIsAskedAgainByOpen()
{
    m_credentials->readError = FakeCredentialStore::error(u"keychain.locked"_s);
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::KeychainFailed);
    m_credentials->readError.reset();
    openAndVerify();
}

void TestAccountSession::aSlowKeychainIsToldAndMayAnswerYet()
{
    m_credentials->isHolding = true;
    m_session->open();
    m_credentials->saySlow();
    QVERIFY(m_session->isKeychainSlow());
    QCOMPARE(m_session->state(), State::ReadingSecret);
    QCOMPARE(m_session->error().value().code, u"keychain.slow"_s);
    m_credentials->release();
    QTRY_VERIFY(m_session->backend());
    QVERIFY(!m_session->isKeychainSlow());
    QVERIFY(!m_session->error());
}

void TestAccountSession::aTokenGivenMeanwhileBeatsTheSlowKeychain()
{
    m_credentials->isHolding = true;
    m_session->open();
    m_credentials->saySlow();
    m_session->useSecret("a-newer-token");
    QTRY_VERIFY(m_session->backend());
    m_credentials->release();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_factory->connections.size(), 1);
    QCOMPARE(connection().secret, QByteArray("a-newer-token"));
    QVERIFY(connection().resumedWith.isEmpty());
}

void TestAccountSession::aSecretOfAnotherOriginIsNotSent()
{
    m_credentials->secrets.insert(m_account.id, {token, Origin(QUrl(u"https://other.example.org"_s))});
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::SignInNeeded);
    QCOMPARE(m_session->error().value().code, u"signin.origin"_s);
    QVERIFY(m_factory->connections.isEmpty());
}

void TestAccountSession::aNewBaseAddressNeedsTheSecretAgain()
{
    openAndVerify();
    m_account.baseAddress = QUrl(u"https://other.example.org/v2"_s);
    QVERIFY(m_accounts->update(m_account));
    QVERIFY(!m_session->backend());
    QTRY_COMPARE(m_session->state(), State::SignInNeeded);
    QCOMPARE(m_session->error().value().code, u"signin.origin"_s);
    QCOMPARE(m_factory->connections.size(), 1);
}

void TestAccountSession::nothingIsReadOrWrittenBeforeTheOwnerIsKnown()
{
    m_factory->prepare = nullptr;
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::Connected);
    QVERIFY(!m_session->backend());
    m_session->sync();
    m_session->requestNames({person(u"Friend-1")});
    m_session->refresh(EndorsementUrn(owner(), 1));
    QCOMPARE(backend().identifyCalls, 1);
    QVERIFY(backend().pageCalls.isEmpty() && backend().namesCalls.isEmpty() &&
            backend().fetchCalls.isEmpty());
    backend().lastIdentify->answer(personOf(owner()));
    QTRY_COMPARE(backend().pageCalls.size(), 1);
    QVERIFY(m_session->backend());
}

void TestAccountSession::anotherPersonsTokenIsPutAway()
{
    m_factory->prepare = nullptr;
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::Connected);
    m_session->sync();
    backend().lastIdentify->answer(personOf(person(u"Somebody-Else")));
    QTRY_COMPARE(m_session->state(), State::SignInNeeded);
    QCOMPARE(m_session->error().value().code, u"signin.otherPerson"_s);
    QVERIFY(!m_session->backend());
    QCOMPARE(synced.size(), 1);
    QVERIFY(!m_session->isSyncing());
    QCOMPARE(m_store->size(), 0);
    QTRY_VERIFY(!m_factory->last()); // its connection is gone
}

void TestAccountSession::withoutANetworkItStaysConnectedAndAsksAgain()
{
    setIdentity(Failure(offline()));
    m_session->open();
    QTRY_COMPARE(m_session->error(), std::optional(offline()));
    QCOMPARE(m_session->state(), State::Connected);
    QVERIFY(!m_session->backend());
    backend().onIdentify = [] { return personOf(owner()); };
    m_clock->advance(std::chrono::minutes(1));
    QTRY_VERIFY(m_session->backend());
    QCOMPARE(backend().identifyCalls, 2);
    QVERIFY(!m_session->error());
    m_clock->advance(std::chrono::hours(1));
    QCOMPARE(backend().identifyCalls, 2);
}

void TestAccountSession::aThrottledIdentityIsAskedForWhenItMay()
{
    const QDateTime later = m_clock->now().addSecs(3600);
    setIdentity(Failure(Error{.kind = ErrorKind::RateLimited, .httpStatus = 429, .retryAt = later}));
    m_session->open();
    QTRY_VERIFY(m_session->error());
    backend().onIdentify = [] { return personOf(owner()); };
    m_clock->advance(std::chrono::minutes(59));
    QCOMPARE(backend().identifyCalls, 1);
    m_clock->advance(std::chrono::minutes(1));
    QTRY_VERIFY(m_session->backend());
    QCOMPARE(backend().identifyCalls, 2);
}

void TestAccountSession::aSyncAsksWhoItIsFirst()
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

void TestAccountSession::aSyncThatCannotFindOutWhoItIsFails()
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

void TestAccountSession::aRefusedIdentityIsNotAskedForByItself()
{
    setIdentity(Failure(Error{.kind = ErrorKind::Forbidden, .httpStatus = 403}));
    m_session->open();
    QTRY_VERIFY(m_session->error());
    m_clock->advance(std::chrono::hours(1));
    QCOMPARE(backend().identifyCalls, 1);
    QVERIFY(!m_session->backend());
}

void TestAccountSession::namesWaitForTheIdentity()
{
    m_factory->prepare = nullptr;
    m_session->requestNames({person(u"Friend-1")});
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::Connected);
    backend().lastIdentify->answer(personOf(owner()));
    QTRY_COMPARE(backend().namesCalls.size(), 1);
    m_session->requestNames({person(u"Friend-1"), person(u"Friend-2")});
    backend().lastNames->answer(QList<Person>{personOf(person(u"Friend-1"))});
    QTRY_COMPARE(backend().namesCalls.size(), 2);
    QCOMPARE(backend().namesCalls.at(1), (QList<PersonUrn>{person(u"Friend-2")}));
}

void TestAccountSession::aSyncFillsTheStoreAndSaysWhen()
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

void TestAccountSession::whatIsNewIsReckonedFromTheLastCompleteSync()
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

void TestAccountSession::theSyncBeforeMayHaveBeenInAnEarlierRun()
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

void TestAccountSession::aFailedSyncIsToldAndKeptInMind()
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

void TestAccountSession::aSyncWithoutAConnectionFailsLater()
{
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QVERIFY(synced.isEmpty());
    QVERIFY(!m_session->isSyncing());
    QTRY_COMPARE(synced.size(), 1);
    QCOMPARE(synced.at(0).at(0).value<Result<SyncReport>>().error().kind, ErrorKind::SignInNeeded);
}

void TestAccountSession::aCancelledSyncIsNoError()
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

void TestAccountSession::aSyncThatWaitsForTheIdentityCanBeCancelled()
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

void TestAccountSession::a401EndsTheSyncAndAsksForASignIn()
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

void TestAccountSession::aNewTokenOpensTheGateOnTheSameConnection()
{
    openAndVerify();
    connection().setGateState({.kind = GateState::Kind::SignInNeeded, .operation = {}, .until = {}});
    m_session->useSecret("a-newer-token");
    QCOMPARE(m_session->state(), State::Connected);
    QCOMPARE(connection().resumedWith, (QList<QByteArray>{"a-newer-token"}));
    QCOMPARE(m_factory->connections.size(), 1);
    QVERIFY(m_session->backend());
    QVERIFY(!m_session->error());
}

void TestAccountSession::openingAfterA401TriesTheKeychainOnTheSameConnection()
{
    openAndVerify();
    connection().setGateState({.kind = GateState::Kind::SignInNeeded, .operation = {}, .until = {}});
    m_credentials->secrets.insert(m_account.id, {"from-the-keychain", Origin(m_account.baseAddress)});
    m_session->open();
    QTRY_COMPARE(m_session->state(), State::Connected);
    QCOMPARE(connection().resumedWith, (QList<QByteArray>{"from-the-keychain"}));
    QCOMPARE(m_factory->connections.size(), 1);
}

void TestAccountSession::aThrottleIsShownAndChangesNothingElse()
{
    openAndVerify();
    QSignalSpy changed(m_session.get(), &AccountSession::stateChanged);
    const GateState throttled{.kind = GateState::Kind::Throttled, .operation = "x", .until = day(5)};
    connection().setGateState(throttled);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_session->gateState(), throttled);
    QCOMPARE(m_session->state(), State::Connected);
    QVERIFY(m_session->backend());
}

void TestAccountSession::oneEndorsementCanBeReadAnew()
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

void TestAccountSession::closingForgetsTheConnection()
{
    openAndVerify();
    m_session->close();
    QCOMPARE(m_session->state(), State::Closed);
    QVERIFY(!m_session->backend());
    QTRY_VERIFY(!m_factory->last());
    openAndVerify();
}

void TestAccountSession::closingEndsARunningSync()
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

void TestAccountSession::reviewFromFollowsTheAccount()
{
    openAndVerify();
    QSignalSpy synced(m_session.get(), &AccountSession::synced);
    m_session->sync();
    QTRY_COMPARE(synced.size(), 1);
    const RowId row = m_store->rows().at(0);
    QVERIFY(!m_store->row(row).isToReview);
    m_account.reviewFrom = QDateTime(QDate(2025, 12, 31), QTime(0, 0), Qt::UTC);
    QVERIFY(m_accounts->update(m_account));
    QVERIFY(m_store->row(row).isToReview);
    QCOMPARE(m_session->account().reviewFrom, m_account.reviewFrom);
    QVERIFY(m_session->backend());
}

void TestAccountSession::anArchiveIsConnectedWithoutAskingAnybody()
{
    makeArchive();
    QCOMPARE(m_session->capabilities(), archiveCapabilities());
    QSignalSpy changed(m_session.get(), &AccountSession::stateChanged);
    m_session->open();
    QCOMPARE(m_session->state(), State::Connected);
    QCOMPARE(changed.size(), 1);
    m_session->open();
    m_session->useSecret(token);
    m_session->requestNames({person(u"Friend-1")});
    m_session->refresh({owner(), 1});
    m_clock->advance(std::chrono::hours(1));
    QCoreApplication::processEvents();
    QCOMPARE(m_session->state(), State::Connected);
    QCOMPARE(m_session->capabilities(), archiveCapabilities());
    QVERIFY(!m_session->backend());
    QVERIFY(!m_session->error());
    QVERIFY(!m_session->isSyncing());
    QVERIFY(m_credentials->calls.isEmpty());
    QVERIFY(!m_factory->last());
    m_session->close();
    QCOMPARE(m_session->state(), State::Closed);
    m_session->open();
    QCOMPARE(m_session->state(), State::Connected);
}

void TestAccountSession::aSyncOfAnArchiveFailsWithoutATrace()
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

void TestAccountSession::theAgeOfAnArchiveIsWhenItWasOpened()
{
    makeArchive();
    m_session->open();
    QVERIFY(!m_session->lastSyncedAt().isValid());
    m_store->setSyncedAt(m_account.id, day(3));
    QCOMPARE(m_session->lastSyncedAt(), day(3));
    QVERIFY(!m_session->news());
}

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
