// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"

#include <algorithm>

namespace Laurels {

FakeClock::FakeClock()
    : m_now(QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate))
{
}

FakeClock::~FakeClock() = default;

void FakeClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what)
{
    m_calls.append({m_elapsed + delay, context, std::move(what)});
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const std::chrono::milliseconds end = m_elapsed + by;
    for (;;) {
        const auto next = std::min_element(m_calls.begin(), m_calls.end(),
                                           [](const Call &a, const Call &b) { return a.at < b.at; });
        if (next == m_calls.end() || next->at > end)
            break;
        const Call call = *next;
        m_calls.erase(next);
        runOnTo(call.at);
        if (call.context)
            call.what();
    }
    runOnTo(end);
}

void FakeClock::runOnTo(std::chrono::milliseconds elapsed)
{
    if (elapsed <= m_elapsed)
        return;
    m_now = m_now.addMSecs((elapsed - m_elapsed).count());
    m_elapsed = elapsed;
}

} // namespace Laurels
