// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/localdata.h"

#include <QString>
#include <QStringList>

namespace Laurels {

// What window and terminal say about deleting all local data. Plain text: names are what the person typed.

/// What goes, what is lost with it and what stays; each line is a paragraph.
[[nodiscard]] QStringList deletionNotes(const LocalData::Contents &contents);
/// One thing that could not be deleted, and why.
[[nodiscard]] QString leftoverText(const LocalData::Leftover &leftover);
/// What could not be deleted and what to do about it, and what was left alone; a paragraph each. None: all
/// is gone.
[[nodiscard]] QStringList deletionRemains(const LocalData::Removal &removal);

} // namespace Laurels
