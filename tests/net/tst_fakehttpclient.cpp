// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehttpclient.h"

#include <QSignalSpy>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

HttpRequest someRequest()
{
    HttpRequest request;
    request.url = QUrl(u"https://api.example.org/v2/me?x=1"_s);
    return request;
}

} // namespace

class TestFakeHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void answersComeInOrderAndNeverAtOnce();
    void requestsAreRecorded();
    void aHangingOneWaitsForTheTest();
    void anAbortIsSeenAndAnswered();
    void anUnexpectedRequestFailsTheTest();
    void anUnusedReplyFailsTheTest();
};

void TestFakeHttpClient::answersComeInOrderAndNeverAtOnce()
{
    FakeHttpClient client;
    client.reply(200, "one");
    client.fail(Error{.kind = ErrorKind::Offline});
    Exchange *first = client.send(someRequest());
    Exchange *second = client.send(someRequest());
    QSignalSpy firstSpy(first, &Exchange::finished);
    QSignalSpy secondSpy(second, &Exchange::finished);
    QByteArray body;
    std::optional<ErrorKind> kind;
    connect(first, &Exchange::finished, this, [&] { body = first->result()->body; });
    connect(second, &Exchange::finished, this, [&] { kind = second->result().error().kind; });
    QCOMPARE(firstSpy.size(), 0);
    QTRY_COMPARE(secondSpy.size(), 1);
    QCOMPARE(firstSpy.size(), 1);
    QCOMPARE(body, "one"_ba);
    QCOMPARE(kind, ErrorKind::Offline);
    client.verifyDone();
}

void TestFakeHttpClient::requestsAreRecorded()
{
    FakeHttpClient client;
    client.reply(204);
    HttpRequest request = someRequest();
    request.body = "{}";
    client.send(request);
    QCOMPARE(client.requestCount(), 1);
    QCOMPARE(client.lastRequest().body, "{}"_ba);
    QCOMPARE(client.requests().constFirst().url, request.url);
}

void TestFakeHttpClient::aHangingOneWaitsForTheTest()
{
    FakeHttpClient client;
    client.hang();
    QSignalSpy spy(client.send(someRequest()), &Exchange::finished);
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 0);
    QCOMPARE(client.openCount(), 1);
    client.exchange(0)->answer(200);
    QCOMPARE(client.openCount(), 0);
    QTRY_COMPARE(spy.size(), 1);
    QTRY_VERIFY(!client.exchange(0));
}

void TestFakeHttpClient::anAbortIsSeenAndAnswered()
{
    FakeHttpClient client;
    client.hangByDefault();
    Exchange *exchange = client.send(someRequest());
    QSignalSpy spy(exchange, &Exchange::finished);
    exchange->abort();
    QVERIFY(client.exchange(0)->isAborted);
    QCOMPARE(exchange->result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(spy.size(), 1);
}

void TestFakeHttpClient::anUnexpectedRequestFailsTheTest()
{
    FakeHttpClient client;
    QEXPECT_FAIL("", "the failure is what is tested", Continue);
    client.send(someRequest());
}

void TestFakeHttpClient::anUnusedReplyFailsTheTest()
{
    FakeHttpClient client;
    client.reply(200);
    QEXPECT_FAIL("", "the failure is what is tested", Continue);
    client.verifyDone();
}

QTEST_GUILESS_MAIN(TestFakeHttpClient)
#include "tst_fakehttpclient.moc"
