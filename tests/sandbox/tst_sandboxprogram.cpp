// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

// The program itself, as somebody else's test would start it.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLineTellsHowToUseIt();
    void theFirstLineTellsHowToUsePostPress();
    void optionsShapeWhatIsServed();
    void itEndsWhenItsInputCloses();
    void itStaysIfTold();
    void itEndsOnASignal();
    void aTakenPortIsSaid_data();
    void aTakenPortIsSaid();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();
    void textsAreShown_data();
    void textsAreShown();
    void anotherProcessControlsIt();
    void anotherProcessSeesWhatWasEndorsedThroughPostPress();
    void wrongSettingsAreRefusedAsAWhole();
};

namespace {

/// The running program.
class Program
{
public:
    explicit Program(const QStringList &options = {})
    {
        process.start(QStringLiteral(LAURELS_SANDBOX_PROGRAM), options);
    }
    ~Program()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished())
            process.kill();
    }

    QJsonObject announcement()
    {
        while (!process.canReadLine() && process.waitForReadyRead())
            continue;
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    QProcess process;
};

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ended run(const QStringList &options)
{
    QProcess process;
    process.start(QStringLiteral(LAURELS_SANDBOX_PROGRAM), options);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

RawClient clientOf(const QJsonObject &announcement)
{
    return RawClient(announcement.value("linkedin"_L1).toString().toLatin1());
}

RawAnswer ask(const QJsonObject &announcement, const QByteArray &target)
{
    return clientOf(announcement)
        .send("GET", target,
              {"Authorization: Bearer " + announcement.value("token"_L1).toString().toLatin1(),
               "X-RestLi-Protocol-Version: 2.0.0"});
}

RawAnswer askPostPress(const QJsonObject &announcement, const QByteArray &target)
{
    return RawClient(announcement.value("postpress"_L1).toString().toLatin1())
        .send("GET", target, {"X-API-KEY: " + announcement.value("apiKey"_L1).toString().toLatin1()});
}

} // namespace

void TestSandboxProgram::theFirstLineTellsHowToUseIt()
{
    Program program;
    const QJsonObject announcement = program.announcement();
    QCOMPARE(announcement.keys(), (QStringList{u"account"_s, u"apiKey"_s, u"linkedin"_s, u"postpress"_s,
                                               u"token"_s, u"viewer"_s}));
    const QUrl address(announcement.value("linkedin"_L1).toString());
    QCOMPARE(address.host(), u"127.0.0.1"_s);
    QCOMPARE(address.path(), u"/v2"_s);
    const RawAnswer me = ask(announcement, "/v2/me");
    QCOMPARE(me.status, 200);
    QCOMPARE(QString(u"urn:li:person:"_s + me.json().value("id"_L1).toString()),
             announcement.value("viewer"_L1).toString());
}

void TestSandboxProgram::theFirstLineTellsHowToUsePostPress()
{
    Program program;
    const QJsonObject announcement = program.announcement();
    const QUrl address(announcement.value("postpress"_L1).toString());
    QCOMPARE(address.host(), u"127.0.0.1"_s);
    QCOMPARE(address.path(), u"/v1"_s);
    QVERIFY(address.port() != QUrl(announcement.value("linkedin"_L1).toString()).port());
    const RawAnswer me = askPostPress(
        announcement, "/v1/users/me?account_id=" + announcement.value("account"_L1).toString().toLatin1());
    QCOMPARE(me.status, 200);
    QCOMPARE(me.json().value("first_name"_L1).toString(), u"Robin"_s);
}

void TestSandboxProgram::optionsShapeWhatIsServed()
{
    const QStringList options{u"--received"_s, u"3"_s,
                              u"--given"_s,    u"2"_s,
                              u"--token"_s,    u"mine"_s,
                              u"--api-key"_s,  u"pp_test_mine"_s,
                              u"--seed"_s,     u"7"_s,
                              u"--now"_s,      u"2026-03-04T05:06:07Z"_s,
                              u"--switch"_s,   u"patchSuccess=200"_s,
                              u"--switch"_s,   u"me=refused"_s};
    Program one(options);
    Program two(options);
    const QJsonObject first = one.announcement();
    const QJsonObject second = two.announcement();
    QCOMPARE(first.value("token"_L1).toString(), u"mine"_s);
    QCOMPARE(first.value("apiKey"_L1).toString(), u"pp_test_mine"_s);
    const QByteArray relations = "/v1/users/relations?limit=1000&account_id=acc_sandbox_first";
    QCOMPARE(askPostPress(first, relations).body, askPostPress(second, relations).body);
    QCOMPARE(first.value("viewer"_L1), second.value("viewer"_L1));
    const QByteArray all = "/v2/endorsement?q=recipient&statusFilters=List(ACCEPTED,HIDDEN,PENDING,REJECTED)";
    QCOMPARE(ask(first, all).json().value("elements"_L1).toArray().size(), 3);
    QCOMPARE(ask(first, all).body, ask(second, all).body);
    QCOMPARE(ask(first, "/v2/me").status, 403);
}

