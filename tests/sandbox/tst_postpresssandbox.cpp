// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postpressfixture.h"

#include <QSet>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

// PostPress's side as its documents promise it, from the outside: bytes on a socket.
class TestPostPressSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eitherHeaderCarriesTheKey();
    void accountsOfEveryKindAndStatusAreListed();
    void anAccountCanBeReadAlone();
    void theOwnerOfAnAccountIsTold();
    void cursorsLeadThroughEveryRelationOnce();
    void relationsAreFoundByName();
    void relationsHaveTheDocumentedFields();
    void profilesComeByIdAndBySlug();
    void skillsComeOnlyWhenAskedFor();
    void everyKindOfPersonIsThere_data();
    void everyKindOfPersonIsThere();
    void everyRelationCanBeRead();
    void anEndorsementTakesEffectOnce();
    void eachAccountHasItsOwnIds();
    void whatWasEndorsedBeforeIsRefusedToo();
    void anIdempotencyKeyRepeatsTheFirstAnswer();
    void everyAnswerCarriesARequestId();
    void requestsAreRecorded();

private:
    std::unique_ptr<PostPressFixture> m_sandbox;
};

namespace {

QByteArrayList texts(const QJsonArray &array, QLatin1StringView field)
{
    QByteArrayList result;
    for (const QJsonValue value : array)
        result.append(value[field].toString().toUtf8());
    return result;
}

/// What is odd about the person, in a few words.
QByteArray shape(const QJsonObject &person)
{
    const QJsonArray skills = person["skills"_L1].toArray();
    qsizetype nulls = 0;
    qsizetype textIds = 0;
    qsizetype silent = 0;
    qint64 largest = 0;
    for (const QJsonValue skill : skills) {
        nulls += skill["endorsement_id"_L1].isNull();
        textIds += skill["endorsement_id"_L1].isString();
        silent += skill["endorsed"_L1].isUndefined();
        largest = std::max(largest, skill["endorsement_id"_L1].toInteger());
    }
    const auto part = [&skills](qsizetype count, const char *name) {
        return count == 0 ? QByteArray() : count == skills.size() ? " all "_ba + name : " some "_ba + name;
    };
    QByteArray result =
        person["is_self"_L1].toBool() ? "SELF"_ba : person["network_distance"_L1].toString().toLatin1();
    result += ' ' + QByteArray::number(skills.size()) + '/' +
              QByteArray::number(person["skills_total_count"_L1].toInt());
    result += part(nulls, "null") + part(textIds, "text") + part(silent, "silent");
    result += largest > (1LL << 52) ? " huge" : largest > (1LL << 31) ? " long" : "";
    result += person["throttled_sections"_L1].toArray().isEmpty() ? "" : " named";
    return result +
           (person["first_name"_L1].isNull() && person["public_identifier"_L1].isNull() ? " nameless" : "");
}

} // namespace

void TestPostPressSandbox::init()
{
    m_sandbox = std::make_unique<PostPressFixture>();
    QVERIFY(m_sandbox->isRunning);
}

void TestPostPressSandbox::eitherHeaderCarriesTheKey()
{
    const RawClient client = m_sandbox->client();
    QCOMPARE(client.send("GET", "/v1/accounts", {"X-API-KEY: pp_test_secret"}).status, 200);
    QCOMPARE(client.send("GET", "/v1/accounts", {"Authorization: Bearer pp_test_secret"}).status, 200);
}

