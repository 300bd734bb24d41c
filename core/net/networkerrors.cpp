// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkerrors.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Row
{
    QNetworkReply::NetworkError error;
    NetworkFailure failure;
};

constexpr bool BeforeSending = true;
constexpr bool PerhapsSent = false;

constexpr std::array Table{
    Row{QNetworkReply::ConnectionRefusedError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::RemoteHostClosedError, {ErrorKind::Offline, PerhapsSent}},
    Row{QNetworkReply::HostNotFoundError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::TimeoutError, {ErrorKind::Timeout, PerhapsSent}},
    Row{QNetworkReply::OperationCanceledError, {ErrorKind::Timeout, PerhapsSent}},
    Row{QNetworkReply::SslHandshakeFailedError, {ErrorKind::Tls, BeforeSending}},
    Row{QNetworkReply::TemporaryNetworkFailureError, {ErrorKind::Offline, PerhapsSent}},
    Row{QNetworkReply::NetworkSessionFailedError, {ErrorKind::Offline, PerhapsSent}},
    Row{QNetworkReply::BackgroundRequestNotAllowedError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::TooManyRedirectsError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::InsecureRedirectError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::UnknownNetworkError, {ErrorKind::Offline, PerhapsSent}},
    Row{QNetworkReply::ProxyConnectionRefusedError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::ProxyConnectionClosedError, {ErrorKind::Offline, PerhapsSent}},
    Row{QNetworkReply::ProxyNotFoundError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::ProxyTimeoutError, {ErrorKind::Timeout, PerhapsSent}},
    Row{QNetworkReply::ProxyAuthenticationRequiredError, {ErrorKind::Offline, BeforeSending}},
    Row{QNetworkReply::UnknownProxyError, {ErrorKind::Offline, PerhapsSent}},
    // Qt will not send a one-shot body again: the connection was lost before an answer.
    Row{QNetworkReply::ContentReSendError, {ErrorKind::Offline, PerhapsSent}},
    // The rest comes with an HTTP status, which is asked first; without one the answer makes no sense.
    Row{QNetworkReply::ContentAccessDenied, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ContentOperationNotPermittedError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ContentNotFoundError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::AuthenticationRequiredError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ContentConflictError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ContentGoneError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::UnknownContentError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ProtocolUnknownError, {ErrorKind::Protocol, BeforeSending}},
    Row{QNetworkReply::ProtocolInvalidOperationError, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::ProtocolFailure, {ErrorKind::Protocol, PerhapsSent}},
    Row{QNetworkReply::InternalServerError, {ErrorKind::Server, PerhapsSent}},
    Row{QNetworkReply::OperationNotImplementedError, {ErrorKind::Server, PerhapsSent}},
    Row{QNetworkReply::ServiceUnavailableError, {ErrorKind::Server, PerhapsSent}},
    Row{QNetworkReply::UnknownServerError, {ErrorKind::Server, PerhapsSent}},
};

} // namespace

NetworkFailure networkFailure(QNetworkReply::NetworkError error)
{
    const auto *row =
        std::find_if(Table.begin(), Table.end(), [error](const Row &each) { return each.error == error; });
    return row == Table.end() ? NetworkFailure{} : row->failure;
}

QString networkErrorCode(QNetworkReply::NetworkError error)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return name ? "network."_L1 + QLatin1StringView(name) : u"network.%1"_s.arg(int(error));
}

} // namespace Laurels
