// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/profilesource.h"

#include <QPointer>

#include <functional>

namespace Laurels {

/// A job whose answer a test decides: at once by a handler, or later by answer().
template <typename T>
class FakeJob : public ResultJob<T>
{
public:
    FakeJob(std::function<Result<T>()> handler, QObject *parent)
        : ResultJob<T>(parent)
        , m_handler(std::move(handler))
    {
    }

    void start() override
    {
        isStarted = true;
        if (m_handler)
            this->finishWith(m_handler());
    }

    void abort() override
    {
        isAborted = true;
        this->finishWith(Failure(Error{.kind = ErrorKind::Cancelled}));
    }
    void answer(Result<T> result)
    {
        isAnswered = true;
        this->finishWith(std::move(result));
    }

    bool isStarted = false;
    bool isAnswered = false;
    bool isAborted = false;

private:
    std::function<Result<T>()> m_handler;
};

/// A source of profiles that answers by the handlers set, else when FakeJob::answer() is called.
class FakeProfileSource : public ProfileSource
{
public:
    std::function<Result<QList<RemoteAccount>>()> onFetchAccounts;
    std::function<Result<Profile>(const QString &)> onFetchProfile;
    std::function<Result<RelationPage>(const QString &, const QString &)> onFetchRelations;
    QStringList profileCalls;
    QList<std::pair<QString, QString>> relationCalls; ///< filter and cursor
    QPointer<FakeJob<Profile>> lastProfile;

    FakeProfileSource();
    ~FakeProfileSource() override;

    [[nodiscard]] RemoteAccountsJob *fetchAccounts() override;
    [[nodiscard]] ProfileJob *fetchProfile(const QString &identifier) override;
    [[nodiscard]] RelationsJob *fetchRelations(const QString &filter, const QString &cursor) override;

private:
    QObject m_jobs; ///< owns them
};

/// A backend that records what it is asked and answers by the handlers set; where no handler is set, the
/// job waits for FakeJob::answer() of the one in `last…`.
class FakeBackend : public Backend
{
public:
    explicit FakeBackend(QObject *parent = nullptr);
    ~FakeBackend() override;

    Capabilities able{.listReceived = true,
                      .listGiven = true,
                      .changeReceived = true,
                      .withdraw = true,
                      .endorse = true,
                      .suggestSkill = true,
                      .names = true};
    std::function<Result<Person>()> onIdentify;
    std::function<Result<EndorsementPage>(Direction, const std::optional<PageToken> &)> onFetchPage;
    std::function<std::optional<PageToken>(const PageToken &, qsizetype)> onGuessNext;
    std::function<Result<Endorsement>(const EndorsementUrn &)> onFetch;
    std::function<Result<EndorsementBatch>(const QList<EndorsementUrn> &)> onFetchSeveral;
    std::function<Result<std::monostate>(const EndorsementUrn &, const Status &)> onSetStatus;
    std::function<Result<Created>(const NewEndorsement &)> onEndorse;
    std::function<Result<QList<Person>>(const QList<PersonUrn> &)> onFetchNames;

    int identifyCalls = 0;
    QList<std::pair<Direction, std::optional<PageToken>>> pageCalls;
    QList<EndorsementUrn> fetchCalls;
    QList<QList<EndorsementUrn>> fetchSeveralCalls;
    QList<std::pair<EndorsementUrn, Status>> setStatusCalls;
    QList<NewEndorsement> endorseCalls;
    QList<QList<PersonUrn>> namesCalls;

    QList<QPointer<FakeJob<EndorsementPage>>> pageJobs; ///< in the order they were made; null: gone

    QPointer<FakeJob<Person>> lastIdentify;
    QPointer<FakeJob<EndorsementPage>> lastPage;
    QPointer<FakeJob<Endorsement>> lastFetch;
    QPointer<FakeJob<EndorsementBatch>> lastFetchSeveral;
    QPointer<FakeJob<std::monostate>> lastSetStatus;
    QPointer<FakeJob<Created>> lastEndorse;
    QPointer<FakeJob<QList<Person>>> lastNames;

    FakeProfileSource *profileSource = nullptr; ///< the test's own

    [[nodiscard]] Capabilities capabilities() const override { return able; }
    [[nodiscard]] ProfileSource *profiles() override { return profileSource; }

    [[nodiscard]] PersonJob *identify() override;
    [[nodiscard]] PageJob *fetchPage(Direction direction, const std::optional<PageToken> &token) override;
    [[nodiscard]] std::optional<PageToken> guessNext(const PageToken &token,
                                                     qsizetype pageSize) const override;
    [[nodiscard]] EndorsementJob *fetch(const EndorsementUrn &urn) override;
    [[nodiscard]] BatchJob *fetchSeveral(const QList<EndorsementUrn> &urns) override;
    [[nodiscard]] StatusJob *setStatus(const EndorsementUrn &urn, const Status &wished) override;
    [[nodiscard]] CreateJob *endorse(const NewEndorsement &wish) override;
    [[nodiscard]] NamesJob *fetchNames(const QList<PersonUrn> &people) override;

private:
    template <typename T, typename Handler, typename... Args>
    FakeJob<T> *make(const Handler &handler, const Args &...args);
};

} // namespace Laurels
