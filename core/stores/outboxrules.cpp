// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxrules.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels::OutboxRules {

namespace {

/// It may have taken effect all the same. An answer that says why not is no trouble, whatever its number.
bool isServersTrouble(const Error &error)
{
    return error.httpStatus >= 500 && (error.kind == ErrorKind::Server || error.kind == ErrorKind::Timeout ||
                                       error.kind == ErrorKind::Protocol);
}

} // namespace

Verdict verdict(const Error &error)
{
    if (error.kind == ErrorKind::SignInNeeded && error.delivery != Delivery::Unconfirmed)
        return Verdict::AfterSignIn;
    if (error.delivery == Delivery::Unconfirmed || isServersTrouble(error))
        return Verdict::LookUp;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RateLimited:
        return Verdict::Again;
    case ErrorKind::Server:
    case ErrorKind::Cancelled:
        return error.delivery == Delivery::NotSent ? Verdict::Again : Verdict::LookUp;
    case ErrorKind::SignInNeeded:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Protocol:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::Reconnect:
    case ErrorKind::ActionNeeded:
    case ErrorKind::Upgrade:
    case ErrorKind::ChooseAnother:
        break;
    }
    return Verdict::Failed;
}

std::chrono::milliseconds backoff(int tries)
{
    constexpr std::chrono::milliseconds first = 2s;
    constexpr int enough = 10; // 2 s * 2^9 is beyond the longest
    return std::min<std::chrono::milliseconds>(longestBackoff,
                                               first * (1 << (std::clamp(tries, 1, enough) - 1)));
}

bool isFulfilledByAbsence(const Status &to)
{
    return to == Status::Rejected || to == Status::Deleted;
}

bool needsGrace(const Status &from, const Status &to)
{
    return from == Status::Pending || to == Status::Rejected || to == Status::Deleted;
}

bool isReversible(const Status &from, const Status &to)
{
    return (to == Status::Accepted || to == Status::Hidden) &&
           StatusPolicy::maySet(Direction::Received, from);
}

} // namespace Laurels::OutboxRules
