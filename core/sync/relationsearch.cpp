// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/relationsearch.h"

#include "stores/jobs.h"
#include "sync/sessionregistry.h"

using namespace Qt::StringLiterals;

namespace Laurels {

RelationSearch::RelationSearch(SessionRegistry &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
}

void RelationSearch::start(const AccountId &account, const QString &name)
{
    cancel();
    m_account = account;
    m_name = name;
    m_trail = {};
    ask({});
}

void RelationSearch::goOn()
{
    if (canGoOn())
        ask(m_next);
}

void RelationSearch::cancel()
{
    ++m_searches;
    if (m_job)
        m_job->abort();
    m_job.clear();
    m_next.clear();
}

void RelationSearch::ask(const QString &cursor)
{
    const auto profiles = m_sessions.profilesOf(m_account);
    if (!profiles) {
        QMetaObject::invokeMethod(
            this,
            [this, error = profiles.error(), search = m_searches] {
                if (search == m_searches)
                    emit finished(Failure(error));
            },
            Qt::QueuedConnection);
        return;
    }
    m_job = (*profiles)->fetchRelations(m_name, cursor);
    runJob(m_job.data(), this, [this, search = m_searches](const Result<RelationPage> &page) {
        if (search == m_searches)
            take(page);
    });
}

void RelationSearch::take(const Result<RelationPage> &page)
{
    m_job.clear();
    if (!page) {
        emit finished(Failure(page.error())); // the cursor stays good for another try
        return;
    }
    m_next = m_trail.follow(page->next) ? page->next : QString();
    emit finished(page->relations);
}

} // namespace Laurels
