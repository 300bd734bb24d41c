// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatefixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Calls a little early, as coarse timers do.
class EarlyClock : public FakeClock
{
public:
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override
    {
        FakeClock::callAfter(delay * 95 / 100, context, std::move(what));
    }
};

/// What an attempt meets: an HTTP status, or an error.
struct Trouble
{
    int status = 0;
    Error error{};
};

void enqueue(FakeHttpClient &client, const Trouble &trouble)
{
    if (trouble.status != 0)
        client.reply(trouble.status, "trouble");
    else
        client.fail(trouble.error);
}

} // namespace

Q_DECLARE_METATYPE(Trouble)

/// Order, how many at once, repeats, ends.
class TestRequestGate : public QObject
{
    Q_OBJECT

private slots:
    void fourReadsAndTwoWritesGoOutAtFirst();
    void goodAnswersOpenItButNeverBeyondTheLimits();
    void troubleHalvesWhatIsInFlight_data();
    void troubleHalvesWhatIsInFlight();
    void requestsGoOutInOrderWritesFirst();
    void anAnswerIsPassedOn();
    void aReadThatMeetsTroubleIsTriedAgain_data();
    void aReadThatMeetsTroubleIsTriedAgain();
    void aReadIsTriedOnlyAFewTimes_data();
    void aReadIsTriedOnlyAFewTimes();
    void jitterSpreadsTheTries();
    void aReadObeysRetryAfter();
    void aReadDoesNotWaitForLong();
    void aReadThatWaitsHoldsUpNoOther();
    void whatCannotDoBetterIsNotTriedAgain_data();
    void whatCannotDoBetterIsNotTriedAgain();
    void aWriteIsNeverTriedAgain_data();
    void aWriteIsNeverTriedAgain();
    void aTimerThatComesEarlyDoesNotLoseARequest();
    void aWaitingOneCanBeAborted();
    void oneOnItsWayCanBeAborted();
    void anAbortedOneIsNotTriedAgain();
    void oneThatWaitsForItsNextTryCanBeAborted();
    void deletingOneIsQuietAndMakesRoom();
    void deletingTheGateIsQuiet();
    void finishedComesOnceAndNeverAtOnce();
};

void TestRequestGate::fourReadsAndTwoWritesGoOutAtFirst()
{
    GateFixture f;
    f.client.hangByDefault();
    for (int i = 0; i < 10; ++i) {
        f.send(someRead("r"));
        f.send(someWrite("w"));
    }
    f.settle();
    QCOMPARE(f.openReads(), 4);
    QCOMPARE(f.openWrites(), 2);
}

void TestRequestGate::goodAnswersOpenItButNeverBeyondTheLimits()
{
    GateFixture f;
    f.client.hangByDefault();
    for (int i = 0; i < 200; ++i) {
        f.send(someRead("r"));
        f.send(someWrite("w"));
    }
    int mostReads = 0;
    int mostWrites = 0;
    int mostTogether = 0;
    int next = 0;
    do {
        f.settle();
        mostReads = std::max(mostReads, f.openReads());
        mostWrites = std::max(mostWrites, f.openWrites());
        mostTogether = std::max(mostTogether, f.openReads() + f.openWrites());
        f.client.exchange(next++)->answer(200);
    } while (next < 400);
    f.settle();
    QCOMPARE(mostWrites, 4);
    QCOMPARE(mostTogether, 6);
    QCOMPARE(mostReads, 6);
    QCOMPARE(f.client.openCount(), 0);
}

void TestRequestGate::troubleHalvesWhatIsInFlight_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<int>("left");
    QTest::newRow("429") << Trouble{429} << 2;
    QTest::newRow("500") << Trouble{500} << 2;
    QTest::newRow("503") << Trouble{503} << 2;
    QTest::newRow("timeout") << Trouble{.error = Error{.kind = ErrorKind::Timeout}} << 2;
    QTest::newRow("offline") << Trouble{.error = Error{.kind = ErrorKind::Offline}} << 4;
    QTest::newRow("404") << Trouble{404} << 4;
}

void TestRequestGate::troubleHalvesWhatIsInFlight()
{
    QFETCH(const Trouble, trouble);
    QFETCH(const int, left);
    GateFixture f;
    // All four meet it: one cut, not four.
    for (int i = 0; i < 4; ++i)
        enqueue(f.client, trouble);
    f.client.hangByDefault();
    for (int i = 0; i < 4; ++i)
        f.send(someRead("trouble", "a"));
    f.settle();
    for (int i = 0; i < 10; ++i)
        f.send(someRead("r", "b"));
    f.settle();
    QCOMPARE(f.openReads(), left);
}

void TestRequestGate::requestsGoOutInOrderWritesFirst()
{
    GateFixture f;
    for (int i = 0; i < 8; ++i)
        f.client.reply(200);
    for (const char *name : {"r1", "r2", "r3", "r4", "r5", "r6"})
        f.send(someRead(name));
    f.send(someWrite("w1"));
    f.send(someWrite("w2"));
    f.settle();
    QCOMPARE(f.sent(), (QByteArrayList{"w1", "w2", "r1", "r2", "r3", "r4", "r5", "r6"}));
}

