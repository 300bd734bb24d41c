// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressjobs.h"

#include "backends/postpress/parsers.h"
#include "backends/postpress/requests.h"

namespace Laurels {

PostPressAccountsJob::PostPressAccountsJob(HttpClient &client, const QUrl &base, QObject *parent)
    : RemoteAccountsJob(parent)
    , m_client(client)
    , m_base(base)
{
}

void PostPressAccountsJob::start()
{
    ask({});
}

void PostPressAccountsJob::ask(const QString &cursor)
{
    const HttpRequest request = PostPressRequests::accounts(m_base, cursor);
    m_exchanges.send(m_client, request, [this](const Result<HttpResponse> &response) {
        const auto page = response.and_then(PostPressParsers::accounts);
        if (!page) {
            finishWith(Failure(page.error()));
            return;
        }
        m_accounts.append(page->accounts);
        if (m_trail.follow(page->next))
            ask(page->next);
        else
            finishWith(m_accounts);
    });
}

void PostPressAccountsJob::abort()
{
    m_exchanges.abort();
}

} // namespace Laurels
