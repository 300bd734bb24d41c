// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include <QSet>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

// What the documents promise, from the outside: bytes on a socket.
class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void meAndUserinfoNameTheSameMember();
    void anEndorsementHasTheDocumentedFields();
    void onlyThoseWithTheAskedStatusAreFound_data();
    void onlyThoseWithTheAskedStatusAreFound();
    void linksLeadThroughEveryElementOnce();
    void theTotalIsWrongAsDocumented();
    void batchGetTellsFoundFromMissing();
    void aNewEndorsementCanBeReadBack();
    void aKnownSkillKeepsItsSpelling();
    void theRecipientShowsHidesAndRejects();
    void theEndorserWithdraws();
    void peopleComeByKey();
    void aQueryCanBeTunnelled();
    void everyAnswerCarriesTheTraceHeaders();
    void onlyErrorsOfTheFrameworkAreMarked();
    void aConnectionIsUsedAgain();
    void requestsAreRecorded();
    void receivedOnesCanBeAddedFromBehind();
    void aNewTokenReplacesTheOldOne();
    void aTakenPortIsNoticed();
    void itEndsAtOnceWithIdleConnections();

private:
    std::unique_ptr<SandboxFixture> m_sandbox;
};

void TestSandbox::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->isRunning);
}

void TestSandbox::meAndUserinfoNameTheSameMember()
{
    const RawAnswer me = m_sandbox->get("/v2/me");
    QCOMPARE(me.status, 200);
    QCOMPARE("urn:li:person:" + me.json().value("id"_L1).toString().toUtf8(), m_sandbox->server.viewer());
    const QJsonObject info = m_sandbox->get("/v2/userinfo").json();
    QCOMPARE(info.value("sub"_L1), me.json().value("id"_L1));
    QCOMPARE(info.value("given_name"_L1), me.json().value("localizedFirstName"_L1));
    QCOMPARE(info.value("name"_L1).toString(),
             info.value("given_name"_L1).toString() + u' ' + info.value("family_name"_L1).toString());
}

