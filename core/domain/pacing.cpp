// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pacing.h"

#include <algorithm>

namespace Laurels {

PacingLimits inRange(const PacingLimits &limits)
{
    using namespace PacingRange;
    const auto shortest = std::clamp(limits.shortestGap, shortestGap, longestGap);
    return {.endorsements = std::clamp(limits.endorsements, fewestEndorsements, mostEndorsements),
            .profileReads = std::clamp(limits.profileReads, fewestReads, mostReads),
            .shortestGap = shortest,
            .longestGap = std::clamp(limits.longestGap, shortest, longestGap)};
}

} // namespace Laurels
