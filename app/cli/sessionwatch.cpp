// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sessionwatch.h"

#include "auth/credentialstore.h"
#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// A throttle that ends sooner than this is waited for.
constexpr int longestThrottle = 120; // seconds

} // namespace

SessionWatch::SessionWatch(const CommandContext &context, AccountSession &session, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
{
    connect(&session, &AccountSession::stateChanged, this, &SessionWatch::look);
}

void SessionWatch::open()
{
    const Invocation &invocation = m_context.invocation;
    if (m_session.backend())
        look(); // somebody opened it before
    else if (!m_context.secret.isEmpty())
        m_session.useSecret(m_context.secret);
    else if (invocation.isDemo || m_context.composition.credentials().isLasting())
        m_session.open();
    else if (invocation.isKeychainUsed)
        fail({.kind = ErrorKind::Keychain, .code = u"keychain.missing"_s});
    else
        fail({.kind = ErrorKind::SignInNeeded, .code = u"signin.noSecret"_s});
}

void SessionWatch::look()
{
    if (m_hasFailed)
        return;
    const GateState gate = m_session.gateState();
    switch (m_session.state()) {
    case AccountSession::State::Closed:
        return;
    case AccountSession::State::ReadingSecret:
        if (!m_session.isKeychainSlow())
            return;
        if (!m_context.console.isAttended())
            return fail(m_session.error().value());
        m_context.console.complain(Cli::tr("Waiting for the keychain; it may be asking for its password."));
        return;
    case AccountSession::State::SignInNeeded:
    case AccountSession::State::KeychainFailed:
        return fail(m_session.error().value());
    case AccountSession::State::Connected:
        break;
    }
    if (gate.kind == GateState::Kind::Throttled &&
        m_context.composition.clock().now().secsTo(gate.until) > longestThrottle)
        return fail({.kind = ErrorKind::RateLimited, .retryAt = gate.until});
    if (m_session.backend()) {
        if (!std::exchange(m_isOpened, true))
            emit opened();
    } else if (m_session.error()) {
        fail(*m_session.error());
    }
}

void SessionWatch::fail(const Error &error)
{
    m_hasFailed = true;
    emit failed(error);
}

} // namespace Laurels
