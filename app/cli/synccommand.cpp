// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/synccommand.h"

#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"
#include "domain/linkedinpages.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Laurels {

void SyncCommand::start()
{
    const QString advice = Cli::tr("Ask LinkedIn for a newer one at %1 and open it: laurels-cli accounts add "
                                   "archive --name NAME PATH.")
                               .arg(LinkedInPages::archiveRequest().toString());
    if (takeOnlineAccount(advice))
        openSession();
}

void SyncCommand::opened()
{
    m_sync = std::make_unique<SyncStep>(context(), session());
    connect(m_sync.get(), &SyncStep::finished, this, [this](const Result<SyncReport> &result) {
        if (isFinished())
            return;
        if (result)
            report(*result);
        else
            fail(result.error());
    });
    m_sync->start();
}

void SyncCommand::interrupt()
{
    if (m_sync)
        m_sync->cancel();
    console().complain(Cli::tr("Interrupted. What was read so far is kept."));
    finish(ExitCode::SomeFailed);
}

void SyncCommand::report(const SyncReport &report)
{
    const EndorsementStore &store = composition().store();
    const qsizetype received = store.rowsOf(accountId(), Direction::Received).size();
    const qsizetype given = store.rowsOf(accountId(), Direction::Given).size();
    if (console().isJson()) {
        console().print(QJsonObject{{u"account"_s, accountId().toString()},
                                    {u"received"_s, received},
                                    {u"given"_s, given},
                                    {u"new"_s, report.added},
                                    {u"changed"_s, report.changed},
                                    {u"vanished"_s, report.vanished},
                                    {u"unreadable"_s, report.unreadable}});
    } else {
        console().print(Cli::tr("Received: %1. Given: %2. New: %3, changed: %4, gone: %5.")
                            .arg(received)
                            .arg(given)
                            .arg(report.added)
                            .arg(report.changed)
                            .arg(report.vanished) +
                        u'\n');
    }
    finish(ExitCode::Done);
}

} // namespace Laurels
