// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettefix.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <cmath>

namespace Laurels {

namespace {

constexpr double enough = 4.5; // WCAG 2, success criterion 1.4.3
constexpr double enoughIfDisabled = 2.5;
constexpr int steps = 64;

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(double(colour.redF())) + 0.7152 * part(double(colour.greenF())) +
           0.0722 * part(double(colour.blueF()));
}

/// As bytes: what is measured is what the screen shows.
QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

QColor seenOn(const QColor &background, const QColor &foreground)
{
    return mixed(background, foreground, double(foreground.alphaF()));
}

/// Away from the background, unless there is not enough room on that side.
QColor goalOf(const QColor &foreground, const QColor &background, double wanted)
{
    const bool isBrighter = luminance(foreground) > luminance(background);
    const QColor away(isBrighter ? Qt::white : Qt::black);
    const QColor across(isBrighter ? Qt::black : Qt::white);
    return contrast(away, background) >= wanted ? away : across;
}

QColor readable(const QColor &foreground, const QColor &background, double wanted)
{
    const QColor seen = seenOn(background, foreground);
    const QColor goal = goalOf(seen, background, wanted);
    for (int step = 1; step < steps; ++step) {
        const QColor moved = mixed(seen, goal, double(step) / steps);
        if (contrast(moved, background) >= wanted)
            return moved;
    }
    return goal;
}

/// What is moved, and against what.
using RolePair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;

void makeReadable(QPalette &palette, QPalette::ColorGroup group, const RolePair &pair, double wanted)
{
    const QColor colour = palette.color(group, pair.first);
    const QColor other = palette.color(group, pair.second);
    // What is not set here follows the system's colours.
    if (contrast(colour, other) < wanted)
        palette.setColor(group, pair.first, readable(colour, other, wanted));
}

class PaletteKeeper : public QObject
{
public:
    explicit PaletteKeeper(QApplication &application)
        : QObject(&application)
    {
        application.installEventFilter(this);
    }

    /// Its own change comes back to it, and then there is nothing left to do.
    static void mend()
    {
        const QPalette now = QApplication::palette();
        const QPalette mended = readablePalette(now);
        if (mended != now)
            QApplication::setPalette(mended);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == parent())
            mend();
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

double contrast(const QColor &foreground, const QColor &background)
{
    const double a = luminance(seenOn(background, foreground));
    const double b = luminance(background);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette readablePalette(QPalette palette)
{
    // White on a bar that is a little darker is still what the style meant; black in its place is not.
    constexpr RolePair pairs[] = {{QPalette::PlaceholderText, QPalette::Base},
                                  {QPalette::Highlight, QPalette::HighlightedText},
                                  {QPalette::Link, QPalette::Base},
                                  {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const RolePair &pair : pairs)
            makeReadable(palette, group, pair, enough);
    }
    constexpr RolePair disabledPairs[] = {{QPalette::WindowText, QPalette::Window},
                                          {QPalette::ButtonText, QPalette::Button},
                                          {QPalette::Text, QPalette::Base}};
    for (const RolePair &pair : disabledPairs)
        makeReadable(palette, QPalette::Disabled, pair, enoughIfDisabled);
    return palette;
}

void keepPaletteReadable(QApplication &application)
{
    new PaletteKeeper(application);
    PaletteKeeper::mend();
}

} // namespace Laurels