void TestPostPressSandbox::accountsOfEveryKindAndStatusAreListed()
{
    const RawAnswer answer = m_sandbox->accounts();
    QCOMPARE(answer.json()["object"_L1].toString(), u"AccountList"_s);
    QVERIFY(answer.json()["cursor"_L1].isNull());
    const QJsonArray accounts = PostPressFixture::list(answer);
    QCOMPARE(accounts.first()["id"_L1].toString().toLatin1(), m_sandbox->server.postpressAccount());
    QSet<QByteArray> statuses;
    QSet<QByteArray> types;
    qsizetype withoutSource = 0;
    for (const QJsonValue account : accounts) {
        QCOMPARE(account["object"_L1].toString(), u"Account"_s);
        types.insert(account["type"_L1].toString().toLatin1());
        withoutSource += account["sources"_L1].toArray().isEmpty();
        for (const QByteArray &status : texts(account["sources"_L1].toArray(), "status"_L1))
            statuses.insert(status);
    }
    QCOMPARE(statuses, (QSet<QByteArray>{"OK", "CONNECTING", "CREDENTIALS", "ERROR", "STOPPED", "PERMISSIONS",
                                         "DREAMING"}));
    QCOMPARE(types, (QSet<QByteArray>{"LINKEDIN", "MOBILE", "MAIL", "GOOGLE", "OUTLOOK", "ICLOUD", "WHATSAPP",
                                      "INSTAGRAM", "MESSENGER", "TELEGRAM", "TWITTER", "SLACK"}));
    QCOMPARE(withoutSource, 1);
    // Two pages, and nobody is on both.
    const RawAnswer first = m_sandbox->accounts("?limit=15");
    const QByteArray cursor = first.json()["cursor"_L1].toString().toLatin1();
    const RawAnswer second = m_sandbox->accounts("?limit=15&cursor=" + PostPressFixture::escaped(cursor));
    QCOMPARE(texts(PostPressFixture::list(first), "id"_L1) + texts(PostPressFixture::list(second), "id"_L1),
             texts(accounts, "id"_L1));
    QVERIFY(second.json()["cursor"_L1].isNull());
}

void TestPostPressSandbox::anAccountCanBeReadAlone()
{
    const RawAnswer answer = m_sandbox->get("/v1/accounts/acc_sandbox_mixed");
    QCOMPARE(answer.json()["name"_L1].toString(), u"Sample mixed"_s);
    QCOMPARE(texts(PostPressFixture::list(answer, "sources"), "status"_L1), (QByteArrayList{"OK", "ERROR"}));
}

void TestPostPressSandbox::theOwnerOfAnAccountIsTold()
{
    const QJsonObject owner = m_sandbox->get("/v1/users/me?account_id=acc_sandbox_first").json();
    QCOMPARE(owner["object"_L1].toString(), u"AccountOwnerProfile"_s);
    QCOMPARE(owner["first_name"_L1].toString(), u"Robin"_s);
    QVERIFY(!owner.contains("skills"_L1));
    QCOMPARE(
        shape(m_sandbox->profile(owner["provider_id"_L1].toString().toLatin1()).json()).split(' ').first(),
        "SELF"_ba);
    const QJsonObject other = m_sandbox->get("/v1/users/me?account_id=acc_sandbox_second").json();
    QVERIFY(other["provider_id"_L1] != owner["provider_id"_L1]);
}

void TestPostPressSandbox::cursorsLeadThroughEveryRelationOnce()
{
    QByteArrayList seen;
    QByteArray more;
    int pages = 0;
    for (bool isLast = false; !isLast; ++pages) {
        QVERIFY(pages < 10);
        const RawAnswer page = m_sandbox->relations(more);
        QCOMPARE(page.status, 200);
        seen += texts(PostPressFixture::list(page), "public_identifier"_L1);
        const QJsonValue cursor = page.json()["cursor"_L1];
        isLast = cursor.isNull();
        more = "&cursor=" + PostPressFixture::escaped(cursor.toString().toLatin1());
    }
    QVERIFY2(pages >= 3, QByteArray::number(pages));
    QCOMPARE(QSet<QByteArray>(seen.begin(), seen.end()).size(), seen.size());
    QCOMPARE(texts(PostPressFixture::list(m_sandbox->relations("&limit=1000")), "public_identifier"_L1),
             seen);
}

void TestPostPressSandbox::relationsAreFoundByName()
{
    const QJsonArray found = PostPressFixture::list(m_sandbox->relations("&filter=TESS+text"));
    QCOMPARE(texts(found, "public_identifier"_L1), QByteArrayList{"text-ids-demo"});
    QCOMPARE(
        texts(PostPressFixture::list(m_sandbox->relations("&filter=" + PostPressFixture::escaped("林木"))),
              "first_name"_L1),
        QByteArrayList{"小棠"});
    QVERIFY(PostPressFixture::list(m_sandbox->relations("&filter=nobodyiscalledlikethat")).isEmpty());
}

