// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitycommands.h"

#include "actions.h"
#include "models/activitymodel.h"
#include "stores/outbox.h"
#include "widgets/activityview.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QAction *make(ActivityView &view, const QString &objectName, const QString &text, const QString &purpose,
              const QList<QKeySequence> &keys = {})
{
    auto *action = new QAction(text, &view);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false);
    action->setProperty("purpose", purpose);
    view.addAction(action);
    return action;
}

} // namespace

ActivityCommands::ActivityCommands(Outbox &outbox, const ActivityModel &model, ActivityView &view)
    : QObject(&view)
    , m_outbox(outbox)
    , m_model(model)
    , m_view(view)
{
    m_retry = make(view, u"activityRetry"_s, tr("Retry"),
                   tr("Tries the selected changes again, and sends those that wait for you to say so"),
                   {Qt::Key_Return, Qt::Key_Enter});
    m_cancel = make(view, u"activityCancel"_s, tr("Cancel"),
                    tr("The selected changes are not sent, or no longer wished"), {Qt::Key_Delete});
    m_retryAll = make(view, u"activityRetryAll"_s, tr("Retry all failed"), tr("Tries again all that failed"));
    connect(m_retry, &QAction::triggered, this, &ActivityCommands::retry);
    connect(m_cancel, &QAction::triggered, this, &ActivityCommands::cancel);
    connect(m_retryAll, &QAction::triggered, this, &ActivityCommands::retryAll);
    view.installEventFilter(this);
}

QList<OutboxItemId> ActivityCommands::selected(Activity::Role can) const
{
    QList<OutboxItemId> items;
    const QModelIndexList rows = m_view.selectedRows();
    for (const QModelIndex &row : rows) {
        if (row.data(can).toBool())
            items.append(OutboxItemId(row.data(Activity::ItemIdRole).toULongLong()));
    }
    return items;
}

bool ActivityCommands::isOnlyHeld(const QList<OutboxItemId> &items) const
{
    return !items.isEmpty() &&
           std::all_of(items.begin(), items.end(), [this](OutboxItemId id) { return m_outbox.isHeld(id); });
}

void ActivityCommands::retry()
{
    const QList<OutboxItemId> items = selected(Activity::CanRetryRole);
    const bool isSending = isOnlyHeld(items);
    m_outbox.retry(items);
    emit hint(isSending ? tr("Sending %n change(s).", nullptr, int(items.size()))
                        : tr("Trying %n change(s) again.", nullptr, int(items.size())));
}

void ActivityCommands::cancel()
{
    const QList<OutboxItemId> items = selected(Activity::CanCancelRole);
    QSet<quint64> going;
    for (const OutboxItemId item : items)
        going.insert(quint64(item));
    m_view.expectToGo(going);
    m_outbox.cancel(items);
    emit hint(tr("Cancelled %n change(s).", nullptr, int(items.size())));
}

void ActivityCommands::retryAll()
{
    const QList<OutboxItemId> items = m_model.failedItems();
    m_outbox.retry(items);
    emit hint(tr("Trying %n change(s) again.", nullptr, int(items.size())));
}

void ActivityCommands::refresh()
{
    const QList<OutboxItemId> toRetry = selected(Activity::CanRetryRole);
    const QString nothing =
        m_view.selectedRows().isEmpty() ? tr("Select something in the list first.") : QString();
    m_retry->setText(isOnlyHeld(toRetry) ? tr("Send") : tr("Retry"));
    allow(m_retry, !toRetry.isEmpty()  ? QString()
                   : nothing.isEmpty() ? tr("Nothing of the selection has failed or waits for you to say so.")
                                       : nothing);
    allow(m_cancel, !selected(Activity::CanCancelRole).isEmpty() ? QString()
                    : nothing.isEmpty() ? tr("What is on its way or over cannot be cancelled.")
                                        : nothing);
    allow(m_retryAll,
          m_model.failedCount() > 0 ? QString() : tr("There is nothing that failed and can be tried again."));
}

bool ActivityCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<QKeyEvent *>(event)->keyCombination());
    for (const QAction *action : {m_retry, m_cancel}) {
        if (!action->isEnabled() && action->shortcuts().contains(key)) {
            emit hint(action->toolTip());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Laurels
