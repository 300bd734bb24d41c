// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/gateexchange.h"

namespace Laurels {

GateExchange::GateExchange(HttpRequest request, quint64 place, QObject *parent)
    : Exchange(parent)
    , m_request(std::move(request))
    , m_place(place)
{
}

GateExchange::~GateExchange()
{
    delete m_inner; // aborts it without a signal
}

void GateExchange::tryWith(HttpClient &client, const HttpRequest &request, quint64 attempt)
{
    m_attempt = attempt;
    m_inner = client.send(request);
    connect(m_inner, &Exchange::finished, this, [this] {
        const Result<HttpResponse> result = m_inner->result();
        m_inner.clear();
        emit answered(result);
    });
}

void GateExchange::finish(Result<HttpResponse> result)
{
    finishLater(std::move(result));
}

void GateExchange::abort()
{
    m_isAborted = true;
    if (m_inner)
        m_inner->abort(); // the outcome comes from there
    else                  // waits: it never left, or was refused unapplied
        finish(Failure(Error{.kind = ErrorKind::Cancelled}));
}

} // namespace Laurels
