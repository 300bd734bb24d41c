// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcommands.h"

#include "actions.h"
#include "dialogopener.h"
#include "dialogs/accountdialog.h"
#include "dialogs/changestatusdialog.h"
#include "dialogs/endorsedialog.h"
#include "dialogs/firstsyncdialog.h"
#include "dialogs/limitsdialog.h"
#include "dialogs/removeaccountdialog.h"
#include "models/errortext.h"
#include "plaintext.h"
#include "triagetarget.h"
#include "widgets/aboutbox.h"
#include "widgets/keyshelp.h"
#include "workspace.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

bool isServedByHand(const AccountSession *session)
{
    return session->capabilities().byHand;
}

} // namespace

AccountCommands::AccountCommands(Workspace &workspace, Actions &actions, DialogOpener &dialogs,
                                 QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_dialogs(dialogs)
    , m_window(window)
{
    connect(&dialogs, &DialogOpener::closed, this, &AccountCommands::askNext);
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
    if (session->state() != AccountSession::State::Connected || session->isSyncing() ||
        isServedByHand(session) || m_begun.contains(id))
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
    if (session->capabilities().listReceived)
        askReview(session->account().id);
}

void AccountCommands::askReview(const AccountId &account)
{
    const Account *found = m_workspace.accounts.find(account);
    if (!found || found->reviewFrom.isValid() || m_toAsk.contains(account))
        return;
    m_toAsk.append(account);
    askNext();
}

void AccountCommands::askNext()
{
    while (!m_dialogs.hasDialog() && !m_toAsk.isEmpty()) {
        const AccountId id = m_toAsk.takeFirst();
        const Account *account = m_workspace.accounts.find(id);
        if (account && !account->reviewFrom.isValid())
            m_dialogs.open(new FirstSyncDialog(m_workspace, id, &m_window));
    }
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

std::optional<AccountId> AccountCommands::oneByHand() const
{
    const auto account = oneAccount();
    return account && m_workspace.sessions.isByHand(*account) ? account : std::nullopt;
}

void AccountCommands::addFacts(ActionFacts &facts) const
{
    facts.hasAccounts = !m_workspace.accounts.accounts().isEmpty();
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (const AccountSession *session : sessions) {
        const Capabilities able = session->capabilities();
        facts.canEndorse |= able.endorse || able.endorseListed;
        facts.canSync |= session->state() == AccountSession::State::Connected && !able.byHand;
        facts.isSyncing |= session->isSyncing();
    }
    const QList<AccountSession *> chosen = chosenSessions();
    facts.isByHand = !chosen.isEmpty() && std::all_of(chosen.begin(), chosen.end(), isServedByHand);
    if (const auto account = oneAccount())
        facts.isPaced = m_workspace.pacer.isPaced(*account);
}

void AccountCommands::syncNow()
{
    QList<AccountSession *> sessions = chosenSessions();
    const bool areThere = !sessions.isEmpty();
    sessions.removeIf(isServedByHand);
    if (areThere && sessions.isEmpty())
        emit hint(errorText(Error{.kind = ErrorKind::Rejected, .code = u"archive.noSync"_s}).sentence());
    for (AccountSession *session : std::as_const(sessions)) {
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
    m_dialogs.open(new AccountDialog(m_workspace, account, &m_window));
}

void AccountCommands::signInChosen()
{
    const QList<AccountSession *> sessions = chosenSessions();
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [](const AccountSession *session) { return session->error(); });
    if (found != sessions.end())
        signIn((*found)->account().id);
}

void AccountCommands::addAccount(Source source)
{
    m_dialogs.open(new AccountDialog(m_workspace, source, &m_window));
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
        m_dialogs.open(new RemoveAccountDialog(m_workspace, *account, &m_window));
    else
        emit hint(tr("Choose an account on the left first."));
}

void AccountCommands::showLimits()
{
    if (const auto account = oneAccount())
        m_dialogs.open(new LimitsDialog(m_workspace, *account, &m_window));
}

void AccountCommands::endorse(const std::optional<AccountId> &account, const PersonUrn &person)
{
    m_dialogs.open(new EndorseDialog(m_workspace, account ? account : oneAccount(), person, &m_window));
}

void AccountCommands::endorseBack(const TriageTarget *target)
{
    const auto person = target ? target->selectedPerson() : std::nullopt;
    if (!person)
        return;
    const EndorsementStore &store = m_workspace.store;
    const QList<RowId> rows = target->selectedRows();
    const auto account = rows.isEmpty() ? oneAccount() : store.account(rows.first());
    endorse(account, store.person(*person).urn);
}

void AccountCommands::changeStatus(const QList<RowId> &rows)
{
    if (!rows.isEmpty())
        m_dialogs.open(new ChangeStatusDialog(m_workspace, rows, &m_window));
}

void AccountCommands::showKeys()
{
    m_dialogs.open(new KeysHelp(m_actions, &m_window));
}

void AccountCommands::showAbout()
{
    m_dialogs.open(new AboutBox(m_workspace.openUrl, &m_window));
}

} // namespace Laurels
