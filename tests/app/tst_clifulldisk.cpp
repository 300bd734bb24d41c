// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that is full at any moment, played by the system's limit on the size of a file: nothing is sent that
// was not written down, what is said to be done is kept, and with room again the same command succeeds.

#include "cache/database.h"
#include "clifixture.h"

#include <QJsonDocument>
#include <QSet>

#include <csignal>
#include <sys/resource.h>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliFullDisk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void anAccountIsAddedWhollyOrNotAtAll_data();
    void anAccountIsAddedWhollyOrNotAtAll();
    void aSyncIsDoneWhenItIsKept();
    void nothingIsSentThatWasNotWrittenDown();
    void whatCouldNotBeCancelledStillWaits();
    void anExportLeavesWhatWasThere();
    void aListThatIsCutShortIsNoSuccess();
    void damagedRecordsAreTakenOverWhenThereIsRoom();
    void damagedAccountsAreMendedWhenThereIsRoom();

private:
    [[nodiscard]] CliOutcome runWithin(qint64 limit, const QStringList &arguments) const;
    [[nodiscard]] qint64 sizeOf(const QString &file) const
    {
        return QFileInfo(cli->profile + u'/' + file).size();
    }
    [[nodiscard]] QJsonArray queue() const
    {
        return cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray();
    }
    /// URNs that wait or are in the history.
    [[nodiscard]] QSet<QString> writtenDown() const;
    /// Changes that wait because the token had expired.
    [[nodiscard]] bool leaveWaiting(const QStringList &urns) const;
    /// Holds the records open as another program does that reads them, so that what is written stays in the
    /// -wal file, and that one outgrows the -shm file: between their sizes a limit strikes amid a write.
    [[nodiscard]] std::unique_ptr<Database> holdRecords() const;

    std::unique_ptr<CliFixture> cli;
};

namespace {

bool saysWhatToDo(const CliOutcome &outcome)
{
    return outcome.err.contains("full") || outcome.err.contains("Make room") ||
           outcome.err.contains("make room");
}

QStringList hideAll()
{
    return {u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s};
}

} // namespace

CliOutcome TestCliFullDisk::runWithin(qint64 limit, const QStringList &arguments) const
{
    cli->beforeProgram = [limit] {
        std::signal(SIGXFSZ, SIG_IGN); // so that a write fails, as it does on a full disk
        const rlimit most{rlim_t(limit), rlim_t(limit)};
        setrlimit(RLIMIT_FSIZE, &most);
    };
    CliOutcome outcome = cli->runSignedIn(arguments);
    cli->beforeProgram = {};
    return outcome;
}

QSet<QString> TestCliFullDisk::writtenDown() const
{
    QSet<QString> urns;
    const QJsonArray waiting = queue();
    for (const QJsonValue &each : waiting)
        urns.insert(each[u"urn"_s].toString());
    const QString file = cli->home.filePath(u"written.json"_s);
    if (cli->runSignedOut({u"export"_s, u"history"_s, file}).exitCode != 0)
        return {};
    QFile history(file);
    if (history.open(QIODevice::ReadOnly)) {
        const QJsonArray entries = QJsonDocument::fromJson(history.readAll())[u"history"_s].toArray();
        for (const QJsonValue &each : entries)
            urns.insert(each[u"urn"_s].toString());
    }
    return urns;
}

bool TestCliFullDisk::leaveWaiting(const QStringList &urns) const
{
    cli->sandbox->setSwitch("expiredToken");
    const CliOutcome outcome = cli->runSignedIn(QStringList{u"set-status"_s, u"HIDDEN"_s} + urns);
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
    return outcome.exitCode == 3;
}

std::unique_ptr<Database> TestCliFullDisk::holdRecords() const
{
    auto database = Database::openAsItIs(cli->profile + u"/records.sqlite"_s);
    if (!database || !(*database)->select(u"SELECT count(*) FROM outbox"_s))
        return nullptr;
    return std::move(*database);
}

