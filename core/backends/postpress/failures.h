// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "net/httpclient.h"

#include <QDateTime>

namespace Laurels {

/// The Error for an answer of PostPress that is no success, from either of its two envelopes (reference
/// postpress.md, section 1.4): kind and halt by its code, delivery by the status. Where it names no code,
/// `code` is `postpress.noRoute` (404: also for a code that nobody knows), `postpress.unauthorized` (401) or
/// `postpress.forbidden` (403), else empty.
[[nodiscard]] Error postPressFailure(const HttpResponse &response);

/// ErrorKind::Protocol for an answer that came and makes no sense.
[[nodiscard]] Error senselessPostPress(const HttpResponse &response, const QString &code,
                                       const QString &detail = {});

/// Whether a read that was answered so is worth another try (section 2.6). A provider error is not: it may
/// be LinkedIn's way to say that there were too many.
[[nodiscard]] bool isPassingAtPostPress(const HttpResponse &response);

/// When an account goes on after a 429 (section 4): after a short Retry-After, which is the key's own limit,
/// else on the next day, by local time, for that is LinkedIn's. `jitter` is from 0 to 1.
[[nodiscard]] QDateTime postPressPauseEnd(const HttpResponse &response, const QDateTime &now, double jitter);

/// The same Error, with the time before which a write should not go out again.
[[nodiscard]] Error withPause(Error error, const HttpResponse &response, const QDateTime &now);

/// One `provider_error` may be chance. A second one in a row is LinkedIn's limit, and rests the account until
/// the next local day (section 4).
class ProviderErrors
{
public:
    void noteGood() { m_count = 0; }
    [[nodiscard]] Error judged(Error error, const QDateTime &now);

private:
    int m_count = 0;
};

} // namespace Laurels
