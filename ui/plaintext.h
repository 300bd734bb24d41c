// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetrics;
class QLabel;
class QWidget;

namespace Laurels {

/// A label for text from others: never looked at as rich text.
[[nodiscard]] QLabel *dataLabel(const QString &text = {}, QWidget *parent = nullptr);
/// Data inside a sentence, isolated so that a right-to-left name does not turn the sentence around.
[[nodiscard]] QString isolated(const QString &data);
/// Data for a tooltip: escaped, since a tooltip guesses whether it is rich text.
[[nodiscard]] QString toolTipText(const QString &data);
/// Data on a button: no mnemonic comes of it, and it does not make the button as wide as the window.
[[nodiscard]] QString buttonText(const QString &data, const QFontMetrics &metrics);

} // namespace Laurels
