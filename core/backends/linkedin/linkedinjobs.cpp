// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinjobs.h"

#include "backends/linkedin/parsers.h"
#include "backends/linkedin/people.h"
#include "backends/linkedin/requests.h"

#include <utility>

namespace Laurels {

namespace {

/// Smaller batches are not the reason of a refusal.
constexpr qsizetype surelySmallBatch = 10;

template <typename T>
bool mayBeTooLarge(qsizetype batchSize, const Result<T> &answer)
{
    return batchSize > surelySmallBatch && !answer && answer.error().kind == ErrorKind::Rejected;
}

} // namespace

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

LinkedInBatchJob::LinkedInBatchJob(HttpClient &client, const QUrl &base, const QList<EndorsementUrn> &urns,
                                   QObject *parent)
    : BatchJob(parent)
    , m_client(client)
    , m_base(base)
    , m_batches(LinkedInRequests::batches(urns))
{
}

void LinkedInBatchJob::start()
{
    if (m_batches.isEmpty())
        finishWith(EndorsementBatch());
    for (const QList<EndorsementUrn> &batch : std::as_const(m_batches))
        ask(batch);
}

void LinkedInBatchJob::ask(const QList<EndorsementUrn> &batch)
{
    const HttpRequest request = LinkedInRequests::batchGet(m_base, batch);
    m_exchanges.send(m_client, request, [this, batch](const Result<HttpResponse> &response) {
        take(batch, response.and_then([&batch](const HttpResponse &answer) {
            return LinkedInParsers::batch(answer, batch);
        }));
    });
}

void LinkedInBatchJob::take(const QList<EndorsementUrn> &asked, const Result<EndorsementBatch> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::Cancelled) {
        m_exchanges.giveUp();
        finishWith(Failure(answer.error()));
        return;
    }
    if (mayBeTooLarge(asked.size(), answer)) {
        ask(asked.first(asked.size() / 2));
        ask(asked.sliced(asked.size() / 2));
        return;
    }
    if (answer) {
        m_isAnyAnswered = true;
        m_sum.found.append(answer->found);
        m_sum.missing.append(answer->missing);
        m_sum.failed.insert(answer->failed);
    } else {
        for (const EndorsementUrn &urn : asked)
            m_sum.failed.insert(urn, answer.error());
    }
    if (!m_exchanges.isEmpty())
        return;
    if (m_isAnyAnswered)
        finishWith(std::move(m_sum));
    else
        finishWith(Failure(answer.error()));
}

void LinkedInBatchJob::abort()
{
    m_exchanges.abort();
}

LinkedInNamesJob::LinkedInNamesJob(HttpClient &client, const QUrl &base, const QList<PersonUrn> &people,
                                   QObject *parent)
    : NamesJob(parent)
    , m_client(client)
    , m_base(base)
    , m_batches(LinkedInRequests::batches(people))
{
}

void LinkedInNamesJob::start()
{
    if (m_batches.isEmpty())
        finishWith(QList<Person>());
    for (const QList<PersonUrn> &batch : std::as_const(m_batches))
        ask(batch);
}

void LinkedInNamesJob::ask(const QList<PersonUrn> &batch)
{
    const HttpRequest request = LinkedInRequests::peopleBatchGet(m_base, batch);
    m_exchanges.send(m_client, request, [this, batch](const Result<HttpResponse> &response) {
        take(batch, response.and_then([&batch](const HttpResponse &answer) {
            return LinkedInParsers::people(answer, batch);
        }));
    });
}

void LinkedInNamesJob::take(const QList<PersonUrn> &asked, const Result<QList<Person>> &answer)
{
    const bool isFatal =
        !answer && answer.error().kind != ErrorKind::NotFound && answer.error().kind != ErrorKind::Rejected;
    if (isFatal) {
        m_exchanges.giveUp();
        finishWith(Failure(answer.error()));
        return;
    }
    if (mayBeTooLarge(asked.size(), answer)) {
        ask(asked.first(asked.size() / 2));
        ask(asked.sliced(asked.size() / 2));
        return;
    }
    if (answer) {
        m_sum.append(*answer);
    } else {
        for (const PersonUrn &person : asked)
            m_sum.append({.urn = person, .name = {}, .visibility = Person::Visibility::Unavailable});
    }
    if (m_exchanges.isEmpty())
        finishWith(std::move(m_sum));
}

void LinkedInNamesJob::abort()
{
    m_exchanges.abort();
}

} // namespace Laurels
