// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/linkedin/requests.h"
#include "backends/pendingexchanges.h"
#include "net/job.h"

namespace Laurels {

/// Any number of keys, asked for in as many requests as it takes. How many the service takes at once is
/// undocumented, so a batch that it refuses is tried in halves, down to what is surely no reason.
template <typename T, typename Key>
class BatchedJob : public ResultJob<T>
{
public:
    BatchedJob(HttpClient &client, const QList<Key> &keys, QObject *parent)
        : ResultJob<T>(parent)
        , m_client(client)
        , m_batches(LinkedInRequests::batches(keys))
    {
    }

    void start() override
    {
        if (m_batches.isEmpty())
            this->finishWith(T());
        for (const QList<Key> &batch : std::as_const(m_batches))
            ask(batch);
    }
    void abort() override { m_exchanges.abort(); }

protected:
    [[nodiscard]] virtual HttpRequest request(const QList<Key> &batch) const = 0;
    [[nodiscard]] virtual Result<T> parsed(const HttpResponse &answer, const QList<Key> &batch) const = 0;
    /// Whether this ends the job, whatever the other requests bring.
    [[nodiscard]] virtual bool isFatal(const Error &error) const = 0;
    virtual void add(const QList<Key> &asked, const Result<T> &answer) = 0;
    /// What all of it came to; `last` is what came last.
    [[nodiscard]] virtual Result<T> sum(const Result<T> &last) = 0;

private:
    static constexpr qsizetype surelySmall = 10;

    void ask(const QList<Key> &batch)
    {
        m_exchanges.send(m_client, request(batch), [this, batch](const Result<HttpResponse> &response) {
            take(batch, response.and_then(
                            [this, &batch](const HttpResponse &answer) { return parsed(answer, batch); }));
        });
    }

    void take(const QList<Key> &asked, const Result<T> &answer)
    {
        if (!answer && isFatal(answer.error())) {
            m_exchanges.giveUp();
            this->finishWith(Failure(answer.error()));
            return;
        }
        if (!answer && answer.error().kind == ErrorKind::Rejected && asked.size() > surelySmall) {
            ask(asked.first(asked.size() / 2));
            ask(asked.sliced(asked.size() / 2));
            return;
        }
        add(asked, answer);
        if (m_exchanges.isEmpty())
            this->finishWith(sum(answer));
    }

    HttpClient &m_client;
    QList<QList<Key>> m_batches;
    PendingExchanges m_exchanges{this};
};

} // namespace Laurels
