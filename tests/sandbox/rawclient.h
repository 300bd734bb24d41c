// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

namespace Laurels {

struct RawAnswer
{
    int status = 0; ///< 0: the connection was closed without an answer
    QByteArray head{};
    QByteArray body{};
    bool isWhole = false; ///< the body is as long as was promised

    /// Of that name, in any case; empty: none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// HTTP by hand, one connection per request: what it sends is what a test wrote, letter for letter.
class RawClient
{
public:
    explicit RawClient(const QByteArray &address) // http://127.0.0.1:PORT/v2
        : m_port(address.split(':').last().split('/').first().toUShort())
    {
    }

    RawAnswer send(const QByteArray &request) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForConnected(patience))
            return {};
        socket.write(request);
        QByteArray received;
        RawAnswer answer;
        QElapsedTimer timer;
        timer.start();
        while (!answer.isWhole && timer.elapsed() < patience) {
            const bool goesOn = socket.waitForReadyRead(patience);
            received += socket.readAll();
            answer = parsed(received);
            if (!goesOn)
                break;
        }
        return answer;
    }

    RawAnswer send(const QByteArray &method, const QByteArray &target, const QByteArrayList &headers,
                   const QByteArray &body = {}) const
    {
        QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (const QByteArray &header : headers)
            request += header + "\r\n";
        if (method != "GET")
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return send(request + "\r\n" + body);
    }

private:
    static constexpr int patience = 10'000; // ms; only a failing test waits that long

    static RawAnswer parsed(const QByteArray &received)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        RawAnswer answer{.head = received.first(end), .body = received.sliced(end + 4)};
        answer.status = answer.head.split(' ').value(1).toInt();
        answer.isWhole = answer.body.size() >= answer.header("Content-Length").toLongLong();
        return answer;
    }

    quint16 m_port;
};

} // namespace Laurels
