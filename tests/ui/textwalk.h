// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Laurels {

/// Where a window takes `data`, which somebody else wrote, for more than text, or is pushed out of shape by
/// it; a line each:
///  - a label that might show it as markup, a tooltip that might and is not escaped,
///  - a sentence in which it is not isolated, so that its direction turns the sentence around,
///  - a chip on which it makes a mnemonic,
///  - a list in which it fills more than a line,
///  - a window wider than `widest` because of it.
[[nodiscard]] QStringList textFindings(const QWidget &window, const QString &data, int widest);

} // namespace Laurels
