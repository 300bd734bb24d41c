// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/queuewatch.h"
#include "domain/account.h"

#include <vector>

namespace Laurels {

class SessionWatch;

/// `queue run`: sends what an earlier run left behind, of one account or of all, and waits for it.
class QueueRunCommand : public Command
{
    Q_OBJECT
public:
    explicit QueueRunCommand(const CommandContext &context);
    ~QueueRunCommand() override;

    void start() override;
    void interrupt() override;

protected:
    /// Opens the sessions that these need, and waits.
    void waitFor(const QList<OutboxItem> &items);

private:
    void report();

    std::vector<std::unique_ptr<SessionWatch>> m_sessions;
    std::unique_ptr<QueueWatch> m_watch;
};

/// `queue retry`: one change that failed, or that is not confirmed.
class QueueRetryCommand : public QueueRunCommand
{
    Q_OBJECT
public:
    using QueueRunCommand::QueueRunCommand;

    void start() override;
};

} // namespace Laurels
