// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/about.h"

namespace Laurels {

/// What the window and the terminal run on, for --version and "About Laurels". Needs a QCoreApplication,
/// since Qt's plugins are asked, and takes milliseconds.
[[nodiscard]] QList<Library> coreLibraries();

} // namespace Laurels
