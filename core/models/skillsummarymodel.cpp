// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/skillsummarymodel.h"

#include "models/nearduplicates.h"
#include "models/summarywords.h"
#include "models/words.h"

#include <QLocale>

namespace Laurels {

SkillSummaryModel::SkillSummaryModel(const EndorsementStore &store, QObject *parent)
    : SummaryModel(store, parent)
{
    recount();
}

int SkillSummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant SkillSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Skill:
        return tr("Skill");
    case Column::Total:
        return tr("Endorsements");
    case Column::Visible:
        return statusText(Status::Accepted, Direction::Received);
    case Column::Hidden:
        return statusText(Status::Hidden, Direction::Received);
    case Column::Rejected:
        return statusText(Status::Rejected, Direction::Received);
    case Column::Pending:
        return statusText(Status::Pending, Direction::Received);
    case Column::Note:
        return tr("Note");
    case Column::Count:
        break;
    }
    return {};
}

QVariant SkillSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(line, column);
    case Qt::AccessibleTextRole: // else empty: the text shown says it
        return column == Column::Total ? QVariant(countsText(line.counts)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Skill || column == Column::Note
                   ? QVariant()
                   : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case SortRole:
        return sortValue(line, column);
    case SearchRole:
    case FoldedRole:
        return m_folded.at(line.key);
    case CountsRole:
        return QVariant::fromValue(line.counts);
    case HasAlikeRole:
        return !line.alike.isEmpty();
    default:
        return {};
    }
}

QVariant SkillSummaryModel::sortValue(const Line &line, Column column) const
{
    switch (column) {
    case Column::Total:
        return line.counts.total();
    case Column::Visible:
        return line.counts.visible;
    case Column::Hidden:
        return line.counts.hidden;
    case Column::Rejected:
        return line.counts.rejected;
    case Column::Pending:
        return line.counts.pending;
    case Column::Note:
        return int(line.alike.size());
    case Column::Skill:
    case Column::Count:
        break;
    }
    return phrase(line.phrase);
}

QString SkillSummaryModel::displayText(const Line &line, Column column) const
{
    switch (column) {
    case Column::Skill:
        return phrase(line.phrase);
    case Column::Note:
        return noteText(line);
    case Column::Total:
    case Column::Visible:
    case Column::Hidden:
    case Column::Rejected:
    case Column::Pending:
        return QLocale().toString(sortValue(line, column).toInt());
    case Column::Count:
        break;
    }
    return {};
}

QString SkillSummaryModel::noteText(const Line &line) const
{
    if (line.alike.isEmpty())
        return {};
    QStringList phrases;
    for (const SkillIndex skill : line.alike)
        phrases += phrase(skill);
    //: Other spellings of a skill.
    return tr("Also written: %1").arg(shortList(phrases));
}

QString SkillSummaryModel::phrase(SkillIndex skill) const
{
    return skillText(store().skill(skill).phrase);
}

StatusCounts SkillSummaryModel::countsAt(int line) const
{
    return m_lines.at(size_t(line)).counts;
}

std::optional<quint32> SkillSummaryModel::keyOf(const EndorsementRow &row) const
{
    // A spelling that has just come is not in what is shown yet, and then nobody can mean it either.
    const auto skill = size_t(row.skill);
    return skill < m_keyOfSkill.size() ? std::optional(m_keyOfSkill[skill]) : std::nullopt;
}

quint32 SkillSummaryModel::keyAt(int line) const
{
    return m_lines.at(size_t(line)).key;
}

int SkillSummaryModel::lineCount() const
{
    return int(m_lines.size());
}

QList<SkillSummaryModel::Spelling> SkillSummaryModel::otherSpellings(int at) const
{
    const Line &line = m_lines.at(size_t(at));
    const SkillIndex shown = line.phrase;
    QList<quint32> keys{line.key};
    for (const SkillIndex skill : line.alike)
        keys += m_keyOfSkill[size_t(skill)];
    QHash<SkillIndex, int> counts;
    const QList<RowId> rows = rowsInScope(Direction::Received);
    for (const RowId id : rows) {
        const SkillIndex skill = store().row(id).skill;
        if (skill != shown && keys.contains(keyOf(store().row(id))))
            ++counts[skill];
    }
    QList<SkillIndex> skills = counts.keys();
    std::sort(skills.begin(), skills.end(), [&](SkillIndex a, SkillIndex b) {
        const bool isOwnA = m_keyOfSkill[size_t(a)] == line.key;
        const bool isOwnB = m_keyOfSkill[size_t(b)] == line.key;
        if (isOwnA != isOwnB)
            return isOwnA;
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    QList<Spelling> spellings;
    for (const SkillIndex skill : std::as_const(skills))
        spellings.append({phrase(skill), counts.value(skill)});
    return spellings;
}

void SkillSummaryModel::clear()
{
    m_lines.clear();
}

void SkillSummaryModel::recount()
{
    learnSkills();
    std::vector<Line> fresh = countedLines();
    addAlike(fresh);
    arrange(m_lines, fresh);
}

void SkillSummaryModel::learnSkills()
{
    for (auto skill = m_keyOfSkill.size(); skill < size_t(store().skillCount()); ++skill) {
        const QString &folded = store().skill(SkillIndex(skill)).folded;
        const auto known = m_keys.constFind(folded);
        const quint32 key = known == m_keys.cend() ? quint32(m_folded.size()) : *known;
        if (known == m_keys.cend()) {
            m_keys.insert(folded, key);
            m_folded.append(folded);
        }
        m_keyOfSkill.push_back(key);
    }
}

/// Those that have endorsements, in the order of their keys.
std::vector<SkillSummaryModel::Line> SkillSummaryModel::countedLines() const
{
    std::vector<Line> lines(size_t(m_folded.size()));
    std::vector<int> ofSpelling(m_keyOfSkill.size());
    const QList<RowId> rows = rowsInScope(Direction::Received);
    for (const RowId id : rows) {
        const EndorsementRow &row = store().row(id);
        Line &line = lines[m_keyOfSkill[size_t(row.skill)]];
        line.counts.add(row.wished);
        line.lists |= quint64(1) << (quint16(row.account) % 64);
        ++ofSpelling[size_t(row.skill)];
    }
    std::vector<int> most(lines.size());
    for (size_t skill = 0; skill < ofSpelling.size(); ++skill) {
        const quint32 key = m_keyOfSkill[skill];
        lines[key].key = key;
        if (ofSpelling[skill] > most[key]) {
            most[key] = ofSpelling[skill];
            lines[key].phrase = SkillIndex(skill);
        }
    }
    std::erase_if(lines, [](const Line &line) { return line.counts.total() == 0; });
    return lines;
}

/// `lines` are in the order of their keys, so the same skills come in the same places.
void SkillSummaryModel::addAlike(std::vector<Line> &lines)
{
    QList<quint32> keys;
    QStringList folded;
    for (const Line &line : lines) {
        keys.append(line.key);
        folded.append(m_folded.at(line.key));
    }
    if (keys != m_compared) {
        m_compared = keys;
        m_nearDuplicates = nearDuplicates(folded);
    }
    for (size_t place = 0; place < lines.size(); ++place) {
        for (const int other : std::as_const(m_nearDuplicates[place])) {
            // Two people may well write it in two ways.
            if (lines[place].lists & lines[size_t(other)].lists)
                lines[place].alike.append(lines[size_t(other)].phrase);
        }
    }
}

} // namespace Laurels
