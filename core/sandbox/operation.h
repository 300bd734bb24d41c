// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <optional>

namespace Laurels::Sandbox {

enum class Operation {
    Create,
    Get,
    BatchGet,
    FindByEndorser,
    FindByRecipient,
    PartialUpdate,
    Me,
    UserInfo,
    GetPerson,
    BatchGetPeople,
};

/// The names by which a switch can be limited to the operation: its own first, then its groups, for
/// instance `finder.recipient`, `finder`, `read`. Nothing for a request that is no operation.
[[nodiscard]] QByteArrayList scopesOf(std::optional<Operation> operation);
/// Those of every operation.
[[nodiscard]] QList<QByteArrayList> operationScopes();

} // namespace Laurels::Sandbox
