// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Profiles at odd places, and a clock that was set back since they were written.

#include "cache/cachefile.h"
#include "cache/recordsfile.h"
#include "clifixture.h"

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliBadInput : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void aProfileMayLieAnywhere_data();
    void aProfileMayLieAnywhere();
    void aProfileMayBeASymbolicLink();
    void aProfileThatCannotBeHadSaysSo_data();
    void aProfileThatCannotBeHadSaysSo();
    void whatWaitsIsSentAfterTheClockWasSetBack();
    void aThrottleFromTheFutureEndsWithinADay();
    void aSyncAfterTheClockWasSetBackFindsWhatIsNew();

private:
    /// Add, sync, list, change, export.
    void checkThatAllWorks() const;
    /// One change waits; it is on disk as `change` makes it.
    [[nodiscard]] bool leaveWaiting(const QString &urn,
                                    const std::function<void(OutboxItem &)> &change) const;

    std::unique_ptr<CliFixture> cli;
};

namespace {

QDateTime farAway()
{
    return {QDate(2099, 1, 1), QTime(0, 0), Qt::UTC};
}

} // namespace

void TestCliBadInput::checkThatAllWorks() const
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 0);
    const CliOutcome list = cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.json()[u"total"_s].toInt(), 230);
    const QString urn = cli->received("ACCEPTED").first();
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn}).exitCode, 0);
    QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
    const QString file = cli->profile + u"/history.csv"_s;
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"export"_s, u"history"_s, file}).json()[u"total"_s].toInt(), 1);
    for (const QString &name : {u"accounts.json"_s, u"cache.sqlite"_s, u"records.sqlite"_s, u"history.csv"_s})
        QVERIFY2(QFileInfo(cli->profile + u'/' + name).size() > 0, qPrintable(name));
}

void TestCliBadInput::aProfileMayLieAnywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("spaces") << u" with  spaces "_s;
    QTest::newRow("umlauts") << u"Lörbeerkränze für Älteste"_s;
    QTest::newRow("CJK") << u"月桂冠"_s;
    QTest::newRow("beyond the BMP") << u"\U0001F3C6"_s;
    QTest::newRow("an escape") << u"%2e%00"_s;
#ifndef Q_OS_WIN // no file can be called so there
    QTest::newRow("what a URI would take for its own") << u"50% of #1?mode=memory&cache=shared"_s;
    QTest::newRow("quotes") << u"Ada's \"own\"; -- `x`"_s;
#endif
    QTest::newRow("like an option") << u"-rf"_s;
    QTest::newRow("a slash at its end") << u"below/it/"_s;
    QTest::newRow("from here") << u"./there"_s;
}

