// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of laurels-cli, and who may use a profile.

#include "clifixture.h"

#include <QDirIterator>
#include <QLockFile>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliAccounts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void accountsAreAddedListedAndRemoved();
    void theSamePersonTwiceGetsANewToken();
    void aWrongTokenIsNotKept();
    void anAccountHasToBeNamedWhereThereAreSeveral();
    void noSecretIsInAnyFile();
    void aMissingKeychainHasItsOwnCode();
    void aProfileInUseIsLeftAlone();
    void anAccountGetsAnotherName();
    void anotherServerNeedsATokenOfItsOwn();
    void removingIsForcedWhereTheKeychainDoesNotConfirm();
    void anAccountWithWaitingChangesIsNotRemovedUnasked();

private:
    std::unique_ptr<CliFixture> cli;
};

void TestCliAccounts::accountsAreAddedListedAndRemoved()
{
    const QStringList accounts{u"--profile"_s, cli->profile, u"--no-keychain"_s, u"--json"_s, u"accounts"_s};
    const CliOutcome empty = cli->run(accounts);
    QCOMPARE(empty.exitCode, 0);
    QCOMPARE(empty.json(), (QJsonObject{{u"accounts"_s, QJsonArray()}}));

    const CliOutcome added = cli->addAccount();
    QCOMPARE(added.exitCode, 0);
    const QJsonObject account = added.json()[u"account"_s].toObject();
    QCOMPARE(account[u"name"_s].toString(), u"Mine"_s);
    QCOMPARE(account[u"owner"_s][u"urn"_s].toString(), QString::fromUtf8(cli->sandbox->viewer()));
    QCOMPARE(account[u"baseAddress"_s].toString(), QString::fromUtf8(cli->sandbox->linkedinAddress()));
    QVERIFY(added.err.contains("127.0.0.1")); // a server that is not LinkedIn is named

    QCOMPARE(cli->run(accounts).json()[u"accounts"_s].toArray(), QJsonArray{account});
    const CliOutcome removed = cli->run(accounts + QStringList{u"remove"_s, u"mine"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()[u"removed"_s].toObject(), account);
    QVERIFY(cli->run(accounts).json()[u"accounts"_s].toArray().isEmpty());
}

void TestCliAccounts::theSamePersonTwiceGetsANewToken()
{
    const QJsonObject first = cli->addAccount().json();
    const CliOutcome again = cli->addAccount(u"Another name"_s);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"account"_s], first[u"account"_s]);
    QVERIFY(!first[u"replaced"_s].toBool());
    QVERIFY(again.json()[u"replaced"_s].toBool());
}

void TestCliAccounts::aWrongTokenIsNotKept()
{
    const CliOutcome outcome =
        cli->run({u"--profile"_s, cli->profile, u"--no-keychain"_s, u"accounts"_s, u"add"_s, u"linkedin"_s,
                  u"--name"_s, u"Mine"_s, u"--url"_s, QString::fromUtf8(cli->sandbox->linkedinAddress())},
                 "some-other-token\n");
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.contains("token"));
    QVERIFY(!outcome.err.contains("some-other-token"));
    const CliOutcome accounts = cli->run({u"--profile"_s, cli->profile, u"--json"_s, u"accounts"_s});
    QVERIFY(accounts.json()[u"accounts"_s].toArray().isEmpty());
}

void TestCliAccounts::anAccountHasToBeNamedWhereThereAreSeveral()
{
    QCOMPARE(cli->addAccount(u"First"_s).exitCode, 0);
    const std::unique_ptr<SandboxServer> first = std::move(cli->sandbox);
    cli->sandbox = std::make_unique<SandboxServer>(
        SandboxOptions{.received = 3, .given = 1, .seed = 7, .token = first->token()});
    QVERIFY(cli->sandbox->start());
    QCOMPARE(cli->addAccount(u"Second"_s).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"sync"_s, u"second"_s}).exitCode, 0);
    const CliOutcome unnamed = cli->runSignedIn({u"list"_s, u"received"_s});
    QCOMPARE(unnamed.exitCode, 2);
    QVERIFY(unnamed.err.contains("First") && unnamed.err.contains("Second"));
    const CliOutcome named = cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"second"_s});
    QCOMPARE(named.json()[u"total"_s].toInt(), 3);
}

