// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"

#include "httpbytes.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace Laurels {

using Kind = FaultProxy::Fault::Kind;
using Place = FaultProxy::Fault::Place;

/// One connection of a client, and its own to the server:
///
///   Idle: a request is whole -> Asking: its answer is whole, or the server closed -> Giving -> Idle |
///   Stalling
class ProxiedConnection : public QObject
{
public:
    ProxiedConnection(QTcpSocket *client, FaultProxy &proxy)
        : QObject(&proxy)
        , m_proxy(proxy)
        , m_client(client)
    {
        m_client->setParent(this);
        m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_client, &QTcpSocket::readyRead, this, &ProxiedConnection::readClient);
        connect(m_client, &QTcpSocket::disconnected, this, &ProxiedConnection::end);
    }

    [[nodiscard]] bool isIdle() const { return m_state == State::Idle && m_fromClient.isEmpty(); }

    void reset()
    {
        resetConnection(*m_client);
        end();
    }

private:
    enum class State { Idle, Asking, Giving, Stalling, Ended };

    void readClient();
    void passOn(const QByteArray &bytes);
    void readServer();
    void serverClosed();
    void give();
    void play();
    void drip();
    void finish();
    void end();
    [[nodiscard]] QByteArray firstPart() const;

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_upstream = nullptr;
    QByteArray m_fromClient;
    QByteArray m_answer;
    QByteArray m_request; ///< "GET /path"
    QList<int> m_rules;
    FaultProxy::Fault m_fault;
    State m_state = State::Idle;
    bool m_isServerGone = false;
};

void ProxiedConnection::readClient()
{
    m_fromClient += m_client->readAll();
    const QByteArray request = wholeRequest(m_fromClient);
    if (request.isEmpty() || m_state != State::Idle || m_isServerGone)
        return;
    m_state = State::Asking;
    m_fromClient.remove(0, request.size());
    m_request = request.first(request.indexOf('\r'));
    m_request.truncate(m_request.lastIndexOf(' '));
    m_fault = m_proxy.faultFor(m_request, m_rules);
    emit m_proxy.requested(m_request);
    if (m_state == State::Ended)
        return;
    const bool isPassed = m_fault.place != Place::Request || m_fault.kind == Kind::None;
    if (isPassed)
        passOn(request);
    else
        give();
}

void ProxiedConnection::passOn(const QByteArray &bytes)
{
    if (!m_upstream) {
        m_upstream = new QTcpSocket(this);
        m_upstream->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_upstream, &QTcpSocket::readyRead, this, &ProxiedConnection::readServer);
        connect(m_upstream, &QTcpSocket::disconnected, this, &ProxiedConnection::serverClosed);
        connect(m_upstream, &QTcpSocket::errorOccurred, this, &ProxiedConnection::serverClosed);
        m_upstream->connectToHost(m_proxy.m_target.host(), quint16(m_proxy.m_target.port()));
    }
    m_upstream->write(bytes);
}

void ProxiedConnection::readServer()
{
    m_answer += m_upstream->readAll();
    if (m_state == State::Asking && !wholeAnswer(m_answer).isEmpty())
        give();
}

void ProxiedConnection::serverClosed()
{
    if (m_isServerGone)
        return;
    m_isServerGone = true;
    m_answer += m_upstream->readAll();
    if (m_state == State::Asking)
        give();
    else if (m_state == State::Idle)
        m_client->disconnectFromHost();
}

/// The answer has come as far as it will.
void ProxiedConnection::give()
{
    emit m_proxy.answering(m_request, m_rules);
    if (m_state == State::Ended)
        return;
    m_state = State::Giving;
    play();
}

QByteArray ProxiedConnection::firstPart() const
{
    const QByteArray head = wholeHead(m_answer);
    const qsizetype bodySize = m_answer.size() - head.size();
    switch (m_fault.place) {
    case Place::Request:
    case Place::Answer:
        return {};
    case Place::Head:
        return m_answer.first(head.size() / 2);
    case Place::Body:
        return bodySize > 0 ? m_answer.first(head.size() + bodySize / 2) : head.chopped(2);
    }
    return {};
}

