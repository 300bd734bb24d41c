// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace Laurels {

/// How much a person lets an account do in a day, and how fast. LinkedIn publishes no numbers; these are the
/// cautious ones of reference postpress.md, section 4.
struct PacingLimits
{
    int endorsements = 25; ///< a day
    int profileReads = 80; ///< a day
    /// Between two endorsements, a random time from the one to the other.
    std::chrono::seconds shortestGap{20};
    std::chrono::seconds longestGap{90};

    friend bool operator==(const PacingLimits &, const PacingLimits &) = default;
};

/// Both ends are allowed.
namespace PacingRange {
inline constexpr int fewestEndorsements = 1;
inline constexpr int mostEndorsements = 100;
inline constexpr int manyEndorsements = 50; ///< more than these deserve a warning
inline constexpr int fewestReads = 1;
inline constexpr int mostReads = 100;
inline constexpr std::chrono::seconds shortestGap{5};
inline constexpr std::chrono::seconds longestGap{3600};
} // namespace PacingRange

/// Brought into the range; the longest gap is no shorter than the shortest.
[[nodiscard]] PacingLimits inRange(const PacingLimits &limits);

/// What an account has done on one day of the person's own calendar, and until when it must not go on. Kept
/// on disk: a restart forgives nothing.
struct PacingDay
{
    AccountId account{};
    QDate day{}; ///< local
    int endorsements = 0;
    int profileReads = 0;
    QDateTime nextEndorsement{}; ///< UTC; invalid: at once
    QString haltCode{};          ///< why nothing more goes out; empty: it does
    QDateTime haltedUntil{};     ///< UTC; invalid while halted: until the person says so

    friend bool operator==(const PacingDay &, const PacingDay &) = default;
};

} // namespace Laurels