void TestSandbox::anEndorsementHasTheDocumentedFields()
{
    const QByteArray urn = m_sandbox->anyUrn("recipient", "ACCEPTED");
    const RawAnswer answer = m_sandbox->get("/v2/endorsement/" + SandboxFixture::escaped(urn));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/json"_ba);
    const QJsonObject element = answer.json();
    QVERIFY(element.value("id"_L1).isDouble());
    QVERIFY(element.value("id"_L1).toInteger() > 4'294'967'296);
    QVERIFY(element.value("created"_L1).toInteger() > 1'000'000'000'000);
    QVERIFY(element.value("lastModified"_L1).toInteger() >= element.value("created"_L1).toInteger());
    QCOMPARE(element.value("recipient"_L1).toString().toUtf8(), m_sandbox->server.viewer());
    QVERIFY(element.value("endorser"_L1).toString().startsWith("urn:li:person:"_L1));
    const QJsonObject entity = element.value("item"_L1).toObject().value("nonStandardEntity"_L1).toObject();
    QVERIFY(!entity.value("entityPhrase"_L1).toString().isEmpty());
    QCOMPARE(entity.value("entityType"_L1).toString(), u"PROFILE_SKILL"_s);
    QCOMPARE(element.value("status"_L1).toString(), u"ACCEPTED"_s);
    QCOMPARE(SandboxFixture::urnOf(element), urn);
}

void TestSandbox::onlyThoseWithTheAskedStatusAreFound_data()
{
    QTest::addColumn<QByteArray>("finder");
    QTest::addColumn<QByteArray>("statuses");
    QTest::newRow("received, visible") << "recipient"_ba
                                       << "ACCEPTED"_ba;
    QTest::newRow("received, two") << "recipient"_ba
                                   << "PENDING,HIDDEN"_ba;
    QTest::newRow("received, none such") << "recipient"_ba
                                         << "CLOSED,UNKNOWN"_ba;
    QTest::newRow("given, all") << "endorser"_ba
                                << "UNKNOWN,PENDING,ACCEPTED,HIDDEN,REJECTED,DELETED,CLOSED"_ba;
}

void TestSandbox::onlyThoseWithTheAskedStatusAreFound()
{
    QFETCH(const QByteArray, finder);
    QFETCH(const QByteArray, statuses);
    QSet<QByteArray> expected;
    for (const QByteArray &json : m_sandbox->server.endorsements()) {
        const QJsonObject element = QJsonDocument::fromJson(json).object();
        if (element.value(QLatin1StringView(finder)).toString().toUtf8() == m_sandbox->server.viewer() &&
            statuses.split(',').contains(element.value("status"_L1).toString().toUtf8()))
            expected.insert(SandboxFixture::urnOf(element));
    }
    QSet<QByteArray> found;
    for (const QJsonValue element : SandboxFixture::elements(m_sandbox->find(finder, statuses)))
        found.insert(SandboxFixture::urnOf(element.toObject()));
    QCOMPARE(found, expected);
}

void TestSandbox::linksLeadThroughEveryElementOnce()
{
    QSet<QByteArray> seen;
    qsizetype elements = 0;
    QByteArray target =
        "/v2/endorsement?q=recipient&count=7&statusFilters=List(ACCEPTED,HIDDEN,PENDING,REJECTED)";
    for (int page = 0; !target.isEmpty(); ++page) {
        QVERIFY(page < 20);
        const QJsonObject answer = m_sandbox->get(target).json();
        for (const QJsonValue element : answer.value("elements"_L1).toArray()) {
            seen.insert(SandboxFixture::urnOf(element.toObject()));
            ++elements;
        }
        target.clear();
        bool hasPrevious = false;
        for (const QJsonValue link : answer.value("paging"_L1).toObject().value("links"_L1).toArray()) {
            hasPrevious = hasPrevious || link["rel"_L1] == "prev"_L1;
            if (link["rel"_L1] == "next"_L1)
                target = link["href"_L1].toString().toLatin1();
        }
        QCOMPARE(hasPrevious, page > 0);
    }
    QCOMPARE(elements, 60);
    QCOMPARE(seen.size(), 60);
}

void TestSandbox::theTotalIsWrongAsDocumented()
{
    const RawAnswer answer = m_sandbox->find("recipient", "ACCEPTED");
    const qint64 total = answer.json().value("paging"_L1).toObject().value("total"_L1).toInteger();
    QVERIFY(total != SandboxFixture::elements(answer).size());
}

void TestSandbox::batchGetTellsFoundFromMissing()
{
    const QByteArray there = m_sandbox->anyUrn("recipient", "ACCEPTED");
    const QByteArray gone = there.chopped(2) + "999)";
    const RawAnswer answer = m_sandbox->get("/v2/endorsement?ids=List(" + SandboxFixture::escaped(there) +
                                            ',' + SandboxFixture::escaped(gone) + ')');
    QCOMPARE(answer.status, 200);
    const QJsonObject results = answer.json().value("results"_L1).toObject();
    QCOMPARE(results.keys(), QStringList{QString::fromLatin1(there)});
    const QJsonObject errors = answer.json().value("errors"_L1).toObject();
    QCOMPARE(errors.keys(), QStringList{QString::fromLatin1(gone)});
    QCOMPARE(errors.constBegin()->toObject().value("status"_L1).toInt(), 404);
}

void TestSandbox::aNewEndorsementCanBeReadBack()
{
    const QByteArray person = m_sandbox->person;
    const RawAnswer answer = m_sandbox->endorse(person, "Lantern Making (indoors), 5:1", "PENDING");
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.body.isEmpty());
    const QByteArray urn = answer.header("X-RestLi-Id");
    QVERIFY(urn.startsWith("urn:li:endorsement:(" + person + ','));
    QCOMPARE(answer.header("Location"), "/v2/endorsement/" + SandboxFixture::escaped(urn));
    const QJsonObject element = m_sandbox->get(answer.header("Location")).json();
    QCOMPARE(element.value("endorser"_L1).toString().toUtf8(), m_sandbox->server.viewer());
    QCOMPARE(element.value("recipient"_L1).toString().toUtf8(), person);
    QCOMPARE(element.value("status"_L1).toString(), u"PENDING"_s);
    QCOMPARE(element["item"_L1]["nonStandardEntity"_L1]["entityPhrase"_L1].toString(),
             u"Lantern Making (indoors), 5:1"_s);
    QCOMPARE(
        SandboxFixture::urnOf(
            SandboxFixture::elements(m_sandbox->find("endorser", "PENDING", "&count=1")).first().toObject()),
        urn);
}

