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
    Backend *const backend = m_sessions.backendFor(m_account);
    if (!backend || !backend->profiles()) {
        const AccountSession *const session = m_sessions.session(m_account);
        const Error error = session && session->error()
                                ? *session->error()
                                : Error{.kind = ErrorKind::Forbidden, .code = u"backend.notSupported"_s};
        QMetaObject::invokeMethod(
            this,
            [this, error, search = m_searches] {
                if (search == m_searches)
                    emit finished(Failure(error));
            },
            Qt::QueuedConnection);
        return;
    }
    m_job = backend->profiles()->fetchRelations(m_name, cursor);
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