void TestRequestGate::anAnswerIsPassedOn()
{
    GateFixture f;
    f.client.reply(201, "body", {{"X-RestLi-Id", "urn:x"}});
    HttpRequest request = someWrite("w?a=b");
    request.headers = {{"A", "b"}};
    request.body = "{}";
    Outcome &outcome = f.send(request);
    f.settle();
    QCOMPARE(outcome.status(), 201);
    QCOMPARE(outcome.body(), "body"_ba);
    QCOMPARE(outcome.response().header("x-restli-id"), "urn:x"_ba);
    QCOMPARE(f.client.lastRequest().url, request.url);
    QCOMPARE(f.client.lastRequest().headers, request.headers);
    QCOMPARE(f.client.lastRequest().body, request.body);
    QCOMPARE(f.client.lastRequest().verb, request.verb);
    QVERIFY(!f.client.lastRequest().credential);
}

void TestRequestGate::aReadThatMeetsTroubleIsTriedAgain_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (const int status : {500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << Trouble{status};
    QTest::newRow("offline") << Trouble{.error = Error{.kind = ErrorKind::Offline}};
    QTest::newRow("connection lost") << Trouble{
        .error = Error{.kind = ErrorKind::Offline, .delivery = Delivery::Unconfirmed}};
    QTest::newRow("timeout") << Trouble{.error = Error{.kind = ErrorKind::Timeout}};
}

void TestRequestGate::aReadThatMeetsTroubleIsTriedAgain()
{
    QFETCH(const Trouble, trouble);
    GateFixture f;
    enqueue(f.client, trouble);
    enqueue(f.client, trouble);
    f.client.reply(200, "at last");
    Outcome &outcome = f.send(someRead("r"));
    f.advance(499ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
    f.advance(999ms);
    QCOMPARE(f.client.requestCount(), 2);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 3);
    QCOMPARE(outcome.body(), "at last"_ba);
    QCOMPARE(outcome.finishedCount(), 1);
}

void TestRequestGate::aReadIsTriedOnlyAFewTimes_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("503") << Trouble{503};
    QTest::newRow("offline") << Trouble{.error = Error{.kind = ErrorKind::Offline, .code = u"x"_s}};
}

void TestRequestGate::aReadIsTriedOnlyAFewTimes()
{
    QFETCH(const Trouble, trouble);
    GateFixture f;
    for (int i = 0; i < 4; ++i)
        enqueue(f.client, trouble);
    Outcome &outcome = f.send(someRead("r"));
    f.advance(500ms);
    f.advance(1s);
    QVERIFY(!outcome.isFinished());
    f.advance(2s);
    QCOMPARE(f.client.requestCount(), 4);
    QCOMPARE(outcome.status(), trouble.status);
    QCOMPARE(outcome.error().code, trouble.error.code);
    QCOMPARE(outcome.finishedCount(), 1);
    f.advance(1h);
    QCOMPARE(f.client.requestCount(), 4);
}

