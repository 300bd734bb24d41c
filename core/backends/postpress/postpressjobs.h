// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/cursortrail.h"
#include "backends/pendingexchanges.h"
#include "backends/profilesource.h"

#include <QUrl>

namespace Laurels {

/// All linked accounts, page by page. A list that goes on without end is cut.
class PostPressAccountsJob : public RemoteAccountsJob
{
    Q_OBJECT
public:
    PostPressAccountsJob(HttpClient &client, const QUrl &base, QObject *parent);

    void start() override;
    void abort() override;

private:
    void ask(const QString &cursor);

    HttpClient &m_client;
    QUrl m_base;
    QList<RemoteAccount> m_accounts;
    CursorTrail m_trail;
    PendingExchanges m_exchanges{this};
};

} // namespace Laurels
