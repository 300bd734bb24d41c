// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

/// What the person can do about a failure.
enum class ErrorKind {
    Offline,      ///< look at the network, or wait; nothing reached a server
    Timeout,      ///< try again; the server did not answer in time
    Tls,          ///< the connection is not safe; nothing secret was sent
    SignInNeeded, ///< sign in again
    Forbidden,    ///< signed in, but not allowed
    NotFound,     ///< the thing is gone, or the address is wrong
    Rejected,     ///< the service refuses this very request; sending it again does not help
    RateLimited,  ///< too many requests; `retryAt` says when to go on, if anybody knows
    Server,       ///< the service has trouble of its own
    Protocol,     ///< the answer makes no sense
    Keychain,     ///< the system keychain did not do its part
    Storage,      ///< a file could not be read or written
    Cancelled,    ///< the person wished it; nothing to show
    // Of services that act through a LinkedIn account that was linked to them.
    Reconnect,     ///< link that LinkedIn account again, at the service
    ActionNeeded,  ///< do something on linkedin.com first
    Upgrade,       ///< get the plan or the subscription that this needs
    ChooseAnother, ///< choose another person, skill or account: it works with those
};
/// The files of a profile keep kinds by their numbers: a new one comes at the end.
inline constexpr ErrorKind LastErrorKind = ErrorKind::ChooseAnother;

/// What is known about a request that failed.
enum class Delivery {
    NotSent,     ///< no byte of its body left: it may be sent again
    Unconfirmed, ///< it may or may not have taken effect: look before sending again
    Answered,    ///< the service answered, with a failure
};

/// The one error value. Holds no words for people (models/errortext.h makes those) and no
/// secret: `detail` has passed the redaction of core/net.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    Delivery delivery = Delivery::NotSent;
    int httpStatus = 0;  ///< 0: no HTTP answer
    QString code{};      ///< the service's or our own code, for instance `EXPIRED_ACCESS_TOKEN`
    QString detail{};    ///< for the log and the details of a message; from a service: not to be trusted
    QString requestId{}; ///< what the service's support asks for
    std::optional<QDateTime> retryAt{}; ///< UTC
    /// It would meet everything else of this account, too, or make things worse there: nothing more goes out
    /// before `retryAt`, or, without one, before a person has dealt with it.
    bool haltsAccount = false;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The service says that the very thing it was asked about is not there (any more). A path that it does not
/// know is no answer about a thing.
[[nodiscard]] inline bool saysGone(const Error &error)
{
    return error.kind == ErrorKind::NotFound && error.code != QLatin1String("RESOURCE_NOT_FOUND");
}

template <typename T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

/// What a function returns that gives up for a reason of its own.
[[nodiscard]] inline Failure failure(ErrorKind kind, const QString &code, const QString &detail = {})
{
    return Failure(Error{.kind = kind, .code = code, .detail = detail});
}

} // namespace Laurels
