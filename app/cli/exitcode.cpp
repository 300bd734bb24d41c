// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

using namespace Qt::StringLiterals;

namespace Laurels {

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
        return ExitCode::Unreachable;
    case ErrorKind::SignInNeeded:
        return ExitCode::SignInNeeded;
    case ErrorKind::Keychain:
        // Without an entry a sign-in helps; with any other trouble it would not.
        return error.code == "keychain.notFound"_L1 ? ExitCode::SignInNeeded : ExitCode::KeychainUnavailable;
    case ErrorKind::Storage:
        return error.code == "profile.inUse"_L1 ? ExitCode::ProfileInUse : ExitCode::SomeFailed;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Cancelled:
    case ErrorKind::Reconnect:
    case ErrorKind::ActionNeeded:
    case ErrorKind::Upgrade:
    case ErrorKind::ChooseAnother:
        return ExitCode::SomeFailed;
    }
    return ExitCode::SomeFailed;
}

} // namespace Laurels
