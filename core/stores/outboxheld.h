// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxqueue.h"

#include <optional>

namespace Laurels {

/// What an earlier run left waiting: the person says what becomes of it.
class OutboxHeld
{
public:
    explicit OutboxHeld(OutboxQueue &queue)
        : m_queue(queue)
    {
    }

    /// Takes up everything that an earlier run left.
    void restore(const OutboxLeftovers &left);
    /// Without an account: of all.
    [[nodiscard]] OutboxQueue::Ids ids(const std::optional<AccountId> &account) const;
    [[nodiscard]] QList<OutboxItem> items(const std::optional<AccountId> &account) const;
    void send(const OutboxQueue::Ids &held);

private:
    OutboxQueue &m_queue;
};

} // namespace Laurels
