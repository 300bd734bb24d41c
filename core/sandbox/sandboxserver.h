// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <memory>

namespace Laurels {

/// What the sandbox is made with. The same options and seed give the same people and endorsements.
struct SandboxOptions
{
    quint16 port = 0;   ///< 0: any free one
    int received = 868; ///< endorsements of the viewer
    int given = 311;    ///< endorsements by the viewer
    quint32 seed = 1;
    std::chrono::milliseconds latency{0}; ///< before every answer
    QByteArray token{};                   ///< what callers have to send; empty: a random one
    QDateTime now{}; ///< what the service takes for the present at its start; invalid: the real one
    /// Undocumented answers and faults, see core/sandbox/switches.h: NAME or NAME=VALUE each. A wrong one
    /// ends the program.
    QList<QByteArray> switches{};
};

/// One request as it came, for tests that count.
struct SandboxRequest
{
    QByteArray method;
    QByteArray target; ///< raw path and query
    QByteArray restliMethod;
    QByteArray body;
    int status = 0; ///< what was answered; 0: nothing, the connection was closed
    bool hadToken = false;
};

/// A loopback server that speaks LinkedIn's side of the Endorsement API strictly. Runs in threads of its
/// own; every member may be called from the thread that made it. Stops when destroyed.
class SandboxServer
{
public:
    explicit SandboxServer(const SandboxOptions &options);
    ~SandboxServer();

    /// False if the port cannot be had.
    bool start();

    [[nodiscard]] QByteArray linkedinAddress() const; ///< http://127.0.0.1:PORT/v2
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] QByteArray viewer() const; ///< person URN
    /// The line that `laurels-sandbox` prints first: one JSON object with those three.
    [[nodiscard]] QByteArray announcement() const;

    // For tests: looking at and changing the service from behind.
    void setSwitch(const QByteArray &nameOrNameEqualsValue); ///< as in SandboxOptions::switches
    void clearSwitches();
    [[nodiscard]] QList<SandboxRequest> requests() const;
    void clearRequests();
    /// The viewer has signed in anew: another token() from now on, and the old one is refused.
    void renewToken();
    /// All endorsements as the service has them now: JSON objects as the wire shows them.
    [[nodiscard]] QList<QByteArray> endorsements() const;
    /// Adds a received endorsement by somebody; returns its URN.
    QByteArray addReceived(const QByteArray &skill, const QByteArray &status);
    /// Status of one endorsement; empty: no such.
    [[nodiscard]] QByteArray statusOf(const QByteArray &endorsementUrn) const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
