// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/operation.h"
#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

namespace Laurels::Sandbox {

/// What can go wrong around an operation. Nothing in it knows endorsements.
class Faults
{
public:
    explicit Faults(Switches &switches);

    /// Trouble on the way to the service: nothing takes effect.
    [[nodiscard]] std::optional<WireAnswer> beforeToken(std::optional<Operation> operation, qint64 now);
    /// `isKnown`: the request carries the right one.
    [[nodiscard]] std::optional<WireAnswer> refuseToken(bool isKnown, std::optional<Operation> operation);
    [[nodiscard]] std::optional<WireAnswer> throttle(std::optional<Operation> operation, qint64 now);
    /// Trouble on the way back: the operation has taken effect.
    void spoil(WireAnswer &answer, Operation operation);
    /// A service that is too talkative about what went wrong.
    void echo(WireAnswer &answer, const QByteArray &authorization) const;

private:
    [[nodiscard]] WireAnswer withRetryAfter(WireAnswer answer, const QByteArrayList &scopes,
                                            qint64 now) const;

    Switches &m_switches;
};

} // namespace Laurels::Sandbox
