// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace Laurels {

constexpr int fewestInBurst = 5;

/// Many endorsements by one person at once.
struct Burst
{
    int count = 0;                 ///< 0: there was none
    std::chrono::minutes within{}; ///< from the first to the last one, rounded up, at least one

    friend bool operator==(const Burst &, const Burst &) = default;
};

/// The largest number of endorsements within ten minutes, if that is `fewestInBurst` or more. `times` are
/// milliseconds since 1970 UTC in any order.
[[nodiscard]] Burst largestBurst(QList<qint64> times);

} // namespace Laurels
