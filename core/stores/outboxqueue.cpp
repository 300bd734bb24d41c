// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxqueue.h"

#include <algorithm>

namespace Laurels {

namespace {

using State = OutboxItem::State;

bool isCounted(const OutboxEntry &entry)
{
    return entry.item.isOpen() && !entry.isByHand;
}

} // namespace

EndorsementRef refOf(const OutboxItem &item)
{
    return {item.account, item.urn.value()};
}

const OutboxEntry *OutboxQueue::find(OutboxItemId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

OutboxEntry *OutboxQueue::find(OutboxItemId id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

OutboxQueue::Lane OutboxQueue::laneOf(const OutboxItem &item) const
{
    return item.action == OutboxItem::Action::SetStatus ? lane(refOf(item)) : Lane();
}

const OutboxQueue::Line &OutboxQueue::line(const AccountId &account) const
{
    static const Line none;
    const auto found = m_lines.constFind(account);
    return found == m_lines.cend() ? none : *found;
}

const OutboxEntry *OutboxQueue::openCreate(const AccountId &account, const NewEndorsement &wish) const
{
    const QString skill = foldedText(wish.skill);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &each) {
        const OutboxItem &item = each.second.item;
        return item.isOpen() && item.action == OutboxItem::Action::Endorse && item.account == account &&
               item.person == wish.recipient && item.skillId == wish.skillId &&
               (wish.skillId || foldedText(item.skill) == skill);
    });
    return found == m_entries.end() ? nullptr : &found->second;
}

void OutboxQueue::startAfter(OutboxItemId lastItem, OutboxStepId lastStep)
{
    m_lastItem = std::max(m_lastItem, quint64(lastItem));
    m_lastStep = std::max(m_lastStep, quint64(lastStep));
}

void OutboxQueue::restore(const OutboxItem &left)
{
    if (!left.isOpen() && left.state != State::Failed)
        return;
    startAfter(left.id, left.step);
    const Lane before = laneOf(left);
    const auto replace = [this](const std::optional<OutboxItemId> &older) {
        if (older)
            setState(*find(*older), State::Cancelled);
    };
    replace(before.failed);
    if (left.isOpen())
        replace(before.waiting);
    if (left.isOpen() && left.state != State::Waiting)
        replace(before.inFlight);
    OutboxItem item = left;
    // Its outcome is not known any more.
    if (item.state == State::Sending)
        item.state = State::Unconfirmed;
    const bool isHeld = item.state == State::Waiting;
    put({.item = std::move(item), .isHeld = isHeld});
}

OutboxEntry &OutboxQueue::add(OutboxItem item)
{
    item.id = OutboxItemId(++m_lastItem);
    item.state = OutboxItem::State::Waiting;
    OutboxEntry &entry = put({.item = std::move(item)});
    touch(entry);
    return entry;
}

OutboxEntry &OutboxQueue::put(OutboxEntry added)
{
    OutboxEntry &entry = m_entries[added.item.id];
    entry = std::move(added);
    const bool isStatus = entry.item.action == OutboxItem::Action::SetStatus;
    entry.isByHand = isStatus && m_backends.isByHand(entry.item.account);
    entry.isHeld = entry.isHeld && !entry.isByHand;
    m_lines[entry.item.account].open += int(isCounted(entry));
    updateLine(entry);
    if (isStatus)
        updateLane(entry);
    return entry;
}

OutboxEntry *OutboxQueue::wish(const OutboxItem &wish)
{
    const Lane lane = laneOf(wish);
    if (lane.failed)
        setState(*find(*lane.failed), OutboxItem::State::Cancelled);
    if (!lane.waiting) {
        OutboxItem item = wish;
        if (lane.inFlight)
            item.from = find(*lane.inFlight)->item.to;
        return item.from == item.to ? nullptr : &add(std::move(item));
    }
    OutboxEntry &waiting = *find(*lane.waiting);
    waiting.isInGrace = false;
    release(waiting);
    // The service may have told another status since.
    if (!lane.inFlight)
        waiting.item.from = wish.from;
    if (waiting.item.from == wish.to) {
        setState(waiting, OutboxItem::State::Cancelled);
        return nullptr;
    }
    waiting.item.to = wish.to;
    waiting.item.step = wish.step;
    waiting.item.isMarking = waiting.item.isMarking || wish.isMarking;
    // It may have been opened on LinkedIn for the earlier wish.
    setState(waiting, State::Waiting);
    return &waiting;
}

void OutboxQueue::setState(OutboxEntry &entry, OutboxItem::State state)
{
    const bool wasCounted = isCounted(entry);
    entry.item.state = state;
    m_lines[entry.item.account].open += int(isCounted(entry)) - int(wasCounted);
    if (!entry.item.isOpen())
        entry.isBusy = entry.isToStart = entry.isInGrace = false;
    entry.isHeld = entry.isHeld && state == OutboxItem::State::Waiting;
    updateLine(entry);
    if (entry.item.action == OutboxItem::Action::SetStatus)
        updateLane(entry);
    touch(entry);
}

void OutboxQueue::setBusy(OutboxEntry &entry, bool isBusy)
{
    entry.isBusy = isBusy;
    updateLine(entry);
}

void OutboxQueue::release(OutboxEntry &entry)
{
    if (!std::exchange(entry.isHeld, false))
        return;
    updateLine(entry);
    touch(entry);
}

void OutboxQueue::giveWay(OutboxEntry &entry, const Status &from)
{
    OutboxEntry &later = *find(laneOf(entry.item).waiting.value());
    setState(entry, OutboxItem::State::Cancelled);
    later.item.from = from;
    later.item.isMarking = later.item.isMarking || entry.item.isMarking;
    touch(later);
    if (later.item.to == from)
        setState(later, OutboxItem::State::Cancelled);
}

void OutboxQueue::updateLane(const OutboxEntry &entry)
{
    const OutboxItem &item = entry.item;
    const bool isUnconfirmed = item.state == State::Unconfirmed;
    Lane &lane = m_lanes[refOf(item)];
    const auto put = [&item](std::optional<OutboxItemId> &place, bool isHere) {
        if (isHere)
            place = item.id;
        else if (place == item.id)
            place.reset();
    };
    put(lane.waiting, item.state == State::Waiting || (isUnconfirmed && entry.isByHand));
    put(lane.inFlight, item.state == State::Sending || (isUnconfirmed && !entry.isByHand));
    put(lane.failed, item.state == State::Failed);
    if (!lane.waiting && !lane.inFlight && !lane.failed)
        m_lanes.remove(refOf(item));
}

void OutboxQueue::updateLine(const OutboxEntry &entry)
{
    Line &line = m_lines[entry.item.account];
    const auto put = [&entry](Ids &ids, bool isHere) {
        if (isHere)
            ids.insert(entry.item.id);
        else
            ids.erase(entry.item.id);
    };
    put(line.todo, entry.isByHand && entry.item.isOpen());
    put(line.waiting, !entry.isByHand && entry.item.state == State::Waiting);
    put(line.unconfirmed, !entry.isByHand && entry.item.state == State::Unconfirmed);
    put(line.held, entry.isHeld);
    put(line.busy, entry.isBusy);
}

} // namespace Laurels
