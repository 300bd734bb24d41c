// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <optional>

namespace Laurels::Sandbox::PostPress {

enum class Operation { Accounts, Account, OwnProfile, Profile, Relations, Endorse };

/// The names by which a switch can be limited to the operation: its own first, then its groups, for
/// instance `postpress.endorse`, `postpress`, `write`. For a request that is no operation: `postpress`.
[[nodiscard]] QByteArrayList scopesOf(std::optional<Operation> operation);
/// Those of every operation.
[[nodiscard]] QList<QByteArrayList> operationScopes();

} // namespace Laurels::Sandbox::PostPress
