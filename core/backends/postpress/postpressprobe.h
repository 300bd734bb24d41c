// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"
#include "backends/pendingexchanges.h"

#include <QList>

#include <optional>

namespace Laurels {

/// Finds out which of PostPress' two base addresses is the one (reference postpress.md, section 1.3): asks
/// each for a list of accounts, which does no harm and does not reach LinkedIn, and takes the first that has
/// one. Only an answer of no PostPress leads on to the next; a refused key, a throttle or trouble of the
/// server says nothing about the path and ends it. Asks each once.
class PostPressProbe : public AddressJob
{
    Q_OBJECT
public:
    /// `client` outlives it.
    PostPressProbe(HttpClient &client, const QUrl &base, const QByteArray &key, QObject *parent = nullptr);

    void start() override;
    void abort() override;

private:
    void askNext();
    void take(const QUrl &asked, const Result<HttpResponse> &response);

    HttpClient &m_client;
    QByteArray m_key;
    QList<QUrl> m_candidates;
    std::optional<Error> m_firstError; ///< of the address that was meant
    PendingExchanges m_exchanges{this};
};

} // namespace Laurels
