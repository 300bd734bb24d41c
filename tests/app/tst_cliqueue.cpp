// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an earlier laurels-cli left behind: the queue and the history.

#include "clifixture.h"
#include "domain/urn.h"

#include <QJsonDocument>
#include <QLockFile>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliQueue : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
        QVERIFY(cli->addAndSync());
    }
    void cleanup() { cli.reset(); }

    void theQueueHasThePromisedShape();
    void anEmptyQueueSaysSo();
    void runSendsWhatWaits();
    void runWithNothingToDoNeedsNoSignIn();
    void theSameWishTakesUpWhatWaits();
    void anotherWishTakesThePlaceOfWhatWaits();
    void theSameFiltersMeanWhatWaits();
    void otherCommandsLeaveWhatWaitsAlone();
    void readersSendNothing();
    void whatFailedIsTriedAgainOrLetGo();
    void whatWaitsIsCancelled();
    void anUnknownNumberIsWrongUsage();
    void theListShowsWhatIsWished();
    void theHistoryIsExported();
    void theHistoryOutlivesTheAccount();
    void oneTokenIsNotSentToTwoAccounts();

private:
    /// Three changes that wait because the token had expired.
    QStringList leaveThreeWaiting();
    [[nodiscard]] QJsonArray queue() const
    {
        return cli->runSignedOut({u"--json"_s, u"queue"_s, u"list"_s}).json()[u"queue"_s].toArray();
    }

    std::unique_ptr<CliFixture> cli;
};

QStringList TestCliQueue::leaveThreeWaiting()
{
    const QStringList urns = cli->received("ACCEPTED").first(3);
    cli->sandbox->setSwitch("expiredToken");
    const CliOutcome outcome = cli->runSignedIn(QStringList{u"set-status"_s, u"HIDDEN"_s} + urns);
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
    return outcome.exitCode == 3 ? urns : QStringList();
}

void TestCliQueue::theQueueHasThePromisedShape()
{
    const QStringList urns = leaveThreeWaiting();
    QCOMPARE(urns.size(), 3);
    const QJsonArray list = queue();
    QCOMPARE(list.size(), 3);
    QStringList listed;
    for (const QJsonValue &each : list) {
        QCOMPARE(each.toObject().keys(),
                 (QStringList{u"account"_s, u"action"_s, u"error"_s, u"id"_s, u"notBefore"_s, u"person"_s,
                              u"skill"_s, u"state"_s, u"urn"_s}));
        QCOMPARE(each[u"action"_s].toString(), u"hide"_s);
        QCOMPARE(each[u"state"_s].toString(), u"waiting"_s);
        QVERIFY(each[u"id"_s].toInt() > 0);
        QVERIFY(AccountId::parse(each[u"account"_s].toString()));
        QVERIFY(PersonUrn::parse(each[u"person"_s].toString()));
        listed.append(each[u"urn"_s].toString());
    }
    QCOMPARE(QSet<QString>(listed.begin(), listed.end()), QSet<QString>(urns.begin(), urns.end()));
    const CliOutcome table = cli->runSignedOut({u"queue"_s});
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.out.contains("waiting") && table.out.contains("Mine"), table.out.constData());
}

void TestCliQueue::anEmptyQueueSaysSo()
{
    QVERIFY(queue().isEmpty());
    QCOMPARE(cli->runSignedOut({u"queue"_s}).out, QByteArray("Nothing waits.\n"));
}

void TestCliQueue::runSendsWhatWaits()
{
    const QStringList urns = leaveThreeWaiting();
    QCOMPARE(urns.size(), 3);
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"queue"_s, u"run"_s, u"Mine"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), (QJsonObject{{u"done"_s, 3}, {u"failed"_s, QJsonArray()}, {u"waiting"_s, 0}}));
    for (const QString &urn : urns)
        QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
    QCOMPARE(cli->changes().size(), 3);
    QVERIFY(queue().isEmpty());
}

void TestCliQueue::runWithNothingToDoNeedsNoSignIn()
{
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"queue"_s, u"run"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"done"_s].toInt(-1), 0);
}

void TestCliQueue::theSameWishTakesUpWhatWaits()
{
    const QStringList urns = leaveThreeWaiting();
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns.first(2));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 2);
    QCOMPARE(cli->changes().size(), 2);
    QCOMPARE(queue().size(), 1);
}

