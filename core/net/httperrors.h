// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace Laurels {

struct HttpFailure
{
    ErrorKind kind = ErrorKind::Protocol;
    /// Of a write: after a 5xx nobody knows whether it took effect, after a 4xx it did not.
    Delivery delivery = Delivery::Answered;
};

/// The one table for HTTP statuses that are no success (2xx).
[[nodiscard]] HttpFailure httpFailure(int status);

} // namespace Laurels
