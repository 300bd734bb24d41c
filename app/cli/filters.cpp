// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/filters.h"

#include "models/searchquery.h"
#include "stores/searchtexts.h"

#include <algorithm>
#include <tuple>

namespace Laurels {

namespace {

bool isStatusMet(const EndorsementStore &store, RowId row, const Filters &filters, StatusMatch match)
{
    if (filters.statuses.isEmpty() || filters.statuses.contains(store.shownStatus(row)))
        return true;
    return match == StatusMatch::Either && filters.statuses.contains(store.status(store.row(row).status));
}

bool isPersonMet(const EndorsementStore &store, RowId row, const QString &wanted)
{
    const PersonIndex person = store.row(row).person;
    const auto urn = PersonUrn::parse(wanted);
    return urn ? store.person(person).urn == *urn
               : store.personTexts().at(size_t(person)).contains(foldedText(wanted));
}

} // namespace

QList<RowId> filteredRows(const EndorsementStore &store, const AccountId &account, const Filters &filters,
                          StatusMatch match)
{
    const SearchMatcher search(store, SearchQuery(filters.search));
    const QString skill = foldedText(filters.skill);
    QList<RowId> rows = store.rowsOf(account, filters.direction);
    const auto isMissed = [&](RowId row) {
        return !isStatusMet(store, row, filters, match) ||
               !store.skill(store.row(row).skill).folded.contains(skill) ||
               !isPersonMet(store, row, filters.person) || !search.matches(row, store.row(row));
    };
    rows.erase(std::remove_if(rows.begin(), rows.end(), isMissed), rows.end());
    std::sort(rows.begin(), rows.end(), [&store](RowId a, RowId b) {
        const EndorsementRow &left = store.row(a);
        const EndorsementRow &right = store.row(b);
        return std::tie(left.created, left.id) > std::tie(right.created, right.id);
    });
    return rows;
}

QList<RowId> limited(const QList<RowId> &rows, const Filters &filters)
{
    return filters.limit ? rows.first(std::min(rows.size(), *filters.limit)) : rows;
}

} // namespace Laurels
