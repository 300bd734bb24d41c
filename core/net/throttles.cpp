// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/throttles.h"

#include "net/backoff.h"
#include "net/httpclient.h"
#include "net/retryafter.h"
#include "net/serviceerror.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds FirstPause = 2s;
constexpr std::chrono::milliseconds ShortestPause = 1s;
constexpr std::chrono::milliseconds LongestPause = 60s;

/// LinkedIn names the window of the limit only in the text.
bool saysDay(const QString &message)
{
    static const QRegularExpression word(u"\\bDAY\\b"_s);
    return message.contains(word);
}

} // namespace

Throttles::Throttles(int tries, std::function<double()> jitter)
    : m_tries(tries)
    , m_jitter(std::move(jitter))
{
}

std::optional<QDateTime> Throttles::pausedUntil(const QByteArray &operation, const QDateTime &now) const
{
    const auto found = m_throttles.constFind(operation);
    if (found == m_throttles.cend() || !(found->until > now))
        return std::nullopt;
    return found->until;
}

std::optional<QDateTime> Throttles::stoppedUntil(const QByteArray &operation, const QDateTime &now) const
{
    const auto found = m_throttles.constFind(operation);
    if (found == m_throttles.cend() || !found->isStop || !(found->until > now))
        return std::nullopt;
    return found->until;
}

bool Throttles::isTrying(const QByteArray &operation) const
{
    return m_throttles.contains(operation);
}

GateState Throttles::state(const QDateTime &now) const
{
    GateState state;
    for (auto each = m_throttles.cbegin(); each != m_throttles.cend(); ++each) {
        if (!stoppedUntil(each.key(), now))
            continue;
        if (state.kind == GateState::Kind::Open || each->until > state.until)
            state = {.kind = GateState::Kind::Throttled, .operation = each.key(), .until = each->until};
    }
    return state;
}

std::optional<QDateTime> Throttles::nextStopEnd(const QDateTime &now) const
{
    std::optional<QDateTime> next;
    for (const Throttle &each : m_throttles) {
        if (each.isStop && each.until > now && (!next || each.until < *next))
            next = each.until;
    }
    return next;
}

void Throttles::noteThrottled(const QByteArray &operation, const HttpResponse &response, quint64 attempt,
                              quint64 latestAttempt, const QDateTime &now)
{
    Throttle &throttle = m_throttles[operation];
    const std::optional<QDateTime> retryAfter = parseRetryAfter(response.header("retry-after"), now);
    const bool isNews = attempt > throttle.lastBeforePause;
    if (isNews) {
        ++throttle.failures;
        throttle.lastBeforePause = latestAttempt;
    }
    if (saysDay(parseServiceError(response.body).message) || throttle.failures >= m_tries) {
        throttle.until = nextUtcMidnight(now);
        throttle.isStop = true;
    } else if (retryAfter && *retryAfter > now.addMSecs(LongestPause.count())) {
        throttle.until = *retryAfter;
        throttle.isStop = true;
    } else if (isNews || retryAfter) {
        const auto pause = backoff(throttle.failures, FirstPause, LongestPause, m_jitter());
        const QDateTime ownIdea = now.addMSecs(retryAfter ? ShortestPause.count() : pause.count());
        const QDateTime until = retryAfter ? std::max(*retryAfter, ownIdea) : ownIdea;
        throttle.isStop = throttle.isStop && throttle.until > now;
        throttle.until = throttle.until.isValid() ? std::max(throttle.until, until) : until;
    }
}

void Throttles::stop(const QByteArray &operation, const QDateTime &until, quint64 latestAttempt)
{
    Throttle &throttle = m_throttles[operation];
    throttle.lastBeforePause = latestAttempt;
    throttle.until = throttle.until.isValid() ? std::max(throttle.until, until) : until;
    throttle.isStop = true;
}

void Throttles::noteGood(const QByteArray &operation, quint64 attempt)
{
    const auto found = m_throttles.constFind(operation);
    if (found != m_throttles.cend() && attempt > found->lastBeforePause)
        m_throttles.erase(found);
}

} // namespace Laurels
