// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementindex.h"

#include <algorithm>
#include <utility>

namespace Laurels {

EndorsementIndex::EndorsementIndex(const EndorsementStore &store)
    : m_store(store)
    , m_order(store)
{
    pickAll();
}

QHash<Status, int> EndorsementIndex::statusCounts() const
{
    QHash<Status, int> counts;
    for (size_t code = 0; code < m_statusCounts.size(); ++code) {
        if (m_statusCounts.at(code) > 0)
            counts.insert(m_store.status(quint8(code)), m_statusCounts.at(code));
    }
    return counts;
}

void EndorsementIndex::setFilter(const EndorsementFilter &filter)
{
    const SearchQuery query(filter.search);
    const bool narrows =
        filter.view == m_filter.view && filter.account == m_filter.account && query.narrows(m_query);
    m_filter = filter;
    m_query = query;
    if (narrows)
        pickFound(QList<RowId>(m_found));
    else
        pickAll();
}

void EndorsementIndex::sort(EndorsementOrder::By by, Qt::SortOrder direction)
{
    m_order.sort(by, direction);
    pickAll();
}

void EndorsementIndex::update(const QList<RowId> &fresh, const QList<RowId> &gone)
{
    m_order.update(fresh, gone);
    pickAll();
}

void EndorsementIndex::noteNewNames(const QList<PersonIndex> &people)
{
    m_order.noteNewNames(people);
    if (!m_query.isEmpty())
        pickAll();
}

void EndorsementIndex::pickAll()
{
    m_account = m_filter.account ? m_store.accountIndex(*m_filter.account) : std::nullopt;
    QList<RowId> candidates;
    if (!m_filter.account || m_account) {
        candidates.reserve(qsizetype(m_order.rows().size()));
        for (const RowId row : m_order.rows()) {
            if (isInView(m_store.row(row)))
                candidates.append(row);
        }
    }
    m_unfilteredCount = int(candidates.size());
    pickFound(candidates);
}

bool EndorsementIndex::isInView(const EndorsementRow &row) const
{
    if (m_account && row.account != *m_account)
        return false;
    switch (m_filter.view) {
    case EndorsementFilter::View::ToReview:
        return row.isToReview;
    case EndorsementFilter::View::Received:
        return row.direction == Direction::Received;
    case EndorsementFilter::View::Given:
        return row.direction == Direction::Given;
    }
    return false;
}

void EndorsementIndex::pickFound(const QList<RowId> &candidates)
{
    if (m_query.isEmpty()) {
        m_found = candidates;
    } else {
        SearchMatcher matcher(m_store, m_query);
        m_found.clear();
        for (const RowId row : candidates) {
            if (matcher.matches(row))
                m_found.append(row);
        }
    }
    pickStatuses();
}

void EndorsementIndex::pickStatuses()
{
    m_statusCounts.fill(0);
    for (const RowId row : std::as_const(m_found))
        ++m_statusCounts.at(m_store.row(row).wished);
    if (m_filter.statuses.isEmpty()) {
        m_rows = m_found;
        return;
    }
    std::array<bool, 256> isWanted{};
    for (size_t code = 0; code < isWanted.size(); ++code) {
        if (m_statusCounts.at(code) > 0)
            isWanted.at(code) = m_filter.statuses.contains(m_store.status(quint8(code)));
    }
    m_rows.clear();
    std::copy_if(m_found.cbegin(), m_found.cend(), std::back_inserter(m_rows),
                 [&](RowId row) { return isWanted.at(m_store.row(row).wished); });
}

} // namespace Laurels
