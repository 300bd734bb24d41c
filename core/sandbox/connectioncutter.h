// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

namespace Laurels::Sandbox {

/// Shuts connections that this process has accepted on its own port `localPort`: the one from
/// `remotePort`, or all of them. The HTTP library hands out no sockets and always answers; a lost answer
/// needs the socket, so it is looked for among the open ones.
void cutConnections(quint16 localPort, std::optional<quint16> remotePort = std::nullopt);

} // namespace Laurels::Sandbox
