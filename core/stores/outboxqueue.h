// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/backendprovider.h"
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
    bool isByHand = false;                 ///< a to-do of the person: never sent nor looked up
    bool isHeld = false;                   ///< Waiting since an earlier run: not sent unasked
    bool isInGrace = false;                ///< Waiting, and `notBefore` is the end of its grace time
    std::chrono::milliseconds graceLeft{}; ///< while the grace time stands still
    bool isBusy = false;                   ///< being recorded for sending, sent, or looked up
    bool isToStart = false;                ///< Sending, and not handed to the backend yet
    quint64 recording = 0;                 ///< number of the last journal call that had it
    int lookUps = 0;                       ///< that failed in a row
    int unconfirmed = 0;                   ///< how often an answer was lost and the change was not there

    [[nodiscard]] bool canCancel() const
    {
        return item.state == OutboxItem::State::Waiting || item.state == OutboxItem::State::Failed ||
               (isByHand && item.isOpen());
    }
};

/// The items, and what stands in line for each endorsement: at most one on its way and one behind it. Sends
/// nothing. What is done by hand only ever waits, also when it was opened on LinkedIn, and stands in a list
/// of its own: nobody who asks for what is to be sent finds it.
class OutboxQueue
{
public:
    /// The items that matter for one endorsement.
    struct Lane
    {
        std::optional<OutboxItemId> inFlight; ///< Sending or Unconfirmed, but not by hand
        std::optional<OutboxItemId> waiting;  ///< later than the one in flight, or open and by hand
        std::optional<OutboxItemId> failed;   ///< no later wish has taken its place
    };
    using Ids = std::set<OutboxItemId>;

    /// What is open for an account, oldest first. What is done by hand is in `todo` only, and not counted.
    struct Line
    {
        Ids todo;
        Ids waiting;
        Ids unconfirmed;
        Ids held; ///< some of those that wait
        Ids busy;
        int open = 0;
    };

    /// Says who is served by hand when an item comes. Outlives the queue.
    explicit OutboxQueue(const BackendProvider &backends)
        : m_backends(backends)
    {
    }

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
    void updateLane(const OutboxEntry &entry);
    void updateLine(const OutboxEntry &entry);

    const BackendProvider &m_backends;
    std::map<OutboxItemId, OutboxEntry> m_entries;
    QHash<EndorsementRef, Lane> m_lanes;
    QHash<AccountId, Line> m_lines;
    Ids m_changed;
    quint64 m_lastItem = 0;
    quint64 m_lastStep = 0;
};

[[nodiscard]] EndorsementRef refOf(const OutboxItem &item);

} // namespace Laurels
