// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/parsers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Laurels::HttpResponse)

class TestPostPressProfile : public QObject
{
    Q_OBJECT

private slots:
    void aProfileIsRead();
    void theFieldOfTheIdHasSeveralNames_data();
    void theFieldOfTheIdHasSeveralNames();
    void idsAreWholeNumbersWithinTheirRange_data();
    void idsAreWholeNumbersWithinTheirRange();
    void silenceAboutAnEndorsementIsNotNo_data();
    void silenceAboutAnEndorsementIsNotNo();
    void aBadSkillHarmsNoOther();
    void aLongListIsKeptWholeAndInOrder();
    void heldBackSkillsAreNoEmptyList_data();
    void heldBackSkillsAreNoEmptyList();
    void distancesAreRead_data();
    void distancesAreRead();
    void oneselfIsKnownInEveryWay_data();
    void oneselfIsKnownInEveryWay();
    void theWrongPersonIsRefused_data();
    void theWrongPersonIsRefused();
    void whatIsNoMemberIsRefused_data();
    void whatIsNoMemberIsRefused();

private:
    QJsonObject m_answer;
};

namespace {

const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demoDemoDemo").value();
const ProfileIdentifier byId{.sort = ProfileIdentifier::Sort::ProviderId, .text = mira.id()};
const QByteArray answer = R"({ "object": "UserProfile", "provider": "LINKEDIN",
  "provider_id": "ACoAAB7demoDemoDemo", "public_identifier": "mira-solberg-demo",
  "first_name": "Mira", "last_name": "Solberg", "headline": "Harbour pilot trainer", "websites": [],
  "is_self": false, "network_distance": "FIRST_DEGREE", "is_relationship": true, "skills_total_count": 3,
  "throttled_sections": [],
  "skills": [
    { "name": "Navigation", "endorsement_count": 12, "endorsement_id": 4081559021, "insights": [],
      "endorsed": false },
    { "name": "Radar", "endorsement_count": 4, "endorsement_id": 4081559022, "insights": ["1 certificate"],
      "endorsed": true },
    { "name": "Norwegian", "endorsement_count": 0, "endorsement_id": null, "insights": [],
      "endorsed": false } ] })";

/// The answer above, with some of its members replaced or, where they are undefined, left out.
HttpResponse changed(const QJsonObject &members)
{
    QJsonObject object = QJsonDocument::fromJson(answer).object();
    for (auto each = members.begin(); each != members.end(); ++each)
        object.insert(each.key(), each.value());
    return {200, {}, QJsonDocument(object).toJson()};
}

HttpResponse without(const QString &member)
{
    QJsonObject object = QJsonDocument::fromJson(answer).object();
    object.remove(member);
    return {200, {}, QJsonDocument(object).toJson()};
}

/// The one skill of an answer that holds just this text.
ProfileSkill onlySkill(const QByteArray &skill)
{
    const QJsonArray skills{QJsonDocument::fromJson(skill).object()};
    return PostPressParsers::profile(changed({{u"skills"_s, skills}}), byId, {}).value().skills.at(0);
}

Profile read(const HttpResponse &response)
{
    return PostPressParsers::profile(response, byId, {}).value();
}

} // namespace

void TestPostPressProfile::aProfileIsRead()
{
    const Profile expected{.person = mira,
                           .publicId = u"mira-solberg-demo"_s,
                           .name = u"Mira Solberg"_s,
                           .headline = u"Harbour pilot trainer"_s,
                           .distance = Distance::First,
                           .skills = {{.name = u"Navigation"_s,
                                       .endorsementCount = 12,
                                       .endorsementId = 4081559021,
                                       .isEndorsed = false},
                                      {.name = u"Radar"_s,
                                       .endorsementCount = 4,
                                       .endorsementId = 4081559022,
                                       .isEndorsed = true,
                                       .insights = {u"1 certificate"_s}},
                                      {.name = u"Norwegian"_s, .isEndorsed = false}},
                           .skillsTotal = 3};
    QCOMPARE(read({200, {}, answer}), expected);
}

void TestPostPressProfile::theFieldOfTheIdHasSeveralNames_data()
{
    QTest::addColumn<QByteArray>("skill");
    QTest::addColumn<std::optional<qint64>>("id");
    using Id = std::optional<qint64>;
    QTest::newRow("first") << R"({"name":"A","endorsement_id":5,"skill_id":6})"_qba << Id(5);
    QTest::newRow("second") << R"({"name":"A","skill_endorsement_id":5,"skill_id":6})"_qba << Id(5);
    QTest::newRow("third") << R"({"name":"A","skill_id":6})"_qba << Id(6);
    QTest::newRow("a null is an answer") << R"({"name":"A","endorsement_id":null,"skill_id":6})"_qba << Id();
    QTest::newRow("none") << R"({"name":"A"})"_qba << Id();
}

