// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressprobe.h"
#include "fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestPostPressProbe : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theFirstAddressThatAnswersIsTaken();
    void noSuchRouteLeadsToTheOtherPath_data();
    void noSuchRouteLeadsToTheOtherPath();
    void everythingElseEndsIt_data();
    void everythingElseEndsIt();
    void withoutAnyPostPressTheAddressIsWrong();
    void anAddressOfItsOwnIsAskedAlone();
    void onlyTheHarmlessReadIsSent();
    void abortFinishesWithCancelled();

private:
    Result<QUrl> probe(const QString &base);

    std::unique_ptr<FakeHttpClient> m_client;
};

namespace {

const QByteArray key = "pp_live_demo0123456789";
const QByteArray list = R"({"object":"AccountList","items":[],"cursor":null})";
const QUrl first(u"https://api.postpress.ai/v1"_s);
const QUrl second(u"https://api.postpress.ai/api/v1"_s);

} // namespace

void TestPostPressProbe::init()
{
    m_client = std::make_unique<FakeHttpClient>();
}

void TestPostPressProbe::cleanup()
{
    m_client->verifyDone();
    m_client.reset();
}

Result<QUrl> TestPostPressProbe::probe(const QString &base)
{
    auto *job = new PostPressProbe(*m_client, QUrl(base), key, this);
    Result<QUrl> result = Failure(Error{.code = u"test.noAnswer"_s});
    bool isFinished = false;
    connect(job, &Job::finished, this, [&] {
        result = job->result();
        isFinished = true;
    });
    job->start();
    [&] { QTRY_VERIFY(isFinished); }();
    return result;
}

void TestPostPressProbe::theFirstAddressThatAnswersIsTaken()
{
    m_client->reply(200, list);
    QCOMPARE(probe(first.toString()), Result<QUrl>(first));
    m_client->reply(200, R"({"data":[],"next_cursor":null})");
    QCOMPARE(probe(second.toString()), Result<QUrl>(second));
    QCOMPARE(m_client->requestCount(), 2);
}

void TestPostPressProbe::noSuchRouteLeadsToTheOtherPath_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << 404 << "<h1>Not Found</h1>"_qba;
    QTest::newRow("nothing") << 404 << QByteArray();
    QTest::newRow("JSON of a router") << 404 << R"({"message":"Cannot GET /v1/accounts"})"_qba;
    QTest::newRow("an unknown type") << 404 << R"({"type":"errors/no_route"})"_qba;
    QTest::newRow("a page") << 200 << "<html>Dashboard</html>"_qba;
    QTest::newRow("another object") << 200 << R"({"object":"Health"})"_qba;
}

void TestPostPressProbe::noSuchRouteLeadsToTheOtherPath()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_client->reply(status, body);
    m_client->reply(200, list);
    QCOMPARE(probe(first.toString()), Result<QUrl>(second));
}

void TestPostPressProbe::everythingElseEndsIt_data()
{
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind) {
        QTest::newRow(name) << status << body << kind;
    };
    row("key refused", 401, R"({"type":"errors/missing_credentials"})", ErrorKind::SignInNeeded);
    row("key refused, nested", 401, R"({"error":{"code":"key_missing"}})", ErrorKind::SignInNeeded);
    row("scope", 403, R"({"type":"errors/insufficient_permissions"})", ErrorKind::Forbidden);
    row("a bare 401", 401, {}, ErrorKind::Rejected);
    row("a bare 403", 403, "<html>", ErrorKind::Rejected);
    row("a known 404", 404, R"({"type":"errors/resource_not_found"})", ErrorKind::NotFound);
    row("throttled", 429, R"({"type":"errors/too_many_requests"})", ErrorKind::RateLimited);
    row("trouble", 500, R"({"type":"errors/unexpected_error"})", ErrorKind::Server);
    row("gateway", 502, "<html>", ErrorKind::Server);
    row("no session", 503, R"({"type":"errors/no_client_session"})", ErrorKind::Server);
    row("offline", 0, {}, ErrorKind::Offline);
}

void TestPostPressProbe::everythingElseEndsIt()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    if (status == 0)
        m_client->fail(Error{.kind = ErrorKind::Offline});
    else
        m_client->reply(status, body);
    QCOMPARE(probe(first.toString()).error().kind, kind);
    QCOMPARE(m_client->requestCount(), 1);
}

void TestPostPressProbe::withoutAnyPostPressTheAddressIsWrong()
{
    m_client->reply(404, "<h1>Not Found</h1>");
    m_client->reply(200, "<html>Welcome</html>");
    QCOMPARE(probe(first.toString()).error().code, u"postpress.noRoute"_s);
}

void TestPostPressProbe::anAddressOfItsOwnIsAskedAlone()
{
    m_client->reply(404);
    QCOMPARE(probe(u"https://proxy.example/post/press"_s).error().code, u"postpress.noRoute"_s);
    QCOMPARE(m_client->requestCount(), 1);
}

void TestPostPressProbe::onlyTheHarmlessReadIsSent()
{
    m_client->reply(404);
    m_client->reply(200, list);
    QVERIFY(probe(u"http://127.0.0.1:8080"_s));
    QByteArrayList urls;
    for (const HttpRequest &request : m_client->requests()) {
        urls.append(request.url.toEncoded());
        QCOMPARE(request.verb, HttpRequest::Verb::Get);
        QCOMPARE(request.credential->header, "X-API-KEY");
        QCOMPARE(request.credential->value, key);
        QCOMPARE(request.credential->origin.toString(), u"http://127.0.0.1:8080"_s);
    }
    QCOMPARE(urls, QByteArrayList({"http://127.0.0.1:8080/v1/accounts?limit=1",
                                   "http://127.0.0.1:8080/api/v1/accounts?limit=1"}));
}

void TestPostPressProbe::abortFinishesWithCancelled()
{
    m_client->hang();
    auto *job = new PostPressProbe(*m_client, first, key, this);
    ErrorKind kind = ErrorKind::Protocol;
    connect(job, &Job::finished, this, [&] { kind = job->result().error().kind; });
    job->start();
    job->abort();
    QTRY_COMPARE(kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPostPressProbe)
#include "tst_postpressprobe.moc"
