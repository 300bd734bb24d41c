// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>

namespace Laurels {

/// Lets the event loop run until `isTrue()`; false if that takes too long. As QTRY_VERIFY, but looks after
/// every event and sleeps only while there is none, which counts where many answers follow each other.
template <typename Condition>
bool waitUntil(const Condition &isTrue, std::chrono::milliseconds patience = std::chrono::seconds(30))
{
    const QDeadlineTimer deadline(patience);
    QTimer alarm; // so that the loop comes back where nothing happens
    alarm.start(std::chrono::milliseconds(50));
    while (!isTrue()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace Laurels
