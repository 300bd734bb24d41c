// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "fakeconnection.h"
#include "fakecredentials.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://api.linkedin.com/v2"_s;
const QByteArray token = "AQX-sample-token";

Person ada()
{
    return {.urn = *PersonUrn::fromId(u"Ada1"),
            .name = u"Ada Example"_s,
            .visibility = Person::Visibility::Known};
}

Person bob()
{
    return {
        .urn = *PersonUrn::fromId(u"Bob1"), .name = u"Bob Sample"_s, .visibility = Person::Visibility::Known};
}

/// What a test gives besides the sample token.
struct Change
{
    QString name{};
    QString baseAddress = address;
    std::optional<AccountId> replace{};
};

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        answer = ada();
        directory = std::make_unique<QTemporaryDir>();
        accounts = std::make_unique<AccountStore>(directory->path());
        credentials = std::make_unique<FakeCredentialStore>();
        backends = std::make_unique<FakeBackendFactory>();
        backends->prepare = [this](FakeConnection &connection) {
            connectedAccount = connection.account;
            connectedSecret = connection.secret;
            connection.fake->onIdentify = [this] { return answer; };
        };
        makeSignIn();
    }

    void cleanup()
    {
        signIn.reset();
        accounts.reset();
        // A secret lies in the keychain or nowhere.
        const QStringList files = QDir(directory->path()).entryList(QDir::Files);
        for (const QString &name : files)
            QVERIFY2(!contentOf(name).contains("sample-token"), qPrintable(name));
    }

    void asksWhoTheTokenBelongsToAndKeepsNothingYet()
    {
        signIn->test({.name = {},
                      .baseAddress = address + u'/',
                      .pastedSecret = u" Bearer AQX-sample-token\n"_s,
                      .replace = {}});
        QCOMPARE(tested->size(), 0);
        QTRY_COMPARE(tested->size(), 1);
        QCOMPARE(testResult(), Result<Person>(ada()));
        QCOMPARE(signIn->person(), ada());
        QVERIFY(!signIn->duplicate());
        QCOMPARE(backends->connections.size(), 1);
        QCOMPARE(connectedAccount.baseAddress, QUrl(address));
        QVERIFY(connectedAccount.owner.isEmpty());
        QCOMPARE(connectedSecret, token);
        QTRY_VERIFY(!backends->last()); // the connection is gone
        QVERIFY(credentials->calls.isEmpty());
        QVERIFY(accounts->accounts().isEmpty());
    }

    void keepsTheSecretFirstAndThenTheAccount()
    {
        testWith({.name = u" At work "_s});
        credentials->isHolding = true;
        signIn->save();
        QTest::qWait(0);
        QCOMPARE(credentials->count(FakeCredentialStore::Verb::Save), 1);
        QVERIFY(accounts->accounts().isEmpty());
        credentials->release();
        QCOMPARE(saved->size(), 0);
        QTRY_COMPARE(saved->size(), 1);
        const Account account = accounts->accounts().value(0);
        QCOMPARE(saveResult(), Result<AccountId>(account.id));
        QCOMPARE(account, (Account{.id = account.id,
                                   .source = Source::LinkedIn,
                                   .name = u"At work"_s,
                                   .baseAddress = QUrl(address),
                                   .owner = ada().urn,
                                   .ownerName = u"Ada Example"_s}));
        QCOMPARE(credentials->secrets.value(account.id),
                 (StoredSecret{.secret = token, .origin = Origin(QUrl(address))}));
        QCOMPARE(ready->size(), 1);
        QCOMPARE(ready->first().at(0).value<AccountId>(), account.id);
        QCOMPARE(ready->first().at(1).toByteArray(), token);
        QVERIFY(contentOf(u"accounts.json"_s).contains("Ada Example"));
    }

    void takesTheMembersOwnNameWhereNoneIsGiven_data()
    {
        QTest::addColumn<QString>("ownName");
        QTest::addColumn<QString>("name");
        QTest::newRow("a name") << u"Ada Example"_s << u"Ada Example"_s;
        QTest::newRow("the service tells no name") << QString() << u"Ada1"_s;
    }

    void takesTheMembersOwnNameWhereNoneIsGiven()
    {
        QFETCH(const QString, ownName);
        QFETCH(const QString, name);
        answer->name = ownName;
        testWith({.name = u" "_s});
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(accounts->accounts().value(0).name, name);
        QCOMPARE(accounts->accounts().value(0).ownerName, ownName);
    }

    void refusesADraftWithoutAskingAnybody_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("code");
        const QString good = QString::fromLatin1(token);
        QTest::newRow("no token") << address << u" '' "_s << u"signin.noToken"_s;
        QTest::newRow("no address") << QString() << good << u"address.invalid"_s;
        QTest::newRow("no TLS") << u"http://api.linkedin.com/v2"_s << good << u"address.scheme"_s;
        QTest::newRow("a query") << address + u"?a=b"_s << good << u"address.extras"_s;
    }

    void refusesADraftWithoutAskingAnybody()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, pasted);
        QFETCH(const QString, code);
        signIn->test({.name = {}, .baseAddress = base, .pastedSecret = pasted, .replace = {}});
        QCOMPARE(tested->size(), 0);
        QTRY_COMPARE(tested->size(), 1);
        QCOMPARE(testResult().error().kind, ErrorKind::Rejected);
        QCOMPARE(testResult().error().code, code);
        QCOMPARE(backends->connections.size(), 0);
    }

    void passesOnWhatTheServiceSays()
    {
        answer = Failure(Error{.kind = ErrorKind::Forbidden, .httpStatus = 403, .code = u"ACCESS_DENIED"_s});
        testWith();
        QCOMPARE(testResult(), answer);
        signIn->save(); // there is nothing to save
        QTest::qWait(0);
        QCOMPARE(saved->size(), 0);
        QVERIFY(credentials->calls.isEmpty());
    }

    void refusesAnAnswerThatNamesNobody()
    {
        answer = Person{};
        testWith();
        QCOMPARE(testResult().error().kind, ErrorKind::Protocol);
    }

    void endsTheTestWhenTheGateCloses_data()
    {
        QTest::addColumn<GateState>("gate");
        QTest::addColumn<Error>("error");
        const QDateTime until = QDateTime::fromString(u"2026-03-05T00:00:00Z"_s, Qt::ISODate);
        QTest::newRow("sign-in needed")
            << GateState{.kind = GateState::Kind::SignInNeeded, .code = u"65600"_s}
            << Error{.kind = ErrorKind::SignInNeeded, .code = u"65600"_s};
        QTest::newRow("throttled") << GateState{.kind = GateState::Kind::Throttled, .until = until}
                                   << Error{.kind = ErrorKind::RateLimited, .retryAt = until};
    }

    void endsTheTestWhenTheGateCloses()
    {
        QFETCH(const GateState, gate);
        QFETCH(const Error, error);
        hang();
        backends->last()->setGateState(gate);
        QCOMPARE(tested->size(), 1);
        QCOMPARE(testResult(), Result<Person>(Failure(error)));
        QTRY_VERIFY(!backends->last());
    }

    void forgetsATestThatIsCancelled()
    {
        hang();
        signIn->cancel();
        QTRY_VERIFY(!backends->last());
        QCOMPARE(tested->size(), 0);
        testWith();
        QCOMPARE(tested->size(), 1);
    }

    void forgetsAnAnswerThatComesAfterTheCancelling()
    {
        hang();
        backends->last()->fake->lastIdentify->answer(ada());
        signIn->cancel();
        QTRY_VERIFY(!backends->last());
        QCOMPARE(tested->size(), 0);
    }

    void testsTheNewestDraftOnly()
    {
        hang();
        answer = bob();
        testWith();
        QCOMPARE(tested->size(), 1);
        QCOMPARE(signIn->person(), bob());
    }

    void refusesTheTokenOfAnotherPerson()
    {
        const Account account = addAccount();
        answer = bob();
        testWith({.replace = account.id});
        QCOMPARE(testResult().error().code, u"signin.otherPerson"_s);
        signIn->save();
        QTest::qWait(0);
        QCOMPARE(saved->size(), 0);
        QCOMPARE(accounts->accounts(), QList<Account>({account}));
        QCOMPARE(credentials->secrets.value(account.id).secret, QByteArray("old"));
    }

    void replacesTheTokenOfAnAccountAndLeavesTheRest()
    {
        Account account = addAccount();
        testWith({.name = u"Another name"_s, .baseAddress = QString(), .replace = account.id});
        QVERIFY(!signIn->duplicate());
        QCOMPARE(connectedAccount.id, account.id);
        QVERIFY(connectedAccount.owner.isEmpty()); // who it is, is the question
        account.reviewFrom = QDateTime::fromString(u"2026-03-05T00:00:00Z"_s, Qt::ISODate);
        QVERIFY(accounts->update(account)); // meanwhile
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(saveResult(), Result<AccountId>(account.id));
        QCOMPARE(accounts->accounts(), QList<Account>({account}));
        QCOMPARE(credentials->secrets.value(account.id).secret, token);
    }

    void movesAnAccountToAnotherAddressTogetherWithItsToken()
    {
        Account account = addAccount();
        testWith({.baseAddress = u"https://gateway.example/li"_s, .replace = account.id});
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        account.baseAddress = QUrl(u"https://gateway.example/li"_s);
        QCOMPARE(accounts->accounts(), QList<Account>({account}));
        QCOMPARE(credentials->secrets.value(account.id).origin, Origin(account.baseAddress));
    }

    void refusesToReplaceTheTokenOfAnAccountThatIsGone()
    {
        testWith({.replace = AccountId::create()});
        QCOMPARE(testResult().error().code, u"accounts.unknown"_s);

        const Account account = addAccount();
        testWith({.replace = account.id});
        QVERIFY(accounts->remove(account.id));
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(saveResult().error().code, u"accounts.unknown"_s);
        QTRY_VERIFY(credentials->secrets.isEmpty());
        QVERIFY(accounts->accounts().isEmpty());
    }

    void givesTheTokenToTheAccountThatThePersonAlreadyHas()
    {
        Account account = addAccount();
        answer->name = u"Ada Married"_s;
        testWith({.name = u"Second"_s});
        QCOMPARE(signIn->duplicate(), std::optional(account.id));
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(saveResult(), Result<AccountId>(account.id));
        account.ownerName = u"Ada Married"_s;
        QCOMPARE(accounts->accounts(), QList<Account>({account}));
        QCOMPARE(credentials->secrets.value(account.id).secret, token);
        QCOMPARE(credentials->secrets.size(), 1);
    }

    void keepsThePersonAtAnotherAddressApart()
    {
        addAccount();
        testWith({.baseAddress = u"http://127.0.0.1:8080/v2"_s});
        QVERIFY(!signIn->duplicate());
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(accounts->accounts().size(), 2);
    }

    void addsNothingWhenTheKeychainFailsAndGoesOnForTheSession()
    {
        credentials->saveError = FakeCredentialStore::error(u"keychain.missing"_s);
        testWith();
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        QCOMPARE(saveResult().error(), *credentials->saveError);
        QVERIFY(accounts->accounts().isEmpty());
        QCOMPARE(ready->size(), 0);

        const qsizetype calls = credentials->calls.size();
        signIn->save(true);
        QCOMPARE(saved->size(), 1);
        QTRY_COMPARE(saved->size(), 2);
        QCOMPARE(accounts->accounts().size(), 1);
        QCOMPARE(ready->size(), 1);
        QCOMPARE(ready->first().at(1).toByteArray(), token);
        QCOMPARE(credentials->calls.size(), calls);
    }

    void canTryTheKeychainAgain()
    {
        credentials->saveError = FakeCredentialStore::error(u"keychain.locked"_s);
        testWith();
        signIn->save();
        QTRY_COMPARE(saved->size(), 1);
        credentials->saveError.reset();
        signIn->save();
        QTRY_COMPARE(saved->size(), 2);
        QVERIFY(saveResult().has_value());
        QCOMPARE(credentials->secrets.size(), 1);
        QCOMPARE(credentials->count(FakeCredentialStore::Verb::Remove), 0);
    }

    void saysThatTheKeychainIsSlowAndTakesItsAnswerAllTheSame()
    {
        startSlowSave();
        credentials->release();
        QTRY_COMPARE(saved->size(), 2);
        QVERIFY(saveResult().has_value());
        QCOMPARE(accounts->accounts().size(), 1);
    }

    void goesOnForTheSessionBehindASlowKeychain()
    {
        startSlowSave();
        signIn->save(true);
        QTRY_COMPARE(saved->size(), 2);
        QVERIFY(saveResult().has_value());
        credentials->release();
        QTest::qWait(0);
        QCOMPARE(saved->size(), 2);
        QCOMPARE(accounts->accounts().size(), 1);
        QCOMPARE(credentials->secrets.size(), 1); // it came late, and is used
    }

    void asksASlowKeychainASecondTime()
    {
        startSlowSave();
        signIn->save();
        credentials->release();
        QTRY_COMPARE(saved->size(), 2);
        QTest::qWait(0);
        QVERIFY(saveResult().has_value());
        QCOMPARE(credentials->secrets.size(), 1);
        QCOMPARE(credentials->count(FakeCredentialStore::Verb::Remove), 0);
    }

    void removesWhatASlowKeychainKeptForNobody_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("cancelled") << false;
        QTest::newRow("deleted") << true;
    }

    void removesWhatASlowKeychainKeptForNobody()
    {
        QFETCH(const bool, isDeleted);
        startSlowSave();
        if (isDeleted)
            signIn.reset();
        else
            signIn->cancel();
        credentials->release();
        QTRY_VERIFY(credentials->secrets.isEmpty());
        QCOMPARE(saved->size(), 1);
        QVERIFY(accounts->accounts().isEmpty());
    }

    void leavesTheNewTokenOfAnAccountWhenTheSavingIsCancelled()
    {
        const Account account = addAccount();
        credentials->isHolding = true;
        testWith({.replace = account.id});
        signIn->save();
        signIn->cancel();
        credentials->release();
        QTest::qWait(0);
        QCOMPARE(credentials->secrets.value(account.id).secret, token);
        QCOMPARE(saved->size(), 0);
    }

