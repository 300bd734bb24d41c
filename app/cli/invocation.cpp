// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "cli/commandtable.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

const QStringList generalOptions{u"help"_s, u"h"_s,    u"version"_s,     u"v"_s,
                                 u"demo"_s, u"json"_s, u"no-keychain"_s, u"profile"_s};

Parsed parseCommand(Invocation invocation, Arguments &arguments)
{
    const CommandEntry *const entry = findCommand(arguments.words());
    if (!entry)
        return tl::unexpected(Cli::tr("There is no command \"%1\".").arg(arguments.words().first()));
    invocation.command = entry->command;
    arguments.dropWords(entry->words.size());
    Parsed parsed = entry->parse(invocation, arguments);
    if (!parsed)
        return parsed;
    const QString stray = arguments.optionBeside(generalOptions + entry->options);
    if (!stray.isEmpty())
        return tl::unexpected(Cli::tr("--%1 does not go with this command.").arg(stray));
    return parsed;
}

} // namespace

PacingLimits LimitChange::appliedTo(const PacingLimits &limits) const
{
    return {.endorsements = endorsements.value_or(limits.endorsements),
            .profileReads = profileReads.value_or(limits.profileReads),
            .shortestGap = shortestGap.value_or(limits.shortestGap),
            .longestGap = longestGap.value_or(limits.longestGap)};
}

Parsed parseInvocation(const QStringList &given)
{
    Arguments arguments;
    const QString wrong = arguments.read(given);
    if (!wrong.isEmpty())
        return tl::unexpected(wrong);
    Invocation invocation{.isDemo = arguments.has(u"demo"_s),
                          .isJson = arguments.has(u"json"_s),
                          .isKeychainUsed = !arguments.has(u"no-keychain"_s),
                          .profile = arguments.value(u"profile"_s)};
    if (arguments.has(u"help"_s))
        return invocation;
    if (arguments.has(u"version"_s)) {
        invocation.command = Invocation::Command::Version;
        return invocation;
    }
    if (invocation.isDemo && arguments.has(u"profile"_s))
        return tl::unexpected(Cli::tr("--demo has a profile of its own; leave out --profile."));
    if (arguments.has(u"profile"_s) && invocation.profile.isEmpty())
        return tl::unexpected(Cli::tr("--profile needs a directory."));
    if (arguments.words().isEmpty())
        return tl::unexpected(Cli::tr("Say what to do, such as: sync, list received, set-status."));
    return parseCommand(invocation, arguments);
}

} // namespace Laurels