void TestCliAccounts::noSecretIsInAnyFile()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--limit"_s, u"3"_s}).exitCode,
             0);
    int files = 0;
    QDirIterator it(cli->home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(cli->sandbox->token()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(cli->profile) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
#endif
}

void TestCliAccounts::aMissingKeychainHasItsOwnCode()
{
#if defined(Q_OS_LINUX) || defined(LAURELS_WITHOUT_KEYCHAIN)
    QCOMPARE(cli->addAccount().exitCode, 0);
    // The tests run without a session bus, so there is no keychain service.
    const CliOutcome outcome = cli->run({u"--profile"_s, cli->profile, u"sync"_s});
    QCOMPARE(outcome.exitCode, 5);
    QVERIFY2(outcome.err.contains("keychain"), outcome.err.constData());
#else
    QSKIP("Here the keychain is always there.");
#endif
}

void TestCliAccounts::aProfileInUseIsLeftAlone()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    QLockFile lock(cli->profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    const CliOutcome add = cli->addAccount(u"Second"_s);
    QCOMPARE(add.exitCode, 6);
    QVERIFY(add.err.contains("profile"));
}

void TestCliAccounts::anAccountGetsAnotherName()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QStringList json{u"--json"_s, u"accounts"_s};
    const CliOutcome renamed =
        cli->runSignedOut(json + QStringList{u"set"_s, u"mine"_s, u"name"_s, u" My  own "_s});
    QCOMPARE(renamed.exitCode, 0);
    QCOMPARE(renamed.json()[u"account"_s][u"name"_s].toString(), u"My own"_s);
    QCOMPARE(cli->runSignedOut(json).json()[u"accounts"_s][0], renamed.json()[u"account"_s]);
}

void TestCliAccounts::anotherServerNeedsATokenOfItsOwn()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QStringList set{u"--json"_s, u"accounts"_s, u"set"_s, u"Mine"_s, u"url"_s};
    const CliOutcome wrong = cli->runSignedOut(set + QStringList{u"http://example.org"_s});
    QCOMPARE(wrong.exitCode, 2);
    const CliOutcome moved = cli->runSignedOut(set + QStringList{u"https://example.org/v2/"_s});
    QCOMPARE(moved.exitCode, 0);
    QCOMPARE(moved.json()[u"account"_s][u"baseAddress"_s].toString(), u"https://example.org/v2"_s);
    QVERIFY2(moved.err.contains("example.org") && moved.err.contains("127.0.0.1"), moved.err.constData());
}

void TestCliAccounts::removingIsForcedWhereTheKeychainDoesNotConfirm()
{
#ifdef Q_OS_LINUX
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QStringList remove{u"--profile"_s, cli->profile, u"--json"_s,
                             u"accounts"_s,  u"remove"_s,  u"Mine"_s};
    const CliOutcome refused = cli->run(remove);
    QCOMPARE(refused.exitCode, 5);
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"accounts"_s}).json()[u"accounts"_s].toArray().size(), 1);
    const CliOutcome forced = cli->run(remove + QStringList{u"--force"_s});
    QCOMPARE(forced.exitCode, 0);
    QVERIFY2(forced.err.contains("keychain"), forced.err.constData());
    QVERIFY(cli->runSignedOut({u"--json"_s, u"accounts"_s}).json()[u"accounts"_s].toArray().isEmpty());
#else
    QSKIP("Here the keychain is always there.");
#endif
}

void TestCliAccounts::anAccountWithWaitingChangesIsNotRemovedUnasked()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->setSwitch("expiresAfter=1"); // who am I, and no more
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--limit"_s, u"3"_s}).exitCode,
             3);
    cli->sandbox->clearSwitches();
    const QStringList remove{u"--json"_s, u"accounts"_s, u"remove"_s, u"Mine"_s};
    const CliOutcome refused = cli->runSignedOut(remove);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("--discard") && refused.err.contains("queue run"), refused.err.constData());
    QCOMPARE(cli->runSignedOut(remove + QStringList{u"--discard"_s}).exitCode, 0);
    QVERIFY(cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
