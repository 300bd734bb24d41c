// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sidebar.h"
#include "widgets/statusline.h"

#include <QObject>

#include <optional>
#include <vector>

namespace Laurels {

class AccountSession;
struct Workspace;

/// Counts for the side bar and the bottom line, kept up to date, at most four times a second.
class Numbers : public QObject
{
    Q_OBJECT
public:
    Numbers(Workspace &workspace, SideBar &sideBar, StatusLine &statusLine);

    /// Absent: all accounts.
    void setAccount(const std::optional<AccountId> &account);

private:
    void later();
    void every();
    void refresh();
    [[nodiscard]] SideBar::Counts counts() const;
    [[nodiscard]] int countPeople(const std::vector<bool> &isThere) const;
    [[nodiscard]] int countSkills(const std::vector<bool> &isThere) const;
    [[nodiscard]] StatusLine::Facts facts(const SideBar::Counts &counts) const;
    void addAge(StatusLine::Facts &facts, const AccountSession &session) const;
    [[nodiscard]] QList<AccountSession *> sessions() const;

    Workspace &m_workspace;
    SideBar &m_sideBar;
    StatusLine &m_statusLine;
    std::optional<AccountId> m_account;
    bool m_isWaiting = false;
};

} // namespace Laurels
