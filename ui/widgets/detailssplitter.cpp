// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailssplitter.h"

#include <QResizeEvent>

namespace Laurels {

namespace {

/// In characters: what a list needs for a person, a skill and a status, and details for their words.
constexpr int roomForBoth = 84;

} // namespace

DetailsSplitter::DetailsSplitter(QWidget *list, QWidget *details, QWidget *parent)
    : QSplitter(parent)
{
    addWidget(list);
    addWidget(details);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setCollapsible(0, false);
}

QSize DetailsSplitter::minimumSizeHint() const
{
    const auto needs = [this](int index) {
        return qMax(widget(index)->minimumSizeHint().width(), widget(index)->minimumWidth());
    };
    return {qMax(needs(0), needs(1)), QSplitter::minimumSizeHint().height()};
}

void DetailsSplitter::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation fitting = event->size().width() < fontMetrics().averageCharWidth() * roomForBoth
                                        ? Qt::Vertical
                                        : Qt::Horizontal;
    if (fitting != orientation())
        turn();
    QSplitter::resizeEvent(event);
}

void DetailsSplitter::turn()
{
    const QList<int> before = sizes();
    setOrientation(orientation() == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
    if (!m_otherSizes.isEmpty())
        setSizes(m_otherSizes);
    else if (orientation() == Qt::Vertical)
        setSizes({height() * 3 / 5, height() * 2 / 5});
    else
        setSizes({width() - widget(1)->sizeHint().width(), widget(1)->sizeHint().width()});
    m_otherSizes = before;
}

} // namespace Laurels