void TestSandboxProgram::itEndsWhenItsInputCloses()
{
    Program program;
    (void)program.announcement();
    program.process.write("what is written is ignored\n");
    program.process.closeWriteChannel();
    QVERIFY(program.process.waitForFinished());
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
}

void TestSandboxProgram::itStaysIfTold()
{
    Program program({u"--stay"_s});
    const QJsonObject announcement = program.announcement();
    program.process.closeWriteChannel();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(announcement, "/v2/me").status, 200);
#ifdef Q_OS_WIN
    program.process.kill(); // a console program cannot be asked
#else
    program.process.terminate();
#endif
    QVERIFY(program.process.waitForFinished());
}

void TestSandboxProgram::itEndsOnASignal()
{
#ifdef Q_OS_WIN
    QSKIP("A console program has no such signal here");
#endif
    Program program;
    (void)program.announcement();
    program.process.terminate();
    QVERIFY(program.process.waitForFinished());
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
}

void TestSandboxProgram::aTakenPortIsSaid_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("field");
    QTest::newRow("LinkedIn") << u"--port"_s << u"linkedin"_s;
    QTest::newRow("PostPress") << u"--postpress-port"_s << u"postpress"_s;
}

void TestSandboxProgram::aTakenPortIsSaid()
{
    QFETCH(const QString, option);
    QFETCH(const QString, field);
    Program program;
    const QUrl address(program.announcement().value(field).toString());
    const Ended ended = run({option, QString::number(address.port())});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("port " + QByteArray::number(address.port())), ended.err);
    QVERIFY2(ended.err.contains("taken"), ended.err);
    QVERIFY(ended.out.isEmpty());
}

void TestSandboxProgram::badOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("about");
    QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << "nonsense"_ba;
    QTest::newRow("no option") << QStringList{u"start"_s} << "start"_ba;
    QTest::newRow("no number") << QStringList{u"--received"_s, u"many"_s} << "--received"_ba;
    QTest::newRow("negative") << QStringList{u"--latency=-1"_s} << "--latency"_ba;
    QTest::newRow("no port") << QStringList{u"--port"_s, u"65536"_s} << "--port"_ba;
    QTest::newRow("no time") << QStringList{u"--now"_s, u"yesterday"_s} << "--now"_ba;
    QTest::newRow("unknown switch") << QStringList{u"--switch"_s, u"nonsense=1"_s} << "nonsense"_ba;
    QTest::newRow("wrong value") << QStringList{u"--switch"_s, u"patchSuccess=201"_s} << "204|200"_ba;
    QTest::newRow("value missing") << QStringList{u"--seed"_s} << "seed"_ba;
}

void TestSandboxProgram::badOptionsAreRefused()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, about);
    const Ended ended = run(options);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(about), ended.err);
    QVERIFY(ended.out.isEmpty());
}

void TestSandboxProgram::textsAreShown_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("help") << u"--help"_s << "--received"_ba;
    QTest::newRow("help tells the control side") << u"-h"_s << "/sandbox/requests"_ba;
    QTest::newRow("help tells PostPress's side") << u"-h"_s << "/v1/linkedin/profile/endorse"_ba;
    QTest::newRow("version") << u"--version"_s << QByteArray(LAURELS_VERSION);
    QTest::newRow("switches") << u"--list-switches"_s << "lostAnswer"_ba;
    QTest::newRow("PostPress's switches") << u"--list-switches"_s << "notConnected=403|422|404"_ba;
    QTest::newRow("PostPress's operations") << u"--list-switches"_s << "postpress.endorse"_ba;
    QTest::newRow("operations") << u"--list-switches"_s << "finder.recipient"_ba;
}

void TestSandboxProgram::textsAreShown()
{
    QFETCH(const QString, option);
    QFETCH(const QByteArray, part);
    const Ended ended = run({option});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains(part), ended.out);
}

