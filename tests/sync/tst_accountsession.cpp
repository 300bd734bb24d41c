// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using State = AccountSession::State;

/// How a session opens, finds out whose it is, and closes. What it reads is in tst_accountsync.
class TestAccountSession : public QObject, private AccountSessionFixture
{
    Q_OBJECT

private slots:
    void init() { renewSession(); }
    void cleanup() { m_session.reset(); }

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
    void aRefusedIdentityIsNotAskedForByItself();
    void namesWaitForTheIdentity();

    void aNewTokenOpensTheGateOnTheSameConnection();
    void openingAfterA401TriesTheKeychainOnTheSameConnection();
    void aThrottleIsShownAndChangesNothingElse();

    void closingForgetsTheConnection();
    void reviewFromFollowsTheAccount();
    void anArchiveIsConnectedWithoutAskingAnybody();
};

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

void TestAccountSession::closingForgetsTheConnection()
{
    openAndVerify();
    m_session->close();
    QCOMPARE(m_session->state(), State::Closed);
    QVERIFY(!m_session->backend());
    QTRY_VERIFY(!m_factory->last());
    openAndVerify();
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

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
