// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementview.h"

#include "daygutter.h"
#include "delegates/endorsementdelegate.h"
#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Laurels {

EndorsementView::EndorsementView(EndorsementModel &model, EndorsementSelection &selection, QWidget *parent)
    : RowTable(u"endorsement"_s, tr("Endorsements"), parent)
    , m_gutter(new DayGutter(this))
{
    setItemDelegate(new EndorsementDelegate(this));
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    showVerticalHeader(m_gutter);
    showModel(model);
    setSelectionModel(&selection);
    sortByColumn(int(model.sortColumn()), model.sortOrder());
    setSortingEnabled(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &EndorsementView::updateGutter);
    setColumnLetters({26, 20, 23, 14, 10}); // in the order of EndorsementModel::Column
    keepAsDefault();
}

void EndorsementView::applySortOfHeader()
{
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    updateGutter();
}

void EndorsementView::updateGutter()
{
    using Column = EndorsementModel::Column;
    const auto column = Column(horizontalHeader()->sortIndicatorSection());
    m_gutter->setVisible(column == Column::Created || column == Column::Changed);
    viewport()->update();
}

void EndorsementView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_gutter->isHidden())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Mid));
    const int last = rowAt(viewport()->height() - 1);
    const int end = last < 0 ? model()->rowCount() : last + 1;
    for (int row = qMax(1, rowAt(0)); row < end; ++row) {
        const int top = rowViewportPosition(row);
        if (m_gutter->isFirstOfGroup(row))
            painter.drawLine(0, top, viewport()->width(), top);
    }
}

RowTable::RowRange EndorsementView::rowsAhead() const
{
    const RowRange shown = rowsInView();
    return {shown.first, qMin(model()->rowCount() - 1, shown.last + (shown.last - shown.first) + 1)};
}

} // namespace Laurels
