// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/rowmatcher.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace Laurels::Archive {

namespace {

// Each round builds on what the one before has found out; real exports need two or three. The limit keeps
// made-up ones from costing more than a few passes.
constexpr int mostRounds = 16;

using Numbers = QHash<QString, qint64>; ///< texts as numbers

qint64 numberOf(Numbers &numbers, const QString &text)
{
    const auto known = numbers.constFind(text);
    return known != numbers.constEnd() ? *known : *numbers.insert(text, numbers.size());
}

} // namespace

QString plainStatus(const QString &text)
{
    return text.trimmed().toCaseFolded();
}

RowMatcher::RowMatcher(const QList<ComparedRow> &before, const QList<ComparedRow> &now)
    : m_beforeCount(int(before.size()))
{
    Numbers people;
    Numbers skills;
    Numbers statuses;
    m_rows.reserve(size_t(before.size() + now.size()));
    for (const QList<ComparedRow> *rows : {&before, &now}) {
        for (const ComparedRow &row : *rows)
            m_rows.push_back({.row = &row,
                              .direction = qint64(row.key.direction),
                              .person = numberOf(people, row.key.person),
                              .skill = numberOf(skills, row.key.skill),
                              .status = numberOf(statuses, plainStatus(row.statusText))});
    }
    m_wasThere.resize(size_t(people.size()));
    m_isThere.resize(size_t(people.size()));
    for (int i = 0; i < count(); ++i)
        (isBefore(i) ? m_wasThere : m_isThere)[size_t(at(i).person)] = true;
}

void RowMatcher::matchAll()
{
    matchEqualKeys();
    matchRenamedSkills();
    matchRenamedPeople();
}

QList<RowMatch> RowMatcher::matches() const
{
    QList<RowMatch> result;
    for (int i = m_beforeCount; i < count(); ++i) {
        const NumberedRow &row = at(i);
        result.append(row.partner == none ? RowMatch()
                                          : RowMatch{at(row.partner).row->index, row.how,
                                                     at(row.partner).status != row.status});
    }
    return result;
}

QList<AbsentRow> RowMatcher::absentRows(const Why &why) const
{
    std::vector<bool> isThere = m_isThere;
    for (int i = 0; i < m_beforeCount; ++i) {
        if (at(i).partner != none)
            isThere[size_t(at(i).person)] = true;
    }
    QList<AbsentRow> result;
    for (int i = 0; i < m_beforeCount; ++i) {
        if (at(i).partner == none)
            result.append({at(i).row->index, why(*at(i).row, isThere[size_t(at(i).person)])});
    }
    return result;
}

/// Of the rows without a partner; `keyOf` gives nothing for a row that is in no group.
template <typename KeyOf>
std::vector<RowMatcher::RowGroup> RowMatcher::groupsBy(KeyOf keyOf) const
{
    std::vector<std::pair<GroupKey, int>> entries;
    for (int i = 0; i < count(); ++i) {
        const std::optional<GroupKey> key = at(i).partner == none ? keyOf(at(i)) : std::nullopt;
        if (key)
            entries.emplace_back(*key, i);
    }
    std::sort(entries.begin(), entries.end());
    std::vector<RowGroup> groups;
    for (auto entry = entries.begin(); entry != entries.end();) {
        RowGroup group;
        for (const GroupKey key = entry->first; entry != entries.end() && entry->first == key; ++entry)
            (isBefore(entry->second) ? group.before : group.now).push_back(entry->second);
        if (!group.isOneSided())
            groups.push_back(std::move(group));
    }
    return groups;
}

/// The pairs in which the label of the one is that of the other, and of nobody else in the group.
template <typename LabelBefore, typename LabelNow>
std::vector<RowMatcher::RowPair> RowMatcher::uniquePairs(const RowGroup &group, LabelBefore labelBefore,
                                                         LabelNow labelNow)
{
    const auto hasLabel = [&](int row) { return labelBefore(row) != none; };
    if (group.isOneSided() || std::none_of(group.before.begin(), group.before.end(), hasLabel))
        return {};
    QHash<qint64, RowGroup> byLabel;
    for (const int row : group.before)
        byLabel[labelBefore(row)].before.push_back(row);
    for (const int row : group.now)
        byLabel[labelNow(row)].now.push_back(row);
    byLabel.remove(none);
    std::vector<RowPair> pairs;
    for (const RowGroup &each : std::as_const(byLabel)) {
        if (each.isOneToOne())
            pairs.push_back({each.before.front(), each.now.front()});
    }
    return pairs;
}

/// The order is that of what the rows say.
template <typename KeyOf>
void RowMatcher::pairInOrder(Match how, KeyOf keyOf)
{
    const auto isLess = [this](int a, int b) {
        const auto saysA = std::tie(at(a).row->second, at(a).row->name);
        const auto saysB = std::tie(at(b).row->second, at(b).row->name);
        if (saysA != saysB)
            return saysA < saysB;
        return at(a).status != at(b).status &&
               plainStatus(at(a).row->statusText) < plainStatus(at(b).row->statusText);
    };
    for (RowGroup &group : groupsBy(keyOf)) {
        std::sort(group.before.begin(), group.before.end(), isLess);
        std::sort(group.now.begin(), group.now.end(), isLess);
        for (size_t i = 0; i < std::min(group.before.size(), group.now.size()); ++i)
            take({group.before[i], group.now[i]}, how);
    }
}