void TestSandbox::aKnownSkillKeepsItsSpelling()
{
    const RawAnswer answer = m_sandbox->endorse(m_sandbox->person, "objective-c");
    QCOMPARE(m_sandbox->get(answer.header("Location"))
                 .json()["item"_L1]["nonStandardEntity"_L1]["entityPhrase"_L1]
                 .toString(),
             u"Objective-C"_s);
}

void TestSandbox::theRecipientShowsHidesAndRejects()
{
    const QByteArray urn = m_sandbox->anyUrn("recipient", "PENDING");
    for (const char *status : {"HIDDEN", "ACCEPTED", "REJECTED"}) {
        const RawAnswer answer = m_sandbox->setStatus(urn, status);
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(m_sandbox->server.statusOf(urn), QByteArray(status));
    }
    const QJsonObject element = m_sandbox->get("/v2/endorsement/" + SandboxFixture::escaped(urn)).json();
    QVERIFY(element.value("lastModified"_L1).toInteger() > element.value("created"_L1).toInteger());
}

void TestSandbox::theEndorserWithdraws()
{
    const QByteArray urn = m_sandbox->anyUrn("endorser", "ACCEPTED");
    QCOMPARE(m_sandbox->setStatus(urn, "DELETED").status, 204);
    QCOMPARE(m_sandbox->server.statusOf(urn), "DELETED"_ba);
}

void TestSandbox::peopleComeByKey()
{
    const QByteArray id = m_sandbox->person.split(':').last();
    const RawAnswer one = m_sandbox->get("/v2/people/(id:" + id + ')');
    QCOMPARE(one.status, 200);
    const QJsonObject several = m_sandbox->get("/v2/people?ids=List((id:" + id + "),(id:nobody))").json();
    QCOMPARE(several["results"_L1][QString::fromLatin1("(id:" + id + ')')].toObject(), one.json());
    QCOMPARE(several["errors"_L1]["(id:nobody)"_L1]["status"_L1].toInt(), 404);
    QCOMPARE(m_sandbox->get("/v2/people/(id:nobody)").status, 404);
}

void TestSandbox::aQueryCanBeTunnelled()
{
    const QByteArray query = "q=recipient&statusFilters=List(ACCEPTED)&count=3";
    const RawAnswer tunnelled = m_sandbox->client().send(
        "POST", "/v2/endorsement",
        SandboxFixture::headers({"X-HTTP-Method-Override: GET", "X-RestLi-Method: finder",
                                 "Content-Type: application/x-www-form-urlencoded"}),
        query);
    QCOMPARE(tunnelled.status, 200);
    QCOMPARE(tunnelled.body, m_sandbox->get("/v2/endorsement?" + query).body);
}

void TestSandbox::everyAnswerCarriesTheTraceHeaders()
{
    const QByteArrayList targets{"/v2/me", "/v2/nothing", "/elsewhere", "/v2/" + QByteArray(9000, 'a')};
    for (const QByteArray &target : targets) {
        const RawAnswer answer = m_sandbox->get(target);
        QVERIFY(!answer.header("x-li-uuid").isEmpty());
    }
    QVERIFY(m_sandbox->get("/v2/me").header("X-LI-UUID") != m_sandbox->get("/v2/me").header("X-LI-UUID"));
}

