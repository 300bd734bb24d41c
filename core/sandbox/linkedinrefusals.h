// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults.h"
#include "sandbox/operation.h"

namespace Laurels::Sandbox {

/// What LinkedIn answers with that status, before anything has looked at the request. An empty message: its
/// usual one.
[[nodiscard]] WireAnswer linkedInTrouble(int status, const QByteArray &message = {});

/// Who is asking, and how often: what LinkedIn refuses before it looks at the request itself.
class LinkedInRefusals
{
public:
    LinkedInRefusals(Switches &switches, Faults &faults);

    /// `isKnown`: the request carries the right one.
    [[nodiscard]] std::optional<WireAnswer> refuseToken(bool isKnown, std::optional<Operation> operation);
    [[nodiscard]] std::optional<WireAnswer> throttle(std::optional<Operation> operation, qint64 now);

private:
    Switches &m_switches;
    Faults &m_faults;
};

} // namespace Laurels::Sandbox
