// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QMainWindow;
class QMenu;
class QToolBar;

namespace Laurels {

class Actions;

/// The menu bar: every command of the window is in it.
/// `fillColumns` puts the columns of the table in front into a menu.
void buildMenus(QMainWindow &window, const Actions &actions, const std::function<void(QMenu &)> &fillColumns);

/// The commands that are wanted most, with their keys. Part of the window.
[[nodiscard]] QToolBar *buildToolBar(QMainWindow &window, const Actions &actions);

} // namespace Laurels
