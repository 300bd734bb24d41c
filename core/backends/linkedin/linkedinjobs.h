// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/linkedin/batchedjob.h"

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

/// Any number of endorsements. A request that fails makes its own ones `failed`; if all fail, so does the
/// job.
class LinkedInBatchJob : public BatchedJob<EndorsementBatch, EndorsementUrn>
{
    Q_OBJECT
public:
    LinkedInBatchJob(HttpClient &client, QUrl base, const QList<EndorsementUrn> &urns, QObject *parent);

protected:
    [[nodiscard]] HttpRequest request(const QList<EndorsementUrn> &batch) const override;
    [[nodiscard]] Result<EndorsementBatch> parsed(const HttpResponse &answer,
                                                  const QList<EndorsementUrn> &batch) const override;
    [[nodiscard]] bool isFatal(const Error &error) const override;
    void add(const QList<EndorsementUrn> &asked, const Result<EndorsementBatch> &answer) override;
    [[nodiscard]] Result<EndorsementBatch> sum(const Result<EndorsementBatch> &last) override;

private:
    QUrl m_base;
    EndorsementBatch m_sum;
    bool m_isAnyAnswered = false;
};

/// The names of any number of people. Those of a request that the service cannot make sense of (400, 404)
/// are unavailable; any other failure ends the job.
class LinkedInNamesJob : public BatchedJob<QList<Person>, PersonUrn>
{
    Q_OBJECT
public:
    LinkedInNamesJob(HttpClient &client, QUrl base, const QList<PersonUrn> &people, QObject *parent);

protected:
    [[nodiscard]] HttpRequest request(const QList<PersonUrn> &batch) const override;
    [[nodiscard]] Result<QList<Person>> parsed(const HttpResponse &answer,
                                               const QList<PersonUrn> &batch) const override;
    [[nodiscard]] bool isFatal(const Error &error) const override;
    void add(const QList<PersonUrn> &asked, const Result<QList<Person>> &answer) override;
    [[nodiscard]] Result<QList<Person>> sum(const Result<QList<Person>> &last) override;

private:
    QUrl m_base;
    QList<Person> m_sum;
};

} // namespace Laurels
