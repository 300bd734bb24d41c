// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure.h"

#include <chrono>

namespace Laurels::Bench {

/// How much of everything; the standard is what the goals are about.
struct Sizes
{
    int rows = 100'000;    ///< in memory, and of the sync without latency
    int listRows = 10'000; ///< of the sync with latency
    int changes = 1'000;
    std::chrono::milliseconds latency{50};
    int archiveRows = 20'000; ///< received ones in an archive
};

/// A sync with latency, against following the links one by one.
[[nodiscard]] QList<Figure> syncFigures(const Sizes &sizes);
/// A sync without latency, against reading the same pages and throwing them away.
[[nodiscard]] QList<Figure> storeFigures(const Sizes &sizes);
/// A bulk of status changes, against one by one.
[[nodiscard]] QList<Figure> changeFigures(const Sizes &sizes);
/// From the start of the program to its first rows, against its start with an empty profile.
[[nodiscard]] QList<Figure> startFigures(const Sizes &sizes);
/// From a key, a click or a decision to the painted list, against QSortFilterProxyModel; and the same list
/// ten times as long.
[[nodiscard]] QList<Figure> listFigures(const Sizes &sizes);
/// From an archive in a ZIP to the painted list, against the shortest program that shows one; and that mail
/// in the archive costs nothing.
[[nodiscard]] QList<Figure> archiveFigures(const Sizes &sizes);
/// Bytes of a row in memory.
[[nodiscard]] QList<Figure> memoryFigures(const Sizes &sizes);

} // namespace Laurels::Bench
