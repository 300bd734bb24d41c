// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/refusal.h"
#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

namespace Laurels::Sandbox::PostPress {

/// The error in the shape that the switch says (reference postpress.md, section 1.4). `requestId` is what
/// PostPress's support asks for.
[[nodiscard]] WireAnswer errorAnswer(const Refusal &refusal, const QByteArray &requestId,
                                     const QByteArrayList &scopes, const Switches &switches);
/// No such path: never an envelope.
[[nodiscard]] WireAnswer unknownRoute(const Switches &switches);
/// What stands in front of PostPress says; no envelope either. An empty message: its usual one.
[[nodiscard]] WireAnswer gatewayTrouble(int status, const QByteArray &message = {});

} // namespace Laurels::Sandbox::PostPress
