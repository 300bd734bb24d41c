// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Laurels {

/// What of a skill counts when spellings are compared: its letters and digits, and + and #, without which
/// "C", "C++" and "C#" were one. `folded` as foldedText() has it.
[[nodiscard]] QString spellingKey(const QString &folded);

/// For each skill the places of the others that are nearly the same, ascending: those with the same key, and
/// of keys of six characters or more those where one letter is another, is missing or is too much. A digit,
/// + or # makes another skill: "Python 2" and "Python 3" are two.
/// No skill is compared with all others: each goes into a bucket for every way to leave a letter out, so the
/// work grows with the letters of all skills together.
[[nodiscard]] std::vector<QList<int>> nearDuplicates(const QStringList &folded);

} // namespace Laurels
