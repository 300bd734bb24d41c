// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultproxy.h"

#include <QByteArrayList>
#include <QFlags>

#include <optional>
#include <vector>

namespace Laurels {

// What the matrix is made of: its rows and its columns.

/// What Laurels does while a fault lasts.
enum class Work {
    Sync = 1,      ///< reads both lists
    SetStatus = 2, ///< shows, hides, rejects, withdraws
    Endorse = 4,
    Names = 8,
    Restart = 16, ///< begins anew, which asks who is signed in
};
Q_DECLARE_FLAGS(Works, Work)
Q_DECLARE_OPERATORS_FOR_FLAGS(Works)

/// What the faults come upon.
struct OperationRow
{
    enum class Kind { List, Read, Write };

    QByteArray name{};
    QByteArray scope{};    ///< of the sandbox' switches
    QByteArray requests{}; ///< regular expression for the proxy
    Kind kind = Kind::Read;
    Works works{};
    QByteArrayList switches{}; ///< that make the service need the operation
    QByteArray loses{};        ///< requests whose first answers are lost, so that they are looked up
    bool isAskedOnce = false;  ///< there is but one request
};

const std::vector<OperationRow> &operationRows();

struct FaultColumn
{
    enum class Concerns { All, Lists, Reads, Writes };
    /// What writes come to, once it is over, without anybody doing anything.
    enum class Leaves { Done, Refused, SignedOut };

    /// What it is tried as. Where one that lasts is no other test than a longer one, it is tried once only.
    enum class Lasts { Once, InLists, Also, Always };

    QByteArray name{};
    Concerns concerns = Concerns::All;
    Leaves leaves = Leaves::Done;
    std::optional<FaultProxy::Fault> line{};
    /// Settings of the sandbox. `%` is replaced by the operation's scope, `#` by how often, `@` by how many
    /// requests of the operation go well first.
    QByteArrayList switches{};
    bool endsByDeadline = false; ///< the client's own
    Lasts lasts = Lasts::Once;

    [[nodiscard]] bool isFor(const OperationRow &operation) const;
    [[nodiscard]] bool isTriedOnce() const { return lasts != Lasts::Always; }
    [[nodiscard]] bool isTriedLasting(const OperationRow &operation) const;
    /// At the moment of a fault Laurels ends: worth trying where the fault leaves something undecided.
    [[nodiscard]] bool isTriedCrashing(const OperationRow &operation) const;
    [[nodiscard]] QByteArrayList settings(const OperationRow &operation, bool isLasting) const;
};

const std::vector<FaultColumn> &faultColumns();

} // namespace Laurels
