// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/signinpause.h"

#include "net/serviceerror.h"

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

// LinkedIn may call a token revoked for some seconds after it was issued (reference linkedin.md,
// section 3.3).
constexpr int RevokedToken = 65601;
constexpr std::chrono::seconds FreshTime = 30s;
constexpr std::array<std::chrono::seconds, 2> Holds{5s, 10s};

bool saysRevoked(const ServiceError &said)
{
    return said.serviceErrorCode == RevokedToken || said.code == "REVOKED_ACCESS_TOKEN"_L1;
}

} // namespace

std::optional<QDateTime> SignInPause::heldUntil(const QDateTime &now) const
{
    return m_heldUntil.isValid() && m_heldUntil > now ? std::optional(m_heldUntil) : std::nullopt;
}

void SignInPause::setCredential(const Credential &credential, quint64 latestAttempt, const QDateTime &now)
{
    m_credential = credential;
    m_credentialSince = now;
    m_lastBeforeCredential = latestAttempt;
    m_isNeeded = false;
    m_code.clear();
    m_holds = 0;
    m_heldUntil = {};
}

bool SignInPause::noteRefused(const HttpResponse &response, const QString &code, quint64 attempt,
                              quint64 latestAttempt, const QDateTime &now)
{
    if (attempt <= m_lastBeforeCredential)
        return true; // that was the old one
    const bool isFresh = m_credentialSince.isValid() && now <= m_credentialSince.addSecs(FreshTime.count());
    if (isFresh && saysRevoked(parseServiceError(response.body))) {
        if (attempt <= m_lastBeforeHold)
            return true; // on its way since before the present hold
        if (m_holds < Holds.size()) {
            m_heldUntil = now.addSecs(Holds.at(m_holds).count());
            m_lastBeforeHold = latestAttempt;
            ++m_holds;
            return true;
        }
    }
    m_isNeeded = true;
    m_code = code;
    return false;
}

} // namespace Laurels
