// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "removeaccountdialog.h"

#include "models/errortext.h"
#include "plaintext.h"
#include "sync/signin.h"
#include "workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

RemoveAccountDialog::RemoveAccountDialog(Workspace &workspace, const AccountId &account, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_account(account)
    , m_isByHand(workspace.sessions.isByHand(account))
    , m_signOut(new SignOut(workspace.accounts, workspace.credentials, this))
{
    setObjectName(u"removeAccountDialog"_s);
    setWindowTitle(tr("Remove account"));
    acceptButton()->setText(tr("Remove"));
    setCancelText(tr("Keep account"));

    const Account *found = workspace.accounts.find(account);
    content()->addWidget(wrappedLabel(question(found ? found->name : QString()), this));
    if (m_isByHand)
        addTodoNote();
    if (waiting() > 0)
        addChoice();
    content()->addStretch();
    connect(m_signOut, &SignOut::finished, this, &RemoveAccountDialog::onFinished);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &RemoveAccountDialog::onItemsChanged);
}

QString RemoveAccountDialog::question(const QString &name) const
{
    const QString text =
        m_isByHand
            ? tr("Remove “%1” from Laurels? The copy of your archive that Laurels made goes away, with "
                 "what you decided about its endorsements. Your archive's own file stays where it is, "
                 "and nothing changes at LinkedIn.")
            : tr("Remove “%1” from Laurels? The token is deleted from your keychain, and what Laurels "
                 "shows of this account goes away. Nothing changes at LinkedIn.");
    return text.arg(isolated(name));
}

void RemoveAccountDialog::addTodoNote()
{
    const auto todos = m_workspace.outbox.todoItems(m_account).size();
    if (todos == 0)
        return;
    QLabel *note = wrappedLabel(
        tr("%n to-do(s) that you have not done on LinkedIn yet go with it.", nullptr, int(todos)), this);
    note->setObjectName(u"todoNote"_s);
    content()->addWidget(note);
}

void RemoveAccountDialog::addChoice()
{
    content()->addWidget(wrappedLabel(
        tr("%n change(s) of this account have not reached LinkedIn yet.", nullptr, waiting()), this));
    m_send = new QRadioButton(tr("&Send them first"), this);
    m_send->setObjectName(u"sendFirst"_s);
    m_discard = new QRadioButton(tr("&Discard them"), this);
    m_discard->setObjectName(u"discardChanges"_s);
    content()->addWidget(m_send);
    content()->addWidget(m_discard);
    // Nothing is thrown away by pressing Enter.
    m_send->setChecked(canSend());
    connect(m_send, &QRadioButton::toggled, this, &RemoveAccountDialog::updateChoice);
    connect(m_discard, &QRadioButton::toggled, this, &RemoveAccountDialog::updateChoice);
    connect(&m_workspace.sessions, &SessionRegistry::sessionStateChanged, this,
            &RemoveAccountDialog::updateChoice);
    updateChoice();
}

void RemoveAccountDialog::updateChoice()
{
    if (m_isSending)
        return;
    m_send->setEnabled(canSend());
    m_send->setToolTip(canSend() ? QString() : tr("This account is not connected right now"));
    acceptButton()->setEnabled(m_discard->isChecked() || (m_send->isChecked() && canSend()));
}

bool RemoveAccountDialog::canSend() const
{
    return m_workspace.sessions.backendFor(m_account) != nullptr;
}

int RemoveAccountDialog::waiting() const
{
    return m_workspace.outbox.openCount(m_account);
}

void RemoveAccountDialog::apply()
{
    if (m_send && m_send->isChecked() && waiting() > 0)
        sendFirst();
    else
        remove();
}

void RemoveAccountDialog::sendFirst()
{
    m_isSending = true;
    m_workspace.outbox.sendHeld(m_account);
    m_workspace.outbox.endGrace(m_account);
    onItemsChanged();
}

void RemoveAccountDialog::onItemsChanged()
{
    if (!m_isSending)
        return;
    if (waiting() == 0) {
        m_isSending = false;
        onSent();
        return;
    }
    const QString left = tr("Sending: %n change(s) left…", nullptr, waiting());
    const QString reason = reasonOfWaiting();
    setBusy(true, reason.isEmpty() ? left : left + u'\n' + reason);
}

QString RemoveAccountDialog::reasonOfWaiting() const
{
    const QList<OutboxItem> items = m_workspace.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.account == m_account && item.isOpen() && item.error)
            return errorText(*item.error).sentence();
    }
    return {};
}

void RemoveAccountDialog::onSent()
{
    int failed = 0;
    std::optional<Error> error;
    const QList<OutboxItem> items = m_workspace.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.account != m_account || item.state != OutboxItem::State::Failed)
            continue;
        ++failed;
        error = item.error;
    }
    if (failed == 0) {
        remove();
        return;
    }
    setBusy(false);
    showMessage(tr("%n change(s) failed and are dropped if you remove the account now. %1", nullptr, failed)
                    .arg(error ? errorText(*error).sentence() : QString()));
    acceptButton()->setText(tr("Remove anyway"));
}

void RemoveAccountDialog::remove()
{
    if (m_isByHand) {
        const Result<void> removed = m_workspace.accounts.remove(m_account);
        onFinished(removed ? std::nullopt : std::optional(removed.error()));
        return;
    }
    setBusy(true, tr("Deleting the token from the keychain…"));
    m_signOut->remove(m_account, m_isForced);
}

void RemoveAccountDialog::onFinished(const std::optional<Error> &error)
{
    if (!error) {
        m_workspace.outbox.discard(m_account);
        applySucceeded();
        return;
    }
    applyFailed(*error);
    if (error->kind == ErrorKind::Keychain) {
        m_isForced = true;
        acceptButton()->setText(tr("Remove anyway"));
    }
}

} // namespace Laurels
