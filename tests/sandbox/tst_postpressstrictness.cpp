// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postpressfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

// Everything that PostPress refuses. In the rows stand PERSON for the provider id of a connection, SKILL for
// an id of hers that is free, FAR for somebody who is no connection, ME for the owner of the account.
class TestPostPressStrictness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAgainstTheRulesAreRefused_data();
    void readsAgainstTheRulesAreRefused();
    void endorsementsAgainstTheRulesAreRefused_data();
    void endorsementsAgainstTheRulesAreRefused();
    void aBodyMustSayThatItIsJson();
    void aWrongKeyIsRefused_data();
    void aWrongKeyIsRefused();
    void whatIsNoPathIsNoEnvelope_data();
    void whatIsNoPathIsNoEnvelope();
    void nothingRefusedTookEffect();
    void whatIsNoHttpIsRefusedWithoutAnEnvelope();

private:
    [[nodiscard]] QByteArray filledIn(QByteArray text) const;

    PostPressFixture m_sandbox;
    QJsonObject m_wish;
    QByteArray m_me;
    QByteArray m_far;
};

void TestPostPressStrictness::initTestCase()
{
    QVERIFY(m_sandbox.isRunning);
    m_wish = m_sandbox.wish();
    m_me = m_sandbox.get("/v1/users/me?account_id=acc_sandbox_first")
               .json()["provider_id"_L1]
               .toString()
               .toLatin1();
    m_far = m_sandbox.profile("second-degree-demo").json()["provider_id"_L1].toString().toLatin1();
}

QByteArray TestPostPressStrictness::filledIn(QByteArray text) const
{
    return text.replace("PERSON", m_wish["profile_id"_L1].toString().toLatin1())
        .replace("SKILL", QByteArray::number(m_wish["skill_endorsement_id"_L1].toInteger()))
        .replace("FAR", m_far)
        .replace("ME", m_me);
}

void TestPostPressStrictness::readsAgainstTheRulesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &target, const QByteArray &expected) {
        QTest::newRow(name) << "/v1" + target << expected;
    };
    row("accounts: limit above 250", "/accounts?limit=251", "400 limit_too_high");
    row("accounts: limit 250", "/accounts?limit=250", "200");
    row("accounts: limit 0", "/accounts?limit=0", "400 invalid_parameters");
    row("accounts: limit is a word", "/accounts?limit=all", "400 invalid_parameters");
    row("accounts: invented cursor", "/accounts?cursor=next", "400 invalid_parameters");
    row("accounts: empty cursor", "/accounts?cursor=", "400 invalid_parameters");
    row("accounts: unknown parameter", "/accounts?type=LINKEDIN", "400 invalid_parameters");
    row("accounts: limit twice", "/accounts?limit=1&limit=2", "400 invalid_parameters");
    row("accounts: the port work-around", "/accounts?port=443", "200");
    row("accounts: broken escape", "/accounts?cursor=%4", "400 unescaped_characters");
    row("accounts: no UTF-8", "/accounts?cursor=%FF", "400 unescaped_characters");
    row("account: unknown", "/accounts/acc_nobody", "404 resource_not_found");
    row("me: no account", "/users/me", "400 missing_parameters");
    row("me: unknown account", "/users/me?account_id=acc_nobody", "404 resource_not_found");
    row("me: a mail account", "/users/me?account_id=acc_sandbox_mail", "422 invalid_account");
    row("me: signed out", "/users/me?account_id=acc_sandbox_credentials", "401 disconnected_account");
    row("me: stopped", "/users/me?account_id=acc_sandbox_stopped", "401 disconnected_account");
    row("me: one bad source", "/users/me?account_id=acc_sandbox_mixed", "401 disconnected_account");
    row("me: being connected", "/users/me?account_id=acc_sandbox_connecting", "503 no_client_session");
    row("me: no rights", "/users/me?account_id=acc_sandbox_permissions", "403 insufficient_permissions");
    row("me: no sources", "/users/me?account_id=acc_sandbox_sourceless", "200");
    const QByteArray relations = "/users/relations?account_id=acc_sandbox_first";
    row("relations: no account", "/users/relations", "400 missing_parameters");
    row("relations: limit above 1000", relations + "&limit=1001", "400 limit_too_high");
    row("relations: limit 1000", relations + "&limit=1000", "200");
    row("relations: negative limit", relations + "&limit=-1", "400 invalid_parameters");
    const QByteArray query = "?account_id=acc_sandbox_first";
    row("profile: no account", "/users/PERSON", "400 missing_parameters");
    row("profile: unknown", "/users/nobody-at-all" + query, "404 resource_not_found");
    row("profile: Sales Navigator", "/users/ACwAABsomebody" + query, "404 invalid_resource_identifier");
    row("profile: Recruiter", "/users/AEMAABsomebody" + query, "404 invalid_resource_identifier");
    row("profile: hidden", "/users/hidden-demo" + query, "403 resource_access_restricted");
    row("profile: not escaped", "/users/\xe6\xa3\xa0" + query, "400 unescaped_characters");
    row("profile: quotation marks", "/users/\"me\"" + query, "400 unescaped_characters");
    row("profile: no such section", "/users/PERSON" + query + "&linkedin_sections=endorsements",
        "400 invalid_parameters");
    row("profile: sections in one", "/users/PERSON" + query + "&linkedin_sections=about,skills",
        "400 invalid_parameters");
    row("profile: notify is a word", "/users/PERSON" + query + "&notify=perhaps", "400 invalid_parameters");
    row("profile: another product", "/users/PERSON" + query + "&linkedin_api=recruiter",
        "403 feature_not_subscribed");
    row("profile: no product", "/users/PERSON" + query + "&linkedin_api=classic", "400 invalid_parameters");
}

