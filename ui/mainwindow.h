// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedrows.h"
#include "pagestack.h"
#include "sync/localdata.h"
#include "viewstate.h"

#include <QMainWindow>

#include <memory>

class QToolBar;

namespace Laurels {

class AccountCommands;
class AccountModel;
class Actions;
class ArchiveCommands;
class BulkBar;
class DialogOpener;
class EndorsingBar;
class FarewellGuard;
class FirstRunPage;
class HeldBar;
class HistoryCommands;
class KeyMap;
class ListCommands;
class MessageBar;
class Numbers;
class SettingsFile;
class SideBar;
class StatusLine;
class Triage;
class Troubles;
struct Workspace;

/// Puts the window together: menus, toolbar, side bar, pages, bars. What the parts do is their own matter.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The rows that are visible first, for the cache.
    [[nodiscard]] FirstScreen firstScreen() const;
    /// Between demoWished() and the other window, or the failure.
    void setDemoStarting(bool isStarting);
    /// A ZIP or a folder, as from the menu.
    void openArchive(const QString &path);
    /// How it is arranged, for next time; done by itself when it is closed.
    void keepLayout();

signals:
    /// From the first-run page: sample data instead of this profile.
    void demoWished();
    /// From the sample data: the person's own profile instead.
    void ownAccountWished();
    /// The same, and an archive to be opened there: it would be gone with the sample data.
    void ownArchiveWished(const QString &path);
    /// The person wants all files of the profile deleted, and the tokens are, but for these.
    void deletionWished(const QList<Laurels::LocalData::Leftover> &left);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildCentre();
    void connectActions();
    void connectViews();
    void connectParts();
    void connectArchives();
    void connectHints();
    void applySettings();
    void resetLayout();
    [[nodiscard]] ViewState::Parts parts();
    void showPage(PageStack::Page page);
    void onPageShown(PageStack::Page page);
    void showAccount(const std::optional<AccountId> &account);
    void onAccountsChanged();
    void addAccount(Source source);
    void deleteData();
    void takeStep(EmptyState::Step step);
    void refreshLater();
    void refresh();
    void refreshTroubles();

    Workspace &m_workspace;
    ViewState m_viewState;
    Actions *m_actions;
    std::unique_ptr<KeyMap> m_keyMap;
    SettingsFile *m_settings;
    DialogOpener *m_dialogs;
    AccountModel *m_accountModel;
    AccountCommands *m_commands;
    ArchiveCommands *m_archives;
    Triage *m_triage;
    Troubles *m_troubles;
    FarewellGuard *m_farewell;
    HistoryCommands *m_history;
    PageStack *m_pages;
    ListCommands *m_list;
    SideBar *m_sideBar;
    FirstRunPage *m_firstRun;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    HeldBar *m_held;
    EndorsingBar *m_endorsing;
    BulkBar *m_bulk;
    StatusLine *m_statusLine;
    QToolBar *m_toolBar;
    Numbers *m_numbers;
    bool m_isRefreshing = false;
};

} // namespace Laurels
