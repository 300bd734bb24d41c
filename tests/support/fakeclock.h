// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QList>
#include <QPointer>

#include <algorithm>

namespace Laurels {

/// A clock that tests turn by hand.
class FakeClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override
    {
        m_calls.append({m_now.addMSecs(delay.count()), context, std::move(what)});
    }

    /// Runs what is due on the way, in order of time, at its time.
    void advance(std::chrono::milliseconds by)
    {
        const QDateTime end = m_now.addMSecs(by.count());
        for (;;) {
            const auto next = std::min_element(m_calls.begin(), m_calls.end(),
                                               [](const Call &a, const Call &b) { return a.at < b.at; });
            if (next == m_calls.end() || next->at > end)
                break;
            const Call call = *next;
            m_calls.erase(next);
            m_now = std::max(m_now, call.at);
            if (call.context)
                call.what();
        }
        m_now = end;
    }

    void setNow(const QDateTime &now) { m_now = now; }

private:
    struct Call
    {
        QDateTime at;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate);
    QList<Call> m_calls;
};

} // namespace Laurels
