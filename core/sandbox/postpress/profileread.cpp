// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/profileread.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

constexpr qsizetype previewed = 2;

const QStringList &sections()
{
    static const QStringList all = [] {
        QStringList result{u"*"_s, u"about"_s, u"recruiting_activity"_s};
        for (const QString &name : {u"experience"_s, u"education"_s, u"languages"_s, u"skills"_s,
                                    u"certifications"_s, u"volunteering_experience"_s, u"projects"_s,
                                    u"recommendations_received"_s, u"recommendations_given"_s})
            result += {name, name + u"_preview"_s};
        return result << u"*_preview"_s;
    }();
    return all;
}

QString distanceOf(const Account &account, const Profile &profile)
{
    if (Directory::isSelf(account, profile))
        return u"SELF"_s;
    return Directory::isConnection(account, profile) ? u"FIRST_DEGREE"_s : u"SECOND_DEGREE"_s;
}

Outcome<void> checkQuery(const Call &call)
{
    for (const QString &section : call.parameters.value(u"linkedin_sections"_s)) {
        if (!sections().contains(section))
            return refused("invalid_parameters"_ba, "There is no section " + section.toUtf8());
    }
    const QString notify = call.parameter(u"notify"_s);
    if (call.parameters.contains(u"notify"_s) && notify != u"true" && notify != u"false")
        return refused("invalid_parameters"_ba, "notify is true or false"_ba);
    const QString product = call.parameter(u"linkedin_api"_s);
    if (product == u"recruiter" || product == u"sales_navigator")
        return refused("feature_not_subscribed"_ba, "The account has no such subscription"_ba);
    if (call.parameters.contains(u"linkedin_api"_s))
        return refused("invalid_parameters"_ba, "linkedin_api is recruiter or sales_navigator"_ba);
    return {};
}

bool wantsAny(const Call &call, const QStringList &names)
{
    const QStringList wished = call.parameters.value(u"linkedin_sections"_s);
    return std::any_of(wished.begin(), wished.end(),
                       [&names](const QString &name) { return names.contains(name); });
}

/// Which skills are held back, as the switch `throttledSkills` calls it; empty: none.
QByteArray throttleOf(Quirk quirk)
{
    return quirk == Quirk::ThrottledByName    ? "named"_ba
           : quirk == Quirk::ThrottledByCount ? "countOnly"_ba
                                              : QByteArray();
}

} // namespace

struct ProfileRead::View
{
    const Account &account;
    const Profile &profile;
    QByteArrayList scopes;
    bool isFull; ///< with the fields that PostPress's own page does not show
};

ProfileRead::ProfileRead(const Directory &directory, const SkillLedger &ledger, const Switches &switches,
                         Faults &faults)
    : m_directory(directory)
    , m_ledger(ledger)
    , m_switches(switches)
    , m_faults(faults)
{
}

Outcome<QJsonObject> ProfileRead::read(const Call &call)
{
    if (const auto fits = checkQuery(call); !fits)
        return tl::unexpected(fits.error());
    const auto account = m_directory.acting(call.parameter(u"account_id"_s), m_switches);
    if (!account)
        return tl::unexpected(account.error());
    const auto profile = named(call.identifier);
    if (!profile)
        return tl::unexpected(profile.error());
    const View view{.account = **account,
                    .profile = **profile,
                    .scopes = call.scopes(),
                    .isFull = m_switches.value("optionalFields"_ba, call.scopes()) == "full"};
    QJsonObject object = base(view);
    const bool isWhole = wantsAny(call, {u"*"_s, u"skills"_s});
    if (isWhole || wantsAny(call, {u"*_preview"_s, u"skills_preview"_s}))
        insertSkills(object, view, !isWhole);
    return object;
}

