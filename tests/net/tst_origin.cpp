// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/origin.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestOrigin : public QObject
{
    Q_OBJECT

private slots:
    void baseAddressesAreReadOrRefused_data();
    void baseAddressesAreReadOrRefused();
    void onlyTheSameSchemeHostAndPortIsCovered_data();
    void onlyTheSameSchemeHostAndPortIsCovered();
    void thePortIsShownOnlyIfUnusual_data();
    void thePortIsShownOnlyIfUnusual();
};

void TestOrigin::baseAddressesAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    const auto accepted = [](const char *name, const QString &text, const QString &address) {
        QTest::newRow(name) << text << address << QString();
    };
    const auto refused = [](const char *name, const QString &text, const QString &code) {
        QTest::newRow(name) << text << QString() << code;
    };
    accepted("the usual one", u"https://api.linkedin.com/v2"_s, u"https://api.linkedin.com/v2"_s);
    accepted("a slash at the end", u"https://api.linkedin.com/v2/"_s, u"https://api.linkedin.com/v2"_s);
    accepted("many slashes at the end", u"https://api.linkedin.com///"_s, u"https://api.linkedin.com"_s);
    accepted("no path", u"https://api.linkedin.com"_s, u"https://api.linkedin.com"_s);
    accepted("blanks around", u"  https://api.linkedin.com/v2\n"_s, u"https://api.linkedin.com/v2"_s);
    accepted("capital letters", u"HTTPS://API.LinkedIn.com/v2"_s, u"https://api.linkedin.com/v2"_s);
    accepted("a port", u"https://proxy.example:8443/v2"_s, u"https://proxy.example:8443/v2"_s);
    accepted("an escaped path", u"https://proxy.example/a%2Fb/"_s, u"https://proxy.example/a%2Fb"_s);
    accepted("plain on 127.0.0.1", u"http://127.0.0.1:8080/v2"_s, u"http://127.0.0.1:8080/v2"_s);
    accepted("plain on [::1]", u"http://[::1]:8080/v2"_s, u"http://[::1]:8080/v2"_s);
    accepted("TLS on 127.0.0.1", u"https://127.0.0.1/v2"_s, u"https://127.0.0.1/v2"_s);
    accepted("TLS on localhost", u"https://localhost/v2"_s, u"https://localhost/v2"_s);

    refused("nothing", QString(), u"address.invalid"_s);
    refused("no scheme", u"api.linkedin.com/v2"_s, u"address.invalid"_s);
    refused("no host", u"https:///v2"_s, u"address.invalid"_s);
    refused("a word", u"linkedin"_s, u"address.invalid"_s);
    refused("a blank inside", u"https://api linkedin.com"_s, u"address.invalid"_s);
    refused("a bad escape", u"https://api.linkedin.com/%zz"_s, u"address.invalid"_s);
    refused("a bad port", u"https://api.linkedin.com:99999"_s, u"address.invalid"_s);
    refused("a file", u"file:///etc/passwd"_s, u"address.invalid"_s);
    refused("plain", u"http://api.linkedin.com/v2"_s, u"address.scheme"_s);
    refused("plain on localhost", u"http://localhost:8080"_s, u"address.scheme"_s);
    refused("plain on a name that looks like loopback", u"http://127.0.0.1.evil.example"_s,
            u"address.scheme"_s);
    refused("plain on a neighbour of loopback", u"http://127.0.0.2"_s, u"address.scheme"_s);
    refused("plain, loopback as user", u"http://127.0.0.1@evil.example"_s, u"address.scheme"_s);
    refused("plain on any address", u"http://[::]:80"_s, u"address.scheme"_s);
    refused("ftp", u"ftp://api.linkedin.com"_s, u"address.scheme"_s);
    refused("ws", u"wss://api.linkedin.com"_s, u"address.scheme"_s);
    refused("a user", u"https://user@api.linkedin.com"_s, u"address.extras"_s);
    refused("a user and a password", u"https://user:pw@api.linkedin.com"_s, u"address.extras"_s);
    refused("an empty user", u"https://@api.linkedin.com"_s, u"address.extras"_s);
    refused("a query", u"https://api.linkedin.com/v2?a=b"_s, u"address.extras"_s);
    refused("an empty query", u"https://api.linkedin.com/v2?"_s, u"address.extras"_s);
    refused("a fragment", u"https://api.linkedin.com/v2#top"_s, u"address.extras"_s);
    refused("an empty fragment", u"https://api.linkedin.com/v2#"_s, u"address.extras"_s);
}

void TestOrigin::baseAddressesAreReadOrRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QFETCH(const QString, code);
    const Result<QUrl> result = parseBaseAddress(text);
    QCOMPARE(result ? result->toString(QUrl::FullyEncoded) : QString(), address);
    QCOMPARE(result ? QString() : result.error().code, code);
    if (!result)
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
}

void TestOrigin::onlyTheSameSchemeHostAndPortIsCovered_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isCovered");
    QTest::newRow("a path") << u"https://api.linkedin.com/v2/me"_s << true;
    QTest::newRow("the usual port") << u"https://api.linkedin.com:443/v2/me"_s << true;
    QTest::newRow("capital letters") << u"https://API.LINKEDIN.COM/v2"_s << true;
    QTest::newRow("another port") << u"https://api.linkedin.com:8443/v2"_s << false;
    QTest::newRow("another scheme") << u"http://api.linkedin.com/v2"_s << false;
    QTest::newRow("another scheme on the same port") << u"http://api.linkedin.com:443/v2"_s << false;
    QTest::newRow("another host") << u"https://www.linkedin.com/v2"_s << false;
    QTest::newRow("a longer host") << u"https://api.linkedin.com.evil.example/v2"_s << false;
    QTest::newRow("the host as user") << u"https://api.linkedin.com@evil.example/v2"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestOrigin::onlyTheSameSchemeHostAndPortIsCovered()
{
    QFETCH(const QString, other);
    QFETCH(const bool, isCovered);
    const Origin origin(QUrl(u"https://api.linkedin.com/v2"_s));
    QCOMPARE(origin.covers(QUrl(other)), isCovered);
}

void TestOrigin::thePortIsShownOnlyIfUnusual_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("https") << u"https://api.linkedin.com:443/v2"_s << u"https://api.linkedin.com"_s;
    QTest::newRow("a port") << u"https://api.linkedin.com:8443/v2"_s << u"https://api.linkedin.com:8443"_s;
    QTest::newRow("http") << u"http://127.0.0.1:80/v2"_s << u"http://127.0.0.1"_s;
    QTest::newRow("six") << u"http://[::1]:8080/v2"_s << u"http://[::1]:8080"_s;
}

void TestOrigin::thePortIsShownOnlyIfUnusual()
{
    QFETCH(const QString, url);
    QFETCH(const QString, shown);
    QCOMPARE(Origin(QUrl(url)).toString(), shown);
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