void TestCliBadInput::aProfileMayLieAnywhere()
{
    QFETCH(const QString, name);
    cli->profile = cli->home.filePath(name);
    checkThatAllWorks();
    // The same as a relative path, from where the program was started.
    QProcess process;
    process.setWorkingDirectory(cli->home.path());
    process.setProcessEnvironment(cli->environment());
    const QString given = u"--profile="_s + name;
    process.start(QStringLiteral(LAURELS_CLI_PROGRAM), {given, u"--json"_s, u"list"_s, u"received"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(CliFixture::outcomeOf(process).json()[u"total"_s].toInt(), 230);
    // And nowhere else.
    const QString top = QDir::cleanPath(name).section(u'/', 0, 0);
    QCOMPARE(QDir(cli->home.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{top});
}

void TestCliBadInput::aProfileMayBeASymbolicLink()
{
#ifdef Q_OS_WIN
    QSKIP("QFile makes shortcuts there, which only the desktop follows.");
#endif
    const QString real = cli->home.filePath(u"real"_s);
    QVERIFY(QDir().mkdir(real));
    if (!QFile::link(real, cli->profile))
        QSKIP("no symbolic links here");
    checkThatAllWorks();
    QVERIFY(QFileInfo(cli->profile).isSymLink());
    QVERIFY(QFileInfo::exists(real + u"/records.sqlite"_s));
    QCOMPARE(QFile::permissions(real) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCliBadInput::aProfileThatCannotBeHadSaysSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("below a file") << u"file/profile"_s;
    QTest::newRow("a link to nowhere") << u"link"_s;
    QTest::newRow("a name too long") << QString(300, u'x');
}

void TestCliBadInput::aProfileThatCannotBeHadSaysSo()
{
    QFETCH(const QString, name);
    QFile file(cli->home.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    QVERIFY(QFile::link(u"/nowhere/at/all"_s, cli->home.filePath(u"link"_s)));
    cli->profile = cli->home.filePath(name);
    for (const CliOutcome &outcome :
         {cli->addAccount(), cli->runSignedIn({u"sync"_s}), cli->runSignedOut({u"list"_s, u"received"_s})}) {
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("profile directory cannot be used"), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QVERIFY(cli->sandbox->requests().isEmpty());
}

bool TestCliBadInput::leaveWaiting(const QString &urn, const std::function<void(OutboxItem &)> &change) const
{
    cli->sandbox->setSwitch("expiredToken");
    if (cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn}).exitCode != 3)
        return false;
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
    RecordsFile file(cli->profile + u"/records.sqlite"_s, false);
    if (!file.open())
        return false;
    QList<OutboxItem> items = file.items().value_or(QList<OutboxItem>());
    if (items.size() != 1)
        return false;
    change(items.first());
    return file.record(items, QDateTime::currentDateTimeUtc()).has_value();
}

void TestCliBadInput::whatWaitsIsSentAfterTheClockWasSetBack()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("ACCEPTED").first();
    QVERIFY(leaveWaiting(urn, [](OutboxItem &item) {
        item.createdAt = farAway();
        item.notBefore = farAway();
        item.error = Error{.kind = ErrorKind::Offline};
    }));
    const CliOutcome queue = cli->runSignedOut({u"--json"_s, u"queue"_s});
    QVERIFY2(queue.out.contains("2099"), queue.out.constData());
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s}).exitCode, 0);
    QCOMPARE(cli->changes(), (QList<SentChange>{{urn, u"HIDDEN"_s, 204}}));
}

void TestCliBadInput::aThrottleFromTheFutureEndsWithinADay()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("ACCEPTED").first();
    QVERIFY(leaveWaiting(urn, [](OutboxItem &item) {
        item.notBefore = farAway();
        item.error = Error{.kind = ErrorKind::RateLimited, .httpStatus = 429, .retryAt = farAway()};
    }));
    const CliOutcome outcome = cli->runSignedIn({u"queue"_s, u"run"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("goes on by itself after") && !outcome.err.contains("99"),
             outcome.err.constData());
    QVERIFY(cli->changes().isEmpty());
    const QJsonObject queue = cli->runSignedOut({u"--json"_s, u"queue"_s}).json();
    const QDateTime notBefore =
        QDateTime::fromString(queue[u"queue"_s][0][u"notBefore"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(notBefore.isValid() && notBefore <= QDateTime::currentDateTimeUtc().addDays(1));
}

void TestCliBadInput::aSyncAfterTheClockWasSetBackFindsWhatIsNew()
{
    QVERIFY(cli->addAndSync());
    const QJsonObject accounts = cli->runSignedOut({u"--json"_s, u"accounts"_s}).json();
    const auto account = AccountId::parse(accounts[u"accounts"_s][0][u"id"_s].toString());
    QVERIFY(account);
    {
        CacheFile file(cli->profile + u"/cache.sqlite"_s, false);
        QVERIFY(file.open().has_value());
        QVERIFY(file.write({.synced = {{*account, farAway()}}}).has_value());
    }
    const CliOutcome before = cli->runSignedOut({u"list"_s, u"received"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(before.exitCode, 0);
    QVERIFY2(before.out.contains("2099"), before.out.constData());

    const QByteArray urn = cli->sandbox->addReceived("Tightrope walking", "PENDING");
    const CliOutcome sync = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(sync.exitCode, 0);
    QCOMPARE(sync.json()[u"new"_s].toInt(), 1);
    const CliOutcome after = cli->runSignedOut({u"list"_s, u"received"_s, u"--skill"_s, u"Tightrope"_s});
    QVERIFY2(after.out.contains(urn) && !after.out.contains("2099"), after.out.constData());
}

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_clibadinput.moc"
