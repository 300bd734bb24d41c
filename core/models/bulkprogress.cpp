// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulkprogress.h"

#include <algorithm>

namespace Laurels {

namespace {

using State = OutboxItem::State;

} // namespace

BulkProgress::BulkProgress(const EndorsementStore &store, Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_outbox(outbox)
{
    connect(&outbox, &Outbox::itemsChanged, this, &BulkProgress::take);
}

void BulkProgress::begin(const QList<RowId> &rows, const Status &wished)
{
    if (m_counts.open == 0)
        m_items.clear();
    for (const RowId row : rows) {
        const std::optional<OutboxItem> item = m_outbox.itemOf(row);
        if (item && item->isOpen() && item->to == wished && !m_outbox.isByHand(item->id))
            m_items.insert(item->id, item->state);
    }
    m_wished = wished;
    count();
    emit changed();
}

void BulkProgress::take(const QList<OutboxItemId> &items)
{
    bool isTouched = false;
    for (const OutboxItemId id : items) {
        const auto known = m_items.find(id);
        if (known == m_items.end())
            continue;
        const std::optional<OutboxItem> item = m_outbox.item(id);
        *known = item ? item->state : State::Cancelled;
        isTouched = true;
    }
    if (!isTouched)
        return;
    const bool wasOpen = m_counts.open > 0;
    count();
    const bool isOver = m_counts.open == 0;
    if (isOver && m_counts.failed == 0)
        m_items.clear();
    emit changed();
    if (isOver && wasOpen)
        emit finished();
}

void BulkProgress::count()
{
    m_counts = {};
    for (const State state : std::as_const(m_items)) {
        if (state == State::Cancelled)
            continue;
        ++m_counts.total;
        m_counts.done += state == State::Done ? 1 : 0;
        m_counts.failed += state == State::Failed ? 1 : 0;
        m_counts.waiting += state == State::Waiting ? 1 : 0;
    }
    m_counts.open = m_counts.total - m_counts.done - m_counts.failed;
}

QList<OutboxItemId> BulkProgress::inState(State state) const
{
    QList<OutboxItemId> found = m_items.keys(state);
    std::sort(found.begin(), found.end());
    return found;
}

QList<OutboxItemId> BulkProgress::failed() const
{
    return inState(State::Failed);
}

QList<RowId> BulkProgress::failedRows() const
{
    QList<RowId> rows;
    const QList<OutboxItemId> ids = failed();
    for (const OutboxItemId id : ids) {
        const std::optional<OutboxItem> item = m_outbox.item(id);
        const auto row = item && item->urn ? m_store.find(item->account, *item->urn) : std::nullopt;
        if (row)
            rows.append(*row);
    }
    return rows;
}

void BulkProgress::cancelRest()
{
    m_outbox.cancel(inState(State::Waiting));
}

void BulkProgress::retryFailed()
{
    m_outbox.retry(failed());
}

void BulkProgress::forget()
{
    m_items.clear();
    count();
    emit changed();
}

} // namespace Laurels
