// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeconnection.h"

#include <utility>

namespace Laurels {

FakeConnection::FakeConnection(Account connectedAccount, QByteArray connectedSecret, QObject *parent)
    : Connection(parent)
    , account(std::move(connectedAccount))
    , secret(std::move(connectedSecret))
    , fake(new FakeBackend(this))
{
}

FakeConnection::~FakeConnection() = default;

void FakeConnection::resume(const QByteArray &newSecret)
{
    resumedWith.append(newSecret);
    if (m_gateState.kind == GateState::Kind::SignInNeeded)
        setGateState({});
}

void FakeConnection::setGateState(const GateState &state)
{
    if (m_gateState == state)
        return;
    m_gateState = state;
    emit gateStateChanged();
}

FakeBackendFactory::FakeBackendFactory() = default;
FakeBackendFactory::~FakeBackendFactory() = default;

Connection *FakeBackendFactory::connect(const Account &account, const QByteArray &secret, QObject *parent)
{
    auto *connection = new FakeConnection(account, secret, parent);
    connections.append(connection);
    if (prepare)
        prepare(*connection);
    return connection;
}

AddressJob *FakeBackendFactory::findAddress(const Account &account, const QByteArray & /*secret*/,
                                            QObject *parent)
{
    if (!onFindAddress)
        return nullptr;
    return new FakeJob<QUrl>([handler = onFindAddress, account] { return handler(account); }, parent);
}

FakeConnection *FakeBackendFactory::last() const
{
    return connections.isEmpty() ? nullptr : connections.last().data();
}

} // namespace Laurels
