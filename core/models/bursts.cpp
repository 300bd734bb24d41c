// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bursts.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds longest = 10min;

} // namespace

Burst largestBurst(QList<qint64> times)
{
    if (times.size() < fewestInBurst)
        return {};
    std::sort(times.begin(), times.end());
    qsizetype most = 0;
    std::chrono::milliseconds span{};
    qsizetype first = 0;
    for (qsizetype last = 0; last < times.size(); ++last) {
        while (times.at(last) - times.at(first) > longest.count())
            ++first;
        const qsizetype count = last - first + 1;
        if (count <= most)
            continue;
        most = count;
        span = std::chrono::milliseconds(times.at(last) - times.at(first));
    }
    if (most < fewestInBurst)
        return {};
    return {int(most), std::max(std::chrono::ceil<std::chrono::minutes>(span), 1min)};
}

} // namespace Laurels
