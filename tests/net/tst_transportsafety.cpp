// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "outcome.h"
#include "rawserver.h"
#include "testcertificates.h"

#include <QTest>

#include <memory>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Secret = "s3cret-token";

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.credential = Credential{Origin(url), "Authorization", "Bearer " + Secret};
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

} // namespace

/// What a lost or twice sent write, or a token in the wrong hands, would come from.
class TestTransportSafety : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aWriteWithoutAnswerWasSentOnceAndIsUnconfirmed_data();
    void aWriteWithoutAnswerWasSentOnceAndIsUnconfirmed();
    void aWriteThatNeverLeftIsNotSent_data();
    void aWriteThatNeverLeftIsNotSent();
    void aTornSuccessIsUnconfirmed_data();
    void aTornSuccessIsUnconfirmed();
    void aTornFailureIsAFailure();
    void nonsenseIsUnconfirmed_data();
    void nonsenseIsUnconfirmed();
    void aRedirectIsNotFollowed_data();
    void aRedirectIsNotFollowed();
    void aCredentialOfAnotherOriginIsNotSent_data();
    void aCredentialOfAnotherOriginIsNotSent();
    void anUntrustedServerGetsNotOneByte_data();
    void anUntrustedServerGetsNotOneByte();
    void aTrustedServerIsTalkedTo();
    void anErrorTellsNoSecret();
    void aComplaintDoesNotRepeatTheSecret_data();
    void aComplaintDoesNotRepeatTheSecret();

private:
    TestCertificates m_certificates;
    bool m_hasCertificates = false;
};

void TestTransportSafety::initTestCase()
{
    m_hasCertificates = m_certificates.make();
#ifndef Q_OS_WIN // where openssl is seldom at hand
    QVERIFY(m_hasCertificates);
#endif
}

void TestTransportSafety::aWriteWithoutAnswerWasSentOnceAndIsUnconfirmed_data()
{
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isTls");
    for (const bool isTls : {false, true}) {
        for (const bool isReused : {false, true}) {
            for (const bool isReset : {false, true}) {
                for (const QByteArray &body :
                     {"{\"status\":\"HIDDEN\"}"_ba, QByteArray(), QByteArray(300'000, 'x')}) {
                    QTest::addRow("%s, %s connection, %s, %d bytes", isTls ? "https" : "http",
                                  isReused ? "used" : "fresh", isReset ? "reset" : "closed", int(body.size()))
                        << isReused << isReset << body << isTls;
                }
            }
        }
    }
}

void TestTransportSafety::aWriteWithoutAnswerWasSentOnceAndIsUnconfirmed()
{
    QFETCH(const bool, isReused);
    QFETCH(const bool, isReset);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isTls);
    if (isTls && !m_hasCertificates)
        QSKIP("no openssl to make certificates");
    const auto server = isTls
                            ? std::make_unique<RawServer>(m_certificates.server(TestCertificates::Kind::Good))
                            : std::make_unique<RawServer>();
    Transport transport(Transport::Settings{.tls = m_certificates.client()});
    if (isReused) {
        server->then(RawServer::answer(200));
        Outcome first(transport.send(get(server->url("/first"))));
        QVERIFY(first.wait());
        QCOMPARE(first.status(), 200);
    }
    server->then(isReset ? RawServer::resetWithoutAnswer() : RawServer::closeWithoutAnswer());
    Outcome outcome(transport.send(post(server->url("/write"), body)));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.hasFailed());
    QCOMPARE(outcome.error().kind, ErrorKind::Offline);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(outcome.error().httpStatus, 0);
    QCOMPARE(server->received().count("POST /write"), 1);
    QCOMPARE(server->connectionCount(), 1);
}

void TestTransportSafety::aWriteThatNeverLeftIsNotSent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a body") << "{}"_ba;
    QTest::newRow("no body") << QByteArray();
}

void TestTransportSafety::aWriteThatNeverLeftIsNotSent()
{
    QFETCH(const QByteArray, body);
    RawServer server;
    server.stopListening();
    Transport transport;
    Outcome refused(transport.send(post(server.url(), body)));
    QVERIFY(refused.wait());
    QCOMPARE(refused.error().kind, ErrorKind::Offline);
    QCOMPARE(refused.error().delivery, Delivery::NotSent);
    QCOMPARE(refused.error().code, u"network.ConnectionRefusedError"_s);
}

