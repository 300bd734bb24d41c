// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivecomparison.h"

#include "backends/archive/rowmatcher.h"

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

/// The new export cannot show such a row, wherever it has gone.
bool lacksFileOf(const ComparedRow &row, const HeldFiles &held)
{
    const bool isHeld = row.key.direction == Direction::Received ? held.received : held.given;
    return !isHeld || (!held.twin && plainStatus(row.statusText) == "redacted"_L1);
}

Absence whyAllGone(const ComparedRow &row, const std::optional<QSet<QString>> &connectionsNow)
{
    if (!connectionsNow)
        return Absence::Unknown;
    if (connectionsNow->contains(row.key.person))
        return Absence::Withdrawn;
    // Connections.csv writes addresses in another way: one that cannot be read is hardly found there.
    if (row.name.isEmpty() && isWeakKey(row.key.person))
        return Absence::Unknown;
    // Somebody of that name, under another address: the same person or not.
    return connectionsNow->contains(keyOfName(row.name).text) ? Absence::Unknown : Absence::NoLongerConnected;
}

} // namespace

Comparison compare(const QList<ComparedRow> &before, const QList<ComparedRow> &now,
                   const std::optional<QSet<QString>> &connectionsNow, const HeldFiles &held)
{
    RowMatcher matcher(before, now);
    matcher.matchAll();
    const auto why = [&](const ComparedRow &row, bool isPersonThere) {
        if (lacksFileOf(row, held))
            return Absence::NotInThisArchive;
        return isPersonThere ? Absence::Withdrawn : whyAllGone(row, connectionsNow);
    };
    return {.matches = matcher.matches(), .absent = matcher.absentRows(why)};
}

} // namespace Laurels::Archive
