// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QDateTime>

#include <functional>

namespace Laurels {

struct HttpResponse;

/// How a service means its refusals, for the gate in front of its requests. What is not set is as LinkedIn
/// does it.
struct GateRules
{
    /// The Error for an answer that is no success. A 401 that it does not call ErrorKind::SignInNeeded is an
    /// answer like any other.
    std::function<Error(const HttpResponse &)> failure{};
    /// Whether a read that was answered so, with a 5xx, may do better in a moment.
    std::function<bool(const HttpResponse &)> isPassing{};
    /// Until when a 429 stops its operation. Where this is set, none is tried again.
    std::function<QDateTime(const HttpResponse &, const QDateTime &now)> stopUntil{};
};

} // namespace Laurels
