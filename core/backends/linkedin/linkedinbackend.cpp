// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinbackend.h"

#include "backends/linkedin/linkedinjobs.h"
#include "backends/linkedin/offsetlink.h"
#include "backends/linkedin/parsers.h"
#include "backends/linkedin/requests.h"
#include "backends/requestjob.h"

namespace Laurels {

LinkedInBackend::LinkedInBackend(HttpClient &client, const QUrl &base, const PersonUrn &viewer,
                                 QObject *parent)
    : Backend(parent)
    , m_client(client)
    , m_base(base)
    , m_viewer(viewer)
{
}

Capabilities LinkedInBackend::capabilities() const
{
    return {
        .listReceived = true,
        .listGiven = true,
        .changeReceived = true,
        .withdraw = true,
        .endorse = true,
        .suggestSkill = true,
        .names = true,
    };
}

PersonJob *LinkedInBackend::identify()
{
    return new LinkedInIdentifyJob(m_client, m_base, this);
}

PageJob *LinkedInBackend::fetchPage(Direction direction, const std::optional<PageToken> &token)
{
    const Result<HttpRequest> request = token ? LinkedInRequests::page(m_base, direction, *token)
                                              : LinkedInRequests::finder(m_base, direction);
    const LinkedInParsers::PageContext context{
        .direction = direction, .viewer = m_viewer, .requested = request ? request->url : QUrl()};
    return new RequestJob<EndorsementPage>(
        m_client, request,
        [context](const HttpResponse &response) { return LinkedInParsers::page(response, context); }, this);
}

std::optional<PageToken> LinkedInBackend::guessNext(const PageToken &token, qsizetype pageSize) const
{
    const auto link = linkBehind(token.next, pageSize);
    return link ? std::optional(PageToken{*link}) : std::nullopt;
}

EndorsementJob *LinkedInBackend::fetch(const EndorsementUrn &urn)
{
    return new RequestJob<Endorsement>(
        m_client, LinkedInRequests::get(m_base, urn),
        [urn](const HttpResponse &response) { return LinkedInParsers::endorsement(response, urn); }, this);
}

BatchJob *LinkedInBackend::fetchSeveral(const QList<EndorsementUrn> &urns)
{
    return new LinkedInBatchJob(m_client, m_base, urns, this);
}

StatusJob *LinkedInBackend::setStatus(const EndorsementUrn &urn, const Status &wished)
{
    return new RequestJob<std::monostate>(m_client, LinkedInRequests::setStatus(m_base, urn, wished),
                                          LinkedInParsers::changed, this);
}

CreateJob *LinkedInBackend::endorse(const NewEndorsement &wish)
{
    return new RequestJob<Created>(m_client, LinkedInRequests::create(m_base, wish), LinkedInParsers::created,
                                   this);
}

NamesJob *LinkedInBackend::fetchNames(const QList<PersonUrn> &people)
{
    return new LinkedInNamesJob(m_client, m_base, people, this);
}

} // namespace Laurels
