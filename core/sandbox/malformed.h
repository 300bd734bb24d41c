// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Laurels::Sandbox {

/// A good JSON answer made bad in the way the switch `malformed` names.
[[nodiscard]] QByteArray malformed(const QByteArray &json, const QByteArray &kind);

} // namespace Laurels::Sandbox
