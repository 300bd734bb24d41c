// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

/// `accounts`: those of the profile.
class AccountsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;
};

/// `accounts set`: the name, the server or a limit. A secret stays with the server that it was made for.
class SetAccountCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;

private:
    void warnOfMany(const PacingLimits &limits);
};

} // namespace Laurels
