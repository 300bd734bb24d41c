// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcommands.h"

#include "actions.h"
#include "dialogs/accountdialog.h"
#include "dialogs/changestatusdialog.h"
#include "dialogs/endorsedialog.h"
#include "dialogs/firstsyncdialog.h"
#include "dialogs/limitsdialog.h"
#include "dialogs/removeaccountdialog.h"
#include "plaintext.h"
#include "widgets/aboutbox.h"
#include "widgets/keyshelp.h"
#include "workspace.h"

#include <QAction>

namespace Laurels {

AccountCommands::AccountCommands(Workspace &workspace, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.sync, &QAction::triggered, this, &AccountCommands::syncNow);
    connect(actions.cancelSync, &QAction::triggered, this, &AccountCommands::cancelSync);
    connect(actions.newToken, &QAction::triggered, this, &AccountCommands::newToken);
    connect(actions.limits, &QAction::triggered, this, &AccountCommands::showLimits);
    connect(actions.removeAccount, &QAction::triggered, this, &AccountCommands::removeAccount);
    connect(actions.keys, &QAction::triggered, this, &AccountCommands::showKeys);
    connect(actions.about, &QAction::triggered, this, &AccountCommands::showAbout);
    connect(&workspace.sessions, &SessionRegistry::sessionAdded, this, [this](AccountSession *session) {
        watch(session);
        session->open();
    });
}

void AccountCommands::start()
{
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (AccountSession *session : sessions)
        watch(session);
    // A sync takes what is not here for new, so the rows that are known come first.
    m_workspace.cache.whenLoaded(this, [this] {
        const QList<AccountSession *> closed = m_workspace.sessions.sessions();
        for (AccountSession *session : closed)
            session->open();
    });
}

void AccountCommands::watch(AccountSession *session)
{
    connect(session, &AccountSession::stateChanged, this, [this, session] { onStateChanged(session); });
    connect(session, &AccountSession::synced, this,
            [this, session](const Result<SyncReport> &result) { onSynced(session, result); });
    onStateChanged(session);
}

void AccountCommands::onStateChanged(AccountSession *session)
{
    const AccountId id = session->account().id;
    if (session->error()) {
        m_begun.remove(id); // once that is over, it may begin anew
        return;
    }
    if (session->state() != AccountSession::State::Connected || session->isSyncing() || m_begun.contains(id))
        return;
    m_begun.insert(id);
    if (!session->hasSynced())
        session->sync();
}

void AccountCommands::onSynced(AccountSession *session, const Result<SyncReport> &result)
{
    if (!result)
        return;
    if (result->unreadable > 0)
        emit hint(tr("%n endorsement(s) could not be read and were left out.", nullptr, result->unreadable));
    const AccountId id = session->account().id;
    const bool hasReviews = session->capabilities().listReceived;
    if (hasReviews && !session->account().reviewFrom.isValid() && !m_toAsk.contains(id)) {
        m_toAsk.append(id);
        askNext();
    }
}

void AccountCommands::askNext()
{
    while (!m_hasDialog && !m_toAsk.isEmpty()) {
        const AccountId id = m_toAsk.takeFirst();
        const Account *account = m_workspace.accounts.find(id);
        if (account && !account->reviewFrom.isValid())
            open(new FirstSyncDialog(m_workspace, id, &m_window));
    }
}

void AccountCommands::open(QDialog *dialog)
{
    m_hasDialog = true;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] {
        m_hasDialog = false;
        emit dialogClosed();
        askNext();
    });
    dialog->open();
}

QList<AccountSession *> AccountCommands::chosenSessions() const
{
    if (!m_account)
        return m_workspace.sessions.sessions();
    AccountSession *session = m_workspace.sessions.session(*m_account);
    return session ? QList<AccountSession *>{session} : QList<AccountSession *>();
}

std::optional<AccountId> AccountCommands::oneAccount() const
{
    if (m_account)
        return m_account;
    const QList<Account> &accounts = m_workspace.accounts.accounts();
    return accounts.size() == 1 ? std::optional(accounts.first().id) : std::nullopt;
}

void AccountCommands::syncNow()
{
    for (AccountSession *session : chosenSessions()) {
        if (session->state() == AccountSession::State::Connected)
            session->sync();
        else
            session->open();
    }
}

void AccountCommands::cancelSync()
{
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (AccountSession *session : sessions)
        session->cancelSync();
}

void AccountCommands::signIn(const AccountId &account)
{
    open(new AccountDialog(m_workspace, account, &m_window));
}

void AccountCommands::addAccount(Source source)
{
    open(new AccountDialog(m_workspace, source, &m_window));
}

void AccountCommands::newToken()
{
    if (const auto account = oneAccount())
        signIn(*account);
    else
        emit hint(tr("Choose an account on the left first."));
}

void AccountCommands::removeAccount()
{
    if (const auto account = oneAccount())
        open(new RemoveAccountDialog(m_workspace, *account, &m_window));
    else
        emit hint(tr("Choose an account on the left first."));
}

void AccountCommands::showLimits()
{
    if (const auto account = oneAccount())
        open(new LimitsDialog(m_workspace, *account, &m_window));
}

void AccountCommands::endorse(const std::optional<AccountId> &account, const PersonUrn &person)
{
    open(new EndorseDialog(m_workspace, account ? account : oneAccount(), person, &m_window));
}

void AccountCommands::changeStatus(const QList<RowId> &rows)
{
    if (!rows.isEmpty())
        open(new ChangeStatusDialog(m_workspace, rows, &m_window));
}

void AccountCommands::showKeys()
{
    open(new KeysHelp(m_actions, &m_window));
}

void AccountCommands::showAbout()
{
    open(new AboutBox(m_workspace.openUrl, &m_window));
}

} // namespace Laurels
