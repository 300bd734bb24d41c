// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults.h"
#include "sandbox/postpress/call.h"
#include "sandbox/postpress/directory.h"
#include "sandbox/postpress/skillledger.h"

namespace Laurels::Sandbox::PostPress {

/// A person with their skills, as the acting account sees them (reference postpress.md, section 2).
class ProfileRead
{
public:
    ProfileRead(const Directory &directory, const SkillLedger &ledger, const Switches &switches,
                Faults &faults);

    [[nodiscard]] Outcome<QJsonObject> read(const Call &call);

private:
    struct View;

    [[nodiscard]] Outcome<const Profile *> named(const QString &identifier) const;
    [[nodiscard]] QJsonObject base(const View &view) const;
    [[nodiscard]] QJsonObject skill(const View &view, const ProfileSkill &skill) const;
    void insertSkills(QJsonObject &object, const View &view, bool isPreview);

    const Directory &m_directory;
    const SkillLedger &m_ledger;
    const Switches &m_switches;
    Faults &m_faults;
};

} // namespace Laurels::Sandbox::PostPress
