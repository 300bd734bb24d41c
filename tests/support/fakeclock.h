// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QList>
#include <QPointer>

#include <algorithm>

namespace Laurels {

/// A clock that tests turn by hand. As with a real one, setting it moves no timer.
class FakeClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override
    {
        m_calls.append({m_elapsed + delay, context, std::move(what)});
    }

    /// Runs what is due on the way, in order of time, at its time.
    void advance(std::chrono::milliseconds by)
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

    void setNow(const QDateTime &now) { m_now = now; }

private:
    struct Call
    {
        std::chrono::milliseconds at;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    void runOnTo(std::chrono::milliseconds elapsed)
    {
        if (elapsed <= m_elapsed)
            return;
        m_now = m_now.addMSecs((elapsed - m_elapsed).count());
        m_elapsed = elapsed;
    }

    QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate);
    std::chrono::milliseconds m_elapsed{};
    QList<Call> m_calls;
};

} // namespace Laurels
