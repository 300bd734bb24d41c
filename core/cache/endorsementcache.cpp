// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/endorsementcache.h"

#include "cache/cachefile.h"
#include "cache/storagethread.h"
#include "domain/clock.h"
#include "stores/accountstore.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>
#include <variant>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// The window stands still while rows are taken in: never longer than two frames at 60 Hz or so.
constexpr qint64 longestSlice = 8; // milliseconds
constexpr int fewestRows = 100;
constexpr int mostRows = 2000;
constexpr int firstSlice = 400;

/// Views hear of the rows so often.
constexpr qint64 tellingPause = 250; // milliseconds

/// A page of a sync follows the other: they are written together.
constexpr std::chrono::milliseconds moment = 250ms;
constexpr std::chrono::milliseconds untilNextTry = 30s;
/// Handed over in one go: more would hold up the window while it is gathered.
constexpr qsizetype mostInOneGo = 2000;

Error cacheError(Error error)
{
    if (error.code == "storage.newer"_L1)
        error.code = u"cache.newer"_s;
    else if (error.code == "storage.damaged"_L1)
        error.code = u"cache.damaged"_s;
    return error;
}

/// What there was to say about opening the file, after which it may be usable all the same.
std::optional<Error> openFile(CacheFile &file)
{
    const Result<void> done = file.open();
    if (!done)
        return cacheError(done.error());
    if (file.setAsideAs().isEmpty())
        return std::nullopt;
    const bool isNewer = file.setAsideAs().contains(".newer-"_L1);
    return Error{.kind = ErrorKind::Storage, .code = isNewer ? u"cache.newer"_s : u"cache.damaged"_s};
}

struct Beginning
{
    std::optional<Error> error{};
    QHash<AccountId, QDateTime> synced{};
    QList<CachedEndorsement> rows{};
};

Beginning readBeginning(CacheFile &file, const FirstScreen &first)
{
    Beginning beginning{.error = openFile(file)};
    // Damage that shows here shows again when the slices are read.
    beginning.synced = file.syncTimes().value_or(QHash<AccountId, QDateTime>());
    beginning.rows = file.firstScreen(first).value_or(QList<CachedEndorsement>());
    return beginning;
}

} // namespace

EndorsementCache::EndorsementCache(StorageThread &storage, const QString &profileDirectory, bool isReadOnly,
                                   EndorsementStore &store, const AccountStore &accounts, Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_file(std::make_shared<CacheFile>(QDir::cleanPath(profileDirectory) + u"/cache.sqlite"_s, isReadOnly))
    , m_isReadOnly(isReadOnly)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_sliceRows(firstSlice)
{
    if (isReadOnly)
        return;
    connect(&store, &EndorsementStore::rowsAdded, this, &EndorsementCache::noteChanged);
    connect(&store, &EndorsementStore::rowsChanged, this, &EndorsementCache::noteChanged);
    connect(&store, &EndorsementStore::rowsRemoved, this, &EndorsementCache::noteRemoved);
    connect(&store, &EndorsementStore::accountSynced, this, [this](const AccountId &account) {
        if (m_isTakingRows)
            return;
        m_synced.insert(account);
        scheduleWrite(moment);
    });
    connect(&accounts, &AccountStore::accountRemoved, this, [this](const AccountId &account) {
        m_synced.remove(account);
        m_storage.run([file = m_file, account] { return file->removeAccount(account); }, this,
                      [this](const Result<void> &done) {
                          if (!done)
                              setWriteError(cacheError(done.error()));
                      });
    });
}

EndorsementCache::~EndorsementCache()
{
    flush();
    // A database is closed where it was opened.
    m_storage.run([file = std::exchange(m_file, {})]() mutable { file.reset(); });
}

void EndorsementCache::load(const FirstScreen &first)
{
    m_storage.run([file = m_file, first] { return readBeginning(*file, first); }, this,
                  [this](const Beginning &beginning) {
                      setOpenError(beginning.error);
                      m_isTakingRows = true;
                      for (auto synced = beginning.synced.cbegin(); synced != beginning.synced.cend();
                           ++synced)
                          m_store.setSyncedAt(synced.key(), synced.value());
                      m_isTakingRows = false;
                      takeRows(beginning.rows);
                      m_store.holdAdded();
                      m_sinceTold.start();
                      readSlice({});
                  });
}

void EndorsementCache::takeRows(const QList<CachedEndorsement> &rows)
{
    m_isTakingRows = true;
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        QHash<AccountId, QList<Endorsement>> lists;
        for (const CachedEndorsement &row : rows) {
            if (row.direction == direction && m_accounts.find(row.account))
                lists[row.account].append(row.endorsement);
        }
        for (auto list = lists.cbegin(); list != lists.cend(); ++list)
            m_store.merge(list.key(), direction, *list);
    }
    m_isTakingRows = false;
}

void EndorsementCache::readSlice(const CachePlace &from)
{
    m_storage.run([file = m_file, from, count = m_sliceRows] { return file->slice(from, count); }, this,
                  [this](const Result<CacheSlice> &slice) { takeSlice(slice); });
}

