// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parsers.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels::Parsers {

Parsed accounts(Invocation invocation, const Arguments &arguments)
{
    if (!arguments.words().isEmpty()) {
        return tl::unexpected(Cli::tr("There is no command \"accounts %1\".").arg(arguments.words().first()));
    }
    return invocation;
}

Parsed addAccount(Invocation invocation, const Arguments &arguments)
{
    const QString source = arguments.words().value(0);
    if (source == "postpress"_L1 || source == "archive"_L1)
        return tl::unexpected(Cli::tr("Accounts of this kind come with a later version: %1.").arg(source));
    if (arguments.words() != QStringList{u"linkedin"_s})
        return tl::unexpected(Cli::tr("Say which kind of account: accounts add linkedin --name NAME."));
    if (arguments.has(u"account-id"_s))
        return tl::unexpected(Cli::tr("--account-id does not go with LinkedIn."));
    invocation.isWriting = true;
    invocation.name = arguments.value(u"name"_s).simplified();
    invocation.address =
        arguments.has(u"url"_s) ? arguments.value(u"url"_s) : u"https://api.linkedin.com/v2"_s;
    if (invocation.name.isEmpty())
        return tl::unexpected(Cli::tr("The account needs a name: --name NAME."));
    return invocation;
}

Parsed setAccount(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const QString keys = Cli::tr("There is to set: name, url.");
    if (words.size() != 3)
        return tl::unexpected(Cli::tr("Say what to set: accounts set ACCOUNT KEY VALUE.") + u' ' + keys);
    invocation.isWriting = true;
    invocation.account = words.at(0);
    if (words.at(1) == "name"_L1) {
        invocation.name = words.at(2).simplified();
        if (invocation.name.isEmpty())
            return tl::unexpected(Cli::tr("The account needs a name."));
    } else if (words.at(1) == "url"_L1) {
        invocation.address = words.at(2);
    } else {
        return tl::unexpected(Cli::tr("An account has no \"%1\".").arg(words.at(1)) + u' ' + keys);
    }
    return invocation;
}

Parsed removeAccount(Invocation invocation, const Arguments &arguments)
{
    if (arguments.words().size() != 1)
        return tl::unexpected(Cli::tr("Say which account: accounts remove ACCOUNT."));
    invocation.isWriting = true;
    invocation.account = arguments.words().first();
    invocation.isForced = arguments.has(u"force"_s);
    invocation.isDiscarding = arguments.has(u"discard"_s);
    return invocation;
}

} // namespace Laurels::Parsers
