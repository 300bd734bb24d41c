// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPalette;

namespace Laurels {

/// Two letters at most that stand for a person; empty if the name has none.
[[nodiscard]] QString initialsOf(const QString &name);

struct DiscColours
{
    QColor disc;
    QColor letters;
};

/// A tint of its own for every person, as dark or as light as the palette wants it.
[[nodiscard]] DiscColours discColours(const QString &seed, const QPalette &palette);

/// A disc with a person's initials. `seed` picks the tint: the URN, so that a name that arrives later
/// does not change it.
[[nodiscard]] QPixmap initialsDisc(const QString &name, const QString &seed, const QPalette &palette,
                                   int diameter, qreal pixelRatio);

} // namespace Laurels
