// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowtable.h"

#include <QPersistentModelIndex>

namespace Laurels {

/// A table of lines that sum something up.
class SummaryView : public RowTable
{
    Q_OBJECT
public:
    /// `barColumn` as StatusBarDelegate has it, the names as RowTable has them. The model, which must outlive
    /// it, is shown for ever.
    SummaryView(QAbstractItemModel &model, int barColumn, const QString &name, const QString &accessibleName,
                QWidget *parent = nullptr);

    /// As at first, and after resetColumns().
    void setWidths(const QList<int> &letters);
    /// Ascending.
    [[nodiscard]] QList<int> selectedRows() const;
    /// The line after the only one selected; invalid: several are, or it is the last one. Its place may be
    /// another one by the time it is needed: the counts by which it is sorted change.
    [[nodiscard]] QPersistentModelIndex lineAfterSelected() const;
    /// The first one becomes current; one that is not valid is left out.
    void selectOnly(const QModelIndexList &lines);
};

} // namespace Laurels
