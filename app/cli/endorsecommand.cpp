// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endorsecommand.h"

#include "cli/console.h"
#include "cli/words.h"
#include "cli/writereport.h"
#include "composition.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Laurels {

void EndorseCommand::start()
{
    if (!takeEndorsingAccount())
        return;
    watch(composition().outbox().endorse(accountId(), *invocation().endorsement));
    openSession();
}

bool EndorseCommand::takeEndorsingAccount()
{
    return takeOnlineAccount(Cli::tr("Endorse people on LinkedIn's own pages."));
}

void EndorseCommand::watch(OutboxItemId item)
{
    m_watch = std::make_unique<QueueWatch>(context());
    connect(m_watch.get(), &QueueWatch::finished, this, &EndorseCommand::report);
    m_watch->start({item});
}

void EndorseCommand::stopped(const Error &error)
{
    if (m_watch)
        m_watch->giveUp(accountId(), error);
    else
        SessionCommand::stopped(error);
}

void EndorseCommand::interrupt()
{
    if (m_watch)
        m_watch->giveUp({.kind = ErrorKind::Cancelled});
    else
        SessionCommand::interrupt();
}

void EndorseCommand::report()
{
    const QueueOutcome outcome = m_watch->outcome();
    QJsonArray created;
    for (const OutboxItem &item : outcome.done) {
        if (!item.wasThere)
            created.append(item.urn.value().toString());
    }
    finish(WriteReport::of(outcome).print(console(), {{u"created"_s, created}}));
}

} // namespace Laurels
