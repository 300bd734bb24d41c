// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivetables.h"
#include "models/errorwords.h"

#include <QString>

namespace Laurels {

/// The words for a code of Laurels about a member's own archive; null for any other code.
[[nodiscard]] const ErrorWords *archiveWords(const QString &code);

/// A name or path as it is in an archive, for a line of plain text: on one line, of bounded length, and
/// isolated so that a right-to-left one does not turn the line around. It is what others wrote.
[[nodiscard]] QString archivedText(const QString &text);

/// "Endorsement_Received_Info.csv, line 12: columns are missing". Plain text; the file as archivedText().
[[nodiscard]] QString refusedRowText(const Archive::RefusedRow &row);

} // namespace Laurels
