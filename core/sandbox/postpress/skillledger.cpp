// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/skillledger.h"

#include <algorithm>

namespace Laurels::Sandbox::PostPress {

namespace {

auto isAbout(const QByteArray &account, const QByteArray &profile, qint64 skillId)
{
    return [account, profile, skillId](const SandboxSkillEndorsement &row) {
        return row.skillId == skillId && row.profile == profile && row.account == account;
    };
}

} // namespace

void SkillLedger::countAsked(const QByteArray &account, const QByteArray &profile, qint64 skillId)
{
    ++row(account, profile, skillId).asked;
}

void SkillLedger::countApplied(const QByteArray &account, const QByteArray &profile, qint64 skillId)
{
    ++row(account, profile, skillId).applied;
}

bool SkillLedger::isEndorsed(const QByteArray &account, const QByteArray &profile, qint64 skillId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), isAbout(account, profile, skillId));
    return found != m_rows.end() && found->applied > 0;
}

SandboxSkillEndorsement &SkillLedger::row(const QByteArray &account, const QByteArray &profile,
                                          qint64 skillId)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), isAbout(account, profile, skillId));
    if (found != m_rows.end())
        return *found;
    m_rows.append({.account = account, .profile = profile, .skillId = skillId});
    return m_rows.last();
}

} // namespace Laurels::Sandbox::PostPress
