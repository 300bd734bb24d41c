// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxtodo.h"

#include "stores/outboxrules.h"

namespace Laurels {

namespace {

using State = OutboxItem::State;

} // namespace

QList<OutboxItem> OutboxTodo::items(const std::optional<AccountId> &account) const
{
    OutboxQueue::Ids ids;
    const QList<AccountId> accounts = account ? QList{*account} : m_queue.accounts();
    for (const AccountId &each : accounts)
        ids.insert(m_queue.line(each).todo.begin(), m_queue.line(each).todo.end());
    QList<OutboxItem> items;
    for (const OutboxItemId id : ids)
        items.append(m_queue.find(id)->item);
    return items;
}

void OutboxTodo::setVisited(const QList<OutboxItemId> &ids, bool isVisited)
{
    const State wished = isVisited ? State::Unconfirmed : State::Waiting;
    QList<EndorsementRef> refs;
    for (const OutboxItemId id : ids) {
        OutboxEntry *entry = m_queue.find(id);
        if (!entry || !entry->isByHand || !entry->item.isOpen() || entry->item.state == wished)
            continue;
        m_queue.setState(*entry, wished);
        refs.append(refOf(entry->item));
    }
    m_rows.show(refs);
}

QList<OutboxItem> OutboxTodo::confirm(const AccountId &account, const ArchivedSides &whole)
{
    QList<OutboxItem> done;
    QList<EndorsementRef> refs;
    const OutboxQueue::Ids ids = m_queue.line(account).todo;
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *m_queue.find(id);
        const State state = stateByArchive(entry.item, whole);
        if (state == entry.item.state)
            continue;
        m_queue.setState(entry, state);
        refs.append(refOf(entry.item));
        if (state == State::Done)
            done.append(entry.item);
    }
    m_rows.show(refs);
    return done;
}

// Whether the page was opened before or after the archive was made is not known; what it does not show has
// to be done, in doubt once more.
State OutboxTodo::stateByArchive(const OutboxItem &item, const ArchivedSides &whole) const
{
    const auto row = m_rows.rowOf(refOf(item));
    if (!row)
        return OutboxRules::isFulfilledByAbsence(item.to) ? State::Done : State::Cancelled;
    if (m_rows.serviceStatus(item) == item.to)
        return State::Done;
    const bool isWhole = m_rows.directionOf(*row) == Direction::Received ? whole.received : whole.given;
    return isWhole ? State::Waiting : item.state;
}

} // namespace Laurels
