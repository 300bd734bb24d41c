// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatefixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray DayThrottle =
    R"({"status":429,"serviceErrorCode":101,"code":"TOO_MANY_REQUESTS","message":"Resource level throttle )"
    R"(APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached."})";
const QByteArray ShortThrottle =
    R"({"status":429,"code":"TOO_MANY_REQUESTS","message":"Throttled on HOLIDAY"})";

QDateTime midnight()
{
    return QDateTime::fromString(u"2026-03-05T00:00:00Z"_s, Qt::ISODate);
}

} // namespace

/// What a 429 does.
class TestRequestGateThrottle : public QObject
{
    Q_OBJECT

private slots:
    void aShortThrottleIsWaitedFor_data();
    void aShortThrottleIsWaitedFor();
    void pausesGrowAndThenTheDayIsOver_data();
    void pausesGrowAndThenTheDayIsOver();
    void aGoodAnswerForgetsThePauses();
    void retryAfterIsObeyed_data();
    void retryAfterIsObeyed();
    void retryAfterOfZeroIsNoHurry();
    void aFarRetryAfterStopsTheOperation();
    void severalAtOnceAreOneThrottle();
    void everyThrottleIsTold();
    void aGoodAnswerFromBeforeThePauseSaysNothing();
    void afterAPauseOneTries();
    void otherOperationsGoOn();
    void aDayThrottleStopsTheOperationUntilMidnight();
    void aDayThrottleFailsWhatWaits();
    void aStoppedGateSaysSoOnce();
};

void TestRequestGateThrottle::aShortThrottleIsWaitedFor_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<QByteArray>("body");
    for (const bool isWrite : {false, true}) {
        const char *effect = isWrite ? "write" : "read";
        QTest::addRow("%s, no body", effect) << isWrite << QByteArray();
        QTest::addRow("%s, no DAY", effect) << isWrite << ShortThrottle;
        QTest::addRow("%s, HTML", effect) << isWrite << "<html>DAY</html>"_ba;
    }
}

void TestRequestGateThrottle::aShortThrottleIsWaitedFor()
{
    QFETCH(const bool, isWrite);
    QFETCH(const QByteArray, body);
    GateFixture f;
    f.client.reply(429, body);
    f.client.reply(201);
    Outcome &outcome = f.send(isWrite ? someWrite("x") : someRead("x"));
    f.advance(1999ms);
    QCOMPARE(f.client.requestCount(), 1);
    QVERIFY(!outcome.isFinished());
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
    QCOMPARE(outcome.status(), 201);
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(f.stateSpy.size(), 0);
}

void TestRequestGateThrottle::pausesGrowAndThenTheDayIsOver_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("read") << false;
    QTest::newRow("write") << true;
}

void TestRequestGateThrottle::pausesGrowAndThenTheDayIsOver()
{
    QFETCH(const bool, isWrite);
    GateFixture f;
    for (int i = 0; i < 5; ++i)
        f.client.reply(429, ShortThrottle);
    Outcome &outcome = f.send(isWrite ? someWrite("x") : someRead("x"));
    int expected = 1;
    for (const auto pause : {2s, 4s, 8s, 16s}) {
        f.advance(pause - 1ms);
        QCOMPARE(f.client.requestCount(), expected);
        f.advance(1ms);
        QCOMPARE(f.client.requestCount(), ++expected);
    }
    QCOMPARE(outcome.finishedCount(), 1);
    QCOMPARE(outcome.error().kind, ErrorKind::RateLimited);
    QCOMPARE(outcome.error().delivery, Delivery::Answered);
    QCOMPARE(outcome.error().httpStatus, 429);
    QCOMPARE(outcome.error().code, u"TOO_MANY_REQUESTS"_s);
    QCOMPARE(outcome.error().retryAt, midnight());
    QCOMPARE(f.gate->state().kind, GateState::Kind::Throttled);
}

void TestRequestGateThrottle::aGoodAnswerForgetsThePauses()
{
    GateFixture f;
    for (int i = 0; i < 10; ++i) {
        f.client.reply(429);
        f.client.reply(200);
        Outcome &outcome = f.send(someRead("x"));
        f.advance(2s);
        QCOMPARE(outcome.status(), 200);
    }
}

void TestRequestGateThrottle::retryAfterIsObeyed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("seconds") << "30"_ba;
    QTest::newRow("date") << "Wed, 04 Mar 2026 05:06:37 GMT"_ba;
}

