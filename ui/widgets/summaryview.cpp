// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summaryview.h"

#include "delegates/statusbardelegate.h"

#include <algorithm>

namespace Laurels {

SummaryView::SummaryView(QAbstractItemModel &model, int barColumn, const QString &name,
                         const QString &accessibleName, QWidget *parent)
    : RowTable(name, accessibleName, parent)
{
    setItemDelegate(new StatusBarDelegate(barColumn, this));
    showModel(model);
    sortByColumn(barColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
}

void SummaryView::setWidths(const QList<int> &letters)
{
    setColumnLetters(letters);
    keepAsDefault();
}

QList<int> SummaryView::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QPersistentModelIndex SummaryView::lineAfterSelected() const
{
    const QList<int> rows = selectedRows();
    return rows.size() == 1 ? model()->index(rows.first() + 1, 0) : QModelIndex();
}

void SummaryView::selectOnly(const QModelIndexList &lines)
{
    QItemSelection selection;
    for (const QModelIndex &line : lines) {
        if (line.isValid())
            selection.select(line, line);
    }
    if (selection.isEmpty())
        return;
    // Not the selection model's: Shift and an arrow go on from here, too.
    setCurrentIndex(selection.first().topLeft());
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace Laurels
