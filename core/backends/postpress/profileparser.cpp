// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/jsonvalues.h"
#include "backends/postpress/answers.h"
#include "backends/postpress/failures.h"
#include "backends/postpress/parsers.h"
#include "backends/postpress/requests.h"

using namespace Qt::StringLiterals;

namespace Laurels::PostPressParsers {

namespace {

/// The first of the names that is there decides, also with a null: what the field is called at PostPress is
/// not documented (reference postpress.md, section 7, point 3).
std::optional<qint64> endorsementId(const QJsonObject &skill)
{
    for (const QLatin1String name : {"endorsement_id"_L1, "skill_endorsement_id"_L1, "skill_id"_L1}) {
        if (!skill.contains(name))
            continue;
        const auto id = wholeNumber(skill[name]);
        return id && PostPressRequests::isSkillId(*id) ? id : std::nullopt;
    }
    return std::nullopt;
}

QStringList insights(const QJsonValue &value)
{
    QStringList lines;
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        const QString line = shortText(item);
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

std::optional<ProfileSkill> skill(const QJsonObject &item)
{
    const QString name = shortText(item["name"_L1]);
    if (name.isEmpty())
        return std::nullopt;
    const QJsonValue endorsed = item["endorsed"_L1];
    return ProfileSkill{.name = name,
                        .endorsementCount = wholeNumber(item["endorsement_count"_L1]).value_or(0),
                        .endorsementId = endorsementId(item),
                        .isEndorsed = endorsed.isBool() ? std::optional(endorsed.toBool()) : std::nullopt,
                        .insights = insights(item["insights"_L1])};
}

QList<ProfileSkill> skills(const QJsonArray &items)
{
    QList<ProfileSkill> result;
    for (const QJsonValue item : items) {
        if (auto read = skill(item.toObject()))
            result.append(std::move(*read));
    }
    return result;
}

Distance distance(const QJsonObject &profile)
{
    const QString word = profile["network_distance"_L1].toString();
    if (word == "FIRST_DEGREE"_L1)
        return Distance::First;
    if (word == "SECOND_DEGREE"_L1)
        return Distance::Second;
    if (word == "THIRD_DEGREE"_L1)
        return Distance::Third;
    if (word == "OUT_OF_NETWORK"_L1)
        return Distance::OutOfNetwork;
    if (word == "SELF"_L1)
        return Distance::Self;
    return profile["is_relationship"_L1].toBool() ? Distance::First : Distance::Unknown;
}

/// LinkedIn does not always name what it withheld (section 2.5).
bool areSkillsThrottled(const QJsonObject &profile, std::optional<int> total)
{
    const QJsonArray sections = profile["throttled_sections"_L1].toArray();
    if (sections.contains(u"skills"_s) || sections.contains(u"linkedin_skills"_s))
        return true;
    return profile["skills"_L1].toArray().isEmpty() && total.value_or(0) > 0;
}

std::optional<int> skillsTotal(const QJsonObject &profile)
{
    const auto total = wholeNumber(profile["skills_total_count"_L1]);
    constexpr qint64 sane = 100'000;
    return total && *total <= sane ? std::optional(int(*total)) : std::nullopt;
}

bool isPersonAskedFor(const Profile &profile, const ProfileIdentifier &asked)
{
    if (asked.sort == ProfileIdentifier::Sort::ProviderId)
        return profile.person.id() == asked.text;
    const QString told = QUrl::fromPercentEncoding(profile.publicId.toUtf8());
    return told.compare(asked.text, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<Profile> profile(const HttpResponse &response, const ProfileIdentifier &asked, const PersonUrn &viewer)
{
    const auto object = postPressObject(response, u"UserProfile"_s);
    if (!object)
        return Failure(object.error());
    const QString provider = object->value("provider"_L1).toString();
    const auto person = personFromProviderId(object->value("provider_id"_L1).toString());
    if (!person || (!provider.isEmpty() && provider != "LINKEDIN"_L1))
        return Failure(senselessPostPress(response, u"answer.shape"_s, u"no member of LinkedIn"_s));
    Profile profile{.person = *person,
                    .publicId = shortText(object->value("public_identifier"_L1)),
                    .name = joinedName(*object),
                    .headline = shortText(object->value("headline"_L1)),
                    .distance = distance(*object),
                    .skills = skills(object->value("skills"_L1).toArray()),
                    .skillsTotal = skillsTotal(*object)};
    if (!isPersonAskedFor(profile, asked)) {
        Error error = senselessPostPress(response, u"profile.otherPerson"_s);
        error.kind = ErrorKind::ChooseAnother;
        return Failure(error);
    }
    profile.isSelf = object->value("is_self"_L1).toBool() || profile.distance == Distance::Self ||
                     profile.person == viewer;
    profile.isThrottled = areSkillsThrottled(*object, profile.skillsTotal);
    return profile;
}

} // namespace Laurels::PostPressParsers
