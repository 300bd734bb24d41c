// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QSslConfiguration>

#include <chrono>
#include <memory>

namespace Laurels {

class Clock;

/// Puts requests on the wire: the only user of QNetworkAccessManager. One attempt per request, no retry,
/// no redirect, no cookie, no cache. A credential goes to its own origin or the request is refused
/// (ErrorKind::Protocol, `transport.foreignOrigin`). A 3xx is an error (`transport.redirect`).
class Transport : public HttpClient
{
    Q_OBJECT
public:
    struct Settings
    {
        std::chrono::milliseconds idleTimeout{30'000}; ///< no byte in either direction
        std::chrono::milliseconds deadline{120'000};   ///< for the whole exchange
        qint64 largestBody = 8 * 1024 * 1024;          ///< bytes; more is ErrorKind::Protocol
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
