// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const QByteArray createBody =
    R"({"recipient":"PERSON","item":{"nonStandardEntity":{"entityPhrase":"Kites","entityType":"PROFILE_SKILL"}},"status":"PENDING"})";
const QByteArray patchBody = R"({"patch":{"$set":{"status":"HIDDEN"}}})";

} // namespace

// Everything that LinkedIn refuses. In the rows stand KEY for an escaped URN of a received endorsement,
// URN for the same as it is, GIVEN for a given one, PERSON for a person URN.
class TestSandboxStrictness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsAgainstTheRulesAreRefused_data();
    void requestsAgainstTheRulesAreRefused();
    void nothingRefusedTookEffect();
    void whatIsNoHttpIsRefusedInJsonToo_data();
    void whatIsNoHttpIsRefusedInJsonToo();

private:
    [[nodiscard]] QByteArray filledIn(QByteArray text) const;

    SandboxFixture m_sandbox;
    QByteArray m_received;
    QByteArray m_given;
    QByteArray m_person;
    QList<QByteArray> m_before;
};

void TestSandboxStrictness::initTestCase()
{
    QVERIFY(m_sandbox.isRunning);
    m_received = m_sandbox.anyUrn("recipient", "PENDING");
    m_given = m_sandbox.anyUrn("endorser", "ACCEPTED");
    m_person = m_sandbox.person;
    m_before = m_sandbox.server.endorsements();
}

QByteArray TestSandboxStrictness::filledIn(QByteArray text) const
{
    return text.replace("KEY", SandboxFixture::escaped(m_received))
        .replace("GIVEN", SandboxFixture::escaped(m_given))
        .replace("URN", m_received)
        .replace("PERSON", m_person);
}

