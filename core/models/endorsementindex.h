// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"
#include "models/endorsementorder.h"
#include "models/searchquery.h"
#include "stores/endorsementstore.h"

#include <QHash>
#include <QList>

#include <array>

namespace Laurels {

/// Which rows of a store a list shows, and in what order (design 6a). Knows no view and no model; every
/// command leaves rows() as it is to be.
class EndorsementIndex
{
public:
    explicit EndorsementIndex(const EndorsementStore &store);

    [[nodiscard]] const QList<RowId> &rows() const { return m_rows; }
    [[nodiscard]] const EndorsementFilter &filter() const { return m_filter; }
    [[nodiscard]] const EndorsementOrder &order() const { return m_order; }
    /// Rows of the view, account and search by shown status, whatever the filter's statuses are.
    [[nodiscard]] QHash<Status, int> statusCounts() const;
    /// Rows of the view and account, whatever search and statuses are.
    [[nodiscard]] int unfilteredCount() const { return m_unfilteredCount; }

    void setFilter(const EndorsementFilter &filter);
    void sort(EndorsementOrder::By by, Qt::SortOrder direction);
    /// The store has `fresh` rows, or rows with other values, and no longer has the `gone` ones.
    void update(const QList<RowId> &fresh, const QList<RowId> &gone);
    /// Search sees the new names at once, the order when it is sorted again.
    void noteNewNames(const QList<PersonIndex> &people);

private:
    void pickAll();
    void pickFound(const QList<RowId> &candidates);
    void pickStatuses();
    [[nodiscard]] bool isInView(const EndorsementRow &row) const;

    const EndorsementStore &m_store;
    EndorsementOrder m_order;
    EndorsementFilter m_filter;
    SearchQuery m_query;
    std::optional<AccountIndex> m_account; ///< of the filter's account, if the store knows it
    QList<RowId> m_found;                  ///< view, account and search fit
    QList<RowId> m_rows;                   ///< and the status too
    std::array<int, 256> m_statusCounts{}; ///< of m_found, by status code
    int m_unfilteredCount = 0;
};

} // namespace Laurels
