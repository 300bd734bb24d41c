// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operation.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

struct OperationScopes
{
    Operation operation;
    QByteArrayList scopes;
};

const std::array<OperationScopes, 10> &table()
{
    static const std::array<OperationScopes, 10> operations{{
        {Operation::Create, {"create"_ba, "write"_ba}},
        {Operation::PartialUpdate, {"partial_update"_ba, "write"_ba}},
        {Operation::Get, {"get"_ba, "read"_ba}},
        {Operation::BatchGet, {"batch_get"_ba, "read"_ba}},
        {Operation::FindByEndorser, {"finder.endorser"_ba, "finder"_ba, "read"_ba}},
        {Operation::FindByRecipient, {"finder.recipient"_ba, "finder"_ba, "read"_ba}},
        {Operation::Me, {"me"_ba, "read"_ba}},
        {Operation::UserInfo, {"userinfo"_ba, "read"_ba}},
        {Operation::GetPerson, {"people.get"_ba, "people"_ba, "read"_ba}},
        {Operation::BatchGetPeople, {"people.batch_get"_ba, "people"_ba, "read"_ba}},
    }};
    return operations;
}

} // namespace

QByteArrayList scopesOf(std::optional<Operation> operation)
{
    for (const OperationScopes &entry : table()) {
        if (entry.operation == operation)
            return entry.scopes;
    }
    return {};
}

QList<QByteArrayList> operationScopes()
{
    QList<QByteArrayList> result;
    for (const OperationScopes &entry : table())
        result.append(entry.scopes);
    return result;
}

} // namespace Laurels::Sandbox