void TestPostPressSandbox::relationsHaveTheDocumentedFields()
{
    const QJsonArray all = PostPressFixture::list(m_sandbox->relations("&limit=1000"));
    qint64 last = std::numeric_limits<qint64>::max();
    qsizetype unusable = 0;
    for (const QJsonValue relation : all) {
        QCOMPARE(relation["object"_L1].toString(), u"UserRelation"_s);
        const qint64 created = relation["created_at"_L1].toInteger();
        QVERIFY(created > 1'000'000'000'000 && created <= last);
        last = created;
        const QString id = relation["member_id"_L1].toString();
        unusable += !id.startsWith("ACo"_L1) && !id.startsWith("ADo"_L1);
    }
    QCOMPARE(unusable, 1);
    QVERIFY(all.last()["member_id"_L1].toString().startsWith("ACw"_L1));
}

void TestPostPressSandbox::profilesComeByIdAndBySlug()
{
    const QJsonObject bySlug = m_sandbox->profile("Mixed-IDs-demo").json();
    QCOMPARE(bySlug["object"_L1].toString(), u"UserProfile"_s);
    const QByteArray id = bySlug["provider_id"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox->profile(id).json(), bySlug);
    // Asked for by slug, somebody else comes; by id the right one.
    const QJsonObject other = m_sandbox->profile("somebody-else-demo").json();
    QVERIFY(other["public_identifier"_L1] != "somebody-else-demo"_L1);
    const QJsonValue found = PostPressFixture::list(m_sandbox->relations("&filter=Mismatchfield")).first();
    const QByteArray memberId = found["member_id"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox->profile(memberId).json()["provider_id"_L1].toString().toLatin1(), memberId);
}

void TestPostPressSandbox::skillsComeOnlyWhenAskedFor()
{
    const QByteArray base = "/v1/users/ninety-three-skills-demo?account_id=acc_sandbox_first";
    QVERIFY(!m_sandbox->get(base).json().contains("skills"_L1));
    QVERIFY(!m_sandbox->get(base + "&linkedin_sections=about").json().contains("skills"_L1));
    const auto count = [this, &base](const QByteArray &more) {
        return PostPressFixture::list(m_sandbox->get(base + more), "skills").size();
    };
    QCOMPARE(count("&linkedin_sections=skills&notify=false"), 93);
    QCOMPARE(count("&linkedin_sections=about&linkedin_sections=skills"), 93);
    QCOMPARE(count("&linkedin_sections=*"), 93);
    QCOMPARE(count("&linkedin_sections=skills_preview"), 2);
}

void TestPostPressSandbox::everyKindOfPersonIsThere_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const QByteArray &slug, const QByteArray &expected) {
        QTest::newRow(slug) << slug << expected;
    };
    row("robin-laurelwood-demo-0", "SELF 24/24 all null");
    row("mixed-ids-demo", "FIRST_DEGREE 9/9 some null");
    row("second-degree-demo", "SECOND_DEGREE 57/57 all null");
    row("throttled-by-name-demo", "FIRST_DEGREE 0/12 named");
    row("throttled-by-count-demo", "FIRST_DEGREE 0/12");
    row("ninety-three-skills-demo", "FIRST_DEGREE 93/93");
    row("long-ids-demo", "FIRST_DEGREE 5/5 long");
    row("large-ids-demo", "FIRST_DEGREE 5/5 huge");
    row("text-ids-demo", "FIRST_DEGREE 5/5 all text");
    row("no-endorsed-demo", "FIRST_DEGREE 5/5 all silent");
    row("no-names-demo", "FIRST_DEGREE 5/5 nameless");
    row("小棠-林木-demo", "FIRST_DEGREE 5/5");
    row("no-skills-demo", "FIRST_DEGREE 0/0");
}

void TestPostPressSandbox::everyKindOfPersonIsThere()
{
    QFETCH(const QByteArray, slug);
    const RawAnswer answer = m_sandbox->profile(slug);
    QCOMPARE(answer.status, 200);
    QTEST(shape(answer.json()), "expected");
}

void TestPostPressSandbox::everyRelationCanBeRead()
{
    for (const QJsonValue relation : PostPressFixture::list(m_sandbox->relations("&limit=40"))) {
        const QJsonObject person = m_sandbox->profile(relation["member_id"_L1].toString().toLatin1()).json();
        QCOMPARE(person["public_identifier"_L1], relation["public_identifier"_L1]);
        QCOMPARE(person["network_distance"_L1].toString(), u"FIRST_DEGREE"_s);
        QVERIFY(!person["skills"_L1].toArray().isEmpty());
    }
}

