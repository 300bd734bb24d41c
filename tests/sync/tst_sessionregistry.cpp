// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sessionregistry.h"

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

class TestSessionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyAccountHasAClosedSession();
    void anAddedAccountGetsASession();
    void aRemovedAccountTakesItsSessionAndRowsWithIt();
    void onlyAConnectedAndVerifiedAccountHasABackend();
    void changesOfASessionAreToldOnce();

private:
    Account addAccount(const PersonUrn &owner);
    void makeRegistry();
    void open(const Account &account);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    FakeCredentialStore m_credentials;
    FakeBackendFactory m_factory;
    std::unique_ptr<EndorsementStore> m_store;
    FakeClock m_clock;
    std::unique_ptr<SessionRegistry> m_registry;
};

void TestSessionRegistry::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_store = std::make_unique<EndorsementStore>();
    m_factory.prepare = [](FakeConnection &made) {
        made.fake->onIdentify = [who = made.account.owner]() -> Result<Person> {
            return Person{.urn = who, .name = {}, .visibility = Person::Visibility::Known};
        };
    };
}

void TestSessionRegistry::cleanup()
{
    m_registry.reset();
}

Account TestSessionRegistry::addAccount(const PersonUrn &accountOwner)
{
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = accountOwner.id(),
                          .baseAddress = QUrl(u"https://api.example.org/v2"_s),
                          .owner = accountOwner,
                          .ownerName = {},
                          .reviewFrom = {}};
    m_credentials.secrets.insert(account.id, {"secret", Origin(account.baseAddress)});
    return m_accounts->add(account) ? account : Account{};
}

void TestSessionRegistry::makeRegistry()
{
    m_registry = std::make_unique<SessionRegistry>(*m_accounts, m_credentials, m_factory, *m_store, m_clock);
}

void TestSessionRegistry::open(const Account &account)
{
    AccountSession *const session = m_registry->session(account.id);
    QVERIFY(session);
    session->open();
    QTRY_VERIFY(session->backend());
}

void TestSessionRegistry::everyAccountHasAClosedSession()
{
    const Account first = addAccount(person(u"First"));
    const Account second = addAccount(person(u"Second"));
    makeRegistry();
    QCOMPARE(m_registry->sessions().size(), 2);
    QCOMPARE(m_registry->sessions().at(0)->account(), first);
    QCOMPARE(m_registry->sessions().at(1)->account(), second);
    for (const AccountSession *session : m_registry->sessions())
        QCOMPARE(session->state(), AccountSession::State::Closed);
    QVERIFY(m_credentials.calls.isEmpty());
    QVERIFY(!m_registry->session(AccountId::create()));
}

void TestSessionRegistry::anAddedAccountGetsASession()
{
    makeRegistry();
    QSignalSpy added(m_registry.get(), &SessionRegistry::sessionAdded);
    const Account account = addAccount(person(u"First"));
    QCOMPARE(added.size(), 1);
    QCOMPARE(m_registry->sessions(), (QList<AccountSession *>{m_registry->session(account.id)}));
    QCOMPARE(m_registry->session(account.id)->account(), account);
}

void TestSessionRegistry::aRemovedAccountTakesItsSessionAndRowsWithIt()
{
    const Account first = addAccount(owner());
    const Account second = addAccount(person(u"Second"));
    makeRegistry();
    open(first);
    m_store->merge(first.id, Direction::Received, {received(1, u"Friend-1", u"C++"_s, Status::Accepted)});
    m_store->merge(second.id, Direction::Given, {given(2, u"Friend-1", u"C++"_s, Status::Accepted)});
    const QPointer<AccountSession> session = m_registry->session(first.id);
    QSignalSpy removed(m_registry.get(), &SessionRegistry::sessionAboutToBeRemoved);
    bool wasStillThere = false;
    connect(m_registry.get(), &SessionRegistry::sessionAboutToBeRemoved, this,
            [&](AccountSession *leaving) { wasStillThere = leaving->account().id == first.id; });
    QVERIFY(m_accounts->remove(first.id));
    QCOMPARE(removed.size(), 1);
    QVERIFY(wasStillThere);
    QVERIFY(!m_registry->session(first.id));
    QVERIFY(!m_registry->backendFor(first.id));
    QCOMPARE(m_registry->sessions().size(), 1);
    QCOMPARE(m_store->size(), 1);
    QTRY_VERIFY(!session);
    QTRY_VERIFY(!m_factory.last());
}

void TestSessionRegistry::onlyAConnectedAndVerifiedAccountHasABackend()
{
    const Account account = addAccount(owner());
    m_factory.prepare = nullptr;
    makeRegistry();
    QVERIFY(!m_registry->backendFor(account.id));
    m_registry->session(account.id)->open();
    QTRY_VERIFY(m_factory.last());
    QVERIFY(!m_registry->backendFor(account.id));
    m_factory.last()->fake->lastIdentify->answer(
        Person{.urn = owner(), .name = {}, .visibility = Person::Visibility::Known});
    QTRY_COMPARE(m_registry->backendFor(account.id), &m_factory.last()->backend());
    QVERIFY(!m_registry->backendFor(AccountId::create()));
}

void TestSessionRegistry::changesOfASessionAreToldOnce()
{
    const Account account = addAccount(owner());
    makeRegistry();
    QSignalSpy changed(m_registry.get(), &SessionRegistry::sessionStateChanged);
    AccountSession *const session = m_registry->session(account.id);
    QSignalSpy own(session, &AccountSession::stateChanged);
    open(account);
    QVERIFY(!own.isEmpty());
    QCOMPARE(changed.size(), own.size());
    QCOMPARE(changed.at(0).at(0).value<AccountSession *>(), session);
}

QTEST_GUILESS_MAIN(TestSessionRegistry)
#include "tst_sessionregistry.moc"
