// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/pendingexchanges.h"
#include "net/job.h"

#include <functional>

namespace Laurels {

/// One request and its parser. A request that could not be built fails without being sent.
template <typename T>
class RequestJob : public ResultJob<T>
{
public:
    using Parser = std::function<Result<T>(const HttpResponse &)>;

    RequestJob(HttpClient &client, Result<HttpRequest> request, Parser parser, QObject *parent)
        : ResultJob<T>(parent)
        , m_client(client)
        , m_request(std::move(request))
        , m_parser(std::move(parser))
    {
    }

    void start() override
    {
        if (!m_request) {
            this->finishWith(Failure(m_request.error()));
            return;
        }
        m_exchanges.send(m_client, *m_request, [this](const Result<HttpResponse> &response) {
            this->finishWith(response.and_then(m_parser));
        });
    }

    void abort() override { m_exchanges.abort(); }

private:
    HttpClient &m_client;
    Result<HttpRequest> m_request;
    Parser m_parser;
    PendingExchanges m_exchanges{this};
};

} // namespace Laurels
