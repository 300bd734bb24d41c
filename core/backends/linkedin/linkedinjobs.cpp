// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinjobs.h"

#include "backends/linkedin/parsers.h"
#include "backends/linkedin/people.h"
#include "backends/linkedin/requests.h"

#include <utility>

namespace Laurels {

LinkedInIdentifyJob::LinkedInIdentifyJob(HttpClient &client, const QUrl &base, QObject *parent)
    : PersonJob(parent)
    , m_client(client)
    , m_base(base)
{
}

void LinkedInIdentifyJob::start()
{
    const HttpRequest request = LinkedInRequests::me(m_base);
    m_exchanges.send(m_client, request, [this](const Result<HttpResponse> &response) {
        if (response && response->status == 403)
            askUserInfo();
        else
            finishWith(response.and_then(LinkedInParsers::me));
    });
}

void LinkedInIdentifyJob::askUserInfo()
{
    const HttpRequest request = LinkedInRequests::userInfo(m_base);
    m_exchanges.send(m_client, request, [this](const Result<HttpResponse> &response) {
        finishWith(response.and_then(LinkedInParsers::userInfo));
    });
}

void LinkedInIdentifyJob::abort()
{
    m_exchanges.abort();
}

LinkedInBatchJob::LinkedInBatchJob(HttpClient &client, QUrl base, const QList<EndorsementUrn> &urns,
                                   QObject *parent)
    : BatchedJob(client, urns, parent)
    , m_base(std::move(base))
{
}

HttpRequest LinkedInBatchJob::request(const QList<EndorsementUrn> &batch) const
{
    return LinkedInRequests::batchGet(m_base, batch);
}

Result<EndorsementBatch> LinkedInBatchJob::parsed(const HttpResponse &answer,
                                                  const QList<EndorsementUrn> &batch) const
{
    return LinkedInParsers::batch(answer, batch);
}

bool LinkedInBatchJob::isFatal(const Error &error) const
{
    return error.kind == ErrorKind::Cancelled;
}

void LinkedInBatchJob::add(const QList<EndorsementUrn> &asked, const Result<EndorsementBatch> &answer)
{
    if (answer) {
        m_isAnyAnswered = true;
        m_sum.found.append(answer->found);
        m_sum.missing.append(answer->missing);
        m_sum.failed.insert(answer->failed);
    } else {
        for (const EndorsementUrn &urn : asked)
            m_sum.failed.insert(urn, answer.error());
    }
}

Result<EndorsementBatch> LinkedInBatchJob::sum(const Result<EndorsementBatch> &last)
{
    return m_isAnyAnswered ? Result<EndorsementBatch>(std::move(m_sum)) : last;
}

LinkedInNamesJob::LinkedInNamesJob(HttpClient &client, QUrl base, const QList<PersonUrn> &people,
                                   QObject *parent)
    : BatchedJob(client, people, parent)
    , m_base(std::move(base))
{
}

HttpRequest LinkedInNamesJob::request(const QList<PersonUrn> &batch) const
{
    return LinkedInRequests::peopleBatchGet(m_base, batch);
}

Result<QList<Person>> LinkedInNamesJob::parsed(const HttpResponse &answer,
                                               const QList<PersonUrn> &batch) const
{
    return LinkedInParsers::people(answer, batch);
}

bool LinkedInNamesJob::isFatal(const Error &error) const
{
    return error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Rejected;
}

void LinkedInNamesJob::add(const QList<PersonUrn> &asked, const Result<QList<Person>> &answer)
{
    if (answer) {
        m_sum.append(*answer);
    } else {
        for (const PersonUrn &person : asked)
            m_sum.append({.urn = person, .name = {}, .visibility = Person::Visibility::Unavailable});
    }
}

Result<QList<Person>> LinkedInNamesJob::sum(const Result<QList<Person>> & /*last*/)
{
    return std::move(m_sum);
}

} // namespace Laurels
