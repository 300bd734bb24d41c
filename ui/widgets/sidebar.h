// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"
#include "stores/accountstore.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace Laurels {

class AccountModel;
class Actions;
class BadgeButton;

/// Where one is: the account and the list, with counts.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    struct Counts
    {
        int toReview = 0;
        int received = 0;
        int given = 0;
    };

    SideBar(AccountModel &accounts, Actions &actions, QWidget *parent = nullptr);

    void setCounts(const Counts &counts);
    /// Absent: all accounts.
    [[nodiscard]] std::optional<AccountId> account() const;
    void setAccount(const std::optional<AccountId> &account);

signals:
    void accountChosen(const std::optional<Laurels::AccountId> &account);

private:
    void setCount(BadgeButton *button, int count);

    AccountModel &m_accounts;
    QComboBox *m_picker;
    BadgeButton *m_toReview;
    BadgeButton *m_received;
    BadgeButton *m_given;
};

} // namespace Laurels
