// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/errorwords.h"

namespace Laurels {

/// The words for a code of PostPress, or of Laurels about PostPress; null for any other code.
[[nodiscard]] const ErrorWords *postPressWords(const QString &code);

} // namespace Laurels
