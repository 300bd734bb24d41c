// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activityrows.h"

#include "models/activitytext.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString keyOf(const HistoryEntry &entry, const QString &outcome)
{
    const QStringList parts{entry.account.toString(), entry.urn ? entry.urn->toString() : QString(),
                            entry.person.id(),        entry.skill,
                            entry.to.toWire(),        outcome};
    return parts.join(u'\n');
}

/// As the history calls it (cache/recordsfile.cpp).
QString outcomeOf(const OutboxItem &failed)
{
    return failed.error && !failed.error->code.isEmpty() ? failed.error->code : u"failed"_s;
}

} // namespace

std::vector<int> shownEntries(const QList<HistoryEntry> &history, const std::optional<AccountId> &account,
                              const QList<OutboxItem> &failed)
{
    QHash<QString, int> hidden;
    for (const OutboxItem &item : failed) {
        if (item.attempts > 0) // else it has no entry
            ++hidden[keyOf(entryOf(item), outcomeOf(item))];
    }
    std::vector<int> shown;
    for (auto i = int(history.size()) - 1; i >= 0; --i) {
        const HistoryEntry &entry = history.at(i);
        if (account && entry.account != *account)
            continue;
        const auto twin =
            !hidden.isEmpty() && isFailure(entry) ? hidden.find(keyOf(entry, entry.outcome)) : hidden.end();
        if (twin == hidden.end())
            shown.push_back(i);
        else if (--*twin == 0)
            hidden.erase(twin);
    }
    return shown;
}

// It is only ever added to, or deleted as a whole: its ends tell.
bool hasGrown(const QList<HistoryEntry> &before, const QList<HistoryEntry> &after)
{
    return before.isEmpty() || (after.size() >= before.size() && after.first() == before.first() &&
                                after.at(before.size() - 1) == before.last());
}

} // namespace Laurels
