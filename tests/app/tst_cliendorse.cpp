// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-cli endorse.

#include "clifixture.h"

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliEndorse : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
        QVERIFY(cli->addAndSync());
        person = cli->runSignedOut({u"--json"_s, u"list"_s, u"given"_s, u"--limit"_s, u"1"_s})
                     .endorsements()
                     .first()[u"person"_s][u"urn"_s]
                     .toString();
        cli->sandbox->clearRequests();
    }
    void cleanup() { cli.reset(); }

    void aSkillIsEndorsed();
    void aSuggestionIsPending();
    void aRefusalIsNamed();
    void aLostAnswerMakesNoSecondOne();
    void withoutANetworkTheWishIsKept();

private:
    [[nodiscard]] CliOutcome endorse(const QString &skill, const QStringList &more = {}) const
    {
        return cli->runSignedIn(
            QStringList{u"--json"_s, u"endorse"_s, u"--to"_s, person, u"--skill"_s, skill} + more);
    }
    [[nodiscard]] int creates() const
    {
        const QList<SandboxRequest> requests = cli->sandbox->requests();
        return int(std::count_if(requests.begin(), requests.end(), [](const SandboxRequest &request) {
            return request.restliMethod.toLower() == "create";
        }));
    }

    std::unique_ptr<CliFixture> cli;
    QString person;
};

void TestCliEndorse::aSkillIsEndorsed()
{
    const CliOutcome outcome = endorse(u"Soldering & brazing"_s);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.keys(), (QStringList{u"created"_s, u"done"_s, u"failed"_s, u"waiting"_s}));
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    const QJsonArray created = outcome.json()[u"created"_s].toArray();
    QCOMPARE(created.size(), 1);
    QCOMPARE(cli->statusOf(created.first().toString()), QByteArray("ACCEPTED"));
    const CliOutcome got = cli->runSignedIn({u"--json"_s, u"get"_s, created.first().toString()});
    QCOMPARE(got.endorsements().first()[u"skill"_s].toString(), u"Soldering & brazing"_s);
}

void TestCliEndorse::aSuggestionIsPending()
{
    const CliOutcome outcome = endorse(u"Juggling"_s, {u"--suggest"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(cli->statusOf(outcome.json()[u"created"_s][0].toString()), QByteArray("PENDING"));
}

void TestCliEndorse::aRefusalIsNamed()
{
    cli->sandbox->setSwitch("nonConnection=refused");
    person = u"urn:li:person:Stranger-1"_s;
    const CliOutcome outcome = endorse(u"C++"_s);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 0);
    QCOMPARE(outcome.json()[u"created"_s].toArray().size(), 0);
    const QJsonObject failed = outcome.json()[u"failed"_s][0].toObject();
    QVERIFY(failed[u"urn"_s].isNull());
    QVERIFY(!failed[u"error"_s].toString().isEmpty());
    QVERIFY2(outcome.err.contains("Stranger-1, C++"), outcome.err.constData());
}

void TestCliEndorse::aLostAnswerMakesNoSecondOne()
{
    cli->sandbox->setSwitch("create:lostAnswer=1");
    const CliOutcome outcome = endorse(u"Soldering"_s);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    QCOMPARE(cli->statusOf(outcome.json()[u"created"_s][0].toString()), QByteArray("ACCEPTED"));
    QCOMPARE(creates(), 1);
}

void TestCliEndorse::withoutANetworkTheWishIsKept()
{
    cli->sandbox->setSwitch("expiredToken");
    const CliOutcome outcome = endorse(u"Soldering"_s);
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.json()[u"waiting"_s].toInt(), 1);
    QCOMPARE(creates(), 0);
    cli->sandbox->clearSwitches();
    // The same wish once more means that one.
    const CliOutcome again = endorse(u"soldering"_s);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"done"_s].toInt(), 1);
    QCOMPARE(creates(), 1);
    QVERIFY(cli->runSignedOut({u"--json"_s, u"queue"_s}).json()[u"queue"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliEndorse)
#include "tst_cliendorse.moc"
