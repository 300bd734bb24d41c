// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"
#include "stores/undostack.h"

namespace Laurels {

/// What the person decides, takes back and does once more: lines it up in the queue with its grace time, and
/// shows and marks the rows. Sends nothing.
class OutboxDecisions
{
public:
    OutboxDecisions(EndorsementStore &store, OutboxQueue &queue, OutboxRows &rows, Clock &clock);

    [[nodiscard]] UndoStack &stack() { return m_stack; }
    [[nodiscard]] const UndoStack &stack() const { return m_stack; }
    [[nodiscard]] std::chrono::milliseconds grace() const { return m_grace; }

    std::optional<OutboxStepId> decide(const QList<RowId> &rows, const Status &wished);
    void undo();
    void redo();
    void setGrace(std::chrono::milliseconds grace) { m_grace = grace; }
    void holdGrace(bool hold);
    void endGrace(const std::optional<AccountId> &account);

private:
    using Entry = UndoStack::Entry;

    [[nodiscard]] std::optional<Entry> decideRow(RowId row, const Status &wished, OutboxStepId step);
    [[nodiscard]] bool isMarking(RowId row) const;
    [[nodiscard]] OutboxItem draft(RowId row, const Status &wished, OutboxStepId step) const;
    void wish(const OutboxItem &item);
    [[nodiscard]] const OutboxEntry *takeUpHeld(const EndorsementRef &ref, OutboxStepId step, bool isMarking);
    void startGrace(OutboxEntry &entry) const;
    template <typename Change>
    void forEachInGrace(Change change);

    EndorsementStore &m_store;
    OutboxQueue &m_queue;
    OutboxRows &m_rows;
    Clock &m_clock;
    UndoStack m_stack;
    std::chrono::milliseconds m_grace = std::chrono::seconds(6);
};

} // namespace Laurels
