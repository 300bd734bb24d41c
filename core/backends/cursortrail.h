// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace Laurels {

/// The cursors that led through a list so far, so that a list without an end has one.
class CursorTrail
{
public:
    static constexpr qsizetype mostPages = 200;

    /// Whether the list goes on at `cursor`; from then on it counts as followed.
    [[nodiscard]] bool follow(const QString &cursor)
    {
        if (cursor.isEmpty() || m_followed.contains(cursor) || m_followed.size() + 1 >= mostPages)
            return false;
        m_followed.insert(cursor);
        return true;
    }

private:
    QSet<QString> m_followed;
};

} // namespace Laurels
