// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

#include <QTimer>

namespace Laurels {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> what)
{
    QTimer::singleShot(delay, context, std::move(what));
}

} // namespace Laurels
