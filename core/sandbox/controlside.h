// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/service.h"

namespace Laurels::Sandbox {

/// Requests below /sandbox/: how a test in another process looks at the service and changes it from
/// behind. No token needed; the port is a loopback one.
///
/// GET /sandbox/switches          {"switches":["NAME=VALUE",…]}: what is set
/// POST /sandbox/switches         a setting per line of the body; 204, or 400 and nothing is set
/// DELETE /sandbox/switches       every switch back to its standard
/// GET /sandbox/requests {"requests":[{"method","target","restliMethod","body","status","hadToken"}]} DELETE
/// /sandbox/requests       forgets them GET /sandbox/endorsements      {"endorsements":[element as on the
/// wire, with "urn"]}, every one POST /sandbox/received         {"skill","status"}: somebody endorses the
/// viewer; 201 {"urn"}
[[nodiscard]] bool isControl(const WireRequest &request);
[[nodiscard]] WireAnswer answerControl(Service &service, const WireRequest &request);

} // namespace Laurels::Sandbox
