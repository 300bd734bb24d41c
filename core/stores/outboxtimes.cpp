// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxtimes.h"

#include "stores/outboxrules.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

/// A timer does not run on while the computer sleeps.
constexpr std::chrono::milliseconds longestTimer = 1min;
/// The longest that a service pauses anybody: until the next day.
constexpr std::chrono::milliseconds longestThrottle = 24h;

std::chrono::milliseconds longestWait(const OutboxEntry &entry)
{
    if (entry.isInGrace)
        return entry.graceLeft;
    return entry.item.isThrottled() ? longestThrottle : OutboxRules::longestBackoff;
}

} // namespace

OutboxTimes::OutboxTimes(OutboxQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
}

QDateTime OutboxTimes::after(std::chrono::milliseconds delay) const
{
    return m_clock.now().addMSecs(delay.count());
}

QDateTime OutboxTimes::nextTry(const Error &error, int tries) const
{
    if (error.kind == ErrorKind::RateLimited && error.retryAt)
        return *error.retryAt;
    return after(OutboxRules::backoff(tries));
}

bool OutboxTimes::isDue(OutboxEntry &entry)
{
    if (entry.isInGrace && m_isGraceHeld)
        return false;
    QDateTime &notBefore = entry.item.notBefore;
    if (!notBefore.isValid() || notBefore <= m_clock.now())
        return true;
    const QDateTime latest = after(longestWait(entry));
    if (notBefore > latest) { // the clock was set back
        notBefore = latest;
        m_queue.touch(entry);
    }
    callAt(notBefore);
    return false;
}

void OutboxTimes::callAt(const QDateTime &when)
{
    const QDateTime now = m_clock.now();
    if (m_alarm > now && m_alarm <= when)
        return;
    m_alarm = when;
    const std::chrono::milliseconds left(std::max<qint64>(0, now.msecsTo(when)));
    m_clock.callAfter(std::min(left, longestTimer), this, [this, when] {
        if (m_alarm == when)
            m_alarm = {};
        emit due();
    });
}

} // namespace Laurels
