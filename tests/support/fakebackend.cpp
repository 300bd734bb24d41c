// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakebackend.h"

#include <utility>

namespace Laurels {

FakeProfileSource::FakeProfileSource() = default;
FakeProfileSource::~FakeProfileSource() = default;

RemoteAccountsJob *FakeProfileSource::fetchAccounts()
{
    return new FakeJob<QList<RemoteAccount>>(onFetchAccounts, &m_jobs);
}

ProfileJob *FakeProfileSource::fetchProfile(const QString &identifier)
{
    profileCalls.append(identifier);
    std::function<Result<Profile>()> bound;
    if (onFetchProfile)
        bound = [handler = onFetchProfile, identifier] { return handler(identifier); };
    return lastProfile = new FakeJob<Profile>(std::move(bound), &m_jobs);
}

RelationsJob *FakeProfileSource::fetchRelations(const QString &filter, const QString &cursor)
{
    relationCalls.append({filter, cursor});
    std::function<Result<RelationPage>()> bound;
    if (onFetchRelations)
        bound = [handler = onFetchRelations, filter, cursor] { return handler(filter, cursor); };
    return new FakeJob<RelationPage>(std::move(bound), &m_jobs);
}

FakeBackend::FakeBackend(QObject *parent)
    : Backend(parent)
{
}

FakeBackend::~FakeBackend() = default;

template <typename T, typename Handler, typename... Args>
FakeJob<T> *FakeBackend::make(const Handler &handler, const Args &...args)
{
    std::function<Result<T>()> bound;
    if (handler)
        bound = [handler, args...] { return handler(args...); };
    return new FakeJob<T>(std::move(bound), this);
}

PersonJob *FakeBackend::identify()
{
    ++identifyCalls;
    return lastIdentify = make<Person>(onIdentify);
}

PageJob *FakeBackend::fetchPage(Direction direction, const std::optional<PageToken> &token)
{
    pageCalls.append({direction, token});
    lastPage = make<EndorsementPage>(onFetchPage, direction, token);
    pageJobs.append(lastPage);
    return lastPage;
}

std::optional<PageToken> FakeBackend::guessNext(const PageToken &token, qsizetype pageSize) const
{
    return onGuessNext ? onGuessNext(token, pageSize) : Backend::guessNext(token, pageSize);
}

EndorsementJob *FakeBackend::fetch(const EndorsementUrn &urn)
{
    fetchCalls.append(urn);
    return lastFetch = make<Endorsement>(onFetch, urn);
}

BatchJob *FakeBackend::fetchSeveral(const QList<EndorsementUrn> &urns)
{
    fetchSeveralCalls.append(urns);
    return lastFetchSeveral = make<EndorsementBatch>(onFetchSeveral, urns);
}

StatusJob *FakeBackend::setStatus(const EndorsementUrn &urn, const Status &wished)
{
    setStatusCalls.append({urn, wished});
    return lastSetStatus = make<std::monostate>(onSetStatus, urn, wished);
}

CreateJob *FakeBackend::endorse(const NewEndorsement &wish)
{
    endorseCalls.append(wish);
    return lastEndorse = make<Created>(onEndorse, wish);
}

NamesJob *FakeBackend::fetchNames(const QList<PersonUrn> &people)
{
    namesCalls.append(people);
    return lastNames = make<QList<Person>>(onFetchNames, people);
}

} // namespace Laurels
