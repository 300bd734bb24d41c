// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nearduplicates.h"

#include <QHash>

#include <algorithm>

namespace Laurels {

namespace {

constexpr qsizetype shortestWithSlip = 6;
constexpr QChar anyLetter(0); // is in no key

using Places = QList<int>;

/// Keys, each once, and how they relate; numbers are places in `keys`.
struct KeyTable
{
    QStringList keys;
    QHash<QString, int> byKey;
    std::vector<Places> skills; ///< by key: who has it
    std::vector<Places> slips;  ///< by key: other keys, one slip away

    explicit KeyTable(const QStringList &folded);
    void link(int a, int b);
    void linkMissingLetters();
    void linkOtherLetters();
};

KeyTable::KeyTable(const QStringList &folded)
{
    for (int skill = 0; skill < int(folded.size()); ++skill) {
        const QString key = spellingKey(folded.at(skill));
        if (key.isEmpty())
            continue;
        const auto known = byKey.constFind(key);
        const int place = known == byKey.cend() ? int(keys.size()) : *known;
        if (known == byKey.cend()) {
            byKey.insert(key, place);
            keys.append(key);
            skills.emplace_back();
        }
        skills[size_t(place)].append(skill);
    }
    slips.resize(skills.size());
}

void KeyTable::link(int a, int b)
{
    // Leaving out either one of a double letter leads to the same key.
    if (slips[size_t(a)].contains(b))
        return;
    slips[size_t(a)].append(b);
    slips[size_t(b)].append(a);
}

void KeyTable::linkMissingLetters()
{
    for (int place = 0; place < int(keys.size()); ++place) {
        const QString &key = keys.at(place);
        for (qsizetype i = 0; key.size() > shortestWithSlip && i < key.size(); ++i) {
            if (!key.at(i).isLetter())
                continue;
            const auto shorter = byKey.constFind(QString(key).remove(i, 1));
            if (shorter != byKey.cend())
                link(place, *shorter);
        }
    }
}

void KeyTable::linkOtherLetters()
{
    QHash<QString, Places> byPattern;
    for (int place = 0; place < int(keys.size()); ++place) {
        QString pattern = keys.at(place);
        for (qsizetype i = 0; pattern.size() >= shortestWithSlip && i < pattern.size(); ++i) {
            const QChar letter = pattern.at(i);
            if (!letter.isLetter())
                continue;
            pattern[i] = anyLetter;
            Places &alike = byPattern[pattern];
            for (const int other : std::as_const(alike))
                link(place, other);
            alike.append(place);
            pattern[i] = letter;
        }
    }
}

bool isInKey(QChar c)
{
    // A mark makes another letter in many scripts; half of a pair is a letter that a QChar cannot tell.
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'+' || c == u'#';
}

} // namespace

QString spellingKey(const QString &folded)
{
    QString key;
    key.reserve(folded.size());
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(key), isInKey);
    return key;
}

std::vector<QList<int>> nearDuplicates(const QStringList &folded)
{
    KeyTable table(folded);
    table.linkMissingLetters();
    table.linkOtherLetters();
    std::vector<QList<int>> found(size_t(folded.size()));
    for (size_t key = 0; key < table.skills.size(); ++key) {
        Places alike = table.skills[key];
        for (const int other : std::as_const(table.slips[key]))
            alike += table.skills[size_t(other)];
        std::sort(alike.begin(), alike.end());
        for (const int skill : std::as_const(table.skills[key])) {
            found[size_t(skill)] = alike;
            found[size_t(skill)].removeOne(skill);
        }
    }
    return found;
}

} // namespace Laurels
