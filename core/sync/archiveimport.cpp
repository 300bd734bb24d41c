// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archiveimport.h"

#include "backends/archive/archivereader.h"
#include "domain/clock.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "sync/archivechanges.h"
#include "sync/archiveowner.h"
#include "sync/archiverowplan.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// As many as the store takes in within a frame or so.
constexpr qsizetype rowsInOnePiece = 1000;

Account newAccount(const QString &name, const QString &ownerName)
{
    const AccountId id = AccountId::create();
    const QString otherwise = ownerName.isEmpty() ? u"LinkedIn archive"_s : ownerName;
    return {.id = id,
            .source = Source::Archive,
            .name = name.isEmpty() ? otherwise : name,
            .owner = archiveOwnerUrn(id),
            .ownerName = ownerName};
}

OwnerDoubt doubtOf(OwnerLikeness likeness)
{
    if (likeness == OwnerLikeness::Namesake)
        return OwnerDoubt::Much;
    return likeness == OwnerLikeness::OtherName ? OwnerDoubt::Some : OwnerDoubt::None;
}

QList<ArchivedRow> rowsOf(const EndorsementStore &store, const AccountId &account)
{
    QList<ArchivedRow> rows;
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        const QList<RowId> ids = store.rowsOf(account, direction);
        for (const RowId id : ids)
            rows.append({.direction = direction, .endorsement = store.endorsement(id)});
    }
    return rows;
}

} // namespace

struct ArchiveImport::Data
{
    Data(ArchiveImport *owner, AccountStore &allAccounts, EndorsementStore &rows, ArchiveShelf &facts,
         Outbox &changes, Clock &time, Remember history)
        : q(owner)
        , accounts(allAccounts)
        , store(rows)
        , shelf(facts)
        , outbox(changes)
        , clock(time)
        , remember(std::move(history))
    {
    }

    ArchiveImport *q;
    AccountStore &accounts;
    EndorsementStore &store;
    ArchiveShelf &shelf;
    Outbox &outbox;
    Clock &clock;
    Remember remember;

    std::optional<AccountId> into{};
    QString name{};
    std::unique_ptr<QThread> worker{};
    std::atomic_bool isCancelled = false;

    ArchivePlanInput input{}; ///< set when the archive is read, and then left alone
    bool isNewAccount = false;
    ArchiveImportReport report{};
    ArchivePlan plan{};
    bool isWriting = false; ///< the facts
    bool isMerging = false; ///< the rows
    QTimer nextPiece{};

    template <typename Work, typename Take>
    void runOnThread(Work work, Take take);
    void takeContents(const Result<Archive::ArchiveContents> &contents);
    Result<void> chooseAccount(const Archive::ArchiveContents &contents);
    void takePlan(const Result<ArchivePlan> &made);
    void takeWritten(const Result<void> &written);
    Result<void> keepFacts(const Result<void> &written);
    void mergePiece();
    void endMerging();
    void finish(const Result<ArchiveImportReport> &result);
};

/// `take` is a member function that gets what `work` returns. The destructor waits for the thread, so what it
/// sends is never for somebody who is gone.
template <typename Work, typename Take>
void ArchiveImport::Data::runOnThread(Work work, Take take)
{
    if (worker)
        worker->wait();
    worker.reset(QThread::create([this, work = std::move(work), take] {
        QMetaObject::invokeMethod(
            q, [this, take, result = work()] { (this->*take)(result); }, Qt::QueuedConnection);
    }));
    worker->setObjectName(u"archive"_s);
    worker->start();
}

void ArchiveImport::Data::takeContents(const Result<Archive::ArchiveContents> &contents)
{
    if (isCancelled)
        return finish(Failure(Error{.kind = ErrorKind::Cancelled}));
    if (!contents)
        return finish(Failure(contents.error()));
    if (!contents->report.received.isPresent && !contents->report.given.isPresent)
        return finish(failure(ErrorKind::Rejected, u"archive.empty"_s));
    // Without them nobody would be recognised.
    shelf.finishLoading();
    if (const Result<void> chosen = chooseAccount(*contents); !chosen)
        return finish(Failure(chosen.error()));

    const AccountId id = input.account.id;
    if (const ArchiveFacts *const facts = shelf.facts(id))
        input.facts = *facts;
    input.before = rowsOf(store, id);
    input.contents = *contents;
    input.openedAt = clock.now();
    // Not "is new": an account whose first archive did not get to its end, or whose cache was lost, has had
    // none yet.
    input.isFirst = !store.syncedAt(id).isValid();
    report = {.account = id,
              .isFirst = input.isFirst,
              .ownerName = ArchiveOwnerTraits::of(*contents).name,
              .exportedOn = contents->exportedOn,
              .read = contents->report};
    runOnThread([planned = input] { return planArchive(planned); }, &Data::takePlan);
}

Result<void> ArchiveImport::Data::chooseAccount(const Archive::ArchiveContents &contents)
{
    const ArchiveOwnerTraits owner = ArchiveOwnerTraits::of(contents);
    // Who says how it shall be called means an account of its own, which a namesake's must not take.
    const FindBy by = name.trimmed().isEmpty() ? FindBy::AddressOrName : FindBy::Address;
    const auto chosen = into ? into : findArchiveAccount(accounts, shelf, owner, by);
    if (!chosen) {
        isNewAccount = true;
        input.account = newAccount(name.trimmed(), owner.name);
        return {};
    }
    const Account *const account = accounts.find(*chosen);
    if (!account || account->source != Source::Archive)
        return failure(ErrorKind::Rejected, u"accounts.unknown"_s);
    const OwnerLikeness found = likeness(ArchiveOwnerTraits::of(*account, shelf), owner);
    if (found == OwnerLikeness::OtherAddress)
        return failure(ErrorKind::Rejected, u"archive.otherOwner"_s);
    input.ownerDoubt = doubtOf(found);
    input.account = *account;
    return {};
}

