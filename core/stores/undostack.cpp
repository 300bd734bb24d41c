// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/undostack.h"

#include "stores/outboxrules.h"

#include <algorithm>

namespace Laurels {

std::optional<OutboxStepId> UndoStack::growing(const Status &wished, const QDateTime &now,
                                               std::chrono::milliseconds within) const
{
    if (m_steps.isEmpty())
        return std::nullopt;
    const Step &newest = m_steps.last();
    // A clock that was set back does not say how long ago that was.
    const qint64 since = newest.lastAddition.isValid() ? newest.lastAddition.msecsTo(now) : -1;
    if (newest.isBulk || newest.wished != wished || since < 0 || since >= within.count())
        return std::nullopt;
    return newest.id;
}

void UndoStack::add(OutboxStepId step, const Status &wished, const QList<Entry> &entries,
                    const QDateTime &now, bool isBulk)
{
    m_undone.clear();
    if (m_steps.isEmpty() || m_steps.last().id != step)
        m_steps.append({.id = step, .wished = wished, .lastAddition = now, .entries = {}});
    m_steps.last().lastAddition = now;
    m_steps.last().isBulk = isBulk;
    m_steps.last().entries.append(entries);
}

std::optional<OutboxStep> UndoStack::undoable() const
{
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step) {
        const OutboxStep found = summary(*step);
        if (found.changed + found.kept > 0)
            return found;
    }
    return std::nullopt;
}

std::optional<OutboxStep> UndoStack::redoable() const
{
    for (auto step = m_undone.crbegin(); step != m_undone.crend(); ++step) {
        OutboxStep found{.id = step->id, .wished = step->wished, .isByHand = true};
        for (const Entry &entry : step->entries) {
            if (!isRedoable(entry))
                continue;
            ++(entry.isKept ? found.kept : found.changed);
            found.isByHand = found.isByHand && isByHand(entry);
        }
        if (found.changed + found.kept > 0)
            return found;
    }
    return std::nullopt;
}

QList<UndoStack::Entry> UndoStack::takeUndoable()
{
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        const Step &step = m_steps.at(i);
        Step undone{.id = step.id, .wished = step.wished};
        std::copy_if(step.entries.begin(), step.entries.end(), std::back_inserter(undone.entries),
                     [&](const Entry &entry) { return isUndoable(entry, step.wished); });
        if (undone.entries.isEmpty())
            continue;
        m_steps.removeAt(i);
        m_undone.append(undone);
        return {undone.entries.crbegin(), undone.entries.crend()};
    }
    return {};
}

std::optional<UndoStack::Step> UndoStack::takeRedoable(OutboxStepId again)
{
    for (qsizetype i = m_undone.size() - 1; i >= 0; --i) {
        const Step &undone = m_undone.at(i);
        // No later decision belongs to it.
        Step step{.id = again, .wished = undone.wished};
        std::copy_if(undone.entries.begin(), undone.entries.end(), std::back_inserter(step.entries),
                     [this](const Entry &entry) { return isRedoable(entry); });
        if (step.entries.isEmpty())
            continue;
        m_undone.removeAt(i);
        m_steps.append(step);
        return step;
    }
    return std::nullopt;
}

void UndoStack::prune()
{
    while (!m_steps.isEmpty() && isSpent(m_steps.last()))
        m_steps.removeLast();
}

bool UndoStack::isSpent(const Step &step) const
{
    return std::none_of(step.entries.begin(), step.entries.end(), [&](const Entry &entry) {
        const OutboxQueue::Lane lane = m_queue.lane(entry.ref);
        // What is on its way may turn out not to have been sent.
        return lane.waiting || lane.inFlight || isUndoable(entry, step.wished);
    });
}

bool UndoStack::isUndoable(const Entry &entry, const Status &wished) const
{
    const auto row = m_store.find(entry.ref.account, entry.ref.urn);
    // Something else has happened to it since.
    if (!row || m_store.shownStatus(*row) != wished)
        return false;
    if (entry.isKept)
        return entry.isMarking && m_store.reviewedAt(*row).isValid();
    const OutboxQueue::Lane lane = m_queue.lane(entry.ref);
    if (!lane.waiting)
        return OutboxRules::isReversible(entry.before, wished);
    return m_queue.find(*lane.waiting)->item.from == entry.before ||
           StatusPolicy::maySet(m_store.row(*row).direction, entry.before);
}

bool UndoStack::isRedoable(const Entry &entry) const
{
    const auto row = m_store.find(entry.ref.account, entry.ref.urn);
    // Something else has happened to it since.
    if (!row || m_store.shownStatus(*row) != entry.before)
        return false;
    return !entry.isKept || !m_store.reviewedAt(*row).isValid();
}

OutboxStep UndoStack::summary(const Step &step) const
{
    OutboxStep summary{.id = step.id, .wished = step.wished, .isByHand = true};
    for (const Entry &entry : step.entries) {
        if (!isUndoable(entry, step.wished))
            continue;
        ++(entry.isKept ? summary.kept : summary.changed);
        summary.isByHand = summary.isByHand && isByHand(entry);
        const QDateTime end = graceEnd(entry);
        if (end.isValid() && (!summary.notBefore.isValid() || summary.notBefore < end))
            summary.notBefore = end;
    }
    return summary;
}

bool UndoStack::isByHand(const Entry &entry) const
{
    const auto account = m_store.accountIndex(entry.ref.account);
    return account && m_store.isByHand(*account);
}

QDateTime UndoStack::graceEnd(const Entry &entry) const
{
    const OutboxQueue::Lane lane = m_queue.lane(entry.ref);
    const OutboxEntry *waiting = lane.waiting ? m_queue.find(*lane.waiting) : nullptr;
    return waiting && waiting->isInGrace ? waiting->item.notBefore : QDateTime();
}

} // namespace Laurels
