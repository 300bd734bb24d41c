// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QAction;
class QMainWindow;
class QWidget;

namespace Laurels {

// What is wrong in a window for those who use it without a mouse or by ear, a line each; none: all is well.
// Looks at what is on screen, and not at the dialogs in front of it.

/// Where Tab stops has a name, and no two buttons have the same one.
[[nodiscard]] QStringList nameFindings(const QWidget &window);
/// Tab comes by every stop and round; of a group of radio buttons, by one of them. Moves the focus.
[[nodiscard]] QStringList tabFindings(QWidget &window);
/// No two letters are the same: in the window, and in each of its menus.
[[nodiscard]] QStringList letterFindings(const QWidget &window);
/// Everything in the menus has words, and each of these commands is there.
[[nodiscard]] QStringList menuFindings(const QMainWindow &window, const QList<QAction *> &commands);

} // namespace Laurels
