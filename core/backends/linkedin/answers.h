// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "net/httpclient.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace Laurels {

// What all parsers of LinkedIn's answers have in common.

[[nodiscard]] inline bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

/// The JSON object of an answer with success. Fails as restliFailure() says if it is none, also if the
/// failure stands inside a 200, and with ErrorKind::Protocol and `answer.notJson` if it is no JSON object.
/// Bytes that are no UTF-8 become replacement characters, so that they harm one text and not the page.
[[nodiscard]] Result<QJsonObject> jsonAnswer(const HttpResponse &response);

/// ErrorKind::Protocol for an answer that came and makes no sense.
[[nodiscard]] Error senselessAnswer(const HttpResponse &response, const QString &code,
                                    const QString &detail = {});

/// A whole number from 0 on, told as a JSON number or as a string of digits. Both are exact in the whole
/// range of 64 bits, except for JSON numbers with an exponent or a fraction beyond 2^53.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);

/// At most `longest` characters, never half a surrogate pair.
[[nodiscard]] QString cutText(const QString &text, qsizetype longest);

} // namespace Laurels
