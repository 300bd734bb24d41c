// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/postpressservice.h"

#include "sandbox/answers.h"
#include "sandbox/postpress/envelopes.h"
#include "sandbox/postpress/metadata.h"
#include "sandbox/randomsecret.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

/// Either header counts; the empty text: none was sent.
QByteArray sentKey(const WireRequest &request)
{
    constexpr QByteArrayView bearer = "Bearer ";
    const QByteArray own = request.header("X-API-KEY");
    const QByteArray authorization = request.header("Authorization");
    return own.isEmpty() && authorization.startsWith(bearer) ? authorization.sliced(bearer.size()) : own;
}

} // namespace

PostPressService::PostPressService(const SandboxOptions &options, Switches &switches)
    : m_apiKey(options.apiKey.isEmpty() ? randomSecret("pp_test_") : options.apiKey)
    , m_startTime((options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc()).toMSecsSinceEpoch())
    , m_latency(options.latency)
    , m_switches(switches)
    , m_directory(options.seed, m_startTime)
    , m_faults(switches, gatewayTrouble)
    , m_profiles(m_directory, m_ledger, switches, m_faults)
    , m_endorsing(m_directory, m_ledger, switches, m_faults)
    , m_replays(switches)
{
    m_sinceStart.start();
}

qint64 PostPressService::now() const
{
    return m_startTime + m_sinceStart.elapsed();
}

WireAnswer PostPressService::answer(const WireRequest &request)
{
    const auto operation = routeOf(request, m_switches);
    if (operation == Operation::Endorse)
        ++m_endorseCalls;
    ++m_answers;
    WireAnswer answer = decide(request, operation);
    answer.headers.append({"X-Request-Id"_ba, requestId()});
    const std::chrono::milliseconds latency(m_switches.number("latency"_ba, scopesOf(operation)));
    answer.delay = latency.count() > 0 ? latency : m_latency;
    record(request, answer);
    return answer;
}

WireAnswer PostPressService::refuse(int status)
{
    return gatewayTrouble(status, "The request cannot be read"_ba);
}

QByteArray PostPressService::requestId() const
{
    return "req_sandbox_" + QByteArray::number(m_answers);
}

bool PostPressService::hasKey(const WireRequest &request) const
{
    return sentKey(request) == m_apiKey;
}

WireAnswer PostPressService::decide(const WireRequest &request, std::optional<Operation> operation)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (auto fault = m_faults.onTheWay(scopes, now()))
        return *fault;
    const bool isKeyFirst = m_switches.value("keyCheck"_ba, scopes) == "first";
    if (!operation && (!isKeyFirst || hasKey(request)))
        return unknownRoute(m_switches);
    if (!hasKey(request))
        return error({"missing_credentials"_ba, "Missing credentials"_ba}, request, scopes);
    if (m_switches.value("keyScope"_ba, scopes) == "missing")
        return error({"insufficient_privileges"_ba, "The key lacks the scope for this"_ba}, request, scopes);
    const bool isWrite = *operation == Operation::Endorse;
    const auto first = isWrite ? m_replays.answerTo(request) : std::nullopt;
    WireAnswer answer = !first   ? carryOut(request, *operation)
                        : *first ? **first
                                 : error(first->error(), request, scopes);
    if (isWrite && !first)
        m_replays.remember(request, answer);
    m_faults.spoil(answer, scopes);
    return answer;
}

WireAnswer PostPressService::carryOut(const WireRequest &request, Operation operation)
{
    const QByteArrayList scopes = scopesOf(operation);
    if (const QByteArray type = m_faults.takeKind("error"_ba, scopes); !type.isEmpty())
        return error({type, "Asked for by a switch"_ba}, request, scopes);
    const auto call = readCall(operation, request, m_switches);
    const auto result = call ? perform(*call) : Outcome<QJsonObject>(tl::unexpected(call.error()));
    if (const QByteArray type = m_faults.takeKind("lateError"_ba, scopes); !type.isEmpty())
        return error({type, "Asked for by a switch"_ba}, request, scopes);
    return result ? jsonAnswer(200, *result) : error(result.error(), request, scopes);
}

Outcome<QJsonObject> PostPressService::perform(const Call &call)
{
    switch (call.operation) {
    case Operation::Accounts:
        return listAccounts(call, m_directory, m_switches);
    case Operation::Account:
        return readAccount(call, m_directory, m_switches);
    case Operation::OwnProfile:
        return readOwnProfile(call, m_directory, m_switches);
    case Operation::Profile:
        return m_profiles.read(call);
    case Operation::Relations:
        return listRelations(call, m_directory, m_switches);
    case Operation::Endorse:
        return m_endorsing.endorse(call);
    }
    return refused("unexpected_error"_ba, "No such operation"_ba);
}

WireAnswer PostPressService::error(const Refusal &refusal, const WireRequest &request,
                                   const QByteArrayList &scopes) const
{
    Refusal told = refusal;
    // A service that is too talkative about what went wrong.
    if (m_switches.isOn("echo"_ba))
        told.detail += " Asked with X-API-KEY: " + sentKey(request);
    const WireAnswer answer = errorAnswer(told, requestId(), scopes, m_switches);
    const bool isThrottle = answer.status == 429 || answer.status == 503;
    return isThrottle ? m_faults.withRetryAfter(answer, scopes, now()) : answer;
}

void PostPressService::record(const WireRequest &request, const WireAnswer &answer)
{
    m_requests.append({.method = request.method,
                       .target = request.target,
                       .accept = request.header("Accept"),
                       .contentType = request.header("Content-Type"),
                       .idempotencyKey = request.header("Idempotency-Key"),
                       .body = request.body,
                       .status = answer.fate == Fate::Lost ? 0 : answer.status,
                       .hadKey = !sentKey(request).isEmpty()});
}

} // namespace Laurels::Sandbox::PostPress
