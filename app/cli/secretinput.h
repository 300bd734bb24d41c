// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Laurels {

class Console;

/// Reads a secret from standard input: one line from a terminal, which `request` asks for, without showing
/// it, else all there is.
[[nodiscard]] QByteArray readSecret(Console &console, const QString &request);
/// Takes LAURELS_SECRET out of the environment, so that no child of ours inherits it.
[[nodiscard]] QByteArray takeSecretFromEnvironment();

} // namespace Laurels
