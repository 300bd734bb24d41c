// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QUrl;

namespace Laurels {

/// Takes out what must never reach a log, a message or a file: tokens, keys, codes, e-mail addresses,
/// the query of an address. What was taken out is shown as "…".
[[nodiscard]] QString redacted(const QString &text);

/// The path of an address for the log: no host, no query.
[[nodiscard]] QString redactedPath(const QUrl &url);

} // namespace Laurels
