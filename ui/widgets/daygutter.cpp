// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daygutter.h"

#include "models/daygroup.h"
#include "models/endorsementmodel.h"

#include <QPainter>

#include <algorithm>

namespace Laurels {

DayGutter::DayGutter(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Fixed);
    setSectionsClickable(true); // a click selects the row, as one in the row does
    setHighlightSections(false);
}

QVariant DayGutter::groupOf(int row, int role) const
{
    return model()->headerData(row, Qt::Vertical, role);
}

bool DayGutter::isFirstOfGroup(int row) const
{
    return row == 0 ||
           groupOf(row, EndorsementModel::SortRole) != groupOf(row - 1, EndorsementModel::SortRole);
}

QSize DayGutter::sizeHint() const
{
    // The longest of what can stand here: a month of this language, or one of the words.
    const QDate today = QDate::currentDate();
    int widest = 0;
    for (const qint64 ago : {0, 1, 3})
        widest =
            std::max(widest, fontMetrics().horizontalAdvance(DayGroup(today.addDays(-ago), today).text()));
    for (int month = 1; month <= 12; ++month)
        widest =
            std::max(widest, fontMetrics().horizontalAdvance(DayGroup(QDate(2000, month, 1), today).text()));
    return {widest + fontMetrics().height(), QHeaderView::sizeHint().height()};
}

void DayGutter::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Below the last row the list goes on, not a header.
    const int end = length() - offset();
    if (end < viewport()->height())
        QPainter(viewport()).fillRect(0, end, width(), viewport()->height() - end, palette().base());
}

void DayGutter::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    painter->save();
    painter->fillRect(rect, palette().base());
    const bool isFirst = isFirstOfGroup(row);
    if (isFirst && row > 0) {
        painter->setPen(palette().color(QPalette::Mid));
        painter->drawLine(rect.topLeft(), rect.topRight());
    }
    if (isFirst || row == logicalIndexAt(0)) {
        const int margin = fontMetrics().height() / 2;
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(rect.adjusted(margin, 0, -margin, 0), Qt::AlignLeading | Qt::AlignVCenter,
                          groupOf(row, Qt::DisplayRole).toString());
    }
    painter->restore();
}

} // namespace Laurels
