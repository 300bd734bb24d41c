// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outbox.h"

#include <QHash>
#include <QObject>

namespace Laurels {

/// How far a decision about several endorsements is: the one progress of a bulk. What is decided while one
/// is under way belongs to it. Ends by itself when nothing is open any more and nothing has failed.
class BulkProgress : public QObject
{
    Q_OBJECT
public:
    struct Counts
    {
        int total = 0; ///< without those that were taken back
        int done = 0;
        int failed = 0;
        int waiting = 0; ///< can still be taken back
        int open = 0;    ///< waiting, or on their way

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    /// Both must outlive this.
    BulkProgress(const EndorsementStore &store, Outbox &outbox, QObject *parent = nullptr);

    /// These rows were just decided about together. To-dos are left out: they come to no end here.
    void begin(const QList<RowId> &rows, const Status &wished);

    [[nodiscard]] bool isUnderWay() const { return !m_items.isEmpty(); }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// What was wished last.
    [[nodiscard]] const Status &wished() const { return m_wished; }
    [[nodiscard]] QList<OutboxItemId> failed() const; ///< oldest first
    /// Those that failed and are still in the store.
    [[nodiscard]] QList<RowId> failedRows() const;

    void cancelRest();  ///< what is not sent yet
    void retryFailed(); ///< all that failed, once more
    void forget();      ///< the person has seen what failed

signals:
    void changed();
    /// Nothing is open any more; counts() and failedRows() say how it ended.
    void finished();

private:
    void take(const QList<OutboxItemId> &items);
    void count();
    [[nodiscard]] QList<OutboxItemId> inState(OutboxItem::State state) const;

    const EndorsementStore &m_store;
    Outbox &m_outbox;
    QHash<OutboxItemId, OutboxItem::State> m_items;
    Status m_wished;
    Counts m_counts;
};

} // namespace Laurels
