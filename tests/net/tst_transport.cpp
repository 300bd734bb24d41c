// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "outcome.h"
#include "rawserver.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTest>

#include <memory>
#include <vector>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.verb = HttpRequest::Verb::Post;
    request.effect = HttpRequest::Effect::Write;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

Credential bearerFor(const QUrl &url)
{
    return {Origin(url), "Authorization", "Bearer s3cret-token"};
}

QStringList loggedLines;

void keepLine(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &line)
{
    loggedLines.append(line);
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void aReadGoesOutAsGiven();
    void aWriteGoesOutAsGiven_data();
    void aWriteGoesOutAsGiven();
    void everyAnswerWithAStatusIsAResult_data();
    void everyAnswerWithAStatusIsAResult();
    void anAnswerToAWriteIsAResultWhateverItsStatus_data();
    void anAnswerToAWriteIsAResultWhateverItsStatus();
    void cookiesAreNeitherKeptNorSent();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void silenceIsATimeout_data();
    void silenceIsATimeout();
    void aRequestMayBringItsOwnPatience();
    void anAnswerThatDripsMeetsTheDeadline();
    void anAnswerThatIsTooLargeIsCutOff_data();
    void anAnswerThatIsTooLargeIsCutOff();
    void anAnswerAsLargeAsAllowedIsRead();
    void anAbortedExchangeIsCancelled();
    void anAbortedWriteSaidToBeNotSentNeverArrives();
    void anAbortAfterTheAnswerChangesNothing();
    void deletingAnExchangeIsQuiet();
    void deletingTheTransportIsQuiet();
    void finishedComesOnceAndTheExchangeGoes();
    void oneLineIsLoggedWithoutSecrets();
};

void TestTransport::aReadGoesOutAsGiven()
{
    RawServer server;
    server.then(RawServer::answer(200, "{\"a\":1}", "X-RestLi-Id: urn:x\r\n"));
    Transport transport;
    const QByteArray path = "/v2/endorsement/urn%3Ali%3Ae%3A%28a%2C1%29?ids=List(urn%3Ali%3Aa%3A1,b)&c=%2B";
    HttpRequest request = get(server.url(path));
    request.headers = {{"X-RestLi-Protocol-Version", "2.0.0"}, {"X-RestLi-Method", "batch_get"}};
    request.credential = bearerFor(request.url);
    Outcome outcome(transport.send(request));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(outcome.body(), "{\"a\":1}"_ba);
    QCOMPARE(outcome.response().header("x-restli-id"), "urn:x"_ba);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray raw = server.requests().constFirst();
    QVERIFY2(raw.startsWith("GET " + path + " HTTP/1.1\r\n"), raw.constData());
    QVERIFY2(raw.contains("\r\nX-RestLi-Protocol-Version: 2.0.0\r\n"), raw.constData());
    QVERIFY2(raw.contains("\r\nX-RestLi-Method: batch_get\r\n"), raw.constData());
    QVERIFY2(raw.contains("\r\nAuthorization: Bearer s3cret-token\r\n"), raw.constData());
    QVERIFY2(raw.contains("\r\nUser-Agent: Laurels/" LAURELS_VERSION "\r\n"), raw.constData());
    QVERIFY2(!raw.toLower().contains("\r\ncookie:"), raw.constData());
}

void TestTransport::aWriteGoesOutAsGiven_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a body") << "{\"patch\":{}}"_ba;
    QTest::newRow("no body") << QByteArray();
    QTest::newRow("a body larger than any buffer on the way") << QByteArray(1'000'000, 'x');
}

