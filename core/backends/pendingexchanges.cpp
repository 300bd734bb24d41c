// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/pendingexchanges.h"

#include <utility>

namespace Laurels {

PendingExchanges::PendingExchanges(QObject *owner)
    : m_owner(owner)
{
}

PendingExchanges::~PendingExchanges()
{
    giveUp();
}

void PendingExchanges::send(HttpClient &client, const HttpRequest &request, const Callback &callback)
{
    Exchange *exchange = client.send(request);
    m_running.append(exchange);
    QObject::connect(exchange, &Exchange::finished, m_owner, [this, exchange, callback] {
        m_running.removeAll(exchange);
        callback(exchange->result());
    });
}

void PendingExchanges::abort()
{
    const auto running = m_running;
    for (const QPointer<Exchange> &exchange : running) {
        if (exchange)
            exchange->abort();
    }
}

void PendingExchanges::giveUp()
{
    const auto running = std::exchange(m_running, {});
    for (const QPointer<Exchange> &exchange : running) {
        if (!exchange)
            continue;
        QObject::disconnect(exchange, nullptr, m_owner, nullptr);
        exchange->abort();
    }
}

} // namespace Laurels
