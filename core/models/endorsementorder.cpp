// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementorder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Laurels {

namespace {

// Members without a name stand behind the others.
SortName sortName(const Person &person)
{
    const QString &id = person.urn.id();
    switch (person.visibility) {
    case Person::Visibility::Known:
        if (!person.name.isEmpty())
            return {.group = 0, .text = person.name, .last = id};
        break;
    case Person::Visibility::Private:
        return {.group = 2, .text = id};
    case Person::Visibility::Unasked:
    case Person::Visibility::Unavailable:
    case Person::Visibility::Nameless:
        break;
    }
    return {.group = id.isEmpty() ? 3 : 1, .text = id};
}

SortName sortName(const SkillEntry &skill)
{
    return {.group = skill.phrase.isEmpty() ? 1 : 0, .text = skill.phrase, .last = skill.phrase};
}

int compared(qint64 a, qint64 b)
{
    return a < b ? -1 : int(a > b);
}

} // namespace

quint32 statusRank(quint8 code)
{
    switch (code) {
    case Status::Pending:
        return 0;
    case Status::Accepted:
        return 1;
    case Status::Hidden:
        return 2;
    case Status::Rejected:
        return 3;
    case Status::Deleted:
        return 4;
    case Status::Closed:
        return 5;
    case Status::Unknown:
        return 6;
    default:
        return code;
    }
}

EndorsementOrder::EndorsementOrder(const EndorsementStore &store)
    : m_store(store)
    , m_people([&store](quint32 person) { return sortName(store.person(PersonIndex(person))); })
    , m_skills([&store](quint32 skill) { return sortName(store.skill(SkillIndex(skill))); })
{
    update(store.rows(), {});
}

const std::vector<RowId> &EndorsementOrder::rows() const
{
    return isByTime() ? m_newestFirst : m_kept.at(size_t(m_by)).rows;
}

bool EndorsementOrder::isByTime() const
{
    return m_by == By::Created && m_direction == Qt::DescendingOrder;
}

bool EndorsementOrder::isNewer(RowId a, RowId b) const
{
    const EndorsementRow &first = m_store.row(a);
    const EndorsementRow &second = m_store.row(b);
    if (first.created != second.created)
        return first.created > second.created;
    return first.id != second.id ? first.id < second.id : a < b;
}

int EndorsementOrder::compare(RowId a, RowId b) const
{
    switch (m_by) {
    case By::Person:
    case By::Skill:
    case By::Status:
        return compared(rank(a), rank(b));
    case By::Created:
        return compared(m_store.row(a).created, m_store.row(b).created);
    case By::Changed:
        return compared(m_store.row(a).lastModified, m_store.row(b).lastModified);
    }
    return 0;
}

bool EndorsementOrder::isBefore(RowId a, RowId b) const
{
    const int result = compare(a, b);
    if (result == 0)
        return isNewer(a, b);
    return (result < 0) == (m_direction == Qt::AscendingOrder);
}

quint32 EndorsementOrder::rank(RowId row) const
{
    const EndorsementRow &values = m_store.row(row);
    switch (m_by) {
    case By::Person:
        return m_people.rank(quint32(values.person));
    case By::Skill:
        return m_skills.rank(quint32(values.skill));
    case By::Status:
        return statusRank(values.wished);
    case By::Created:
    case By::Changed:
        break;
    }
    return 0;
}

void EndorsementOrder::updateRanks()
{
    if (m_by == By::Person)
        m_people.update(quint32(m_store.personCount()));
    if (m_by == By::Skill)
        m_skills.update(quint32(m_store.skillCount()));
}

void EndorsementOrder::sort(By by, Qt::SortOrder direction)
{
    m_by = by;
    m_direction = direction;
    Kept &kept = m_kept.at(size_t(by));
    if (by == By::Person) {
        if (!m_renamed.empty())
            kept.rows.clear();
        m_people.update(quint32(m_store.personCount()), std::exchange(m_renamed, {}));
    }
    if (kept.direction != direction)
        kept = {direction, {}};
    if (!isByTime() && kept.rows.size() != m_newestFirst.size())
        make();
}

void EndorsementOrder::noteNewNames(const QList<PersonIndex> &people)
{
    for (const PersonIndex person : people) {
        if (quint32(person) < m_people.size())
            m_renamed.push_back(quint32(person));
    }
}

bool EndorsementOrder::isOutdated() const
{
    return m_by == By::Person && !m_renamed.empty();
}

void EndorsementOrder::make()
{
    updateRanks();
    const bool hasRanks = m_by == By::Person || m_by == By::Skill || m_by == By::Status;
    m_kept.at(size_t(m_by)).rows = hasRanks ? sortedByRank() : sortedByComparing();
}

