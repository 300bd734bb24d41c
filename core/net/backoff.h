// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Laurels {

/// How long to wait after the n-th failure in a row, counted from 1: `first`, twice that, four times, …, and
/// by `jitter` (0 to 1) up to half as much again; never more than `longest`.
[[nodiscard]] std::chrono::milliseconds backoff(int failures, std::chrono::milliseconds first,
                                                std::chrono::milliseconds longest, double jitter);

} // namespace Laurels
