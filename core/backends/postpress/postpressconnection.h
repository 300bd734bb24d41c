// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"
#include "backends/postpress/postpressbackend.h"
#include "net/requestgate.h"

#include <functional>

namespace Laurels {

/// One account's way to PostPress: its backend, and the gate which holds the key and puts it on every
/// request. One request at a time, and nothing again that was refused for being too many (reference
/// postpress.md, sections 2.6 and 4).
class PostPressConnection : public Connection
{
    Q_OBJECT
public:
    /// `transport` and `clock` outlive it; for `jitter` see RequestGate.
    PostPressConnection(HttpClient &transport, Clock &clock, const std::function<double()> &jitter,
                        const Account &account, const QByteArray &secret, QObject *parent = nullptr);

    [[nodiscard]] Backend &backend() override { return m_backend; }
    [[nodiscard]] GateState gateState() const override { return m_gate.state(); }
    void resume(const QByteArray &secret) override;

private:
    Origin m_origin;
    RequestGate m_gate;
    PostPressBackend m_backend; ///< goes before the gate, which its jobs still abort requests at
};

/// Connects accounts over one shared transport.
class PostPressBackendFactory : public BackendFactory
{
public:
    PostPressBackendFactory(HttpClient &transport, Clock &clock, std::function<double()> jitter);

    [[nodiscard]] Connection *connect(const Account &account, const QByteArray &secret,
                                      QObject *parent) override;
    [[nodiscard]] AddressJob *findAddress(const Account &account, const QByteArray &secret,
                                          QObject *parent) override;

private:
    HttpClient &m_transport;
    Clock &m_clock;
    std::function<double()> m_jitter;
};

} // namespace Laurels
