// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "farewellguard.h"

#include "workspace.h"

#include <QGuiApplication>
#include <QWidget>

namespace Laurels {

FarewellGuard::FarewellGuard(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace.outbox, &Outbox::itemsChanged, this, [this] {
        if (m_isLeaving && sendable() == 0)
            close();
    });
}

bool FarewellGuard::mayClose()
{
    // What nobody will open again needs no sending, and the end of the person's session waits for nobody.
    if (m_isLeaving || m_workspace.isDemo || qGuiApp->isSavingSession() || sendable() == 0)
        return true;
    m_isLeaving = true;
    emit hint(
        tr("Sending %n change(s). What does not get through is kept for next time.", nullptr, sendable()));
    m_workspace.outbox.endGrace();
    m_workspace.clock.callAfter(patience, this, [this] { close(); });
    return false;
}

int FarewellGuard::sendable() const
{
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    int count = 0;
    for (const AccountSession *session : sessions) {
        const AccountId id = session->account().id;
        if (session->backend())
            count += m_workspace.outbox.openCount(id) - m_workspace.outbox.heldCount(id);
    }
    return count;
}

void FarewellGuard::close()
{
    QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
}

} // namespace Laurels
