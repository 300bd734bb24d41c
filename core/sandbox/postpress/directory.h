// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/refusal.h"
#include "sandbox/postpress/sampleaccounts.h"
#include "sandbox/postpress/sampleprofiles.h"
#include "sandbox/switches.h"

#include <QHash>

namespace Laurels::Sandbox::PostPress {

/// Who there is: accounts, members, and how each account sees each member. Never changes.
class Directory
{
public:
    Directory(quint32 seed, qint64 now);

    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] const QList<Profile> &profiles() const { return m_profiles; }
    /// Null: no such account.
    [[nodiscard]] const Account *account(const QString &id) const;
    /// The account that a request names, if it can act on LinkedIn now.
    [[nodiscard]] Outcome<const Account *> acting(const QString &id, const Switches &switches) const;
    /// By provider id, or by slug in any case. Null: no such person.
    [[nodiscard]] const Profile *profile(const QString &identifier) const;

    [[nodiscard]] static bool isSelf(const Account &account, const Profile &profile);
    [[nodiscard]] static bool isConnection(const Account &account, const Profile &profile);
    /// Each account has ids of its own for the same skill. 0: none.
    [[nodiscard]] qint64 skillId(const Account &account, const Profile &profile,
                                 const ProfileSkill &skill) const;

private:
    QList<Profile> m_profiles;
    QHash<QString, qsizetype> m_profilesById;
    QHash<QString, qsizetype> m_profilesBySlug;
    QList<Account> m_accounts;
};

} // namespace Laurels::Sandbox::PostPress
