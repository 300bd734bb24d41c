// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/gaterules.h"
#include "net/gatestate.h"
#include "net/httpclient.h"

#include <functional>
#include <memory>

namespace Laurels {

class Clock;

/// Stands in front of a client and decides when a request goes out: how many at once (grows while answers
/// are good, halves on trouble), repeats of what may be repeated, throttles, and waiting for a sign-in.
/// The rules are those of the design, section 6, as LinkedIn's answers need them; another service brings
/// GateRules. Requests go out in the order in which they came, writes
/// before reads; one that waits for its next try holds up no other.
///
/// - A read that meets trouble of the network or a 5xx is tried again, a few times; what comes last is the
///   result. A write never is: its outcome, with the delivery, is the caller's to deal with.
/// - A 429 pauses its operation and is tried again, reads and writes alike (it was not applied). Where the
///   pause would be long, the operation is stopped instead: its requests fail, also those that arrive
///   meanwhile, with ErrorKind::RateLimited and `retryAt`; state() says Throttled.
/// - A 401 closes the gate until setCredential(); state() says SignInNeeded. Nothing is lost: what met it
///   and what waits stays in the queue (see HttpRequest::waitsForSignIn). Only LinkedIn's 65601 within 30 s
///   of a new credential is tried twice more first (reference linkedin.md, section 3.3).
class RequestGate : public HttpClient
{
    Q_OBJECT
public:
    struct Limits
    {
        int firstReads = 4;
        int firstWrites = 2;
        int mostWrites = 4;
        int mostTogether = 6;  ///< a seventh would wait in Qt's own queue until it times out
        int readTries = 4;     ///< attempts of one read, the first included
        int throttleTries = 5; ///< 429 answers in a row before an operation is stopped for the day
    };

    /// `client` and `clock` outlive it. `jitter` gives a number from 0 to 1; tests give a constant.
    RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, QObject *parent = nullptr);
    RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, const Limits &limits,
                QObject *parent = nullptr);
    RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, const Limits &limits,
                const GateRules &rules, QObject *parent = nullptr);
    ~RequestGate() override;

    Exchange *send(const HttpRequest &request) override;

    [[nodiscard]] GateState state() const;
    /// Put on every request from now on, also on those that wait, in place of their own. Opens a gate that
    /// waited for a sign-in.
    void setCredential(const Credential &credential);

signals:
    void stateChanged();
    /// A 429 came, whatever becomes of its request; once for several that come together.
    void throttled();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