void TestPostPressStrictness::readsAgainstTheRulesAreRefused()
{
    QFETCH(const QByteArray, target);
    QTEST(PostPressFixture::shown(m_sandbox.get(filledIn(target))), "expected");
}

void TestPostPressStrictness::endorsementsAgainstTheRulesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &expected) {
        QTest::newRow(name) << body << expected;
    };
    /// The three fields with other values.
    const auto with = [](const QByteArray &account, const QByteArray &person, const QByteArray &skill) {
        return R"({"account_id":)" + account + R"(,"profile_id":)" + person + R"(,"skill_endorsement_id":)" +
               skill + '}';
    };
    const QByteArray account = R"("acc_sandbox_first")";
    const QByteArray person = R"("PERSON")";
    row("nothing", "", "400 malformed_request");
    row("no JSON", "account_id=1", "400 malformed_request");
    row("an array", "[]", "400 malformed_request");
    row("cut off", R"({"account_id":"acc_s)", "400 malformed_request");
    row("no field", "{}", "400 missing_parameters");
    row("no account", R"({"profile_id":"PERSON","skill_endorsement_id":SKILL})", "400 missing_parameters");
    row("no person", R"({"account_id":"acc_sandbox_first","skill_endorsement_id":SKILL})",
        "400 missing_parameters");
    row("no skill", R"({"account_id":"acc_sandbox_first","profile_id":"PERSON"})", "400 missing_parameters");
    row("named as on a profile",
        R"({"account_id":"acc_sandbox_first","profile_id":"PERSON","endorsement_id":SKILL})",
        "400 missing_parameters");
    row("one field more", with(account, person, R"(SKILL,"notify":true)"), "400 invalid_parameters");
    row("skill as text", with(account, person, R"("SKILL")"), "400 invalid_parameters");
    row("skill 0", with(account, person, "0"), "400 invalid_parameters");
    row("skill negative", with(account, person, "-SKILL"), "400 invalid_parameters");
    row("skill with a fraction", with(account, person, "SKILL.5"), "400 invalid_parameters");
    row("skill beyond 2^53", with(account, person, "9007199254740993"), "400 invalid_parameters");
    row("skill beyond 2^64", with(account, person, "1e30"), "400 invalid_parameters");
    row("skill true", with(account, person, "true"), "400 invalid_parameters");
    row("skill in a list", with(account, person, "[SKILL]"), "400 invalid_parameters");
    row("skill null", with(account, person, "null"), "403 insufficient_permissions");
    row("skill of nobody", with(account, person, "1"), "404 resource_not_found");
    row("empty account", with(R"("")", person, "SKILL"), "400 invalid_parameters");
    row("account as a number", with("7", person, "SKILL"), "400 invalid_parameters");
    row("unknown account", with(R"("acc_nobody")", person, "SKILL"), "404 resource_not_found");
    row("a WhatsApp account", with(R"("acc_sandbox_whatsapp")", person, "SKILL"), "422 invalid_account");
    row("a disconnected account", with(R"("acc_sandbox_error")", person, "SKILL"),
        "401 disconnected_account");
    row("a slug", with(account, R"("ninety-three-skills-demo")", "SKILL"), "404 invalid_resource_identifier");
    row("a Sales Navigator id", with(account, R"("ACwAABsomebody")", "SKILL"),
        "404 invalid_resource_identifier");
    row("an unknown person", with(account, R"("ACoAABnobody")", "SKILL"), "404 resource_not_found");
    row("no connection", with(account, R"("FAR")", "SKILL"), "403 insufficient_permissions");
    row("oneself", with(account, R"("ME")", "SKILL"), "403 insufficient_permissions");
}

