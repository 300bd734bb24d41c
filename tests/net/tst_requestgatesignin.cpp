// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatefixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Expired = R"({"status":401,"serviceErrorCode":65602,"code":"EXPIRED_ACCESS_TOKEN"})";
const QByteArray Revoked = R"({"status":401,"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN"})";

HttpRequest someTest(const QByteArray &name)
{
    HttpRequest request = someRead(name);
    request.waitsForSignIn = false;
    return request;
}

} // namespace

/// What a 401 does.
class TestRequestGateSignIn : public QObject
{
    Q_OBJECT

private slots:
    void theCredentialIsPutOnEveryRequest();
    void a401ClosesTheGateAndNothingIsLost_data();
    void a401ClosesTheGateAndNothingIsLost();
    void aSecondBadCredentialClosesItAgain();
    void a401ForAnOldCredentialSaysNothing();
    void aTestOfACredentialGetsItsAnswer();
    void aTestAtAClosedGateFailsAtOnce();
    void oneThatWaitsForASignInCanBeAborted();
    void anAnswerThatWasOnItsWayStillComes();
    void aNewTokenThatIsNotKnownYetIsTriedAgain_data();
    void aNewTokenThatIsNotKnownYetIsTriedAgain();
    void aTokenThatStaysUnknownNeedsASignIn_data();
    void aTokenThatStaysUnknownNeedsASignIn();
    void severalAtOnceAreOneHold();
    void anOldTokenThatIsRevokedNeedsASignIn();
    void whoeverHearsOfItMayDeleteTheGate();
};

void TestRequestGateSignIn::theCredentialIsPutOnEveryRequest()
{
    GateFixture f;
    f.gate->setCredential(someCredential("one"));
    f.client.reply(200);
    f.client.reply(200);
    HttpRequest request = someRead("r");
    request.credential = someCredential("its own");
    f.send(request);
    f.settle();
    QCOMPARE(f.client.lastRequest().credential->value, "Bearer one"_ba);
    QCOMPARE(f.client.lastRequest().credential->header, "Authorization"_ba);
    QVERIFY(f.client.lastRequest().credential->origin.covers(request.url));
    f.send(request);
    f.gate->setCredential(someCredential("two"));
    f.settle();
    QCOMPARE(f.client.lastRequest().credential->value, "Bearer two"_ba);
}

void TestRequestGateSignIn::a401ClosesTheGateAndNothingIsLost_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << Expired << u"EXPIRED_ACCESS_TOKEN"_s;
    QTest::newRow("restricted") << R"({"serviceErrorCode":65608,"code":"RESTRICTED_MEMBER"})"_ba
                                << u"RESTRICTED_MEMBER"_s;
    QTest::newRow("number only") << R"({"serviceErrorCode":65600})"_ba << u"65600"_s;
    QTest::newRow("no body") << QByteArray() << QString();
    QTest::newRow("HTML") << "<html>"_ba << QString();
}

void TestRequestGateSignIn::a401ClosesTheGateAndNothingIsLost()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    GateFixture f;
    f.gate->setCredential(someCredential("old"));
    f.client.reply(401, body);
    f.client.reply(401, body);
    for (const char *name : {"w1", "w2", "w3"})
        f.send(someWrite(name));
    f.settle();
    QCOMPARE(f.gate->state(), (GateState{.kind = GateState::Kind::SignInNeeded, .code = code}));
    QCOMPARE(f.stateSpy.size(), 1);
    f.send(someRead("r1"));
    f.advance(24h);
    QCOMPARE(f.client.requestCount(), 2);

    for (int i = 0; i < 4; ++i)
        f.client.reply(200);
    f.gate->setCredential(someCredential("new"));
    f.settle();
    QCOMPARE(f.gate->state(), GateState{});
    QCOMPARE(f.stateSpy.size(), 2);
    QCOMPARE(f.sent().mid(2), (QByteArrayList{"w1", "w2", "r1", "w3"}));
    for (int i = 2; i < 6; ++i)
        QCOMPARE(f.client.requests().at(i).credential->value, "Bearer new"_ba);
    for (const auto &outcome : f.outcomes) {
        QCOMPARE(outcome->status(), 200);
        QCOMPARE(outcome->finishedCount(), 1);
    }
}

void TestRequestGateSignIn::aSecondBadCredentialClosesItAgain()
{
    GateFixture f;
    f.client.reply(401);
    f.client.reply(401);
    f.client.reply(200);
    Outcome &outcome = f.send(someRead("r"));
    f.settle();
    f.gate->setCredential(someCredential("bad"));
    f.settle();
    QCOMPARE(f.gate->state().kind, GateState::Kind::SignInNeeded);
    QCOMPARE(f.client.requestCount(), 2);
    f.gate->setCredential(someCredential("good"));
    f.settle();
    QCOMPARE(outcome.status(), 200);
}

void TestRequestGateSignIn::a401ForAnOldCredentialSaysNothing()
{
    GateFixture f;
    f.gate->setCredential(someCredential("old"));
    f.client.hang();
    f.client.reply(200);
    Outcome &outcome = f.send(someTest("r"));
    f.settle();
    f.gate->setCredential(someCredential("new"));
    f.client.exchange(0)->answer(401, Expired);
    f.settle();
    QCOMPARE(f.gate->state(), GateState{});
    QCOMPARE(f.stateSpy.size(), 0);
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(f.client.lastRequest().credential->value, "Bearer new"_ba);
}

