// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/suggestions.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Laurels {

namespace {

struct Suggestion
{
    QString phrase; // the most frequent spelling
    int ofPhrase = 0;
    int all = 0;
};

} // namespace

QStringList suggestedSkills(const EndorsementStore &store, const AccountId &account)
{
    std::vector<int> counts(size_t(store.skillCount()), 0);
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        const QList<RowId> rows = store.rowsOf(account, direction);
        for (const RowId row : rows)
            ++counts.at(size_t(store.row(row).skill));
    }
    QHash<QString, Suggestion> byFolded;
    for (size_t i = 0; i < counts.size(); ++i) {
        const SkillEntry &skill = store.skill(SkillIndex(i));
        const int count = counts.at(i);
        if (count == 0 || skill.folded.isEmpty())
            continue;
        Suggestion &suggestion = byFolded[skill.folded];
        suggestion.all += count;
        if (count > suggestion.ofPhrase) {
            suggestion.phrase = skill.phrase;
            suggestion.ofPhrase = count;
        }
    }
    QList<Suggestion> sorted = byFolded.values();
    std::sort(sorted.begin(), sorted.end(), [](const Suggestion &a, const Suggestion &b) {
        return a.all != b.all ? a.all > b.all : a.phrase < b.phrase;
    });
    QStringList phrases;
    phrases.reserve(sorted.size());
    for (const Suggestion &suggestion : std::as_const(sorted))
        phrases.append(suggestion.phrase);
    return phrases;
}

bool isAlreadyGiven(const EndorsementStore &store, const AccountId &account, const PersonUrn &person,
                    const QString &skill)
{
    const auto index = store.findPerson(person);
    if (!index)
        return false;
    const QString folded = foldedText(skill);
    const QList<RowId> given = store.rowsOf(account, Direction::Given);
    return std::any_of(given.begin(), given.end(), [&](RowId id) {
        const EndorsementRow &row = store.row(id);
        const Status::Kind kind = store.shownStatus(id).kind();
        return row.person == *index && store.skill(row.skill).folded == folded &&
               (kind == Status::Accepted || kind == Status::Pending);
    });
}

} // namespace Laurels
