// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "stores/outboxitem.h"

namespace Laurels {

/// `queue list`: changes that are not done, and those that failed.
class QueueListCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;
};

/// `queue cancel`: takes back a change that was not sent, or lets go of one that failed.
class QueueCancelCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;

private:
    void end(const OutboxItem &cancelled, const std::optional<Error> &error);
};

} // namespace Laurels
