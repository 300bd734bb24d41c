// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace Laurels {

class UploadBody;

/// One request of the Transport on its way.
class TransportExchange : public Exchange
{
    Q_OBJECT
public:
    TransportExchange(const HttpRequest &request, quint64 logId, QObject *parent);
    ~TransportExchange() override;

    void start(QNetworkAccessManager &manager, const QNetworkRequest &request,
               const Transport::Settings &settings);
    /// Instead of start().
    void refuse(const Error &error);

public slots:
    void abort() override;

private:
    void readMore();
    void conclude();
    /// Ends it before the reply did.
    void giveUp(Error error);
    void finish(Result<HttpResponse> result);
    void letReplyGo();

    [[nodiscard]] int status() const;
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Delivery deliveryWithoutAnswer() const;

    const HttpRequest::Verb m_verb;
    const QUrl m_url;
    const QByteArray m_bytes;
    const QByteArray m_secret; ///< what the credential holds; empty: none
    const quint64 m_logId;
    qint64 m_largestBody = 0;
    QPointer<QNetworkReply> m_reply;
    QPointer<UploadBody> m_body;
    QByteArray m_received;
    QString m_tlsTrouble;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
};

} // namespace Laurels
