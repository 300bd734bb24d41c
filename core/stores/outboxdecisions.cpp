// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxdecisions.h"

#include "stores/idset.h"
#include "stores/outboxrules.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels {

using State = OutboxItem::State;

OutboxDecisions::OutboxDecisions(EndorsementStore &store, OutboxQueue &queue, OutboxRows &rows, Clock &clock)
    : m_store(store)
    , m_queue(queue)
    , m_rows(rows)
    , m_clock(clock)
    , m_stack(store, queue)
{
}

std::optional<OutboxStepId> OutboxDecisions::decide(const QList<RowId> &rows, const Status &wished)
{
    const QDateTime now = m_clock.now();
    // Whoever decides about several at once means that as a whole.
    const bool isBulk = rows.size() > 1;
    const auto growing = isBulk ? std::nullopt : m_stack.growing(wished, now, m_grace);
    const OutboxStepId step = growing ? *growing : m_queue.nextStep();
    IdSet<RowId> seen(0);
    QList<Entry> entries;
    QList<EndorsementRef> refs;
    QList<RowId> marked;
    for (const RowId row : rows) {
        if (!m_store.isAlive(row) || seen.contains(row) ||
            !StatusPolicy::maySet(m_store.row(row).direction, wished))
            continue;
        seen.insert(row);
        refs.append(m_rows.refOf(row));
        if (isMarking(row))
            marked.append(row);
        if (const auto entry = decideRow(row, wished, step))
            entries.append(*entry);
    }
    m_store.holdChanged();
    m_rows.show(refs);
    m_store.markReviewed(marked, now);
    m_store.tellChanged();
    if (entries.isEmpty())
        return std::nullopt;
    m_stack.add(step, wished, entries, now, isBulk);
    return step;
}

std::optional<UndoStack::Entry> OutboxDecisions::decideRow(RowId row, const Status &wished, OutboxStepId step)
{
    const EndorsementRef ref = m_rows.refOf(row);
    const Status shown = m_store.shownStatus(row);
    const bool marks = isMarking(row);
    if (shown != wished) {
        OutboxItem item = draft(row, wished, step);
        item.isMarking = marks;
        wish(item);
        return Entry{.ref = ref, .before = shown, .isMarking = marks};
    }
    // Decided once more: it goes, and undoing that leads back to what the service said.
    if (const OutboxEntry *held = takeUpHeld(ref, step, marks))
        return Entry{.ref = ref, .before = held->item.from, .isMarking = held->item.isMarking};
    // Content with what it is: an earlier wish that failed is no longer wished.
    if (const auto failed = m_queue.lane(ref).failed)
        m_queue.setState(*m_queue.find(*failed), State::Cancelled);
    if (!marks)
        return std::nullopt;
    return Entry{.ref = ref, .before = shown, .isKept = true, .isMarking = true};
}

bool OutboxDecisions::isMarking(RowId row) const
{
    return m_store.row(row).direction == Direction::Received && !m_store.reviewedAt(row).isValid();
}

OutboxItem OutboxDecisions::draft(RowId row, const Status &wished, OutboxStepId step) const
{
    const EndorsementRow &values = m_store.row(row);
    return {.step = step,
            .account = m_store.account(row),
            .urn = m_store.urn(row),
            .person = m_store.person(values.person).urn,
            .skill = m_store.skill(values.skill).phrase,
            .from = m_store.status(values.status),
            .to = wished,
            .createdAt = m_clock.now()};
}

void OutboxDecisions::wish(const OutboxItem &item)
{
    if (OutboxEntry *entry = m_queue.wish(item))
        startGrace(*entry);
}

const OutboxEntry *OutboxDecisions::takeUpHeld(const EndorsementRef &ref, OutboxStepId step, bool isMarking)
{
    const auto waiting = m_queue.lane(ref).waiting;
    OutboxEntry *held = waiting ? m_queue.find(*waiting) : nullptr;
    if (!held || !held->isHeld)
        return nullptr;
    held->item.step = step;
    held->item.isMarking = held->item.isMarking || isMarking;
    m_queue.release(*held);
    startGrace(*held);
    return held;
}

void OutboxDecisions::startGrace(OutboxEntry &entry) const
{
    OutboxItem &item = entry.item;
    if (!entry.isByHand && OutboxRules::needsGrace(item.from, item.to) && m_grace > 0ms) {
        entry.isInGrace = true;
        entry.graceLeft = m_grace;
        item.notBefore = m_clock.now().addMSecs(m_grace.count());
    } else if (!item.isThrottled()) {
        item.notBefore = {};
    }
}

void OutboxDecisions::undo()
{
    const QList<Entry> entries = m_stack.takeUndoable();
    const OutboxStepId step = m_queue.nextStep();
    QList<EndorsementRef> refs;
    QList<EndorsementRef> marked;
    for (const Entry &entry : entries) {
        refs.append(entry.ref);
        if (entry.isMarking)
            marked.append(entry.ref);
        if (!entry.isKept)
            wish(draft(m_rows.rowOf(entry.ref).value(), entry.before, step));
    }
    m_store.holdChanged();
    m_rows.show(refs);
    m_rows.unmark(marked);
    m_store.tellChanged();
}

void OutboxDecisions::redo()
{
    const OutboxStepId step = m_queue.nextStep();
    const auto taken = m_stack.takeRedoable(step);
    if (!taken)
        return;
    QList<EndorsementRef> refs;
    QList<RowId> marked;
    for (const Entry &entry : taken->entries) {
        const RowId row = m_rows.rowOf(entry.ref).value();
        refs.append(entry.ref);
        if (entry.isMarking)
            marked.append(row);
        if (entry.isKept)
            continue;
        OutboxItem item = draft(row, taken->wished, step);
        item.isMarking = entry.isMarking;
        wish(item);
    }
    m_store.holdChanged();
    m_rows.show(refs);
    m_store.markReviewed(marked, m_clock.now());
    m_store.tellChanged();
}

void OutboxDecisions::holdGrace(bool hold)
{
    const QDateTime now = m_clock.now();
    forEachInGrace([&](OutboxEntry &entry) {
        if (hold) {
            const qint64 left = now.msecsTo(entry.item.notBefore);
            entry.graceLeft = std::clamp(std::chrono::milliseconds(left), 0ms, entry.graceLeft);
        } else {
            entry.item.notBefore = now.addMSecs(entry.graceLeft.count());
            m_queue.touch(entry);
        }
    });
}

void OutboxDecisions::endGrace(const std::optional<AccountId> &account)
{
    forEachInGrace([&](OutboxEntry &entry) {
        if (account && entry.item.account != *account)
            return;
        entry.isInGrace = false;
        entry.item.notBefore = {};
        m_queue.touch(entry);
    });
}

template <typename Change>
void OutboxDecisions::forEachInGrace(Change change)
{
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &account : accounts) {
        for (const OutboxItemId id : m_queue.line(account).waiting) {
            OutboxEntry &entry = *m_queue.find(id);
            if (entry.isInGrace)
                change(entry);
        }
    }
}

} // namespace Laurels
