// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/endorsecommand.h"
#include "sync/profilereader.h"

namespace Laurels {

/// `endorse --skill-id`: a skill of a profile, which is read first: who it is, what the skill is called, and
/// whether it was endorsed before. What an earlier run left in the queue is gone on with.
class EndorseListedCommand : public EndorseCommand
{
    Q_OBJECT
public:
    using EndorseCommand::EndorseCommand;

    void start() override;

private:
    void opened() override;
    void take(const Profile &profile);
    [[nodiscard]] std::optional<OutboxItemId> itemInQueue() const;

    std::unique_ptr<ProfileReader> m_reader;
};

} // namespace Laurels
