// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Laurels::Archive {

/// The text of one file of an archive. A byte order mark decides what the file is in: UTF-16LE, UTF-16BE or
/// UTF-8; without one it is taken for UTF-8 and never for anything else (reference member-data.md,
/// section 1.9). Nothing is repaired: what is no text stays in `utf8` as bytes that are not valid UTF-8, so
/// that the record which holds them can be refused and the others kept.
struct FileText
{
    QByteArray bytes{};    ///< owns what `utf8` looks at; a file in UTF-8 is shared, not copied
    QByteArrayView utf8{}; ///< without the byte order mark and without half a character at the end
    bool isCutOff = false; ///< the file ended in the midst of a character
};

[[nodiscard]] FileText fileText(const QByteArray &file);

} // namespace Laurels::Archive
