// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementdelegate.h"

#include "initials.h"
#include "models/endorsementmodel.h"
#include "statuslooks.h"

#include <QApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Column = EndorsementModel::Column;

void setPersonLooks(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const int diameter = option->rect.height() > 0
                             ? EndorsementDelegate::rowHeight(option->fontMetrics) * 3 / 4
                             : option->fontMetrics.height();
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : qApp->devicePixelRatio();
    option->icon = QIcon(initialsDisc(index.data(Qt::DisplayRole).toString(),
                                      index.data(EndorsementModel::PersonUrnRole).toString(), option->palette,
                                      diameter, ratio));
    option->decorationSize = QSize(diameter, diameter);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

void setStatusLooks(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const auto state = WriteState(index.data(EndorsementModel::WriteStateRole).toInt());
    const QString change = writeStateText(state);
    if (!change.isEmpty())
        option->text += u", "_s + change;
    option->icon = state == WriteState::None
                       ? statusIcon(Status::fromWire(index.data(EndorsementModel::StatusRole).toString()))
                       : writeStateIcon(state);
    const int size = option->fontMetrics.height();
    option->decorationSize = QSize(size, size);
    if (!option->icon.isNull())
        option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace

int EndorsementDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 7 / 4;
}

QString EndorsementDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    // Line breaks in what others wrote would push the rest out of the row.
    return QStyledItemDelegate::displayText(value, locale).simplified();
}

void EndorsementDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (index.column() == int(Column::Person))
        setPersonLooks(option, index);
    else if (index.column() == int(Column::Status))
        setStatusLooks(option, index);
    if (index.data(EndorsementModel::ToReviewRole).toBool() && index.column() == int(Column::Person))
        option->font.setBold(true);
}

} // namespace Laurels
