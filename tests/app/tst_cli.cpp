// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What laurels-cli says and how it ends when something is not as it should be.

#include "clifixture.h"

#include <QStandardPaths>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void wrongUsageSaysWhatIsWrong_data();
    void wrongUsageSaysWhatIsWrong();
    void helpAndVersionNeedNothing();
    void withoutASecretASignInIsNeeded();
    void anExpiredTokenNeedsASignIn();
    void anotherPersonsTokenNeedsASignIn();
    void aServerThatIsGoneIsUnreachable();
    void aForbiddenListNamesTheReason();
    void aDailyThrottleIsNotWaitedFor();
    void neitherGuiNorWidgetsAreLinked();

private:
    std::unique_ptr<CliFixture> cli;
};

void TestCli::wrongUsageSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &word) {
        QTest::newRow(name) << arguments << word;
    };
    row("nothing", {}, "what to do");
    row("no such command", {u"dance"_s}, "dance");
    row("no such option", {u"--loud"_s, u"accounts"_s}, "loud");
    row("no such direction", {u"list"_s, u"both"_s}, "which list");
    row("option of another command", {u"accounts"_s, u"--limit"_s, u"3"_s}, "--limit");
    row("limit without a number", {u"list"_s, u"given"_s, u"--limit"_s, u"many"_s}, "--limit");
    row("empty statuses", {u"list"_s, u"given"_s, u"--status"_s, u","_s}, "--status");
    row("not a URN", {u"get"_s, u"urn:li:person:x"_s}, "urn:li:person:x");
    row("no URN", {u"get"_s}, "which endorsements");
    row("account without a name", {u"accounts"_s, u"add"_s, u"linkedin"_s}, "--name");
    row("unknown service", {u"accounts"_s, u"add"_s, u"friendster"_s, u"--name"_s, u"x"_s}, "which kind");
    row("no account to remove", {u"accounts"_s, u"remove"_s}, "which account");
    row("demo in a profile", {u"--demo"_s, u"--profile"_s, u"x"_s, u"accounts"_s}, "--profile");
    row("bad address",
        {u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"x"_s, u"--url"_s, u"http://example.org"_s},
        "https://");
    row("status to set", {u"set-status"_s, u"CLOSED"_s, u"received"_s}, "which status");
    row("nothing to set", {u"set-status"_s, u"HIDDEN"_s}, "which endorsements");
    row("withdrawing what was received", {u"set-status"_s, u"DELETED"_s, u"received"_s}, "ACCEPTED, HIDDEN");
    row("hiding what was given", {u"set-status"_s, u"hidden"_s, u"given"_s}, "DELETED");
    row("filters with URNs",
        {u"set-status"_s, u"HIDDEN"_s, u"urn:li:endorsement:(urn:li:person:a,1)"_s, u"--skill"_s, u"x"_s},
        "--skill");
    row("dry run of something else", {u"sync"_s, u"--dry-run"_s}, "--dry-run");
    row("nobody to endorse", {u"endorse"_s, u"--skill"_s, u"C++"_s}, "--to");
    row("no person's URN", {u"endorse"_s, u"--to"_s, u"Ada"_s, u"--skill"_s, u"C++"_s}, "urn:li:person");
    row("no skill", {u"endorse"_s, u"--to"_s, u"urn:li:person:a"_s, u"--skill"_s, u"  "_s}, "--skill");
    row("no number", {u"queue"_s, u"retry"_s, u"first"_s}, "number");
    row("no queue command", {u"queue"_s, u"walk"_s}, "queue walk");
    row("no file", {u"export"_s, u"given"_s}, "where to");
    row("no kind of file", {u"export"_s, u"history"_s, u"x.xlsx"_s}, ".csv");
    row("unknown setting", {u"accounts"_s, u"set"_s, u"Mine"_s, u"colour"_s, u"red"_s}, "name, url");
    row("no setting", {u"accounts"_s, u"set"_s, u"Mine"_s}, "name, url");
    row("PostPress account without a name", {u"accounts"_s, u"add"_s, u"postpress"_s}, "--name");
    row("LinkedIn account with an id", {u"accounts"_s, u"add"_s, u"linkedin"_s, u"--account-id"_s, u"x"_s},
        "--account-id");
    row("archive without a path", {u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, u"x"_s}, "NAME PATH");
    row("archive without a name", {u"accounts"_s, u"add"_s, u"archive"_s, u"x.zip"_s}, "--name");
    row("archive with an address",
        {u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, u"x"_s, u"x.zip"_s, u"--url"_s, u"y"_s},
        "--url");
    row("nobody's skills", {u"skills"_s}, "whose skills");
    row("a skill twice", {u"endorse"_s, u"--to"_s, u"a"_s, u"--skill"_s, u"b"_s, u"--skill-id"_s, u"7"_s},
        "without --skill");
    row("a skill for nobody", {u"endorse"_s, u"--skill-id"_s, u"7"_s}, "Say whom");
    row("two accounts", {u"sync"_s, u"One"_s, u"Two"_s}, "One account");
    row("no account at all", {u"list"_s, u"received"_s}, "no account yet");
}

