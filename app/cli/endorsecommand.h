// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/queuewatch.h"
#include "cli/sessioncommand.h"

namespace Laurels {

/// `endorse`: one skill of one person. The wish is in the queue first, so it is not lost.
class EndorseCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;
    void interrupt() override;

protected:
    void opened() override {} // the outbox goes on by itself
    void stopped(const Error &error) override;
    [[nodiscard]] bool takeEndorsingAccount(); ///< as takeAccount()
    /// Ends the command when the item has its outcome.
    void watch(OutboxItemId item);
    [[nodiscard]] bool isWatching() const { return m_watch != nullptr; }

private:
    void report();

    std::unique_ptr<QueueWatch> m_watch;
};

} // namespace Laurels
