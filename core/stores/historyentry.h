// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

namespace Laurels {

/// What became of one change that was sent. Holds URNs, never names (design, section 5).
struct HistoryEntry
{
    QDateTime when{}; ///< UTC: when the outcome was known
    AccountId account{};
    OutboxItem::Action action = OutboxItem::Action::SetStatus;
    std::optional<EndorsementUrn> urn{}; ///< none: an endorsement that was not made
    PersonUrn person{};                  ///< the other one
    QString skill{};
    Status from{}; ///< SetStatus only
    Status to{};
    /// `done`, `already` (it had been given before), `cancelled` (a later wish took its place), or the code
    /// of the error.
    QString outcome{};
    QString supportId{}; ///< what the service's support asks for; empty: it said none

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

} // namespace Laurels
