// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/historyentry.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>
#include <vector>

namespace Laurels {

// How the rows of the activity come about, and in which ranges they change.

/// Which entries of the history have a row: places in `history`, newest first. Each of the `failed` items
/// has a row of its own already, so the entry of its last try has none. The history does not tell of which
/// item an entry is, so that entry is the newest that says the same. If several say the same they differ in
/// their time only, and each item hides one.
[[nodiscard]] std::vector<int> shownEntries(const QList<HistoryEntry> &history,
                                            const std::optional<AccountId> &account,
                                            const QList<OutboxItem> &failed);

/// `after` is `before`, with nothing or with more at its end.
[[nodiscard]] bool hasGrown(const QList<HistoryEntry> &before, const QList<HistoryEntry> &after);

/// Calls `act(first, last)` for each range of consecutive numbers, the last range first, so that `act` may
/// remove what it is told. No number comes twice.
template <typename Act>
void forRangesBackwards(std::vector<int> rows, Act act)
{
    std::sort(rows.begin(), rows.end());
    for (size_t end = rows.size(); end > 0;) {
        size_t first = end - 1;
        while (first > 0 && rows[first - 1] + 1 == rows[first])
            --first;
        act(rows[first], rows[end - 1]);
        end = first;
    }
}

} // namespace Laurels
