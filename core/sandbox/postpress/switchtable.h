// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/switches.h"

namespace Laurels::Sandbox::PostPress {

/// The switches that concern PostPress only.
[[nodiscard]] std::vector<SwitchInfo> switchTable();

} // namespace Laurels::Sandbox::PostPress