void EndorsementCache::takeSlice(const Result<CacheSlice> &slice)
{
    if (!slice) {
        recover(slice.error());
        return endLoading();
    }
    // The storage thread reads the next one while this one is taken in.
    if (!slice->isLast)
        readSlice(slice->next);
    QElapsedTimer timer;
    timer.start();
    takeRows(slice->rows);
    if (timer.elapsed() >= longestSlice)
        m_sliceRows = std::max(fewestRows, m_sliceRows / 2);
    else if (timer.elapsed() < longestSlice / 2)
        m_sliceRows = std::min(mostRows, m_sliceRows * 3 / 2);
    if (slice->isLast)
        endLoading();
    else if (m_sinceTold.elapsed() >= tellingPause)
        tellRows();
}

void EndorsementCache::tellRows()
{
    m_isTakingRows = true;
    m_store.tellAdded();
    m_isTakingRows = false;
    m_store.holdAdded();
    m_sinceTold.start();
}

/// The rows that came before the damage are good, and the next sync brings the others.
void EndorsementCache::recover(const Error &error)
{
    setOpenError(cacheError(error));
    if (m_isReadOnly || error.code != "storage.damaged"_L1)
        return;
    m_storage.run([file = m_file] { return file->beginAnew(); }, this,
                  [this](const Result<void> &done) {
                      if (done)
                          noteChanged(m_store.rows());
                      else
                          setWriteError(cacheError(done.error()));
                  });
}

void EndorsementCache::endLoading()
{
    m_isTakingRows = true;
    m_store.tellAdded();
    m_isTakingRows = false;
    m_isLoaded = true;
    emit loaded();
}

void EndorsementCache::whenLoaded(QObject *context, std::function<void()> what)
{
    if (m_isLoaded)
        what();
    else
        connect(this, &EndorsementCache::loaded, context, std::move(what), Qt::SingleShotConnection);
}

void EndorsementCache::noteChanged(const QList<RowId> &rows)
{
    if (m_isTakingRows)
        return;
    for (const RowId row : rows) {
        m_changed.insert(row);
        if (!m_removed.isEmpty())
            m_removed.remove({m_store.account(row), m_store.urn(row)});
    }
    scheduleWrite(moment);
}

void EndorsementCache::noteRemoved(const QList<RowId> &rows)
{
    for (const RowId row : rows) {
        m_changed.erase(row);
        // With an account that is removed goes all of it.
        if (m_accounts.find(m_store.account(row)))
            m_removed.insert({m_store.account(row), m_store.urn(row)});
    }
    scheduleWrite(moment);
}

void EndorsementCache::scheduleWrite(std::chrono::milliseconds delay)
{
    if (m_isWriteDue || m_writes > 0)
        return;
    m_isWriteDue = true;
    m_clock.callAfter(delay, this, [this] {
        m_isWriteDue = false;
        write();
    });
}

bool EndorsementCache::hasChanges() const
{
    return !m_changed.empty() || !m_removed.isEmpty() || !m_synced.isEmpty();
}

void EndorsementCache::flush()
{
    while (hasChanges())
        write();
}

void EndorsementCache::whenWritten(QObject *context, std::function<void(const std::optional<Error> &)> done)
{
    flush();
    m_storage.run([] { return std::monostate(); }, context,
                  [this, done = std::move(done)](auto) { done(m_writeError); });
}

void EndorsementCache::write()
{
    const CacheChanges changes = takeChanges(mostInOneGo);
    if (changes.isEmpty())
        return;
    ++m_writes;
    m_storage.run([file = m_file, changes] { return file->write(changes); }, this,
                  [this, changes](const Result<void> &done) {
                      --m_writes;
                      if (!done)
                          giveBack(changes);
                      setWriteError(done ? std::nullopt : std::optional(cacheError(done.error())));
                      if (hasChanges())
                          scheduleWrite(done ? 0ms : untilNextTry);
                  });
}

CacheChanges EndorsementCache::takeChanges(qsizetype most)
{
    CacheChanges changes{.round = m_round};
    for (auto row = m_changed.begin(); row != m_changed.end() && changes.written.size() < most;
         row = m_changed.erase(row)) {
        changes.written.append({.account = m_store.account(*row),
                                .direction = m_store.row(*row).direction,
                                .endorsement = m_store.endorsement(*row)});
    }
    for (auto ref = m_removed.begin(); ref != m_removed.end() && changes.removed.size() < most;
         ref = m_removed.erase(ref))
        changes.removed.append(*ref);
    // "As of" may be said only of rows that are there.
    if (m_changed.empty() && m_removed.isEmpty()) {
        for (const AccountId &account : std::exchange(m_synced, {}))
            changes.synced.insert(account, m_store.syncedAt(account));
    }
    return changes;
}

void EndorsementCache::giveBack(const CacheChanges &changes)
{
    ++m_round;
    for (const CachedEndorsement &row : changes.written) {
        if (const auto id = m_store.find(row.account, row.endorsement.urn))
            m_changed.insert(*id);
    }
    for (const EndorsementRef &ref : changes.removed) {
        if (!m_store.find(ref.account, ref.urn))
            m_removed.insert(ref);
    }
    for (auto synced = changes.synced.cbegin(); synced != changes.synced.cend(); ++synced)
        m_synced.insert(synced.key());
}

void EndorsementCache::setOpenError(const std::optional<Error> &error)
{
    if (error != std::exchange(m_openError, error))
        emit errorChanged();
}

void EndorsementCache::setWriteError(const std::optional<Error> &error)
{
    if (error != std::exchange(m_writeError, error))
        emit errorChanged();
}

} // namespace Laurels
