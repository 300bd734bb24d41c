// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QTcpSocket;

namespace Laurels {

// HTTP/1.1 as bytes, for servers and proxies that look at what others only parse.

/// Head with its blank line; empty if it is not whole yet.
[[nodiscard]] QByteArray wholeHead(const QByteArray &bytes);
/// The first whole request in `bytes`; empty if there is none yet.
[[nodiscard]] QByteArray wholeRequest(const QByteArray &bytes);
/// The same for an answer to a GET or POST; one without a length is never whole.
[[nodiscard]] QByteArray wholeAnswer(const QByteArray &bytes);

/// Ends a connection by RST instead of FIN, after what was written so far.
void resetConnection(QTcpSocket &socket);

} // namespace Laurels
