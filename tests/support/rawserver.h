// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>

class QTcpServer;
class QTcpSocket;

namespace Laurels {

/// A server on loopback that keeps every byte it gets and follows a script, one step per request: what
/// no well behaved server does can be tried with it. A request without a step is answered by 500.
class RawServer : public QObject
{
    Q_OBJECT
public:
    struct Step
    {
        enum class Then { KeepOpen, Close, Reset };
        QByteArray bytes{};
        Then then = Then::KeepOpen;
        /// Not zero: byte by byte, one in each such time.
        std::chrono::milliseconds drip{};
    };

    static Step answer(int status, const QByteArray &body = {}, const QByteArray &extraHeaders = {});
    static Step redirect(int status, const QUrl &target);
    static Step closeWithoutAnswer() { return {{}, Step::Then::Close}; }
    static Step resetWithoutAnswer() { return {{}, Step::Then::Reset}; }
    static Step hang() { return {}; }
    /// Says that there are `announced` bytes, gives `body`, closes.
    static Step tornAnswer(int status, int announced, const QByteArray &body);

    explicit RawServer(QObject *parent = nullptr);
    RawServer(const QSslConfiguration &tls, QObject *parent = nullptr);

    void then(const Step &step) { m_steps.append(step); }
    [[nodiscard]] int unusedSteps() const { return int(m_steps.size()); }
    /// From now on nobody can connect.
    void stopListening();
    void closeAllConnections();

    [[nodiscard]] QUrl url(const QByteArray &pathAndQuery = "/") const;
    /// Head and body of each whole request, as they came, over all connections.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// All that came (after decryption), whole requests or not.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// With TLS: those whose handshake succeeded.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    [[nodiscard]] int openConnectionCount() const { return int(m_open.size()); }
    [[nodiscard]] int handshakeCount() const { return m_handshakeCount; }

private:
    void listen(QTcpServer *server);
    void accept();
    void read(QTcpSocket *socket);
    void follow(const Step &step, QTcpSocket *socket);
    void dripNext(const Step &step, QTcpSocket *socket);
    void end(const Step &step, QTcpSocket *socket);

    QTcpServer *m_server = nullptr;
    QByteArray m_scheme;
    quint16 m_port = 0;
    QList<Step> m_steps;
    QList<QByteArray> m_requests;
    QByteArray m_received;
    QList<QTcpSocket *> m_open;
    int m_connectionCount = 0;
    int m_handshakeCount = 0;
};

} // namespace Laurels
