// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementview.h"

#include "delegates/endorsementdelegate.h"
#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"

#include <QContextMenuEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace Laurels {

EndorsementView::EndorsementView(EndorsementModel &model, EndorsementSelection &selection, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"endorsementView"_s);
    setAccessibleName(tr("Endorsements"));
    setItemDelegate(new EndorsementDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setObjectName(u"endorsementHeader"_s);
    updateRowHeight();
    setModel(&model);
    setSelectionModel(&selection);
    sortByColumn(int(model.sortColumn()), model.sortOrder());
    setSortingEnabled(true);
    resetColumns();
}

void EndorsementView::updateRowHeight()
{
    const int height = EndorsementDelegate::rowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void EndorsementView::resetColumns()
{
    using Column = EndorsementModel::Column;
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<Column, int> widths[] = {{Column::Person, 34},
                                             {Column::Skill, 28},
                                             {Column::Status, 26},
                                             {Column::Created, 12},
                                             {Column::Changed, 12}};
    for (const auto &[column, letters] : widths)
        setColumnWidth(int(column), letters * letter);
}

void EndorsementView::applySortOfHeader()
{
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

EndorsementView::RowRange EndorsementView::rowsInView() const
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return {};
    const int first = qMax(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? rows - 1 : below;
    return {first, qMin(rows - 1, last + (last - first) + 1)};
}

QModelIndex EndorsementView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing here: Home and End mean the first and the last one, not the first column.
    const int rows = model()->rowCount();
    if (rows > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = qMax(0, currentIndex().column());
        return model()->index(action == MoveHome ? 0 : rows - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

void EndorsementView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        emit viewMoved();
}

void EndorsementView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    emit viewMoved();
}

void EndorsementView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void EndorsementView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint below = visualRect(currentIndex()).bottomLeft();
    emit contextMenuWished(isByKey ? viewport()->mapToGlobal(below) : event->globalPos());
    event->accept();
}

} // namespace Laurels
