// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sourceinput.h"
#include "cli/parsers.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels::Parsers {

namespace {

bool isLimit(const QString &key)
{
    return key == "daily-limit"_L1 || key == "read-limit"_L1 || key == "gap"_L1;
}

QString readGap(LimitChange &limits, const QString &value)
{
    const QStringList ends = value.split(u'-');
    bool isShortest = false;
    bool isLongest = false;
    const std::chrono::seconds shortest(ends.first().toInt(&isShortest));
    const std::chrono::seconds longest(ends.last().toInt(&isLongest));
    if (ends.size() > 2 || !isShortest || !isLongest || shortest < PacingRange::shortestGap ||
        longest < shortest || longest > PacingRange::longestGap)
        return Cli::tr("The gap between two endorsements is in seconds, from %1 to %2, such as 20-90.")
            .arg(PacingRange::shortestGap.count())
            .arg(PacingRange::longestGap.count());
    limits.shortestGap = shortest;
    limits.longestGap = longest;
    return {};
}

/// Empty, or a sentence about what is wrong.
QString readLimit(LimitChange &limits, const QString &key, const QString &value)
{
    if (key == "gap"_L1)
        return readGap(limits, value);
    const bool isOfReads = key == "read-limit"_L1;
    const int least = isOfReads ? PacingRange::fewestReads : PacingRange::fewestEndorsements;
    const int most = isOfReads ? PacingRange::mostReads : PacingRange::mostEndorsements;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return Cli::tr("The limit is a number from %1 to %2.").arg(least).arg(most);
    (isOfReads ? limits.profileReads : limits.endorsements) = number;
    return {};
}

Parsed addArchive(Invocation invocation, const Arguments &arguments)
{
    for (const QString &option : {u"url"_s, u"account-id"_s}) {
        if (arguments.has(option))
            return tl::unexpected(Cli::tr("--%1 does not go with an archive.").arg(option));
    }
    if (arguments.words().size() != 2 || arguments.words().last().isEmpty()) {
        return tl::unexpected(Cli::tr("Say where the archive is, a ZIP or a folder: accounts add archive "
                                      "--name NAME PATH. A PATH with blanks in it needs quotes."));
    }
    invocation.source = Source::Archive;
    invocation.file = arguments.words().last();
    return invocation;
}

Parsed addOnline(Invocation invocation, const Arguments &arguments)
{
    const QString source = arguments.words().value(0);
    if (arguments.words().size() != 1 || (source != "linkedin"_L1 && source != "postpress"_L1)) {
        return tl::unexpected(Cli::tr("Say which kind of account: accounts add linkedin|postpress --name "
                                      "NAME, or accounts add archive --name NAME PATH."));
    }
    invocation.source = source == "postpress"_L1 ? Source::PostPress : Source::LinkedIn;
    if (invocation.source == Source::LinkedIn && arguments.has(u"account-id"_s))
        return tl::unexpected(Cli::tr("--account-id does not go with LinkedIn."));
    invocation.remoteId = arguments.value(u"account-id"_s).trimmed();
    invocation.address = arguments.has(u"url"_s) ? arguments.value(u"url"_s)
                                                 : SourceInput::standardAddress(invocation.source).toString();
    return invocation;
}

} // namespace

Parsed accounts(Invocation invocation, const Arguments &arguments)
{
    if (!arguments.words().isEmpty()) {
        return tl::unexpected(Cli::tr("There is no command \"accounts %1\".").arg(arguments.words().first()));
    }
    return invocation;
}

Parsed addAccount(Invocation invocation, const Arguments &arguments)
{
    const bool isArchive = arguments.words().value(0) == "archive"_L1;
    invocation.isWriting = true;
    invocation.name = arguments.value(u"name"_s).simplified();
    Parsed parsed = isArchive ? addArchive(std::move(invocation), arguments)
                              : addOnline(std::move(invocation), arguments);
    if (parsed && parsed->name.isEmpty())
        return tl::unexpected(Cli::tr("The account needs a name: --name NAME."));
    return parsed;
}

Parsed setAccount(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const QString keys = Cli::tr("There is to set: name, url, daily-limit, read-limit, gap.");
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
    } else if (isLimit(words.at(1))) {
        const QString wrong = readLimit(invocation.limits, words.at(1), words.at(2));
        if (!wrong.isEmpty())
            return tl::unexpected(wrong);
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

Parsed deleteData(Invocation invocation, const Arguments &arguments)
{
    if (!arguments.words().isEmpty())
        return tl::unexpected(
            Cli::tr("It deletes the data of all accounts. For one: accounts remove ACCOUNT."));
    if (invocation.isDemo)
        return tl::unexpected(Cli::tr("The sample data is gone when the program ends; leave out --demo."));
    invocation.isWriting = true;
    invocation.isConfirmed = arguments.has(u"yes"_s);
    invocation.isForced = arguments.has(u"force"_s);
    return invocation;
}

} // namespace Laurels::Parsers
