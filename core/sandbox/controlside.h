// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/wiremessage.h"

namespace Laurels::Sandbox {

class Service;
class Switches;
namespace PostPress {
class PostPressService;
}

/// What the control side looks at.
struct Controlled
{
    Switches &switches;
    Service &linkedin;
    PostPress::PostPressService &postpress;
};

/// Requests below /sandbox/, on either port: how a test in another process looks at the services and
/// changes them from behind. No token needed; the ports are loopback ones.
///
/// GET /sandbox/switches       {"switches":["NAME=VALUE",…]}: what is set
/// POST /sandbox/switches      a setting per line of the body; 204, or 400 and nothing is set
/// DELETE /sandbox/switches    every switch back to its standard
/// GET /sandbox/requests       {"requests":[{"method","target","restliMethod","body","status","hadToken"}]}
/// DELETE /sandbox/requests    forgets them, and PostPress's
/// GET /sandbox/endorsements   {"endorsements":[element as on the wire, with "urn"]}, every one
/// POST /sandbox/received      {"skill","status"}: somebody endorses the viewer; 201 {"urn"}
/// GET /sandbox/postpress/requests
///                             {"requests":[{"method","target","idempotencyKey","body","status","hadKey"}]}
/// GET /sandbox/postpress/endorsements
///                             {"calls","endorsements":[{"account","profile","skillId","asked","applied"}]}
[[nodiscard]] bool isControl(const WireRequest &request);
[[nodiscard]] WireAnswer answerControl(const Controlled &controlled, const WireRequest &request);

} // namespace Laurels::Sandbox
