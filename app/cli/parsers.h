// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/invocation.h"

namespace Laurels {

/// Read what stands behind the words of a command, one function for each (see CommandEntry). `invocation` has
/// the general options.
namespace Parsers {

Parsed accounts(Invocation invocation, const Arguments &arguments);
Parsed addAccount(Invocation invocation, const Arguments &arguments);
Parsed setAccount(Invocation invocation, const Arguments &arguments);
Parsed removeAccount(Invocation invocation, const Arguments &arguments);
Parsed deleteData(Invocation invocation, const Arguments &arguments);

Parsed sync(Invocation invocation, const Arguments &arguments);
Parsed list(Invocation invocation, const Arguments &arguments);
Parsed get(Invocation invocation, const Arguments &arguments);
Parsed setStatus(Invocation invocation, const Arguments &arguments);
Parsed endorse(Invocation invocation, const Arguments &arguments);
Parsed skills(Invocation invocation, const Arguments &arguments);
Parsed exportList(Invocation invocation, const Arguments &arguments);
Parsed exportHistory(Invocation invocation, const Arguments &arguments);

Parsed queueList(Invocation invocation, const Arguments &arguments);
Parsed queueRun(Invocation invocation, const Arguments &arguments);
Parsed queueItem(Invocation invocation, const Arguments &arguments);

} // namespace Parsers

} // namespace Laurels