void TestTransportSafety::aTornSuccessIsUnconfirmed_data()
{
    QTest::addColumn<RawServer::Step>("step");
    QTest::newRow("half the length") << RawServer::tornAnswer(201, 100, "{\"half\":");
    QTest::newRow("nothing of the length") << RawServer::tornAnswer(201, 100, {});
    QTest::newRow("within a chunk") << RawServer::Step{
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf", RawServer::Step::Then::Close};
    QTest::newRow("between chunks") << RawServer::Step{
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        RawServer::Step::Then::Close};
    QTest::newRow("reset") << RawServer::Step{"HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nhalf",
                                              RawServer::Step::Then::Reset};
}

void TestTransportSafety::aTornSuccessIsUnconfirmed()
{
    QFETCH(const RawServer::Step, step);
    RawServer server;
    server.then(step);
    Transport transport;
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.hasFailed());
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(server.received().count("POST /"), 1);
}

void TestTransportSafety::aTornFailureIsAFailure()
{
    RawServer server;
    server.then(RawServer::tornAnswer(403, 100, "{\"status\":403,"));
    Transport transport;
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), 403);
}

void TestTransportSafety::nonsenseIsUnconfirmed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << "220 mail.example.org ready\r\n"_ba;
    QTest::newRow("no status line") << "Content-Length: 0\r\n\r\n"_ba;
    QTest::newRow("HTML only") << "<html>hello</html>"_ba;
    QTest::newRow("a status of its own") << "HTTP/1.1 199 Odd\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("a status that is no number") << "HTTP/1.1 abc Odd\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("half a head") << "HTTP/1.1 201 Created\r\nContent-Le"_ba;
    QTest::newRow("unreadable compression")
        << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"_ba;
}

void TestTransportSafety::nonsenseIsUnconfirmed()
{
    QFETCH(const QByteArray, bytes);
    RawServer server;
    server.then({bytes, RawServer::Step::Then::Close});
    Transport transport;
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.hasFailed());
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(server.received().count("POST /"), 1);
}

void TestTransportSafety::aRedirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<bool>("isOwnOrigin");
    for (const int status : {300, 301, 302, 303, 304, 307, 308}) {
        for (const bool isWrite : {false, true}) {
            for (const bool isOwnOrigin : {false, true}) {
                QTest::addRow("%d, %s, %s", status, isWrite ? "write" : "read",
                              isOwnOrigin ? "same origin" : "another origin")
                    << status << isWrite << isOwnOrigin;
            }
        }
    }
}

void TestTransportSafety::aRedirectIsNotFollowed()
{
    QFETCH(const int, status);
    QFETCH(const bool, isWrite);
    QFETCH(const bool, isOwnOrigin);
    RawServer server;
    RawServer other;
    server.then(RawServer::redirect(status, isOwnOrigin ? server.url("/there") : other.url("/there")));
    Transport transport;
    Outcome outcome(transport.send(isWrite ? post(server.url(), "{}") : get(server.url())));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Protocol);
    QCOMPARE(outcome.error().code, u"transport.redirect"_s);
    QCOMPARE(outcome.error().delivery, Delivery::Answered);
    QCOMPARE(outcome.error().httpStatus, status);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connectionCount(), 0);
    QCOMPARE(other.received(), QByteArray());
}

void TestTransportSafety::aCredentialOfAnotherOriginIsNotSent_data()
{
    QTest::addColumn<QString>("origin");
    QTest::newRow("another host") << u"http://[::1]:%1"_s;
    QTest::newRow("another scheme") << u"https://127.0.0.1:%1"_s;
    QTest::newRow("another port") << u"http://127.0.0.1:1"_s;
    QTest::newRow("none") << QString();
}

void TestTransportSafety::aCredentialOfAnotherOriginIsNotSent()
{
    QFETCH(const QString, origin);
    RawServer server;
    Transport transport;
    HttpRequest request = post(server.url(), "{}");
    const QString port = QString::number(server.url().port());
    request.credential->origin =
        origin.isEmpty() ? Origin() : Origin(QUrl(QString(origin).replace(u"%1"_s, port)));
    Outcome outcome(transport.send(request));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Protocol);
    QCOMPARE(outcome.error().code, u"transport.foreignOrigin"_s);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    QCOMPARE(server.connectionCount(), 0);
}

