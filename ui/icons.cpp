// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include "icondrawing.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// Draws one icon whose strokes are `currentColor`. Reads the palette whenever it draws, so a change of
/// palette needs no new icons.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QByteArray source)
        : m_name(std::move(name))
        , m_source(std::move(source))
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

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_source); }
    bool isNull() override { return m_source.isEmpty(); }
    [[nodiscard]] QString key() const override { return u"laurels"_s; }

private:
    /// Reading a drawing takes longer than all the rest of painting a button.
    [[nodiscard]] QPixmap drawn(const QSize &pixels, QIcon::Mode mode) const
    {
        const QColor strokes = colour(mode);
        const QString key =
            u"laurels/%1/%2/%3x%4"_s.arg(m_name, strokes.name()).arg(pixels.width()).arg(pixels.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawIcon(painter, m_source, pixels, strokes);
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
    QByteArray m_source;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    const QByteArray source = iconSource(name);
    return source.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(name, source));
}

} // namespace Laurels
