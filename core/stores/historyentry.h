// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

namespace Laurels {

/// What became of one change that was sent, or a change that an archive showed. Holds URNs, never names
/// (design, section 5).
struct HistoryEntry
{
    QDateTime when{}; ///< UTC: when the outcome was known
    AccountId account{};
    OutboxItem::Action action = OutboxItem::Action::SetStatus;
    std::optional<EndorsementUrn> urn{}; ///< none: an endorsement that was not made
    PersonUrn person{};                  ///< the other one
    QString skill{};
    Status from{}; ///< SetStatus only; see `outcome` for what an archive showed
    Status to{};
    /// `done`, `already` (it had been given before), `cancelled` (a later wish took its place), or the code
    /// of the error. Or, with SetStatus, what an archive showed that the one before it did not, `when` being
    /// the time when it was opened (reference member-data.md, section 1.8):
    ///   archive.new           was not there; `from` is UNKNOWN
    ///   archive.changed       has another status
    ///   archive.withdrawn     is gone, and the person is still there; of a given one `to` is DELETED
    ///   archive.notConnected  is gone with the connection
    ///   archive.gone          is gone, and nothing tells why
    ///   archive.skillRenamed  the skill is called otherwise; `skill` is what it was called until then
    ///   archive.personRenamed the person has another name or address; once for each person, `urn` and
    ///                         `skill` are of one of their endorsements
    /// What a confirmed to-do says already, with `done`, is not said once more.
    /// `from` and `to` are equal where nothing else is said: the status that the archive tells, or, of what
    /// is gone, the last one known.
    QString outcome{};
    QString supportId{}; ///< what the service's support asks for; empty: it said none

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

} // namespace Laurels
