// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/sessioncommand.h"
#include "cli/syncstep.h"

namespace Laurels {

/// `sync`: reads both lists from the server and keeps them for the commands that work without it.
class SyncCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;
    void interrupt() override;

private:
    void opened() override;
    void report(const SyncReport &report);

    std::unique_ptr<SyncStep> m_sync;
};

} // namespace Laurels
