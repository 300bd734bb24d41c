// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Laurels {

/// Text from others for a terminal: nothing in it moves the cursor, changes colours or turns the line
/// around.
[[nodiscard]] QString harmless(const QString &text);
/// How many columns of a terminal the text takes, near enough.
[[nodiscard]] int columnsOf(const QString &text);
/// Rows with their columns aligned, the first row is the heading. Cells are made harmless and, but
/// for the last column, cut if they are very long.
[[nodiscard]] QString alignedTable(const QList<QStringList> &rows);

} // namespace Laurels
