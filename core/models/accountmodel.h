// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/accountstore.h"

#include <QAbstractListModel>

#include <optional>

namespace Laurels {

/// The accounts for a picker. With more than one there is an entry for all of them at the top.
class AccountModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        AccountIdRole = Qt::UserRole, ///< QString; empty for "All accounts"
    };

    /// The store must outlive the model.
    explicit AccountModel(const AccountStore &accounts, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Row of the account, or of "All accounts" without one; -1 if there is no such row.
    [[nodiscard]] int rowOf(const std::optional<AccountId> &account) const;

private:
    [[nodiscard]] QList<AccountId> wantedRows() const;
    [[nodiscard]] QString text(const AccountId &id) const;
    void follow();
    void tellChanged(const AccountId &id);

    const AccountStore &m_accounts;
    QList<AccountId> m_rows; ///< empty id: all accounts
};

} // namespace Laurels
