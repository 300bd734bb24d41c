// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listhand.h"

namespace Laurels::Bench {

/// The same texts in what Qt offers for this: a QTableView on a QSortFilterProxyModel on a
/// QStandardItemModel, by person, under a search field. A change is one cell of a row in view.
[[nodiscard]] ListTimes timesOfProxy(int rows);

} // namespace Laurels::Bench
