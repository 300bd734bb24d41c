// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-cli set-status.

#include "clifixture.h"

#include <QLockFile>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

QJsonObject report(int done, int waiting = 0, const QJsonArray &failed = {})
{
    return {{u"done"_s, done}, {u"failed"_s, failed}, {u"waiting"_s, waiting}};
}

} // namespace

class TestCliStatus : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void urnsAreSetAndNothingElse();
    void urnsThatAreNotKnownHereAreFetchedFirst();
    void whatIsSoAlreadyIsAskedForAndLeftAlone();
    void oldNewsDoNotKeepAChangeBack();
    void filtersChooseWhatListShows();
    void aFilterByNameAsksForNames();
    void aListThatWasNeverReadIsReadFirst();
    void aDryRunShowsAndSendsNothing();
    void aDryRunGoesOnBesideAWriter();
    void setStatusDoesNotGoBesideAWriter();
    void rejectingHasNoGraceTimeHere();
    void givenOnesAreWithdrawn();
    void rolesAreCheckedBeforeAnythingIsSent();
    void eachFailureIsNamed();
    void whatIsMissingIsAFailure();
    void somebodyElsesEndorsementIsAFailure();
    void aRefusedBatchDoesNotHoldUpWhatIsKnown();
    void anExpiredTokenInTheMiddleLeavesTheRestWaiting();
    void offlineLeavesEverythingWaiting();
    void aServerThatGoesAwayLeavesTheRestWaiting();
    void aDailyLimitLeavesTheRestWaiting();
    void aLostAnswerIsLookedUp();
    void interruptingLeavesTheRestWaiting_data();
    void interruptingLeavesTheRestWaiting();
    void theDemoCanBeChanged();
    void theTableIsForPeople();

private:
    /// In the background until the first changes have arrived.
    std::unique_ptr<QProcess> startHidingAll();

    std::unique_ptr<CliFixture> cli;
};

void TestCliStatus::urnsAreSetAndNothingElse()
{
    QVERIFY(cli->addAndSync());
    const QStringList urns = cli->received("ACCEPTED").first(3);
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"hidden"_s} + urns);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(3));
    QCOMPARE(outcome.err, QByteArray());
    for (const QString &urn : urns)
        QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
    QCOMPARE(cli->changes().size(), 3);
}

void TestCliStatus::urnsThatAreNotKnownHereAreFetchedFirst()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QStringList urns = cli->received("ACCEPTED").first(2);
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(2));
    QCOMPARE(cli->statusOf(urns.first()), QByteArray("HIDDEN"));
}

void TestCliStatus::whatIsSoAlreadyIsAskedForAndLeftAlone()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("HIDDEN").first();
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, urn});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(0));
    QCOMPARE(cli->changes().size(), 0);
}

void TestCliStatus::oldNewsDoNotKeepAChangeBack()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("HIDDEN").first();
    // Somebody shows it elsewhere: another profile of the same person.
    const QString here = std::exchange(cli->profile, cli->home.filePath(u"other"_s));
    QCOMPARE(cli->addAccount().exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"ACCEPTED"_s, urn}).exitCode, 0);
    cli->profile = here;
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, urn});
    QCOMPARE(outcome.json(), report(1));
    QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
}

void TestCliStatus::filtersChooseWhatListShows()
{
    QVERIFY(cli->addAndSync());
    const QStringList filters{u"received"_s, u"--status"_s, u"ACCEPTED"_s, u"--limit"_s, u"7"_s};
    const QJsonArray listed = cli->runSignedOut(QStringList{u"--json"_s, u"list"_s} + filters).endorsements();
    QCOMPARE(listed.size(), 7);
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"Mine"_s} + filters);
    QCOMPARE(outcome.json(), report(7));
    QVERIFY2(outcome.err.contains("As of"), outcome.err.constData());
    QSet<QString> expected;
    for (const QJsonValue &entry : listed)
        expected.insert(entry[u"urn"_s].toString());
    QSet<QString> changed;
    for (const SentChange &change : cli->changes()) {
        QCOMPARE(change.status, u"HIDDEN"_s);
        changed.insert(change.urn);
    }
    QCOMPARE(changed, expected);
    QCOMPARE(cli->changes().size(), 7);
}

