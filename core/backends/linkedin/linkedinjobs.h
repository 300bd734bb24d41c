// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/pendingexchanges.h"

namespace Laurels {

/// Who is signed in: `/v2/me`, and where that is not permitted `/v2/userinfo` (reference linkedin.md,
/// section 4).
class LinkedInIdentifyJob : public PersonJob
{
    Q_OBJECT
public:
    LinkedInIdentifyJob(HttpClient &client, const QUrl &base, QObject *parent);

    void start() override;
    void abort() override;

private:
    void askUserInfo();

    HttpClient &m_client;
    QUrl m_base;
    PendingExchanges m_exchanges{this};
};

/// Any number of endorsements, in as many requests as it takes; how many the service takes at once is
/// undocumented, so a batch that it refuses is tried in smaller ones. A request that fails makes its own
/// ones `failed`; if all fail, so does the job.
class LinkedInBatchJob : public BatchJob
{
    Q_OBJECT
public:
    LinkedInBatchJob(HttpClient &client, const QUrl &base, const QList<EndorsementUrn> &urns,
                     QObject *parent);

    void start() override;
    void abort() override;

private:
    void ask(const QList<EndorsementUrn> &batch);
    void take(const QList<EndorsementUrn> &asked, const Result<EndorsementBatch> &answer);

    HttpClient &m_client;
    QUrl m_base;
    QList<QList<EndorsementUrn>> m_batches;
    EndorsementBatch m_sum;
    bool m_isAnyAnswered = false;
    PendingExchanges m_exchanges{this};
};

/// The names of any number of people, asked for in the same way. Those of a request that the service
/// cannot make sense of (400, 404) are unavailable; any other failure ends the job.
class LinkedInNamesJob : public NamesJob
{
    Q_OBJECT
public:
    LinkedInNamesJob(HttpClient &client, const QUrl &base, const QList<PersonUrn> &people, QObject *parent);

    void start() override;
    void abort() override;

private:
    void ask(const QList<PersonUrn> &batch);
    void take(const QList<PersonUrn> &asked, const Result<QList<Person>> &answer);

    HttpClient &m_client;
    QUrl m_base;
    QList<QList<PersonUrn>> m_batches;
    QList<Person> m_sum;
    PendingExchanges m_exchanges{this};
};

} // namespace Laurels
