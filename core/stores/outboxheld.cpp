// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxheld.h"

#include <algorithm>
#include <utility>

namespace Laurels {

void OutboxHeld::restore(const OutboxLeftovers &left)
{
    QList<OutboxItem> items = left.items;
    std::sort(items.begin(), items.end(),
              [](const OutboxItem &a, const OutboxItem &b) { return a.id < b.id; });
    for (const OutboxItem &item : std::as_const(items))
        m_queue.restore(item);
    m_queue.startAfter(left.lastId, {});
}

OutboxQueue::Ids OutboxHeld::ids(const std::optional<AccountId> &account) const
{
    if (account)
        return m_queue.line(*account).held;
    OutboxQueue::Ids all;
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &each : accounts)
        all.insert(m_queue.line(each).held.begin(), m_queue.line(each).held.end());
    return all;
}

QList<OutboxItem> OutboxHeld::items(const std::optional<AccountId> &account) const
{
    QList<OutboxItem> items;
    for (const OutboxItemId id : ids(account))
        items.append(m_queue.find(id)->item);
    return items;
}

void OutboxHeld::send(const OutboxQueue::Ids &held)
{
    for (const OutboxItemId id : held) {
        OutboxEntry &entry = *m_queue.find(id);
        m_queue.release(entry);
        if (!entry.item.isThrottled())
            entry.item.notBefore = {};
    }
}

} // namespace Laurels
