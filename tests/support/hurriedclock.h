// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QElapsedTimer>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace Laurels {

/// A clock for tests with real sockets: time passes as it does, but nobody waits long. Whoever asks to be
/// called later is called within milliseconds, in the order of the times, and the clock leaps to that time.
class HurriedClock : public Clock
{
public:
    explicit HurriedClock(const QDateTime &start = QDateTime::currentDateTimeUtc())
        : m_start(start)
    {
        m_elapsed.start();
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(&m_timer, [this] { callNext(); });
    }

    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(m_elapsed.elapsed()); }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override
    {
        m_calls.append({now().addMSecs(delay.count()), context, std::move(what)});
        if (!m_timer.isActive())
            m_timer.start(patience);
    }

private:
    struct Call
    {
        QDateTime at;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    // Long enough for an answer that is about to come to come first.
    static constexpr std::chrono::milliseconds patience{2};

    void callNext()
    {
        m_calls.removeIf([](const Call &call) { return !call.context; });
        const auto next = std::min_element(m_calls.begin(), m_calls.end(),
                                           [](const Call &a, const Call &b) { return a.at < b.at; });
        if (next == m_calls.end())
            return;
        const Call call = *next;
        m_calls.erase(next);
        const qint64 ahead = now().msecsTo(call.at);
        if (ahead > 0)
            m_start = m_start.addMSecs(ahead);
        if (!m_calls.isEmpty())
            m_timer.start(patience);
        call.what();
    }

    QDateTime m_start; ///< with every leap so far
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    QList<Call> m_calls;
};

} // namespace Laurels