void TestSandbox::onlyErrorsOfTheFrameworkAreMarked()
{
    QCOMPARE(m_sandbox->get("/v2/endorsement/1").header("X-RestLi-Error-Response"), "true"_ba);
    QVERIFY(m_sandbox->client().send("GET", "/v2/me", {}).header("X-RestLi-Error-Response").isEmpty());
    QVERIFY(m_sandbox->get("/v2/me").header("X-RestLi-Error-Response").isEmpty());
}

void TestSandbox::aConnectionIsUsedAgain()
{
    const QByteArray request = "GET /v2/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer secret\r\n\r\n";
    QTcpSocket socket;
    const QUrl address(QString::fromLatin1(m_sandbox->server.linkedinAddress()));
    socket.connectToHost(u"127.0.0.1"_s, quint16(address.port()));
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < 20; ++i) {
        socket.write(request);
        QByteArray answer;
        while (!answer.endsWith('}') && socket.waitForReadyRead())
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer);
    }
    QCOMPARE(m_sandbox->server.requests().size(), 20);
}

void TestSandbox::requestsAreRecorded()
{
    const QByteArray urn = m_sandbox->anyUrn("recipient", "PENDING");
    (void)m_sandbox->setStatus(urn, "HIDDEN");
    (void)m_sandbox->client().send("GET", "/v2/me", {"X-RestLi-Method: get"});
    const QList<SandboxRequest> requests = m_sandbox->server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, "POST"_ba);
    QCOMPARE(requests[0].target, "/v2/endorsement/" + SandboxFixture::escaped(urn));
    QCOMPARE(requests[0].body, R"({"patch":{"$set":{"status":"HIDDEN"}}})"_ba);
    QCOMPARE(requests[0].status, 204);
    QVERIFY(requests[0].hadToken);
    QCOMPARE(requests[1].restliMethod, "get"_ba);
    QCOMPARE(requests[1].status, 401);
    QVERIFY(!requests[1].hadToken);
    m_sandbox->server.clearRequests();
    QVERIFY(m_sandbox->server.requests().isEmpty());
}

void TestSandbox::receivedOnesCanBeAddedFromBehind()
{
    const QByteArray urn = m_sandbox->server.addReceived("Kite Flying", "PENDING");
    QCOMPARE(m_sandbox->server.statusOf(urn), "PENDING"_ba);
    const QJsonArray found = SandboxFixture::elements(m_sandbox->find("recipient", "PENDING", "&count=1"));
    QCOMPARE(SandboxFixture::urnOf(found.first().toObject()), urn);
    QVERIFY(m_sandbox->server.addReceived("Kite Flying", "NONSENSE").isEmpty());
    QVERIFY(m_sandbox->server.statusOf("urn:li:endorsement:(urn:li:person:a,1)").isEmpty());
}

void TestSandbox::aNewTokenReplacesTheOldOne()
{
    m_sandbox->server.renewToken();
    const QByteArray token = m_sandbox->server.token();
    QVERIFY(token != "secret");
    QCOMPARE(m_sandbox->get("/v2/me").status, 401);
    const QByteArrayList headers{"Authorization: Bearer " + token, "X-RestLi-Protocol-Version: 2.0.0"};
    QCOMPARE(m_sandbox->client().send("GET", "/v2/me", headers).status, 200);
}

void TestSandbox::aTakenPortIsNoticed()
{
    const QUrl address(QString::fromLatin1(m_sandbox->server.linkedinAddress()));
    SandboxServer second({.port = quint16(address.port()), .received = 1, .given = 1});
    QVERIFY(!second.start());
}

void TestSandbox::itEndsAtOnceWithIdleConnections()
{
#ifdef Q_OS_WIN
    QSKIP("Under Wine the end of all threads alone takes as long.");
#endif
    QTcpSocket idle;
    const QUrl address(QString::fromLatin1(m_sandbox->server.linkedinAddress()));
    idle.connectToHost(u"127.0.0.1"_s, quint16(address.port()));
    QVERIFY(idle.waitForConnected());
    QCOMPARE(m_sandbox->get("/v2/me").status, 200);
    QElapsedTimer timer;
    timer.start();
    m_sandbox.reset();
    QVERIFY(timer.elapsed() < 500);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