void TestPostPressSandbox::anEndorsementTakesEffectOnce()
{
    const QJsonObject wish = m_sandbox->wish();
    const RawAnswer first = m_sandbox->endorse(wish);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json(), (QJsonObject{{u"object"_s, u"LinkedinProfileEndorse"_s}, {u"endorsed"_s, true}}));
    QCOMPARE(PostPressFixture::shown(m_sandbox->endorse(wish)), "422 action_already_performed"_ba);
    const SandboxSkillEndorsement expected{.account = PostPressFixture::account,
                                           .profile = wish["profile_id"_L1].toString().toLatin1(),
                                           .skillId = wish["skill_endorsement_id"_L1].toInteger(),
                                           .asked = 2,
                                           .applied = 1};
    QCOMPARE(m_sandbox->server.postpressEndorsements(), QList{expected});
    QCOMPARE(m_sandbox->server.postpressEndorseCalls(), 2);
    for (const QJsonValue skill : m_sandbox->skills("ninety-three-skills-demo")) {
        if (skill["endorsement_id"_L1] == wish["skill_endorsement_id"_L1])
            QVERIFY(skill["endorsed"_L1].toBool());
    }
}

void TestPostPressSandbox::eachAccountHasItsOwnIds()
{
    const QJsonObject mine = m_sandbox->wish();
    QJsonObject theirs = m_sandbox->wish("ninety-three-skills-demo", 0, "acc_sandbox_second");
    QVERIFY(mine["skill_endorsement_id"_L1] != theirs["skill_endorsement_id"_L1]);
    QJsonObject mixed = mine;
    mixed["account_id"_L1] = u"acc_sandbox_second"_s;
    QCOMPARE(PostPressFixture::shown(m_sandbox->endorse(mixed)), "404 resource_not_found"_ba);
    QCOMPARE(m_sandbox->endorse(mine).status, 200);
    QCOMPARE(m_sandbox->endorse(theirs).status, 200);
}

void TestPostPressSandbox::whatWasEndorsedBeforeIsRefusedToo()
{
    QJsonObject wish = m_sandbox->wish();
    for (const QJsonValue skill : m_sandbox->skills("ninety-three-skills-demo")) {
        if (skill["endorsed"_L1].toBool())
            wish["skill_endorsement_id"_L1] = skill["endorsement_id"_L1];
    }
    QCOMPARE(PostPressFixture::shown(m_sandbox->endorse(wish)), "422 action_already_performed"_ba);
    QCOMPARE(m_sandbox->applied(), 0);
}

void TestPostPressSandbox::anIdempotencyKeyRepeatsTheFirstAnswer()
{
    const QJsonObject wish = m_sandbox->wish();
    QCOMPARE(m_sandbox->endorse(wish, "one").status, 200);
    QCOMPARE(m_sandbox->endorse(wish, "one").status, 200);
    QCOMPARE(m_sandbox->endorse(wish, "two").status, 422);
    QCOMPARE(m_sandbox->applied(), 1);
    QCOMPARE(m_sandbox->server.postpressEndorseCalls(), 3);
}

void TestPostPressSandbox::everyAnswerCarriesARequestId()
{
    QVERIFY(!m_sandbox->accounts().header("X-Request-Id").isEmpty());
    const RawAnswer refused = m_sandbox->profile("nobody");
    QCOMPARE(refused.json()["instance"_L1].toString().toLatin1(), refused.header("X-Request-Id"));
}

void TestPostPressSandbox::requestsAreRecorded()
{
    const QJsonObject wish = m_sandbox->wish();
    m_sandbox->server.clearRequests();
    (void)m_sandbox->endorse(wish, "mine");
    (void)m_sandbox->client().send("GET", "/v1/accounts", {});
    const QList<SandboxPostPressRequest> requests = m_sandbox->server.postpressRequests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, "POST"_ba);
    QCOMPARE(requests[0].target, "/v1/linkedin/profile/endorse"_ba);
    QCOMPARE(requests[0].accept, "application/json"_ba);
    QCOMPARE(requests[0].contentType, "application/json"_ba);
    QCOMPARE(requests[0].idempotencyKey, "mine"_ba);
    QCOMPARE(QJsonDocument::fromJson(requests[0].body).object(), wish);
    QCOMPARE(requests[0].status, 200);
    QVERIFY(requests[0].hadKey);
    QCOMPARE(requests[1].status, 401);
    QVERIFY(!requests[1].hadKey);
    QVERIFY(m_sandbox->server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestPostPressSandbox)
#include "tst_postpresssandbox.moc"
