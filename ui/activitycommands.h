// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitycells.h"

#include <QList>
#include <QObject>

class QAction;

namespace Laurels {

class ActivityModel;
class ActivityView;
class Outbox;

/// What the person can do about their changes in the table of the activity: try again or send, and cancel.
/// What cannot be done says why, in its tooltip and when its key is pressed.
class ActivityCommands : public QObject
{
    Q_OBJECT
public:
    /// A child of the view; the others outlive it.
    ActivityCommands(Outbox &outbox, const ActivityModel &model, ActivityView &view);

    [[nodiscard]] QList<QAction *> actions() const { return {m_retry, m_cancel, m_retryAll}; }
    /// Judges them anew, after a change of the rows or of the selection.
    void refresh();

signals:
    void hint(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<OutboxItemId> selected(Activity::Role can) const;
    [[nodiscard]] bool isOnlyHeld(const QList<OutboxItemId> &items) const;
    void retry();
    void cancel();
    void retryAll();

    Outbox &m_outbox;
    const ActivityModel &m_model;
    ActivityView &m_view;
    QAction *m_retry = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_retryAll = nullptr;
};

} // namespace Laurels
