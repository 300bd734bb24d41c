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
class SavedFilterList;
class SavedFilters;

/// Where one is: the account, the page, with counts, and the person's own filters.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    struct Counts
    {
        int toReview = 0;
        int received = 0;
        int given = 0;
        int skills = 0;
        int people = 0;
        int activity = 0; ///< changes that are not done yet
        int todo = 0;     ///< what the person still has to do on LinkedIn
    };

    SideBar(AccountModel &accounts, SavedFilters &filters, Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] SavedFilterList &savedFilters() { return *m_savedFilters; }

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
    SavedFilterList *m_savedFilters;
    std::array<BadgeButton *, 7> m_views{}; ///< in the order of Counts
};

} // namespace Laurels
