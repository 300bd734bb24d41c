// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/accountcommands.h"
#include "cli/console.h"
#include "cli/getcommand.h"
#include "cli/listcommand.h"

#include <utility>

namespace Laurels {

std::unique_ptr<Command> Command::make(const CommandContext &context)
{
    switch (context.invocation.command) {
    case Invocation::Command::Help:
    case Invocation::Command::Version:
        break;
    case Invocation::Command::Accounts:
        return std::make_unique<AccountsCommand>(context);
    case Invocation::Command::AddAccount:
        return std::make_unique<AddAccountCommand>(context);
    case Invocation::Command::RemoveAccount:
        return std::make_unique<RemoveAccountCommand>(context);
    case Invocation::Command::List:
        return std::make_unique<ListCommand>(context);
    case Invocation::Command::Get:
        return std::make_unique<GetCommand>(context);
    }
    Q_ASSERT(false);
    return nullptr;
}

void Command::finish(ExitCode code)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(code);
}

void Command::fail(const Error &error)
{
    if (m_isFinished)
        return;
    console().complain(error);
    finish(exitCodeFor(error));
}

void Command::failUsage(const QString &sentence)
{
    console().complain(sentence);
    finish(ExitCode::Usage);
}

} // namespace Laurels
