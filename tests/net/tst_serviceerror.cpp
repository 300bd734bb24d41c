// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serviceerror.h"

#include "net/httpclient.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestServiceError : public QObject
{
    Q_OBJECT

private slots:
    void anyBodyIsRead_data();
    void anyBodyIsRead();
    void theMessageIsShortPlainAndWithoutSecrets_data();
    void theMessageIsShortPlainAndWithoutSecrets();
    void anAnswerBecomesAnError_data();
    void anAnswerBecomesAnError();
};

void TestServiceError::anyBodyIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("all four") << R"({"status":401,"serviceErrorCode":65602,"code":"EXPIRED_ACCESS_TOKEN",)"
                                 R"("message":"Expired"})"_ba
                              << 401 << 65602 << u"EXPIRED_ACCESS_TOKEN"_s << u"Expired"_s;
    QTest::newRow("the documented three")
        << R"({"message":"No","serviceErrorCode":100,"status":403})"_ba << 403 << 100 << QString() << u"No"_s;
    QTest::newRow("numbers as text") << R"({"status":"429","serviceErrorCode":"101"})"_ba << 429 << 101
                                     << QString() << QString();
    QTest::newRow("unknown fields") << R"({"status":400,"stackTrace":["a"],"errorDetails":{"x":1}})"_ba << 400
                                    << 0 << QString() << QString();
    QTest::newRow("null") << R"({"status":null,"serviceErrorCode":null,"code":null,"message":null})"_ba << 0
                          << 0 << QString() << QString();
    QTest::newRow("wrong types") << R"({"status":[],"serviceErrorCode":{},"code":7,"message":[1]})"_ba << 0
                                 << 0 << QString() << QString();
    QTest::newRow("huge number") << R"({"status":1e300,"serviceErrorCode":"99999999999999"})"_ba << 0 << 0
                                 << QString() << QString();
    QTest::newRow("code with blanks")
        << R"({"code":"not a <b>code</b>"})"_ba << 0 << 0 << QString() << QString();
    QTest::newRow("long code") << R"({"code":")" + QByteArray(81, 'A') + R"("})" << 0 << 0 << QString()
                               << QString();
    QTest::newRow("empty") << QByteArray() << 0 << 0 << QString() << QString();
    QTest::newRow("HTML") << "<html><h1>502 Bad Gateway</h1>"_ba << 0 << 0 << QString() << QString();
    QTest::newRow("an array") << R"([{"status":401}])"_ba << 0 << 0 << QString() << QString();
    QTest::newRow("cut off") << R"({"status":401,"serviceErr)"_ba << 0 << 0 << QString() << QString();
    QTest::newRow("invalid UTF-8") << "{\"message\":\"\xff\xfe\"}"_ba << 0 << 0 << QString() << QString();
    QTest::newRow("deeply nested") << QByteArray(50'000, '[') << 0 << 0 << QString() << QString();
    QTest::newRow("too large") << R"({"status":401,"message":")" + QByteArray(70'000, 'x') + R"("})" << 0 << 0
                               << QString() << QString();
}

void TestServiceError::anyBodyIsRead()
{
    QFETCH(const QByteArray, body);
    const ServiceError error = parseServiceError(body);
    QTEST(error.status, "status");
    QTEST(error.serviceErrorCode, "number");
    QTEST(error.code, "code");
    QTEST(error.message, "message");
}

void TestServiceError::theMessageIsShortPlainAndWithoutSecrets_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a token") << "The token Bearer AQX-1 is bad"_ba << u"The token Bearer … is bad"_s;
    QTest::newRow("line breaks") << R"(a\r\n\tb\u0000c)"_ba << u"a b c"_s;
    QTest::newRow("direction marks") << R"(a\u202eb)"_ba << u"a b"_s;
    QTest::newRow("long") << QByteArray("word ").repeated(200) << QString(u"word "_s).repeated(60);
    QTest::newRow("does not split a character") << QByteArray("ab ").repeated(99) + "ab" + R"(\ud83d\ude1b)"
                                                << QString(u"ab "_s).repeated(99) + u"ab"_s;
    QTest::newRow("a token across the cut") << QByteArray("word ").repeated(58) + QByteArray(100, 'A')
                                            << QString(u"word "_s).repeated(58) + u"…"_s;
}

void TestServiceError::theMessageIsShortPlainAndWithoutSecrets()
{
    QFETCH(const QByteArray, message);
    QTEST(parseServiceError(R"({"message":")" + message + R"("})").message, "shown");
}

void TestServiceError::anAnswerBecomesAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << 401 << R"({"serviceErrorCode":65602,"code":"EXPIRED_ACCESS_TOKEN"})"_ba
                          << ErrorKind::SignInNeeded << Delivery::Answered << u"EXPIRED_ACCESS_TOKEN"_s;
    QTest::newRow("number") << 403 << R"({"serviceErrorCode":100})"_ba << ErrorKind::Forbidden
                            << Delivery::Answered << u"100"_s;
    QTest::newRow("no JSON") << 502 << "<html>"_ba << ErrorKind::Server << Delivery::Unconfirmed << QString();
    // The HTTP status is asked, not what the body says of it.
    QTest::newRow("disagreeing status")
        << 404 << R"({"status":401})"_ba << ErrorKind::NotFound << Delivery::Answered << QString();
}

void TestServiceError::anAnswerBecomesAnError()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const Error error = serviceFailure(HttpResponse{status, {}, body});
    QCOMPARE(error.httpStatus, status);
    QTEST(error.kind, "kind");
    QTEST(error.delivery, "delivery");
    QTEST(error.code, "code");
}

QTEST_GUILESS_MAIN(TestServiceError)
#include "tst_serviceerror.moc"
