// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/call.h"
#include "sandbox/postpress/directory.h"

namespace Laurels::Sandbox::PostPress {

// The reads that never touch a skill (reference postpress.md, sections 3.1 to 3.3).

[[nodiscard]] Outcome<QJsonObject> listAccounts(const Call &call, const Directory &directory,
                                                const Switches &switches);
[[nodiscard]] Outcome<QJsonObject> readAccount(const Call &call, const Directory &directory,
                                               const Switches &switches);
/// Whoever owns the account.
[[nodiscard]] Outcome<QJsonObject> readOwnProfile(const Call &call, const Directory &directory,
                                                  const Switches &switches);
/// The newest connections first.
[[nodiscard]] Outcome<QJsonObject> listRelations(const Call &call, const Directory &directory,
                                                 const Switches &switches);

} // namespace Laurels::Sandbox::PostPress
