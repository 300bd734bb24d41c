// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bursts.h"
#include "models/statuscounts.h"
#include "stores/endorsementstore.h"

#include <vector>

namespace Laurels {

/// What one person endorsed the user for and was endorsed for.
struct PersonLine
{
    quint32 key = 0;        ///< value of PersonIndex
    StatusCounts counts{};  ///< of what they gave
    int given = 0;          ///< how many they got
    qint64 last = 0;        ///< when the last one was made, ms since 1970 UTC, 0: not told
    AccountIndex account{}; ///< one that has any of them
    Burst burst{};

    friend bool operator==(const PersonLine &, const PersonLine &) = default;
};

/// One line for everybody who is named in these endorsements, in the order of their keys.
[[nodiscard]] std::vector<PersonLine> personLines(const EndorsementStore &store, const QList<RowId> &received,
                                                  const QList<RowId> &given);

} // namespace Laurels
