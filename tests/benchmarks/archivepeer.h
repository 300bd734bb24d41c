// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Laurels::Bench {

/// From an unpacked Endorsement_Received_Info.csv to the painted list with what Qt offers for it: a
/// QTextStream, lines that are split at their commas, and a QTableView on a QSortFilterProxyModel on a
/// QStandardItemModel, by person. Reads nothing else, compares nothing, keeps nothing on disk.
[[nodiscard]] double millisecondsOfNaive(const QString &table, int rows);

} // namespace Laurels::Bench
