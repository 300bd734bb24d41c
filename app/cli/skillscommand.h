// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/sessioncommand.h"
#include "sync/profilereader.h"

namespace Laurels {

/// `skills`: what a person may be endorsed for, by this account. Counts as one of the day's reads.
class SkillsCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;

private:
    void opened() override;
    void report(const Profile &profile);

    std::unique_ptr<ProfileReader> m_reader;
};

} // namespace Laurels
