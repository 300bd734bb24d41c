// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/gatestate.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <functional>
#include <optional>

namespace Laurels {

struct HttpResponse;

/// What 429 answers mean for the operations they came for (reference linkedin.md, section 5).
///
///   free -> paused (seconds: Retry-After, else 2, 4, 8, …) -> one request tries -> free
///     \         \------------------------------------------> paused again, at most `tries` times in all
///      \-> stopped (the message says DAY, Retry-After is far off, or the pauses did not help) -> free
class Throttles
{
public:
    /// `jitter` as for RequestGate.
    Throttles(int tries, std::function<double()> jitter);

    /// Nothing of the operation may go out before that time.
    [[nodiscard]] std::optional<QDateTime> pausedUntil(const QByteArray &operation,
                                                       const QDateTime &now) const;
    /// Like a pause, but so long that requests fail instead of waiting.
    [[nodiscard]] std::optional<QDateTime> stoppedUntil(const QByteArray &operation,
                                                        const QDateTime &now) const;
    /// After a pause: one request at a time, until it is answered well.
    [[nodiscard]] bool isTrying(const QByteArray &operation) const;
    /// Of what is stopped, what is so longest; Open if nothing is.
    [[nodiscard]] GateState state(const QDateTime &now) const;
    /// When the next stop ends.
    [[nodiscard]] std::optional<QDateTime> nextStopEnd(const QDateTime &now) const;

    /// A 429. Attempts are numbered as for InFlightLimit.
    void noteThrottled(const QByteArray &operation, const HttpResponse &response, quint64 attempt,
                       quint64 latestAttempt, const QDateTime &now);
    /// For a service whose rules are others: stopped until then, or until a later time that was said before.
    void stop(const QByteArray &operation, const QDateTime &until, quint64 latestAttempt);
    void noteGood(const QByteArray &operation, quint64 attempt);

private:
    struct Throttle
    {
        int failures = 0;
        quint64 lastBeforePause = 0;
        QDateTime until{};
        bool isStop = false;
    };

    QHash<QByteArray, Throttle> m_throttles;
    int m_tries;
    std::function<double()> m_jitter;
};

} // namespace Laurels
