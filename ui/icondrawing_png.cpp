// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icondrawing.h"

#include <QColor>
#include <QFile>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Laurels {

QByteArray iconSource(const QString &name)
{
    QFile file(u":/laurels/icons/%1.png"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void drawIcon(QPainter &painter, const QByteArray &source, const QSize &size, const QColor &colour)
{
    QImage picture = QImage::fromData(source, "PNG")
                         .scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    // `currentColor` is black unless somebody says otherwise, and no icon with colours of its own has none.
    if (picture.allGray()) {
        QPainter stencil(&picture);
        stencil.setCompositionMode(QPainter::CompositionMode_SourceIn);
        stencil.fillRect(picture.rect(), colour);
    }
    painter.drawImage((size.width() - picture.width()) / 2, (size.height() - picture.height()) / 2, picture);
}

} // namespace Laurels