void TestRequestGateThrottle::retryAfterIsObeyed()
{
    QFETCH(const QByteArray, value);
    GateFixture f;
    f.client.reply(429, {}, {{"Retry-After", value}});
    f.client.reply(200);
    f.send(someWrite("x"));
    f.advance(29'999ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
}

void TestRequestGateThrottle::retryAfterOfZeroIsNoHurry()
{
    GateFixture f;
    f.client.reply(429, {}, {{"Retry-After", "0"}});
    f.client.reply(200);
    f.send(someWrite("x"));
    f.advance(999ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
}

void TestRequestGateThrottle::aFarRetryAfterStopsTheOperation()
{
    GateFixture f;
    f.client.reply(429, {}, {{"Retry-After", "3600"}});
    Outcome &outcome = f.send(someWrite("x"));
    f.settle();
    const QDateTime end = f.clock.now().addSecs(3600);
    QCOMPARE(outcome.error().kind, ErrorKind::RateLimited);
    QCOMPARE(outcome.error().retryAt, end);
    QCOMPARE(f.gate->state(),
             (GateState{.kind = GateState::Kind::Throttled, .operation = "thing.CREATE", .until = end}));
    f.advance(1h);
    QCOMPARE(f.gate->state(), GateState{});
    f.client.reply(200);
    Outcome &next = f.send(someWrite("y"));
    f.settle();
    QCOMPARE(next.status(), 200);
}

void TestRequestGateThrottle::severalAtOnceAreOneThrottle()
{
    GateFixture f(0, {.firstReads = 6});
    for (int i = 0; i < 6; ++i)
        f.client.reply(429);
    for (int i = 0; i < 6; ++i)
        f.send(someRead("x"));
    f.settle();
    QCOMPARE(f.client.requestCount(), 6);
    for (int i = 0; i < 6; ++i)
        f.client.reply(200);
    f.advance(2s);
    QCOMPARE(f.client.requestCount(), 12);
    for (const auto &outcome : f.outcomes)
        QCOMPARE(outcome->status(), 200);
}

void TestRequestGateThrottle::everyThrottleIsTold()
{
    GateFixture f;
    QSignalSpy throttled(f.gate.get(), &RequestGate::throttled);
    f.client.reply(200);
    f.client.reply(503);
    f.client.reply(200);
    f.send(someRead("good"));
    f.send(someRead("in trouble"));
    f.advance(1s);
    QCOMPARE(throttled.size(), 0);
    f.client.reply(429);
    f.client.reply(200);
    Outcome &paused = f.send(someRead("paused"));
    f.advance(2s);
    QCOMPARE(paused.status(), 200);
    QCOMPARE(throttled.size(), 1);
    f.client.reply(429, DayThrottle);
    f.send(someRead("stopped"));
    f.settle();
    QCOMPARE(throttled.size(), 2);
}

void TestRequestGateThrottle::aGoodAnswerFromBeforeThePauseSaysNothing()
{
    GateFixture f;
    f.client.hangByDefault();
    f.send(someRead("a"));
    f.send(someRead("b"));
    f.settle();
    f.client.exchange(0)->answer(429);
    f.settle();
    f.client.exchange(1)->answer(200);
    f.send(someRead("c"));
    f.advance(2s);
    QCOMPARE(f.sent(), (QByteArrayList{"a", "b", "a"}));
}

void TestRequestGateThrottle::afterAPauseOneTries()
{
    GateFixture f;
    f.client.reply(429);
    f.client.hangByDefault();
    f.send(someRead("a"));
    f.settle();
    f.send(someRead("b"));
    f.send(someRead("c"));
    f.advance(2s);
    QCOMPARE(f.sent(), (QByteArrayList{"a", "a"}));
    f.client.exchange(1)->answer(200);
    f.settle();
    QCOMPARE(f.sent(), (QByteArrayList{"a", "a", "b", "c"}));
}

void TestRequestGateThrottle::otherOperationsGoOn()
{
    GateFixture f;
    f.client.reply(429);
    f.client.reply(429, DayThrottle);
    f.send(someRead("paused", "a"));
    f.settle();
    f.send(someRead("stopped", "b"));
    f.settle();
    f.client.reply(200);
    Outcome &outcome = f.send(someRead("free", "c"));
    f.settle();
    QCOMPARE(outcome.status(), 200);
}

void TestRequestGateThrottle::aDayThrottleStopsTheOperationUntilMidnight()
{
    GateFixture f;
    f.client.reply(429, DayThrottle);
    Outcome &outcome = f.send(someWrite("x"));
    f.settle();
    QCOMPARE(outcome.error().kind, ErrorKind::RateLimited);
    QCOMPARE(outcome.error().delivery, Delivery::Answered);
    QCOMPARE(outcome.error().retryAt, midnight());
    Outcome &meanwhile = f.send(someWrite("y"));
    f.settle();
    QCOMPARE(meanwhile.error().kind, ErrorKind::RateLimited);
    QCOMPARE(meanwhile.error().delivery, Delivery::NotSent);
    QCOMPARE(meanwhile.error().retryAt, midnight());
    QCOMPARE(f.client.requestCount(), 1);
    f.clock.advance(std::chrono::milliseconds(f.clock.now().msecsTo(midnight())));
    f.client.reply(200);
    Outcome &after = f.send(someWrite("z"));
    f.settle();
    QCOMPARE(after.status(), 200);
}

void TestRequestGateThrottle::aDayThrottleFailsWhatWaits()
{
    GateFixture f;
    f.client.hangByDefault();
    for (int i = 0; i < 5; ++i)
        f.send(someWrite("x"));
    f.settle();
    QCOMPARE(f.client.requestCount(), 2);
    f.client.exchange(0)->answer(429, DayThrottle);
    f.settle();
    QCOMPARE(f.client.requestCount(), 2);
    for (const std::size_t i : {0U, 2U, 3U, 4U})
        QCOMPARE(f.outcomes[i]->error().retryAt, midnight());
    // The other one was on its way.
    f.client.exchange(1)->answer(201);
    f.settle();
    QCOMPARE(f.outcomes[1]->status(), 201);
}

void TestRequestGateThrottle::aStoppedGateSaysSoOnce()
{
    GateFixture f;
    f.client.reply(429, DayThrottle);
    f.client.reply(429, DayThrottle);
    f.send(someWrite("x"));
    f.send(someWrite("y"));
    f.settle();
    QCOMPARE(f.stateSpy.size(), 1);
    QCOMPARE(
        f.gate->state(),
        (GateState{.kind = GateState::Kind::Throttled, .operation = "thing.CREATE", .until = midnight()}));
    f.clock.advance(std::chrono::milliseconds(f.clock.now().msecsTo(midnight())));
    f.settle();
    QCOMPARE(f.stateSpy.size(), 2);
    QCOMPARE(f.gate->state(), GateState{});
}

QTEST_GUILESS_MAIN(TestRequestGateThrottle)
#include "tst_requestgatethrottle.moc"
