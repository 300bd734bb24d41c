// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/invocation.h"

#include <memory>

namespace Laurels {

/// All there is to know of one command.
struct CommandEntry
{
    Invocation::Command command = Invocation::Command::Help;
    QStringList words{};   ///< that name it
    QStringList usage{};   ///< what may stand behind them, a line for each way; none: not in the help
    QStringList options{}; ///< beside the general ones
    /// Reads what stands behind the words.
    Parsed (*parse)(Invocation invocation, const Arguments &arguments) = nullptr;
    /// Null: none is made, see Program.
    std::unique_ptr<Command> (*make)(const CommandContext &context) = nullptr;
};

/// In the order of the help.
[[nodiscard]] const QList<CommandEntry> &commandTable();
/// The one with the most words that `words` begins with; null if there is none.
[[nodiscard]] const CommandEntry *findCommand(const QStringList &words);

[[nodiscard]] QString helpText();

} // namespace Laurels
