// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/addarchivecommand.h"

#include "cli/accountchoice.h"
#include "cli/accountoutput.h"
#include "cli/archiveoutput.h"
#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "composition.h"
#include "sync/archiveimport.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Laurels {

AddArchiveCommand::AddArchiveCommand(const CommandContext &context)
    : Command(context)
{
}

AddArchiveCommand::~AddArchiveCommand() = default;

void AddArchiveCommand::start()
{
    Composition &parts = composition();
    const auto known = chooseArchiveAccount(parts.accounts(), invocation().name);
    if (!known)
        return failUsage(known.error());
    m_import = std::make_unique<ArchiveImport>(
        parts.accounts(), parts.store(), parts.archives(), parts.outbox(), parts.clock(),
        [&records = parts.records()](const QList<HistoryEntry> &entries) { records.remember(entries); });
    connect(m_import.get(), &ArchiveImport::finished, this, &AddArchiveCommand::take);
    console().showProgress(Cli::tr("Reading the archive…"));
    // A name such as "." says nothing of the day of the export, but what it stands for may.
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(invocation().file));
    m_import->start(path, *known ? std::optional((*known)->id) : std::nullopt, invocation().name);
}

void AddArchiveCommand::take(const Result<ArchiveImportReport> &result)
{
    console().showProgress({});
    if (!result && result.error().kind == ErrorKind::Cancelled)
        return Command::interrupt();
    if (!result)
        return fail(result.error());
    // In its next turn the outbox tells the records what was confirmed; the cache is waited for elsewhere.
    QMetaObject::invokeMethod(
        this,
        [this, report = *result] {
            composition().records().whenRecorded(
                this, [this, report](const std::optional<Error> &error) { end(report, error); });
        },
        Qt::QueuedConnection);
}

/// What is being put into the store is put there to its end, and reported.
void AddArchiveCommand::interrupt()
{
    if (m_import)
        m_import->cancel();
    else
        Command::interrupt();
}

void AddArchiveCommand::end(const ArchiveImportReport &report, const std::optional<Error> &unrecorded)
{
    print(report);
    // The first one leaves nothing in the history.
    if (unrecorded && !report.isFirst)
        fail(*unrecorded);
    else
        finish(ExitCode::Done);
}

void AddArchiveCommand::print(const ArchiveImportReport &report)
{
    const Account account = *composition().accounts().find(report.account);
    if (console().isJson()) {
        QJsonObject document = toJson(report);
        document.insert(u"account"_s, toJson(account));
        return console().print(document);
    }
    const QString text = report.isFirst ? Cli::tr("%1 was added.") : Cli::tr("%1 has a newer archive.");
    console().print(harmless(text.arg(account.name)) + u"\n\n"_s + toText(report));
}

} // namespace Laurels
