// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/database.h"

namespace Laurels {

/// Takes over what can still be read of a table in a damaged file, in the columns that it has: an older file
/// has fewer. What the new file refuses was no row of ours; any other trouble in writing ends it.
namespace TableRescue {

/// Row by row beyond whatever is damaged, for tables that have a rowid.
Result<void> copyByRowId(Database &damaged, Database &to, const QString &table);
/// From both ends: damage in the middle costs what is between. `key` are the columns of the primary key.
Result<void> copyFromBothEnds(Database &damaged, Database &to, const QString &table, const QStringList &key);

} // namespace TableRescue

} // namespace Laurels
