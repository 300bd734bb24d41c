// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandbar.h"

#include "badgebutton.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

void CommandBar::addCommand(QAction *action)
{
    auto *button = new BadgeButton(BadgeButton::Badge::Key);
    button->setObjectName(action->objectName() + u"ToolButton"_s);
    button->setCommand(action);
    button->setAutoRaise(true);
    addWidget(button);
    // Another key or another word, and what fitted does not any more. What is possible changes with every
    // selection, and no width with it.
    connect(action, &QAction::changed, this,
            [this, button, known = button->widthIn(BadgeButton::Look::Whole)]() mutable {
                const int width = button->widthIn(BadgeButton::Look::Whole);
                if (std::exchange(known, width) != width)
                    fit();
            });
}

void CommandBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void CommandBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void CommandBar::fit()
{
    using Look = BadgeButton::Look;
    const QList<BadgeButton *> buttons = findChildren<BadgeButton *>(Qt::FindDirectChildrenOnly);
    const QMargins margins = layout()->contentsMargins();
    const int separators = int(actions().size() - buttons.size());
    const int rest = separators * style()->pixelMetric(QStyle::PM_ToolBarSeparatorExtent, nullptr, this) +
                     int(actions().size()) * layout()->spacing() + margins.left() + margins.right();
    const auto fits = [&](Look look) {
        int needed = rest;
        for (const BadgeButton *button : buttons)
            needed += button->widthIn(look);
        return needed <= width();
    };
    const Look look = fits(Look::Whole) ? Look::Whole : fits(Look::NoBadge) ? Look::NoBadge : Look::IconOnly;
    for (BadgeButton *button : buttons)
        button->setLook(look);
}

} // namespace Laurels