void ArchiveImport::Data::takePlan(const Result<ArchivePlan> &made)
{
    if (isCancelled)
        return finish(Failure(Error{.kind = ErrorKind::Cancelled}));
    if (!made)
        return finish(Failure(made.error()));
    plan = *made;
    report.since = plan.news;
    if (isNewAccount) {
        if (const Result<void> added = accounts.add(input.account); !added)
            return finish(Failure(added.error()));
    }
    // Somebody may have removed it meanwhile.
    if (!accounts.find(input.account.id))
        return finish(failure(ErrorKind::Rejected, u"accounts.unknown"_s));
    isWriting = true;
    runOnThread([&to = shelf, id = input.account.id, facts = plan.facts] { return to.write(id, facts); },
                &Data::takeWritten);
}

/// The facts are on the disk before the first row changes: they know everybody by the old URN and the new
/// key. Should the program end before all rows are written, opening the archive once more recognises what is
/// there and brings the rest; the other way round, renamed members would be strangers.
void ArchiveImport::Data::takeWritten(const Result<void> &written)
{
    isWriting = false;
    if (const Result<void> kept = keepFacts(written); !kept)
        return finish(Failure(kept.error()));
    isMerging = true;
    store.holdAdded();
    nextPiece.start();
}

Result<void> ArchiveImport::Data::keepFacts(const Result<void> &written)
{
    const AccountId id = input.account.id;
    if (!written) {
        // On a disk that takes nothing it may stay, empty; the next archive of its owner is brought into it.
        if (isNewAccount && !accounts.remove(id))
            qWarning("An account without endorsements cannot be removed again");
        return written;
    }
    if (!shelf.keep(id, plan.facts))
        return failure(ErrorKind::Rejected, u"accounts.unknown"_s);
    // As it is by now: somebody may have chosen what to review meanwhile.
    const Account &account = *accounts.find(id);
    store.setAccount(id, account.owner, account.reviewFrom, true);
    return {};
}

/// One in each turn of the event loop. A queued call would not do: those that it brings about come before the
/// window's own events.
void ArchiveImport::Data::mergePiece()
{
    const AccountId id = input.account.id;
    if (!accounts.find(id)) {
        isMerging = false;
        store.tellAdded();
        return finish(failure(ErrorKind::Rejected, u"accounts.unknown"_s));
    }
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        QList<Endorsement> &rows = plan.rows[size_t(direction)];
        if (rows.isEmpty())
            continue;
        // From the end, where taking away moves nothing.
        const qsizetype count = std::min(rowsInOnePiece, rows.size());
        store.merge(id, direction, rows.last(count));
        rows.erase(rows.end() - count, rows.end());
        nextPiece.start();
        return;
    }
    endMerging();
}

void ArchiveImport::Data::endMerging()
{
    const AccountId id = input.account.id;
    isMerging = false;
    store.tellAdded();
    QList<RowId> vanished;
    for (const EndorsementUrn &urn : std::as_const(plan.vanished)) {
        if (const auto row = store.find(id, urn))
            vanished.append(*row);
    }
    store.remove(vanished);
    store.setSyncedAt(id, clock.now());
    const QList<OutboxItem> confirmed = outbox.confirmByHand(
        id, {.received = report.read.received.isWhole, .given = report.read.given.isWhole});
    if (!report.isFirst)
        report.since.confirmed = int(confirmed.size());
    const QList<HistoryEntry> history = withoutConfirmed(plan.history, confirmed);
    if (remember && !history.isEmpty())
        remember(history);
    finish(report);
}

void ArchiveImport::Data::finish(const Result<ArchiveImportReport> &result)
{
    emit q->finished(result);
}

ArchiveImport::ArchiveImport(AccountStore &accounts, EndorsementStore &store, ArchiveShelf &shelf,
                             Outbox &outbox, Clock &clock, Remember remember, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Data>(this, accounts, store, shelf, outbox, clock, std::move(remember)))
{
    d->nextPiece.setSingleShot(true);
    connect(&d->nextPiece, &QTimer::timeout, this, [this] { d->mergePiece(); });
}

ArchiveImport::~ArchiveImport()
{
    d->isCancelled = true;
    if (d->worker)
        d->worker->wait();
    if (d->isWriting && !d->accounts.find(d->input.account.id))
        d->shelf.keep(d->input.account.id, {}); // its file goes
    if (d->isMerging)
        d->store.tellAdded();
}

void ArchiveImport::start(const QString &path, const std::optional<AccountId> &into, const QString &name)
{
    Q_ASSERT(!d->worker);
    d->into = into;
    d->name = name;
    d->runOnThread(
        [path, &isCancelled = d->isCancelled] {
            return Archive::readArchive(path, {}, [&isCancelled] { return isCancelled.load(); });
        },
        &Data::takeContents);
}

void ArchiveImport::cancel()
{
    d->isCancelled = true;
}

} // namespace Laurels
