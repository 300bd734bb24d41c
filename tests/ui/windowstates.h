// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace Laurels {

struct Stage;

/// A face of the window, or a dialog, to be opened on a stage of its own.
struct WindowState
{
    const char *name;
    /// The window to look at; null: it did not come.
    QWidget *(*open)(Stage &stage);
};

[[nodiscard]] const std::vector<WindowState> &windowStates();
[[nodiscard]] const std::vector<WindowState> &dialogStates();

} // namespace Laurels
