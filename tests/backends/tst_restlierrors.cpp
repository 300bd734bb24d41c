// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/restlierrors.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestRestliErrors : public QObject
{
    Q_OBJECT

private slots:
    void codesSayWhatCanBeDone_data();
    void codesSayWhatCanBeDone();
    void keepsWhatSupportAsksFor_data();
    void keepsWhatSupportAsksFor();
    void hostileIdsAreCut();
};

void TestRestliErrors::codesSayWhatCanBeDone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *tag, int status, const QByteArray &body, ErrorKind kind,
                        const QString &code) { QTest::newRow(tag) << status << body << kind << code; };
    using K = ErrorKind;
    add("invalid token", 401, R"({"code":"INVALID_ACCESS_TOKEN","serviceErrorCode":65600})", K::SignInNeeded,
        u"INVALID_ACCESS_TOKEN"_s);
    add("65600", 401, R"({"serviceErrorCode":65600})", K::SignInNeeded, u"INVALID_ACCESS_TOKEN"_s);
    add("65601", 401, R"({"serviceErrorCode":65601})", K::SignInNeeded, u"REVOKED_ACCESS_TOKEN"_s);
    add("65602", 401, R"({"serviceErrorCode":65602})", K::SignInNeeded, u"EXPIRED_ACCESS_TOKEN"_s);
    add("65608", 401, R"({"serviceErrorCode":65608})", K::Forbidden, u"RESTRICTED_MEMBER"_s);
    add("restricted", 401, R"({"code":"RESTRICTED_MEMBER"})", K::Forbidden, u"RESTRICTED_MEMBER"_s);
    add("expired, told by a 500", 500, R"({"code":"EXPIRED_ACCESS_TOKEN"})", K::SignInNeeded,
        u"EXPIRED_ACCESS_TOKEN"_s);
    add("any other 401", 401, R"({"code":"SOMETHING_NEW"})", K::SignInNeeded, u"SOMETHING_NEW"_s);
    add("401 denied", 401, R"({"code":"ACCESS_DENIED"})", K::SignInNeeded, u"ACCESS_DENIED"_s);
    add("403 by number", 403, R"({"serviceErrorCode":100})", K::Forbidden, u"ACCESS_DENIED"_s);
    add("403 by word", 403, R"({"code":"ACCESS_DENIED"})", K::Forbidden, u"ACCESS_DENIED"_s);
    add("429 by number", 429, R"({"serviceErrorCode":101})", K::RateLimited, u"TOO_MANY_REQUESTS"_s);
    add("429 by word", 429, R"({"code":"QUOTA_EXCEEDED"})", K::RateLimited, u"QUOTA_EXCEEDED"_s);
    add("a throttle that says 403", 403, R"({"code":"TOO_MANY_REQUESTS"})", K::RateLimited,
        u"TOO_MANY_REQUESTS"_s);
    add("429 without a word", 429, "", K::RateLimited, u""_s);
    add("no such path", 404, R"({"code":"RESOURCE_NOT_FOUND","message":"No virtual resource found"})",
        K::NotFound, u"RESOURCE_NOT_FOUND"_s);
    add("no such path, without its code", 404, R"({"message":"No virtual resource found"})", K::NotFound,
        u"RESOURCE_NOT_FOUND"_s);
    add("no such endorsement", 404, R"({"message":"Endorsement not found","status":404})", K::NotFound,
        u""_s);
    add("400", 400, R"({"code":"ILLEGAL_ARGUMENT"})", K::Rejected, u"ILLEGAL_ARGUMENT"_s);
    add("426", 426, R"({"code":"NONEXISTENT_VERSION"})", K::Rejected, u"NONEXISTENT_VERSION"_s);
    add("422 with a number nobody knows", 422, R"({"serviceErrorCode":7})", K::Rejected, u"7"_s);
    add("a page for people", 502, "<html>Bad gateway</html>", K::Server, u""_s);
    add("the number of one code, the word of another", 401,
        R"({"code":"EXPIRED_ACCESS_TOKEN","serviceErrorCode":65608})", K::SignInNeeded,
        u"EXPIRED_ACCESS_TOKEN"_s);
}

void TestRestliErrors::codesSayWhatCanBeDone()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    const Error error = restliFailure({status, {}, body});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, status);
}

void TestRestliErrors::keepsWhatSupportAsksFor_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QString>("requestId");
    QTest::newRow("nothing") << HttpHeaders{} << u""_s;
    QTest::newRow("one") << HttpHeaders{{"X-LI-UUID", "AAXd+/3w=="}} << u"AAXd+/3w=="_s;
    QTest::newRow("all") << HttpHeaders{{"x-li-fabric", "prod-lva1"},
                                        {"x-li-request-id", "2"},
                                        {"x-li-uuid", "1"}}
                         << u"1 2 prod-lva1"_s;
}

void TestRestliErrors::keepsWhatSupportAsksFor()
{
    QFETCH(const HttpHeaders, headers);
    QFETCH(const QString, requestId);
    QCOMPARE(restliFailure({404, headers, {}}).requestId, requestId);
}

void TestRestliErrors::hostileIdsAreCut()
{
    const Error error = restliFailure({404, {{"x-li-uuid", "a\nb\x1b[1m" + QByteArray(5000, 'c')}}, {}});
    QVERIFY(error.requestId.startsWith(u"ab[1mccc"));
    QVERIFY(error.requestId.size() <= 100);
}

QTEST_GUILESS_MAIN(TestRestliErrors)
#include "tst_restlierrors.moc"
