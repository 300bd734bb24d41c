// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/queuewatch.h"
#include "cli/sessioncommand.h"
#include "sync/profilereader.h"

namespace Laurels {

/// `endorse --skill-id`: a skill of a profile, which is read first: who it is, what the skill is called, and
/// whether it was endorsed before. What an earlier run left in the queue is gone on with.
class EndorseListedCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;
    void interrupt() override;

private:
    void opened() override;
    void stopped(const Error &error) override;
    void take(const Profile &profile);
    [[nodiscard]] bool isGiven(const Profile &profile, const ProfileSkill &skill) const;
    [[nodiscard]] std::optional<OutboxItemId> itemInQueue() const;
    void watch(OutboxItemId item);
    void report();

    std::unique_ptr<ProfileReader> m_reader;
    std::unique_ptr<QueueWatch> m_watch;
};

} // namespace Laurels