void TestSandboxProgram::anotherProcessControlsIt()
{
    Program program({u"--received"_s, u"4"_s, u"--given"_s, u"4"_s});
    const QJsonObject announcement = program.announcement();
    const RawClient control = clientOf(announcement);

    QCOMPARE(control.send("POST", "/sandbox/switches", {}, "me=refused\n\nget:status503=2\n").status, 204);
    QCOMPARE(ask(announcement, "/v2/me").status, 403);
    QCOMPARE(control.send("GET", "/sandbox/switches", {}).json().value("switches"_L1).toArray(),
             (QJsonArray{u"get:status503=2"_s, u"me=refused"_s}));
    QCOMPARE(control.send("DELETE", "/sandbox/switches", {}).status, 204);
    QCOMPARE(ask(announcement, "/v2/me").status, 200);

    const RawAnswer added =
        control.send("POST", "/sandbox/received", {}, R"({"skill":"Kite Flying","status":"PENDING"})");
    QCOMPARE(added.status, 201);
    const QString urn = added.json().value("urn"_L1).toString();
    const QJsonArray endorsements =
        control.send("GET", "/sandbox/endorsements", {}).json().value("endorsements"_L1).toArray();
    QCOMPARE(endorsements.size(), 9);
    QCOMPARE(endorsements.last()["urn"_L1].toString(), urn);
    QCOMPARE(endorsements.last()["status"_L1].toString(), u"PENDING"_s);

    const QJsonArray requests =
        control.send("GET", "/sandbox/requests", {}).json().value("requests"_L1).toArray();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.first().toObject(), (QJsonObject{{u"method"_s, u"GET"_s},
                                                       {u"target"_s, u"/v2/me"_s},
                                                       {u"restliMethod"_s, u""_s},
                                                       {u"body"_s, u""_s},
                                                       {u"status"_s, 403},
                                                       {u"hadToken"_s, true}}));
    QCOMPARE(control.send("DELETE", "/sandbox/requests", {}).status, 204);
    QVERIFY(control.send("GET", "/sandbox/requests", {}).json().value("requests"_L1).toArray().isEmpty());
    QCOMPARE(control.send("GET", "/sandbox/nothing", {}).status, 404);
    QCOMPARE(control.send("POST", "/sandbox/received", {}, "{}").status, 400);
}

void TestSandboxProgram::anotherProcessSeesWhatWasEndorsedThroughPostPress()
{
    Program program;
    const QJsonObject announcement = program.announcement();
    const QString account = announcement.value("account"_L1).toString();
    const QByteArray profile =
        "/v1/users/long-ids-demo?linkedin_sections=skills&account_id=" + account.toLatin1();
    const QJsonObject person = askPostPress(announcement, profile).json();
    const QJsonObject wish{
        {u"account_id"_s, account},
        {u"profile_id"_s, person["provider_id"_L1]},
        {u"skill_endorsement_id"_s, person["skills"_L1].toArray()[0]["endorsement_id"_L1]}};
    const RawClient postpress(announcement.value("postpress"_L1).toString().toLatin1());
    const QByteArray key = "X-API-KEY: " + announcement.value("apiKey"_L1).toString().toLatin1();
    const QByteArray body = QJsonDocument(wish).toJson(QJsonDocument::Compact);
    for (int i = 0; i < 2; ++i)
        (void)postpress.send("POST", "/v1/linkedin/profile/endorse",
                             {key, "Content-Type: application/json", "Idempotency-Key: one"}, body);

    // The control side is behind both ports.
    const QJsonObject truth = postpress.send("GET", "/sandbox/postpress/endorsements", {}).json();
    QCOMPARE(truth["calls"_L1].toInt(), 2);
    QCOMPARE(truth["endorsements"_L1].toArray(),
             (QJsonArray{QJsonObject{{u"account"_s, account},
                                     {u"profile"_s, person["provider_id"_L1]},
                                     {u"skillId"_s, wish["skill_endorsement_id"_L1]},
                                     {u"asked"_s, 1},
                                     {u"applied"_s, 1}}}));
    const RawClient control = clientOf(announcement);
    const QJsonArray requests =
        control.send("GET", "/sandbox/postpress/requests", {}).json()["requests"_L1].toArray();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests.last().toObject(), (QJsonObject{{u"method"_s, u"POST"_s},
                                                      {u"target"_s, u"/v1/linkedin/profile/endorse"_s},
                                                      {u"idempotencyKey"_s, u"one"_s},
                                                      {u"body"_s, QString::fromUtf8(body)},
                                                      {u"status"_s, 200},
                                                      {u"hadKey"_s, true}}));
    QCOMPARE(control.send("DELETE", "/sandbox/requests", {}).status, 204);
    QVERIFY(control.send("GET", "/sandbox/postpress/requests", {}).json()["requests"_L1].toArray().isEmpty());
}

void TestSandboxProgram::wrongSettingsAreRefusedAsAWhole()
{
    Program program({u"--received"_s, u"1"_s, u"--given"_s, u"1"_s});
    const RawClient control = clientOf(program.announcement());
    const RawAnswer refused = control.send("POST", "/sandbox/switches", {}, "me=refused\nnonsense=1");
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.json().value("message"_L1).toString().contains("nonsense"_L1));
    QVERIFY(control.send("GET", "/sandbox/switches", {}).json().value("switches"_L1).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandboxprogram.moc"
