// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "stores/endorsementstore.h"

#include <QDateTime>
#include <QString>

namespace Laurels {

// The words for values that models, pages and the terminal share, in the person's language. Plain text:
// names and unknown statuses are what others wrote.

/// An unknown status is its own text.
[[nodiscard]] QString statusText(const Status &status, Direction direction);
/// How far a change is, for behind a status: "change waiting". Empty for WriteState::None.
[[nodiscard]] QString writeStateText(WriteState state);
/// The same for a row, also of an account that is served by hand: "to do".
[[nodiscard]] QString writeStateText(const EndorsementStore &store, RowId row);
/// The name, or what stands for it.
[[nodiscard]] QString personText(const Person &person);
[[nodiscard]] QString skillText(const QString &phrase);
/// How long ago, or from two weeks on the date. Empty if `time` is invalid.
[[nodiscard]] QString shortTimeText(const QDateTime &time, const QDateTime &now);
/// Date and time in full. Empty if `time` is invalid.
[[nodiscard]] QString fullTimeText(const QDateTime &time);

} // namespace Laurels
