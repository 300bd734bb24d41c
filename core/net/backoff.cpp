// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/backoff.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace Laurels {

std::chrono::milliseconds backoff(int failures, std::chrono::milliseconds first,
                                  std::chrono::milliseconds longest, double jitter)
{
    const double wish = double(first.count()) * std::exp2(failures - 1) * (1.0 + jitter / 2);
    return std::chrono::milliseconds(qint64(std::min(wish, double(longest.count()))));
}

} // namespace Laurels
