// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandtable.h"

#include "cli/accountcommands.h"
#include "cli/addaccountcommand.h"
#include "cli/addarchivecommand.h"
#include "cli/endorsecommand.h"
#include "cli/endorselistedcommand.h"
#include "cli/exportcommands.h"
#include "cli/getcommand.h"
#include "cli/listcommand.h"
#include "cli/parsers.h"
#include "cli/queuecommands.h"
#include "cli/queueruncommand.h"
#include "cli/removeaccountcommand.h"
#include "cli/setstatuscommand.h"
#include "cli/skillscommand.h"
#include "cli/synccommand.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

template <typename T>
std::unique_ptr<Command> make(const CommandContext &context)
{
    return std::make_unique<T>(context);
}

std::unique_ptr<Command> makeAddAccount(const CommandContext &context)
{
    return isByHand(context.invocation.source) ? make<AddArchiveCommand>(context)
                                               : make<AddAccountCommand>(context);
}

std::unique_ptr<Command> makeEndorse(const CommandContext &context)
{
    return context.invocation.skillId ? make<EndorseListedCommand>(context) : make<EndorseCommand>(context);
}

QStringList filterOptions(const QStringList &more = {})
{
    return QStringList{u"status"_s, u"skill"_s, u"person"_s, u"search"_s, u"limit"_s, u"names"_s} + more;
}

} // namespace

const QList<CommandEntry> &commandTable()
{
    using enum Invocation::Command;
    static const QList<CommandEntry> table{
        {Accounts, {u"accounts"_s}, {QString()}, {}, Parsers::accounts, make<AccountsCommand>},
        {AddAccount,
         {u"accounts"_s, u"add"_s},
         {u"linkedin --name NAME [--url URL]"_s, u"postpress --name NAME [--url URL] [--account-id ID]"_s,
          u"archive --name NAME PATH"_s},
         {u"name"_s, u"url"_s, u"account-id"_s},
         Parsers::addAccount,
         makeAddAccount},
        {SetAccount,
         {u"accounts"_s, u"set"_s},
         {u"ACCOUNT name|url VALUE"_s, u"ACCOUNT daily-limit|read-limit|gap VALUE"_s},
         {},
         Parsers::setAccount,
         make<SetAccountCommand>},
        {RemoveAccount,
         {u"accounts"_s, u"remove"_s},
         {u"ACCOUNT [--discard] [--force]"_s},
         {u"force"_s, u"discard"_s},
         Parsers::removeAccount,
         make<RemoveAccountCommand>},
        {Sync, {u"sync"_s}, {u"[ACCOUNT]"_s}, {}, Parsers::sync, make<SyncCommand>},
        {List,
         {u"list"_s},
         {u"received|given [ACCOUNT] [FILTERS]"_s},
         filterOptions(),
         Parsers::list,
         make<ListCommand>},
        {Get, {u"get"_s}, {u"[ACCOUNT] URN…"_s}, {}, Parsers::get, make<GetCommand>},
        {SetStatus,
         {u"set-status"_s},
         {u"STATUS [ACCOUNT] URN… [--dry-run]"_s, u"STATUS [ACCOUNT] received|given [FILTERS] [--dry-run]"_s},
         filterOptions({u"dry-run"_s}),
         Parsers::setStatus,
         make<SetStatusCommand>},
        {Skills, {u"skills"_s}, {u"[ACCOUNT] PERSON"_s}, {}, Parsers::skills, make<SkillsCommand>},
        {Endorse,
         {u"endorse"_s},
         {u"[ACCOUNT] --to PERSON --skill PHRASE [--suggest]"_s, u"[ACCOUNT] --to PERSON --skill-id N"_s},
         {u"to"_s, u"skill"_s, u"suggest"_s, u"skill-id"_s},
         Parsers::endorse,
         makeEndorse},
        {QueueList, {u"queue"_s, u"list"_s}, {QString()}, {}, Parsers::queueList, make<QueueListCommand>},
        {QueueList, {u"queue"_s}, {}, {}, Parsers::queueList, make<QueueListCommand>},
        {QueueRun, {u"queue"_s, u"run"_s}, {u"[ACCOUNT]"_s}, {}, Parsers::queueRun, make<QueueRunCommand>},
        {QueueRetry, {u"queue"_s, u"retry"_s}, {u"ID"_s}, {}, Parsers::queueItem, make<QueueRetryCommand>},
        {QueueCancel, {u"queue"_s, u"cancel"_s}, {u"ID"_s}, {}, Parsers::queueItem, make<QueueCancelCommand>},
        {ExportEndorsements,
         {u"export"_s},
         {u"received|given [ACCOUNT] FILE.csv|FILE.json"_s},
         {},
         Parsers::exportList,
         make<ExportEndorsementsCommand>},
        {ExportHistory,
         {u"export"_s, u"history"_s},
         {u"[ACCOUNT] FILE.csv|FILE.json"_s},
         {},
         Parsers::exportHistory,
         make<ExportHistoryCommand>},
        // It works without a profile that is open: see DeleteDataRun.
        {DeleteData,
         {u"delete-data"_s},
         {u"[--yes] [--force]"_s},
         {u"yes"_s, u"force"_s},
         Parsers::deleteData,
         nullptr},
    };
    return table;
}

const CommandEntry *findCommand(const QStringList &words)
{
    const CommandEntry *best = nullptr;
    for (const CommandEntry &entry : commandTable()) {
        if (words.first(std::min(words.size(), entry.words.size())) == entry.words &&
            (!best || best->words.size() < entry.words.size()))
            best = &entry;
    }
    return best;
}

} // namespace Laurels
