// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/personlines.h"

#include <QHash>

#include <algorithm>

namespace Laurels {

namespace {

void addBursts(std::vector<PersonLine> &byPerson, const EndorsementStore &store, const QList<RowId> &received)
{
    // Account by account: whoever endorses two people at once does not do many skills at once.
    QHash<quint64, QList<qint64>> times;
    for (const RowId id : received) {
        const EndorsementRow &row = store.row(id);
        const int all = byPerson[size_t(row.person)].counts.total();
        if (all >= fewestInBurst && row.created != 0)
            times[quint64(row.person) << 16 | quint64(row.account)].append(row.created);
    }
    for (const auto &[key, ofPerson] : times.asKeyValueRange()) {
        Burst &burst = byPerson[size_t(key >> 16)].burst;
        const Burst here = largestBurst(ofPerson);
        if (here.count > burst.count || (here.count == burst.count && here.within < burst.within))
            burst = here;
    }
}

} // namespace

std::vector<PersonLine> personLines(const EndorsementStore &store, const QList<RowId> &received,
                                    const QList<RowId> &given)
{
    std::vector<PersonLine> lines(size_t(store.personCount()));
    const auto lineOf = [&lines](const EndorsementRow &row) -> PersonLine & {
        PersonLine &line = lines[size_t(row.person)];
        line.key = quint32(row.person);
        line.account = row.account;
        line.last = std::max(line.last, row.created);
        return line;
    };
    for (const RowId id : received)
        lineOf(store.row(id)).counts.add(store.row(id).wished);
    for (const RowId id : given)
        ++lineOf(store.row(id)).given;
    addBursts(lines, store, received);
    std::erase_if(lines, [&store](const PersonLine &line) {
        return (line.counts.total() == 0 && line.given == 0) ||
               store.person(PersonIndex(line.key)).urn.isEmpty();
    });
    return lines;
}

} // namespace Laurels
