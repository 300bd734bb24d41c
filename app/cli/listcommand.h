// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/namestep.h"
#include "cli/sessioncommand.h"

namespace Laurels {

/// `list received|given`: prints what the filters leave of what is known here, the newest first, and how old
/// that is. Only --names asks the server.
class ListCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;

private:
    void opened() override;
    void stopped(const Error &error) override;
    void print(ExitCode code);

    std::unique_ptr<NameStep> m_names;
};

} // namespace Laurels
