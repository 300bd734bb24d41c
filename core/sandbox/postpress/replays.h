// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/refusal.h"
#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

#include <QHash>

namespace Laurels::Sandbox::PostPress {

/// First answers by Idempotency-Key, told again as the switch `idempotency` says.
class Replays
{
public:
    explicit Replays(const Switches &switches);

    /// Nothing: the request must be carried out.
    [[nodiscard]] std::optional<Outcome<WireAnswer>> answerTo(const WireRequest &request) const;
    void remember(const WireRequest &request, const WireAnswer &answer);

private:
    struct First
    {
        QByteArray body;
        WireAnswer answer;
    };

    const Switches &m_switches;
    QHash<QByteArray, First> m_firsts;
};

} // namespace Laurels::Sandbox::PostPress
