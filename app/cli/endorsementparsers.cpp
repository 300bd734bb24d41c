// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parsers.h"
#include "cli/words.h"
#include "models/exportfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Parsers {

namespace {

std::optional<Direction> directionOf(const QString &word)
{
    if (word == "received"_L1)
        return Direction::Received;
    if (word == "given"_L1)
        return Direction::Given;
    return std::nullopt;
}

tl::expected<Filters, QString> readFilters(Direction direction, const Arguments &arguments)
{
    Filters filters{.direction = direction,
                    .skill = arguments.value(u"skill"_s),
                    .person = arguments.value(u"person"_s),
                    .search = arguments.value(u"search"_s),
                    .withNames = arguments.has(u"names"_s)};
    // The status enum is open, so any word may be one.
    const QStringList statuses = arguments.value(u"status"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &status : statuses)
        filters.statuses.append(Status::fromWire(status.trimmed().toUpper()));
    if (arguments.has(u"status"_s) && filters.statuses.isEmpty())
        return tl::unexpected(Cli::tr("--status needs one or more, such as ACCEPTED,PENDING."));
    if (arguments.has(u"limit"_s)) {
        bool isNumber = false;
        const int limit = arguments.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 0)
            return tl::unexpected(Cli::tr("--limit needs a number."));
        filters.limit = limit;
    }
    return filters;
}

/// `[ACCOUNT] URN…`; the URNs once each.
QString readUrns(Invocation &invocation, const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto urn = EndorsementUrn::parse(words.at(i));
        if (urn && !invocation.urns.contains(*urn))
            invocation.urns.append(*urn);
        else if (!urn && i == 0 && words.size() > 1 && !words.at(i).startsWith("urn:"_L1))
            invocation.account = words.at(i);
        else if (!urn)
            return Cli::tr("This is not the URN of an endorsement: %1").arg(words.at(i));
    }
    return {};
}

/// `[ACCOUNT] received|given`, in either order.
std::optional<Direction> readDirection(Invocation &invocation, const QStringList &words)
{
    const auto last = words.isEmpty() ? std::nullopt : directionOf(words.last());
    if (words.size() > 2 || (!last && words.size() < 2))
        return std::nullopt;
    const auto direction = last ? last : directionOf(words.first());
    if (direction && words.size() == 2) {
        const QString &other = last ? words.first() : words.last();
        if (other.startsWith("urn:"_L1))
            return std::nullopt;
        invocation.account = other;
    }
    return direction;
}

Parsed endorseListed(Invocation invocation, const Arguments &arguments)
{
    // What a double can hold exactly, as everything that wrote it down as JSON could.
    constexpr qint64 mostId = Q_INT64_C(1) << 53;
    bool isNumber = false;
    const qint64 id = arguments.value(u"skill-id"_s).toLongLong(&isNumber);
    invocation.person = arguments.value(u"to"_s).trimmed();
    if (arguments.has(u"skill"_s) || arguments.has(u"suggest"_s))
        return tl::unexpected(Cli::tr("--skill-id goes without --skill and --suggest."));
    if (!isNumber || id < 1 || id > mostId)
        return tl::unexpected(
            Cli::tr("--skill-id needs a number; \"laurels-cli skills PERSON\" lists them."));
    if (arguments.words().size() > 1 || invocation.person.isEmpty())
        return tl::unexpected(Cli::tr("Say whom: endorse [ACCOUNT] --to PERSON --skill-id N."));
    invocation.skillId = id;
    return invocation;
}

QString listed(const QList<Status> &statuses)
{
    QStringList words;
    for (const Status &status : statuses)
        words.append(status.toWire());
    return words.join(u", "_s);
}

Parsed withFile(Invocation invocation, const QString &file)
{
    if (!exportFormatOf(file))
        return tl::unexpected(Cli::tr("The file's name says what is written: it ends with .csv or .json."));
    invocation.file = file;
    return invocation;
}

} // namespace

Parsed sync(Invocation invocation, const Arguments &arguments)
{
    if (arguments.words().size() > 1)
        return tl::unexpected(Cli::tr("One account at a time: sync [ACCOUNT]."));
    invocation.isWriting = true;
    invocation.account = arguments.words().value(0);
    return invocation;
}

Parsed list(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const auto direction = directionOf(words.value(0));
    if (!direction || words.size() > 2)
        return tl::unexpected(Cli::tr("Say which list: list received [ACCOUNT] or list given [ACCOUNT]."));
    const auto filters = readFilters(*direction, arguments);
    if (!filters)
        return tl::unexpected(filters.error());
    invocation.isReadingRows = true;
    invocation.account = words.value(1);
    invocation.filters = *filters;
    return invocation;
}

