// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listcommand.h"

#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/endorsementoutput.h"
#include "cli/words.h"
#include "composition.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

void ListCommand::start()
{
    if (!takeAccount())
        return;
    // An archive's names are here already.
    if (invocation().filters->withNames && !isByHand(account().source))
        openSession();
    else
        print(ExitCode::Done);
}

void ListCommand::opened()
{
    m_names = std::make_unique<NameStep>(context(), session(), StatusMatch::Shown);
    connect(m_names.get(), &NameStep::finished, this, [this](const std::optional<Error> &error) {
        if (error)
            stopped(*error);
        else
            print(ExitCode::Done);
    });
    m_names->start();
}

/// Without names the list is as good as it gets.
void ListCommand::stopped(const Error &error)
{
    if (isFinished())
        return;
    console().complain(error);
    print(exitCodeFor(error));
}

void ListCommand::print(ExitCode code)
{
    if (isFinished())
        return;
    const EndorsementStore &store = composition().store();
    const QDateTime syncedAt = store.syncedAt(accountId());
    const QList<RowId> rows = filteredRows(store, accountId(), *invocation().filters, StatusMatch::Shown);
    if (!syncedAt.isValid()) {
        console().complain(notReadText(account()));
        if (store.rowsOf(accountId(), invocation().filters->direction).isEmpty())
            return finish(ExitCode::SomeFailed);
        code = code == ExitCode::Done ? ExitCode::SomeFailed : code;
    }
    QList<ExportedEndorsement> shown;
    for (const RowId row : limited(rows, *invocation().filters))
        shown.append(exportedFrom(store, row));
    const QString age = syncedAt.isValid() && !invocation().isDemo
                            ? Cli::tr("As of %1.").arg(fullTimeText(syncedAt))
                            : QString();
    if (console().isJson()) {
        console().print(toJson(shown, rows.size()));
        if (!age.isEmpty())
            console().complain(age);
    } else {
        console().print(toTable(shown));
        const QString summary =
            shown.size() < rows.size()
                ? Cli::tr("Endorsements: %1, shown: %2.").arg(rows.size()).arg(shown.size())
                : Cli::tr("Endorsements: %1.").arg(rows.size());
        console().print((summary + u' ' + age).trimmed() + u'\n');
    }
    finish(code);
}

} // namespace Laurels
