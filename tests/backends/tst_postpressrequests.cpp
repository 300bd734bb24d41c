// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/requests.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Laurels::HttpRequest)

class TestPostPressRequests : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreEncodedToTheByte_data();
    void addressesAreEncodedToTheByte();
    void aReadIsPlain_data();
    void aReadIsPlain();
    void anEndorsementIsOnePost();
    void theIdOfASkillKeepsEveryDigit_data();
    void theIdOfASkillKeepsEveryDigit();
    void anIdempotencyKeyIsSentOnlyIfThereIsOne();
    void whatCannotBeEndorsedIsNeverSent_data();
    void whatCannotBeEndorsedIsNeverSent();
    void nothingGoesOutWithoutAnAccount();
    void limitsOfLinkedInDoNotStopTheListOfAccounts();
};

namespace {

using namespace PostPressRequests;

const QUrl base(u"https://api.postpress.ai/v1"_s);
const QString account = u"acc_linkedin_demo01"_s;
const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demoDemoDemo").value();
const ProfileIdentifier miraById{.sort = ProfileIdentifier::Sort::ProviderId, .text = mira.id()};

NewEndorsement wishFor(std::optional<qint64> skillId)
{
    return {.recipient = mira, .skill = u"Navigation"_s, .skillId = skillId};
}

ProfileIdentifier publicId(const QString &text)
{
    return {.sort = ProfileIdentifier::Sort::PublicId, .text = text};
}

void addReads()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("url");
    const auto add = [](const char *tag, const HttpRequest &request, const QByteArray &path) {
        QTest::newRow(tag) << request << QByteArray("https://api.postpress.ai/v1") + path;
    };
    add("probe", probe(base), "/accounts?limit=1");
    add("accounts", accounts(base, {}), "/accounts?limit=250");
    add("more accounts", accounts(base, u"a+b/c=&d é"_s),
        "/accounts?limit=250&cursor=a%2Bb%2Fc%3D%26d%20%C3%A9");
    add("me", me(base, account).value(), "/users/me?account_id=acc_linkedin_demo01");
    add("an account to encode", me(base, u"a/b?c&d=e#f%41"_s).value(),
        "/users/me?account_id=a%2Fb%3Fc%26d%3De%23f%2541");
    const QByteArray end = "?account_id=acc_linkedin_demo01&linkedin_sections=skills&notify=false";
    add("profile by id", profile(base, account, miraById).value(), "/users/ACoAAB7demoDemoDemo" + end);
    add("profile by public id", profile(base, account, publicId(u"jos\u00e9-demo"_s)).value(),
        "/users/jos%C3%A9-demo" + end);
    add("relations", relations(base, account, {}, {}).value(),
        "/users/relations?account_id=acc_linkedin_demo01&limit=50");
    add("relations by name", relations(base, account, u"  Mira  Sol&berg "_s, {}).value(),
        "/users/relations?account_id=acc_linkedin_demo01&limit=50&filter=Mira%20Sol%26berg");
    add("more relations", relations(base, account, u"Mira"_s, u"page=2"_s).value(),
        "/users/relations?account_id=acc_linkedin_demo01&limit=50&filter=Mira&cursor=page%3D2");
}

} // namespace

void TestPostPressRequests::addressesAreEncodedToTheByte_data()
{
    addReads();
}

void TestPostPressRequests::addressesAreEncodedToTheByte()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const QByteArray, url);
    QVERIFY(request.url.isValid());
    QCOMPARE(request.url.toEncoded(), url);
}

void TestPostPressRequests::aReadIsPlain_data()
{
    addReads();
}

void TestPostPressRequests::aReadIsPlain()
{
    QFETCH(const HttpRequest, request);
    QCOMPARE(request.verb, HttpRequest::Verb::Get);
    QCOMPARE(request.effect, HttpRequest::Effect::Read);
    QCOMPARE(request.headers, (HttpHeaders{{"accept", "application/json"}}));
    QVERIFY(request.body.isEmpty());
    QVERIFY(!request.credential);
    QVERIFY(!request.waitsForSignIn);
    const bool isProfile = request.url.path().startsWith("/v1/users/"_L1) &&
                           !request.url.path().endsWith("me"_L1) &&
                           !request.url.path().endsWith("relations"_L1);
    QCOMPARE(request.patience.has_value(), isProfile);
}

