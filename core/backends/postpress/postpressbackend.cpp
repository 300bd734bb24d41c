// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressbackend.h"

#include "backends/failedjob.h"
#include "backends/postpress/parsers.h"
#include "backends/postpress/postpressjobs.h"
#include "backends/postpress/requests.h"
#include "backends/requestjob.h"
#include "domain/account.h"
#include "domain/clock.h"

using namespace Qt::StringLiterals;

namespace Laurels {

PostPressBackend::PostPressBackend(HttpClient &client, Clock &clock, const Account &account, QObject *parent)
    : Backend(parent)
    , m_client(client)
    , m_clock(clock)
    , m_base(account.baseAddress)
    , m_account(account.remoteId)
    , m_viewer(account.owner)
{
}

Capabilities PostPressBackend::capabilities() const
{
    return {.endorseListed = true, .profiles = true, .relations = true, .repeatsSafely = true};
}

PersonJob *PostPressBackend::identify()
{
    return new RequestJob<Person>(m_client, PostPressRequests::me(m_base, m_account), PostPressParsers::me,
                                  this);
}

PageJob *PostPressBackend::fetchPage(Direction /*direction*/, const std::optional<PageToken> & /*token*/)
{
    return notSupported<EndorsementPage>(this);
}

EndorsementJob *PostPressBackend::fetch(const EndorsementUrn & /*urn*/)
{
    return notSupported<Endorsement>(this);
}

BatchJob *PostPressBackend::fetchSeveral(const QList<EndorsementUrn> & /*urns*/)
{
    return notSupported<EndorsementBatch>(this);
}

StatusJob *PostPressBackend::setStatus(const EndorsementUrn & /*urn*/, const Status & /*wished*/)
{
    return notSupported<std::monostate>(this);
}

CreateJob *PostPressBackend::endorse(const NewEndorsement &wish)
{
    if (!m_viewer.isEmpty() && wish.recipient == m_viewer)
        return new FailedJob<Created>({.kind = ErrorKind::ChooseAnother, .code = u"endorse.yourself"_s},
                                      this);
    const auto parser = [this, wish](const HttpResponse &response) {
        const Result<Created> created = PostPressParsers::endorsed(response, wish);
        if (created)
            m_providerErrors.noteGood();
        return created.map_error([&](const Error &error) {
            const QDateTime now = m_clock.now();
            return m_providerErrors.judged(withPause(error, response, now), now);
        });
    };
    return new RequestJob<Created>(m_client, PostPressRequests::endorse(m_base, m_account, wish), parser,
                                   this);
}

NamesJob *PostPressBackend::fetchNames(const QList<PersonUrn> & /*people*/)
{
    return notSupported<QList<Person>>(this);
}

RemoteAccountsJob *PostPressBackend::fetchAccounts()
{
    return new PostPressAccountsJob(m_client, m_base, this);
}

ProfileJob *PostPressBackend::fetchProfile(const QString &identifier)
{
    const Result<ProfileIdentifier> asked = parseProfileIdentifier(identifier);
    if (!asked)
        return new FailedJob<Profile>(asked.error(), this);
    const auto parser = [asked = *asked, viewer = m_viewer](const HttpResponse &response) {
        return PostPressParsers::profile(response, asked, viewer);
    };
    return new RequestJob<Profile>(m_client, PostPressRequests::profile(m_base, m_account, *asked), parser,
                                   this);
}

RelationsJob *PostPressBackend::fetchRelations(const QString &filter, const QString &cursor)
{
    const auto parser = [cursor](const HttpResponse &response) {
        return PostPressParsers::relations(response, cursor);
    };
    return new RequestJob<RelationPage>(
        m_client, PostPressRequests::relations(m_base, m_account, filter, cursor), parser, this);
}

} // namespace Laurels
