// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace Laurels {

/// What scripts go by; documented in the help.
enum class ExitCode {
    Done = 0,
    SomeFailed = 1,
    Usage = 2,
    SignInNeeded = 3,
    Unreachable = 4,
    KeychainUnavailable = 5,
    ProfileInUse = 6,
};

[[nodiscard]] ExitCode exitCodeFor(const Error &error);

} // namespace Laurels
