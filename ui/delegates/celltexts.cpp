// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "celltexts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextOption>

namespace Laurels {

namespace {

QStaticText laidOut(const QString &text, const QFont &font, int width, Qt::LayoutDirection direction)
{
    QStaticText result(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    result.setTextFormat(Qt::PlainText);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    result.setTextOption(option);
    result.setTextWidth(width);
    return result;
}

} // namespace

void CellTexts::paint(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction,
                      const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFont font = painter.font();
    const Key key{text, font, rect.width(), direction};
    QStaticText *known = m_texts.object(key);
    if (!known) {
        known = new QStaticText(laidOut(text, font, rect.width(), direction));
        known->prepare(painter.transform(), font);
        m_texts.insert(key, known);
    }
    const int height = qRound(known->size().height());
    painter.drawStaticText(rect.left(), rect.top() + (rect.height() - height) / 2, *known);
}

} // namespace Laurels
