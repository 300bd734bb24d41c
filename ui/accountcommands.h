// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/error.h"
#include "stores/endorsementstore.h"

#include <QList>
#include <QObject>
#include <QSet>

class QWidget;

namespace Laurels {

class Actions;
class AccountSession;
class DialogOpener;
class TriageTarget;
struct ActionFacts;
struct SyncReport;
struct Workspace;

/// Opens the accounts at the start, reads their lists, and shows the dialogs about accounts and about
/// giving endorsements.
class AccountCommands : public QObject
{
    Q_OBJECT
public:
    AccountCommands(Workspace &workspace, Actions &actions, DialogOpener &dialogs, QWidget &window);

    /// Which account the window is on; absent: all.
    void setAccount(const std::optional<AccountId> &account) { m_account = account; }

    /// The account to act on: the chosen one, or the only one.
    [[nodiscard]] std::optional<AccountId> oneAccount() const;
    /// The same, if it isByHand().
    [[nodiscard]] std::optional<AccountId> oneByHand() const;
    /// What of the facts is the accounts'.
    void addFacts(ActionFacts &facts) const;

    /// Opens every account that is there, and reads those that can be asked.
    void start();
    void syncNow();
    void cancelSync();
    void signIn(const AccountId &account);
    /// The first one in trouble of those that the window is on.
    void signInChosen();
    void addAccount(Source source);
    /// What of an account's endorsements to review, once nothing else is asked; unless it is known already.
    void askReview(const AccountId &account);
    void endorse(const std::optional<AccountId> &account, const PersonUrn &person);
    /// The one person that the page in front has selected, if any.
    void endorseBack(const TriageTarget *target);
    void changeStatus(const QList<RowId> &rows);
    void showKeys();
    void showAbout();

signals:
    void hint(const QString &text);

private:
    void watch(AccountSession *session);
    void onStateChanged(AccountSession *session);
    void onSynced(AccountSession *session, const Result<SyncReport> &result);
    void askNext();
    /// Of those that the window is on.
    [[nodiscard]] QList<AccountSession *> chosenSessions() const;
    void newToken();
    void showLimits();
    void removeAccount();

    Workspace &m_workspace;
    Actions &m_actions;
    DialogOpener &m_dialogs;
    QWidget &m_window;
    std::optional<AccountId> m_account;
    QSet<AccountId> m_begun;  ///< were read once without being asked to
    QList<AccountId> m_toAsk; ///< what to review is not chosen yet
};

} // namespace Laurels
