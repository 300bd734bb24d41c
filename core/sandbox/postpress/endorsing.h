// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults.h"
#include "sandbox/postpress/call.h"
#include "sandbox/postpress/directory.h"
#include "sandbox/postpress/skillledger.h"

namespace Laurels::Sandbox::PostPress {

/// The one write (reference postpress.md, section 1).
class Endorsing
{
public:
    Endorsing(const Directory &directory, SkillLedger &ledger, const Switches &switches, Faults &faults);

    [[nodiscard]] Outcome<QJsonObject> endorse(const Call &call);

private:
    struct Wish;

    [[nodiscard]] Outcome<Wish> readBody(const Call &call) const;
    /// Null: the account cannot endorse it.
    [[nodiscard]] Outcome<const ProfileSkill *> skillOf(const Wish &wish) const;
    [[nodiscard]] tl::unexpected<Refusal> notConnected() const;
    [[nodiscard]] tl::unexpected<Refusal> unknownSkill() const;

    const Directory &m_directory;
    SkillLedger &m_ledger;
    const Switches &m_switches;
    Faults &m_faults;
};

} // namespace Laurels::Sandbox::PostPress
