// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/endorsementtable.h"
#include "sandbox/restlicall.h"
#include "sandbox/switches.h"

namespace Laurels::Sandbox {

/// Who the viewer is, and who others are (reference linkedin.md, section 4).
class PeopleOperations
{
public:
    PeopleOperations(const EndorsementTable &table, const Switches &switches);

    [[nodiscard]] WireAnswer me() const;
    [[nodiscard]] WireAnswer userInfo() const;
    [[nodiscard]] WireAnswer get(const RestliCall &call) const;
    [[nodiscard]] WireAnswer batchGet(const RestliCall &call) const;

private:
    [[nodiscard]] const SamplePerson &asker() const;
    [[nodiscard]] QJsonObject shown(const SamplePerson &person) const;

    const EndorsementTable &m_table;
    const Switches &m_switches;
};

} // namespace Laurels::Sandbox
