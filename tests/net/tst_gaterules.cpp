// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatefixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The gate in front of a service that means its refusals in another way than LinkedIn.
class TestGateRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRefusalOfSomethingElseIsAnAnswer();
    void aRefusedCredentialStillClosesTheGate();
    void aThrottleStopsItsOperationUntilTheTimeOfTheRules();
    void aLaterThrottleCannotEndAStopEarly();
    void onlyWhatPassesIsTriedAgain();

private:
    std::unique_ptr<GateFixture> f;
};

namespace {

Error failureOf(const HttpResponse &response)
{
    return {.kind = response.body == "key" ? ErrorKind::SignInNeeded : ErrorKind::Forbidden,
            .delivery = Delivery::Answered,
            .httpStatus = response.status,
            .code = QString::fromLatin1(response.body)};
}

} // namespace

void TestGateRules::init()
{
    f = std::make_unique<GateFixture>();
    const GateRules rules{
        .failure = failureOf,
        .isPassing = [](const HttpResponse &response) { return response.body == "soon"; },
        .stopUntil = [](const HttpResponse &response,
                        const QDateTime &now) { return now.addSecs(response.body.toInt()); },
    };
    f->gate = std::make_unique<RequestGate>(
        f->client, f->clock, [] { return 0.0; }, RequestGate::Limits{}, rules);
    f->gate->setCredential(someCredential("first"));
}

void TestGateRules::cleanup()
{
    f->client.verifyDone();
    f.reset();
}

void TestGateRules::aRefusalOfSomethingElseIsAnAnswer()
{
    f->client.reply(401, "disconnected");
    Outcome &outcome = f->send(someWrite("a"));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.status(), 401);
    QCOMPARE(f->gate->state().kind, GateState::Kind::Open);
}

void TestGateRules::aRefusedCredentialStillClosesTheGate()
{
    f->client.reply(401, "key");
    Outcome &outcome = f->send(someWrite("a"));
    f->settle();
    QVERIFY(!outcome.isFinished());
    QCOMPARE(f->gate->state().kind, GateState::Kind::SignInNeeded);
    QCOMPARE(f->gate->state().code, u"key"_s);
    f->client.reply(200);
    f->gate->setCredential(someCredential("second"));
    QVERIFY(outcome.wait());
    QCOMPARE(f->sent(), QByteArrayList({"a", "a"}));
}

void TestGateRules::aThrottleStopsItsOperationUntilTheTimeOfTheRules()
{
    f->client.reply(429, "90");
    Outcome &met = f->send(someRead("a"));
    QVERIFY(met.wait());
    QCOMPARE(met.error().kind, ErrorKind::Forbidden); // as the rules say
    QCOMPARE(met.error().retryAt, f->clock.now().addSecs(90));
    QCOMPARE(f->gate->state().kind, GateState::Kind::Throttled);
    Outcome &after = f->send(someRead("b"));
    QVERIFY(after.wait());
    QCOMPARE(after.error().code, u"gate.stopped"_s);
    f->client.reply(200);
    QVERIFY(f->send(someRead("c", "thing.OTHER")).wait());
    f->advance(91s);
    f->client.reply(200);
    Outcome &later = f->send(someRead("d"));
    QVERIFY(later.wait());
    QCOMPARE(later.status(), 200);
    QCOMPARE(f->sent(), QByteArrayList({"a", "c", "d"}));
}

void TestGateRules::aLaterThrottleCannotEndAStopEarly()
{
    f->client.hang();
    f->client.hang();
    Outcome &one = f->send(someRead("a"));
    Outcome &two = f->send(someRead("b"));
    f->settle();
    f->client.exchange(0)->answer(429, "90");
    QVERIFY(one.wait());
    f->client.exchange(1)->answer(429, "5");
    QVERIFY(two.wait());
    QCOMPARE(two.error().retryAt, f->clock.now().addSecs(90));
}

void TestGateRules::onlyWhatPassesIsTriedAgain()
{
    f->client.reply(503, "soon");
    f->client.reply(503, "never");
    Outcome &outcome = f->send(someRead("a"));
    f->advance(1s);
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.body(), "never");
    QCOMPARE(f->client.requestCount(), 2);
}

QTEST_GUILESS_MAIN(TestGateRules)
#include "tst_gaterules.moc"
