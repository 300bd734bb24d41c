// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include "columnmenu.h"
#include "delegates/endorsementdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace Laurels {

RowTable::RowTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_columnMenu(new ColumnMenu(*horizontalHeader()))
{
    setObjectName(name + u"View"_s);
    setAccessibleName(accessibleName);
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
    QHeaderView *header = horizontalHeader();
    header->setObjectName(name + u"Header"_s);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    updateRowHeight();
}

void RowTable::showModel(QAbstractItemModel &model)
{
    setModel(&model);
}

void RowTable::keepAsDefault()
{
    m_default = horizontalHeader()->saveState();
}

void RowTable::resetColumns()
{
    horizontalHeader()->restoreState(m_default);
    if (const int column = horizontalHeader()->sortIndicatorSection(); column >= 0)
        sortByColumn(column, horizontalHeader()->sortIndicatorOrder());
}

void RowTable::showVerticalHeader(QHeaderView *header)
{
    setVerticalHeader(header);
    updateRowHeight();
}

void RowTable::setColumnLetters(const QList<int> &letters)
{
    const int letter = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(letters.size()); ++column)
        setColumnWidth(column, letters.at(column) * letter);
}

void RowTable::updateRowHeight()
{
    const int height = EndorsementDelegate::rowHeight(fontMetrics());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

RowTable::RowRange RowTable::rowsInView() const
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return {};
    const int below = rowAt(viewport()->height() - 1);
    return {qMax(0, rowAt(0)), below < 0 ? rows - 1 : below};
}

void RowTable::keyboardSearch(const QString & /*search*/) {}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing here: Home and End mean the first and the last one, not the first column.
    const int rows = model()->rowCount();
    if (rows > 0 && (action == MoveHome || action == MoveEnd))
        return model()->index(action == MoveHome ? 0 : rows - 1, qMax(0, currentIndex().column()));
    return QTableView::moveCursor(action, modifiers);
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        emit viewMoved();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    emit viewMoved();
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint below = visualRect(currentIndex()).bottomLeft();
    emit contextMenuWished(isByKey ? viewport()->mapToGlobal(below) : event->globalPos());
    event->accept();
}

} // namespace Laurels
