// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-cli with an account of PostPress.

#include "clifixture.h"

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliPostPress : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>(SandboxOptions{
            .received = 1, .given = 1, .apiKey = "pp_live_that-nobody-may-keep-0123456789abcdef"});
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void anAccountIsAdded();
    void severalLinkedInAccountsAreNamed();
    void aWrongKeyIsNotKept();
    void whatCannotBeAKeyIsNotSent_data();
    void whatCannotBeAKeyIsNotSent();
    void skillsAreListed();
    void skillsThatAreHeldBackAreSaidToBe();
    void aSkillIsEndorsedOnce();
    void theNextOneWaitsItsTime();
    void theDaysLimitHoldsAcrossRuns();
    void aSignOfTroubleStopsEverything();
    void anUnknownSkillIsNotSent();
    void oneselfIsRefused();
    void theRecordIsListedAndExported();
    void limitsAreKeptInTheirRange_data();
    void limitsAreKeptInTheirRange();
    void aLinkedInAccountKnowsNoSkillIds();

private:
    [[nodiscard]] CliOutcome add(const QStringList &more, const QByteArray &key) const
    {
        return cli->run(
            cli->onProfile({u"--json"_s, u"accounts"_s, u"add"_s, u"postpress"_s, u"--name"_s, u"Mine"_s,
                            u"--url"_s, QString::fromUtf8(cli->sandbox->postpressAddress())}) +
                more,
            key + '\n');
    }
    void addAccount() const
    {
        const CliOutcome added = add({u"--account-id"_s, QString::fromUtf8(cli->sandbox->postpressAccount())},
                                     cli->sandbox->apiKey());
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QCOMPARE(set(u"gap"_s, u"5-5"_s).exitCode, 0);
        cli->sandbox->clearRequests();
    }
    [[nodiscard]] CliOutcome run(const QStringList &arguments) const
    {
        return cli->run(cli->onProfile(QStringList{u"--json"_s} + arguments), {}, cli->sandbox->apiKey());
    }
    [[nodiscard]] CliOutcome set(const QString &key, const QString &value) const
    {
        return run({u"accounts"_s, u"set"_s, u"Mine"_s, key, value});
    }
    [[nodiscard]] CliOutcome endorse(qint64 skill,
                                     const QString &person = u"ninety-three-skills-demo"_s) const
    {
        return run({u"endorse"_s, u"--to"_s, person, u"--skill-id"_s, QString::number(skill)});
    }
    /// Ids of skills that can be endorsed and are not yet.
    [[nodiscard]] QList<qint64> freeSkills() const
    {
        QList<qint64> ids;
        const QJsonArray skills =
            run({u"skills"_s, u"ninety-three-skills-demo"_s}).json()[u"skills"_s].toArray();
        for (const QJsonValue &skill : skills) {
            if (!skill[u"id"_s].isNull() && !skill[u"endorsed"_s].toBool())
                ids.append(skill[u"id"_s].toInteger());
        }
        return ids;
    }

    std::unique_ptr<CliFixture> cli;
};

void TestCliPostPress::anAccountIsAdded()
{
    const QString id = QString::fromUtf8(cli->sandbox->postpressAccount());
    const CliOutcome added = add({u"--account-id"_s, id}, "  " + cli->sandbox->apiKey() + " \r\n");
    QVERIFY2(added.exitCode == 0, added.err.constData());
    const QJsonObject account = added.json()[u"account"_s].toObject();
    QCOMPARE(account[u"source"_s].toString(), u"postpress"_s);
    QVERIFY(account[u"owner"_s][u"urn"_s].toString().startsWith(u"urn:li:person:AC"_s));
    QVERIFY(added.err.contains("which is not PostPress"));
    const CliOutcome again = add({u"--account-id"_s, id}, cli->sandbox->apiKey());
    QVERIFY(again.json()[u"replaced"_s].toBool());
    // It lists nothing, and a sync has nothing to do.
    QCOMPARE(run({u"sync"_s}).exitCode, 0);
}

void TestCliPostPress::severalLinkedInAccountsAreNamed()
{
    const QByteArray id = "--account-id " + cli->sandbox->postpressAccount();
    const CliOutcome unsaid = add({}, cli->sandbox->apiKey());
    QCOMPARE(unsaid.exitCode, 2);
    QVERIFY2(unsaid.err.contains(id), unsaid.err.constData());
    const CliOutcome wrong = add({u"--account-id"_s, u"acc_of_somebody_else"_s}, cli->sandbox->apiKey());
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains(id), wrong.err.constData());
    QVERIFY(run({u"accounts"_s}).json()[u"accounts"_s].toArray().isEmpty());
}

