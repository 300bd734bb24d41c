// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;
class QRect;

namespace Laurels {

/// Paints one-line texts of cells and remembers how they are laid out, which is most of the work: in a long
/// list most of them stand in other rows, too, or stood there before the last keystroke.
class CellTexts
{
public:
    /// Plain text in the middle of the rectangle's height, from its beginning by `direction`, cut by an
    /// ellipsis where it is too long. In the painter's font and pen.
    void paint(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const QString &text);

private:
    struct Key
    {
        QString text;
        QFont font;
        int width;
        Qt::LayoutDirection direction;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.text, key.font, key.width, int(key.direction));
        }
    };

    QCache<Key, QStaticText> m_texts{4000};
};

} // namespace Laurels