// Counts the rows of each rank and deals the order of time out to them: no comparing at all.
std::vector<RowId> EndorsementOrder::sortedByRank() const
{
    std::vector<quint32> ranks;
    ranks.reserve(m_newestFirst.size());
    for (const RowId row : m_newestFirst)
        ranks.push_back(rank(row));
    const auto highest = std::max_element(ranks.begin(), ranks.end());
    const size_t rankCount = highest == ranks.end() ? 0 : size_t(*highest) + 1;
    std::vector<size_t> next(rankCount, 0);
    for (const quint32 rank : ranks)
        ++next[rank];
    size_t place = 0;
    for (size_t i = 0; i < rankCount; ++i) {
        size_t &here = next[m_direction == Qt::AscendingOrder ? i : rankCount - 1 - i];
        place += std::exchange(here, place);
    }
    std::vector<RowId> sorted(m_newestFirst.size());
    for (size_t i = 0; i < ranks.size(); ++i)
        sorted[next[ranks[i]]++] = m_newestFirst[i];
    return sorted;
}

std::vector<RowId> EndorsementOrder::sortedByComparing() const
{
    std::vector<RowId> sorted = m_newestFirst;
    std::sort(sorted.begin(), sorted.end(), [this](RowId a, RowId b) { return isBefore(a, b); });
    return sorted;
}

namespace {

// Each of the rows is in the list, once. Looks for each if they are few, else at the whole list.
template <typename Before>
bool areInPlace(const std::vector<RowId> &list, const QList<RowId> &rows, Before before)
{
    constexpr size_t costOfOne = 32; // comparisons
    if (size_t(rows.size()) > list.size() / costOfOne)
        return std::is_sorted(list.begin(), list.end(), before);
    return std::all_of(rows.begin(), rows.end(), [&](RowId row) {
        const auto place = std::lower_bound(list.begin(), list.end(), row, before);
        if (place == list.end() || *place != row)
            return false;
        // The search has looked at the row before; the one behind may be smaller by now.
        const auto next = std::next(place);
        return next == list.end() || !before(*next, row);
    });
}

std::vector<bool> marked(const QList<RowId> &rows)
{
    std::vector<bool> isMarked;
    for (const RowId row : rows) {
        if (size_t(row) >= isMarked.size())
            isMarked.resize(size_t(row) + 1, false);
        isMarked[size_t(row)] = true;
    }
    return isMarked;
}

// Takes the `moving` rows out and puts the `fresh` ones in. What stays may be out of order: a store can
// have changed more than it has told so far.
template <typename Before>
void follow(std::vector<RowId> &rows, const std::vector<bool> &isMoving, const QList<RowId> &fresh,
            Before before)
{
    std::vector<RowId> staying;
    staying.reserve(rows.size() + size_t(fresh.size()));
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(staying),
                 [&isMoving](RowId row) { return size_t(row) >= isMoving.size() || !isMoving[size_t(row)]; });
    const auto middle = staying.insert(staying.end(), fresh.begin(), fresh.end());
    if (std::is_sorted(staying.begin(), middle, before)) {
        std::sort(middle, staying.end(), before);
        std::inplace_merge(staying.begin(), middle, staying.end(), before);
    } else {
        std::sort(staying.begin(), staying.end(), before);
    }
    rows = std::move(staying);
}

} // namespace

auto EndorsementOrder::newer() const
{
    return [this](RowId a, RowId b) { return isNewer(a, b); };
}

auto EndorsementOrder::before() const
{
    return [this](RowId a, RowId b) { return isBefore(a, b); };
}

/// The orders that are not shown are made anew when they are.
void EndorsementOrder::dropOthers()
{
    for (Kept &kept : m_kept) {
        if (&kept != &m_kept.at(size_t(m_by)))
            kept.rows = {};
    }
}

void EndorsementOrder::update(const QList<RowId> &fresh, const QList<RowId> &gone)
{
    dropOthers();
    const std::vector<bool> isMoving = marked(fresh + gone);
    follow(m_newestFirst, isMoving, fresh, newer());
    if (isByTime())
        return;
    updateRanks();
    follow(m_kept.at(size_t(m_by)).rows, isMoving, fresh, before());
}

bool EndorsementOrder::updateChanged(const QList<RowId> &changed)
{
    dropOthers();
    const bool areTimesInPlace = areInPlace(m_newestFirst, changed, newer());
    if (!areTimesInPlace)
        follow(m_newestFirst, marked(changed), changed, newer());
    if (isByTime())
        return areTimesInPlace;
    updateRanks();
    std::vector<RowId> &shown = m_kept.at(size_t(m_by)).rows;
    const bool areShownInPlace = areInPlace(shown, changed, before());
    if (!areShownInPlace)
        follow(shown, marked(changed), changed, before());
    return areShownInPlace;
}

} // namespace Laurels