void TestCliStatus::aFilterByNameAsksForNames()
{
    QVERIFY(cli->addAndSync());
    const QJsonArray named =
        cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--names"_s, u"--status"_s, u"ACCEPTED"_s})
            .endorsements();
    QString name;
    for (const QJsonValue &entry : named)
        name = name.isEmpty() ? entry[u"person"_s][u"name"_s].toString() : name;
    const auto count = std::count_if(named.begin(), named.end(), [&name](const QJsonValue &entry) {
        return entry[u"person"_s][u"name"_s].toString() == name;
    });
    const CliOutcome outcome =
        cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s,
                          u"ACCEPTED"_s, u"--names"_s, u"--person"_s, name});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(int(count)));
}

void TestCliStatus::aListThatWasNeverReadIsReadFirst()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const auto visible = int(cli->received("ACCEPTED").size());
    const CliOutcome outcome = cli->runSignedIn(
        {u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(visible));
    QVERIFY(cli->received("ACCEPTED").isEmpty());
    QCOMPARE(cli->runSignedOut({u"list"_s, u"given"_s}).exitCode, 0); // a whole sync
}

void TestCliStatus::aDryRunShowsAndSendsNothing()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->clearRequests();
    const QStringList command{u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--dry-run"_s};
    const CliOutcome outcome = cli->runSignedOut(command);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"total"_s].toInt(), 230 - int(cli->received("HIDDEN").size()));
    for (const QJsonValue &entry : outcome.endorsements()) {
        QCOMPARE(entry[u"wishedStatus"_s].toString(), u"HIDDEN"_s);
        QVERIFY(entry[u"status"_s].toString() != u"HIDDEN"_s);
    }
    QVERIFY(cli->sandbox->requests().isEmpty());
    QVERIFY(cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray().isEmpty());
}

void TestCliStatus::aDryRunGoesOnBesideAWriter()
{
    QVERIFY(cli->addAndSync());
    QLockFile lock(cli->profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    const QString urn = cli->received("ACCEPTED").first();
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn, u"--dry-run"_s}).exitCode, 0);
    QCOMPARE(cli->statusOf(urn), QByteArray("ACCEPTED"));
}

void TestCliStatus::setStatusDoesNotGoBesideAWriter()
{
    QVERIFY(cli->addAndSync());
    QLockFile lock(cli->profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    const QString urn = cli->received("ACCEPTED").first();
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn}).exitCode, 6);
    QCOMPARE(cli->statusOf(urn), QByteArray("ACCEPTED"));
}

void TestCliStatus::rejectingHasNoGraceTimeHere()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("PENDING").first();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cli->runSignedIn({u"--json"_s, u"set-status"_s, u"REJECTED"_s, urn}).json(), report(1));
    QVERIFY2(timer.elapsed() < 5000, "six seconds are the grace time of the window");
    QCOMPARE(cli->statusOf(urn), QByteArray("REJECTED"));
}

void TestCliStatus::givenOnesAreWithdrawn()
{
    QVERIFY(cli->addAndSync());
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"DELETED"_s, u"given"_s,
                                                 u"--status"_s, u"ACCEPTED"_s, u"--limit"_s, u"2"_s});
    QCOMPARE(outcome.json(), report(2));
    for (const SentChange &change : cli->changes())
        QCOMPARE(cli->statusOf(change.urn), QByteArray("DELETED"));
}

void TestCliStatus::rolesAreCheckedBeforeAnythingIsSent()
{
    QVERIFY(cli->addAndSync());
    const QString received = cli->received("ACCEPTED").first();
    const QString given = cli->runSignedOut({u"--json"_s, u"list"_s, u"given"_s, u"--limit"_s, u"1"_s})
                              .endorsements()
                              .first()[u"urn"_s]
                              .toString();
    cli->sandbox->clearRequests();
    for (const QStringList &arguments :
         {QStringList{u"DELETED"_s, received}, QStringList{u"HIDDEN"_s, received, given}}) {
        const CliOutcome outcome = cli->runSignedIn(QStringList{u"set-status"_s} + arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(arguments.last().toUtf8()), outcome.err.constData());
    }
    QVERIFY(cli->sandbox->requests().isEmpty());
}

