// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxrows.h"

#include <QHash>

namespace Laurels {

namespace {

WriteState writeState(OutboxItem::State state)
{
    switch (state) {
    case OutboxItem::State::Waiting:
        return WriteState::Waiting;
    case OutboxItem::State::Sending:
        return WriteState::Sending;
    case OutboxItem::State::Unconfirmed:
        return WriteState::Unconfirmed;
    case OutboxItem::State::Failed:
        return WriteState::Failed;
    case OutboxItem::State::Done:
    case OutboxItem::State::Cancelled:
        break;
    }
    return WriteState::None;
}

} // namespace

std::optional<RowId> OutboxRows::rowOf(const EndorsementRef &ref) const
{
    return m_store.find(ref.account, ref.urn);
}

Status OutboxRows::serviceStatus(const OutboxItem &item) const
{
    const auto inFlight = m_queue.laneOf(item).inFlight;
    if (inFlight && *inFlight != item.id)
        return m_queue.find(*inFlight)->item.to;
    const auto row = rowOf(Laurels::refOf(item));
    return row ? m_store.status(m_store.row(*row).status) : item.from;
}

void OutboxRows::show(const QList<EndorsementRef> &refs)
{
    QHash<WriteState, QHash<Status, QList<RowId>>> wished;
    QHash<WriteState, QList<RowId>> plain;
    for (const EndorsementRef &ref : refs) {
        const auto row = rowOf(ref);
        if (!row)
            continue;
        const OutboxQueue::Lane lane = m_queue.lane(ref);
        const auto id = lane.waiting ? lane.waiting : lane.inFlight;
        if (id) {
            const OutboxItem &item = m_queue.find(*id)->item;
            wished[writeState(item.state)][item.to].append(*row);
        } else {
            plain[showsFailure(*row, lane) ? WriteState::Failed : WriteState::None].append(*row);
        }
    }
    for (auto state = wished.cbegin(); state != wished.cend(); ++state) {
        for (auto rows = state->cbegin(); rows != state->cend(); ++rows)
            m_store.setWish(*rows, rows.key(), state.key());
    }
    for (auto rows = plain.cbegin(); rows != plain.cend(); ++rows)
        m_store.clearWish(*rows, std::nullopt, rows.key());
}

// What failed was about the status that the endorsement had then.
bool OutboxRows::showsFailure(RowId row, const OutboxQueue::Lane &lane) const
{
    return lane.failed && m_queue.find(*lane.failed)->item.from == m_store.status(m_store.row(row).status);
}

void OutboxRows::confirm(const OutboxItem &item)
{
    const EndorsementRef ref = Laurels::refOf(item);
    if (const auto row = rowOf(ref))
        m_store.clearWish({*row}, item.to);
    show({ref});
}

void OutboxRows::merge(const AccountId &account, const Endorsement &endorsement)
{
    if (const auto row = m_store.find(account, endorsement.urn))
        m_store.merge(account, m_store.row(*row).direction, {endorsement});
}

void OutboxRows::unmark(const QList<EndorsementRef> &refs)
{
    QList<RowId> rows;
    for (const EndorsementRef &ref : refs) {
        if (const auto row = rowOf(ref))
            rows.append(*row);
    }
    if (!rows.isEmpty())
        m_store.unmarkReviewed(rows);
}

void OutboxRows::markIfMarking(const OutboxItem &item, const QDateTime &when)
{
    if (!item.isMarking)
        return;
    if (const auto row = rowOf(Laurels::refOf(item)))
        m_store.markReviewed({*row}, when);
}

void OutboxRows::unmarkIfMarking(const OutboxItem &item)
{
    if (item.isMarking)
        unmark({Laurels::refOf(item)});
}

} // namespace Laurels
