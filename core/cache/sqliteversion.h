// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Laurels {

/// Of the SQLite that Qt's plugin works with; empty if the plugin is not installed. Asks a database in
/// memory: takes milliseconds, touches no file.
[[nodiscard]] QString sqliteVersion();

} // namespace Laurels
