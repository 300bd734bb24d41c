// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

namespace Laurels {

struct HttpResponse;

/// What a service says about a failure. LinkedIn's form, every field optional (reference linkedin.md,
/// sections 2.7 and 3.5); gateways answer with less, or with no JSON at all.
struct ServiceError
{
    int status = 0;
    int serviceErrorCode = 0;
    QString code{};    ///< for instance `EXPIRED_ACCESS_TOKEN`; empty if it is no plain word
    QString message{}; ///< one line, redacted, at most 300 characters; the service's text: not to be trusted

    friend bool operator==(const ServiceError &, const ServiceError &) = default;
};

// What may be kept of a service's own words.

/// A code, if it is a plain word; else empty.
[[nodiscard]] QString plainCode(const QString &text);
/// One line, redacted, at most 300 characters.
[[nodiscard]] QString plainMessage(const QString &text);
/// The visible ASCII of an id for the service's support.
[[nodiscard]] QString plainRequestId(const QString &text);

/// A larger body is no answer of a service about a failure.
inline constexpr qsizetype LargestErrorBody = 64 * 1024;

/// Takes any bytes; what cannot be read stays empty.
[[nodiscard]] ServiceError parseServiceError(const QByteArray &body);

/// The Error for an answer that is no success: kind and delivery by its status, code and detail by its
/// body. The caller adds the request id.
[[nodiscard]] Error serviceFailure(const HttpResponse &response);

} // namespace Laurels
