// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

class QApplication;

namespace Laurels {

/// As WCAG 2 measures it, from 1 to 21: what the eye sees of the foreground against an opaque background.
[[nodiscard]] double contrast(const QColor &foreground, const QColor &background);

/// Several styles show placeholders, selected text, links or tooltips in colours that are hard to read. Moves
/// these texts, and the bar behind what is selected, towards black or white until their contrast is 4.5, and
/// leaves alone what is fine. What is disabled, of which WCAG asks nothing, gets 2.5: it looks out of use,
/// but its name, and so what its tooltip is about, can be read.
[[nodiscard]] QPalette readablePalette(QPalette palette);

/// Makes the application's palette readable now and whenever the system changes it.
void keepPaletteReadable(QApplication &application);

} // namespace Laurels
