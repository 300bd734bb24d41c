// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Laurels {

/// Tells the desktop which entry of its menu this program belongs to: the desktop file, or the shortcut with
/// the same AppUserModelID (packaging/windows), so that windows and notifications go by that one's name, and
/// both have one place on the taskbar. Before the first window.
void tellDesktopName();

} // namespace Laurels
