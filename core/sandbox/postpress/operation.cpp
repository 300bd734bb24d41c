// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/operation.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

QByteArrayList scopesOf(std::optional<Operation> operation)
{
    if (!operation)
        return {"postpress"_ba};
    switch (*operation) {
    case Operation::Accounts:
        return {"postpress.accounts"_ba, "postpress"_ba, "read"_ba};
    case Operation::Account:
        return {"postpress.account"_ba, "postpress"_ba, "read"_ba};
    case Operation::OwnProfile:
        return {"postpress.me"_ba, "postpress"_ba, "read"_ba};
    case Operation::Profile:
        return {"postpress.profile"_ba, "postpress"_ba, "read"_ba};
    case Operation::Relations:
        return {"postpress.relations"_ba, "postpress"_ba, "read"_ba};
    case Operation::Endorse:
        return {"postpress.endorse"_ba, "postpress"_ba, "write"_ba};
    }
    return {};
}

QList<QByteArrayList> operationScopes()
{
    using enum Operation;
    QList<QByteArrayList> result;
    for (const Operation operation : {Accounts, Account, OwnProfile, Profile, Relations, Endorse})
        result.append(scopesOf(operation));
    return result;
}

} // namespace Laurels::Sandbox::PostPress
