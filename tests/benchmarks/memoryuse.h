// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace Laurels::Bench {

/// Bytes that the allocator has given out and not got back, of all threads; nothing where it does not say.
[[nodiscard]] std::optional<qint64> allocatedBytes();

/// The most memory that this process held at a time since the last forgetPeak(), or since its start where the
/// system does not forget, in bytes; nothing where it does not say.
[[nodiscard]] std::optional<qint64> peakBytes();
void forgetPeak();

} // namespace Laurels::Bench