void TestCliPostPress::aWrongKeyIsNotKept()
{
    const CliOutcome outcome = add({}, "pp_live_some-other-key-000000000000");
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(!outcome.err.contains("some-other-key"));
    QVERIFY(run({u"accounts"_s}).json()[u"accounts"_s].toArray().isEmpty());
}

void TestCliPostPress::whatCannotBeAKeyIsNotSent_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("url"); // empty: the sandbox
    const QByteArray good = "pp_live_0123456789";
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("blanks within") << QByteArray("pp_live_01 23") << QString();
    QTest::newRow("letters that no header holds") << QByteArray("pp_live_\xc3\xa4") << QString();
    QTest::newRow("a page to read") << good << u"https://api.postpress.io/v1"_s;
    QTest::newRow("no TLS") << good << u"http://api.postpress.ai/v1"_s;
}

void TestCliPostPress::whatCannotBeAKeyIsNotSent()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QString, url);
    const QString address = url.isEmpty() ? QString::fromUtf8(cli->sandbox->postpressAddress()) : url;
    const CliOutcome outcome = cli->run(cli->onProfile({u"accounts"_s, u"add"_s, u"postpress"_s, u"--name"_s,
                                                        u"Mine"_s, u"--url"_s, address}),
                                        key + '\n');
    QVERIFY2(outcome.exitCode == 1 || outcome.exitCode == 2, outcome.err.constData());
    QVERIFY(cli->sandbox->postpressRequests().isEmpty());
}

void TestCliPostPress::skillsAreListed()
{
    addAccount();
    const CliOutcome outcome = run({u"skills"_s, u"https://www.linkedin.com/in/ninety-three-skills-demo/"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.keys(), (QStringList{u"person"_s, u"skills"_s, u"throttled"_s}));
    QVERIFY(outcome.json()[u"person"_s][u"name"_s].toString().contains(u"Manyskills"_s));
    const QJsonArray skills = outcome.json()[u"skills"_s].toArray();
    QCOMPARE(skills.size(), 93);
    QCOMPARE(skills.first().toObject().keys(), (QStringList{u"count"_s, u"endorsed"_s, u"id"_s, u"name"_s}));
    QCOMPARE(outcome.json()[u"throttled"_s], QJsonValue(false));
}

void TestCliPostPress::skillsThatAreHeldBackAreSaidToBe()
{
    addAccount();
    const CliOutcome outcome = run({u"skills"_s, u"throttled-by-name-demo"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"throttled"_s], QJsonValue(true));
}

void TestCliPostPress::aSkillIsEndorsedOnce()
{
    addAccount();
    const qint64 skill = freeSkills().first();
    const CliOutcome outcome = endorse(skill);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[u"done"_s].toInt(), 1);
    QCOMPARE(outcome.json()[u"created"_s].toArray().size(), 1);
    const QList<SandboxSkillEndorsement> made = cli->sandbox->postpressEndorsements();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().skillId, skill);
    QCOMPARE(made.first().applied, 1);

    const CliOutcome again = endorse(skill);
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.json()[u"created"_s].toArray().isEmpty());
    QCOMPARE(cli->sandbox->postpressEndorseCalls(), 1);
}

void TestCliPostPress::theNextOneWaitsItsTime()
{
    addAccount();
    const QList<qint64> skills = freeSkills();
    QCOMPARE(endorse(skills.at(0)).exitCode, 0);
    const CliOutcome second = endorse(skills.at(1));
    QVERIFY2(second.exitCode == 0, second.err.constData());
    QVERIFY2(second.err.contains("waits 5 to 5 seconds"), second.err.constData());
    QCOMPARE(cli->sandbox->postpressEndorsements().size(), 2);
}