void TestRequestGateSignIn::aTestOfACredentialGetsItsAnswer()
{
    GateFixture f;
    f.client.reply(401, Expired);
    Outcome &outcome = f.send(someTest("me"));
    f.settle();
    QCOMPARE(outcome.status(), 401);
    QCOMPARE(outcome.body(), Expired);
    QCOMPARE(f.gate->state().kind, GateState::Kind::SignInNeeded);
}

void TestRequestGateSignIn::aTestAtAClosedGateFailsAtOnce()
{
    GateFixture f;
    f.client.reply(401, Expired);
    f.client.hangByDefault();
    f.send(someRead("r"));
    f.settle();
    Outcome &outcome = f.send(someTest("me"));
    f.settle();
    QCOMPARE(outcome.error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(outcome.error().code, u"EXPIRED_ACCESS_TOKEN"_s);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGateSignIn::oneThatWaitsForASignInCanBeAborted()
{
    GateFixture f;
    f.client.reply(401);
    Outcome &outcome = f.send(someWrite("w"));
    f.settle();
    QVERIFY(!outcome.isFinished());
    f.exchanges.constFirst()->abort();
    f.settle();
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    f.gate->setCredential(someCredential("new"));
    f.settle();
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGateSignIn::anAnswerThatWasOnItsWayStillComes()
{
    GateFixture f;
    f.client.hangByDefault();
    f.send(someWrite("w1"));
    f.send(someWrite("w2"));
    f.settle();
    f.client.exchange(0)->answer(401);
    f.settle();
    f.client.exchange(1)->answer(204);
    f.settle();
    QCOMPARE(f.outcomes[1]->status(), 204);
    QVERIFY(!f.outcomes[0]->isFinished());
    QCOMPARE(f.gate->state().kind, GateState::Kind::SignInNeeded);
}

void TestRequestGateSignIn::aNewTokenThatIsNotKnownYetIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isTest");
    QTest::newRow("number and code") << Revoked << false;
    QTest::newRow("number only") << R"({"serviceErrorCode":65601})"_ba << false;
    QTest::newRow("code only") << R"({"code":"REVOKED_ACCESS_TOKEN"})"_ba << false;
    QTest::newRow("a test of the token") << Revoked << true;
}

void TestRequestGateSignIn::aNewTokenThatIsNotKnownYetIsTriedAgain()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isTest);
    GateFixture f;
    f.gate->setCredential(someCredential("new"));
    f.client.reply(401, body);
    f.client.reply(401, body);
    f.client.reply(200);
    Outcome &outcome = f.send(isTest ? someTest("me") : someWrite("w"));
    f.advance(4999ms);
    QCOMPARE(f.client.requestCount(), 1);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 2);
    f.advance(9999ms);
    QCOMPARE(f.client.requestCount(), 2);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 3);
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(f.stateSpy.size(), 0);
}

void TestRequestGateSignIn::aTokenThatStaysUnknownNeedsASignIn_data()
{
    QTest::addColumn<bool>("isTest");
    QTest::newRow("work") << false;
    QTest::newRow("a test of the token") << true;
}

void TestRequestGateSignIn::aTokenThatStaysUnknownNeedsASignIn()
{
    QFETCH(const bool, isTest);
    GateFixture f;
    f.gate->setCredential(someCredential("new"));
    for (int i = 0; i < 3; ++i)
        f.client.reply(401, Revoked);
    Outcome &outcome = f.send(isTest ? someTest("me") : someRead("r"));
    f.advance(5s);
    f.advance(10s);
    QCOMPARE(f.client.requestCount(), 3);
    QCOMPARE(f.gate->state(),
             (GateState{.kind = GateState::Kind::SignInNeeded, .code = u"REVOKED_ACCESS_TOKEN"_s}));
    QCOMPARE(outcome.status(), isTest ? 401 : 0);
    QCOMPARE(outcome.isFinished(), isTest);
    f.advance(1h);
    QCOMPARE(f.client.requestCount(), 3);
}

void TestRequestGateSignIn::severalAtOnceAreOneHold()
{
    GateFixture f;
    f.gate->setCredential(someCredential("new"));
    for (int i = 0; i < 4; ++i)
        f.client.reply(401, Revoked);
    for (int i = 0; i < 4; ++i)
        f.send(someRead("r"));
    f.settle();
    // Nothing else goes out meanwhile.
    f.send(someWrite("w"));
    f.advance(4999ms);
    QCOMPARE(f.client.requestCount(), 4);
    for (int i = 0; i < 5; ++i)
        f.client.reply(200);
    f.advance(1ms);
    QCOMPARE(f.client.requestCount(), 9);
    for (const auto &outcome : f.outcomes)
        QCOMPARE(outcome->status(), 200);
}

void TestRequestGateSignIn::anOldTokenThatIsRevokedNeedsASignIn()
{
    GateFixture f;
    f.gate->setCredential(someCredential("old"));
    f.advance(31s);
    f.client.reply(401, Revoked);
    f.send(someRead("r"));
    f.settle();
    QCOMPARE(f.gate->state().kind, GateState::Kind::SignInNeeded);
    f.advance(1h);
    QCOMPARE(f.client.requestCount(), 1);
}

void TestRequestGateSignIn::whoeverHearsOfItMayDeleteTheGate()
{
    GateFixture f;
    f.client.reply(401);
    Outcome &outcome = f.send(someRead("r"));
    QObject::connect(f.gate.get(), &RequestGate::stateChanged, f.gate.get(), [&f] { f.gate.reset(); });
    f.settle();
    QVERIFY(!f.gate);
    QCOMPARE(outcome.finishedCount(), 0);
}

QTEST_GUILESS_MAIN(TestRequestGateSignIn)
#include "tst_requestgatesignin.moc"
