// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "domain/account.h"
#include "net/gatestate.h"

#include <QByteArray>

namespace Laurels {

/// A backend together with the gate that all its requests pass.
class Connection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Backend &backend() = 0;
    [[nodiscard]] virtual GateState gateState() const = 0;
    /// A new secret for the same person: what waited for a sign-in goes on.
    virtual void resume(const QByteArray &secret) = 0;

signals:
    void gateStateChanged();
};

using AddressJob = ResultJob<QUrl>;

/// Makes the connection for an account; an edge, so tests put their own in its place.
class BackendFactory
{
public:
    virtual ~BackendFactory() = default;

    /// `account.owner` may be empty: then only identify() of the backend works. The caller owns the
    /// connection by `parent`.
    [[nodiscard]] virtual Connection *connect(const Account &account, const QByteArray &secret,
                                              QObject *parent) = 0;
    /// For a service that may be at one of several base addresses: finds out, by asking for what does no
    /// harm, which it is, starting from the account's. Null: the address is good as it is. Owned like a
    /// connection; its failures are those of the service, so that it serves as a test of the secret, too.
    [[nodiscard]] virtual AddressJob *findAddress(const Account & /*account*/, const QByteArray & /*secret*/,
                                                  QObject * /*parent*/)
    {
        return nullptr;
    }
};

} // namespace Laurels
