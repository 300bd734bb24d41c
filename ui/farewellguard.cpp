// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "farewellguard.h"

#include "workspace.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

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

/// What a pause holds back would not go before the window is gone.
bool FarewellGuard::isPausing(const OutboxItem &item) const
{
    const Pacer &pacer = m_workspace.pacer;
    if (item.action != OutboxItem::Action::Endorse || item.state == OutboxItem::State::Sending ||
        !pacer.isPaced(item.account))
        return false;
    const auto when = pacer.mayEndorseAt(item.account);
    return !when || *when > m_workspace.clock.now();
}

int FarewellGuard::sendable() const
{
    const Outbox &outbox = m_workspace.outbox;
    const QList<OutboxItem> items = outbox.items();
    return int(std::count_if(items.begin(), items.end(), [&](const OutboxItem &item) {
        const AccountSession *session = m_workspace.sessions.session(item.account);
        return item.isOpen() && !outbox.isHeld(item.id) && !outbox.isByHand(item.id) && session &&
               session->backend() && !isPausing(item);
    }));
}

void FarewellGuard::close()
{
    QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
}

} // namespace Laurels
