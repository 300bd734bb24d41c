// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"
#include "stores/outboxqueue.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace Laurels {

/// The decisions that can be taken back, newest last, and those that were and can be done once more. Changes
/// nothing outside; says what is to be done.
class UndoStack
{
public:
    /// What a step did to one endorsement.
    struct Entry
    {
        EndorsementRef ref;
        Status before; ///< what the row showed
        bool isKept = false;
        bool isMarking = false; ///< the step set the review mark
    };

    struct Step
    {
        OutboxStepId id{};
        Status wished{};
        QDateTime lastAddition{};
        QList<Entry> entries{};
        bool isBulk = false; ///< one decision about several
    };

    UndoStack(const EndorsementStore &store, const OutboxQueue &queue)
        : m_store(store)
        , m_queue(queue)
    {
    }

    /// The newest step, if another decision about one endorsement for the same status belongs to it: it is
    /// less than `within` old, and not about several at once.
    [[nodiscard]] std::optional<OutboxStepId> growing(const Status &wished, const QDateTime &now,
                                                      std::chrono::milliseconds within) const;
    /// A new decision: what was taken back before is gone.
    void add(OutboxStepId step, const Status &wished, const QList<Entry> &entries, const QDateTime &now,
             bool isBulk);
    [[nodiscard]] std::optional<OutboxStep> undoable() const;
    /// The step taken back last that can be done once more.
    [[nodiscard]] std::optional<OutboxStep> redoable() const;
    /// Takes back what can be of the newest undoable step: from the newest entry to the oldest.
    [[nodiscard]] QList<Entry> takeUndoable();
    /// What can be done once more, as a step with the id `again`.
    [[nodiscard]] std::optional<Step> takeRedoable(OutboxStepId again);
    /// Forgets the newest steps if nothing can bring them back. One below may only be waiting for those
    /// above it to be undone.
    void prune();

private:
    [[nodiscard]] bool isUndoable(const Entry &entry, const Status &wished) const;
    [[nodiscard]] bool isRedoable(const Entry &entry) const;
    [[nodiscard]] bool isByHand(const Entry &entry) const;
    [[nodiscard]] bool isSpent(const Step &step) const;
    [[nodiscard]] OutboxStep summary(const Step &step) const;
    [[nodiscard]] QDateTime graceEnd(const Entry &entry) const;

    const EndorsementStore &m_store;
    const OutboxQueue &m_queue;
    QList<Step> m_steps;
    QList<Step> m_undone; ///< taken back last: last
};

} // namespace Laurels
