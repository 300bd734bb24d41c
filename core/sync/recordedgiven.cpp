// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/recordedgiven.h"

#include "stores/endorsementstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

RecordedGiven::RecordedGiven(const AccountStore &accounts, EndorsementStore &store, const Outbox &outbox,
                             QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_store(store)
    , m_outbox(outbox)
{
    connect(&outbox, &Outbox::endorsed, this, &RecordedGiven::takeNew);
}

void RecordedGiven::take(const QList<HistoryEntry> &history)
{
    for (const HistoryEntry &entry : history) {
        const bool isMade = entry.outcome == "done"_L1 || entry.outcome == "already"_L1;
        if (isMade && entry.action == OutboxItem::Action::Endorse && entry.urn)
            add(entry.account, *entry.urn, entry.skill, entry.to, entry.when);
    }
}

void RecordedGiven::takeNew(const AccountId &account, const EndorsementUrn &urn)
{
    const QList<OutboxItem> items = m_outbox.items();
    const auto made = std::find_if(items.rbegin(), items.rend(), [&](const OutboxItem &item) {
        return item.account == account && item.urn == urn && item.action == OutboxItem::Action::Endorse;
    });
    if (made != items.rend())
        add(account, urn, made->skill, made->to, made->createdAt);
}

void RecordedGiven::add(const AccountId &account, const EndorsementUrn &urn, const QString &skill,
                        const Status &status, const QDateTime &when)
{
    const Account *const owner = m_accounts.find(account);
    if (!owner || !isGivenRecorded(owner->source) || m_store.find(account, urn))
        return;
    m_store.merge(account, Direction::Given,
                  {{.urn = urn,
                    .endorser = owner->owner,
                    .skill = skill,
                    .status = status,
                    .created = when,
                    .lastModified = when}});
}

} // namespace Laurels
