// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace Laurels {

/// The button that goes with an error, if one helps.
enum class ErrorHelp { None, Retry, SignIn };

/// A failure in words for people, plain text: what happened and whose fault it is, then what to do.
struct ErrorText
{
    QString what;
    QString nextStep; ///< empty for ErrorKind::Cancelled only
    ErrorHelp help = ErrorHelp::None;

    /// Both together.
    [[nodiscard]] QString sentence() const;

    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// The one place where failures become words, for the window and for the terminal alike. The code decides
/// where it is a known one, else the kind. Never holds `detail` (see errorDetails()) nor an address.
[[nodiscard]] ErrorText errorText(const Error &error);

/// For whoever wants to know more or asks a service's support: HTTP status, code, request id and the
/// redacted detail, one per line. Holds text from others: show it as plain text.
[[nodiscard]] QString errorDetails(const Error &error);

} // namespace Laurels