void TestCliFullDisk::anAccountIsAddedWhollyOrNotAtAll_data()
{
    QTest::addColumn<qint64>("limit");
    for (const qint64 limit : {0, 20, 200, 4096, 33'000})
        QTest::addRow("%lld bytes", limit) << limit;
}

void TestCliFullDisk::anAccountIsAddedWhollyOrNotAtAll()
{
    QFETCH(const qint64, limit);
    const QStringList add{u"accounts"_s,
                          u"add"_s,
                          u"linkedin"_s,
                          u"--name"_s,
                          u"Mine"_s,
                          u"--url"_s,
                          QString::fromUtf8(cli->sandbox->linkedinAddress())};
    const auto accounts = [this] {
        return cli->runSignedOut({u"--json"_s, u"accounts"_s}).json()[u"accounts"_s].toArray().size();
    };
    const CliOutcome outcome = runWithin(limit, add);
    QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
    QVERIFY(outcome.exitCode == 0 || outcome.exitCode == 1);
    QCOMPARE(accounts(), outcome.exitCode == 0 ? 1 : 0);
    QCOMPARE(cli->runSignedIn(add).exitCode, 0);
    QCOMPARE(accounts(), 1);
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 0);
}

void TestCliFullDisk::aSyncIsDoneWhenItIsKept()
{
    QVERIFY(cli->addAndSync());
    for (int i = 0; i < 300; ++i)
        cli->sandbox->addReceived("New " + QByteArray::number(i), "ACCEPTED");
    const auto total = [this] {
        return cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s}).json()[u"total"_s].toInt();
    };
    const int all = 530;
    int failed = 0;
    for (qint64 limit = 0; total() != all; limit += limit == 0 ? 33'000 : 16'384) {
        QVERIFY(limit < 1'000'000);
        const CliOutcome outcome = runWithin(limit, {u"--json"_s, u"sync"_s});
        QVERIFY(!outcome.json().isEmpty() || outcome.exitCode != 0);
        const int kept = total();
        if (outcome.exitCode == 0) {
            QCOMPARE(kept, all);
        } else {
            ++failed;
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
            QVERIFY2(kept >= 230, QByteArray::number(kept));
        }
    }
    QVERIFY2(failed >= 2, QByteArray::number(failed));
}

void TestCliFullDisk::nothingIsSentThatWasNotWrittenDown()
{
    QVERIFY(cli->addAndSync());
    const QStringList wished = cli->received("ACCEPTED");
    const std::unique_ptr<Database> held = holdRecords();
    QVERIFY(held);
    QSet<QString> sent;
    int struckAmid = 0;
    for (int i = 0; i < 10; ++i) {
        const qint64 limit =
            i == 0 ? 4096 : std::max<qint64>(33'000, sizeOf(u"records.sqlite-wal"_s)) + i * 10'240;
        const CliOutcome outcome = runWithin(limit, hideAll());
        for (const SentChange &change : cli->changes())
            sent.insert(change.urn);
        const QSet<QString> known = writtenDown();
        QVERIFY2(known.contains(sent), outcome.err.constData());
        if (outcome.exitCode != 0) {
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
            struckAmid += !sent.isEmpty() && sent.size() < wished.size() ? 1 : 0;
        }
    }
    QVERIFY(struckAmid > 3);
    // With room again.
    QCOMPARE(cli->runSignedIn(hideAll()).exitCode, 0);
    QVERIFY(queue().isEmpty());
    QCOMPARE(writtenDown(), QSet<QString>(wished.begin(), wished.end()));
    for (const QString &urn : wished)
        QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
    QCOMPARE(cli->changes().size(), wished.size()); // nothing was sent twice
}

void TestCliFullDisk::whatCouldNotBeCancelledStillWaits()
{
    QVERIFY(cli->addAndSync());
    const std::unique_ptr<Database> held = holdRecords();
    QVERIFY(held);
    QVERIFY(leaveWaiting(cli->received("ACCEPTED")));
    const QJsonArray before = queue();
    QVERIFY2(sizeOf(u"records.sqlite-wal"_s) > 33'000, "the limit would strike the -shm file first");
    const QStringList cancel{u"queue"_s, u"cancel"_s, QString::number(before[0][u"id"_s].toInt())};
    for (const qint64 steps : {0, 1, 2}) {
        const CliOutcome outcome = runWithin(sizeOf(u"records.sqlite-wal"_s) + steps * 1024, cancel);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
        QVERIFY(!outcome.out.contains("Cancelled"));
        QCOMPARE(queue(), before);
    }
    QCOMPARE(cli->runSignedIn(cancel).exitCode, 0);
    QCOMPARE(queue().size(), before.size() - 1);
    QVERIFY(cli->changes().isEmpty());
}

void TestCliFullDisk::anExportLeavesWhatWasThere()
{
    QVERIFY(cli->addAndSync());
    QFile file(cli->home.filePath(u"mine.csv"_s));
    const QStringList command{u"export"_s, u"received"_s, file.fileName()};
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
    file.close();
    for (const qint64 limit : {0, 100, 5000}) {
        const CliOutcome outcome = runWithin(limit, command);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("unchanged"), outcome.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("before"));
        file.close();
    }
    QCOMPARE(cli->runSignedOut(command).exitCode, 0);
    QCOMPARE(runWithin(0, {u"list"_s, u"received"_s}).exitCode, 0); // which writes nothing
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 231);
}

