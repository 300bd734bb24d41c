// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QSslConfiguration>

#include <chrono>
#include <memory>

namespace Laurels {

/// Puts requests on the wire: the only user of QNetworkAccessManager. No retry of its own, no redirect, no
/// cookie, no cache. What is sent at most once is every POST; a GET that meets a closing connection is sent
/// again by Qt itself.
///
/// A credential goes to its own origin or the request is refused (ErrorKind::Protocol,
/// `transport.foreignOrigin`). Refused before anything is sent are also (ErrorKind::Rejected): an address
/// that is neither https nor a literal loopback, or names a user (`transport.address`); a header that holds
/// what no header may, or that is not the caller's to set, such as Authorization (`transport.header`); a
/// POST that does not say what its body is (`transport.contentType`).
///
/// What the answer says of the delivery:
/// - a whole answer, or a torn one with a status of 400 and more, is a result: the status is enough;
/// - a torn answer with any other status is an Error with that httpStatus and Delivery::Unconfirmed, for
///   nobody can tell what was lost (a write is looked up then, which costs less than a wrong guess);
/// - a 3xx is the Error `transport.redirect`, Delivery::Answered;
/// - no status: Delivery::NotSent if no byte of the body was fetched for sending, else Unconfirmed. A
///   request without a body is NotSent only where the failure comes before there is a connection.
class Transport : public HttpClient
{
    Q_OBJECT
public:
    struct Settings
    {
        /// No byte in either direction; a request may name a patience of its own.
        std::chrono::milliseconds idleTimeout{30'000};
        std::chrono::milliseconds deadline{120'000}; ///< for the whole exchange
        qint64 largestBody = 8 * 1024 * 1024;        ///< bytes; more is ErrorKind::Protocol
        /// Tests add their own authority here. There is no way past a TLS error.
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    };

    explicit Transport(QObject *parent = nullptr);
    explicit Transport(const Settings &settings, QObject *parent = nullptr);
    ~Transport() override;

    Exchange *send(const HttpRequest &request) override;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
