// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include "stores/jobs.h"
#include "sync/pagereader.h"
#include "sync/storefeed.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace Laurels {

namespace {

/// Pages in a row that only repeat what was read. A list may well move by one; beyond that, a service gives
/// the same page whatever it is asked for.
constexpr int mostBarrenPages = 2;

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
    int barrenPages = 0; ///< in a row
    int unreadable = 0;
    std::vector<bool> unseen{}; ///< by RowId: what the store had when the pass began and no page has had yet
    QSet<EndorsementUrn> seen{};
};

struct Synchronizer::Data
{
    Data(Synchronizer &owner, const AccountId &id, Backend &source, EndorsementStore &target, Clock &clock)
        : q(owner)
        , account(id)
        , backend(source)
        , store(target)
        , feed(id, target, clock)
    {
    }

    void nextList();
    void beginPass(Direction direction, bool isRepeated);
    void takePage(const EndorsementPage &page, ChangeStamp asOf);
    [[nodiscard]] qsizetype see(const QList<Endorsement> &endorsements);
    void endPass();
    [[nodiscard]] QList<EndorsementUrn> notReturned() const;
    void verify(const QList<EndorsementUrn> &urns);
    void takeBatch(const EndorsementBatch &batch, ChangeStamp asOf);
    void endList();
    void stop();
    void finish(const std::optional<Error> &error = {});

    Synchronizer &q;
    AccountId account;
    Backend &backend;
    EndorsementStore &store;
    StoreFeed feed;

    bool isRunning = false;
    bool isCancelled = false;
    bool isThrottled = false; ///< in this sync
    QPointer<PageReader> reader;
    QPointer<BatchJob> batchJob;
    QList<Direction> todo;
    Pass pass;
    int readBefore = 0; ///< by the lists that are done
    SyncProgress progress;
    SyncReport report; ///< what the feed does not count
    /// Found by batch get although the lists leave them out (which statuses LinkedIn lists is not known,
    /// reference linkedin.md, section 8): no sign that a list moved.
    QSet<EndorsementUrn> unlisted;
};

void Synchronizer::Data::nextList()
{
    if (isCancelled)
        return;
    if (todo.isEmpty())
        finish();
    else
        beginPass(todo.takeFirst(), false);
}

void Synchronizer::Data::beginPass(Direction direction, bool isRepeated)
{
    feed.flush();
    if (isCancelled)
        return;
    pass = {.direction = direction, .isRepeated = isRepeated};
    const QList<RowId> rows = store.rowsOf(account, direction);
    if (!rows.isEmpty())
        pass.unseen.resize(size_t(*std::max_element(rows.begin(), rows.end())) + 1);
    for (const RowId row : rows)
        pass.unseen[size_t(row)] = true;
    progress.direction = direction;

    reader = new PageReader(backend, store, direction, &q);
    connect(reader, &PageReader::pageRead, &q,
            [this](const EndorsementPage &page, ChangeStamp asOf) { takePage(page, asOf); });
    connect(reader, &PageReader::listEnded, &q, [this] { endPass(); });
    connect(reader, &PageReader::failed, &q, [this](const Error &error) { finish(error); });
    if (isThrottled)
        reader->keepToTheChain();
    reader->start();
}

void Synchronizer::Data::takePage(const EndorsementPage &page, ChangeStamp asOf)
{
    const qsizetype fresh = see(page.endorsements);
    pass.metDuplicate = pass.metDuplicate || fresh < page.endorsements.size();
    const bool isBarren = fresh == 0 && page.unreadable.isEmpty();
    pass.barrenPages = isBarren ? pass.barrenPages + 1 : 0;
    pass.unreadable += int(page.unreadable.size());
    feed.add(pass.direction, page.endorsements, asOf);

    ++progress.pages;
    progress.endorsements = std::max(progress.endorsements, readBefore + int(pass.seen.size()));
    progress.unreadable = report.unreadable + pass.unreadable;
    emit q.progressChanged();
    if (!isCancelled && pass.barrenPages == mostBarrenPages)
        endPass();
}