void ProxiedConnection::play()
{
    switch (m_fault.kind) {
    case Kind::None:
        m_client->write(m_answer);
        finish();
        break;
    case Kind::Close:
        m_client->write(firstPart());
        m_client->disconnectFromHost();
        break;
    case Kind::Reset:
        m_client->write(firstPart());
        reset();
        break;
    case Kind::Stall:
        m_client->write(firstPart());
        m_state = State::Stalling;
        ++m_proxy.m_stalls;
        break;
    case Kind::Drip:
        drip();
        break;
    case Kind::Delay:
        QTimer::singleShot(m_fault.pace, this, [this] {
            if (m_state != State::Giving)
                return;
            m_client->write(m_answer);
            finish();
        });
        break;
    }
}

void ProxiedConnection::drip()
{
    if (m_state != State::Giving)
        return;
    m_client->write(m_answer.first(1));
    m_client->flush();
    m_answer.remove(0, 1);
    if (m_answer.isEmpty())
        finish();
    else
        QTimer::singleShot(m_fault.pace, this, &ProxiedConnection::drip);
}

/// The client has its answer; the next request may follow, if the server has not closed.
void ProxiedConnection::finish()
{
    m_answer.clear();
    m_state = State::Idle;
    if (m_isServerGone)
        m_client->disconnectFromHost();
    else
        readClient();
}

void ProxiedConnection::end()
{
    if (m_state == State::Ended)
        return;
    m_proxy.m_givenUp += m_state == State::Stalling;
    m_state = State::Ended;
    m_proxy.m_connections.removeOne(this);
    QObject::disconnect(m_client, nullptr, this, nullptr);
    if (m_upstream) {
        QObject::disconnect(m_upstream, nullptr, this, nullptr);
        m_upstream->abort();
    }
    deleteLater();
}

FaultProxy::FaultProxy(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_target(server)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    m_port = m_server->serverPort();
}

FaultProxy::~FaultProxy() = default;

QUrl FaultProxy::address() const
{
    QUrl address = m_target;
    address.setPort(m_port);
    return address;
}

int FaultProxy::add(const Rule &rule)
{
    m_rules.append({rule});
    return int(m_rules.size()) - 1;
}

void FaultProxy::clearRules()
{
    m_rules.clear();
}

void FaultProxy::setCut(bool isCut)
{
    if (isCut == !m_server->isListening())
        return;
    if (!isCut) {
        if (!m_server->listen(QHostAddress::LocalHost, m_port))
            qFatal("the port of the proxy was taken");
        return;
    }
    m_server->close();
    const QList<ProxiedConnection *> open = m_connections;
    for (ProxiedConnection *connection : open)
        connection->reset();
}

bool FaultProxy::isQuiet() const
{
    return std::all_of(m_connections.begin(), m_connections.end(),
                       [](const ProxiedConnection *connection) { return connection->isIdle(); });
}

void FaultProxy::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connectionCount;
        m_connections.append(new ProxiedConnection(socket, *this));
    }
}

FaultProxy::Fault FaultProxy::faultFor(const QByteArray &request, QList<int> &rules)
{
    rules.clear();
    Fault fault;
    const QString text = QString::fromLatin1(request);
    for (int i = 0; i < m_rules.size(); ++i) {
        Played &each = m_rules[i];
        if (!each.rule.requests.match(text).hasMatch())
            continue;
        ++each.matches;
        const int last = each.rule.count < 0 ? each.matches : each.rule.first + each.rule.count - 1;
        if (each.matches >= each.rule.first && each.matches <= last && fault.kind == Kind::None)
            fault = each.rule.fault;
        rules.append(i);
    }
    return fault;
}

} // namespace Laurels
