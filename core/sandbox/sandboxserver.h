// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxrecords.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <memory>

namespace Laurels {

/// What the sandbox is made with. The same options and seed give the same people and endorsements.
struct SandboxOptions
{
    quint16 port = 0;          ///< of LinkedIn's side; 0: any free one
    quint16 postpressPort = 0; ///< of PostPress's side, the same
    int received = 868;        ///< endorsements of the viewer
    int given = 311;           ///< endorsements by the viewer
    quint32 seed = 1;
    std::chrono::milliseconds latency{0}; ///< before every answer
    QByteArray token{};                   ///< what callers of LinkedIn have to send; empty: a random one
    QByteArray apiKey{};                  ///< the same for PostPress
    QDateTime now{}; ///< what the service takes for the present at its start; invalid: the real one
    /// Undocumented answers and faults, see core/sandbox/switches.h: NAME or NAME=VALUE each. A wrong one
    /// ends the program.
    QList<QByteArray> switches{};
};

/// Loopback servers, each on a port of its own, that speak LinkedIn's side of the Endorsement API and
/// PostPress's API strictly. Runs in threads of its own; every member may be called from the thread that
/// made it. Stops when destroyed.
class SandboxServer
{
public:
    explicit SandboxServer(const SandboxOptions &options);
    ~SandboxServer();

    /// False if a port cannot be had.
    bool start();

    [[nodiscard]] QByteArray linkedinAddress() const; ///< http://127.0.0.1:PORT/v2
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] QByteArray viewer() const;           ///< person URN
    [[nodiscard]] QByteArray postpressAddress() const; ///< http://127.0.0.1:PORT/v1
    [[nodiscard]] QByteArray apiKey() const;
    [[nodiscard]] QByteArray postpressAccount() const; ///< id of the linked account that acts
    /// The line that `laurels-sandbox` prints first: one JSON object with those six.
    [[nodiscard]] QByteArray announcement() const;

    // For tests: looking at and changing the service from behind.
    void setSwitch(const QByteArray &nameOrNameEqualsValue); ///< as in SandboxOptions::switches
    void clearSwitches();
    [[nodiscard]] QList<SandboxRequest> requests() const; ///< LinkedIn's
    [[nodiscard]] QList<SandboxPostPressRequest> postpressRequests() const;
    void clearRequests(); ///< of both
    /// The viewer has signed in anew: another token() from now on, and the old one is refused.
    void renewToken();
    /// All endorsements as the service has them now: JSON objects as the wire shows them.
    [[nodiscard]] QList<QByteArray> endorsements() const;
    /// Adds a received endorsement by somebody; returns its URN.
    QByteArray addReceived(const QByteArray &skill, const QByteArray &status);
    /// Status of one endorsement; empty: no such.
    [[nodiscard]] QByteArray statusOf(const QByteArray &endorsementUrn) const;
    /// What was asked to be endorsed through PostPress, in the order of the first time.
    [[nodiscard]] QList<SandboxSkillEndorsement> postpressEndorsements() const;
    /// How many requests came to endorse, whatever became of them.
    [[nodiscard]] int postpressEndorseCalls() const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