void TestTransport::aWriteGoesOutAsGiven()
{
    QFETCH(const QByteArray, body);
    RawServer server;
    server.then(RawServer::answer(204));
    Transport transport;
    Outcome outcome(transport.send(post(server.url("/v2/things?action=act"), body)));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), 204);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray raw = server.requests().constFirst();
    QVERIFY(raw.startsWith("POST /v2/things?action=act HTTP/1.1\r\n"));
    QVERIFY(raw.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"));
    QCOMPARE(raw.toLower().count("content-length:"), 1);
    QVERIFY(raw.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(!raw.toLower().contains("transfer-encoding"));
    QVERIFY(raw.endsWith("\r\n\r\n" + body));
}

void TestTransport::everyAnswerWithAStatusIsAResult_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 403, 404, 405, 409, 410, 422, 426, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestTransport::everyAnswerWithAStatusIsAResult()
{
    QFETCH(const int, status);
    RawServer server;
    server.then(RawServer::answer(status, "{\"why\":\"because\"}", "Retry-After: 7\r\n"));
    Transport transport;
    Outcome outcome(transport.send(get(server.url())));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), status);
    QCOMPARE(outcome.body(), "{\"why\":\"because\"}"_ba);
    QCOMPARE(outcome.response().header("retry-after"), "7"_ba);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::anAnswerToAWriteIsAResultWhateverItsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("extra");
    for (const int status : {200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 503})
        QTest::addRow("%d", status) << status << QByteArray();
    // A challenge that Qt knows must not make it send again either.
    QTest::newRow("401, Basic") << 401 << "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba;
    QTest::newRow("401, Digest") << 401 << "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n"_ba;
    QTest::newRow("401, Negotiate") << 401 << "WWW-Authenticate: Negotiate\r\n"_ba;
    QTest::newRow("401, NTLM") << 401 << "WWW-Authenticate: NTLM\r\n"_ba;
    QTest::newRow("401, Bearer") << 401 << "WWW-Authenticate: Bearer realm=\"x\"\r\n"_ba;
    QTest::newRow("201, closing") << 201 << "Connection: close\r\n"_ba;
}

void TestTransport::anAnswerToAWriteIsAResultWhateverItsStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, extra);
    RawServer server;
    server.then(RawServer::answer(status, "{}", extra));
    Transport transport;
    HttpRequest request = post(server.url(), "{}");
    request.credential = bearerFor(request.url);
    Outcome outcome(transport.send(request));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), status);
    QCOMPARE(outcome.body(), "{}"_ba);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::cookiesAreNeitherKeptNorSent()
{
    RawServer server;
    server.then(RawServer::answer(200, {}, "Set-Cookie: a=b\r\n"));
    server.then(RawServer::answer(200));
    Transport transport;
    Outcome first(transport.send(get(server.url())));
    QVERIFY(first.wait());
    Outcome second(transport.send(get(server.url())));
    QVERIFY(second.wait());
    QVERIFY(!server.received().toLower().contains("cookie"));
}

void TestTransport::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("credentialValue");
    QTest::addColumn<QString>("code");
    const auto address = [](const char *name, const QByteArray &url) {
        QTest::newRow(name) << url << "X-A"_ba
                            << "b"_ba << QByteArray() << u"transport.address"_s;
    };
    const auto header = [](const char *title, const QByteArray &name, const QByteArray &value) {
        QTest::newRow(title) << QByteArray() << name << value << QByteArray() << u"transport.header"_s;
    };
    address("plain http to a name", "http://api.example.org/");
    address("plain http to a name of loopback", "http://localhost/");
    address("another scheme", "ftp://127.0.0.1/");
    address("a file", "file:///etc/hostname");
    address("a user in the address", "https://ada:pw@127.0.0.1/");
    address("no host", "https:///x");
    header("line break in a value", "X-A", "b\r\nX-Evil: 1");
    header("line feed in a value", "X-A", "b\nX-Evil: 1");
    header("carriage return in a value", "X-A", "b\rX-Evil: 1");
    header("NUL in a value", "X-A", QByteArray("b\0c", 3));
    header("blank around a value", "X-A", " b");
    header("no ASCII in a value", "X-A", "caf\xc3\xa9");
    header("line break in a name", "X-A: 1\r\nX-Evil", "b");
    header("colon in a name", "X:A", "b");
    header("blank in a name", "X A", "b");
    header("no name", QByteArray(), "b");
    header("Authorization by hand", "authorization", "Bearer x");
    header("Cookie by hand", "Cookie", "a=b");
    header("Host by hand", "Host", "evil.example");
    header("Content-Length by hand", "Content-Length", "0");
    header("Transfer-Encoding by hand", "Transfer-Encoding", "chunked");
    QTest::newRow("line break in the credential") << QByteArray() << "X-A"_ba
                                                  << "b"_ba
                                                  << "Bearer x\r\nX-Evil: 1"_ba << u"transport.header"_s;
    QTest::newRow("no content type") << QByteArray() << "X-A"_ba
                                     << "b"_ba << QByteArray() << u"transport.contentType"_s;
}