void TestTransportSafety::anUntrustedServerGetsNotOneByte_data()
{
    QTest::addColumn<TestCertificates::Kind>("kind");
    QTest::addColumn<bool>("isAuthorityTrusted");
    QTest::addColumn<QByteArray>("body");
    for (const QByteArray &body : {"{}"_ba, QByteArray()}) {
        const auto row = [&body](const char *name, TestCertificates::Kind kind, bool isAuthorityTrusted) {
            QTest::addRow("%s, %s", name, body.isEmpty() ? "no body" : "a body")
                << kind << isAuthorityTrusted << body;
        };
        row("self-signed", TestCertificates::Kind::SelfSigned, true);
        row("expired", TestCertificates::Kind::Expired, true);
        row("wrong host", TestCertificates::Kind::WrongHost, true);
        row("unknown authority", TestCertificates::Kind::Good, false);
    }
}

void TestTransportSafety::anUntrustedServerGetsNotOneByte()
{
    QFETCH(const TestCertificates::Kind, kind);
    QFETCH(const bool, isAuthorityTrusted);
    if (!m_hasCertificates)
        QSKIP("no openssl to make certificates");
    QFETCH(const QByteArray, body);
    RawServer server(m_certificates.server(kind));
    Transport transport(isAuthorityTrusted ? Transport::Settings{.tls = m_certificates.client()}
                                           : Transport::Settings{});
    Outcome write(transport.send(post(server.url("/?q=" + Secret), body)));
    QVERIFY(write.wait());
    Outcome read(transport.send(get(server.url("/?q=" + Secret))));
    QVERIFY(read.wait());
    QCOMPARE(write.error().kind, ErrorKind::Tls);
    QCOMPARE(write.error().delivery, Delivery::NotSent);
    QCOMPARE(read.error().kind, ErrorKind::Tls);
    QVERIFY(!write.error().detail.isEmpty());
    QVERIFY(server.handshakeCount() >= 1);
    QCOMPARE(server.received(), QByteArray());
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportSafety::aTrustedServerIsTalkedTo()
{
    if (!m_hasCertificates)
        QSKIP("no openssl to make certificates");
    // One that would rather speak HTTP/2.
    QSslConfiguration tls = m_certificates.server(TestCertificates::Kind::Good);
    tls.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    RawServer server(tls);
    server.then(RawServer::answer(201));
    Transport transport(Transport::Settings{.tls = m_certificates.client()});
    Outcome outcome(transport.send(post(server.url(), "{}")));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), 201);
    QVERIFY(server.received().contains("\r\nAuthorization: Bearer " + Secret + "\r\n"));
    QVERIFY(server.received().contains(" HTTP/1.1\r\n"));
}

void TestTransportSafety::anErrorTellsNoSecret()
{
    RawServer server;
    server.then(RawServer::closeWithoutAnswer());
    Transport transport;
    Outcome lost(transport.send(post(server.url("/x?code=" + Secret), Secret)));
    QVERIFY(lost.wait());
    server.stopListening();
    Outcome refused(transport.send(get(server.url("/x?code=" + Secret))));
    QVERIFY(refused.wait());
    for (const Error &error : {lost.error(), refused.error()}) {
        const QString all = error.code + error.detail + error.requestId;
        QVERIFY2(!all.contains(QString::fromLatin1(Secret)), qPrintable(all));
        QVERIFY2(!all.contains(u"127.0.0.1"_s), qPrintable(all));
    }
}

void TestTransportSafety::aComplaintDoesNotRepeatTheSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray said = "{\"detail\":\"no such key: ";
    QTest::newRow("a complaint") << 401 << said + "\xe2\x80\xa6\"}";
    QTest::newRow("an answer, as it is") << 200 << said + Secret + "\"}";
}

void TestTransportSafety::aComplaintDoesNotRepeatTheSecret()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, expected);
    RawServer server;
    server.then(RawServer::answer(status, "{\"detail\":\"no such key: " + Secret + "\"}"));
    Transport transport;
    Outcome outcome(transport.send(get(server.url("/"))));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), status);
    QCOMPARE(outcome.response().body, expected);
}

QTEST_GUILESS_MAIN(TestTransportSafety)
#include "tst_transportsafety.moc"