void TestPostPressStrictness::endorsementsAgainstTheRulesAreRefused()
{
    QFETCH(const QByteArray, body);
    const RawAnswer answer = m_sandbox.client().send(
        "POST", "/v1/linkedin/profile/endorse", PostPressFixture::headers({"Content-Type: application/json"}),
        filledIn(body));
    QTEST(PostPressFixture::shown(answer), "expected");
    QCOMPARE(answer.json()["status"_L1].toInt(), answer.status);
    QVERIFY(!answer.json()["title"_L1].toString().isEmpty());
    QVERIFY(!answer.json()["detail"_L1].toString().isEmpty());
}

void TestPostPressStrictness::aBodyMustSayThatItIsJson()
{
    const QByteArray body = QJsonDocument(m_wish).toJson();
    for (const QByteArray &header : {"Content-Type: text/plain"_ba, "X-Nothing: 1"_ba}) {
        const RawAnswer answer = m_sandbox.client().send("POST", "/v1/linkedin/profile/endorse",
                                                         PostPressFixture::headers({header}), body);
        QCOMPARE(PostPressFixture::shown(answer), "400 malformed_request"_ba);
    }
}

void TestPostPressStrictness::aWrongKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << "Accept: application/json"_ba;
    QTest::newRow("wrong") << "X-API-KEY: pp_live_other"_ba;
    QTest::newRow("cut off") << "X-API-KEY: pp_test_secre"_ba;
    QTest::newRow("empty") << "X-API-KEY:"_ba;
    QTest::newRow("wrong bearer") << "Authorization: Bearer pp_live_other"_ba;
    QTest::newRow("no bearer") << "Authorization: pp_test_secret"_ba;
    QTest::newRow("as Basic") << "Authorization: Basic pp_test_secret"_ba;
}

void TestPostPressStrictness::aWrongKeyIsRefused()
{
    QFETCH(const QByteArray, header);
    for (const QByteArray &target :
         {"/v1/accounts"_ba, "/v1/users/no-names-demo?account_id=acc_sandbox_first"_ba})
        QCOMPARE(PostPressFixture::shown(m_sandbox.client().send("GET", target, {header})),
                 "401 missing_credentials"_ba);
    const RawAnswer answer =
        m_sandbox.client().send("POST", "/v1/linkedin/profile/endorse",
                                {header, "Content-Type: application/json"}, QJsonDocument(m_wish).toJson());
    QCOMPARE(PostPressFixture::shown(answer), "401 missing_credentials"_ba);
}

void TestPostPressStrictness::whatIsNoPathIsNoEnvelope_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const QByteArray &method, const QByteArray &target) {
        QTest::newRow(method + ' ' + target) << method << target;
    };
    row("GET", "/");
    row("GET", "/v1");
    row("GET", "/v1/nothing");
    row("GET", "/accounts");
    row("GET", "/v2/accounts");
    row("GET", "/api/v1/accounts");
    row("GET", "/v1/accounts/");
    row("GET", "/v1/users/one/two");
    row("GET", "/v1/linkedin/profile/endorse");
    row("POST", "/v1/accounts");
    row("POST", "/v1/linkedin/profile/endorse/");
    row("DELETE", "/v1/linkedin/profile/endorse");
    row("PUT", "/v1/linkedin/profile/endorse");
}

void TestPostPressStrictness::whatIsNoPathIsNoEnvelope()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const RawAnswer answer = m_sandbox.client().send(method, target, PostPressFixture::headers());
    QCOMPARE(PostPressFixture::shown(answer), "404"_ba);
    QCOMPARE(answer.header("Content-Type"), "text/html"_ba);
}

void TestPostPressStrictness::nothingRefusedTookEffect()
{
    QCOMPARE(m_sandbox.applied(), 0);
    QCOMPARE(m_sandbox.endorse(m_wish).status, 200);
    QCOMPARE(m_sandbox.applied(), 1);
}

void TestPostPressStrictness::whatIsNoHttpIsRefusedWithoutAnEnvelope()
{
    const RawAnswer answer = m_sandbox.client().send("POST /v1/linkedin/profile/endorse HTTP/1.1\r\n\r\n");
    QCOMPARE(answer.status, 411);
    QCOMPARE(answer.json()["statusCode"_L1].toInt(), 411);
    QVERIFY(PostPressFixture::errorOf(answer).isEmpty());
}

QTEST_GUILESS_MAIN(TestPostPressStrictness)
#include "tst_postpressstrictness.moc"