void TestTransport::badRequestsAreRefused()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, credentialValue);
    QFETCH(const QString, code);
    RawServer server;
    Transport transport;
    HttpRequest request = post(url.isEmpty() ? server.url() : QUrl::fromEncoded(url), "{}");
    request.headers = {{header, value}};
    if (!credentialValue.isEmpty())
        request.credential = Credential{Origin(request.url), "Authorization", credentialValue};
    Outcome outcome(transport.send(request));
    QVERIFY(!outcome.isFinished());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().kind, ErrorKind::Rejected);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    QCOMPARE(server.connectionCount(), 0);
}

void TestTransport::silenceIsATimeout_data()
{
    QTest::addColumn<RawServer::Step>("step");
    QTest::addColumn<int>("status");
    QTest::newRow("no answer") << RawServer::hang() << 0;
    QTest::newRow("half an answer") << RawServer::Step{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"}
                                    << 200;
}

void TestTransport::silenceIsATimeout()
{
    QFETCH(const RawServer::Step, step);
    QFETCH(const int, status);
    RawServer server;
    server.then(step);
    Transport transport(Transport::Settings{.idleTimeout = 40ms});
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
    QCOMPARE(outcome.error().code, u"transport.idle"_s);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(outcome.error().httpStatus, status);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::aRequestMayBringItsOwnPatience()
{
    RawServer server;
    server.then(RawServer::hang());
    Transport transport(Transport::Settings{.idleTimeout = 10min});
    HttpRequest request = post(server.url(), "{}");
    request.patience = 40ms;
    Outcome outcome(transport.send(request));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().code, u"transport.idle"_s);
}

void TestTransport::anAnswerThatDripsMeetsTheDeadline()
{
    RawServer server;
    server.then(
        {RawServer::answer(200, QByteArray(10'000, 'x')).bytes, RawServer::Step::Then::KeepOpen, 2ms});
    Transport transport(Transport::Settings{.idleTimeout = 10s, .deadline = 80ms});
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
    QCOMPARE(outcome.error().code, u"transport.deadline"_s);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
}

void TestTransport::anAnswerThatIsTooLargeIsCutOff_data()
{
    QTest::addColumn<RawServer::Step>("step");
    QTest::newRow("announced") << RawServer::answer(200, QByteArray(1001, 'x'));
    QTest::newRow("announced only") << RawServer::Step{
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + QByteArray(5000, 'x')};
    QTest::newRow("without end") << RawServer::Step{"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x')};
    QTest::newRow("in chunks") << RawServer::Step{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                                  ("200\r\n" + QByteArray(0x200, 'x') + "\r\n").repeated(10)};
}

void TestTransport::anAnswerThatIsTooLargeIsCutOff()
{
    QFETCH(const RawServer::Step, step);
    RawServer server;
    server.then(step);
    Transport transport(Transport::Settings{.largestBody = 1000});
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Protocol);
    QCOMPARE(outcome.error().code, u"transport.tooLarge"_s);
    QCOMPARE(outcome.error().httpStatus, 200);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
}

void TestTransport::anAnswerAsLargeAsAllowedIsRead()
{
    RawServer server;
    server.then(RawServer::answer(200, QByteArray(1000, 'x')));
    server.then(RawServer::answer(502, QByteArray(5000, 'x')));
    Transport transport(Transport::Settings{.largestBody = 1000});
    Outcome outcome(transport.send(get(server.url())));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.body().size(), 1000);
    // Of a failure the status is enough.
    Outcome failure(transport.send(get(server.url())));
    QVERIFY(failure.wait());
    QCOMPARE(failure.status(), 502);
    QCOMPARE(failure.body().size(), 1000);
}

void TestTransport::anAbortedExchangeIsCancelled()
{
    RawServer server;
    server.then(RawServer::hang());
    Transport transport;
    Exchange *exchange = transport.send(post(server.url(), "{}"));
    Outcome outcome(exchange);
    QTRY_COMPARE(server.requests().size(), 1);
    exchange->abort();
    QCOMPARE(outcome.finishedCount(), 0);
    QTRY_COMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
    QTRY_COMPARE(server.openConnectionCount(), 0);
}

void TestTransport::anAbortedWriteSaidToBeNotSentNeverArrives()
{
    RawServer server;
    Transport transport;
    std::vector<std::unique_ptr<Outcome>> outcomes;
    for (int i = 0; i < 100; ++i) {
        Exchange *exchange = transport.send(post(server.url("/" + QByteArray::number(i) + "/"), "{}"));
        outcomes.push_back(std::make_unique<Outcome>(exchange));
        for (int passes = i % 4; passes > 0; --passes)
            QCoreApplication::processEvents();
        exchange->abort();
    }
    QVERIFY(outcomes.back()->wait());
    Outcome last(transport.send(get(server.url("/last"))));
    QVERIFY(last.wait());
    int notSent = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i]->hasFailed() || outcomes[i]->error().delivery != Delivery::NotSent)
            continue;
        ++notSent;
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.startsWith("POST /" + QByteArray::number(i) + "/ "));
    }
    QVERIFY(notSent > 0);
}

