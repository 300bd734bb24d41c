// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>

class QAbstractItemModel;
class QMimeData;

namespace Laurels {

/// Rows as other programs take them from the clipboard or from a drag: TSV as text/plain, a table as
/// text/html, and text/csv (RFC 4180). They say what the list says, with times in full; several rows have a
/// line with the names of the columns. What a spreadsheet would take for a formula gets a ' in front, line
/// breaks and tabs in a cell become blanks, and nothing in a cell is markup.
[[nodiscard]] std::unique_ptr<QMimeData> copiedRows(const QAbstractItemModel &model, const QList<int> &rows);

} // namespace Laurels
