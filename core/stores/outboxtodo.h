// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"

#include <optional>

namespace Laurels {

/// The to-do list: what is wished at accounts that are served by hand. Waiting is to do, Unconfirmed was
/// opened on LinkedIn, and a newer archive tells what has been done (reference member-data.md, part 3).
class OutboxTodo
{
public:
    OutboxTodo(OutboxQueue &queue, OutboxRows &rows)
        : m_queue(queue)
        , m_rows(rows)
    {
    }

    /// Oldest first. Without an account: of all.
    [[nodiscard]] QList<OutboxItem> items(const std::optional<AccountId> &account) const;
    /// What is no to-do is left alone.
    void setVisited(const QList<OutboxItemId> &ids, bool isVisited);
    /// The rows of the account are those of a newer archive, of which those sides are whole. Returns those
    /// that are done.
    QList<OutboxItem> confirm(const AccountId &account, const ArchivedSides &whole);

private:
    [[nodiscard]] OutboxItem::State stateByArchive(const OutboxItem &item, const ArchivedSides &whole) const;

    OutboxQueue &m_queue;
    OutboxRows &m_rows;
};

} // namespace Laurels