void TestRequestGate::jitterSpreadsTheTries()
{
    GateFixture f(1.0);
    f.client.reply(503);
    f.client.reply(200);
    f.send(someRead("r"));
    f.advance(749ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
}

void TestRequestGate::aReadObeysRetryAfter()
{
    GateFixture f;
    f.client.reply(503, {}, {{"Retry-After", "20"}});
    f.client.reply(200);
    f.send(someRead("r"));
    f.advance(19'999ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
}

void TestRequestGate::aReadDoesNotWaitForLong()
{
    GateFixture f;
    f.client.reply(503, {}, {{"Retry-After", "3600"}});
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    QCOMPARE(outcome.status(), 503);
}

void TestRequestGate::aReadThatWaitsHoldsUpNoOther()
{
    GateFixture f;
    f.client.reply(503);
    f.client.reply(200);
    f.client.reply(200);
    f.send(someRead("slow"));
    f.settle();
    Outcome &other = f.send(someRead("other"));
    f.settle();
    QVERIFY(other.isFinished());
    f.advance(500ms);
    QCOMPARE(f.sent(), (QByteArrayList{"slow", "other", "slow"}));
}

void TestRequestGate::whatCannotDoBetterIsNotTriedAgain_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (const int status : {400, 403, 404, 405, 409, 410, 422, 501})
        QTest::addRow("%d", status) << Trouble{status};
    QTest::newRow("TLS") << Trouble{.error = Error{.kind = ErrorKind::Tls}};
    QTest::newRow("redirect") << Trouble{.error = Error{.kind = ErrorKind::Protocol, .httpStatus = 302}};
    QTest::newRow("refused by the transport") << Trouble{.error = Error{.kind = ErrorKind::Rejected}};
}

void TestRequestGate::whatCannotDoBetterIsNotTriedAgain()
{
    QFETCH(const Trouble, trouble);
    GateFixture f;
    enqueue(f.client, trouble);
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    QVERIFY(outcome.isFinished());
    QCOMPARE(outcome.status(), trouble.status);
    QCOMPARE(outcome.error(), outcome.hasFailed() ? trouble.error : Error{});
    f.advance(1h);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGate::aWriteIsNeverTriedAgain_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << Trouble{status};
    QTest::newRow("not sent") << Trouble{
        .error = Error{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}};
    QTest::newRow("lost") << Trouble{
        .error = Error{.kind = ErrorKind::Offline, .delivery = Delivery::Unconfirmed, .httpStatus = 201}};
    QTest::newRow("timeout") << Trouble{
        .error = Error{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed}};
}

void TestRequestGate::aWriteIsNeverTriedAgain()
{
    QFETCH(const Trouble, trouble);
    GateFixture f;
    enqueue(f.client, trouble);
    Outcome &outcome = f.send(someWrite("w"));
    f.settle();
    QVERIFY(outcome.isFinished());
    QCOMPARE(outcome.status(), trouble.status);
    QCOMPARE(outcome.error(), outcome.hasFailed() ? trouble.error : Error{});
    f.advance(24h);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGate::aTimerThatComesEarlyDoesNotLoseARequest()
{
    EarlyClock clock;
    FakeHttpClient client;
    RequestGate gate(client, clock, [] { return 0.0; });
    client.reply(503, {}, {{"Retry-After", "20"}});
    client.reply(200);
    Outcome outcome(gate.send(someRead("r")));
    GateFixture::settle();
    for (int i = 0; i < 40; ++i) {
        clock.advance(500ms);
        GateFixture::settle();
    }
    QCOMPARE(outcome.status(), 200);
}

void TestRequestGate::aWaitingOneCanBeAborted()
{
    GateFixture f;
    f.client.hangByDefault();
    for (int i = 0; i < 4; ++i)
        f.send(someRead("busy"));
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    f.exchanges.constLast()->abort();
    QVERIFY(!outcome.isFinished());
    f.client.exchange(0)->answer(200);
    f.settle();
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    QVERIFY(!f.sent().contains("r"));
}

void TestRequestGate::oneOnItsWayCanBeAborted()
{
    GateFixture f;
    f.client.hang();
    Outcome &outcome = f.send(someWrite("w"));
    f.settle();
    f.exchanges.constLast()->abort();
    QVERIFY(f.client.exchange(0)->isAborted);
    f.settle();
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().delivery, Delivery::Unconfirmed);
}

void TestRequestGate::anAbortedOneIsNotTriedAgain()
{
    GateFixture f;
    f.client.hang();
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    f.client.exchange(0)->answer(503); // on its way already
    f.exchanges.constLast()->abort();
    f.advance(1h);
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.status(), 503);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGate::oneThatWaitsForItsNextTryCanBeAborted()
{
    GateFixture f;
    f.client.reply(503);
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    f.exchanges.constLast()->abort();
    f.advance(1h);
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGate::deletingOneIsQuietAndMakesRoom()
{
    GateFixture f;
    f.client.hangByDefault();
    for (const char *name : {"w1", "w2", "w3", "w4"})
        f.send(someWrite(name));
    f.settle();
    QCOMPARE(f.sent(), (QByteArrayList{"w1", "w2"}));
    delete f.exchanges.at(0); // on its way
    delete f.exchanges.at(2); // waits
    f.settle();
    QVERIFY(!f.client.exchange(0));
    QCOMPARE(f.sent(), (QByteArrayList{"w1", "w2", "w4"}));
    QCOMPARE(f.outcomes[0]->finishedCount(), 0);
    QCOMPARE(f.outcomes[2]->finishedCount(), 0);
}

void TestRequestGate::deletingTheGateIsQuiet()
{
    GateFixture f;
    f.client.hangByDefault();
    for (int i = 0; i < 5; ++i)
        f.send(someWrite("w"));
    f.settle();
    f.exchanges.constLast()->abort();
    f.gate.reset();
    f.settle();
    QCOMPARE(f.client.openCount(), 0);
    for (const auto &outcome : f.outcomes)
        QCOMPARE(outcome->finishedCount(), 0);
}

void TestRequestGate::finishedComesOnceAndNeverAtOnce()
{
    GateFixture f;
    f.client.reply(200);
    Outcome &outcome = f.send(someRead("r"));
    QVERIFY(!outcome.isFinished());
    f.settle();
    QCOMPARE(outcome.finishedCount(), 1);
    QVERIFY(!f.exchanges.constFirst());
    Outcome &aborted = f.send(someRead("r"));
    f.exchanges.constLast()->abort();
    f.exchanges.constLast()->abort();
    QVERIFY(!aborted.isFinished());
    f.settle();
    QCOMPARE(aborted.finishedCount(), 1);
    QCOMPARE(f.client.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestRequestGate)
#include "tst_requestgate.moc"
