// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdiff.h"

#include <algorithm>

namespace Laurels {

namespace {

// Consecutive rows for which `isMeant` holds; nothing if there are more than `most` such ranges.
template <typename Predicate>
std::optional<QList<RowRange>> ranges(const QList<RowId> &rows, qsizetype most, Predicate isMeant)
{
    QList<RowRange> found;
    for (int i = 0; i < int(rows.size()); ++i) {
        if (!isMeant(rows.at(i)))
            continue;
        if (!found.isEmpty() && found.last().first + found.last().count == i) {
            ++found.last().count;
            continue;
        }
        if (found.size() == most)
            return std::nullopt;
        found.append({i, 1});
    }
    return found;
}

QList<RowId> commonRows(const QList<RowId> &rows, const RowPositions &other)
{
    QList<RowId> common;
    common.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(common),
                 [&other](RowId row) { return other.contains(row); });
    return common;
}

// The places in `values` of a longest rising subsequence: what can stay when the rest moves.
std::vector<size_t> longestRise(const std::vector<int> &values)
{
    constexpr size_t none = size_t(-1);
    std::vector<size_t> ends; // of the rises of length 1, 2, …: the place of the smallest last value
    std::vector<size_t> before(values.size(), none);
    for (size_t i = 0; i < values.size(); ++i) {
        const auto end = std::lower_bound(ends.begin(), ends.end(), values[i],
                                          [&](size_t place, int value) { return values[place] < value; });
        if (end != ends.begin())
            before[i] = *(end - 1);
        if (end == ends.end())
            ends.push_back(i);
        else
            *end = i;
    }
    std::vector<size_t> rise(ends.size());
    size_t place = ends.empty() ? none : ends.back();
    for (size_t i = rise.size(); i-- > 0; place = before[place])
        rise[i] = place;
    return rise;
}

// A block that moves away joins three pairs of neighbours anew, so it mends three falls at most.
bool isTooShuffled(const std::vector<int> &targets, qsizetype most)
{
    qsizetype falls = 0;
    for (size_t i = 1; i < targets.size(); ++i) {
        if (targets[i - 1] > targets[i] && ++falls > 3 * most)
            return true;
    }
    return false;
}

// Both lists have the same rows. Goes through the wished order; a row that must move goes behind the one
// that is before it there, together with those that already follow it rightly.
std::optional<QList<RowMove>> moves(QList<RowId> rows, const QList<RowId> &wished, qsizetype most)
{
    if (std::equal(rows.begin(), rows.end(), wished.begin(), wished.end()))
        return QList<RowMove>();
    const RowPositions wishedPlace(wished);
    std::vector<int> targets;
    targets.reserve(size_t(rows.size()));
    for (const RowId row : rows)
        targets.push_back(wishedPlace.of(row));
    if (isTooShuffled(targets, most))
        return std::nullopt;

    std::vector<bool> stays(targets.size(), false); // by the wished place
    for (const size_t place : longestRise(targets))
        stays[size_t(targets[place])] = true;

    QList<RowMove> found;
    for (qsizetype i = 0; i < wished.size();) {
        if (stays[size_t(i)]) {
            ++i;
            continue;
        }
        const qsizetype first = rows.indexOf(wished.at(i));
        qsizetype count = 1;
        while (i + count < wished.size() && !stays[size_t(i + count)] && first + count < rows.size() &&
               rows.at(first + count) == wished.at(i + count))
            ++count;
        const qsizetype to = i == 0 ? 0 : rows.indexOf(wished.at(i - 1)) + 1;
        if (to != first) {
            if (found.size() == most)
                return std::nullopt;
            found.append({{int(first), int(count)}, int(to)});
            applyMove(rows, found.last());
        }
        i += count;
    }
    return found;
}

} // namespace

std::optional<RowSteps> rowSteps(const PlacedRows &from, const PlacedRows &to, qsizetype most)
{
    auto removals = ranges(from.rows, most, [&to](RowId row) { return !to.places.contains(row); });
    if (!removals)
        return std::nullopt;
    auto insertions =
        ranges(to.rows, most - removals->size(), [&from](RowId row) { return !from.places.contains(row); });
    if (!insertions)
        return std::nullopt;
    auto moved = moves(commonRows(from.rows, to.places), commonRows(to.rows, from.places),
                       most - removals->size() - insertions->size());
    if (!moved)
        return std::nullopt;
    std::reverse(removals->begin(), removals->end());
    return RowSteps{*removals, *moved, *insertions};
}

void applyMove(QList<RowId> &rows, const RowMove &move)
{
    const auto first = rows.begin() + move.rows.first;
    const auto end = first + move.rows.count;
    const auto to = rows.begin() + move.to;
    if (to < first)
        std::rotate(to, first, end);
    else
        std::rotate(first, end, to);
}

RowPositions::RowPositions(const QList<RowId> &rows)
{
    if (rows.isEmpty())
        return;
    m_positions.assign(size_t(*std::max_element(rows.begin(), rows.end())) + 1, -1);
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_positions[size_t(rows.at(i))] = qint32(i);
}

} // namespace Laurels
