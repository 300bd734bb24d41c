// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"
#include "fakebackend.h"

#include <QList>
#include <QPointer>

#include <functional>

namespace Laurels {

/// A connection to a FakeBackend, with a gate whose state the test sets.
class FakeConnection : public Connection
{
public:
    FakeConnection(Account connectedAccount, QByteArray connectedSecret, QObject *parent);
    ~FakeConnection() override;

    [[nodiscard]] Backend &backend() override { return *fake; }
    [[nodiscard]] GateState gateState() const override { return m_gateState; }

    /// Like the real one: opens a gate that waited for a sign-in.
    void resume(const QByteArray &newSecret) override;
    void setGateState(const GateState &state);

    const Account account;
    const QByteArray secret;
    FakeBackend *const fake;
    QList<QByteArray> resumedWith;

private:
    GateState m_gateState;
};

/// Makes FakeConnections and keeps them in view. `prepare` sets the handlers of each new backend.
class FakeBackendFactory : public BackendFactory
{
public:
    FakeBackendFactory();
    ~FakeBackendFactory() override;

    std::function<void(FakeConnection &)> prepare;
    /// Not set: the address needs no finding out.
    std::function<Result<QUrl>(const Account &)> onFindAddress;
    QList<QPointer<FakeConnection>> connections; ///< in the order they were made; null: gone

    [[nodiscard]] Connection *connect(const Account &account, const QByteArray &secret,
                                      QObject *parent) override;
    [[nodiscard]] AddressJob *findAddress(const Account &account, const QByteArray &secret,
                                          QObject *parent) override;

    /// The newest; null if there is none.
    [[nodiscard]] FakeConnection *last() const;
};

} // namespace Laurels
