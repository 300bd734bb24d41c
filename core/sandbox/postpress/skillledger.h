// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxrecords.h"

#include <QList>

namespace Laurels::Sandbox::PostPress {

/// What has been endorsed through PostPress since the start, and how often: the truth that tests ask for.
class SkillLedger
{
public:
    /// Somebody asked for it, whatever comes of it.
    void countAsked(const QByteArray &account, const QByteArray &profile, qint64 skillId);
    /// It took effect.
    void countApplied(const QByteArray &account, const QByteArray &profile, qint64 skillId);

    [[nodiscard]] bool isEndorsed(const QByteArray &account, const QByteArray &profile, qint64 skillId) const;
    [[nodiscard]] const QList<SandboxSkillEndorsement> &rows() const { return m_rows; }

private:
    SandboxSkillEndorsement &row(const QByteArray &account, const QByteArray &profile, qint64 skillId);

    QList<SandboxSkillEndorsement> m_rows;
};

} // namespace Laurels::Sandbox::PostPress
