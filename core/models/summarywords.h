// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statuscounts.h"

#include <QString>
#include <QStringList>

namespace Laurels {

// Words that the tables of skills and of people share. Plain text.

/// "8 endorsements: 5 visible, 2 hidden, 1 pending", without what there is none of; for a screen reader and
/// for the details.
[[nodiscard]] QString countsText(const StatusCounts &counts);
/// "“A”, “B” and 3 more": what others wrote, each isolated so that a right-to-left name does not turn the
/// sentence around.
[[nodiscard]] QString shortList(const QStringList &data);

} // namespace Laurels
