// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listhand.h"

namespace Laurels::Bench {

/// The window of Laurels on fakes, with so many endorsements received. Keystrokes are measured in Received,
/// by person; a change is a row of To review that is hidden: it leaves the list, and the next one is chosen.
[[nodiscard]] ListTimes timesOfLaurels(int rows);

} // namespace Laurels::Bench