void TestPostPressRequests::anEndorsementIsOnePost()
{
    const auto request = endorse(base, account, wishFor(4081559021));
    QVERIFY(request);
    QCOMPARE(request->verb, HttpRequest::Verb::Post);
    QCOMPARE(request->effect, HttpRequest::Effect::Write);
    QCOMPARE(request->url.toEncoded(), "https://api.postpress.ai/v1/linkedin/profile/endorse");
    QCOMPARE(request->headers,
             (HttpHeaders{{"accept", "application/json"}, {"content-type", "application/json"}}));
    QCOMPARE(
        request->body,
        R"({"account_id":"acc_linkedin_demo01","profile_id":"ACoAAB7demoDemoDemo","skill_endorsement_id":4081559021})");
    QVERIFY(request->waitsForSignIn);
    QCOMPARE(request->patience, std::optional<std::chrono::milliseconds>(60s));
}

void TestPostPressRequests::theIdOfASkillKeepsEveryDigit_data()
{
    QTest::addColumn<qint64>("id");
    for (const qint64 id : {qint64(1), qint64(2'147'483'648), qint64(9'007'199'254'740'991)})
        QTest::addRow("%lld", id) << id;
}

void TestPostPressRequests::theIdOfASkillKeepsEveryDigit()
{
    QFETCH(const qint64, id);
    const QByteArray body = endorse(base, account, wishFor(id)).value().body;
    QVERIFY2(body.endsWith("\"skill_endorsement_id\":" + QByteArray::number(id) + "}"), body);
}

void TestPostPressRequests::anIdempotencyKeyIsSentOnlyIfThereIsOne()
{
    NewEndorsement wish = wishFor(7);
    wish.idempotencyKey = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const HttpRequest request = endorse(base, account, wish).value();
    QCOMPARE(request.headers.last(),
             std::pair("Idempotency-Key"_qba, "0f8fad5b-d9cb-469f-a165-70867728950e"_qba));
}

void TestPostPressRequests::whatCannotBeEndorsedIsNeverSent_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<std::optional<qint64>>("skillId");
    QTest::addColumn<QString>("code");
    using Id = std::optional<qint64>;
    QTest::newRow("public id") << u"mira-solberg-demo"_s << Id(7) << u"person.slugForId"_s;
    QTest::newRow("Sales Navigator") << u"ACwAAB7demoDemoDemo"_s << Id(7) << u"person.slugForId"_s;
    QTest::newRow("Recruiter") << u"AEMAAB7demoDemoDemo"_s << Id(7) << u"person.slugForId"_s;
    QTest::newRow("no skill") << mira.id() << Id() << u"skill.notEndorsable"_s;
    QTest::newRow("zero") << mira.id() << Id(0) << u"skill.notEndorsable"_s;
    QTest::newRow("negative") << mira.id() << Id(-4081559021) << u"skill.notEndorsable"_s;
    QTest::newRow("2^53") << mira.id() << Id(9'007'199'254'740'992) << u"skill.notEndorsable"_s;
}

void TestPostPressRequests::whatCannotBeEndorsedIsNeverSent()
{
    QFETCH(const QString, person);
    QFETCH(const std::optional<qint64>, skillId);
    QFETCH(const QString, code);
    NewEndorsement wish = wishFor(skillId);
    wish.recipient = PersonUrn::fromId(person).value();
    const auto request = endorse(base, account, wish);
    QVERIFY(!request);
    QCOMPARE(request.error().code, code);
    QCOMPARE(request.error().kind, ErrorKind::ChooseAnother);
    QCOMPARE(request.error().delivery, Delivery::NotSent);
}

void TestPostPressRequests::nothingGoesOutWithoutAnAccount()
{
    for (const auto &request : {me(base, {}), profile(base, {}, miraById), relations(base, {}, {}, {}),
                                endorse(base, {}, wishFor(7))}) {
        QVERIFY(!request);
        QCOMPARE(request.error().code, u"account.notChosen"_s);
    }
}

void TestPostPressRequests::limitsOfLinkedInDoNotStopTheListOfAccounts()
{
    const QByteArray atLinkedIn = endorse(base, account, wishFor(7)).value().operation;
    QCOMPARE(profile(base, account, miraById).value().operation, atLinkedIn);
    QCOMPARE(relations(base, account, {}, {}).value().operation, atLinkedIn);
    QVERIFY(accounts(base, {}).operation != atLinkedIn);
}

QTEST_GUILESS_MAIN(TestPostPressRequests)
#include "tst_postpressrequests.moc"
