// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badgebutton.h"

#include <QAction>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace Laurels {

BadgeButton::BadgeButton(Badge kind, QWidget *parent)
    : QToolButton(parent)
    , m_kind(kind)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
}

void BadgeButton::setBadge(const QString &badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    updateGeometry();
    update();
}

void BadgeButton::setCommand(QAction *action)
{
    setDefaultAction(action);
    if (m_kind != Badge::Key)
        return;
    const auto showKey = [this] { setBadge(defaultAction()->shortcut().toString(QKeySequence::NativeText)); };
    connect(action, &QAction::changed, this, showKey);
    showKey();
}

void BadgeButton::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    updateGeometry();
    update();
}

QString BadgeButton::label(Look look) const
{
    if (look == Look::IconOnly && !icon().isNull())
        return {};
    // Without the mnemonic: it belongs to the menu.
    QString plain = defaultAction() ? defaultAction()->iconText() : text();
    return plain.remove(u'&');
}

int BadgeButton::badgeWidth(Look look) const
{
    if (m_badge.isEmpty() || look != Look::Whole)
        return 0;
    return fontMetrics().horizontalAdvance(m_badge) + fontMetrics().height();
}

int BadgeButton::widthIn(Look look) const
{
    const int gap = fontMetrics().height() / 2;
    const QString text = label(look);
    int width = gap + badgeWidth(look);
    if (!text.isEmpty())
        width += fontMetrics().horizontalAdvance(text) + gap;
    if (!icon().isNull())
        width += iconSize().width() + gap;
    return width;
}

QSize BadgeButton::sizeHint() const
{
    const int gap = fontMetrics().height() / 2;
    const int height = qMax(fontMetrics().height(), icon().isNull() ? 0 : iconSize().height()) + gap;
    return {widthIn(m_look), qMax(height, QToolButton::sizeHint().height())};
}

QSize BadgeButton::minimumSizeHint() const
{
    return sizeHint();
}

void BadgeButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const int gap = fontMetrics().height() / 2;
    const auto place = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    QRect content = rect().adjusted(gap, 0, -gap, 0);
    if (!icon().isNull()) {
        QRect box(content.left(), 0, iconSize().width(), height());
        icon().paint(&painter, place(box), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        content.setLeft(box.right() + gap);
    }
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor ink = palette().color(group, QPalette::ButtonText);
    painter.setPen(ink);
    painter.drawText(place(content),
                     int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     label(m_look));
    if (m_badge.isEmpty() || m_look != Look::Whole)
        return;
    const int badgeInner = badgeWidth(m_look) - gap;
    const QRect badgeRect = place(QRect(content.right() - badgeInner, 0, badgeInner, height()));
    if (m_kind == Badge::Key) {
        const int capHeight = fontMetrics().height() + 2;
        QRectF cap(badgeRect.x(), (height() - capHeight) / 2.0, badgeRect.width(), capHeight);
        QColor frame = ink;
        frame.setAlphaF(0.4F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(frame);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(ink);
    }
    painter.drawText(badgeRect, Qt::AlignCenter, m_badge);
}

} // namespace Laurels
