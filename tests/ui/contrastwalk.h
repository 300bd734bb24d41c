// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Laurels {

/// What in a window is hard to read: texts whose colour has a contrast below 4.5 with what is behind them, a
/// line each. Looks at the roles of the palette that texts and backgrounds have, as Fusion paints them, in
/// the window in front and in one behind; what is disabled need not be readable.
[[nodiscard]] QStringList contrastFindings(const QWidget &window);

} // namespace Laurels
