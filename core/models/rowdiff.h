// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QList>

#include <optional>
#include <vector>

namespace Laurels {

/// Rows `first` to `first + count - 1`.
struct RowRange
{
    int first = 0;
    int count = 0;

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// `to` as in QAbstractItemModel::beginMoveRows(): the row before which they go, counted before the move.
struct RowMove
{
    RowRange rows;
    int to = 0;

    friend bool operator==(const RowMove &, const RowMove &) = default;
};

/// How one list becomes another, in contiguous ranges and in this order. Every number counts the rows as
/// the steps before it left them.
struct RowSteps
{
    QList<RowRange> removals; ///< from the end of the list to its start
    QList<RowMove> moves;
    QList<RowRange> insertions; ///< from the start of the list to its end

    friend bool operator==(const RowSteps &, const RowSteps &) = default;
};

/// Where each row is in a list.
class RowPositions
{
public:
    RowPositions() = default;
    explicit RowPositions(const QList<RowId> &rows);

    /// -1: it is not in the list.
    [[nodiscard]] int of(RowId row) const
    {
        const auto at = size_t(row);
        return at < m_positions.size() ? m_positions[at] : -1;
    }
    [[nodiscard]] bool contains(RowId row) const { return of(row) >= 0; }

private:
    std::vector<qint32> m_positions; // by RowId: these are small numbers without large gaps
};

/// A list and where its rows are in it.
struct PlacedRows
{
    const QList<RowId> &rows;
    const RowPositions &places;
};

/// None of the lists has a row twice. Nothing if more than `most` steps were needed.
[[nodiscard]] std::optional<RowSteps> rowSteps(const PlacedRows &from, const PlacedRows &to, qsizetype most);

/// Moves the rows within the list as `move` says.
void applyMove(QList<RowId> &rows, const RowMove &move);

} // namespace Laurels
