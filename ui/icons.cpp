// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#ifdef LAURELS_WITH_SVG
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#endif

using namespace Qt::StringLiterals;

namespace Laurels {

#ifdef LAURELS_WITH_SVG

namespace {

/// Draws one SVG whose strokes are `currentColor`. Reads the palette whenever it draws, so a change of
/// palette needs no new icons.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QByteArray svg)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        painter->drawPixmap(rect, drawn(rect.size() * painter->device()->devicePixelRatioF(), mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return drawn(size, mode);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }
    [[nodiscard]] QString key() const override { return u"laurels"_s; }

private:
    /// Reading an SVG takes longer than all the rest of painting a button.
    [[nodiscard]] QPixmap drawn(const QSize &pixels, QIcon::Mode mode) const
    {
        const QString inColour = colour(mode).name();
        const QString key =
            u"laurels/%1/%2/%3x%4"_s.arg(m_name, inColour).arg(pixels.width()).arg(pixels.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", inColour.toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRect(QPoint(0, 0), pixels));
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    QFile file(u":/laurels/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(name, file.readAll()));
}

#else

QIcon themedIcon(const QString &)
{
    return {};
}

#endif

} // namespace Laurels
