// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/historyentry.h"

#include <QString>

namespace Laurels {

// The words for a change of one's own: what was wished, how far it is and why it is not done. Plain text. An
// entry of what was only seen has its words in activityseen.h; these functions pass it on to them.

/// "Hide", "Withdraw", "Endorse"; the name of the status where there is no verb for it.
[[nodiscard]] QString wishText(OutboxItem::Action action, const Status &to);
/// `isByHand` as Outbox::isByHand().
[[nodiscard]] QString progressText(const OutboxItem &item, bool isHeld, bool isByHand = false);
[[nodiscard]] QString outcomeText(const HistoryEntry &entry);
[[nodiscard]] bool isFailure(const HistoryEntry &entry);
/// Empty: nothing is wrong with it.
[[nodiscard]] QString reasonText(const OutboxItem &item);
/// Of what is over only what happened: a next step would come too late. The history keeps the code of an
/// error and not its kind, so a code without words of its own is told as it is.
[[nodiscard]] QString reasonText(const HistoryEntry &entry);
/// The part of the history entry that an item has already: all but the outcome. The time is that of the wish.
[[nodiscard]] HistoryEntry entryOf(const OutboxItem &item);

} // namespace Laurels
