// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Laurels {

/// A pasted token or key: blanks, line breaks, quotes, a leading "Bearer " and the header's name taken off.
/// Empty if nothing is left or if it holds what no header may hold.
[[nodiscard]] QByteArray cleanedToken(const QString &pasted);

} // namespace Laurels
