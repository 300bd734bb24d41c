// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/gatestate.h"
#include "net/httpclient.h"

#include <functional>
#include <memory>

namespace Laurels {

class Clock;

/// Stands in front of a client and decides when a request goes out: how many at once (grows while answers
/// are good, halves on trouble), repeats of what may be repeated, throttles, and waiting for a sign-in.
/// The rules are those of the design, section 6.
class RequestGate : public HttpClient
{
    Q_OBJECT
public:
    struct Limits
    {
        int firstReads = 4;
        int firstWrites = 2;
        int mostWrites = 4;
        int mostTogether = 6; ///< a seventh would wait in Qt's own queue until it times out
        int readTries = 4;
        int throttleTries = 5;
    };

    /// `jitter` gives a number from 0 to 1; tests give a constant.
    RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, QObject *parent = nullptr);
    RequestGate(HttpClient &client, Clock &clock, std::function<double()> jitter, const Limits &limits,
                QObject *parent = nullptr);
    ~RequestGate() override;

    Exchange *send(const HttpRequest &request) override;

    [[nodiscard]] GateState state() const;
    /// Put on every request from now on, also on those that wait. A new one opens a gate that waited for a
    /// sign-in.
    void setCredential(const Credential &credential);

signals:
    void stateChanged();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
