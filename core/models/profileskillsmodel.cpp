// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profileskillsmodel.h"

#include <QLocale>

#include <algorithm>

namespace Laurels {

void ProfileSkillsModel::setProfile(const Profile &profile, const QSet<qint64> &given,
                                    const QSet<qint64> &onTheirWay)
{
    const auto stateOf = [&](const ProfileSkill &skill) {
        if (skill.isEndorsed.value_or(false))
            return State::Endorsed;
        if (!skill.endorsementId)
            return profile.distance == Distance::First ? State::NotOffered : State::NotConnected;
        if (onTheirWay.contains(*skill.endorsementId))
            return State::OnItsWay;
        return given.contains(*skill.endorsementId) ? State::Given : State::Free;
    };
    beginResetModel();
    m_rows.clear();
    for (const ProfileSkill &skill : profile.skills)
        m_rows.push_back({skill, stateOf(skill)});
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        const bool isAFree = a.state == State::Free;
        if (isAFree != (b.state == State::Free))
            return isAFree;
        return a.skill.endorsementCount > b.skill.endorsementCount;
    });
    endResetModel();
    emit chosenChanged();
}

void ProfileSkillsModel::clear()
{
    setProfile({}, {}, {});
}

QList<ProfileSkill> ProfileSkillsModel::chosen() const
{
    QList<ProfileSkill> chosen;
    for (const Row &row : m_rows) {
        if (row.isChosen)
            chosen.append(row.skill);
    }
    return chosen;
}

bool ProfileSkillsModel::canChooseAny() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == State::Free; });
}

int ProfileSkillsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProfileSkillsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Columns);
}

QString ProfileSkillsModel::stateText(State state)
{
    switch (state) {
    case State::Free:
        return {};
    case State::Endorsed:
        return tr("Already endorsed");
    case State::Given:
        return tr("Endorsed with Laurels");
    case State::OnItsWay:
        return tr("On its way");
    case State::NotConnected:
        return tr("Not connected");
    case State::NotOffered:
        return tr("Not offered");
    }
    return {};
}

QString ProfileSkillsModel::toolTip(const Row &row) const
{
    QStringList lines = row.skill.insights;
    if (row.state == State::NotConnected)
        lines.append(tr("You can endorse only people you are connected to."));
    if (row.state == State::NotOffered)
        lines.append(tr("LinkedIn offers no endorsement for this skill."));
    // It is somebody else's text, and a tool tip takes what looks like markup for markup.
    return lines.join(QLatin1Char('\n')).toHtmlEscaped();
}

QVariant ProfileSkillsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::ToolTipRole)
        return toolTip(row);
    if (role == Qt::CheckStateRole && column == Column::Skill && row.state == State::Free)
        return row.isChosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && column == Column::Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Skill:
        return row.skill.name;
    case Column::Count:
        return QLocale().toString(row.skill.endorsementCount);
    case Column::State:
        return stateText(row.state);
    case Column::Columns:
        break;
    }
    return {};
}

bool ProfileSkillsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Row &row = m_rows[size_t(index.row())];
    const bool isChosen = value.toInt() == Qt::Checked;
    if (row.isChosen == isChosen)
        return true;
    row.isChosen = isChosen;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

QVariant ProfileSkillsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Skill:
        return tr("Skill");
    case Column::Count:
        return tr("Endorsements");
    case Column::State:
        return tr("State");
    case Column::Columns:
        break;
    }
    return {};
}

Qt::ItemFlags ProfileSkillsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What cannot be chosen can still be read, and says why.
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (Column(index.column()) == Column::Skill && m_rows[size_t(index.row())].state == State::Free)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Laurels
