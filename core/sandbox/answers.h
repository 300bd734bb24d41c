// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/wiremessage.h"

#include <QJsonObject>

namespace Laurels::Sandbox {

/// A Rest.li error (reference linkedin.md, section 2.7).
struct RestliError
{
    int status = 400;
    QByteArray code{}; ///< empty: left out, as older answers do
    QByteArray message{};
    int serviceErrorCode = -1; ///< negative: left out
};

[[nodiscard]] WireAnswer jsonAnswer(int status, const QJsonObject &body);
/// From the framework itself: with the header that marks such an answer.
[[nodiscard]] WireAnswer restliError(const RestliError &error);
/// From what stands in front of the framework (token, throttle, 5xx): the same body, without the mark.
[[nodiscard]] WireAnswer gatewayError(const RestliError &error);
/// What a proxy on the way says.
[[nodiscard]] WireAnswer htmlPage(int status);

// The refusals that several operations share.
[[nodiscard]] WireAnswer badRequest(const QByteArray &message);
[[nodiscard]] WireAnswer forbidden(const QByteArray &message);
[[nodiscard]] WireAnswer notFound(const QByteArray &message);
/// The path or finder does not exist; not the same as a missing endorsement.
[[nodiscard]] WireAnswer noVirtualResource();

} // namespace Laurels::Sandbox
