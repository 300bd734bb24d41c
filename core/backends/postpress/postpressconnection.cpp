// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressconnection.h"

#include "backends/postpress/credential.h"
#include "backends/postpress/failures.h"
#include "backends/postpress/postpressprobe.h"
#include "domain/account.h"

namespace Laurels {

namespace {

constexpr RequestGate::Limits limits{
    .firstReads = 1, .firstWrites = 1, .mostWrites = 1, .mostTogether = 1, .readTries = 3};

GateRules rules(const std::function<double()> &jitter)
{
    return {
        .failure = postPressFailure,
        .isPassing = isPassingAtPostPress,
        .stopUntil = [jitter](const HttpResponse &response,
                              const QDateTime &now) { return postPressPauseEnd(response, now, jitter()); },
    };
}

} // namespace

PostPressConnection::PostPressConnection(HttpClient &transport, Clock &clock,
                                         const std::function<double()> &jitter, const Account &account,
                                         const QByteArray &secret, QObject *parent)
    : Connection(parent)
    , m_origin(account.baseAddress)
    , m_gate(transport, clock, jitter, limits, rules(jitter))
    , m_backend(m_gate, clock, account)
{
    PostPressConnection::resume(secret);
    QObject::connect(&m_gate, &RequestGate::stateChanged, this, &Connection::gateStateChanged);
    QObject::connect(&m_gate, &RequestGate::throttled, &m_backend, &Backend::throttled);
}

void PostPressConnection::resume(const QByteArray &secret)
{
    m_gate.setCredential(postPressCredential(m_origin, secret));
}

PostPressBackendFactory::PostPressBackendFactory(HttpClient &transport, Clock &clock,
                                                 std::function<double()> jitter)
    : m_transport(transport)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
{
}

Connection *PostPressBackendFactory::connect(const Account &account, const QByteArray &secret,
                                             QObject *parent)
{
    return new PostPressConnection(m_transport, m_clock, m_jitter, account, secret, parent);
}

AddressJob *PostPressBackendFactory::findAddress(const Account &account, const QByteArray &secret,
                                                 QObject *parent)
{
    return new PostPressProbe(m_transport, account.baseAddress, secret, parent);
}

} // namespace Laurels
