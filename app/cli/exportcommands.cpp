// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommands.h"

#include "cli/accountchoice.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/filters.h"
#include "cli/words.h"
#include "composition.h"
#include "models/exportfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

Result<void> writeTable(const ExportTable &table, const QString &file)
{
    const bool isCsv = exportFormatOf(file) == ExportFormat::Csv;
    return writeExport(file, isCsv ? table.toCsv() : table.toJson());
}

void printCount(Console &console, const ExportTable &table, const QString &file)
{
    if (console.isJson())
        console.print(QJsonObject{{u"file"_s, file}, {u"total"_s, table.size()}});
    else
        console.print(Cli::tr("Written: %1, to %2.").arg(table.size()).arg(file) + u'\n');
}

} // namespace

void ExportEndorsementsCommand::start()
{
    const auto account = chooseAccount(composition().accounts(), invocation().account);
    if (!account)
        return failChoice(account.error());
    const EndorsementStore &store = composition().store();
    const bool isKnown = store.syncedAt(account->id).isValid();
    if (!isKnown) {
        console().complain(notReadText(*account));
        return finish(ExitCode::SomeFailed);
    }
    const ExportTable table = ExportTable::ofEndorsements(
        store, filteredRows(store, account->id, *invocation().filters, StatusMatch::Shown),
        isByHand(account->source) ? ExportTable::Names::Kept : ExportTable::Names::LeftOut);
    if (const auto written = writeTable(table, invocation().file); !written)
        return fail(written.error());
    printCount(console(), table, invocation().file);
    finish(ExitCode::Done);
}

void ExportHistoryCommand::start()
{
    std::optional<AccountId> only;
    if (!invocation().account.isEmpty()) {
        const auto chosen = chooseAccount(composition().accounts(), invocation().account);
        if (!chosen)
            return failChoice(chosen.error());
        only = chosen->id;
    }
    composition().records().readHistory(this, [this, only](const Result<QList<HistoryEntry>> &history) {
        if (history)
            write(*history, only);
        else
            fail(history.error());
    });
}

void ExportHistoryCommand::write(QList<HistoryEntry> history, const std::optional<AccountId> &only)
{
    if (isFinished())
        return;
    history.erase(
        std::remove_if(history.begin(), history.end(),
                       [&only](const HistoryEntry &entry) { return only && entry.account != *only; }),
        history.end());
    const ExportTable table = ExportTable::ofHistory(history, composition().accounts().accounts());
    if (const auto written = writeTable(table, invocation().file); !written)
        return fail(written.error());
    printCount(console(), table, invocation().file);
    finish(ExitCode::Done);
}

} // namespace Laurels
