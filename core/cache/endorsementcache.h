// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedrows.h"
#include "domain/error.h"
#include "stores/endorsementstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <set>

namespace Laurels {

class AccountStore;
class CacheFile;
class Clock;
class StorageThread;

/// Keeps the EndorsementStore in `cache.sqlite` of the profile: brings its rows back at start, the first
/// screen before all others, and afterwards writes what changes. Nobody may sync before everything is back,
/// since a sync takes what it does not know for new.
///
/// A damaged or newer file is set aside with a date and begun anew (`cache.damaged`, `cache.newer`). With any
/// other trouble, as in cache/database.h, the store works as it would without a cache. All errors are
/// ErrorKind::Storage.
class EndorsementCache : public QObject
{
    Q_OBJECT
public:
    EndorsementCache(StorageThread &storage, const QString &profileDirectory, bool isReadOnly,
                     EndorsementStore &store, const AccountStore &accounts, Clock &clock,
                     QObject *parent = nullptr);
    /// What was not written yet is handed to the storage thread.
    ~EndorsementCache() override;

    /// Once. The accounts' owners must be in the store.
    void load(const FirstScreen &first);
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Calls `what` when all rows are back, at once if they are, unless `context` is gone by then.
    void whenLoaded(QObject *context, std::function<void()> what);

    /// Hands what was not written yet to the storage thread, before whatever it is asked for next.
    void flush();
    /// When the disk was told all that there was to write; an error: it did not take the last of it.
    void whenWritten(QObject *context, std::function<void(const std::optional<Error> &)> done);
    /// What is wrong now, or was at start.
    [[nodiscard]] const std::optional<Error> &error() const
    {
        return m_writeError ? m_writeError : m_openError;
    }

signals:
    void loaded();
    void errorChanged();

private:
    void takeRows(const QList<CachedEndorsement> &rows);
    void readSlice(const CachePlace &from);
    void takeSlice(const Result<CacheSlice> &slice);
    void tellRows();
    void recover(const Error &error);
    void endLoading();
    void noteChanged(const QList<RowId> &rows);
    void noteRemoved(const QList<RowId> &rows);
    [[nodiscard]] bool hasChanges() const;
    void scheduleWrite(std::chrono::milliseconds delay);
    void write();
    [[nodiscard]] CacheChanges takeChanges(qsizetype most);
    void giveBack(const CacheChanges &changes);
    void setOpenError(const std::optional<Error> &error);
    void setWriteError(const std::optional<Error> &error);

    StorageThread &m_storage;
    std::shared_ptr<CacheFile> m_file; // touched in the storage thread only
    bool m_isReadOnly;
    EndorsementStore &m_store;
    const AccountStore &m_accounts;
    Clock &m_clock;

    bool m_isTakingRows = false;
    bool m_isLoaded = false;
    int m_sliceRows;
    QElapsedTimer m_sinceTold;

    std::set<RowId> m_changed; ///< taken from its front, which a hash is slow at
    QSet<EndorsementRef> m_removed;
    QSet<AccountId> m_synced;
    bool m_isWriteDue = false;
    int m_writes = 0; ///< in the storage thread
    int m_round = 0;  ///< grows with each failure that is known of
    std::optional<Error> m_openError;
    std::optional<Error> m_writeError;
};

} // namespace Laurels
