// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/service.h"

#include "sandbox/answers.h"
#include "sandbox/randomsecret.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

/// Which switch forbids an operation, and how the refusal calls it (reference linkedin.md, section 2.7).
struct Permission
{
    Operation operation;
    QByteArray switchName;
    QByteArray permission;
};

const std::array<Permission, 10> &permissions()
{
    using enum Operation;
    static const std::array<Permission, 10> all{{
        {Create, "permission"_ba, "endorsement.CREATE"_ba},
        {Get, "permission"_ba, "endorsement.GET"_ba},
        {BatchGet, "permission"_ba, "endorsement.BATCH_GET"_ba},
        {FindByEndorser, "permission"_ba, "endorsement.FINDER-endorser"_ba},
        {FindByRecipient, "permission"_ba, "endorsement.FINDER-recipient"_ba},
        {PartialUpdate, "permission"_ba, "endorsement.PARTIAL_UPDATE"_ba},
        {Me, "me"_ba, "me.GET"_ba},
        {UserInfo, "userinfo"_ba, "userinfo.GET"_ba},
        {GetPerson, "names"_ba, "people.GET"_ba},
        {BatchGetPeople, "names"_ba, "people.BATCH_GET"_ba},
    }};
    return all;
}

} // namespace

Service::Service(const SandboxOptions &options, Switches &switches)
    : m_token(options.token.isEmpty() ? randomSecret("sandbox-") : options.token)
    , m_startTime((options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc()).toMSecsSinceEpoch())
    , m_latency(options.latency)
    , m_switches(switches)
    , m_table(sampleData({.received = options.received, .given = options.given}, options.seed, m_startTime))
    , m_endorsements(m_table, m_switches, [this] { return now(); })
    , m_people(m_table, m_switches)
    , m_faults(m_switches, linkedInTrouble)
    , m_refusals(m_switches, m_faults)
{
    m_sinceStart.start();
}

qint64 Service::now() const
{
    return m_startTime + m_sinceStart.elapsed();
}

WireAnswer Service::answer(const WireRequest &request)
{
    const ReadRequest read = readRequest(request);
    WireAnswer answer = decide(request, read);
    m_faults.echo(answer, "Authorization: " + request.header("Authorization"));
    answer.headers.append(traceHeaders());
    const std::chrono::milliseconds latency(m_switches.number("latency"_ba, scopesOf(read.operation)));
    answer.delay = latency.count() > 0 ? latency : m_latency;
    record(request, answer);
    return answer;
}

WireAnswer Service::refuse(int status)
{
    WireAnswer answer = gatewayError({.status = status, .message = "The request cannot be read"_ba});
    answer.headers.append(traceHeaders());
    return answer;
}

WireAnswer Service::decide(const WireRequest &request, const ReadRequest &read)
{
    if (isTooLong(request))
        return gatewayError({.status = 414, .message = "Request-URI Too Long"_ba});
    if (auto fault = m_faults.onTheWay(scopesOf(read.operation), now()))
        return *fault;
    const bool isKnown = request.header("Authorization") == "Bearer " + m_token;
    if (auto refusal = m_refusals.refuseToken(isKnown, read.operation))
        return *refusal;
    if (auto refusal = m_refusals.throttle(read.operation, now()))
        return *refusal;
    if (!read.call)
        return read.call.error();
    if (auto refusal = refusePermission(read.call->operation))
        return *refusal;
    WireAnswer answer = perform(*read.call);
    m_faults.spoil(answer, scopesOf(read.operation));
    return answer;
}

std::optional<WireAnswer> Service::refusePermission(Operation operation) const
{
    for (const Permission &entry : permissions()) {
        if (entry.operation == operation &&
            m_switches.value(entry.switchName, scopesOf(operation)) == "refused")
            return forbidden("Not enough permissions to access: " + entry.permission + ".NO_VERSION");
    }
    return std::nullopt;
}

WireAnswer Service::perform(const RestliCall &call)
{
    const bool isDecorated =
        call.parameters.contains(u"fields"_s) || call.parameters.contains(u"projection"_s);
    if (isDecorated && m_switches.is("decoration"_ba, "refused"))
        return badRequest("Projections are not supported on this resource"_ba);
    switch (call.operation) {
    case Operation::Create:
        return m_endorsements.create(call);
    case Operation::PartialUpdate:
        if (m_switches.is("methodHeader"_ba, "required") && !call.hasMethodHeader)
            return badRequest("X-RestLi-Method: PARTIAL_UPDATE is required"_ba);
        return m_endorsements.partialUpdate(call);
    case Operation::Get:
        return m_endorsements.get(call);
    case Operation::BatchGet:
        return m_endorsements.batchGet(call);
    case Operation::FindByEndorser:
    case Operation::FindByRecipient:
        return m_endorsements.find(call);
    case Operation::Me:
        return m_people.me();
    case Operation::UserInfo:
        return m_people.userInfo();
    case Operation::GetPerson:
        return m_people.get(call);
    case Operation::BatchGetPeople:
        return m_people.batchGet(call);
    }
    return noVirtualResource();
}

/// What LinkedIn's support asks for (reference linkedin.md, section 2.7).
QList<Header> Service::traceHeaders()
{
    const QByteArray seed = m_token + QByteArray::number(++m_answers);
    const QByteArray id = QCryptographicHash::hash(seed, QCryptographicHash::Sha256).first(16).toBase64();
    return {
        {"X-LI-UUID"_ba, id}, {"X-LI-Fabric"_ba, "sandbox"_ba}, {"X-RestLi-Protocol-Version"_ba, "2.0.0"_ba}};
}

void Service::record(const WireRequest &request, const WireAnswer &answer)
{
    m_requests.append({.method = request.method,
                       .target = request.target,
                       .restliMethod = request.header("X-RestLi-Method"),
                       .body = request.body,
                       .status = answer.fate == Fate::Lost ? 0 : answer.status,
                       .hadToken = !request.header("Authorization").isEmpty()});
}

void Service::renewToken()
{
    m_token = randomSecret("sandbox-");
}

const EndorsementRow *Service::addReceived(const QString &skill, const QByteArray &status)
{
    const auto wished = wireStatus(status);
    if (!wished)
        return nullptr;
    const qint64 time = now();
    const qsizetype others = m_table.people().size() - 1;
    const auto endorser = qint32(1 + qsizetype(m_table.rows().size()) % others);
    return &m_table.add({.created = time,
                         .lastModified = time,
                         .other = endorser,
                         .skill = m_table.skillOrNew(skill),
                         .isReceived = true,
                         .status = *wished});
}

} // namespace Laurels::Sandbox
