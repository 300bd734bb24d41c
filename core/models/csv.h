// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Laurels {

/// Spreadsheets take what begins with = + - @ TAB CR or NUL for a formula: such text gets a ' in front.
[[nodiscard]] QString withoutFormula(const QString &text);
/// A line of RFC 4180 with its CR LF, UTF-8, no formulas.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace Laurels
