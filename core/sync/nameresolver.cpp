// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/nameresolver.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace Laurels {

namespace {

// A lookup key is about 30 characters encoded, so this stays far below the 4 KB of a query (reference
// linkedin.md, section 2.6), and names come in soon.
constexpr qsizetype batchSize = 50;

} // namespace

struct NameResolver::Data
{
    NameResolver *q;
    Backend &backend;
    EndorsementStore &store;

    QPointer<NamesJob> job{};
    QList<PersonUrn> wanted{}; ///< the next to ask for first
    QSet<PersonUrn> asked{};   ///< answered, or on their way
    bool isRefused = false;
    std::optional<Error> error{};

    bool isUnknown(const PersonUrn &urn) const;
    void askNext();
    void take(const QList<PersonUrn> &batch, const Result<QList<Person>> &result);
};

bool NameResolver::Data::isUnknown(const PersonUrn &urn) const
{
    if (urn.isEmpty() || asked.contains(urn))
        return false;
    const auto index = store.findPerson(urn);
    return !index || store.toldPerson(*index).visibility == Person::Visibility::Unasked;
}

void NameResolver::Data::askNext()
{
    if (job)
        return;
    if (wanted.isEmpty()) {
        emit q->idle();
        return;
    }
    const QList<PersonUrn> batch = wanted.first(std::min(batchSize, wanted.size()));
    wanted.remove(0, batch.size());
    asked.unite(QSet<PersonUrn>(batch.begin(), batch.end()));
    job = backend.fetchNames(batch);
    connect(job, &Job::finished, q, [this, batch, finished = job.data()] {
        job.clear();
        take(batch, finished->result());
    });
    job->start();
}

void NameResolver::Data::take(const QList<PersonUrn> &batch, const Result<QList<Person>> &result)
{
    error.reset();
    if (result) {
        store.setPeople(*result);
        askNext();
        return;
    }
    error = result.error();
    if (error->kind == ErrorKind::Forbidden) {
        isRefused = true;
        emit q->refused();
    } else {
        // Not now; they go out with the next request.
        asked.subtract(QSet<PersonUrn>(batch.begin(), batch.end()));
        wanted = batch + wanted;
    }
    emit q->idle();
}

NameResolver::NameResolver(Backend &backend, EndorsementStore &store, QObject *parent)
    : QObject(parent)
    , d(new Data{this, backend, store})
{
}

NameResolver::~NameResolver()
{
    if (!d->job)
        return;
    disconnect(d->job, nullptr, this, nullptr);
    d->job->abort();
}

void NameResolver::request(const QList<PersonUrn> &people)
{
    if (d->isRefused || !d->backend.capabilities().names)
        return;
    QList<PersonUrn> first;
    QSet<PersonUrn> known;
    for (const PersonUrn &urn : people) {
        if (!known.contains(urn) && d->isUnknown(urn)) {
            known.insert(urn);
            first.append(urn);
        }
    }
    d->wanted.removeIf([&known](const PersonUrn &urn) { return known.contains(urn); });
    d->wanted = first + d->wanted;
    if (!d->wanted.isEmpty())
        d->askNext();
}

bool NameResolver::isIdle() const
{
    return !d->job;
}

bool NameResolver::isRefused() const
{
    return d->isRefused;
}

const std::optional<Error> &NameResolver::error() const
{
    return d->error;
}

} // namespace Laurels
