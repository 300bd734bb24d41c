// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "net/httpclient.h"

namespace Laurels {

/// The Error for an answer of LinkedIn that is no success: what its HTTP status says, made more exact by
/// LinkedIn's own codes. `code` is filled in where LinkedIn told only a number or a sentence.
[[nodiscard]] Error restliFailure(const HttpResponse &response);

/// What LinkedIn's support asks for (reference linkedin.md, section 2.7); empty if the answer has none.
[[nodiscard]] QString restliRequestId(const HttpResponse &response);

} // namespace Laurels
