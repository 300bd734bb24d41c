// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/jsonvalues.h"
#include "domain/error.h"

namespace Laurels {

// What all parsers of LinkedIn's answers have in common.

/// The JSON object of an answer with success. Fails as restliFailure() says if it is none, also if the
/// failure stands inside a 200, and with ErrorKind::Protocol and `answer.notJson` if it is no JSON object.
[[nodiscard]] Result<QJsonObject> jsonAnswer(const HttpResponse &response);

/// ErrorKind::Protocol for an answer that came and makes no sense.
[[nodiscard]] Error senselessAnswer(const HttpResponse &response, const QString &code,
                                    const QString &detail = {});

} // namespace Laurels
