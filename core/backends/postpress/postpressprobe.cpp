// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressprobe.h"

#include "backends/jsonvalues.h"
#include "backends/postpress/addresses.h"
#include "backends/postpress/credential.h"
#include "backends/postpress/parsers.h"
#include "backends/postpress/requests.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// Whoever answered so is no PostPress, or not at this path.
bool saysElsewhere(const HttpResponse &response, const Error &error)
{
    return isSuccess(response) || error.code == "postpress.noRoute"_L1;
}

} // namespace

PostPressProbe::PostPressProbe(HttpClient &client, const QUrl &base, const QByteArray &key, QObject *parent)
    : AddressJob(parent)
    , m_client(client)
    , m_key(key)
    , m_candidates(PostPressAddresses::candidates(base))
{
}

void PostPressProbe::start()
{
    askNext();
}

void PostPressProbe::askNext()
{
    const QUrl base = m_candidates.takeFirst();
    HttpRequest request = PostPressRequests::probe(base);
    request.credential = postPressCredential(Origin(base), m_key);
    m_exchanges.send(m_client, request,
                     [this, base](const Result<HttpResponse> &response) { take(base, response); });
}

void PostPressProbe::take(const QUrl &asked, const Result<HttpResponse> &response)
{
    const auto page = response.and_then(PostPressParsers::accounts);
    if (page) {
        finishWith(asked);
        return;
    }
    if (!m_firstError)
        m_firstError = page.error();
    if (!response || !saysElsewhere(*response, page.error()))
        finishWith(Failure(page.error()));
    else if (m_candidates.isEmpty())
        finishWith(Failure(*m_firstError));
    else
        askNext();
}

void PostPressProbe::abort()
{
    m_exchanges.abort();
}

} // namespace Laurels
