// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementselection.h"

#include "models/endorsementmodel.h"
#include "models/rowdiff.h"

#include <QSignalBlocker>

#include <algorithm>

namespace Laurels {

EndorsementSelection::EndorsementSelection(EndorsementModel &model, QObject *parent)
    : QItemSelectionModel(&model, parent)
    , m_model(model)
{
    connect(&model, &EndorsementModel::aboutToRearrange, this, &EndorsementSelection::letGo);
    connect(&model, &EndorsementModel::rearranged, this, &EndorsementSelection::takeUp);
}

QList<RowId> EndorsementSelection::selectedIds() const
{
    if (m_isHolding)
        return m_held;
    QList<int> rows;
    const QItemSelection ranges = selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<RowId> ids;
    ids.reserve(rows.size());
    for (const int row : std::as_const(rows))
        ids.append(m_model.rowId(row));
    return ids;
}

int EndorsementSelection::selectedCount() const
{
    return int(selectedIds().size());
}

std::optional<RowId> EndorsementSelection::currentId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(m_model.rowId(current.row())) : std::nullopt;
}

std::optional<RowId> EndorsementSelection::idAfter(const QList<RowId> &leaving) const
{
    const RowPositions gone(leaving);
    const int count = m_model.rowCount();
    int from = currentIndex().row();
    if (from < 0) {
        from = 0;
        while (from < count && !gone.contains(m_model.rowId(from)))
            ++from;
    }
    for (int row = from; row < count; ++row) {
        if (!gone.contains(m_model.rowId(row)) && row != currentIndex().row())
            return m_model.rowId(row);
    }
    for (int row = std::min(from, count - 1); row >= 0; --row) {
        if (!gone.contains(m_model.rowId(row)))
            return m_model.rowId(row);
    }
    return std::nullopt;
}

void EndorsementSelection::selectIds(const QList<RowId> &rows, std::optional<RowId> current)
{
    if (const auto row = current ? m_model.rowOf(*current) : std::nullopt)
        setCurrentIndex(m_model.index(*row, std::max(0, currentIndex().column())), NoUpdate);
    select(selectionOf(rows), ClearAndSelect);
}

QItemSelection EndorsementSelection::selectionOf(const QList<RowId> &rows) const
{
    QList<int> places;
    for (const RowId id : rows) {
        if (const auto row = m_model.rowOf(id))
            places.append(*row);
    }
    std::sort(places.begin(), places.end());
    QItemSelection ranges;
    const int lastColumn = m_model.columnCount() - 1;
    for (qsizetype i = 0; i < places.size();) {
        qsizetype end = i + 1;
        while (end < places.size() && places.at(end) <= places.at(end - 1) + 1)
            ++end;
        ranges.append(QItemSelectionRange(m_model.index(places.at(i), 0),
                                          m_model.index(places.at(end - 1), lastColumn)));
        i = end;
    }
    return ranges;
}

void EndorsementSelection::letGo(const QList<RowId> &leaving)
{
    const RowPositions gone(leaving);
    // QItemSelectionModel would choose a neighbour that nobody has seen become current.
    const std::optional<RowId> current = currentId();
    if (current && gone.contains(*current))
        clearCurrentIndex();
    m_held = selectedIds();
    const qsizetype before = m_held.size();
    m_held.removeIf([&gone](RowId row) { return gone.contains(row); });
    m_isCut = m_held.size() != before;
    m_isHolding = true;
    // Without a word: it is the same selection again before anybody can look.
    const QSignalBlocker quiet(this);
    clearSelection();
}

void EndorsementSelection::takeUp()
{
    m_isHolding = false;
    {
        const QSignalBlocker quiet(this);
        select(selectionOf(std::exchange(m_held, {})), ClearAndSelect);
    }
    // The rows that left cannot be named any more; that there are fewer has to be said all the same.
    if (m_isCut)
        emit selectionChanged(selection(), {});
}

} // namespace Laurels
