// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpbytes.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <optional>

namespace Laurels {

namespace {

constexpr QByteArrayView blankLine = "\r\n\r\n";

std::optional<qsizetype> contentLength(const QByteArray &head)
{
    constexpr QByteArrayView name = "content-length:";
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name))
            return line.mid(name.size()).trimmed().toLongLong();
    }
    return std::nullopt;
}

QByteArray whole(const QByteArray &bytes, const QByteArray &head, qsizetype length)
{
    const qsizetype end = head.size() + length;
    return bytes.size() < end ? QByteArray() : bytes.first(end);
}

} // namespace

QByteArray wholeHead(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf(blankLine);
    return end < 0 ? QByteArray() : bytes.first(end + blankLine.size());
}

QByteArray wholeRequest(const QByteArray &bytes)
{
    const QByteArray head = wholeHead(bytes);
    return head.isEmpty() ? QByteArray() : whole(bytes, head, contentLength(head).value_or(0));
}

QByteArray wholeAnswer(const QByteArray &bytes)
{
    const QByteArray head = wholeHead(bytes);
    if (head.isEmpty())
        return {};
    const int status = head.split(' ').value(1).toInt();
    const bool isBodyless = status == 204 || status == 304;
    const std::optional<qsizetype> length = isBodyless ? 0 : contentLength(head);
    return length ? whole(bytes, head, *length) : QByteArray();
}

void resetConnection(QTcpSocket &socket)
{
    socket.flush();
    // Makes the close that follows a reset: no time is left for what was sent.
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&option), sizeof option);
#else
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
    socket.abort();
}

} // namespace Laurels
