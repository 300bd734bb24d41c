// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinconnection.h"

namespace Laurels {

LinkedInConnection::LinkedInConnection(HttpClient &transport, Clock &clock, std::function<double()> jitter,
                                       const Account &account, const QByteArray &secret, QObject *parent)
    : Connection(parent)
    , m_origin(account.baseAddress)
    , m_gate(transport, clock, std::move(jitter))
    , m_backend(m_gate, account.baseAddress, account.owner)
{
    LinkedInConnection::resume(secret);
    QObject::connect(&m_gate, &RequestGate::stateChanged, this, &Connection::gateStateChanged);
    QObject::connect(&m_gate, &RequestGate::throttled, &m_backend, &Backend::throttled);
}

void LinkedInConnection::resume(const QByteArray &secret)
{
    m_gate.setCredential({.origin = m_origin, .header = "Authorization", .value = "Bearer " + secret});
}

LinkedInBackendFactory::LinkedInBackendFactory(HttpClient &transport, Clock &clock,
                                               std::function<double()> jitter)
    : m_transport(transport)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
{
}

Connection *LinkedInBackendFactory::connect(const Account &account, const QByteArray &secret, QObject *parent)
{
    return new LinkedInConnection(m_transport, m_clock, m_jitter, account, secret, parent);
}

} // namespace Laurels
