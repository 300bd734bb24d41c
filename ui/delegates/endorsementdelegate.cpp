// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementdelegate.h"

#include "initials.h"
#include "models/endorsementmodel.h"
#include "statuslooks.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

#include <utility>

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
    const QString change = index.data(EndorsementModel::WriteTextRole).toString();
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

/// Where Fusion puts the text.
QRect textRect(const QStyleOptionViewItem &cell, const QStyle &style)
{
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    QRect rect = cell.rect.adjusted(margin, 0, -margin, 0);
    if (cell.features & QStyleOptionViewItem::HasDecoration)
        rect.setLeft(rect.left() + cell.decorationSize.width() + 2 * margin);
    return QStyle::visualRect(cell.direction, cell.rect, rect);
}

QColor textColour(const QStyleOptionViewItem &cell)
{
    const QPalette::ColorGroup group = !(cell.state & QStyle::State_Enabled) ? QPalette::Disabled
                                       : (cell.state & QStyle::State_Active) ? QPalette::Active
                                                                             : QPalette::Inactive;
    const bool isSelected = cell.state & QStyle::State_Selected;
    return cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

int EndorsementDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 7 / 4;
}

// Fusion lays each text out three times whenever it is painted, which is half of the time from a keystroke to
// the painted list. The other styles have looks of their own, and so has the cell with the focus.
void EndorsementDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle &style = cell.widget ? *cell.widget->style() : *QApplication::style();
    if (!style.inherits("QFusionStyle") || (cell.state & QStyle::State_HasFocus)) {
        style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    const QString text = std::exchange(cell.text, {});
    cell.features &= ~QStyleOptionViewItem::HasDisplay;
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    painter->setFont(cell.font);
    painter->setPen(textColour(cell));
    m_texts.paint(*painter, textRect(cell, style), cell.direction, text);
    painter->restore();
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
