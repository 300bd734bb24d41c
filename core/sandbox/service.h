// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/endorsementoperations.h"
#include "sandbox/linkedinrefusals.h"
#include "sandbox/peopleoperations.h"
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>

namespace Laurels::Sandbox {

/// LinkedIn's side: a raw request in, an answer out, in the order in which the real one looks at it
/// (address, faults on the way, token, throttle, Rest.li rules, permission, the operation, faults on the
/// way back). Not thread-safe: the owner lets one request in at a time.
class Service
{
public:
    /// Does not set the switches of the options.
    Service(const SandboxOptions &options, Switches &switches);

    [[nodiscard]] WireAnswer answer(const WireRequest &request);
    /// To what could not be read as a request; not recorded.
    [[nodiscard]] WireAnswer refuse(int status);

    [[nodiscard]] const QByteArray &token() const { return m_token; }
    /// The old one is refused from now on (401, 65600).
    void renewToken();
    [[nodiscard]] EndorsementTable &table() { return m_table; }
    [[nodiscard]] const QList<SandboxRequest> &requests() const { return m_requests; }
    void clearRequests() { m_requests.clear(); }

    /// By whom is chosen here. Null: no such status.
    const EndorsementRow *addReceived(const QString &skill, const QByteArray &status);

private:
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] WireAnswer decide(const WireRequest &request, const ReadRequest &read);
    [[nodiscard]] std::optional<WireAnswer> refusePermission(Operation operation) const;
    [[nodiscard]] WireAnswer perform(const RestliCall &call);
    [[nodiscard]] QList<Header> traceHeaders();
    void record(const WireRequest &request, const WireAnswer &answer);

    QByteArray m_token;
    qint64 m_startTime; ///< ms since 1970; a given one goes on from there
    QElapsedTimer m_sinceStart;
    std::chrono::milliseconds m_latency;
    Switches &m_switches;
    EndorsementTable m_table;
    EndorsementOperations m_endorsements;
    PeopleOperations m_people;
    Faults m_faults;
    LinkedInRefusals m_refusals;
    QList<SandboxRequest> m_requests;
    quint64 m_answers = 0;
};

} // namespace Laurels::Sandbox
