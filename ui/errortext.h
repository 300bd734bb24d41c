// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

namespace Laurels {

/// The button that goes with an error, if one helps.
enum class ErrorHelp { None, Retry, SignIn };

/// An error in words for people: what happened and whose fault it is, then the next step. Plain text.
struct ErrorText
{
    QString what;
    QString nextStep;
    ErrorHelp help = ErrorHelp::None;

    /// Both sentences together.
    [[nodiscard]] QString sentence() const;
};

/// The only place where errors become sentences. Never shows `detail` (see errorDetails()) nor an address.
[[nodiscard]] ErrorText errorText(const Error &error);

/// For whoever wants to know more or asks a service's support: code, HTTP status, request id and the
/// redacted detail, one per line. Holds text from others: show it as plain text.
[[nodiscard]] QString errorDetails(const Error &error);

} // namespace Laurels