void TestCliQueue::anotherWishTakesThePlaceOfWhatWaits()
{
    const QStringList urns = leaveThreeWaiting();
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"REJECTED"_s, urns.at(0)});
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"ACCEPTED"_s, urns.at(1)}).exitCode, 0);
    QCOMPARE(cli->changes(), (QList<SentChange>{{urns.at(0), u"REJECTED"_s, 204}}));
    QCOMPARE(queue().size(), 1);
}

void TestCliQueue::theSameFiltersMeanWhatWaits()
{
    cli->sandbox->setSwitch("expiresAfter=20");
    const QStringList command{u"--json"_s,   u"set-status"_s, u"HIDDEN"_s,
                              u"received"_s, u"--status"_s,   u"ACCEPTED"_s};
    QCOMPARE(cli->runSignedIn(command).exitCode, 3);
    cli->sandbox->clearSwitches();
    const auto left = int(cli->received("ACCEPTED").size());
    QVERIFY(left > 0);
    const CliOutcome again = cli->runSignedIn(command);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"done"_s].toInt(), left);
    QVERIFY(cli->received("ACCEPTED").isEmpty());
    QVERIFY(queue().isEmpty());
}

void TestCliQueue::otherCommandsLeaveWhatWaitsAlone()
{
    const QStringList urns = leaveThreeWaiting();
    const QString other = cli->received("ACCEPTED").at(10);
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, other}).exitCode, 0);
    QCOMPARE(cli->changes(), (QList<SentChange>{{other, u"HIDDEN"_s, 204}}));
    QCOMPARE(queue().size(), 3);
}

void TestCliQueue::readersSendNothing()
{
    // As a crash leaves it: sent, and nobody knows what became of it.
    cli->sandbox->setSwitch("partial_update:latency=30000");
    const QString urn = cli->received("ACCEPTED").first();
    const auto process = cli->start({u"set-status"_s, u"HIDDEN"_s, urn});
    QVERIFY(process);
    QVERIFY(QTest::qWaitFor(
        [this] {
            const QJsonArray list = queue();
            return list.size() == 1 && list[0][u"state"_s] != u"waiting"_s;
        },
        30'000));
    process->kill();
    QVERIFY(process->waitForFinished());
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
    QCOMPARE(queue().size(), 1);
    QCOMPARE(cli->runSignedIn({u"list"_s, u"received"_s, u"--names"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"get"_s, urn, cli->received("PENDING").first()}).exitCode, 0);
    QVERIFY(cli->changes().isEmpty());
    for (const SandboxRequest &request : cli->sandbox->requests())
        QVERIFY2(!request.target.contains("/endorsement/"), request.target.constData());
    QCOMPARE(queue().size(), 1);
    QCOMPARE(cli->runSignedIn({u"--json"_s, u"queue"_s, u"run"_s}).json()[u"done"_s].toInt(), 1);
    QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
}

void TestCliQueue::whatFailedIsTriedAgainOrLetGo()
{
    const QStringList urns = cli->received("ACCEPTED").first(2);
    cli->sandbox->setSwitch("partial_update:status403");
    QCOMPARE(cli->runSignedIn(QStringList{u"set-status"_s, u"HIDDEN"_s} + urns).exitCode, 1);
    cli->sandbox->clearSwitches();
    const QJsonArray failed = queue();
    QCOMPARE(failed.size(), 2);
    QCOMPARE(failed[0][u"state"_s].toString(), u"failed"_s);
    QVERIFY(!failed[0][u"error"_s].toString().isEmpty());
    const auto id = [&failed](int at) { return QString::number(failed.at(at)[u"id"_s].toInt()); };

    const CliOutcome retried = cli->runSignedIn({u"--json"_s, u"queue"_s, u"retry"_s, id(0)});
    QCOMPARE(retried.exitCode, 0);
    QCOMPARE(retried.json()[u"done"_s].toInt(), 1);
    QCOMPARE(cli->statusOf(failed[0][u"urn"_s].toString()), QByteArray("HIDDEN"));
    QCOMPARE(cli->runSignedOut({u"queue"_s, u"cancel"_s, id(1)}).exitCode, 0);
    QVERIFY(queue().isEmpty());
    QCOMPARE(cli->statusOf(failed[1][u"urn"_s].toString()), QByteArray("ACCEPTED"));
}

void TestCliQueue::whatWaitsIsCancelled()
{
    QCOMPARE(leaveThreeWaiting().size(), 3);
    const QJsonArray before = queue();
    const QString id = QString::number(before[1][u"id"_s].toInt());
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"queue"_s, u"cancel"_s, id});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"cancelled"_s][u"urn"_s], before[1][u"urn"_s]);
    QCOMPARE(queue(), (QJsonArray{before[0], before[2]}));
}

