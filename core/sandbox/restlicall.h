// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/operation.h"
#include "sandbox/strictrestli.h"
#include "sandbox/wiremessage.h"

#include <QJsonObject>

namespace Laurels::Sandbox {

/// A request that passed every check that needs no data.
struct RestliCall
{
    Operation operation = Operation::Me;
    RestliValue key{}; ///< behind the resource's name in the path
    QueryParameters parameters{};
    QJsonObject body{};
    bool hasMethodHeader = false; ///< X-RestLi-Method came; a wrong one is refused before
};

struct ReadRequest
{
    /// As far as it could be told, also of a request that is refused.
    std::optional<Operation> operation{};
    tl::expected<RestliCall, WireAnswer> call;
};

/// Checks a request the way protocol 2.0.0 does and finds out which operation it is.
[[nodiscard]] ReadRequest readRequest(const WireRequest &request);

/// The limits on addresses (reference linkedin.md, section 2.6).
[[nodiscard]] bool isTooLong(const WireRequest &request);

} // namespace Laurels::Sandbox
