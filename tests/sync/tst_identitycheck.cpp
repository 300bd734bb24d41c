// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/identitycheck.h"

#include "fakeconnection.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const QUrl bare(u"https://api.postpress.ai"_s);
const QUrl found(u"https://api.postpress.ai/v1"_s);

RemoteAccount remote(const QString &id)
{
    return {.id = id, .name = u"Name of "_s + id, .state = RemoteAccount::State::Ok};
}

} // namespace

class TestIdentityCheck : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theOnlyAccountIsTaken();
    void withSeveralSomebodyMustChoose();
    void theOneThatIsKnownIsTakenWithoutAQuestion();
    void oneThatTheKeyMayNotActForIsAskedAbout();
    void aKeyWithoutAnyAccountSaysWhatToDo();
    void whatTheProbeSaysEndsIt();
    void whatTheListSaysEndsIt();
    void aServiceWithoutSuchAccountsIsOnlyAskedWhoItIs();
    void cancelledNothingComes();
    void aNewStartForgetsTheOld();

private:
    void start(const QString &remoteId = {});
    [[nodiscard]] Result<Account> result() const { return m_finished->last().at(0).value<Result<Account>>(); }

    FakeProfileSource m_source;
    QList<RemoteAccount> m_accounts;
    std::unique_ptr<FakeBackendFactory> m_factory;
    std::unique_ptr<IdentityCheck> m_check;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_choices;
};

void TestIdentityCheck::init()
{
    m_accounts = {remote(u"acc_1"_s)};
    m_source.onFetchAccounts = [this] { return m_accounts; };
    m_factory = std::make_unique<FakeBackendFactory>();
    m_factory->onFindAddress = [](const Account &) { return found; };
    m_factory->prepare = [this](FakeConnection &connection) {
        connection.fake->profileSource = &m_source;
        // Who it is depends on the account that acts.
        connection.fake->onIdentify = [id = connection.account.remoteId]() -> Result<Person> {
            return Person{PersonUrn::fromId(u"ACo-"_s + id).value(), u"Olive"_s, Person::Visibility::Known};
        };
    };
    m_check = std::make_unique<IdentityCheck>(*m_factory);
    m_finished = std::make_unique<QSignalSpy>(m_check.get(), &IdentityCheck::finished);
    m_choices = std::make_unique<QSignalSpy>(m_check.get(), &IdentityCheck::choiceNeeded);
}

void TestIdentityCheck::cleanup()
{
    m_check.reset();
    m_factory.reset();
}

void TestIdentityCheck::start(const QString &remoteId)
{
    m_check->start({.id = AccountId::create(),
                    .source = Source::PostPress,
                    .baseAddress = bare,
                    .owner = PersonUrn::fromId(u"ACo-before"_s).value(),
                    .remoteId = remoteId},
                   "pp_live_key");
}

void TestIdentityCheck::theOnlyAccountIsTaken()
{
    start();
    QCOMPARE(m_finished->size(), 0); // never before start() returned
    QTRY_COMPARE(m_finished->size(), 1);
    const Account account = result().value();
    QCOMPARE(account.baseAddress, found);
    QCOMPARE(account.remoteId, u"acc_1"_s);
    QCOMPARE(account.owner.id(), u"ACo-acc_1"_s);
    QCOMPARE(account.ownerName, u"Olive"_s);
    QCOMPARE(m_choices->size(), 0);
    QTRY_VERIFY(!m_factory->last()); // the connection is gone
}

void TestIdentityCheck::withSeveralSomebodyMustChoose()
{
    m_accounts = {remote(u"acc_1"_s), remote(u"acc_2"_s)};
    start();
    QTRY_COMPARE(m_choices->size(), 1);
    QCOMPARE(m_choices->last().at(0).value<QList<RemoteAccount>>(), m_accounts);
    QCOMPARE(m_finished->size(), 0);
    m_check->choose(u"acc_2"_s);
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result()->remoteId, u"acc_2"_s);
    QCOMPARE(result()->owner.id(), u"ACo-acc_2"_s);
}

void TestIdentityCheck::theOneThatIsKnownIsTakenWithoutAQuestion()
{
    m_accounts = {remote(u"acc_1"_s), remote(u"acc_2"_s)};
    start(u"acc_2"_s);
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result()->remoteId, u"acc_2"_s);
    QCOMPARE(m_choices->size(), 0);
}

void TestIdentityCheck::oneThatTheKeyMayNotActForIsAskedAbout()
{
    start(u"acc_of_another_key"_s);
    QTRY_COMPARE(m_choices->size(), 1);
    QCOMPARE(m_finished->size(), 0);
}

void TestIdentityCheck::aKeyWithoutAnyAccountSaysWhatToDo()
{
    m_accounts.clear();
    start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result().error().kind, ErrorKind::ActionNeeded);
    QCOMPARE(result().error().code, u"signin.noRemoteAccount"_s);
}

void TestIdentityCheck::whatTheProbeSaysEndsIt()
{
    m_factory->onFindAddress = [](const Account &) -> Result<QUrl> {
        return Failure(Error{.kind = ErrorKind::SignInNeeded, .code = u"key_missing"_s});
    };
    start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result().error().code, u"key_missing"_s);
    QVERIFY(m_factory->connections.isEmpty());
}

void TestIdentityCheck::whatTheListSaysEndsIt()
{
    m_source.onFetchAccounts = []() -> Result<QList<RemoteAccount>> {
        return Failure(Error{.kind = ErrorKind::Server, .httpStatus = 503});
    };
    start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result().error().httpStatus, 503);
    QTRY_VERIFY(!m_factory->last());
}

void TestIdentityCheck::aServiceWithoutSuchAccountsIsOnlyAskedWhoItIs()
{
    m_factory->onFindAddress = nullptr;
    m_factory->prepare = [](FakeConnection &connection) {
        connection.fake->onIdentify = []() -> Result<Person> {
            return Person{PersonUrn::fromId(u"Ada1"_s).value(), {}, Person::Visibility::Known};
        };
    };
    start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result()->owner.id(), u"Ada1"_s);
    QCOMPARE(result()->baseAddress, bare);
    QCOMPARE(m_factory->connections.size(), 1);
}

void TestIdentityCheck::cancelledNothingComes()
{
    start();
    m_check->cancel();
    QTest::qWait(0);
    QCoreApplication::processEvents();
    QCOMPARE(m_finished->size(), 0);
    QVERIFY(m_factory->connections.isEmpty());
}

void TestIdentityCheck::aNewStartForgetsTheOld()
{
    m_accounts = {remote(u"acc_1"_s), remote(u"acc_2"_s)};
    start();
    QTRY_COMPARE(m_choices->size(), 1);
    m_check->choose(u"acc_2"_s);
    m_accounts = {remote(u"acc_3"_s)};
    start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(result()->remoteId, u"acc_3"_s);
}

QTEST_GUILESS_MAIN(TestIdentityCheck)
#include "tst_identitycheck.moc"
