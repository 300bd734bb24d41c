// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/syncstep.h"

#include "cli/console.h"
#include "cli/words.h"
#include "sync/accountsession.h"

namespace Laurels {

SyncStep::SyncStep(const CommandContext &context, AccountSession &session, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
{
}

void SyncStep::start()
{
    connect(&m_session, &AccountSession::progressChanged, this, &SyncStep::showProgress);
    connect(&m_session, &AccountSession::synced, this, &SyncStep::finish);
    m_session.sync();
}

void SyncStep::cancel()
{
    m_session.cancelSync();
}

void SyncStep::showProgress()
{
    m_context.console.showProgress(Cli::tr("Reading… %1").arg(m_session.progress().endorsements));
}

void SyncStep::finish(const Result<SyncReport> &result)
{
    disconnect(&m_session, nullptr, this, nullptr);
    m_context.console.showProgress({});
    if (result && result->unreadable > 0) {
        m_context.console.complain(
            Cli::tr("Not readable, and left out: %1. The fault is the server's.").arg(result->unreadable));
    }
    emit finished(result);
}

} // namespace Laurels
