// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QList>
#include <QPointer>

namespace Laurels {

/// A clock that tests turn by hand. As with a real one, setting it moves no timer.
class FakeClock : public Clock
{
public:
    FakeClock();
    ~FakeClock() override;

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override;

    /// Runs what is due on the way, in order of time, at its time.
    void advance(std::chrono::milliseconds by);

    void setNow(const QDateTime &now) { m_now = now; }

private:
    struct Call
    {
        std::chrono::milliseconds at;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    void runOnTo(std::chrono::milliseconds elapsed);

    QDateTime m_now;
    std::chrono::milliseconds m_elapsed{};
    QList<Call> m_calls;
};

} // namespace Laurels
