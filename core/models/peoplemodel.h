// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/nameranks.h"
#include "stores/endorsementstore.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>

namespace Laurels {

/// The people of one account whose names are known, by name: for choosing somebody in a dialog. Those who
/// become known meanwhile appear in their place.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        UrnRole = Qt::UserRole, ///< QString, a person URN
    };

    /// The store must outlive the model.
    PeopleModel(const EndorsementStore &store, const AccountId &account, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Person &person(PersonIndex index) const;
    [[nodiscard]] bool isKnown(PersonIndex index) const;
    void takeRows(const QList<RowId> &rows);
    void takeNames(const QList<PersonIndex> &people);
    void insert(PersonIndex person);
    void remove(PersonIndex person);

    const EndorsementStore &m_store;
    AccountId m_account;
    NameRanks m_ranks;
    QSet<PersonIndex> m_people; ///< of the account, known or not
    QList<PersonIndex> m_rows;  ///< the known ones, by rank
};

} // namespace Laurels
