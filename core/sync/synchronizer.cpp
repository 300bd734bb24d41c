// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Laurels {

namespace {

bool isOpen(WriteState state)
{
    return state == WriteState::Waiting || state == WriteState::Sending || state == WriteState::Unconfirmed;
}

} // namespace

/// One reading of one list, from its first page to its last.
struct Pass
{
    Direction direction = Direction::Received;
    bool isRepeated = false;
    bool metDuplicate = false;
    int unreadable = 0;
    QSet<EndorsementUrn> before; ///< what the store had when the pass began
    QSet<EndorsementUrn> seen;
    QSet<QUrl> followed;
};

struct Synchronizer::Data
{
    Synchronizer *q;
    AccountId account;
    Backend &backend;
    EndorsementStore &store;

    bool isRunning = false;
    bool isCancelled = false;
    QPointer<Job> job{};
    QList<Direction> todo{};
    Pass pass{};
    int readBefore = 0; ///< by the lists that are done
    SyncProgress progress{};
    SyncReport report{};
    /// Found by batch get although the lists leave them out (which statuses LinkedIn lists is not known,
    /// reference linkedin.md, section 8): no sign that a list moved.
    QSet<EndorsementUrn> unlisted{};

    template <typename JobType, typename Handler>
    void run(JobType *newJob, Handler handler);
    void nextList();
    void beginPass(Direction direction, bool isRepeated);
    void fetch(const std::optional<PageToken> &token);
    void takePage(const EndorsementPage &page);
    void merge(const QList<Endorsement> &endorsements);
    void endPass();
    QList<EndorsementUrn> notReturned() const;
    void verify(const QList<EndorsementUrn> &urns);
    void takeBatch(const EndorsementBatch &batch);
    void endList();
    void finish(const Result<SyncReport> &result);
};

template <typename JobType, typename Handler>
void Synchronizer::Data::run(JobType *newJob, Handler handler)
{
    job = newJob;
    connect(newJob, &Job::finished, q, [this, newJob, handler] {
        disconnect(newJob, nullptr, q, nullptr);
        job.clear();
        if (isCancelled)
            finish(Failure(Error{.kind = ErrorKind::Cancelled}));
        else if (!newJob->result())
            finish(Failure(newJob->result().error()));
        else
            handler(*newJob->result());
    });
    // A job deleted on its way says nothing more.
    connect(newJob, &QObject::destroyed, q, [this] { finish(Failure(Error{.kind = ErrorKind::Cancelled})); });
    newJob->start();
}

void Synchronizer::Data::nextList()
{
    if (isCancelled)
        finish(Failure(Error{.kind = ErrorKind::Cancelled}));
    else if (todo.isEmpty())
        finish(report);
    else
        beginPass(todo.takeFirst(), false);
}

void Synchronizer::Data::beginPass(Direction direction, bool isRepeated)
{
    pass = {};
    pass.direction = direction;
    pass.isRepeated = isRepeated;
    const QList<RowId> rows = store.rowsOf(account, direction);
    pass.before.reserve(rows.size());
    for (const RowId row : rows)
        pass.before.insert(store.urn(row));
    progress.direction = direction;
    fetch(std::nullopt);
}

void Synchronizer::Data::fetch(const std::optional<PageToken> &token)
{
    run(backend.fetchPage(pass.direction, token), [this](const EndorsementPage &page) { takePage(page); });
}

void Synchronizer::Data::takePage(const EndorsementPage &page)
{
    const qsizetype seenBefore = pass.seen.size();
    for (const Endorsement &endorsement : page.endorsements)
        pass.seen.insert(endorsement.urn);
    const qsizetype fresh = pass.seen.size() - seenBefore;
    pass.metDuplicate = pass.metDuplicate || fresh < page.endorsements.size();
    pass.unreadable += int(page.unreadable.size());
    merge(page.endorsements);

    ++progress.pages;
    progress.endorsements = std::max(progress.endorsements, readBefore + int(pass.seen.size()));
    progress.unreadable = report.unreadable + pass.unreadable;
    emit q->progressChanged();
    if (isCancelled)
        return finish(Failure(Error{.kind = ErrorKind::Cancelled}));

    const bool isBarren = fresh == 0 && page.unreadable.isEmpty();
    if (!page.next || isBarren || pass.followed.contains(page.next->next))
        return endPass();
    pass.followed.insert(page.next->next);
    fetch(page.next);
}

