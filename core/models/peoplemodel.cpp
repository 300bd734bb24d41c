// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/peoplemodel.h"

#include <algorithm>

namespace Laurels {

PeopleModel::PeopleModel(const EndorsementStore &store, const AccountId &account, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_account(account)
    , m_ranks([this](quint32 index) {
        const Person &named = person(PersonIndex(index));
        return SortName{.group = 0, .text = named.name, .last = named.urn.id()};
    })
{
    takeRows(store.rowsOf(account, Direction::Received));
    takeRows(store.rowsOf(account, Direction::Given));
    connect(&store, &EndorsementStore::rowsAdded, this, &PeopleModel::takeRows);
    connect(&store, &EndorsementStore::rowsChanged, this, &PeopleModel::takeRows);
    connect(&store, &EndorsementStore::peopleChanged, this, &PeopleModel::takeNames);
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // a combo box without a current entry asks for that
        return {};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person &shown = person(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: // what a completer puts into the field
        return shown.name;
    case UrnRole:
        return shown.urn.toString();
    default:
        return {};
    }
}

const Person &PeopleModel::person(PersonIndex index) const
{
    return m_store.person(index);
}

bool PeopleModel::isKnown(PersonIndex index) const
{
    return person(index).visibility == Person::Visibility::Known && !person(index).name.isEmpty();
}

void PeopleModel::takeRows(const QList<RowId> &rows)
{
    m_ranks.update(quint32(m_store.personCount()));
    for (const RowId row : rows) {
        const PersonIndex other = m_store.row(row).person;
        if (m_store.account(row) != m_account || m_people.contains(other))
            continue;
        m_people.insert(other);
        if (isKnown(other))
            insert(other);
    }
}

void PeopleModel::takeNames(const QList<PersonIndex> &people)
{
    std::vector<quint32> renamed;
    for (const PersonIndex other : people) {
        remove(other);
        if (quint32(other) < m_ranks.size())
            renamed.push_back(quint32(other));
    }
    m_ranks.update(quint32(m_store.personCount()), renamed);
    for (const PersonIndex other : people) {
        if (m_people.contains(other) && isKnown(other))
            insert(other);
    }
}

void PeopleModel::insert(PersonIndex person)
{
    const auto place =
        std::lower_bound(m_rows.begin(), m_rows.end(), person, [this](PersonIndex a, PersonIndex b) {
            return m_ranks.rank(quint32(a)) < m_ranks.rank(quint32(b));
        });
    const auto row = int(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, person);
    endInsertRows();
}

void PeopleModel::remove(PersonIndex person)
{
    const auto row = int(m_rows.indexOf(person));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace Laurels
