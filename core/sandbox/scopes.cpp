// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scopes.h"

#include "sandbox/operation.h"
#include "sandbox/postpress/operation.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

QByteArrayList scopesOfSide(Side side)
{
    QList<QByteArrayList> operations;
    if (side != Side::PostPress)
        operations += operationScopes();
    if (side != Side::LinkedIn)
        operations += PostPress::operationScopes();
    QByteArrayList result;
    for (const QByteArrayList &scopes : operations) {
        for (const QByteArray &scope : scopes) {
            if (!result.contains(scope))
                result.append(scope);
        }
    }
    return result;
}

} // namespace

QByteArrayList allScopes()
{
    return scopesOfSide(Side::Both);
}

bool isScope(const QByteArray &name, Side side)
{
    return scopesOfSide(side).contains(name);
}

bool isWrite(const QByteArrayList &scopes)
{
    return scopes.contains("write"_ba);
}

} // namespace Laurels::Sandbox
