// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Laurels::Sandbox {

/// Which of the two services something concerns.
enum class Side : quint8 { Both, LinkedIn, PostPress };

/// The names by which a switch can be limited to an operation or a group of operations, of either side.
[[nodiscard]] QByteArrayList allScopes();
/// Whether the name is one, and holds an operation of that side.
[[nodiscard]] bool isScope(const QByteArray &name, Side side = Side::Both);
/// `scopes`: those of one operation.
[[nodiscard]] bool isWrite(const QByteArrayList &scopes);

} // namespace Laurels::Sandbox
