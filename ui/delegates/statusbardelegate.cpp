// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusbardelegate.h"

#include "models/summarymodel.h"

#include <QPainter>
#include <QPalette>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Tint
{
    float hue;
    float saturation;
    float inLight; ///< lightness on a light palette
    float inDark;
};

Tint tintOf(Status::Kind kind)
{
    // Unlike in lightness too, and each has a contrast of 3 to 1 at least with the Base.
    switch (kind) {
    case Status::Accepted:
        return {0.40F, 0.65F, 0.25F, 0.58F};
    case Status::Rejected:
        return {0.0F, 0.65F, 0.48F, 0.66F};
    case Status::Pending:
        return {0.12F, 0.90F, 0.36F, 0.62F};
    default: // hidden, and what Laurels does not know
        return {0.0F, 0.0F, 0.45F, 0.70F};
    }
}

/// Where the bar goes: beside the number, which has its place at the end of the cell.
QRect barRect(const QStyleOptionViewItem &option)
{
    const int number = option.fontMetrics.horizontalAdvance(u"00000"_s);
    const int gap = option.fontMetrics.height() / 2;
    const int height = option.fontMetrics.height() / 2;
    const QRect bar(option.rect.left() + gap, option.rect.center().y() - height / 2,
                    option.rect.width() - number - 2 * gap, height);
    return bar.width() < gap ? QRect() : bar;
}

void drawBar(QPainter *painter, const QStyleOptionViewItem &option, const StatusCounts &counts)
{
    const QRect bar = barRect(option);
    const int total = counts.total();
    if (bar.isEmpty() || total == 0)
        return;
    const auto place = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    // On a Base of its own: the cell may be selected.
    painter->fillRect(place(bar), option.palette.color(QPalette::Base));
    const QRect inner = bar.adjusted(1, 1, -1, -1);
    const std::pair<Status::Kind, int> parts[] = {{Status::Accepted, counts.visible},
                                                  {Status::Hidden, counts.hidden},
                                                  {Status::Rejected, counts.rejected},
                                                  {Status::Pending, counts.pending}};
    int before = 0;
    for (const auto &[kind, count] : parts) {
        const int from = inner.width() * before / total;
        before += count;
        const int to = inner.width() * before / total;
        if (to > from)
            painter->fillRect(place(QRect(inner.left() + from, inner.top(), to - from, inner.height())),
                              statusBarColour(kind, option.palette));
    }
}

} // namespace

QColor statusBarColour(Status::Kind kind, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightnessF() < 0.5F;
    const Tint tint = tintOf(kind);
    // In eight bits, so that what is painted is what is told.
    return {QColor::fromHslF(tint.hue, tint.saturation, isDark ? tint.inDark : tint.inLight).rgb()};
}

StatusBarDelegate::StatusBarDelegate(int barColumn, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_barColumn(barColumn)
{
}

QString StatusBarDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    // Line breaks in what others wrote would push the rest out of the row.
    return QStyledItemDelegate::displayText(value, locale).simplified();
}

void StatusBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != m_barColumn)
        return;
    painter->save();
    drawBar(painter, option, index.data(SummaryModel::CountsRole).value<StatusCounts>());
    painter->restore();
}

} // namespace Laurels
