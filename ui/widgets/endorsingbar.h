// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"
#include "widgets/listbar.h"

#include <QSet>

namespace Laurels {

struct Workspace;

/// How far the endorsements are that go out one by one with pauses in between: what is done, when the next
/// goes, and what became of each. There from the first one until the last has its outcome and the person has
/// closed it.
class EndorsingBar : public ListBar
{
    Q_OBJECT
public:
    explicit EndorsingBar(Workspace &workspace, QWidget *parent = nullptr);

private:
    void refresh();
    void tick();
    void dismiss();
    void cancelRest();
    [[nodiscard]] QList<OutboxItem> takeItems();
    [[nodiscard]] QString summary(const QList<OutboxItem> &items) const;
    [[nodiscard]] QString pause(const OutboxItem &next) const;
    [[nodiscard]] QString describe(const OutboxItem &item) const;

    Workspace &m_workspace;
    QSet<OutboxItemId> m_shown; ///< those of this round
    bool m_isTicking = false;
    QPushButton *m_cancel;
    QPushButton *m_close;
};

} // namespace Laurels
