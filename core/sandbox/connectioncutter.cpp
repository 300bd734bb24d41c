// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/connectioncutter.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace Laurels::Sandbox {

namespace {

#ifdef Q_OS_WIN
using Socket = SOCKET;
using Length = int;
constexpr int bothWays = SD_BOTH;
constexpr Socket firstSocket = 4;
constexpr Socket step = 4; // handles are multiples of four
Socket endOfSockets()
{
    return 65536;
}
#else
using Socket = int;
using Length = socklen_t;
constexpr int bothWays = SHUT_RDWR;
constexpr Socket firstSocket = 3;
constexpr Socket step = 1;
Socket endOfSockets()
{
    return int(std::clamp(::sysconf(_SC_OPEN_MAX), 256L, 65536L));
}
#endif

using Name = int (*)(Socket, sockaddr *, Length *);

quint16 portOf(Socket socket, Name name)
{
    sockaddr_in address{};
    Length length = sizeof address;
    if (name(socket, reinterpret_cast<sockaddr *>(&address), &length) != 0 || address.sin_family != AF_INET)
        return 0;
    return ntohs(address.sin_port);
}

} // namespace

void cutConnections(quint16 localPort, std::optional<quint16> remotePort)
{
    const Socket end = endOfSockets();
    for (Socket socket = firstSocket; socket < end; socket += step) {
        if (portOf(socket, [](Socket s, sockaddr *a, Length *l) { return ::getsockname(s, a, l); }) !=
            localPort)
            continue;
        const quint16 peer =
            portOf(socket, [](Socket s, sockaddr *a, Length *l) { return ::getpeername(s, a, l); });
        const bool isConnection = peer != 0; // the listening socket has no peer
        if (isConnection && (!remotePort || peer == *remotePort))
            ::shutdown(socket, bothWays);
    }
}

} // namespace Laurels::Sandbox
