// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "net/origin.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace Laurels {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A header that proves who we are, and the only origin that may see it.
struct Credential
{
    Origin origin;
    QByteArray header; ///< for instance `Authorization`
    QByteArray value;  ///< for instance `Bearer …`
};

struct HttpRequest
{
    enum class Verb { Get, Post };
    /// A Read may be sent again at will, a Write may not (a tunnelled GET is a Read).
    enum class Effect { Read, Write };

    Verb verb = Verb::Get;
    Effect effect = Effect::Read;
    QUrl url; ///< encoded by the caller, goes out byte for byte
    HttpHeaders headers;
    QByteArray body;
    std::optional<Credential> credential;
    /// What the service counts for its limits, for instance `endorsement.PARTIAL_UPDATE`: a throttle of
    /// one operation does not stop the others.
    QByteArray operation;
    /// On a 401 the gate keeps the request until there is a new credential. Who asks in order to test a
    /// credential says false and gets the 401 itself.
    bool waitsForSignIn = true;
    /// How long the service may be silent, where it is known to take its time; absent: as for all.
    std::optional<std::chrono::milliseconds> patience{};
};

/// Any answer with an HTTP status, also 4xx and 5xx: what those mean is the backend's to say.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    /// The first header of that name, case ignored; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

/// One request on its way. Emits finished() exactly once, never before the call that made it returned,
/// also after abort(). Owned by the client that made it, deletes itself after finished(); deleting it
/// earlier aborts it without a signal.
class Exchange : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Valid once finished() was emitted. An Error here means that there was no usable HTTP answer; its
    /// `delivery` says what is known about the request.
    [[nodiscard]] const Result<HttpResponse> &result() const { return m_result; }

public slots:
    /// Gives up: the result is ErrorKind::Cancelled, with the delivery that is true at that moment.
    virtual void abort() = 0;

signals:
    void finished();

protected:
    /// For the client: keeps the result, then emits finished() from the event loop, once, and lets the
    /// exchange go. Only the first call counts.
    void finishLater(Result<HttpResponse> result);
    [[nodiscard]] bool isFinishing() const { return m_isFinishing; }

private:
    Result<HttpResponse> m_result = Failure(Error{.kind = ErrorKind::Cancelled});
    bool m_isFinishing = false;
};

/// Sends requests. Transport puts them on the wire; RequestGate stands in front of a Transport and
/// decides when.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Never fails at once: every failure comes by Exchange::finished().
    virtual Exchange *send(const HttpRequest &request) = 0;
};

} // namespace Laurels
