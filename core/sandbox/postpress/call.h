// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/operation.h"
#include "sandbox/postpress/refusal.h"
#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

#include <QHash>
#include <QStringList>

namespace Laurels::Sandbox::PostPress {

/// A request that is understood.
struct Call
{
    Operation operation = Operation::Accounts;
    QString identifier{};                     ///< from the path
    QHash<QString, QStringList> parameters{}; ///< from the query; several of one name: a list
    QByteArray contentType{};
    QByteArray body{};

    [[nodiscard]] QByteArrayList scopes() const { return scopesOf(operation); }
    /// The last of that name; empty: there is none.
    [[nodiscard]] QString parameter(const QString &name) const
    {
        return parameters.value(name).isEmpty() ? QString() : parameters.value(name).last();
    }
};

/// Which operation the path means; none: no such path.
[[nodiscard]] std::optional<Operation> routeOf(const WireRequest &request, const Switches &switches);
/// Path and query, strictly: what a lenient server might let pass is refused.
[[nodiscard]] Outcome<Call> readCall(Operation operation, const WireRequest &request,
                                     const Switches &switches);

} // namespace Laurels::Sandbox::PostPress
