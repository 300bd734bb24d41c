// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QJsonObject>
#include <QJsonValue>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

// What the parsers of all services have in common.

[[nodiscard]] inline bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

/// The JSON object that these bytes are; fails with a reason for the log. Bytes that are no UTF-8 become
/// replacement characters, so that they harm one text and not the whole.
[[nodiscard]] tl::expected<QJsonObject, QString> parsedObject(const QByteArray &body);

/// A whole number from 0 on, told as a JSON number or as a string of digits. Both are exact in the whole
/// range of 64 bits, except for JSON numbers with an exponent or a fraction beyond 2^53.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);

/// Milliseconds since 1970, UTC; invalid if it is no such number.
[[nodiscard]] QDateTime timeFromMs(const QJsonValue &value);

/// At most `longest` characters, never half a surrogate pair.
[[nodiscard]] QString cutText(const QString &text, qsizetype longest);

} // namespace Laurels
