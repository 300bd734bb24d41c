// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/error.h"
#include "stores/endorsementstore.h"

#include <QList>
#include <QObject>
#include <QSet>

class QDialog;
class QWidget;

namespace Laurels {

class Actions;
class AccountSession;
struct SyncReport;
struct Workspace;

/// Opens the accounts at the start, reads their lists, and shows the dialogs about accounts and about
/// giving endorsements: one dialog at a time.
class AccountCommands : public QObject
{
    Q_OBJECT
public:
    AccountCommands(Workspace &workspace, Actions &actions, QWidget &window);

    /// Which account the window is on; absent: all.
    void setAccount(const std::optional<AccountId> &account) { m_account = account; }

    /// The account to act on: the chosen one, or the only one.
    [[nodiscard]] std::optional<AccountId> oneAccount() const;

    /// Opens and reads every account that is there.
    void start();
    void syncNow();
    void cancelSync();
    void signIn(const AccountId &account);
    void addAccount(Source source);
    void endorse(const std::optional<AccountId> &account, const PersonUrn &person);
    void changeStatus(const QList<RowId> &rows);
    void showKeys();
    void showAbout();

signals:
    /// The last dialog is gone.
    void dialogClosed();
    void hint(const QString &text);

private:
    void watch(AccountSession *session);
    void onStateChanged(AccountSession *session);
    void onSynced(AccountSession *session, const Result<SyncReport> &result);
    void askNext();
    void open(QDialog *dialog);
    [[nodiscard]] QList<AccountSession *> chosenSessions() const;
    void newToken();
    void showLimits();
    void removeAccount();

    Workspace &m_workspace;
    Actions &m_actions;
    QWidget &m_window;
    std::optional<AccountId> m_account;
    QSet<AccountId> m_begun;  ///< were read once without being asked to
    QList<AccountId> m_toAsk; ///< what to review is not chosen yet
    bool m_hasDialog = false;
};

} // namespace Laurels
