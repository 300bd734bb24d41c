// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "cli/words.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Parsed = tl::expected<Invocation, QString>;

tl::unexpected<QString> wrong(const QString &sentence)
{
    return tl::unexpected(sentence);
}

/// Which options a command takes beside the general ones.
struct CommandOptions
{
    Invocation::Command command;
    QStringList options;
};

const QStringList generalOptions{u"help"_s, u"h"_s,    u"version"_s,     u"v"_s,
                                 u"demo"_s, u"json"_s, u"no-keychain"_s, u"profile"_s};

const QList<CommandOptions> commandOptions{
    {Invocation::Command::AddAccount, {u"name"_s, u"url"_s}},
    {Invocation::Command::List, {u"status"_s, u"skill"_s, u"person"_s, u"search"_s, u"limit"_s, u"names"_s}},
};

class InvocationParser
{
public:
    InvocationParser();

    Parsed parse(const QStringList &arguments);

private:
    Parsed parseCommand(Invocation invocation, QStringList words);
    Parsed parseAccounts(Invocation invocation, const QStringList &words) const;
    Parsed parseList(Invocation invocation, const QStringList &words) const;
    Parsed parseGet(Invocation invocation, const QStringList &words) const;
    QString strayOption(Invocation::Command command) const;

    QCommandLineParser m_parser;
};

InvocationParser::InvocationParser()
{
    m_parser.addOption({{u"h"_s, u"help"_s}, {}});
    m_parser.addOption({{u"v"_s, u"version"_s}, {}});
    for (const QString &flag : {u"demo"_s, u"json"_s, u"no-keychain"_s, u"names"_s})
        m_parser.addOption(QCommandLineOption(flag));
    for (const QString &option :
         {u"profile"_s, u"name"_s, u"url"_s, u"status"_s, u"skill"_s, u"person"_s, u"search"_s, u"limit"_s})
        m_parser.addOption({option, {}, u"VALUE"_s});
}

Parsed InvocationParser::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return wrong(m_parser.errorText() + u'.');
    Invocation invocation{.isDemo = m_parser.isSet(u"demo"_s),
                          .isJson = m_parser.isSet(u"json"_s),
                          .isKeychainUsed = !m_parser.isSet(u"no-keychain"_s),
                          .profile = m_parser.value(u"profile"_s)};
    if (m_parser.isSet(u"help"_s))
        return invocation;
    if (m_parser.isSet(u"version"_s)) {
        invocation.command = Invocation::Command::Version;
        return invocation;
    }
    if (invocation.isDemo && m_parser.isSet(u"profile"_s))
        return wrong(Cli::tr("--demo has a profile of its own; leave out --profile."));
    if (m_parser.isSet(u"profile"_s) && invocation.profile.isEmpty())
        return wrong(Cli::tr("--profile needs a directory."));
    const QStringList words = m_parser.positionalArguments();
    if (words.isEmpty())
        return wrong(Cli::tr("Say what to do: accounts, list or get."));
    Parsed parsed = parseCommand(invocation, words);
    if (!parsed)
        return parsed;
    const QString stray = strayOption(parsed->command);
    return stray.isEmpty() ? parsed : wrong(Cli::tr("--%1 does not go with this command.").arg(stray));
}

Parsed InvocationParser::parseCommand(Invocation invocation, QStringList words)
{
    const QString command = words.takeFirst();
    if (command == "accounts"_L1)
        return parseAccounts(std::move(invocation), words);
    if (command == "list"_L1)
        return parseList(std::move(invocation), words);
    if (command == "get"_L1)
        return parseGet(std::move(invocation), words);
    return wrong(Cli::tr("There is no command \"%1\".").arg(command));
}

Parsed InvocationParser::parseAccounts(Invocation invocation, const QStringList &words) const
{
    if (words.isEmpty()) {
        invocation.command = Invocation::Command::Accounts;
        return invocation;
    }
    if (words.first() == "add"_L1) {
        invocation.command = Invocation::Command::AddAccount;
        invocation.name = m_parser.value(u"name"_s).simplified();
        invocation.address =
            m_parser.isSet(u"url"_s) ? m_parser.value(u"url"_s) : u"https://api.linkedin.com/v2"_s;
        if (words.size() != 2 || words.at(1) != "linkedin"_L1)
            return wrong(Cli::tr("Say which kind of account: accounts add linkedin --name NAME."));
        if (invocation.name.isEmpty())
            return wrong(Cli::tr("The account needs a name: --name NAME."));
        return invocation;
    }
    if (words.first() == "remove"_L1) {
        invocation.command = Invocation::Command::RemoveAccount;
        if (words.size() != 2)
            return wrong(Cli::tr("Say which account: accounts remove ACCOUNT."));
        invocation.account = words.at(1);
        return invocation;
    }
    return wrong(Cli::tr("There is no command \"accounts %1\".").arg(words.first()));
}

