// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/status.h"

#include <chrono>

namespace Laurels::OutboxRules {

/// What becomes of a write that failed.
enum class Verdict {
    Again,       ///< it did not take effect: later once more
    AfterSignIn, ///< it did not take effect: once more when somebody has signed in
    LookUp,      ///< it may have taken effect
    Failed,      ///< it did not take effect, and would not the next time
};
[[nodiscard]] Verdict verdict(const Error &error);

inline constexpr std::chrono::minutes longestBackoff{5};
/// How long to wait before try number `tries` + 1, from 1: 2 s, 4 s, 8 s … up to 5 minutes.
[[nodiscard]] std::chrono::milliseconds backoff(int tries);

/// The service does not know the endorsement any more after `to` was sent: that is what was wished. Whether a
/// service goes on showing what was rejected or withdrawn is not documented (reference linkedin.md, section
/// 8, question 8).
[[nodiscard]] bool isFulfilledByAbsence(const Status &to);

/// Reject, Withdraw and anything from PENDING: LinkedIn documents no way back (reference linkedin.md,
/// section 1.2).
[[nodiscard]] bool needsGrace(const Status &from, const Status &to);
/// Once sent, a change from `from` to `to` can be taken back by the same person.
[[nodiscard]] bool isReversible(const Status &from, const Status &to);

} // namespace Laurels::OutboxRules