void TestSandboxStrictness::requestsAgainstTheRulesAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("inTheBody");

    const QByteArrayList good = SandboxFixture::headers();
    const QByteArrayList json = SandboxFixture::headers({"Content-Type: application/json"});
    const QByteArray finder = "/v2/endorsement?q=recipient&statusFilters=List(ACCEPTED)";
    const auto get = [](const char *name, const QByteArray &target, int status, const QByteArray &part = {}) {
        QTest::newRow(name) << "GET"_ba << target << SandboxFixture::headers() << QByteArray() << status
                            << part;
    };
    const auto getWith = [](const char *name, const QByteArray &target, const QByteArrayList &headers,
                            int status, const QByteArray &part = {}) {
        QTest::newRow(name) << "GET"_ba << target << headers << QByteArray() << status << part;
    };
    const auto post = [&json](const char *name, const QByteArray &target, const QByteArray &body, int status,
                              const QByteArray &part = {}) {
        QTest::newRow(name) << "POST"_ba << target << json << body << status << part;
    };
    const auto create = [&post](const char *name, const QByteArray &from, const QByteArray &to, int status,
                                const QByteArray &part = {}) {
        post(name, "/v2/endorsement", QByteArray(createBody).replace(from, to), status, part);
    };

    // Who asks
    getWith("no token", "/v2/me", {"X-RestLi-Protocol-Version: 2.0.0"}, 401, "65600");
    getWith("another token", "/v2/me", {"Authorization: Bearer wrong"}, 401, "INVALID_ACCESS_TOKEN");
    getWith("token of another kind", "/v2/me", {"Authorization: Basic secret"}, 401, "65600");
    getWith("token without its kind", "/v2/me", {"Authorization: secret"}, 401, "65600");

    // Protocol version and method headers
    const QByteArrayList noVersion{"Authorization: Bearer secret"};
    getWith("finder by protocol 1.0", finder, noVersion, 400, "Invalid query parameters");
    getWith("get by protocol 1.0", "/v2/endorsement/KEY", noVersion, 400, "ILLEGAL_ARGUMENT");
    getWith("people by protocol 1.0", "/v2/people/(id:a)", noVersion, 400);
    getWith("old version", finder, noVersion + QByteArrayList{"X-RestLi-Protocol-Version: 1.0.0"}, 400);
    getWith("unknown version", finder, noVersion + QByteArrayList{"X-RestLi-Protocol-Version: 3.0.0"}, 400,
            "not supported");
    getWith("wrong method header", finder, good + QByteArrayList{"X-RestLi-Method: batch_get"}, 400,
            "FINDER");
    QTest::newRow("create called an update")
        << "POST"_ba
        << "/v2/endorsement"_ba << (json + QByteArrayList{"X-RestLi-Method: partial_update"}) << createBody
        << 400 << "CREATE"_ba;

    // Escaping
    get("raw URN in the path", "/v2/endorsement/URN", 400, "escaped");
    get("half escaped URN", "/v2/endorsement/urn%3Ali%3Aendorsement%3A(urn%3Ali%3Aperson%3Aa%2C1)", 400);
    get("raw URN in a list", "/v2/endorsement?ids=List(URN)", 400, "Invalid query parameters");
    get("escaped list", "/v2/endorsement?ids=List%28KEY%29", 400);
    get("list not closed", "/v2/endorsement?ids=List(KEY", 400);
    get("comma at the end", "/v2/endorsement?ids=List(KEY,)", 400);
    get("escaped twice", "/v2/endorsement/" + QByteArray("KEY").replace("KEY", "urn%253Ali%253Aendorsement"),
        400);
    get("broken escape", "/v2/endorsement/%2", 400);
    get("bytes that are no text", "/v2/endorsement/%FF%FE", 400);
    get("escaped key of a person", "/v2/people/%28id%3Aa%29", 400);
    get("plain id of a person", "/v2/people/abc", 400);
    get("people without their keys", "/v2/people?ids=List(abc,def)", 400);
    get("no URN", "/v2/endorsement/12345", 400, "not the");
    get("no URN in a list", "/v2/endorsement?ids=List(12345)", 400);
    get("ids not in a list", "/v2/endorsement?ids=KEY", 400);
    get("ids as in protocol 1.0", "/v2/endorsement?ids=KEY&ids=KEY", 400, "Duplicate");

    // Parameters
    get("parameter twice", finder + "&count=5&count=5", 400, "Duplicate");
    get("no statusFilters", "/v2/endorsement?q=recipient", 400, "statusFilters");
    get("empty statusFilters", "/v2/endorsement?q=recipient&statusFilters=List()", 400, "statusFilters");
    get("statusFilters not in a list", "/v2/endorsement?q=recipient&statusFilters=ACCEPTED", 400);
    get("unknown status", "/v2/endorsement?q=recipient&statusFilters=List(ACCEPTED,VISIBLE)", 400, "VISIBLE");
    get("status in lower case", "/v2/endorsement?q=recipient&statusFilters=List(accepted)", 400);
    get("count is no number", finder + "&count=many", 400);
    get("negative start", finder + "&start=-1", 400);
    get("unknown parameter", finder + "&sort=created", 400, "sort");
    get("parameter without a value", finder + "&count=", 400);
    get("parameter on a single one", "/v2/endorsement/KEY?count=1", 400);
    get("projection", finder + "&projection=(elements*(id))", 400);

    // What is not there
    get("unknown endorsement", "/v2/endorsement/urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3Aa%2C1%29",
        404, "NOT_FOUND");
    get("right number, wrong recipient", "/v2/endorsement/" + QByteArray("KEY2"), 400);
    get("unknown finder", "/v2/endorsement?q=skill", 404, "No virtual resource found");
    get("neither finder nor ids", "/v2/endorsement", 404, "RESOURCE_NOT_FOUND");
    get("unknown resource", "/v2/endorsements", 404, "No virtual resource found");
    get("another base path", "/rest/endorsement", 404);
    get("a path too long for what there is", "/v2/endorsement/KEY/KEY", 400);
    QTest::newRow("verb that is not supported")
        << "DELETE"_ba
        << "/v2/endorsement/KEY"_ba << good << QByteArray() << 405 << QByteArray();
    QTest::newRow("put") << "PUT"_ba
                         << "/v2/endorsement/KEY"_ba << json << "{}"_ba << 405 << QByteArray();
    post("posting to a finder's resource", "/v2/me", "{}", 405);

    // Too long
    get("query beyond 4 KB", finder + "&x=" + QByteArray(4100, 'a'), 414);
    get("path beyond 4 KB", "/v2/endorsement/" + QByteArray(4100, 'a'), 414);
    get("address beyond 8 KB", "/v2/endorsement/" + QByteArray(9000, 'a'), 414);

    // Bodies
    const auto postAs = [&good](const char *name, const QByteArrayList &more, const QByteArray &body,
                                int status, const QByteArray &part = {}) {
        QTest::newRow(name) << "POST"_ba
                            << "/v2/endorsement/KEY"_ba << (good + more) << body << status << part;
    };
    postAs("no content type", {}, patchBody, 415);
    postAs("another content type", {"Content-Type: text/plain"}, patchBody, 415);
    postAs("form", {"Content-Type: application/x-www-form-urlencoded"}, patchBody, 400, "tunnelled");
    postAs("form upload", {"Content-Type: multipart/form-data; boundary=x"}, "--x--", 415);
    postAs("tunnel to another verb",
           {"Content-Type: application/x-www-form-urlencoded", "X-HTTP-Method-Override: DELETE"}, "", 400);
    QTest::newRow("tunnel with a query besides")
        << "POST"_ba
        << "/v2/endorsement?q=recipient"_ba
        << SandboxFixture::headers(
               {"Content-Type: application/x-www-form-urlencoded", "X-HTTP-Method-Override: GET"})
        << "statusFilters=List(ACCEPTED)"_ba << 400 << QByteArray();
    post("not JSON", "/v2/endorsement/KEY", "status=HIDDEN", 400);
    post("JSON array", "/v2/endorsement/KEY", "[1]", 400);
    post("no body", "/v2/endorsement/KEY", "", 400);

    // Endorsing
    create("no recipient", R"("recipient":"PERSON",)", "", 400, "/recipient");
    create("recipient is null", R"("PERSON")", "null", 403, "Unpermitted fields");
    create("recipient is no URN", "PERSON", "abc", 400, "recipient");
    create("unknown recipient", "PERSON", "urn:li:person:nobody", 400, "recipient");
    create("no phrase", R"("entityPhrase":"Kites",)", "", 400, "entityPhrase");
    create("empty phrase", "Kites", "  ", 400, "entityPhrase");
    create("another entity type", "PROFILE_SKILL", "SKILL", 400, "entityType");
    create("no status", R"(,"status":"PENDING")", "", 400, "/status");
    create("status of others", R"("PENDING"})", R"("HIDDEN"})", 400, "ACCEPTED or PENDING");
    create("field that is not documented", R"({"recipient")", R"({"location":"here","recipient")", 403,
           "Unpermitted fields present in REQUEST_BODY");
    post("item of the wrong type", "/v2/endorsement",
         R"({"recipient":"PERSON","item":[],"status":"PENDING"})", 400, "/item");
    post("item is empty", "/v2/endorsement", R"({"recipient":"PERSON","item":{},"status":"PENDING"})", 400,
         "/item/nonStandardEntity");

    // Changing the status
    const auto patch = [&post](const char *name, const QByteArray &body, int status,
                               const QByteArray &part = {}) {
        post(name, "/v2/endorsement/KEY", body, status, part);
    };
    patch("another field", R"({"patch":{"$set":{"recipient":"urn:li:person:a"}}})", 400, "Only the status");
    patch("another field besides", R"({"patch":{"$set":{"status":"HIDDEN","id":1}}})", 400,
          "Only the status");
    patch("field taken away", R"({"patch":{"$delete":["status"]}})", 400, "Only the status");
    patch("no patch", R"({"status":"HIDDEN"})", 400, "Only the status");
    patch("status is no text", R"({"patch":{"$set":{"status":1}}})", 400);
    patch("status is null", R"({"patch":{"$set":{"status":null}}})", 400);
    patch("status that does not exist", R"({"patch":{"$set":{"status":"VISIBLE"}}})", 400, "VISIBLE");
    patch("status that nobody sets", R"({"patch":{"$set":{"status":"CLOSED"}}})", 400, "CLOSED");
    patch("back to pending", R"({"patch":{"$set":{"status":"PENDING"}}})", 400, "PENDING");
    patch("the recipient deletes", R"({"patch":{"$set":{"status":"DELETED"}}})", 403, "recipient");
    post("the endorser hides", "/v2/endorsement/GIVEN", patchBody, 403, "endorser");
    post("unknown endorsement is changed",
         "/v2/endorsement/urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3Aa%2C1%29", patchBody, 404);
}

void TestSandboxStrictness::requestsAgainstTheRulesAreRefused()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArrayList, headers);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, inTheBody);
    const RawAnswer answer = m_sandbox.client().send(method, filledIn(target), headers, filledIn(body));
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.contains(filledIn(inTheBody)), answer.body);
    QCOMPARE(answer.json().value("status"_L1).toInt(), answer.status);
    QVERIFY(answer.json().value("message"_L1).isString());
}

void TestSandboxStrictness::nothingRefusedTookEffect()
{
    QCOMPARE(m_sandbox.server.endorsements(), m_before);
}

void TestSandboxStrictness::whatIsNoHttpIsRefusedInJsonToo_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no length") << "POST /v2/endorsement HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 411;
    QTest::newRow("nonsense") << "HELLO\r\n\r\n"_ba << 400;
}

void TestSandboxStrictness::whatIsNoHttpIsRefusedInJsonToo()
{
    QFETCH(const QByteArray, request);
    const RawAnswer answer = m_sandbox.client().send(request);
    QTEST(answer.status, "status");
    QCOMPARE(answer.json().value("status"_L1).toInt(), answer.status);
    QVERIFY(!answer.header("X-LI-UUID").isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxStrictness)
#include "tst_sandboxstrictness.moc"
