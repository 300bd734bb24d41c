// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/removeaccountdialog.h"

#include "sync/signin.h"
#include "workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

RemoveAccountDialog::RemoveAccountDialog(Workspace &workspace, const AccountId &account, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_account(account)
    , m_signOut(new SignOut(workspace.accounts, workspace.credentials, this))
{
    setObjectName(u"removeAccountDialog"_s);
    setWindowTitle(tr("Remove account"));
    acceptButton()->setText(tr("Remove"));

    const Account *found = workspace.accounts.find(account);
    const QString name = found ? found->name : QString();
    content()->addWidget(wrappedLabel(tr("Remove “%1” from Laurels? The token is deleted from your keychain, "
                                         "and what Laurels shows of this "
                                         "account goes away. Nothing changes at LinkedIn.")
                                          .arg(name),
                                      this));
    if (const int open = workspace.outbox.openCount(account); open > 0) {
        content()->addWidget(wrappedLabel(
            tr("%n changes have not reached LinkedIn yet. They are dropped with the account.", nullptr, open),
            this));
    }
    content()->addStretch();
    connect(m_signOut, &SignOut::finished, this, &RemoveAccountDialog::onFinished);
}

void RemoveAccountDialog::apply()
{
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
