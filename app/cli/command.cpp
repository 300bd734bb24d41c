// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/commandtable.h"
#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"

#include <algorithm>
#include <utility>

namespace Laurels {

std::unique_ptr<Command> Command::make(const CommandContext &context)
{
    const QList<CommandEntry> &table = commandTable();
    const auto entry = std::find_if(table.begin(), table.end(), [&context](const CommandEntry &each) {
        return each.command == context.invocation.command;
    });
    Q_ASSERT(entry != table.end() && entry->make);
    return entry->make(context);
}

void Command::interrupt()
{
    console().complain(Cli::tr("Interrupted."));
    finish(ExitCode::SomeFailed);
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

void Command::failChoice(const QString &sentence)
{
    const AccountStore &accounts = composition().accounts();
    if (accounts.loadError() && accounts.accounts().isEmpty())
        fail(*accounts.loadError());
    else
        failUsage(sentence);
}

void Command::failUsage(const QString &sentence)
{
    console().complain(sentence);
    finish(ExitCode::Usage);
}

} // namespace Laurels