void TestCliStatus::eachFailureIsNamed()
{
    QVERIFY(cli->addAndSync());
    const QStringList urns = cli->received("ACCEPTED").first(5);
    cli->sandbox->setSwitch("partial_update:status403=2");
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.keys(), (QStringList{u"done"_s, u"failed"_s, u"waiting"_s}));
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 3);
    const QJsonArray failed = outcome.json()[u"failed"_s].toArray();
    QCOMPARE(failed.size(), 2);
    for (const QJsonValue &each : failed) {
        QCOMPARE(each.toObject().keys(), (QStringList{u"error"_s, u"message"_s, u"urn"_s}));
        QCOMPARE(cli->statusOf(each[u"urn"_s].toString()), QByteArray("ACCEPTED"));
        QVERIFY(!each[u"error"_s].toString().isEmpty());
        QVERIFY(outcome.err.contains(each[u"urn"_s].toString().toUtf8()));
    }
    // They can be tried again.
    const CliOutcome again = cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns);
    QCOMPARE(again.json(), report(2));
}

void TestCliStatus::whatIsMissingIsAFailure()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const QString known = cli->received("ACCEPTED").first();
    const QString missing = u"urn:li:endorsement:(%1,1)"_s.arg(QString::fromUtf8(cli->sandbox->viewer()));
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, missing, known});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    QCOMPARE(outcome.json()[u"failed"_s][0][u"urn"_s].toString(), missing);
    QVERIFY(outcome.err.contains(missing.toUtf8()));
}

void TestCliStatus::somebodyElsesEndorsementIsAFailure()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const CliOutcome outcome = cli->runSignedIn(
        {u"--json"_s, u"set-status"_s, u"DELETED"_s, u"urn:li:endorsement:(urn:li:person:Nobody-1,5)"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"failed"_s].toArray().size(), 1);
    QVERIFY(cli->changes().isEmpty());
}

void TestCliStatus::aRefusedBatchDoesNotHoldUpWhatIsKnown()
{
    QVERIFY(cli->addAndSync());
    const QString known = cli->received("ACCEPTED").first();
    const QString unknown = QString::fromUtf8(cli->sandbox->addReceived("Soldering", "ACCEPTED"));
    cli->sandbox->setSwitch("batch_get:status403");
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, known, unknown});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    QCOMPARE(outcome.json()[u"failed"_s][0][u"urn"_s].toString(), unknown);
    QCOMPARE(cli->statusOf(known), QByteArray("HIDDEN"));
}

void TestCliStatus::anExpiredTokenInTheMiddleLeavesTheRestWaiting()
{
    QVERIFY(cli->addAndSync());
    const auto visible = int(cli->received("ACCEPTED").size());
    cli->sandbox->setSwitch("expiresAfter=25");
    const CliOutcome outcome = cli->runSignedIn(
        {u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s});
    QCOMPARE(outcome.exitCode, 3);
    const auto hidden = visible - int(cli->received("ACCEPTED").size());
    QVERIFY(hidden > 0 && hidden < visible);
    QCOMPARE(outcome.json(), report(hidden, visible - hidden));
    QVERIFY2(outcome.err.contains("has expired") && outcome.err.contains("queue run"),
             outcome.err.constData());

    cli->sandbox->clearSwitches();
    const CliOutcome rest = cli->runSignedIn({u"--json"_s, u"queue"_s, u"run"_s});
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(rest.json(), report(visible - hidden));
    QVERIFY(cli->received("ACCEPTED").isEmpty());
}

void TestCliStatus::offlineLeavesEverythingWaiting()
{
    QVERIFY(cli->addAndSync());
    const QStringList urns = cli->received("ACCEPTED").first(4);
    const QByteArray token = cli->sandbox->token();
    cli->sandbox.reset();
    const QString unknown = u"urn:li:endorsement:(urn:li:person:Nobody-1,5)"_s;
    const CliOutcome outcome =
        cli->run(cli->onProfile(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns), {}, token);
    QCOMPARE(outcome.exitCode, 4);
    QCOMPARE(outcome.json(), report(0, 4));
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray().size(), 4);
    // What nobody knows cannot wait.
    const CliOutcome lost =
        cli->run(cli->onProfile({u"--json"_s, u"set-status"_s, u"DELETED"_s, unknown}), {}, token);
    QCOMPARE(lost.exitCode, 4);
    QCOMPARE(lost.json()[u"failed"_s][0][u"urn"_s].toString(), unknown);
}

