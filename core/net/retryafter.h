// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace Laurels {

/// The value of a Retry-After header: seconds from `now`, or one of the three date forms of RFC 9110.
/// UTC, never before `now` and never more than a day after it. Nothing if it is neither.
[[nodiscard]] std::optional<QDateTime> parseRetryAfter(QByteArrayView value, const QDateTime &now);

/// When the daily limits of LinkedIn start anew (reference linkedin.md, section 5).
[[nodiscard]] QDateTime nextUtcMidnight(const QDateTime &now);

} // namespace Laurels
