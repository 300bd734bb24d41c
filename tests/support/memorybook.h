// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/pacer.h"

namespace Laurels {

/// A pacing book that a test reads; the newest last.
struct MemoryBook : PacingBook
{
    QList<PacingDay> kept;

    void keep(const PacingDay &day) override { kept.append(day); }
};

} // namespace Laurels