std::unique_ptr<QProcess> TestCliStatus::startHidingAll()
{
    cli->sandbox->setSwitch("partial_update:latency=20");
    auto process =
        cli->start({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s});
    if (process && !QTest::qWaitFor([this] { return cli->changes().size() >= 10; }, 30'000))
        return nullptr;
    return process;
}

void TestCliStatus::aServerThatGoesAwayLeavesTheRestWaiting()
{
    QVERIFY(cli->addAndSync());
    const auto visible = int(cli->received("ACCEPTED").size());
    const auto process = startHidingAll();
    QVERIFY(process);
    const QByteArray token = cli->sandbox->token();
    cli->sandbox.reset();
    QVERIFY(process->waitForFinished(60'000));
    const CliOutcome outcome = CliFixture::outcomeOf(*process);
    QCOMPARE(outcome.exitCode, 4);
    const int done = outcome.json()[u"done"_s].toInt();
    QVERIFY(done > 0 && done < visible);
    QCOMPARE(outcome.json(), report(done, visible - done));
}

void TestCliStatus::aDailyLimitLeavesTheRestWaiting()
{
    QVERIFY(cli->addAndSync());
    const auto visible = int(cli->received("ACCEPTED").size());
    cli->sandbox->setSwitch("partial_update:dayBudget=15");
    const CliOutcome outcome = cli->runSignedIn(
        {u"--json"_s, u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json(), report(15, visible - 15));
    QVERIFY2(outcome.err.contains("no more requests"), outcome.err.constData());
}

void TestCliStatus::aLostAnswerIsLookedUp()
{
    QVERIFY(cli->addAndSync());
    const QStringList urns = cli->received("ACCEPTED").first(6);
    cli->sandbox->setSwitch("partial_update:lostAnswer=3");
    const CliOutcome outcome =
        cli->runSignedIn(QStringList{u"--json"_s, u"set-status"_s, u"HIDDEN"_s} + urns);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(6));
    QCOMPARE(cli->changes().size(), 6);
}

void TestCliStatus::interruptingLeavesTheRestWaiting_data()
{
    QTest::addColumn<int>("signal");
#ifdef Q_OS_UNIX
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("end of the session") << SIGTERM;
#endif
}

void TestCliStatus::interruptingLeavesTheRestWaiting()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, signal);
    QVERIFY(cli->addAndSync());
    const auto visible = int(cli->received("ACCEPTED").size());
    const auto process = startHidingAll();
    QVERIFY(process);
    QCOMPARE(::kill(pid_t(process->processId()), signal), 0);
    QVERIFY(process->waitForFinished(10'000));
    const CliOutcome outcome = CliFixture::outcomeOf(*process);
    QCOMPARE(outcome.exitCode, 1);
    const auto hidden = visible - int(cli->received("ACCEPTED").size());
    QVERIFY(hidden > 0 && hidden < visible);
    QCOMPARE(outcome.json(), report(hidden, visible - hidden));
    QVERIFY2(outcome.err.contains("queue run"), outcome.err.constData());
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray().size(),
             visible - hidden);
#else
    QSKIP("There are no signals here.");
#endif
}

void TestCliStatus::theDemoCanBeChanged()
{
    const CliOutcome outcome = cli->run({u"--demo"_s, u"--json"_s, u"set-status"_s, u"HIDDEN"_s,
                                         u"received"_s, u"--status"_s, u"ACCEPTED"_s, u"--limit"_s, u"9"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), report(9));
}

void TestCliStatus::theTableIsForPeople()
{
    QVERIFY(cli->addAndSync());
    const QString urn = cli->received("ACCEPTED").first();
    const CliOutcome plan = cli->runSignedOut({u"set-status"_s, u"HIDDEN"_s, urn, u"--dry-run"_s});
    QCOMPARE(plan.exitCode, 0);
    QVERIFY2(plan.out.contains("Visible → Hidden"), plan.out.constData());
    const CliOutcome outcome = cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urn});
    QCOMPARE(outcome.out, QByteArray("Done: 1. Failed: 0. Waiting: 0.\n"));
}

QTEST_GUILESS_MAIN(TestCliStatus)
#include "tst_clistatus.moc"
