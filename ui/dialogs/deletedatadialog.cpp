// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/deletedatadialog.h"

#include "models/deletiontext.h"
#include "models/errortext.h"
#include "workspace.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

DeleteDataDialog::DeleteDataDialog(Workspace &workspace, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
{
    setObjectName(u"deleteDataDialog"_s);
    setWindowTitle(tr("Delete local data"));
    acceptButton()->setText(tr("Delete everything"));
    setCancelText(tr("Keep everything"));
    // Nothing is thrown away by pressing Enter.
    findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->setDefault(true);

    LocalData::Contents contents = LocalData::look(workspace.profileDirectory);
    m_data = new LocalData(contents, workspace.credentials, this);
    addNotes(std::move(contents));
    connect(m_data, &LocalData::secretsForgotten, this, &DeleteDataDialog::onForgotten);
    connect(m_data, &LocalData::secretsSlow, this, &DeleteDataDialog::onSlow);
    connect(this, &QDialog::rejected, this, &DeleteDataDialog::openSessions);
}

void DeleteDataDialog::addNotes(LocalData::Contents contents)
{
    // What the window knows is newer than what is on the disk.
    contents.areChangesCounted = !m_workspace.records.refusal();
    contents.changes = m_workspace.outbox.openCount();
    contents.todos = int(m_workspace.outbox.todoItems().size());
    content()->addWidget(
        wrappedLabel(tr("Delete everything that Laurels keeps on this computer? What goes:"), this));
    QLabel *notes = wrappedLabel(deletionNotes(contents).join(u"\n\n"_s), this);
    notes->setObjectName(u"deletionNotes"_s);
    content()->addWidget(notes);
    content()->addStretch();
}

void DeleteDataDialog::apply()
{
    closeSessions();
    m_isForced = m_canForce;
    if (m_isForced) {
        // What the keychain says no longer decides, and it may never answer.
        if (m_isAsking)
            m_data->giveUp();
        else
            applySucceeded();
        return;
    }
    m_isAsking = true;
    setBusy(true, tr("Deleting the tokens from the keychain…"));
    m_data->forgetSecrets();
}

void DeleteDataDialog::closeSessions()
{
    m_areSessionsClosed = true;
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (AccountSession *session : sessions)
        session->close();
}

void DeleteDataDialog::openSessions()
{
    if (!std::exchange(m_areSessionsClosed, false))
        return;
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (AccountSession *session : sessions)
        session->open();
}

void DeleteDataDialog::onForgotten()
{
    m_isAsking = false;
    if (m_data->leftovers().isEmpty() || m_isForced) {
        applySucceeded();
        return;
    }
    setBusy(false);
    QStringList lines;
    for (const LocalData::Leftover &left : m_data->leftovers())
        lines += leftoverText(left);
    lines += tr("With the files goes what is known of these tokens. Unlock the keychain, keep everything for "
                "now and try again, or delete the files all the same.");
    showMessage(lines.join(u'\n'));
    m_canForce = true;
    acceptButton()->setText(tr("Delete the files anyway"));
}

void DeleteDataDialog::onSlow(const Error &error)
{
    setBusy(false);
    showMessage(errorText(error).what + u'\n' +
                tr("Look for a window that asks for its password, or delete the files all the same."));
    m_canForce = true;
    acceptButton()->setText(tr("Delete the files anyway"));
}

} // namespace Laurels
