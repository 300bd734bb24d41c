// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "todoview.h"

#include "delegates/onelinedelegate.h"
#include "models/todomodel.h"
#include "plaintext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QSet>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// A line that is too narrow is told in full, and never taken for markup.
class TodoDelegate : public OneLineDelegate
{
public:
    using OneLineDelegate::OneLineDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return OneLineDelegate::helpEvent(event, view, option, index);
        const QString text = index.data().toString() + u'\n' + index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(event->globalPos(), toolTipText(text), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        OneLineDelegate::initStyleOption(option, index);
        // Fusion frames the box with a darker window colour: on a dark background nobody would see it.
        option->palette.setColor(QPalette::Window, option->palette.color(QPalette::Text));
    }
};

} // namespace

TodoView::TodoView(QAbstractItemModel &model, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"todoView"_s);
    setAccessibleName(tr("To do on LinkedIn"));
    setModel(&model);
    setItemDelegate(new TodoDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setSelectionMode(ExtendedSelection);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    expandAll();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TodoView::expandPages);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TodoView::selectNext);
}

QModelIndex TodoView::currentPage() const
{
    const QModelIndex current = currentIndex();
    return current.parent().isValid() ? current.parent() : current;
}

QList<OutboxItemId> TodoView::itemsOf(const QModelIndex &line)
{
    QList<OutboxItemId> items;
    const auto ids = line.data(TodoModel::ItemIdsRole).value<QList<quint64>>();
    for (const quint64 id : ids)
        items.append(OutboxItemId(id));
    return items;
}

QList<OutboxItemId> TodoView::selectedItems() const
{
    QList<OutboxItemId> items;
    QSet<OutboxItemId> seen;
    const QModelIndexList lines = selectionModel()->selectedRows();
    for (const QModelIndex &line : lines) {
        const QList<OutboxItemId> ids = itemsOf(line);
        for (const OutboxItemId id : ids) {
            if (!seen.contains(id))
                items.append(id);
            seen.insert(id);
        }
    }
    return items;
}

void TodoView::selectOnly(const QModelIndex &line)
{
    selectionModel()->setCurrentIndex(line, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TodoView::expandPages(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last && !parent.isValid(); ++row)
        expand(model()->index(row, 0));
}

void TodoView::expectToGo()
{
    m_next = nextToStay();
}

/// A to-do, and no page: the next key would act on all that is on it.
QModelIndex TodoView::nextToStay() const
{
    const QList<OutboxItemId> items = selectedItems();
    const QSet<OutboxItemId> going(items.begin(), items.end());
    const auto stays = [&going](const QModelIndex &line) {
        return line.parent().isValid() && !going.contains(itemsOf(line).value(0));
    };
    for (QModelIndex line = indexBelow(currentIndex()); line.isValid(); line = indexBelow(line)) {
        if (stays(line))
            return line;
    }
    for (QModelIndex line = indexAbove(currentIndex()); line.isValid(); line = indexAbove(line)) {
        if (stays(line))
            return line;
    }
    return {};
}

void TodoView::selectNext()
{
    if (m_next.isValid())
        selectOnly(std::exchange(m_next, QPersistentModelIndex()));
}

void TodoView::tickSelected()
{
    const bool isTicked = currentIndex().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const Qt::CheckState wished = isTicked ? Qt::Unchecked : Qt::Checked;
    QList<QPersistentModelIndex> lines;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &line : selected)
        lines.append(line);
    for (const QPersistentModelIndex &line : std::as_const(lines)) {
        if (line.isValid())
            model()->setData(line, wished, Qt::CheckStateRole);
    }
}

void TodoView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        tickSelected();
    else
        QTreeView::keyPressEvent(event);
}

void TodoView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectionShifted();
}

void TodoView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit selectionShifted();
}

} // namespace Laurels
