// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/endorsing.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

constexpr qint64 largestId = (1LL << 53) - 1; // of what every JSON reader keeps exactly

const QString accountField = u"account_id"_s;
const QString profileField = u"profile_id"_s;
const QString skillField = u"skill_endorsement_id"_s;

/// A JSON object in a body that says so.
Outcome<QJsonObject> readJson(const Call &call)
{
    const QByteArray type = call.contentType.split(';').first().trimmed().toLower();
    const QJsonDocument document = QJsonDocument::fromJson(call.body);
    if (type != "application/json" || !document.isObject())
        return refused("malformed_request"_ba, "The body is not a JSON object"_ba);
    return document.object();
}

} // namespace

struct Endorsing::Wish
{
    const Account *account = nullptr;
    const Profile *profile = nullptr;
    qint64 skillId = 0; ///< 0: null was sent
};

Endorsing::Endorsing(const Directory &directory, SkillLedger &ledger, const Switches &switches,
                     Faults &faults)
    : m_directory(directory)
    , m_ledger(ledger)
    , m_switches(switches)
    , m_faults(faults)
{
}

Outcome<QJsonObject> Endorsing::endorse(const Call &call)
{
    const auto wish = readBody(call);
    if (!wish)
        return tl::unexpected(wish.error());
    const QByteArray account = wish->account->id.toLatin1();
    const QByteArray profile = wish->profile->id.toLatin1();
    m_ledger.countAsked(account, profile, wish->skillId);
    const auto skill = skillOf(*wish);
    if (!skill)
        return tl::unexpected(skill.error());
    const bool isEndorsed = (*skill)->isEndorsed || m_ledger.isEndorsed(account, profile, wish->skillId);
    if (isEndorsed && m_switches.value("repeatEndorse"_ba, call.scopes()) == "refused")
        return refused("action_already_performed"_ba, "This skill is endorsed already"_ba);
    const bool isApplied = !m_faults.take("notApplied"_ba, call.scopes());
    if (isApplied)
        m_ledger.countApplied(account, profile, wish->skillId);
    const bool isWrong = m_faults.take("wrongObject"_ba, call.scopes());
    return QJsonObject{{u"object"_s, isWrong ? u"LinkedinProfileReaction"_s : u"LinkedinProfileEndorse"_s},
                       {u"endorsed"_s, isApplied}};
}

Outcome<Endorsing::Wish> Endorsing::readBody(const Call &call) const
{
    const auto json = readJson(call);
    if (!json)
        return tl::unexpected(json.error());
    const QStringList fields{accountField, profileField, skillField};
    for (const QString &field : fields) {
        if (!json->contains(field))
            return refused("missing_parameters"_ba, field.toLatin1() + " is required");
    }
    if (json->size() > fields.size() && m_switches.value("unknownFields"_ba, call.scopes()) == "refused")
        return refused("invalid_parameters"_ba, "The body has fields that are not known"_ba);
    const QJsonValue skill = json->value(skillField);
    const qint64 id = skill.toInteger(0);
    // A text that holds a number is none; neither is 1.5.
    if (!skill.isNull() && (!skill.isDouble() || id < 1 || id > largestId))
        return refused("invalid_parameters"_ba, "skill_endorsement_id must be a number above 0"_ba);
    const QString accountId = json->value(accountField).toString();
    const QString profileId = json->value(profileField).toString();
    if (accountId.isEmpty() || profileId.isEmpty())
        return refused("invalid_parameters"_ba, "account_id and profile_id must be texts"_ba);
    const auto account = m_directory.acting(accountId, m_switches);
    if (!account)
        return tl::unexpected(account.error());
    if (!profileId.startsWith("ACo"_L1) && !profileId.startsWith("ADo"_L1))
        return refused("invalid_resource_identifier"_ba, "profile_id must begin with ACo or ADo"_ba);
    const Profile *profile = m_directory.profile(profileId);
    if (!profile)
        return refused("resource_not_found"_ba, "There is no such person"_ba);
    return Wish{.account = *account, .profile = profile, .skillId = id};
}

Outcome<const ProfileSkill *> Endorsing::skillOf(const Wish &wish) const
{
    if (wish.skillId == 0 || !Directory::isConnection(*wish.account, *wish.profile))
        return notConnected();
    const auto &skills = wish.profile->skills;
    const auto found = std::find_if(skills.begin(), skills.end(), [this, &wish](const ProfileSkill &skill) {
        return m_directory.skillId(*wish.account, *wish.profile, skill) == wish.skillId;
    });
    if (found == skills.end())
        return unknownSkill();
    return &*found;
}

tl::unexpected<Refusal> Endorsing::notConnected() const
{
    const QByteArray status = m_switches.value("notConnected"_ba, scopesOf(Operation::Endorse));
    return refused(status == "403"   ? "insufficient_permissions"_ba
                   : status == "422" ? "unprocessable_entity"_ba
                                     : "resource_not_found"_ba,
                   "This person's skill cannot be endorsed by this account"_ba);
}

tl::unexpected<Refusal> Endorsing::unknownSkill() const
{
    const QByteArray status = m_switches.value("unknownSkill"_ba, scopesOf(Operation::Endorse));
    return refused(status == "400"   ? "invalid_parameters"_ba
                   : status == "422" ? "unprocessable_entity"_ba
                                     : "resource_not_found"_ba,
                   "This person has no skill with that id"_ba);
}

} // namespace Laurels::Sandbox::PostPress
