// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/historyentry.h"

#include <QString>

namespace Laurels {

// The words for what a newer archive showed (HistoryEntry::outcome begins with `archive.`): no change of the
// person's own, so nothing of it waits, fails or can be tried again. Plain text. What something was called
// before is not in the history, so no word is said about it.

[[nodiscard]] bool isSeen(const HistoryEntry &entry);
/// What is different: "New", "Gone", "Was Visible, now Hidden". `direction`: of the endorsement.
[[nodiscard]] QString seenText(const HistoryEntry &entry, Direction direction);
/// How that came about, as far as an archive tells it.
[[nodiscard]] QString seenReasonText(const HistoryEntry &entry);

} // namespace Laurels
