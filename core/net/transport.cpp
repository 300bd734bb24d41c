// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "net/transportexchange.h"

#include <QNetworkAccessManager>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// Headers that only the transport sets, or only by a Credential.
constexpr std::array ReservedHeaders{
    QByteArrayView("authorization"),  QByteArrayView("proxy-authorization"),
    QByteArrayView("cookie"),         QByteArrayView("host"),
    QByteArrayView("content-length"), QByteArrayView("transfer-encoding"),
    QByteArrayView("connection"),     QByteArrayView("user-agent"),
};

bool isReserved(const QByteArray &name)
{
    return std::any_of(ReservedHeaders.begin(), ReservedHeaders.end(), [&name](QByteArrayView reserved) {
        return name.compare(reserved, Qt::CaseInsensitive) == 0;
    });
}

/// A token of RFC 9110, section 5.6.2.
bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

/// Printable ASCII and inner blanks: what could start a header of its own does not get in.
bool isHeaderValue(const QByteArray &value)
{
    return value == value.trimmed() &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool areHeadersValid(const HttpRequest &request)
{
    const bool areGiven = std::all_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return isHeaderName(header.first) && isHeaderValue(header.second) && !isReserved(header.first);
    });
    const auto &credential = request.credential;
    return areGiven &&
           (!credential || (isHeaderName(credential->header) && isHeaderValue(credential->value)));
}

bool hasContentType(const HttpRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return header.first.compare("content-type", Qt::CaseInsensitive) == 0;
    });
}

/// Why a request does not go out, if so.
std::optional<Error> objection(const HttpRequest &request)
{
    if (!isSafeAddress(request.url))
        return Error{.kind = ErrorKind::Rejected, .code = u"transport.address"_s};
    if (request.credential && !request.credential->origin.covers(request.url))
        return Error{.kind = ErrorKind::Protocol, .code = u"transport.foreignOrigin"_s};
    if (!areHeadersValid(request))
        return Error{.kind = ErrorKind::Rejected, .code = u"transport.header"_s};
    // Qt would call it a form, which Rest.li reads as a tunnelled query (reference linkedin.md, section 1.5).
    if (request.verb == HttpRequest::Verb::Post && !hasContentType(request))
        return Error{.kind = ErrorKind::Rejected, .code = u"transport.contentType"_s};
    return std::nullopt;
}

QNetworkRequest networkRequest(const HttpRequest &request, const Transport::Settings &settings)
{
    QNetworkRequest result(request.url);
    result.setHeader(QNetworkRequest::UserAgentHeader, u"Laurels/" LAURELS_VERSION ""_s);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.credential)
        result.setRawHeader(request.credential->header, request.credential->value);
    if (request.verb == HttpRequest::Verb::Post) {
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        // Or Qt keeps a copy of the body, and with it the means to send it twice.
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    // The switch for HTTP/2. Off: its failures look different (no re-send, other error codes), and the
    // rules about what was delivered are proven on HTTP/1.1 only.
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setSslConfiguration(settings.tls);
    result.setTransferTimeout(int(request.patience.value_or(settings.idleTimeout).count()));
    return result;
}

} // namespace

struct Transport::Data
{
    Settings settings;
    QNetworkAccessManager manager;
    quint64 lastLogId = 0;
};

Transport::Transport(QObject *parent)
    : Transport(Settings{}, parent)
{
}

Transport::Transport(const Settings &settings, QObject *parent)
    : HttpClient(parent)
    , d(std::make_unique<Data>())
{
    d->settings = settings;
}

Transport::~Transport()
{
    // Before the manager, which owns their replies.
    qDeleteAll(findChildren<TransportExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

Exchange *Transport::send(const HttpRequest &request)
{
    auto *exchange = new TransportExchange(request, ++d->lastLogId, this);
    if (const std::optional<Error> refusal = objection(request))
        exchange->refuse(*refusal);
    else
        exchange->start(d->manager, networkRequest(request, d->settings), d->settings);
    return exchange;
}

} // namespace Laurels
