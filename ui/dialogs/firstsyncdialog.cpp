// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/firstsyncdialog.h"

#include "workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

FirstSyncDialog::FirstSyncDialog(Workspace &workspace, const AccountId &account, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_account(account)
{
    setObjectName(u"firstSyncDialog"_s);
    setWindowTitle(tr("What do you want to review?"));
    acceptButton()->setText(tr("Start"));

    const QList<RowId> received = workspace.store.rowsOf(account, Direction::Received);
    const auto pending = std::count_if(received.begin(), received.end(), [&](RowId row) {
        return workspace.store.shownStatus(row) == Status(Status::Pending);
    });

    content()->addWidget(
        wrappedLabel(tr("You have received %n endorsements so far.", nullptr, int(received.size())) + u'\n' +
                         tr("To review holds what you have not decided about yet. What shall be in it?"),
                     this));
    m_onlyNew =
        new QRadioButton(tr("&Only what is pending (%1) and what is new from now on").arg(pending), this);
    m_onlyNew->setObjectName(u"onlyNew"_s);
    m_onlyNew->setChecked(true);
    m_all = new QRadioButton(tr("&All %n of them", nullptr, int(received.size())), this);
    m_all->setObjectName(u"reviewAll"_s);
    content()->addWidget(m_onlyNew);
    content()->addWidget(m_all);
    content()->addStretch();
}

/// An archive is some days old: what was made since then comes with the next one, and is new too.
QDateTime FirstSyncDialog::newFrom(const Account &account) const
{
    const EndorsementStore &store = m_workspace.store;
    qint64 newest = 0;
    if (isByHand(account.source)) {
        const QList<RowId> received = store.rowsOf(account.id, Direction::Received);
        for (const RowId row : received)
            newest = std::max(newest, store.row(row).created);
    }
    return newest > 0 ? QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC) : m_workspace.clock.now();
}

void FirstSyncDialog::apply()
{
    const Account *found = m_workspace.accounts.find(m_account);
    if (!found) {
        applySucceeded();
        return;
    }
    Account account = *found;
    account.reviewFrom = m_all->isChecked() ? QDateTime::fromMSecsSinceEpoch(0, Qt::UTC) : newFrom(account);
    if (const Result<void> updated = m_workspace.accounts.update(account); !updated) {
        applyFailed(updated.error());
        return;
    }
    m_workspace.store.setAccount(account.id, account.owner, account.reviewFrom, isByHand(account.source));
    applySucceeded();
}

} // namespace Laurels
