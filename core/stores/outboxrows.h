// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"
#include "stores/outboxqueue.h"

namespace Laurels {

/// Puts into the store's rows what the queue says of them.
class OutboxRows
{
public:
    OutboxRows(EndorsementStore &store, const OutboxQueue &queue)
        : m_store(store)
        , m_queue(queue)
    {
    }

    [[nodiscard]] EndorsementRef refOf(RowId row) const { return {m_store.account(row), m_store.urn(row)}; }
    [[nodiscard]] std::optional<RowId> rowOf(const EndorsementRef &ref) const;
    [[nodiscard]] Direction directionOf(RowId row) const { return m_store.row(row).direction; }
    /// What the service says of the endorsement, or will say when what else is on its way has arrived.
    [[nodiscard]] Status serviceStatus(const OutboxItem &item) const;
    /// The rows show the newest wish and how far it is; rows of which nothing is wished show the service's
    /// status.
    void show(const QList<EndorsementRef> &refs);
    /// The change took effect.
    void confirm(const OutboxItem &item);
    /// The service told it anew.
    void merge(const AccountId &account, const Endorsement &endorsement);
    void unmark(const QList<EndorsementRef> &refs);
    void markIfMarking(const OutboxItem &item, const QDateTime &when);
    void unmarkIfMarking(const OutboxItem &item);

private:
    [[nodiscard]] bool showsFailure(RowId row, const OutboxQueue::Lane &lane) const;

    EndorsementStore &m_store;
    const OutboxQueue &m_queue;
};

} // namespace Laurels
