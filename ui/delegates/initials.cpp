// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "initials.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStringList>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// A person's first letter may be several code points.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    const QString letter = end > 0 ? word.left(end) : QString();
    return !letter.isEmpty() && letter.front().isLetter() ? letter.toUpper() : QString();
}

} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstLetter(words.first());
    return words.size() > 1 ? first + firstLetter(words.last()) : first;
}

DiscColours discColours(const QString &seed, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightnessF() < 0.5F;
    const float hue = float(qHash(seed, 0) % 360) / 360.0F;
    if (isDark)
        return {QColor::fromHslF(hue, 0.35F, 0.27F), QColor::fromHslF(hue, 0.60F, 0.90F)};
    return {QColor::fromHslF(hue, 0.50F, 0.87F), QColor::fromHslF(hue, 0.65F, 0.20F)};
}

QPixmap initialsDisc(const QString &name, const QString &seed, const QPalette &palette, int diameter,
                     qreal pixelRatio)
{
    const DiscColours colours = discColours(seed, palette);
    const QString letters = initialsOf(name);
    const QString key = u"disc/%1/%2/%3/%4"_s.arg(letters, colours.disc.name()).arg(diameter).arg(pixelRatio);
    QPixmap disc;
    if (QPixmapCache::find(key, &disc))
        return disc;
    disc = QPixmap(QSize(diameter, diameter) * pixelRatio);
    disc.setDevicePixelRatio(pixelRatio);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.disc);
    const QRectF circle(0, 0, diameter, diameter);
    painter.drawEllipse(circle);
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(1, diameter * 2 / 5));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colours.letters);
    painter.drawText(circle, Qt::AlignCenter, letters.isEmpty() ? u"·"_s : letters);
    painter.end();
    QPixmapCache::insert(key, disc);
    return disc;
}

} // namespace Laurels
