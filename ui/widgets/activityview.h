// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowtable.h"

#include <QSet>

namespace Laurels {

/// The table of the activity. Rows go by themselves when they are done: the selection goes with them, so that
/// the next key does not act on another row.
class ActivityView : public RowTable
{
    Q_OBJECT
public:
    explicit ActivityView(QAbstractItemModel &model, QWidget *parent = nullptr);

    /// The person sends these items away: if one of them is all that is selected, the next row is then.
    void expectToGo(const QSet<quint64> &items) { m_expected = items; }
    void selectOnly(int row);
    [[nodiscard]] QModelIndexList selectedRows() const { return selectionModel()->selectedRows(); }

signals:
    void selectionShifted(); ///< another selection or another current row

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QSet<quint64> m_expected;
};

} // namespace Laurels
