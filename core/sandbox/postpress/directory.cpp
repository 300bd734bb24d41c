// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/directory.h"

#include "sandbox/postpress/operation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

Account accountOf(const QString &id, const Profile &owner)
{
    return {.id = id,
            .type = u"LINKEDIN"_s,
            .name = owner.firstName + u' ' + owner.lastName,
            .statuses = {u"OK"_s},
            .profile = owner.id,
            .slug = owner.slug};
}

/// Why an account in that state cannot act; nothing if it can. No page says which error it is.
std::optional<Refusal> hindrance(const QString &status)
{
    if (status == u"CONNECTING")
        return Refusal{"no_client_session"_ba, "The account is being connected"_ba};
    if (status == u"PERMISSIONS")
        return Refusal{"insufficient_permissions"_ba, "The account lacks rights on its device"_ba};
    if (status == u"CREDENTIALS" || status == u"ERROR" || status == u"STOPPED")
        return Refusal{"disconnected_account"_ba, "The account must be connected again"_ba};
    return std::nullopt;
}

} // namespace

Directory::Directory(quint32 seed, qint64 now)
    : m_profiles(sampleProfiles(seed, now))
{
    for (qsizetype i = 0; i < m_profiles.size(); ++i) {
        m_profilesById.insert(m_profiles[i].id, i);
        m_profilesBySlug.insert(m_profiles[i].slug.toLower(), i);
    }
    m_accounts = sampleAccounts(accountOf(u"acc_sandbox_first"_s, m_profiles[0]),
                                accountOf(u"acc_sandbox_second"_s, m_profiles[1]));
}

const Account *Directory::account(const QString &id) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&id](const Account &account) { return account.id == id; });
    return found == m_accounts.end() ? nullptr : &*found;
}

Outcome<const Account *> Directory::acting(const QString &id, const Switches &switches) const
{
    if (id.isEmpty())
        return refused("missing_parameters"_ba, "account_id is required"_ba);
    const Account *found = account(id);
    if (!found)
        return refused("resource_not_found"_ba, "There is no such account"_ba);
    if (!found->isLinkedIn())
        return refused("invalid_account"_ba, "The account is not a LinkedIn account"_ba);
    QStringList statuses = found->statuses;
    if (found == &m_accounts.first())
        statuses = {QString::fromLatin1(switches.value("accountStatus"_ba, scopesOf(std::nullopt)))};
    for (const QString &status : statuses) {
        if (const auto why = hindrance(status))
            return tl::unexpected(*why);
    }
    return found;
}

const Profile *Directory::profile(const QString &identifier) const
{
    const qsizetype byId = m_profilesById.value(identifier, -1);
    const qsizetype place = byId >= 0 ? byId : m_profilesBySlug.value(identifier.toLower(), -1);
    return place < 0 ? nullptr : &m_profiles[place];
}

bool Directory::isSelf(const Account &account, const Profile &profile)
{
    return account.profile == profile.id;
}

bool Directory::isConnection(const Account &account, const Profile &profile)
{
    return profile.isConnection() && !isSelf(account, profile);
}

qint64 Directory::skillId(const Account &account, const Profile &profile, const ProfileSkill &skill) const
{
    const bool hasId = isConnection(account, profile) && skill.id > 0;
    return hasId ? skill.id + (&account - m_accounts.constData()) : 0;
}

} // namespace Laurels::Sandbox::PostPress
