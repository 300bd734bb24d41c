// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activityview.h"

#include "models/activitycells.h"
#include "plaintext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// What others wrote stays in one line and is never markup; a cell that is too narrow is told in full.
class ActivityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return QStyledItemDelegate::displayText(value, locale).simplified();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), toolTipText(index.data().toString()), view);
        return true;
    }
};

} // namespace

ActivityView::ActivityView(QAbstractItemModel &model, QWidget *parent)
    : RowTable(u"activity"_s, tr("Activity"), parent)
{
    setItemDelegate(new ActivityDelegate(this));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    showModel(model);
    // A third click brings back the order of the model.
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setColumnLetters({28, 12, 26, 22, 20, 16}); // in the order of Activity::Column
    keepAsDefault();
}

void ActivityView::selectOnly(int row)
{
    // selectRow() looks at the keys that happen to be held down.
    selectionModel()->setCurrentIndex(model()->index(row, qMax(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ActivityView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Else the next row becomes current, and nothing is selected.
    const QModelIndex current = currentIndex();
    const int next = last + 1 < model()->rowCount() ? last + 1 : first - 1;
    if (current.row() >= first && current.row() <= last && next >= 0 && selectedRows().size() == 1 &&
        m_expected.contains(current.data(Activity::ItemIdRole).toULongLong()))
        selectOnly(next);
    RowTable::rowsAboutToBeRemoved(parent, first, last);
}

void ActivityView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    RowTable::selectionChanged(selected, deselected);
    emit selectionShifted();
}

void ActivityView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    emit selectionShifted();
}

} // namespace Laurels
