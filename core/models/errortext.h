// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace Laurels {

/// A failure in words for people, plain text. Never holds `Error::detail`: that is from a service and
/// belongs into the details of a message, shown as it is.
struct ErrorText
{
    QString what;     ///< what happened and whose fault it is
    QString nextStep; ///< what to do now; empty for ErrorKind::Cancelled only

    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// The one place where failures become words, for the window and for the terminal alike. The code decides
/// where it is a known one, else the kind.
[[nodiscard]] ErrorText errorText(const Error &error);
/// The same in one line: what happened, then what to do.
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace Laurels
