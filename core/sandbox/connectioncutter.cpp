// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/connectioncutter.h"

#ifdef Q_OS_WIN
#include <winsock2.h>

#include <windows.h>
#else
#include <arpa/inet.h>
#include <dirent.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

#include <cstdlib>
#include <vector>

namespace Laurels::Sandbox {

namespace {

#ifdef Q_OS_WIN
using Socket = SOCKET;
using Length = int;
constexpr int bothWays = SD_BOTH;

/// Every open handle. Windows tells of none, but gives low ones first: what comes after a long gap is not
/// asked for, since each question costs time (under Wine 50 us).
std::vector<Socket> openSockets()
{
    constexpr Socket step = 4; // handles are multiples of four
    constexpr Socket gap = 1024 * step;
    std::vector<Socket> result;
    for (Socket socket = step, last = 0; socket - last <= gap; socket += step) {
        DWORD flags = 0;
        if (::GetHandleInformation(reinterpret_cast<HANDLE>(socket), &flags) != 0) {
            result.push_back(socket);
            last = socket;
        }
    }
    return result;
}
#else
using Socket = int;
using Length = socklen_t;
constexpr int bothWays = SHUT_RDWR;

/// Every open file.
std::vector<Socket> openSockets()
{
    std::vector<Socket> result;
    DIR *directory = ::opendir("/dev/fd");
    if (!directory)
        return result;
    while (const dirent *entry =
               ::readdir(directory))                // NOLINT(concurrency-mt-unsafe): a directory of our own
        result.push_back(std::atoi(entry->d_name)); // NOLINT(cert-err34-c): "." is 0, which is no socket
    ::closedir(directory);
    return result;
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
    for (const Socket socket : openSockets()) {
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
