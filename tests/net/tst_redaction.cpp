// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redaction.h"

#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
    void aPathLosesHostAndQuery();
};

void TestRedaction::secretsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("Bearer", u"sent Bearer AQXdSP_W41_UPs5 to it"_s, u"sent Bearer … to it"_s);
    row("bearer, lower case", u"bearer abc.def-ghi"_s, u"bearer …"_s);
    row("Basic", u"Basic dXNlcjpwYXNz"_s, u"Basic …"_s);
    row("Authorization header", u"Authorization: Token abc def\nHost: x"_s, u"Authorization: …\nHost: x"_s);
    row("X-API-KEY header", u"X-API-KEY: pk-1234"_s, u"X-API-KEY: …"_s);
    row("x-api-key header", u"x-api-key:pk-1234"_s, u"x-api-key:…"_s);
    row("cookie", u"Set-Cookie: li_at=AQEDAR; Secure"_s, u"Set-Cookie: …"_s);
    row("access_token", u"access_token=AQX1&expires_in=5"_s, u"access_token=…&expires_in=5"_s);
    row("refresh_token", u"a=1&refresh_token=AQX1"_s, u"a=1&refresh_token=…"_s);
    row("code", u"got code=AQTQmah11&b=2"_s, u"got code=…&b=2"_s);
    row("client_secret", u"client_secret=hush,x"_s, u"client_secret=…,x"_s);
    row("state", u"state=8b1c"_s, u"state=…"_s);
    row("api_key", u"api_key=pk1 api-key=pk2 apikey=pk3"_s, u"api_key=… api-key=… apikey=…"_s);
    row("access_token in JSON", u"{\"access_token\": \"AQX\",\"expires_in\":5}"_s,
        u"{\"access_token\": \"…\",\"expires_in\":5}"_s);
    row("e-mail", u"mail ada.example+x@mail.example.org now"_s, u"mail …@… now"_s);
    row("query of an address", u"at https://api.linkedin.com/v2/x?q=a&b=c failed"_s,
        u"at https://api.linkedin.com/v2/x?… failed"_s);
    row("fragment of an address", u"https://localhost/cb#access"_s, u"https://localhost/cb#…"_s);
    row("user of an address", u"https://ada:pw@proxy.example/x"_s, u"https://…@proxy.example/x"_s);
    row("X-API-KEY in JSON", u"{\"X-API-KEY\": \"pk-1234\"}"_s, u"{\"X-API-KEY\": \"…\"}"_s);
    row("a key of PostPress", u"no such key: pp_live_Ab-9_x."_s, u"no such key: pp_live_…."_s);
    row("a test key of PostPress", u"(PP_TEST_demo01)"_s, u"(PP_TEST_…)"_s);
    row("JSON Web Token", u"got eyJhbGciOi.eyJzdWIiOiIx.c2ln end"_s, u"got … end"_s);
    row("as long as a token", u"got "_s + QString(64, u'A') + u" end"_s, u"got … end"_s);

    row("a service code stays", u"serviceErrorCode=65601"_s, u"serviceErrorCode=65601"_s);
    row("a word stays", u"The state of the code: 404"_s, u"The state of the code: 404"_s);
    row("an endorsement URN stays", u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s,
        u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s);
    row("a request id stays", u"0f8fad5b-d9cb-469f-a165-70867728950e"_s,
        u"0f8fad5b-d9cb-469f-a165-70867728950e"_s);
    row("a throttle message stays",
        u"Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached."_s,
        u"Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached."_s);
    row("nothing", QString(), QString());
}

void TestRedaction::secretsAreTakenOut()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(redacted(text), shown);
    QCOMPARE(redacted(shown), shown);
}

void TestRedaction::aPathLosesHostAndQuery()
{
    const QUrl url(
        u"https://api.linkedin.com/v2/endorsement/urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb%2C7%29?q=x#y"_s);
    QCOMPARE(redactedPath(url),
             u"/v2/endorsement/urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb%2C7%29"_s);
    QCOMPARE(redactedPath(QUrl(u"https://h/a/access_token=s3cret/b"_s)), u"/a/access_token=…"_s);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