Outcome<const Profile *> ProfileRead::named(const QString &identifier) const
{
    const bool isOtherProduct = identifier.startsWith("ACw"_L1) || identifier.startsWith("AE"_L1);
    const bool converts = m_switches.value("productIds"_ba, scopesOf(Operation::Profile)) == "converted";
    if (isOtherProduct && !converts)
        return refused("invalid_resource_identifier"_ba, "That is no classic LinkedIn id"_ba);
    const QString classic =
        isOtherProduct ? u"ACo"_s + identifier.sliced(identifier.startsWith("AE"_L1) ? 2 : 3) : identifier;
    const Profile *found = m_directory.profile(classic);
    if (!found) {
        const bool isRecipient = m_switches.value("unknownPerson"_ba, scopesOf(Operation::Profile)) == "422";
        return refused(isRecipient ? "invalid_recipient"_ba : "resource_not_found"_ba,
                       "There is no such person"_ba);
    }
    if (found->quirk == Quirk::Hidden)
        return refused("resource_access_restricted"_ba, "This profile is hidden"_ba);
    const bool isBySlug = found->id != classic;
    if (found->quirk == Quirk::SomebodyElse && isBySlug)
        return &m_directory.profiles().at(2);
    return found;
}

QJsonObject ProfileRead::base(const View &view) const
{
    const Profile &profile = view.profile;
    const bool isNameless = profile.quirk == Quirk::NoNames;
    const auto orNull = [isNameless](const QString &text) {
        return isNameless ? QJsonValue() : QJsonValue(text);
    };
    QJsonObject object{{u"object"_s, u"UserProfile"_s},
                       {u"provider"_s, u"LINKEDIN"_s},
                       {u"provider_id"_s, profile.id},
                       {u"public_identifier"_s, orNull(profile.slug)},
                       {u"first_name"_s, orNull(profile.firstName)},
                       {u"last_name"_s, orNull(profile.lastName)},
                       {u"headline"_s, profile.headline},
                       {u"websites"_s, QJsonArray()}};
    if (!view.isFull)
        return object;
    const bool isSelf = Directory::isSelf(view.account, profile);
    object.insert(u"is_self"_s, isSelf);
    object.insert(u"is_relationship"_s, Directory::isConnection(view.account, profile));
    // The first version of the interface knows no word for oneself.
    if (!isSelf)
        object.insert(u"network_distance"_s, distanceOf(view.account, profile));
    object.insert(u"throttled_sections"_s, QJsonArray());
    return object;
}

QJsonObject ProfileRead::skill(const View &view, const ProfileSkill &skill) const
{
    const qint64 id = m_directory.skillId(view.account, view.profile, skill);
    const bool isNew =
        id > 0 && m_ledger.isEndorsed(view.account.id.toLatin1(), view.profile.id.toLatin1(), id);
    const QString idField = QString::fromLatin1(m_switches.value("idField"_ba, view.scopes));
    const QJsonValue idValue =
        view.profile.quirk == Quirk::TextIds ? QJsonValue(QString::number(id)) : QJsonValue(id);
    QJsonObject object{{u"name"_s, skill.name},
                       {u"endorsement_count"_s, skill.count + (isNew ? 1 : 0)},
                       {idField, id > 0 ? idValue : QJsonValue()}};
    if (!view.isFull)
        return object;
    object.insert(u"insights"_s, QJsonArray::fromStringList(skill.insights));
    if (view.profile.quirk != Quirk::NoEndorsed)
        object.insert(u"endorsed"_s, isNew || (id > 0 && skill.isEndorsed));
    return object;
}

void ProfileRead::insertSkills(QJsonObject &object, const View &view, bool isPreview)
{
    const QByteArray asked = m_faults.takeKind("throttledSkills"_ba, view.scopes);
    const QByteArray throttle = asked.isEmpty() ? throttleOf(view.profile.quirk) : asked;
    QJsonArray skills;
    for (const ProfileSkill &each : view.profile.skills) {
        const bool isCut = isPreview && skills.size() >= previewed;
        if (throttle.isEmpty() && !isCut)
            skills.append(skill(view, each));
    }
    object.insert(u"skills"_s, skills);
    // What tells a throttled answer from an empty one is always there.
    if (view.isFull || !throttle.isEmpty())
        object.insert(u"skills_total_count"_s, view.profile.skills.size());
    if (throttle == "named" || throttle == "namedAsV2")
        object.insert(u"throttled_sections"_s,
                      QJsonArray{throttle == "named" ? u"skills"_s : u"linkedin_skills"_s});
}

} // namespace Laurels::Sandbox::PostPress
