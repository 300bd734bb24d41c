// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedrows.h"
#include "pages/endorsementspage.h"
#include "viewstate.h"

#include <QMainWindow>

class QToolBar;

namespace Laurels {

class AccountCommands;
class AccountModel;
class Actions;
class EndorsingBar;
class FarewellGuard;
class FirstRunPage;
class HeldBar;
class HistoryCommands;
class MessageBar;
class Numbers;
class SideBar;
class StatusLine;
class Troubles;
struct Trouble;
struct Workspace;

/// Puts the window together: menus, toolbar, side bar, pages, bars. What the parts do is their own matter.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);

    /// The rows that are visible first, for the cache.
    [[nodiscard]] FirstScreen firstScreen() const;
    /// Between demoWished() and the other window, or the failure.
    void setDemoStarting(bool isStarting);

signals:
    /// From the first-run page: sample data instead of this profile.
    void demoWished();
    /// From the sample data: the person's own profile instead.
    void ownAccountWished();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildCentre();
    void connectActions();
    void connectParts();
    void showView(EndorsementFilter::View view);
    void showAccount(const std::optional<AccountId> &account);
    void onAccountsChanged();
    void endorseBack();
    void addAccount(Source source);
    void takeStep(EmptyState::Step step);
    void signInChosen();
    void refreshLater();
    void refresh();
    void refreshTroubles();
    [[nodiscard]] bool isInAccount(const AccountSession &session) const;

    Workspace &m_workspace;
    ViewState m_viewState;
    Actions *m_actions;
    AccountModel *m_accountModel;
    AccountCommands *m_commands;
    Troubles *m_troubles;
    FarewellGuard *m_farewell;
    HistoryCommands *m_history;
    SideBar *m_sideBar;
    FirstRunPage *m_firstRun;
    EndorsementsPage *m_page;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    HeldBar *m_held;
    EndorsingBar *m_endorsing;
    StatusLine *m_statusLine;
    QToolBar *m_toolBar = nullptr;
    Numbers *m_numbers;
    bool m_isRefreshing = false;
};

} // namespace Laurels
