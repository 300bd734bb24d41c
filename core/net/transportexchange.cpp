// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transportexchange.h"

#include "net/networkerrors.h"
#include "net/redaction.h"
#include "net/uploadbody.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Quiet unless asked for: QT_LOGGING_RULES="laurels.net=true".
Q_LOGGING_CATEGORY(netLog, "laurels.net", QtWarningMsg)

/// What is shorter may well stand in an answer by chance.
constexpr qsizetype shortestSecret = 8;

/// Without the name of the scheme in front of it.
QByteArray secretOf(const Credential &credential)
{
    return credential.value.mid(credential.value.lastIndexOf(' ') + 1);
}

/// A service that complains about a secret may repeat it, and complaints are shown and kept. What is known to
/// be one needs no guessing.
void takeOut(const QByteArray &secret, HttpResponse &response)
{
    if (secret.size() < shortestSecret)
        return;
    response.body.replace(secret, "\xe2\x80\xa6");
    for (auto &[name, value] : response.headers)
        value.replace(secret, "...");
}

QString outcome(const Result<HttpResponse> &result)
{
    if (result)
        return QString::number(result->status);
    const Error &error = result.error();
    const QString code = error.code.isEmpty() ? u"aborted"_s : error.code;
    return error.httpStatus == 0 ? code : u"%1 %2"_s.arg(QString::number(error.httpStatus), code);
}

} // namespace

TransportExchange::TransportExchange(const HttpRequest &request, quint64 logId, QObject *parent)
    : Exchange(parent)
    , m_verb(request.verb)
    , m_url(request.url)
    , m_bytes(request.body)
    , m_secret(request.credential ? secretOf(*request.credential) : QByteArray())
    , m_logId(logId)
{
    m_elapsed.start();
}

TransportExchange::~TransportExchange()
{
    letReplyGo();
}

void TransportExchange::start(QNetworkAccessManager &manager, const QNetworkRequest &request,
                              const Transport::Settings &settings)
{
    m_largestBody = settings.largestBody;
    if (m_verb == HttpRequest::Verb::Post) {
        m_body = new UploadBody(m_bytes);
        m_reply = manager.post(request, m_body);
        m_body->setParent(m_reply);
    } else {
        m_reply = manager.get(request);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &TransportExchange::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &TransportExchange::conclude);
    // Only to name the trouble: nothing ignores it, so the connection ends here.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsTrouble += (m_tlsTrouble.isEmpty() ? u""_s : u"; "_s) + error.errorString();
    });
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(
        this, [this] { giveUp(Error{.kind = ErrorKind::Timeout, .code = u"transport.deadline"_s}); });
    m_deadline.start(settings.deadline);
}

void TransportExchange::refuse(const Error &error)
{
    finish(Failure(error));
}

void TransportExchange::abort()
{
    giveUp(Error{.kind = ErrorKind::Cancelled});
}

void TransportExchange::readMore()
{
    if (!m_reply->isOpen()) // closed by Qt's idle timeout
        return;
    m_received += m_reply->read(m_largestBody - m_received.size() + 1);
    if (m_received.size() <= m_largestBody)
        return;
    if (status() >= 400) { // the status is enough, the rest is not kept
        m_received.truncate(m_largestBody);
        m_reply->readAll();
    } else {
        giveUp(Error{.kind = ErrorKind::Protocol, .code = u"transport.tooLarge"_s});
    }
}

void TransportExchange::conclude()
{
    readMore();
    if (isFinishing())
        return;
    const int code = status();
    const bool isFailure = code >= 400; // then the status is enough
    if (code >= 300 && !isFailure) {
        finish(Failure(Error{.kind = ErrorKind::Protocol,
                             .delivery = Delivery::Answered,
                             .httpStatus = code,
                             .code = u"transport.redirect"_s}));
    } else if (m_reply->error() != QNetworkReply::NoError && !isFailure) {
        finish(Failure(networkError()));
    } else if (code < 200) {
        finish(Failure(Error{.kind = ErrorKind::Protocol,
                             .delivery = Delivery::Unconfirmed,
                             .httpStatus = code,
                             .code = u"transport.noAnswer"_s}));
    } else {
        finish(HttpResponse{code, m_reply->rawHeaderPairs(), m_received});
    }
}

void TransportExchange::giveUp(Error error)
{
    if (isFinishing())
        return;
    error.httpStatus = status();
    if (error.httpStatus >= 400 && error.kind != ErrorKind::Cancelled) {
        finish(HttpResponse{error.httpStatus, m_reply->rawHeaderPairs(), m_received});
        return;
    }
    error.delivery = error.httpStatus == 0 ? deliveryWithoutAnswer() : Delivery::Unconfirmed;
    finish(Failure(error));
}

void TransportExchange::finish(Result<HttpResponse> result)
{
    m_deadline.stop();
    qCInfo(netLog).noquote().nospace()
        << '#' << m_logId << ' ' << (m_verb == HttpRequest::Verb::Post ? "POST " : "GET ")
        << redactedPath(m_url) << ' ' << outcome(result) << ' ' << m_elapsed.elapsed() << " ms";
    letReplyGo();
    if (result && result->status >= 400)
        takeOut(m_secret, *result);
    finishLater(std::move(result));
}

void TransportExchange::letReplyGo()
{
    if (!m_reply)
        return;
    if (m_body)
        m_body->withhold();
    m_reply->disconnect(this);
    // One that has met its error ends by itself; Qt complains about a second one.
    if (m_reply->isRunning() && m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

int TransportExchange::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

/// The reply ended without a usable answer.
Error TransportExchange::networkError() const
{
    const QNetworkReply::NetworkError qtError = m_reply->error();
    Error error{.kind = networkFailure(qtError).kind,
                .delivery = Delivery::Unconfirmed,
                .httpStatus = status(),
                .code = networkErrorCode(qtError),
                .detail = redacted(m_tlsTrouble)};
    // Our own aborts never get here: this is the idle timeout.
    if (qtError == QNetworkReply::OperationCanceledError)
        error.code = u"transport.idle"_s;
    if (error.httpStatus == 0)
        error.delivery = deliveryWithoutAnswer();
    return error;
}

Delivery TransportExchange::deliveryWithoutAnswer() const
{
    const bool hasBody = m_body && !m_bytes.isEmpty();
    const bool mayHaveLeft = hasBody ? m_body->wasRead() : !networkFailure(m_reply->error()).isBeforeSending;
    return mayHaveLeft ? Delivery::Unconfirmed : Delivery::NotSent;
}

} // namespace Laurels
