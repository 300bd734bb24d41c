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
#include <optional>
#include <vector>

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
    /// Rows of the filter by shown status, whatever the filter's statuses are.
    [[nodiscard]] QHash<Status, int> statusCounts() const;
    /// Rows of the view and account, whatever else is filtered.
    [[nodiscard]] int unfilteredCount() const { return m_unfilteredCount; }

    void setFilter(const EndorsementFilter &filter);
    /// What the last days are counted from.
    void setToday(const QDate &today);
    void sort(EndorsementOrder::By by, Qt::SortOrder direction);
    /// The store has `fresh` rows, and no longer has the `gone` ones.
    void update(const QList<RowId> &fresh, const QList<RowId> &gone);
    /// Rows that the store has have other values.
    void updateChanged(const QList<RowId> &changed);
    /// Search sees the new names at once, the order when it is sorted again.
    void noteNewNames(const QList<PersonIndex> &people);

private:
    /// What the filter says beside view, account, search and statuses, in the terms of the store.
    struct Scope
    {
        bool isAny = true;   ///< everything fits
        bool isNone = false; ///< nothing does: the store knows no such person
        std::optional<PersonIndex> person{};
        std::vector<bool> isOfSkill{}; ///< by skill; empty: all
        qint64 from = 0;               ///< ms since 1970 UTC
        qint64 until = 0;              ///< the first moment that is too late; 0: no end
    };

    /// What rows() and the numbers have taken into account of a row.
    struct Known
    {
        bool isTold = false; ///< the store has told of it
        quint8 status = 0;   ///< code of the shown one
        bool isInView = false;
        bool isFound = false; ///< all but the status fits
    };

    class Judge;

    [[nodiscard]] Scope scope() const;
    [[nodiscard]] static bool isInScope(const EndorsementRow &row, const Scope &scope);
    [[nodiscard]] bool isInView(const EndorsementRow &row) const;
    [[nodiscard]] bool isWanted(quint8 status) const;
    [[nodiscard]] bool isShown(const Known &known) const;
    void count(const Known &known, int by);
    void noteTold(const QList<RowId> &rows, bool isThere);
    void judgeAll();
    void judgeFound();
    void pick();

    const EndorsementStore &m_store;
    EndorsementOrder m_order;
    EndorsementFilter m_filter;
    QDate m_today;
    SearchQuery m_query;
    std::optional<AccountIndex> m_account; ///< of the filter's account, if the store knows it
    std::vector<Known> m_known;            ///< by RowId
    QList<RowId> m_rows;
    std::array<int, 256> m_statusCounts{}; ///< of what is found, by status code
    int m_unfilteredCount = 0;
};

} // namespace Laurels
