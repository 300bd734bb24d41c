// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace Laurels {

/// Time as an edge: tests turn it by hand. Whoever asks to be called later checks, when called, whether
/// the call still matters; there is no cancelling.
class Clock
{
public:
    virtual ~Clock() = default;

    /// UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Runs `what` once, from the event loop, unless `context` is gone by then.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override;
};

} // namespace Laurels
