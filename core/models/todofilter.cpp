// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/todofilter.h"

#include "models/todomodel.h"

namespace Laurels {

TodoFilter::TodoFilter(TodoModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
}

void TodoFilter::setAccount(const std::optional<AccountId> &account)
{
    m_account = account ? account->toString() : QString();
    invalidateFilter();
}

bool TodoFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // A page and all that is on it are of one account.
    return m_account.isEmpty() || parent.isValid() ||
           sourceModel()->index(row, 0).data(TodoModel::AccountIdRole).toString() == m_account;
}

} // namespace Laurels
