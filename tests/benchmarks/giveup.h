// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Laurels::Bench {

/// Says why and ends the program: a benchmark that met trouble has no figures.
[[noreturn]] void giveUp(const QString &reason);

} // namespace Laurels::Bench
