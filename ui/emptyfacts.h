// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/emptystate.h"

#include <optional>

namespace Laurels {

struct Workspace;

/// What the accounts in question (absent: all) say about a list without rows: what they are at, what is
/// wrong, what they can; archives if there is nothing else. The rest of the facts is the page's.
[[nodiscard]] EmptyFacts accountFacts(const Workspace &workspace, const std::optional<AccountId> &account);

} // namespace Laurels
