// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxfixture.h"

namespace Laurels {

/// For a test to inherit: an account that is served by hand, though there is somebody who would send: every
/// request would be seen.
class OutboxTodoFixture
{
protected:
    /// Each test has its own.
    void renewOutbox();
    /// Verifies that nothing was sent.
    void endOutbox();

    RowId hide(qint64 id);
    void visit(int number, bool isVisited = true)
    {
        f->outbox->setVisited({OutboxItemId(number)}, isVisited);
    }
    /// What a newer archive says of a received endorsement.
    void tell(qint64 id, const Status &status);
    [[nodiscard]] QList<OutboxItem::State> states() const;

    std::unique_ptr<OutboxFixture> f;
};

} // namespace Laurels
