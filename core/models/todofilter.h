// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace Laurels {

class TodoModel;

/// The pages and to-dos of one account, in the order of the model.
class TodoFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// Of all accounts at first.
    explicit TodoFilter(TodoModel &model, QObject *parent = nullptr);

    void setAccount(const std::optional<AccountId> &account); ///< none: all

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_account; ///< empty: all
};

} // namespace Laurels