/// Returns how many of them are new in this pass.
qsizetype Synchronizer::Data::see(const QList<Endorsement> &endorsements)
{
    const qsizetype before = pass.seen.size();
    for (const Endorsement &endorsement : endorsements) {
        pass.seen.insert(endorsement.urn);
        const auto row = store.find(account, endorsement.urn);
        if (row && size_t(*row) < pass.unseen.size())
            pass.unseen[size_t(*row)] = false;
    }
    return pass.seen.size() - before;
}

QList<EndorsementUrn> Synchronizer::Data::notReturned() const
{
    QList<EndorsementUrn> urns;
    for (size_t i = 0; i < pass.unseen.size(); ++i) {
        const auto row = RowId(i);
        if (pass.unseen[i] && store.isAlive(row) && !isOpen(store.row(row).write))
            urns.append(store.urn(row));
    }
    return urns;
}

void Synchronizer::Data::endPass()
{
    stop();
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
    const ChangeStamp asOf = store.changeStamp();
    batchJob = backend.fetchSeveral(urns);
    runJob(batchJob.data(), &q, [this, asOf](const Result<EndorsementBatch> &batch) {
        batchJob.clear();
        if (batch)
            takeBatch(*batch, asOf);
        else
            finish(batch.error());
    });
}

void Synchronizer::Data::takeBatch(const EndorsementBatch &batch, ChangeStamp asOf)
{
    feed.add(pass.direction, batch.found, asOf);
    if (isCancelled)
        return;
    for (const Endorsement &endorsement : batch.found)
        unlisted.insert(endorsement.urn);
    QList<RowId> gone;
    for (const EndorsementUrn &urn : batch.missing) {
        const auto row = store.find(account, urn);
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

/// Ends what is on its way, without a word.
void Synchronizer::Data::stop()
{
    if (reader) {
        reader->stop();
        reader->deleteLater(); // one of its own signals may have led here
        reader.clear();
    }
    if (batchJob) {
        disconnect(batchJob, nullptr, &q, nullptr);
        batchJob->abort();
        batchJob.clear();
    }
}

void Synchronizer::Data::finish(const std::optional<Error> &error)
{
    stop();
    feed.flush();
    pass = {};
    isRunning = false;
    if (!error)
        emit q.finished(q.report());
    else if (error->kind == ErrorKind::Cancelled)
        emit q.finished(Failure(Error{.kind = ErrorKind::Cancelled}));
    else
        emit q.finished(Failure(*error));
}

Synchronizer::Synchronizer(const AccountId &account, Backend &backend, EndorsementStore &store, Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Data>(*this, account, backend, store, clock))
{
    connect(&backend, &Backend::throttled, this, [this] { d->isThrottled = true; });
}

Synchronizer::~Synchronizer()
{
    d->stop();
}

bool Synchronizer::isRunning() const
{
    return d->isRunning;
}

const SyncProgress &Synchronizer::progress() const
{
    return d->progress;
}

SyncReport Synchronizer::report() const
{
    const MergeCount received = d->feed.count(Direction::Received);
    const MergeCount given = d->feed.count(Direction::Given);
    SyncReport report = d->report;
    report.added = received.added + given.added;
    report.newReceived = received.added;
    report.changed = received.changed + given.changed;
    return report;
}

void Synchronizer::start(std::optional<Direction> only)
{
    if (d->isRunning)
        return;
    d->isRunning = true;
    d->isCancelled = false;
    d->isThrottled = false;
    d->readBefore = 0;
    d->progress = {};
    d->report = {};
    d->feed.startCounting();
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
    if (!d->isRunning || d->isCancelled)
        return;
    d->isCancelled = true;
    d->stop();
    d->feed.flush();
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (d->isRunning && d->isCancelled)
                d->finish(Error{.kind = ErrorKind::Cancelled});
        },
        Qt::QueuedConnection);
}

} // namespace Laurels