void TestCliPostPress::theDaysLimitHoldsAcrossRuns()
{
    addAccount();
    QCOMPARE(set(u"daily-limit"_s, u"1"_s).exitCode, 0);
    const QList<qint64> skills = freeSkills();
    QCOMPARE(endorse(skills.at(0)).exitCode, 0);
    const CliOutcome second = endorse(skills.at(1));
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()[u"waiting"_s].toInt(), 1);
    QVERIFY2(second.err.contains("That was all for today"), second.err.constData());
    QCOMPARE(cli->sandbox->postpressEndorseCalls(), 1);
    // With another limit the same wish goes, and it is still one.
    QCOMPARE(set(u"daily-limit"_s, u"2"_s).exitCode, 0);
    const CliOutcome third = run({u"queue"_s, u"run"_s});
    QVERIFY2(third.exitCode == 0, third.err.constData());
    QCOMPARE(cli->sandbox->postpressEndorsements().size(), 2);
}

void TestCliPostPress::aSignOfTroubleStopsEverything()
{
    addAccount();
    const QList<qint64> skills = freeSkills();
    cli->sandbox->setSwitch("postpress.endorse:error=account_restricted");
    const CliOutcome first = endorse(skills.at(0));
    QCOMPARE(first.exitCode, 1);
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
    const CliOutcome second = endorse(skills.at(1));
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(cli->sandbox->postpressEndorsements().isEmpty(), second.err.constData());
}

void TestCliPostPress::anUnknownSkillIsNotSent()
{
    addAccount();
    const CliOutcome outcome = endorse(123456789);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("no skill with that id"), outcome.err.constData());
    QCOMPARE(cli->sandbox->postpressEndorseCalls(), 0);
    QCOMPARE(endorse(0).exitCode, 2);
    QCOMPARE(endorse(-3).exitCode, 2);
    QCOMPARE(endorse((Q_INT64_C(1) << 53) + 1).exitCode, 2);
}

void TestCliPostPress::oneselfIsRefused()
{
    addAccount();
    const QString self =
        run({u"accounts"_s}).json()[u"accounts"_s][0][u"owner"_s][u"urn"_s].toString().section(u':', -1);
    const CliOutcome outcome = run({u"skills"_s, self});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("your own profile"), outcome.err.constData());
}

void TestCliPostPress::theRecordIsListedAndExported()
{
    addAccount();
    QCOMPARE(endorse(freeSkills().first()).exitCode, 0);
    const CliOutcome list = run({u"list"_s, u"given"_s});
    QCOMPARE(list.json()[u"total"_s].toInt(), 1);
    const QString file = cli->home.filePath(u"history.json"_s);
    QCOMPARE(run({u"export"_s, u"history"_s, file}).exitCode, 0);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray bytes = exported.readAll();
    QVERIFY(bytes.contains("supportId"));
    QVERIFY(!bytes.contains(cli->sandbox->apiKey()));
}

void TestCliPostPress::limitsAreKeptInTheirRange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("one a day") << u"daily-limit"_s << u"1"_s << 0;
    QTest::newRow("a hundred a day") << u"daily-limit"_s << u"100"_s << 0;
    QTest::newRow("none") << u"daily-limit"_s << u"0"_s << 2;
    QTest::newRow("more than a hundred") << u"daily-limit"_s << u"101"_s << 2;
    QTest::newRow("no number") << u"daily-limit"_s << u"many"_s << 2;
    QTest::newRow("the floor") << u"gap"_s << u"5-6"_s << 0;
    QTest::newRow("below the floor") << u"gap"_s << u"4-90"_s << 2;
    QTest::newRow("the wrong way round") << u"gap"_s << u"90-20"_s << 2;
    QTest::newRow("one number") << u"gap"_s << u"30"_s << 0;
    QTest::newRow("too many numbers") << u"gap"_s << u"10-20-30"_s << 2;
    QTest::newRow("no limit at all") << u"speed"_s << u"10"_s << 2;
}

void TestCliPostPress::limitsAreKeptInTheirRange()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const int, exitCode);
    addAccount();
    const CliOutcome outcome = set(key, value);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.err.contains("More than 50"), value == u"100"_s);
}

void TestCliPostPress::aLinkedInAccountKnowsNoSkillIds()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"skills"_s, u"somebody"_s}).exitCode, 1);
    const CliOutcome outcome =
        cli->runSignedIn({u"endorse"_s, u"--to"_s, u"somebody"_s, u"--skill-id"_s, u"7"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(cli->runSignedIn({u"accounts"_s, u"set"_s, u"Mine"_s, u"gap"_s, u"5-6"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCliPostPress)
#include "tst_clipostpress.moc"
