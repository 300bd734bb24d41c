// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace Laurels {

/// An icon of our own set (resources/icons, named without `.svg`), drawn in the text colour of the
/// application's palette, so that it fits a light and a dark one, and greyed with it. Null in a build
/// that can draw none: buttons then carry their text only.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace Laurels