void TestPostPressProfile::theFieldOfTheIdHasSeveralNames()
{
    QFETCH(const QByteArray, skill);
    QFETCH(const std::optional<qint64>, id);
    QCOMPARE(onlySkill(skill).endorsementId, id);
}

void TestPostPressProfile::idsAreWholeNumbersWithinTheirRange_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<std::optional<qint64>>("id");
    const auto row = [](const char *written, std::optional<qint64> id) {
        QTest::newRow(written) << QByteArray(written) << id;
    };
    row("1", 1);
    row("2147483648", 2'147'483'648);
    row("4081559021", 4'081'559'021);
    row("9007199254740991", 9'007'199'254'740'991);
    row("\"9007199254740991\"", 9'007'199'254'740'991);
    row("\"4081559021\"", 4'081'559'021);
    row("0", {});
    row("\"0\"", {});
    row("-1", {});
    row("\"-4081559021\"", {});
    row("9007199254740992", {});
    row("\"9007199254740993\"", {});
    row("1e20", {});
    row("1.5", {});
    row("\"\"", {});
    row("\"12a\"", {});
    row("\" 12\"", {});
    row("true", {});
    row("[7]", {});
}

void TestPostPressProfile::idsAreWholeNumbersWithinTheirRange()
{
    QFETCH(const QByteArray, written);
    QFETCH(const std::optional<qint64>, id);
    QCOMPARE(onlySkill(R"({"name":"A","endorsement_id":)" + written + "}").endorsementId, id);
}

void TestPostPressProfile::silenceAboutAnEndorsementIsNotNo_data()
{
    QTest::addColumn<QByteArray>("skill");
    QTest::addColumn<std::optional<bool>>("isEndorsed");
    QTest::newRow("yes") << R"({"name":"A","endorsed":true})"_qba << std::optional(true);
    QTest::newRow("no") << R"({"name":"A","endorsed":false})"_qba << std::optional(false);
    QTest::newRow("silent") << R"({"name":"A"})"_qba << std::optional<bool>();
    QTest::newRow("null") << R"({"name":"A","endorsed":null})"_qba << std::optional<bool>();
    QTest::newRow("a word") << R"({"name":"A","endorsed":"no"})"_qba << std::optional<bool>();
}

void TestPostPressProfile::silenceAboutAnEndorsementIsNotNo()
{
    QFETCH(const QByteArray, skill);
    QFETCH(const std::optional<bool>, isEndorsed);
    QCOMPARE(onlySkill(skill).isEndorsed, isEndorsed);
}

void TestPostPressProfile::aBadSkillHarmsNoOther()
{
    const QJsonArray skills{QJsonObject{{u"endorsement_id"_s, 1}},
                            u"Navigation"_s,
                            QJsonValue::Null,
                            QJsonObject{{u"name"_s, QJsonValue::Null}},
                            QJsonObject{{u"name"_s, u"  "_s}},
                            QJsonObject{{u"name"_s, u"航海"_s},
                                        {u"endorsement_count"_s, u"12"_s},
                                        {u"insights"_s, QJsonArray{1, u"x"_s}},
                                        {u"unknown"_s, QJsonObject{}}}};
    const Profile profile = read(changed({{u"skills"_s, skills}}));
    const ProfileSkill good{.name = u"航海"_s, .endorsementCount = 12, .insights = {u"x"_s}};
    QCOMPARE(profile.skills, QList<ProfileSkill>{good});
    QVERIFY(!profile.isThrottled);
}

void TestPostPressProfile::aLongListIsKeptWholeAndInOrder()
{
    QJsonArray skills;
    for (int i = 0; i < 93; ++i)
        skills.append(QJsonObject{{u"name"_s, u"Skill %1"_s.arg(i)}, {u"endorsement_id"_s, i + 1}});
    const Profile profile = read(changed({{u"skills"_s, skills}, {u"skills_total_count"_s, 93}}));
    QCOMPARE(profile.skills.size(), 93);
    QCOMPARE(profile.skills.last().name, u"Skill 92"_s);
    QCOMPARE(profile.skillsTotal, 93);
}

void TestPostPressProfile::heldBackSkillsAreNoEmptyList_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("isThrottled");
    const QJsonArray none;
    QTest::newRow("all there") << changed({}) << false;
    QTest::newRow("named") << changed(
                                  {{u"skills"_s, none}, {u"throttled_sections"_s, QJsonArray{u"skills"_s}}})
                           << true;
    QTest::newRow("named as in the next version")
        << changed({{u"skills"_s, none}, {u"throttled_sections"_s, QJsonArray{u"linkedin_skills"_s}}})
        << true;
    QTest::newRow("counted only") << changed({{u"skills"_s, none}, {u"skills_total_count"_s, 57}}) << true;
    QTest::newRow("counted, no list") << without(u"skills"_s) << true;
    QTest::newRow("another section") << changed({{u"throttled_sections"_s, QJsonArray{u"experience"_s}}})
                                     << false;
    QTest::newRow("has none") << changed({{u"skills"_s, none}, {u"skills_total_count"_s, 0}}) << false;
    QTest::newRow("has none, not counted")
        << changed({{u"skills"_s, none}, {u"skills_total_count"_s, QJsonValue::Null}}) << false;
    QTest::newRow("fewer than counted") << changed({{u"skills_total_count"_s, 57}}) << false;
}

void TestPostPressProfile::heldBackSkillsAreNoEmptyList()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const bool, isThrottled);
    QCOMPARE(read(response).isThrottled, isThrottled);
}

void TestPostPressProfile::distancesAreRead_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<Distance>("distance");
    const auto row = [](const QString &word, Distance distance) {
        QTest::newRow(qPrintable(word))
            << changed({{u"network_distance"_s, word}, {u"is_relationship"_s, false}}) << distance;
    };
    row(u"FIRST_DEGREE"_s, Distance::First);
    row(u"SECOND_DEGREE"_s, Distance::Second);
    row(u"THIRD_DEGREE"_s, Distance::Third);
    row(u"OUT_OF_NETWORK"_s, Distance::OutOfNetwork);
    row(u"SELF"_s, Distance::Self);
    row(u"FOURTH_DEGREE"_s, Distance::Unknown);
    QTest::newRow("a relation") << without(u"network_distance"_s) << Distance::First;
}

