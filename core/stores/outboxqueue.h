// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QHash>

#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace Laurels {

/// An item with what only the outbox needs to know of it.
struct OutboxEntry
{
    OutboxItem item{};
    bool isHeld = false;                   ///< Waiting since an earlier run: not sent unasked
    bool isInGrace = false;                ///< Waiting, and `notBefore` is the end of its grace time
    std::chrono::milliseconds graceLeft{}; ///< while the grace time stands still
    bool isBusy = false;                   ///< being recorded for sending, sent, or looked up
    bool isToStart = false;                ///< Sending, and not handed to the backend yet
    quint64 recording = 0;                 ///< number of the last journal call that had it
    int lookUps = 0;                       ///< that failed in a row
    int unconfirmed = 0;                   ///< how often an answer was lost and the change was not there
};

/// The items, and what stands in line for each endorsement: at most one on its way and one behind it. Sends
/// nothing.
class OutboxQueue
{
public:
    /// The items that matter for one endorsement.
    struct Lane
    {
        std::optional<OutboxItemId> inFlight; ///< Sending or Unconfirmed
        std::optional<OutboxItemId> waiting;  ///< later than the one in flight
        std::optional<OutboxItemId> failed;   ///< no later wish has taken its place
    };
    using Ids = std::set<OutboxItemId>;

    /// What is open for an account, oldest first.
    struct Line
    {
        Ids waiting;
        Ids unconfirmed;
        Ids held; ///< some of those that wait
        Ids busy;
        int open = 0;
    };

    [[nodiscard]] const std::map<OutboxItemId, OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] const OutboxEntry *find(OutboxItemId id) const;
    [[nodiscard]] OutboxEntry *find(OutboxItemId id);
    [[nodiscard]] Lane lane(const EndorsementRef &ref) const { return m_lanes.value(ref); }
    [[nodiscard]] bool hasLane(const EndorsementRef &ref) const { return m_lanes.contains(ref); }
    [[nodiscard]] bool hasLanes() const { return !m_lanes.isEmpty(); }
    /// The endorsements for which an item matters.
    [[nodiscard]] QList<EndorsementRef> refs() const { return m_lanes.keys(); }
    /// The lane of an item's endorsement; empty for Endorse.
    [[nodiscard]] Lane laneOf(const OutboxItem &item) const;
    [[nodiscard]] QList<AccountId> accounts() const { return m_lines.keys(); }
    [[nodiscard]] const Line &line(const AccountId &account) const;
    /// An open Endorse of the same skill to the same person.
    [[nodiscard]] const OutboxEntry *openCreate(const AccountId &account, const NewEndorsement &wish) const;

    OutboxStepId nextStep() { return OutboxStepId(++m_lastStep); }
    /// Ids and steps go on after these.
    void startAfter(OutboxItemId lastItem, OutboxStepId lastStep);
    /// Takes up an item of an earlier run; the oldest first. Where the end of an older item could not be
    /// kept, a later one for the same endorsement takes its place.
    void restore(const OutboxItem &left);
    /// Gives it an id; the state is Waiting.
    OutboxEntry &add(OutboxItem item);
    /// Lines up a wish for an endorsement, `from` being what the service said last. Collapses with what
    /// waits: the first `from` and the last wish remain, or nothing. Returns what now waits with that wish.
    OutboxEntry *wish(const OutboxItem &wish);
    void setState(OutboxEntry &entry, OutboxItem::State state);
    void setBusy(OutboxEntry &entry, bool isBusy);
    void release(OutboxEntry &entry); ///< it is no longer held
    void touch(const OutboxEntry &entry) { m_changed.insert(entry.item.id); }
    /// A later wish waits for the endorsement of `entry`, which did not take effect: `entry` is Cancelled
    /// and the later one starts from `from`. If that is what it wishes, it is Cancelled too.
    void giveWay(OutboxEntry &entry, const Status &from);

    /// What was touched since the last call.
    [[nodiscard]] Ids takeChanged() { return std::exchange(m_changed, {}); }

private:
    OutboxEntry &put(OutboxEntry added);
    void updateLane(const OutboxItem &item);
    void updateLine(const OutboxEntry &entry);

    std::map<OutboxItemId, OutboxEntry> m_entries;
    QHash<EndorsementRef, Lane> m_lanes;
    QHash<AccountId, Line> m_lines;
    Ids m_changed;
    quint64 m_lastItem = 0;
    quint64 m_lastStep = 0;
};

[[nodiscard]] EndorsementRef refOf(const OutboxItem &item);

} // namespace Laurels
