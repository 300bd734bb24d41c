// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace Laurels::Bench {

/// Milliseconds.
struct Stalls
{
    double longest = 0;
    double p99 = 0;
    double longestWork = 0;

    [[nodiscard]] QList<Figure> figures(const QString &during) const;
};

/// Notices for how long the event loop does not come round, by a timer that should run out every
/// millisecond. A busy machine makes stalls as well; so it also tells how long the thread itself worked
/// without a break, which is our doing alone.
class StallWatch
{
public:
    StallWatch();

    void start();
    void stop();

    /// Longest and 99th percentile of the stalls since the first start(), and the longest work.
    [[nodiscard]] Stalls stalls() const;
    [[nodiscard]] QList<Figure> figures(const QString &during) const { return stalls().figures(during); }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_worked = 0;
    std::vector<double> m_stalls; ///< milliseconds
    double m_longestWork = 0;
};

} // namespace Laurels::Bench