void TestCli::wrongUsageSaysWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, word);
    const CliOutcome outcome = cli->run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(word), outcome.err.constData());
}

void TestCli::helpAndVersionNeedNothing()
{
    const CliOutcome help = cli->run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("list received|given") && help.out.contains("LAURELS_SECRET"));
    const CliOutcome version = cli->run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY2(version.out.startsWith("laurels-cli " LAURELS_VERSION "\n"), version.out.constData());
    QVERIFY2(version.out.contains("GPL-3.0-or-later") && version.out.contains("\nSQLite "),
             version.out.constData());
    QVERIFY(!QDir(cli->home.filePath(u"data"_s)).exists());
}

void TestCli::withoutASecretASignInIsNeeded()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const CliOutcome outcome = cli->runSignedOut({u"sync"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.err.contains("LAURELS_SECRET"));
}

void TestCli::anExpiredTokenNeedsASignIn()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    cli->sandbox->setSwitch("expiredToken");
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("has expired"), outcome.err.constData());
    QVERIFY(!outcome.err.contains(cli->sandbox->token()));
}

void TestCli::anotherPersonsTokenNeedsASignIn()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    cli->sandbox->setSwitch("otherViewer");
    cli->sandbox->clearRequests();
    const CliOutcome outcome = cli->runSignedIn({u"sync"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("another person"), outcome.err.constData());
    for (const SandboxRequest &request : cli->sandbox->requests())
        QVERIFY(!request.target.contains("endorsement"));
}

void TestCli::aServerThatIsGoneIsUnreachable()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QByteArray token = cli->sandbox->token();
    cli->sandbox.reset();
    const CliOutcome outcome = cli->run(cli->onProfile({u"sync"_s}), {}, token);
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.contains("cannot be reached"), outcome.err.constData());
}

void TestCli::aForbiddenListNamesTheReason()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    cli->sandbox->setSwitch("permission=refused");
    const CliOutcome outcome = cli->runSignedIn({u"sync"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("approved partners only"), outcome.err.constData());
}

void TestCli::aDailyThrottleIsNotWaitedFor()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    cli->sandbox->setSwitch("throttleDay");
    const CliOutcome outcome = cli->runSignedIn({u"sync"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("no more requests"), outcome.err.constData());
}

void TestCli::neitherGuiNorWidgetsAreLinked()
{
    const QString readelf = QStandardPaths::findExecutable(u"readelf"_s);
    if (readelf.isEmpty())
        QSKIP("There is no readelf here.");
    QProcess process;
    process.start(readelf, {u"--dynamic"_s, QStringLiteral(LAURELS_CLI_PROGRAM)});
    QVERIFY(process.waitForFinished());
    const QByteArray libraries = process.readAllStandardOutput();
    QVERIFY(libraries.contains("Qt6Core"));
    QVERIFY(!libraries.contains("Qt6Gui"));
    QVERIFY(!libraries.contains("Qt6Widgets"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
