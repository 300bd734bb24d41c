// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parsers.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels::Parsers {

Parsed queueList(Invocation invocation, const Arguments &arguments)
{
    if (!arguments.words().isEmpty())
        return tl::unexpected(Cli::tr("There is no command \"queue %1\".").arg(arguments.words().first()));
    return invocation;
}

Parsed queueRun(Invocation invocation, const Arguments &arguments)
{
    if (arguments.words().size() > 1)
        return tl::unexpected(Cli::tr("One account at a time, or all: queue run [ACCOUNT]."));
    invocation.isWriting = true;
    invocation.account = arguments.words().value(0);
    return invocation;
}

Parsed queueItem(Invocation invocation, const Arguments &arguments)
{
    bool isNumber = false;
    invocation.item = OutboxItemId(arguments.words().value(0).toULongLong(&isNumber));
    if (!isNumber || arguments.words().size() != 1)
        return tl::unexpected(Cli::tr("Say which change by its number; \"queue list\" shows them."));
    invocation.isWriting = true;
    return invocation;
}

} // namespace Laurels::Parsers