#ifdef Q_OS_UNIX
    void removesTheSecretWhenTheAccountCannotBeWritten()
    {
        testWith();
        // No file may grow from here on: a full disk.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit none = before;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
        signIn->save();
        const bool isAnswered = QTest::qWaitFor([this] { return saved->size() == 1; });
        signIn->save(true);
        const bool isAnsweredAgain = QTest::qWaitFor([this] { return saved->size() == 2; });
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);

        QVERIFY(isAnswered && isAnsweredAgain);
        for (const QList<QVariant> &arguments : *saved)
            QCOMPARE(arguments.first().value<Result<AccountId>>().error().kind, ErrorKind::Storage);
        QTRY_VERIFY(credentials->secrets.isEmpty());
        QVERIFY(accounts->accounts().isEmpty());
        QCOMPARE(ready->size(), 0);

        signIn->save();
        QTRY_COMPARE(saved->size(), 3);
        QVERIFY(saveResult().has_value());
    }
#endif

private:
    void makeSignIn()
    {
        signIn = std::make_unique<SignIn>(*accounts, *credentials, *backends);
        tested = std::make_unique<QSignalSpy>(signIn.get(), &SignIn::tested);
        saved = std::make_unique<QSignalSpy>(signIn.get(), &SignIn::saved);
        ready = std::make_unique<QSignalSpy>(signIn.get(), &SignIn::secretReady);
    }

    void testWith(const Change &change = {})
    {
        const qsizetype before = tested->size();
        signIn->test(draft(change));
        QTRY_COMPARE(tested->size(), before + 1);
    }

    static SignIn::Draft draft(const Change &change)
    {
        return {.name = change.name,
                .baseAddress = change.baseAddress,
                .pastedSecret = QString::fromLatin1(token),
                .replace = change.replace};
    }

    /// A service that takes the question and never answers.
    void hang()
    {
        const auto prepare = std::exchange(backends->prepare, {});
        signIn->test(draft({}));
        backends->prepare = prepare;
        QVERIFY(backends->last()->fake->lastIdentify->isStarted);
    }

    void startSlowSave()
    {
        testWith();
        credentials->isHolding = true;
        signIn->save();
        credentials->saySlow();
        QCOMPARE(saved->size(), 1);
        QCOMPARE(saveResult().error().code, u"keychain.slow"_s);
        QVERIFY(accounts->accounts().isEmpty());
    }

    Account addAccount()
    {
        const Account account{.id = AccountId::create(),
                              .source = Source::LinkedIn,
                              .name = u"Ada's"_s,
                              .baseAddress = QUrl(address),
                              .owner = ada().urn,
                              .ownerName = ada().name};
        credentials->secrets.insert(account.id, {.secret = "old", .origin = Origin(account.baseAddress)});
        if (!accounts->add(account))
            qFatal("the account cannot be added");
        return account;
    }

    [[nodiscard]] Result<Person> testResult() const
    {
        return tested->last().first().value<Result<Person>>();
    }

    [[nodiscard]] Result<AccountId> saveResult() const
    {
        return saved->last().first().value<Result<AccountId>>();
    }

    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(directory->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read: sample-token");
    }

    Result<Person> answer = ada();
    std::unique_ptr<QTemporaryDir> directory;
    std::unique_ptr<AccountStore> accounts;
    std::unique_ptr<FakeCredentialStore> credentials;
    std::unique_ptr<FakeBackendFactory> backends;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<QSignalSpy> tested;
    std::unique_ptr<QSignalSpy> saved;
    std::unique_ptr<QSignalSpy> ready;
    Account connectedAccount;
    QByteArray connectedSecret;
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
