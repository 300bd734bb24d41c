// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults.h"
#include "sandbox/postpress/endorsing.h"
#include "sandbox/postpress/profileread.h"
#include "sandbox/postpress/replays.h"
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>

namespace Laurels::Sandbox::PostPress {

/// PostPress's side: a raw request in, an answer out, in the order path, faults on the way, key, errors of
/// the service, first answers by Idempotency-Key, the operation, faults on the way back. Not thread-safe:
/// the owner lets one request in at a time.
class PostPressService
{
public:
    /// Does not set the switches of the options.
    PostPressService(const SandboxOptions &options, Switches &switches);

    [[nodiscard]] WireAnswer answer(const WireRequest &request);
    /// To what could not be read as a request; not recorded.
    [[nodiscard]] static WireAnswer refuse(int status);

    [[nodiscard]] const QByteArray &apiKey() const { return m_apiKey; }
    [[nodiscard]] const Directory &directory() const { return m_directory; }
    [[nodiscard]] const SkillLedger &ledger() const { return m_ledger; }
    /// How many requests came to endorse, whatever became of them.
    [[nodiscard]] int endorseCalls() const { return m_endorseCalls; }
    [[nodiscard]] const QList<SandboxPostPressRequest> &requests() const { return m_requests; }
    void clearRequests() { m_requests.clear(); }

private:
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] QByteArray requestId() const;
    [[nodiscard]] bool hasKey(const WireRequest &request) const;
    [[nodiscard]] WireAnswer decide(const WireRequest &request, std::optional<Operation> operation);
    [[nodiscard]] WireAnswer carryOut(const WireRequest &request, Operation operation);
    [[nodiscard]] Outcome<QJsonObject> perform(const Call &call);
    [[nodiscard]] WireAnswer error(const Refusal &refusal, const WireRequest &request,
                                   const QByteArrayList &scopes) const;
    void record(const WireRequest &request, const WireAnswer &answer);

    QByteArray m_apiKey;
    qint64 m_startTime; ///< ms since 1970; a given one goes on from there
    QElapsedTimer m_sinceStart;
    std::chrono::milliseconds m_latency;
    Switches &m_switches;
    Directory m_directory;
    SkillLedger m_ledger;
    Faults m_faults;
    ProfileRead m_profiles;
    Endorsing m_endorsing;
    Replays m_replays;
    QList<SandboxPostPressRequest> m_requests;
    int m_endorseCalls = 0;
    quint64 m_answers = 0;
};

} // namespace Laurels::Sandbox::PostPress
