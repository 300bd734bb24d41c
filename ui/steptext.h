// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outbox.h"

#include <QString>

namespace Laurels {

/// "Hid 12 endorsements", or "Rejecting 1 endorsement" while it can still be held back, or "Noted: hide 12
/// endorsements on LinkedIn".
[[nodiscard]] QString stepText(const OutboxStep &step);

/// "just now", "3 min ago", "2 h ago", and a date for what is older than a day.
[[nodiscard]] QString agoText(const QDateTime &when, const QDateTime &now);
/// For behind "since": a time of today, "yesterday", a day of the last week, or a date.
[[nodiscard]] QString sinceText(const QDateTime &when, const QDateTime &now);

} // namespace Laurels