void Synchronizer::Data::merge(const QList<Endorsement> &endorsements)
{
    QList<std::pair<RowId, Endorsement>> known;
    for (const Endorsement &endorsement : endorsements) {
        if (const auto row = store.find(account, endorsement.urn))
            known.append({*row, store.endorsement(*row)});
    }
    const int sizeBefore = store.size();
    store.merge(account, pass.direction, endorsements);
    report.added += store.size() - sizeBefore;
    report.changed += int(std::count_if(known.begin(), known.end(), [this](const auto &entry) {
        return store.isAlive(entry.first) && store.endorsement(entry.first) != entry.second;
    }));
}

QList<EndorsementUrn> Synchronizer::Data::notReturned() const
{
    QList<EndorsementUrn> urns;
    for (const EndorsementUrn &urn : pass.before) {
        const auto row = pass.seen.contains(urn) ? std::nullopt : store.find(account, urn);
        if (row && !isOpen(store.row(*row).write))
            urns.append(urn);
    }
    return urns;
}

void Synchronizer::Data::endPass()
{
    const QList<EndorsementUrn> urns = notReturned();
    const bool isAnyUnexpected = std::any_of(
        urns.begin(), urns.end(), [this](const EndorsementUrn &urn) { return !unlisted.contains(urn); });
    if (!pass.isRepeated && (pass.metDuplicate || isAnyUnexpected))
        beginPass(pass.direction, true);
    else if (urns.isEmpty())
        endList();
    else
        verify(urns);
}

void Synchronizer::Data::verify(const QList<EndorsementUrn> &urns)
{
    run(backend.fetchSeveral(urns), [this](const EndorsementBatch &batch) { takeBatch(batch); });
}

void Synchronizer::Data::takeBatch(const EndorsementBatch &batch)
{
    merge(batch.found);
    for (const Endorsement &endorsement : batch.found)
        unlisted.insert(endorsement.urn);
    QList<RowId> gone;
    for (const EndorsementUrn &urn : batch.missing) {
        const auto row = pass.before.contains(urn) ? store.find(account, urn) : std::nullopt;
        if (row && !isOpen(store.row(*row).write))
            gone.append(*row);
    }
    report.vanished += int(gone.size());
    store.remove(gone);
    endList();
}

void Synchronizer::Data::endList()
{
    report.unreadable += pass.unreadable;
    readBefore = progress.endorsements;
    nextList();
}

void Synchronizer::Data::finish(const Result<SyncReport> &result)
{
    isRunning = false;
    pass = {};
    emit q->finished(result);
}

Synchronizer::Synchronizer(AccountId account, Backend &backend, EndorsementStore &store, QObject *parent)
    : QObject(parent)
    , d(new Data{this, std::move(account), backend, store})
{
}

Synchronizer::~Synchronizer()
{
    if (!d->job)
        return;
    disconnect(d->job, nullptr, this, nullptr);
    d->job->abort();
}

bool Synchronizer::isRunning() const
{
    return d->isRunning;
}

const SyncProgress &Synchronizer::progress() const
{
    return d->progress;
}

void Synchronizer::start(std::optional<Direction> only)
{
    if (d->isRunning)
        return;
    d->isRunning = true;
    d->isCancelled = false;
    d->readBefore = 0;
    d->progress = {};
    d->report = {};
    d->todo.clear();
    const Capabilities able = d->backend.capabilities();
    if (able.listReceived && only.value_or(Direction::Received) == Direction::Received)
        d->todo.append(Direction::Received);
    if (able.listGiven && only.value_or(Direction::Given) == Direction::Given)
        d->todo.append(Direction::Given);
    QMetaObject::invokeMethod(
        this, [this] { d->nextList(); }, Qt::QueuedConnection);
}

void Synchronizer::cancel()
{
    if (!d->isRunning)
        return;
    d->isCancelled = true;
    if (d->job)
        d->job->abort();
}

} // namespace Laurels
