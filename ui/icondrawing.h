// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QColor;
class QPainter;
class QSize;

namespace Laurels {

/// What an icon of our own set is drawn from: its SVG or, in a build without Qt Svg, a large picture that was
/// made of it meanwhile. Empty: there is no such icon.
[[nodiscard]] QByteArray iconSource(const QString &name);

/// Draws it from (0, 0) on, as large as fits and in the middle. What is `currentColor` in it has `colour`.
void drawIcon(QPainter &painter, const QByteArray &source, const QSize &size, const QColor &colour);

} // namespace Laurels
