// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "stores/endorsementstore.h"

#include <QIcon>

namespace Laurels {

/// The icon that stands beside (never in place of) the words of a status.
[[nodiscard]] QIcon statusIcon(const Status &status);
/// The icon of a change that is not done yet; null for WriteState::None.
[[nodiscard]] QIcon writeStateIcon(WriteState state);

} // namespace Laurels
