// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storefeed.h"

#include "domain/clock.h"

#include <algorithm>
#include <utility>

namespace Laurels {

StoreFeed::StoreFeed(AccountId account, EndorsementStore &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_store(store)
    , m_clock(clock)
{
}

void StoreFeed::add(Direction direction, const QList<Endorsement> &endorsements, ChangeStamp asOf)
{
    List &list = m_lists.at(size_t(direction));
    list.asOf = list.held.isEmpty() ? asOf : std::min(list.asOf, asOf);
    list.held += endorsements;
    if (!m_isWaiting)
        flush();
}

void StoreFeed::flush()
{
    flush(Direction::Received);
    flush(Direction::Given);
}

void StoreFeed::flush(Direction direction)
{
    List &list = m_lists.at(size_t(direction));
    const QList<Endorsement> endorsements = std::exchange(list.held, {});
    if (endorsements.isEmpty())
        return;
    if (!m_isWaiting) {
        m_isWaiting = true;
        m_clock.callAfter(interval, this, [this] {
            m_isWaiting = false;
            flush();
        });
    }
    const MergeCount merged = m_store.merge(m_account, direction, endorsements, list.asOf);
    list.count.added += merged.added;
    list.count.changed += merged.changed;
}

const MergeCount &StoreFeed::count(Direction direction) const
{
    return m_lists.at(size_t(direction)).count;
}

void StoreFeed::startCounting()
{
    for (List &list : m_lists)
        list.count = {};
}

} // namespace Laurels
