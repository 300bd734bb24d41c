// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkerrors.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct ErrorMeaning
{
    QNetworkReply::NetworkError error;
    NetworkFailure failure;
};

constexpr bool BeforeSending = true;
constexpr bool PerhapsSent = false;

constexpr std::array errorMeanings{
    ErrorMeaning{QNetworkReply::ConnectionRefusedError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::RemoteHostClosedError, {ErrorKind::Offline, PerhapsSent}},
    ErrorMeaning{QNetworkReply::HostNotFoundError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::TimeoutError, {ErrorKind::Timeout, PerhapsSent}},
    ErrorMeaning{QNetworkReply::OperationCanceledError, {ErrorKind::Timeout, PerhapsSent}},
    ErrorMeaning{QNetworkReply::SslHandshakeFailedError, {ErrorKind::Tls, BeforeSending}},
    ErrorMeaning{QNetworkReply::TemporaryNetworkFailureError, {ErrorKind::Offline, PerhapsSent}},
    ErrorMeaning{QNetworkReply::NetworkSessionFailedError, {ErrorKind::Offline, PerhapsSent}},
    ErrorMeaning{QNetworkReply::BackgroundRequestNotAllowedError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::TooManyRedirectsError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::InsecureRedirectError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::UnknownNetworkError, {ErrorKind::Offline, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ProxyConnectionRefusedError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::ProxyConnectionClosedError, {ErrorKind::Offline, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ProxyNotFoundError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::ProxyTimeoutError, {ErrorKind::Timeout, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ProxyAuthenticationRequiredError, {ErrorKind::Offline, BeforeSending}},
    ErrorMeaning{QNetworkReply::UnknownProxyError, {ErrorKind::Offline, PerhapsSent}},
    // Qt will not send a one-shot body again: the connection was lost before an answer.
    ErrorMeaning{QNetworkReply::ContentReSendError, {ErrorKind::Offline, PerhapsSent}},
    // The rest comes with an HTTP status, which is asked first; without one the answer makes no sense.
    ErrorMeaning{QNetworkReply::ContentAccessDenied, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ContentOperationNotPermittedError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ContentNotFoundError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::AuthenticationRequiredError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ContentConflictError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ContentGoneError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::UnknownContentError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ProtocolUnknownError, {ErrorKind::Protocol, BeforeSending}},
    ErrorMeaning{QNetworkReply::ProtocolInvalidOperationError, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ProtocolFailure, {ErrorKind::Protocol, PerhapsSent}},
    ErrorMeaning{QNetworkReply::InternalServerError, {ErrorKind::Server, PerhapsSent}},
    ErrorMeaning{QNetworkReply::OperationNotImplementedError, {ErrorKind::Server, PerhapsSent}},
    ErrorMeaning{QNetworkReply::ServiceUnavailableError, {ErrorKind::Server, PerhapsSent}},
    ErrorMeaning{QNetworkReply::UnknownServerError, {ErrorKind::Server, PerhapsSent}},
};

} // namespace

NetworkFailure networkFailure(QNetworkReply::NetworkError error)
{
    const auto *row = std::find_if(errorMeanings.begin(), errorMeanings.end(),
                                   [error](const ErrorMeaning &each) { return each.error == error; });
    return row == errorMeanings.end() ? NetworkFailure{} : row->failure;
}

QString networkErrorCode(QNetworkReply::NetworkError error)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return name ? "network."_L1 + QLatin1StringView(name) : u"network.%1"_s.arg(int(error));
}

} // namespace Laurels
