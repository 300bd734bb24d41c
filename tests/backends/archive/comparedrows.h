// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecomparison.h"

#include <QStringList>

/// Rows of an export in a few words, and what comparing them says.
namespace Laurels::ComparedRows {

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

/// `r nomi/1 qt 100 ACCEPTED`: side, person, skill, second or ?, status. What stands before the slash is the
/// person's name; `~nomi` is somebody without an address.
inline ComparedRow rowOf(const QString &line)
{
    const QStringList words = line.split(u' ');
    Q_ASSERT(words.size() >= 4);
    const QString person = words[1];
    const bool isWeak = person.startsWith(u'~');
    const QString name = isWeak ? person.mid(1) : person.section(u'/', 0, 0);
    ComparedRow row;
    row.key = {.direction = words[0] == "r"_L1 ? Direction::Received : Direction::Given,
               .person = isWeak ? keyOfName(name).text : person,
               .skill = words[2]};
    if (words[3] != "?"_L1)
        row.second = words[3].toLongLong();
    row.name = name;
    row.statusText = words.value(4, u"ACCEPTED"_s);
    return row;
}

inline QList<ComparedRow> rowsOf(const QStringList &lines)
{
    QList<ComparedRow> rows;
    for (const QString &line : lines) {
        rows.append(rowOf(line));
        rows.last().index = int(rows.size()) - 1;
    }
    return rows;
}

inline QString described(const RowMatch &match)
{
    static const QStringList words{u"new"_s, u"same"_s, u"renewed"_s, u"skill"_s, u"person"_s};
    const QString number = match.before < 0 ? QString() : u' ' + QString::number(match.before);
    return words.at(int(match.how)) + number + (match.isStatusChanged ? u"*"_s : QString());
}

inline QString described(const AbsentRow &row)
{
    static const QStringList words{u"withdrawn"_s, u"left"_s, u"unknown"_s, u"unseen"_s};
    return words.at(int(row.why)) + u' ' + QString::number(row.before);
}

/// Of each row of now, in its order, then of the absent ones.
inline QString described(const Comparison &comparison)
{
    QStringList matches;
    for (const RowMatch &match : comparison.matches)
        matches << described(match);
    QStringList absent;
    for (const AbsentRow &row : comparison.absent)
        absent << described(row);
    return matches.join(", "_L1) + (absent.isEmpty() ? QString() : u" | "_s + absent.join(", "_L1));
}

} // namespace Laurels::ComparedRows
