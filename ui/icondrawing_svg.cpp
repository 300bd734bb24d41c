// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icondrawing.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Laurels {

QByteArray iconSource(const QString &name)
{
    QFile file(u":/laurels/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void drawIcon(QPainter &painter, const QByteArray &source, const QSize &size, const QColor &colour)
{
    QSvgRenderer renderer(QByteArray(source).replace("currentColor", colour.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRect(QPoint(0, 0), size));
}

} // namespace Laurels