void TestCliQueue::anUnknownNumberIsWrongUsage()
{
    for (const QString &command : {u"retry"_s, u"cancel"_s}) {
        const CliOutcome outcome = cli->runSignedIn({u"queue"_s, command, u"99"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("no change with that number"), outcome.err.constData());
    }
}

void TestCliQueue::theListShowsWhatIsWished()
{
    const QStringList urns = leaveThreeWaiting();
    const QJsonArray list = cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s}).endorsements();
    int wished = 0;
    for (const QJsonValue &entry : list) {
        if (!entry[u"wishedStatus"_s].isNull()) {
            ++wished;
            QVERIFY(urns.contains(entry[u"urn"_s].toString()));
            QCOMPARE(entry[u"status"_s].toString(), u"ACCEPTED"_s);
            QCOMPARE(entry[u"wishedStatus"_s].toString(), u"HIDDEN"_s);
        }
    }
    QCOMPARE(wished, 3);
}

void TestCliQueue::theHistoryIsExported()
{
    const QString urn = cli->received("ACCEPTED").first();
    const QString refused = cli->received("ACCEPTED").at(1);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn}).exitCode, 0);
    cli->sandbox->setSwitch("partial_update:status403=1");
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"REJECTED"_s, refused}).exitCode, 1);

    const QString json = cli->home.filePath(u"history.json"_s);
    const QString csv = cli->home.filePath(u"history.csv"_s);
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"export"_s, u"history"_s, json});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"total"_s].toInt(), 2);
    QCOMPARE(cli->runSignedOut({u"export"_s, u"history"_s, u"Mine"_s, csv}).exitCode, 0);

    QFile document(json);
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QJsonArray history = QJsonDocument::fromJson(document.readAll())[u"history"_s].toArray();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].toObject().keys(),
             (QStringList{u"account"_s, u"from"_s, u"outcome"_s, u"person"_s, u"skill"_s, u"supportId"_s,
                          u"time"_s, u"to"_s, u"urn"_s}));
    QCOMPARE(history[0][u"urn"_s].toString(), urn);
    QCOMPARE(history[0][u"from"_s].toString(), u"ACCEPTED"_s);
    QCOMPARE(history[0][u"to"_s].toString(), u"HIDDEN"_s);
    QCOMPARE(history[0][u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(history[1][u"urn"_s].toString(), refused);
    QVERIFY(history[1][u"outcome"_s].toString() != u"done"_s);
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readLine(), QByteArray("time,account,urn,person,skill,from,to,outcome,supportId\r\n"));
    QVERIFY(table.readLine().contains(",Mine,"));
}

void TestCliQueue::theHistoryOutlivesTheAccount()
{
    const QString urn = cli->received("ACCEPTED").first();
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn}).exitCode, 0);
    QCOMPARE(cli->runSignedOut({u"accounts"_s, u"remove"_s, u"Mine"_s}).exitCode, 0);
    const QString csv = cli->home.filePath(u"history.csv"_s);
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"export"_s, u"history"_s, csv});
    QCOMPARE(outcome.json()[u"total"_s].toInt(), 1);
}

void TestCliQueue::oneTokenIsNotSentToTwoAccounts()
{
    QCOMPARE(leaveThreeWaiting().size(), 3);
    const std::unique_ptr<SandboxServer> first = std::move(cli->sandbox);
    cli->sandbox = std::make_unique<SandboxServer>(SandboxOptions{.received = 30, .given = 1, .seed = 7});
    QVERIFY(cli->sandbox->start());
    QCOMPARE(cli->addAccount(u"Second"_s).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"sync"_s, u"Second"_s}).exitCode, 0);
    cli->sandbox->setSwitch("expiredToken");
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, cli->received("ACCEPTED").first()}).exitCode, 3);
    cli->sandbox->clearSwitches();
    first->clearRequests();
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s}).exitCode, 2);
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s, u"Second"_s}).exitCode, 0);
    QVERIFY(first->requests().isEmpty());
    QCOMPARE(queue().size(), 3);
}

QTEST_GUILESS_MAIN(TestCliQueue)
#include "tst_cliqueue.moc"
