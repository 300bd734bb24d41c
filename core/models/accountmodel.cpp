// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"

namespace Laurels {

AccountModel::AccountModel(const AccountStore &accounts, QObject *parent)
    : QAbstractListModel(parent)
    , m_accounts(accounts)
    , m_rows(wantedRows())
{
    connect(&accounts, &AccountStore::accountAdded, this, &AccountModel::follow);
    connect(&accounts, &AccountStore::accountRemoved, this, &AccountModel::follow);
    connect(&accounts, &AccountStore::accountChanged, this, &AccountModel::tellChanged);
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // a combo box without a current entry asks for that
        return {};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AccountId &id = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(id);
    case AccountIdRole:
        return id.toString();
    default:
        return {};
    }
}

int AccountModel::rowOf(const std::optional<AccountId> &account) const
{
    return int(m_rows.indexOf(account.value_or(AccountId())));
}

QString AccountModel::text(const AccountId &id) const
{
    if (id.isEmpty())
        return tr("All accounts");
    const Account *account = m_accounts.find(id);
    if (!account)
        return {};
    return account->name.isEmpty() ? account->ownerName : account->name;
}

QList<AccountId> AccountModel::wantedRows() const
{
    QList<AccountId> rows;
    if (m_accounts.accounts().size() > 1)
        rows.append(AccountId());
    for (const Account &account : m_accounts.accounts())
        rows.append(account.id);
    return rows;
}

void AccountModel::follow()
{
    const QList<AccountId> wanted = wantedRows();
    for (auto row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    // The store keeps the order of its accounts.
    for (int row = 0; row < int(wanted.size()); ++row) {
        if (row < int(m_rows.size()) && m_rows.at(row) == wanted.at(row))
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted.at(row));
        endInsertRows();
    }
}

void AccountModel::tellChanged(const AccountId &id)
{
    const QModelIndex changed = index(rowOf(id));
    if (changed.isValid())
        emit dataChanged(changed, changed, {Qt::DisplayRole});
}

} // namespace Laurels
