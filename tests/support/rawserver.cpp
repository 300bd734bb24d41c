// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawserver.h"

#include "httpbytes.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QByteArray head(int status, qsizetype length, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Scripted\r\nContent-Type: application/json\r\n"
           "Content-Length: " +
           QByteArray::number(length) + "\r\n" + extraHeaders + "\r\n";
}

} // namespace

RawServer::Step RawServer::answer(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return {head(status, body.size(), extraHeaders) + body};
}

RawServer::Step RawServer::redirect(int status, const QUrl &target)
{
    return answer(status, {}, "Location: " + target.toEncoded() + "\r\n");
}

RawServer::Step RawServer::tornAnswer(int status, int announced, const QByteArray &body)
{
    return {head(status, announced, {}) + body, Step::Then::Close};
}

RawServer::RawServer(QObject *parent)
    : QObject(parent)
    , m_scheme("http")
{
    listen(new QTcpServer(this));
}

RawServer::RawServer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_scheme("https")
{
    auto *server = new QSslServer(this);
    server->setSslConfiguration(tls);
    connect(server, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_handshakeCount; });
    listen(server);
}

void RawServer::listen(QTcpServer *server)
{
    m_server = server;
    connect(server, &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    m_port = server->serverPort();
}

void RawServer::stopListening()
{
    m_server->close();
}

void RawServer::closeAllConnections()
{
    const QList<QTcpSocket *> open = m_open;
    for (QTcpSocket *socket : open)
        socket->disconnectFromHost();
}

QUrl RawServer::url(const QByteArray &pathAndQuery) const
{
    return QUrl::fromEncoded(m_scheme + "://127.0.0.1:" + QByteArray::number(m_port) + pathAndQuery,
                             QUrl::StrictMode);
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connectionCount;
        m_open.append(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.removeAll(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_received += bytes;
    QByteArray pending = socket->property("pending").toByteArray() + bytes;
    for (;;) {
        const QByteArray request = wholeRequest(pending);
        if (request.isEmpty())
            break;
        pending.remove(0, request.size());
        m_requests.append(request);
        follow(m_steps.isEmpty() ? answer(500, "no step for this request") : m_steps.takeFirst(), socket);
    }
    socket->setProperty("pending", pending);
}

void RawServer::follow(const Step &step, QTcpSocket *socket)
{
    if (step.drip > std::chrono::milliseconds::zero()) {
        dripNext(step, socket);
        return;
    }
    socket->write(step.bytes);
    end(step, socket);
}

void RawServer::dripNext(const Step &step, QTcpSocket *socket)
{
    if (step.bytes.isEmpty()) {
        end(step, socket);
        return;
    }
    socket->write(step.bytes.left(1));
    const Step rest{step.bytes.mid(1), step.then, step.drip};
    QTimer::singleShot(step.drip, socket, [this, rest, socket] { dripNext(rest, socket); });
}

void RawServer::end(const Step &step, QTcpSocket *socket)
{
    switch (step.then) {
    case Step::Then::KeepOpen:
        break;
    case Step::Then::Close:
        socket->disconnectFromHost();
        break;
    case Step::Then::Reset:
        resetConnection(*socket);
        break;
    }
}

} // namespace Laurels