Parsed InvocationParser::parseList(Invocation invocation, const QStringList &words) const
{
    invocation.command = Invocation::Command::List;
    if (words.isEmpty() || words.size() > 2 ||
        (words.first() != "received"_L1 && words.first() != "given"_L1))
        return wrong(Cli::tr("Say which list: list received [ACCOUNT] or list given [ACCOUNT]."));
    invocation.direction = words.first() == "received"_L1 ? Direction::Received : Direction::Given;
    invocation.account = words.value(1);
    // The status enum is open, so any word may be one.
    const QStringList statuses = m_parser.value(u"status"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &status : statuses)
        invocation.statuses.append(Status::fromWire(status.trimmed().toUpper()));
    if (m_parser.isSet(u"status"_s) && invocation.statuses.isEmpty())
        return wrong(Cli::tr("--status needs one or more, such as ACCEPTED,PENDING."));
    invocation.skill = m_parser.value(u"skill"_s);
    invocation.person = m_parser.value(u"person"_s);
    invocation.search = m_parser.value(u"search"_s);
    invocation.withNames = m_parser.isSet(u"names"_s);
    if (m_parser.isSet(u"limit"_s)) {
        bool isNumber = false;
        const int limit = m_parser.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 0)
            return wrong(Cli::tr("--limit needs a number."));
        invocation.limit = limit;
    }
    return invocation;
}

Parsed InvocationParser::parseGet(Invocation invocation, const QStringList &words) const
{
    invocation.command = Invocation::Command::Get;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto urn = EndorsementUrn::parse(words.at(i));
        if (urn && !invocation.urns.contains(*urn))
            invocation.urns.append(*urn);
        else if (!urn && i == 0 && words.size() > 1 && !words.at(i).startsWith("urn:"_L1))
            invocation.account = words.at(i);
        else if (!urn)
            return wrong(Cli::tr("This is not the URN of an endorsement: %1").arg(words.at(i)));
    }
    if (invocation.urns.isEmpty())
        return wrong(Cli::tr("Say which endorsements: get URN…"));
    return invocation;
}

/// The first option that was given and that this command does not know.
QString InvocationParser::strayOption(Invocation::Command command) const
{
    QStringList known = generalOptions;
    for (const CommandOptions &entry : commandOptions) {
        if (entry.command == command)
            known += entry.options;
    }
    const QStringList given = m_parser.optionNames();
    const auto stray = std::find_if(given.begin(), given.end(),
                                    [&known](const QString &option) { return !known.contains(option); });
    return stray == given.end() ? QString() : *stray;
}

} // namespace

tl::expected<Invocation, QString> parseInvocation(const QStringList &arguments)
{
    return InvocationParser().parse(arguments);
}

QString helpText()
{
    return Cli::tr(
        "See LinkedIn skill endorsements from the terminal.\n"
        "\n"
        "  laurels-cli [OPTIONS] accounts\n"
        "  laurels-cli [OPTIONS] accounts add linkedin --name NAME [--url URL]\n"
        "  laurels-cli [OPTIONS] accounts remove ACCOUNT\n"
        "  laurels-cli [OPTIONS] list received|given [ACCOUNT] [FILTERS]\n"
        "  laurels-cli [OPTIONS] get [ACCOUNT] URN…\n"
        "\n"
        "\"accounts add\" reads the token from standard input. \"list\" and \"get\" ask the server.\n"
        "ACCOUNT is a name or an id; it is needed where there is more than one.\n"
        "\n"
        "Options:\n"
        "  --demo           Sample data from a server of its own; nothing reaches LinkedIn.\n"
        "  --json           One JSON document on standard output and nothing else.\n"
        "  --no-keychain    The token comes from the environment variable LAURELS_SECRET and is\n"
        "                   kept in memory only.\n"
        "  --profile DIR    Where Laurels keeps its files; the system's usual place by default.\n"
        "  -h, --help       This text.\n"
        "  -v, --version    The version.\n"
        "\n"
        "Filters, which must all be met:\n"
        "  --status S,S…    One of these statuses, such as ACCEPTED,PENDING.\n"
        "  --skill TEXT     TEXT is in the skill. Case and accents do not matter.\n"
        "  --person TEXT    TEXT is in the person's id, or with --names in the name.\n"
        "  --search TEXT    Every word is in the person or in the skill.\n"
        "  --limit N        No more than the newest N.\n"
        "  --names          Asks the server for names as well.\n"
        "\n"
        "Exit codes: 0 all done, 1 something failed, 2 wrong usage, 3 sign-in needed, 4 server\n"
        "unreachable or offline, 5 keychain unavailable, 6 profile in use.");
}

} // namespace Laurels
