// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-cli set-status over 300 endorsements, killed in the middle of it again and again and started anew:
// at the end the service has exactly what was wished.

#include "clifixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

constexpr int wishes = 300;
constexpr int killings = 100;
constexpr int killingsPerRound = 5;

} // namespace

class TestCliKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whateverTheMomentNothingIsLostAndNothingElseIsSent();

private:
    struct Run
    {
        bool wasKilled = false;
        CliOutcome outcome{};
    };

    [[nodiscard]] QStringList command(const QString &status) const
    {
        return {u"--json"_s, u"set-status"_s, status, u"received"_s, u"--skill"_s, u"Wished"_s};
    }
    /// Killed after so long, unless it has ended by then.
    [[nodiscard]] Run runFor(const QStringList &arguments, qint64 ms) const;
    /// How many of the wishes are fulfilled by now.
    [[nodiscard]] int fulfilled(const QString &status) const;
    [[nodiscard]] int queueSize() const; ///< -1: it cannot be read
    /// A random moment of what a run still has to do.
    [[nodiscard]] qint64 moment(const QString &status);
    void checkRequests(const QString &status) const;
    void checkRound(const QString &status) const;
    void playRound(const QString &status);

    CliFixture m_cli{{.received = 60, .given = 20}};
    QStringList m_wished;
    QHash<QByteArray, QByteArray> m_others; ///< what nobody wishes to change
    quint32 m_seed = 0;
    QRandomGenerator m_random;
    qint64 m_startTime = 0; ///< ms, of a run that has nothing to send
    qint64 m_sendTime = 0;  ///< ms, for all wishes
    int m_killed = 0;
    int m_sentTwice = 0;
};

void TestCliKill::initTestCase()
{
    QVERIFY(m_cli.isRunning);
    for (const QByteArray &each : m_cli.sandbox->endorsements()) {
        const QJsonObject endorsement = QJsonDocument::fromJson(each).object();
        m_others.insert(QByteArray::number(endorsement[u"id"_s].toInteger()),
                        endorsement[u"status"_s].toString().toUtf8());
    }
    for (int i = 0; i < wishes; ++i)
        m_wished.append(
            QString::fromUtf8(m_cli.sandbox->addReceived("Wished " + QByteArray::number(i), "ACCEPTED")));
    QVERIFY(m_cli.addAndSync());

    bool isGiven = false;
    m_seed = qEnvironmentVariable("LAURELS_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
    qInfo("seed: %u (LAURELS_TEST_SEED repeats it)", m_seed);
}

TestCliKill::Run TestCliKill::runFor(const QStringList &arguments, qint64 ms) const
{
    const auto process = m_cli.start(arguments);
    if (!process)
        return {};
    Run run;
    run.wasKilled = !process->waitForFinished(int(ms));
    if (run.wasKilled) {
        process->kill();
        process->waitForFinished();
    }
    run.outcome = CliFixture::outcomeOf(*process);
    return run;
}

int TestCliKill::fulfilled(const QString &status) const
{
    return int(std::count_if(m_wished.begin(), m_wished.end(),
                             [&](const QString &urn) { return m_cli.statusOf(urn) == status.toUtf8(); }));
}

qint64 TestCliKill::moment(const QString &status)
{
    const qint64 length = m_startTime + m_sendTime * (wishes - fulfilled(status)) / wishes;
    return m_random.bounded(std::max<qint64>(1, length));
}

int TestCliKill::queueSize() const
{
    const CliOutcome queue = m_cli.runSignedOut({u"--json"_s, u"queue"_s});
    return queue.exitCode == 0 ? int(queue.json()[u"queue"_s].toArray().size()) : -1;
}

void TestCliKill::checkRequests(const QString &status) const
{
    for (const SentChange &change : m_cli.changes()) {
        QVERIFY2(m_wished.contains(change.urn), qPrintable(change.urn));
        QCOMPARE(change.status, status);
    }
}

void TestCliKill::checkRound(const QString &status) const
{
    QCOMPARE(fulfilled(status), wishes);
    for (const QByteArray &each : m_cli.sandbox->endorsements()) {
        const QJsonObject endorsement = QJsonDocument::fromJson(each).object();
        const QByteArray id = QByteArray::number(endorsement[u"id"_s].toInteger());
        if (m_others.contains(id))
            QCOMPARE(endorsement[u"status"_s].toString().toUtf8(), m_others.value(id));
    }
    QCOMPARE(queueSize(), 0);
}

void TestCliKill::playRound(const QString &status)
{
    m_cli.sandbox->clearRequests();
    QStringList next = command(status);
    for (int i = 0; i < killingsPerRound && m_killed < killings; ++i) {
        const Run run = runFor(next, moment(status));
        checkRequests(status);
        if (QTest::currentTestFailed())
            return;
        if (run.wasKilled)
            ++m_killed;
        else
            QVERIFY2(run.outcome.exitCode == 0, run.outcome.err.constData());
        next = m_random.bounded(2) == 0 ? command(status) : QStringList{u"--json"_s, u"queue"_s, u"run"_s};
    }
    // All wishes are on disk or none is: what was begun needs no second wish.
    const bool isBegun = fulfilled(status) > 0 || queueSize() > 0;
    const CliOutcome last = m_cli.runSignedIn(isBegun ? QStringList{u"queue"_s, u"run"_s} : command(status));
    QVERIFY2(last.exitCode == 0, last.err.constData());
    checkRequests(status);
    const auto sent = int(m_cli.changes().size());
    QVERIFY2(sent >= wishes, QByteArray::number(sent));
    m_sentTwice += sent - wishes;
    checkRound(status);
}

void TestCliKill::whateverTheMomentNothingIsLostAndNothingElseIsSent()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_cli.runSignedIn(command(u"ACCEPTED"_s)).exitCode, 0); // which they are
    m_startTime = timer.restart();
    QCOMPARE(m_cli.runSignedIn(command(u"HIDDEN"_s)).exitCode, 0);
    m_sendTime = std::max<qint64>(1, timer.elapsed() - m_startTime);
    qInfo("a run takes %lld ms and %lld ms for sending", m_startTime, m_sendTime);

    const QStringList statuses{u"ACCEPTED"_s, u"REJECTED"_s, u"HIDDEN"_s};
    int round = 0;
    for (; m_killed < killings; ++round) {
        playRound(statuses.at(round % 3));
        if (QTest::currentTestFailed())
            return;
    }
    // What was still to be written to the cache was lost with it, until somebody reads anew.
    const QString last = statuses.at((round - 1) % 3);
    QCOMPARE(m_cli.runSignedIn({u"sync"_s}).exitCode, 0);
    const CliOutcome list = m_cli.runSignedOut(
        {u"--json"_s, u"list"_s, u"received"_s, u"--skill"_s, u"Wished"_s, u"--status"_s, last});
    QCOMPARE(list.json()[u"total"_s].toInt(), wishes);
    qInfo("killed %d times; sent twice after a crash: %d", m_killed, m_sentTwice);
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_clikill.moc"
