// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

namespace Laurels {

/// A Bearer would do as well; this is what the page about endorsing asks for (reference postpress.md,
/// section 5).
[[nodiscard]] inline Credential postPressCredential(const Origin &origin, const QByteArray &key)
{
    return {.origin = origin, .header = "X-API-KEY", .value = key};
}

} // namespace Laurels
