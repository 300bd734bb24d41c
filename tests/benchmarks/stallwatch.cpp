// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stallwatch.h"

#include <algorithm>
#include <chrono>
#include <ctime>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr std::chrono::milliseconds rhythm{1};

double toMilliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// What this thread has worked so far, in milliseconds; 0 where the system does not say.
double workOfThisThread()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + toMilliseconds(time.tv_nsec);
#else
    return 0;
#endif
}

} // namespace

StallWatch::StallWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(rhythm);
    m_timer.callOnTimeout(&m_timer, [this] { tick(); });
}

void StallWatch::start()
{
    m_elapsed.start();
    m_worked = workOfThisThread();
    m_timer.start();
}

void StallWatch::stop()
{
    tick();
    m_timer.stop();
}

void StallWatch::tick()
{
    const double passed = toMilliseconds(m_elapsed.nsecsElapsed());
    const double worked = workOfThisThread();
    m_stalls.push_back(std::max(0.0, passed - double(rhythm.count())));
    m_longestWork = std::max(m_longestWork, worked - m_worked);
    m_elapsed.restart();
    m_worked = worked;
}

Stalls StallWatch::stalls() const
{
    std::vector<double> sorted = m_stalls;
    std::sort(sorted.begin(), sorted.end());
    return {.longest = sorted.empty() ? 0 : sorted.back(),
            .p99 = sorted.empty() ? 0 : sorted[sorted.size() * 99 / 100],
            .longestWork = m_longestWork};
}

QList<Figure> Stalls::figures(const QString &during) const
{
    return {
        {.name = during + u", longest stall"_s, .value = longest, .unit = u"ms"_s, .goal = u"<= 50"_s},
        {.name = during + u", stalls p99"_s, .value = p99, .unit = u"ms"_s, .goal = u"<= 16"_s},
        {.name = during + u", longest work without a break"_s,
         .value = longestWork,
         .unit = u"ms"_s,
         .goal = u"<= 50"_s},
    };
}

} // namespace Laurels::Bench
