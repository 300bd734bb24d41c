// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include "sandbox/answers.h"
#include "sandbox/malformed.h"

#include <QDateTime>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

struct StatusFault
{
    QByteArray name;
    RestliError error;
};

const std::array<StatusFault, 8> &statusFaults()
{
    static const std::array<StatusFault, 8> faults{{
        {"status400"_ba, {.status = 400, .code = "ILLEGAL_ARGUMENT"_ba, .message = "Bad request"_ba}},
        {"status403"_ba, {.status = 403, .code = "ACCESS_DENIED"_ba, .message = "Not allowed"_ba}},
        {"status404"_ba, {.status = 404, .code = "NOT_FOUND"_ba, .message = "Not found"_ba}},
        {"status409"_ba, {.status = 409, .code = "CONFLICT"_ba, .message = "Conflict"_ba}},
        {"status422"_ba, {.status = 422, .code = "UNPROCESSABLE_ENTITY"_ba, .message = "Unprocessable"_ba}},
        {"status500"_ba,
         {.status = 500, .code = "INTERNAL_SERVER_ERROR"_ba, .message = "Internal Server Error"_ba}},
        {"status503"_ba, {.status = 503, .message = "Service Unavailable"_ba}},
        {"status504"_ba, {.status = 504, .code = "GATEWAY_TIMEOUT"_ba, .message = "Gateway Timeout"_ba}},
    }};
    return faults;
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

QByteArray httpDate(qint64 msecs)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

Faults::Faults(Switches &switches)
    : m_switches(switches)
{
}

WireAnswer Faults::withRetryAfter(WireAnswer answer, const QByteArrayList &scopes, qint64 now) const
{
    const QByteArray wish = m_switches.value("retryAfter"_ba, scopes);
    constexpr QByteArrayView date = "date:";
    if (wish.startsWith(date))
        answer.headers.append(
            {"Retry-After"_ba, httpDate(now + 1000 * wish.sliced(date.size()).toLongLong())});
    else if (!wish.isEmpty())
        answer.headers.append({"Retry-After"_ba, wish});
    return answer;
}

std::optional<WireAnswer> Faults::beforeToken(std::optional<Operation> operation, qint64 now)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (m_switches.take("drop"_ba, scopes))
        return WireAnswer{.status = 0, .fate = Fate::Lost};
    if (m_switches.take("status502"_ba, scopes))
        return htmlPage(502);
    if (m_switches.take("htmlPage"_ba, scopes))
        return htmlPage(200);
    for (const int status : {302, 307}) {
        if (!m_switches.take("status" + QByteArray::number(status), scopes))
            continue;
        WireAnswer answer{.status = status};
        answer.headers.append({"Location"_ba, m_switches.value("foreignOrigin"_ba) + "/v2/elsewhere"});
        return answer;
    }
    for (const StatusFault &fault : statusFaults()) {
        if (m_switches.take(fault.name, scopes))
            return fault.error.status == 503 ? withRetryAfter(gatewayError(fault.error), scopes, now)
                                             : gatewayError(fault.error);
    }
    return std::nullopt;
}

std::optional<WireAnswer> Faults::refuseToken(bool isKnown, std::optional<Operation> operation)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (!isKnown)
        return tokenError(65600, "INVALID_ACCESS_TOKEN"_ba, "Invalid access token"_ba);
    if (m_switches.isOn("restrictedMember"_ba))
        return tokenError(65608, "RESTRICTED_MEMBER"_ba, "Member is restricted"_ba);
    if (m_switches.take("freshRevoked"_ba, scopes))
        return tokenError(65601, "REVOKED_ACCESS_TOKEN"_ba,
                          "The token used in the request has been revoked by the user"_ba);
    const bool wasLast =
        m_switches.isSet("expiresAfter"_ba, scopes) && !m_switches.take("expiresAfter"_ba, scopes);
    if (wasLast || m_switches.isOn("expiredToken"_ba))
        return expired();
    return std::nullopt;
}

std::optional<WireAnswer> Faults::throttle(std::optional<Operation> operation, qint64 now)
{
    const QByteArrayList scopes = scopesOf(operation);
    const QByteArray body = m_switches.value("throttleBody"_ba);
    if (m_switches.take("throttle"_ba, scopes))
        return withRetryAfter(throttled({}, body), scopes, now);
    const bool isSpent = m_switches.isSet("dayBudget"_ba, scopes) && !m_switches.take("dayBudget"_ba, scopes);
    if (isSpent || m_switches.take("throttleDay"_ba, scopes))
        return withRetryAfter(throttled(" APPLICATION_AND_MEMBER DAY"_ba, body), scopes, now);
    return std::nullopt;
}

void Faults::echo(WireAnswer &answer, const QByteArray &authorization) const
{
    if (answer.status >= 400 && m_switches.isOn("echo"_ba))
        answer =
            gatewayError({.status = answer.status, .message = "Asked with Authorization: " + authorization});
}

void Faults::spoil(WireAnswer &answer, Operation operation)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (isWrite(operation)) {
        if (m_switches.take("late504"_ba, scopes))
            answer = gatewayError(statusFaults().back().error);
        if (m_switches.take("lostAnswer"_ba, scopes))
            answer.fate = Fate::Lost;
    }
    if (answer.status < 300 && m_switches.take("emptyAnswer"_ba, scopes))
        answer = {.status = 200};
    if (answer.body.isEmpty() || answer.status >= 300)
        return;
    if (m_switches.take("halfAnswer"_ba, scopes))
        answer.fate = Fate::Half;
    if (const QByteArray kind = m_switches.takeKind("malformed"_ba, scopes); !kind.isEmpty())
        answer.body = malformed(answer.body, kind);
}

} // namespace Laurels::Sandbox