void TestCliFullDisk::aListThatIsCutShortIsNoSuccess()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full");
    QVERIFY(cli->addAndSync());
    QProcess process;
    process.setProcessEnvironment(cli->environment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(LAURELS_CLI_PROGRAM),
                  cli->onProfile({u"--json"_s, u"list"_s, u"received"_s}));
    QVERIFY(process.waitForFinished(60'000));
    const CliOutcome outcome = CliFixture::outcomeOf(process);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
}

void TestCliFullDisk::damagedRecordsAreTakenOverWhenThereIsRoom()
{
    QVERIFY(cli->addAndSync());
    // So many that they do not go into the smallest file that SQLite can work with at all.
    QVERIFY(leaveWaiting(cli->received("ACCEPTED")));
    const qint64 damagedSize = sizeOf(u"records.sqlite"_s) * 3 / 4;
    QVERIFY(QFile::resize(cli->profile + u"/records.sqlite"_s, damagedSize));
    for (const qint64 limit : {4096, 33'000, 50'000}) {
        const CliOutcome outcome = runWithin(limit, {u"queue"_s, u"run"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
        QCOMPARE(sizeOf(u"records.sqlite"_s), damagedSize);
        QVERIFY(cli->changes().isEmpty());
    }
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"queue"_s, u"run"_s});
    QCOMPARE(outcome.exitCode, 0);
    const int done = outcome.json()[u"done"_s].toInt();
    QVERIFY2(done > 50 && done < 205, QByteArray::number(done)); // the others are gone
    QCOMPARE(cli->changes().size(), done);
    const QStringList kept = QDir(cli->profile).entryList({u"records.sqlite.*"_s});
    QVERIFY2(!kept.filter(u"damaged-"_s).isEmpty(), qPrintable(kept.join(u' ')));
    QVERIFY2(kept.filter(u"rescued"_s).isEmpty(), qPrintable(kept.join(u' ')));
}

void TestCliFullDisk::damagedAccountsAreMendedWhenThereIsRoom()
{
    QVERIFY(cli->addAndSync());
    QFile file(cli->profile + u"/accounts.json"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray damaged = file.readAll().replace("\"accounts\": [", "\"accounts\": [ 7,");
    QVERIFY(file.seek(0) && file.write(damaged) == damaged.size());
    file.close();
    for (const qint64 limit : {0, 100, 300}) {
        const CliOutcome outcome = runWithin(limit, {u"sync"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(saysWhatToDo(outcome), outcome.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), damaged);
        file.close();
        QVERIFY(QDir(cli->profile).entryList({u"accounts.json?*"_s}).isEmpty());
    }
    const CliOutcome outcome = cli->runSignedIn({u"sync"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains("accounts.damaged"), outcome.err.constData());
    QCOMPARE(QDir(cli->profile).entryList({u"accounts.json.damaged-*"_s}).size(), 1);
    QVERIFY(!cli->runSignedIn({u"sync"_s}).err.contains("damaged"));
}

QTEST_GUILESS_MAIN(TestCliFullDisk)
#include "tst_clifulldisk.moc"