Parsed get(Invocation invocation, const Arguments &arguments)
{
    const QString wrong = readUrns(invocation, arguments.words());
    if (!wrong.isEmpty())
        return tl::unexpected(wrong);
    if (invocation.urns.isEmpty())
        return tl::unexpected(Cli::tr("Say which endorsements: get URN…"));
    return invocation;
}

Parsed setStatus(Invocation invocation, const Arguments &arguments)
{
    QStringList words = arguments.words();
    const Status wished = words.isEmpty() ? Status() : Status::fromWire(words.takeFirst().toUpper());
    const QList<Status> settable =
        StatusPolicy::settable(Direction::Received) + StatusPolicy::settable(Direction::Given);
    if (!settable.contains(wished))
        return tl::unexpected(Cli::tr("Say which status: %1.").arg(listed(settable)));
    invocation.wished = wished;
    invocation.isReadingRows = true;
    invocation.isDryRun = arguments.has(u"dry-run"_s);
    invocation.isWriting = !invocation.isDryRun;
    if (words.isEmpty()) {
        return tl::unexpected(
            Cli::tr("Say which endorsements: set-status %1 URN… or set-status %1 received|given [FILTERS].")
                .arg(wished.toWire()));
    }
    if (const auto direction = readDirection(invocation, words)) {
        if (!StatusPolicy::maySet(*direction, wished)) {
            const QString sentence = *direction == Direction::Received
                                         ? Cli::tr("Endorsements you received can be set to: %1.")
                                         : Cli::tr("Endorsements you gave can only be set to: %1.");
            return tl::unexpected(sentence.arg(listed(StatusPolicy::settable(*direction))));
        }
        const auto filters = readFilters(*direction, arguments);
        if (!filters)
            return tl::unexpected(filters.error());
        invocation.filters = *filters;
        return invocation;
    }
    const QString wrong = readUrns(invocation, words);
    if (!wrong.isEmpty())
        return tl::unexpected(wrong);
    const std::array filters{u"status"_s, u"skill"_s, u"person"_s, u"search"_s, u"limit"_s, u"names"_s};
    for (const QString &option : filters) {
        if (arguments.has(option))
            return tl::unexpected(Cli::tr("--%1 goes with received or given, not with URNs.").arg(option));
    }
    return invocation;
}

Parsed endorse(Invocation invocation, const Arguments &arguments)
{
    invocation.isWriting = true;
    invocation.account = arguments.words().value(0);
    if (arguments.has(u"skill-id"_s))
        return endorseListed(std::move(invocation), arguments);
    const auto person = PersonUrn::parse(arguments.value(u"to"_s));
    const QString skill = arguments.value(u"skill"_s).simplified();
    if (arguments.words().size() > 1 || !person || skill.isEmpty()) {
        return tl::unexpected(
            Cli::tr("Say whom and for what: endorse [ACCOUNT] --to urn:li:person:ID --skill PHRASE, or with "
                    "PostPress endorse [ACCOUNT] --to PERSON --skill-id N."));
    }
    invocation.endorsement = {.recipient = *person,
                              .skill = skill,
                              .status = arguments.has(u"suggest"_s) ? Status::Pending : Status::Accepted};
    return invocation;
}

Parsed skills(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    if (words.isEmpty() || words.size() > 2 || words.last().trimmed().isEmpty())
        return tl::unexpected(Cli::tr("Say whose skills: skills [ACCOUNT] PERSON."));
    invocation.isWriting = true; // it counts against the day's limit
    invocation.account = words.size() == 2 ? words.first() : QString();
    invocation.person = words.last().trimmed();
    return invocation;
}

Parsed exportList(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const auto direction = directionOf(words.value(0));
    if (!direction || words.size() < 2 || words.size() > 3)
        return tl::unexpected(
            Cli::tr("Say what to export, and where to: export received|given|history [ACCOUNT] FILE."));
    invocation.isReadingRows = true;
    invocation.filters = Filters{.direction = *direction};
    invocation.account = words.size() == 3 ? words.at(1) : QString();
    return withFile(std::move(invocation), words.last());
}

Parsed exportHistory(Invocation invocation, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    if (words.isEmpty() || words.size() > 2)
        return tl::unexpected(Cli::tr("Say where to: export history [ACCOUNT] FILE."));
    invocation.account = words.size() == 2 ? words.first() : QString();
    return withFile(std::move(invocation), words.last());
}

} // namespace Laurels::Parsers