void TestTransport::anAbortAfterTheAnswerChangesNothing()
{
    RawServer server;
    server.then(RawServer::answer(201));
    Transport transport;
    QPointer<Exchange> exchange = transport.send(post(server.url(), "{}"));
    Outcome outcome(exchange);
    connect(exchange, &Exchange::finished, exchange, &Exchange::abort);
    QTRY_VERIFY(!exchange);
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.status(), 201);
}

void TestTransport::deletingAnExchangeIsQuiet()
{
    RawServer server;
    server.then(RawServer::hang());
    Transport transport;
    Exchange *exchange = transport.send(post(server.url(), "{}"));
    Outcome outcome(exchange);
    QTRY_COMPARE(server.requests().size(), 1);
    delete exchange;
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(outcome.finishedCount(), 0);
}

void TestTransport::deletingTheTransportIsQuiet()
{
    RawServer server;
    server.then(RawServer::hang());
    auto transport = std::make_unique<Transport>();
    Outcome running(transport->send(post(server.url(), "{}")));
    QTRY_COMPARE(server.requests().size(), 1);
    Outcome refused(transport->send(get(QUrl(u"http://api.example.org"_s))));
    transport.reset();
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(running.finishedCount(), 0);
    QCOMPARE(refused.finishedCount(), 0);
}

void TestTransport::finishedComesOnceAndTheExchangeGoes()
{
    RawServer server;
    server.then(RawServer::answer(200));
    Transport transport;
    const QPointer<Exchange> exchange = transport.send(get(server.url()));
    Outcome outcome(exchange);
    QVERIFY(!outcome.isFinished());
    QTRY_VERIFY(!exchange);
    QCOMPARE(outcome.finishedCount(), 1);
}

void TestTransport::oneLineIsLoggedWithoutSecrets()
{
    RawServer server;
    server.then(RawServer::answer(200, "secret answer"));
    server.then(RawServer::closeWithoutAnswer());
    Transport transport;
    QLoggingCategory::setFilterRules(u"laurels.net=true"_s);
    loggedLines.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLine);
    HttpRequest request =
        post(server.url("/v2/things/access_token=s3cret?code=s3cret&q=s3cret"), "s3cret body");
    request.credential = bearerFor(request.url);
    Outcome first(transport.send(request));
    QVERIFY(first.wait());
    Outcome second(transport.send(request));
    QVERIFY(second.wait());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(loggedLines.size(), 2);
    const QRegularExpression form(u"^#1 POST /v2/things/access_token=… 200 \\d+ ms$"_s);
    QVERIFY2(form.match(loggedLines[0]).hasMatch(), qPrintable(loggedLines[0]));
    QVERIFY2(loggedLines[1].startsWith(u"#2 POST /v2/things/access_token=… network."_s),
             qPrintable(loggedLines[1]));
    QVERIFY(!loggedLines.join(u' ').contains(u"s3cret"_s));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