/// Pairs what is alone in its group, and what earlier pairs tell apart. Each round looks at all groups before
/// it takes anything, so their order does not matter.
template <typename LabelOf>
void RowMatcher::pairByRenames(Match how, std::vector<RowGroup> groups, Renames renames, LabelOf labelOf)
{
    const auto labelBefore = [&](int row) { return renames.value(labelOf(row), none); };
    for (int round = 0; round < mostRounds; ++round) {
        std::vector<RowPair> found;
        for (RowGroup &group : groups) {
            dropTaken(group);
            const auto pairs = group.isOneToOne()
                                   ? std::vector<RowPair>{{group.before.front(), group.now.front()}}
                                   : uniquePairs(group, labelBefore, labelOf);
            found.insert(found.end(), pairs.begin(), pairs.end());
        }
        if (how == Match::PersonRenamed)
            dropContradictions(found, renames, labelOf);
        if (found.empty())
            return;
        for (const RowPair pair : found) {
            take(pair, how);
            learn(renames, labelOf(pair.before), labelOf(pair.now));
        }
    }
}

/// Nobody becomes two people, and no two become one: then a lone candidate was the wrong one.
template <typename LabelOf>
void RowMatcher::dropContradictions(std::vector<RowPair> &pairs, const Renames &known, LabelOf labelOf)
{
    Renames forth;
    Renames back;
    const auto note = [&](qint64 from, qint64 to) {
        learn(forth, from, to);
        learn(back, to, from);
    };
    for (auto each = known.constBegin(); each != known.constEnd(); ++each)
        note(each.key(), each.value());
    for (const RowPair pair : pairs)
        note(labelOf(pair.before), labelOf(pair.now));
    std::erase_if(pairs, [&](RowPair pair) {
        return forth.value(labelOf(pair.before)) == none || back.value(labelOf(pair.now)) == none;
    });
}

void RowMatcher::learn(Renames &renames, qint64 from, qint64 to)
{
    const auto known = renames.constFind(from);
    renames.insert(from, known == renames.constEnd() || *known == to ? to : none);
}

void RowMatcher::dropTaken(RowGroup &group) const
{
    const auto isTaken = [this](int row) { return at(row).partner != none; };
    std::erase_if(group.before, isTaken);
    std::erase_if(group.now, isTaken);
}

void RowMatcher::take(RowPair pair, Match how)
{
    NumberedRow &before = m_rows[size_t(pair.before)];
    NumberedRow &now = m_rows[size_t(pair.now)];
    before.partner = pair.now;
    now.partner = pair.before;
    // Without both seconds nothing says that it was endorsed again.
    const bool isTimed = before.row->second && now.row->second;
    now.how = how == Match::Renewed && !isTimed ? Match::Same : how;
}

/// Rules 1 and 2. Two rows of one key are rare, mostly two people of one name: the status tells them apart.
void RowMatcher::matchEqualKeys()
{
    const auto exactly = [](const NumberedRow &row) {
        constexpr qint64 unknown = std::numeric_limits<qint64>::min();
        return GroupKey{row.direction, row.person, row.skill, row.row->second.value_or(unknown)};
    };
    pairInOrder(Match::Same, [exactly](const NumberedRow &row) {
        GroupKey key = exactly(row);
        key[4] = row.status;
        return std::optional(key);
    });
    pairInOrder(Match::Same, [exactly](const NumberedRow &row) { return std::optional(exactly(row)); });
    pairInOrder(Match::Renewed, [](const NumberedRow &row) {
        return std::optional(GroupKey{row.direction, row.person, row.skill});
    });
}

/// Rule 3. Several skills by one person in one second are the normal case: with a new language of the profile
/// none of them is the only candidate. What they became where there is no doubt tells them apart.
void RowMatcher::matchRenamedSkills()
{
    const auto key = [](const NumberedRow &row) {
        const auto &second = row.row->second;
        return second ? std::optional(GroupKey{row.direction, row.person, *second}) : std::nullopt;
    };
    // What my skills are called now has nothing to do with what others call theirs.
    const auto label = [this](int row) { return at(row).skill * 2 + at(row).direction; };
    pairByRenames(Match::SkillRenamed, groupsBy(key), {}, label);
}

/// Rule 4. An address changes in all rows of a person at once: who is in both exports is no candidate.
void RowMatcher::matchRenamedPeople()
{
    const auto key = [this](const NumberedRow &row) {
        const auto &second = row.row->second;
        return second && m_wasThere[size_t(row.person)] != m_isThere[size_t(row.person)]
                   ? std::optional(GroupKey{row.direction, row.skill, *second})
                   : std::nullopt;
    };
    Numbers names;
    const auto name = [this, &names](int row) -> qint64 {
        const QString &text = at(row).row->name;
        return text.isEmpty() ? none : numberOf(names, text);
    };
    const auto label = [this](int row) { return at(row).person; };
    std::vector<RowGroup> groups = groupsBy(key);
    Renames renames;
    for (const RowGroup &group : groups) {
        for (const RowPair pair : uniquePairs(group, name, name)) {
            take(pair, Match::PersonRenamed);
            learn(renames, label(pair.before), label(pair.now));
        }
    }
    pairByRenames(Match::PersonRenamed, std::move(groups), std::move(renames), label);
}

} // namespace Laurels::Archive