void TestPostPressProfile::distancesAreRead()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const Distance, distance);
    QCOMPARE(read(response).distance, distance);
}

void TestPostPressProfile::oneselfIsKnownInEveryWay_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("viewer");
    QTest::addColumn<bool>("isSelf");
    QTest::newRow("somebody else") << changed({}) << u"ACoAAOtherDemoDemo"_s << false;
    QTest::newRow("said") << changed({{u"is_self"_s, true}}) << u"ACoAAOtherDemoDemo"_s << true;
    QTest::newRow("by distance") << changed({{u"network_distance"_s, u"SELF"_s}}) << u"ACoAAOther_Demo"_s
                                 << true;
    QTest::newRow("by id") << without(u"is_self"_s) << mira.id() << true;
}

void TestPostPressProfile::oneselfIsKnownInEveryWay()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const QString, viewer);
    QFETCH(const bool, isSelf);
    const PersonUrn urn = PersonUrn::fromId(viewer).value();
    QCOMPARE(PostPressParsers::profile(response, byId, urn)->isSelf, isSelf);
}

void TestPostPressProfile::theWrongPersonIsRefused_data()
{
    QTest::addColumn<ProfileIdentifier>("asked");
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("isRight");
    const auto publicId = [](const QString &text) {
        return ProfileIdentifier{.sort = ProfileIdentifier::Sort::PublicId, .text = text};
    };
    const ProfileIdentifier other{.sort = ProfileIdentifier::Sort::ProviderId,
                                  .text = u"ACoAAOtherDemoDemo"_s};
    QTest::newRow("id") << byId << changed({}) << true;
    QTest::newRow("id without a public id")
        << byId << changed({{u"public_identifier"_s, QJsonValue::Null}}) << true;
    QTest::newRow("other id") << other << changed({}) << false;
    QTest::newRow("public id") << publicId(u"Mira-SOLBERG-demo"_s) << changed({}) << true;
    QTest::newRow("public id, encoded in the answer")
        << publicId(u"josé-demo"_s) << changed({{u"public_identifier"_s, u"jos%C3%A9-demo"_s}}) << true;
    QTest::newRow("other public id") << publicId(u"mira-solberg-demo-2"_s) << changed({}) << false;
    QTest::newRow("no public id to compare")
        << publicId(u"mira-solberg-demo"_s) << changed({{u"public_identifier"_s, QJsonValue::Null}}) << false;
}

void TestPostPressProfile::theWrongPersonIsRefused()
{
    QFETCH(const ProfileIdentifier, asked);
    QFETCH(const HttpResponse, response);
    QFETCH(const bool, isRight);
    const auto profile = PostPressParsers::profile(response, asked, {});
    QCOMPARE(profile.has_value(), isRight);
    if (!isRight)
        QCOMPARE(profile.error().code, u"profile.otherPerson"_s);
}

void TestPostPressProfile::whatIsNoMemberIsRefused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::newRow("another provider") << changed({{u"provider"_s, u"WHATSAPP"_s}});
    QTest::newRow("no id") << without(u"provider_id"_s);
    QTest::newRow("an id of Recruiter") << changed({{u"provider_id"_s, u"AEMAAB7demoDemoDemo"_s}});
    QTest::newRow("an id that is a number") << changed({{u"provider_id"_s, 7}});
    QTest::newRow("another object") << changed({{u"object"_s, u"CompanyProfile"_s}});
}

void TestPostPressProfile::whatIsNoMemberIsRefused()
{
    QFETCH(const HttpResponse, response);
    const auto profile = PostPressParsers::profile(response, byId, {});
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, u"answer.shape"_s);
    QCOMPARE(profile.error().kind, ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(TestPostPressProfile)
#include "tst_postpressprofile.moc"
