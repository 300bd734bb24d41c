// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linkedinrefusals.h"

#include "sandbox/answers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

const std::array<RestliError, 8> &errors()
{
    static const std::array<RestliError, 8> all{{
        {.status = 400, .code = "ILLEGAL_ARGUMENT"_ba, .message = "Bad request"_ba},
        {.status = 403, .code = "ACCESS_DENIED"_ba, .message = "Not allowed"_ba},
        {.status = 404, .code = "NOT_FOUND"_ba, .message = "Not found"_ba},
        {.status = 409, .code = "CONFLICT"_ba, .message = "Conflict"_ba},
        {.status = 422, .code = "UNPROCESSABLE_ENTITY"_ba, .message = "Unprocessable"_ba},
        {.status = 500, .code = "INTERNAL_SERVER_ERROR"_ba, .message = "Internal Server Error"_ba},
        {.status = 503, .message = "Service Unavailable"_ba},
        {.status = 504, .code = "GATEWAY_TIMEOUT"_ba, .message = "Gateway Timeout"_ba},
    }};
    return all;
}

/// The 401s (reference linkedin.md, section 3.5).
WireAnswer tokenError(int serviceErrorCode, const QByteArray &code, const QByteArray &message)
{
    return gatewayError(
        {.status = 401, .code = code, .message = message, .serviceErrorCode = serviceErrorCode});
}

WireAnswer expired()
{
    return tokenError(65602, "EXPIRED_ACCESS_TOKEN"_ba, "The token used in the request has expired"_ba);
}

WireAnswer throttled(const QByteArray &window, const QByteArray &body)
{
    RestliError error{.status = 429,
                      .code = "TOO_MANY_REQUESTS"_ba,
                      .message = "Resource level throttle" + window +
                                 " limit for calls to this resource is reached.",
                      .serviceErrorCode = 101};
    if (body == "none")
        return {.status = 429};
    if (body == "bare") {
        error.code.clear();
        error.serviceErrorCode = -1;
    } else if (body == "quota") {
        error.code = "QUOTA_EXCEEDED"_ba;
    }
    return gatewayError(error);
}

} // namespace

WireAnswer linkedInTrouble(int status, const QByteArray &message)
{
    RestliError error{.status = status};
    for (const RestliError &known : errors()) {
        if (known.status == status)
            error = known;
    }
    if (!message.isEmpty())
        error.message = message;
    return gatewayError(error);
}

LinkedInRefusals::LinkedInRefusals(Switches &switches, Faults &faults)
    : m_switches(switches)
    , m_faults(faults)
{
}

std::optional<WireAnswer> LinkedInRefusals::refuseToken(bool isKnown, std::optional<Operation> operation)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (!isKnown)
        return tokenError(65600, "INVALID_ACCESS_TOKEN"_ba, "Invalid access token"_ba);
    if (m_switches.isOn("restrictedMember"_ba))
        return tokenError(65608, "RESTRICTED_MEMBER"_ba, "Member is restricted"_ba);
    if (m_faults.take("freshRevoked"_ba, scopes))
        return tokenError(65601, "REVOKED_ACCESS_TOKEN"_ba,
                          "The token used in the request has been revoked by the user"_ba);
    const bool wasLast =
        m_switches.isSet("expiresAfter"_ba, scopes) && !m_switches.take("expiresAfter"_ba, scopes);
    if (wasLast || m_switches.isOn("expiredToken"_ba))
        return expired();
    return std::nullopt;
}

std::optional<WireAnswer> LinkedInRefusals::throttle(std::optional<Operation> operation, qint64 now)
{
    const QByteArrayList scopes = scopesOf(operation);
    const QByteArray body = m_switches.value("throttleBody"_ba);
    if (m_faults.take("throttle"_ba, scopes))
        return m_faults.withRetryAfter(throttled({}, body), scopes, now);
    const bool isSpent = m_switches.isSet("dayBudget"_ba, scopes) && !m_switches.take("dayBudget"_ba, scopes);
    if (isSpent || m_faults.take("throttleDay"_ba, scopes))
        return m_faults.withRetryAfter(throttled(" APPLICATION_AND_MEMBER DAY"_ba, body), scopes, now);
    return std::nullopt;
}

} // namespace Laurels::Sandbox
