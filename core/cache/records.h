// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/historyentry.h"
#include "stores/outboxitem.h"
#include "stores/outboxjournal.h"
#include "stores/pacer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Laurels {

class Clock;
class EndorsementStore;
class RecordsFile;
class StorageThread;
struct ReviewMark;

/// What is the person's own, kept in `records.sqlite` of the profile: the outbox, the history of what became
/// of its changes, the review marks, the labels, and how much was done today. Every write is on the disk
/// (synchronous=FULL) before anybody hears of it.
///
/// A damaged file is set aside as `records.sqlite.damaged-YYYYMMDD-HHMMSS` and what can be read of it is
/// taken over; a newer one is left alone, and then no change can be made. All errors are ErrorKind::Storage:
/// `records.damaged`, `records.newer`, or as in cache/database.h.
class Records : public QObject, public OutboxJournal, public PacingBook
{
    Q_OBJECT
public:
    /// Returns when the file is open and leftovers() is known. Must not outlive the storage thread.
    Records(StorageThread &storage, const QString &profileDirectory, bool isReadOnly, Clock &clock,
            QObject *parent = nullptr);
    ~Records() override;

    /// What an earlier run had not finished.
    [[nodiscard]] const OutboxLeftovers &leftovers() const { return m_leftovers; }
    /// How much the accounts had done when the earlier run ended.
    [[nodiscard]] const QList<PacingDay> &pacing() const { return m_pacing; }
    /// What is wrong now, or was at start.
    [[nodiscard]] const std::optional<Error> &error() const
    {
        return m_writeError ? m_writeError : m_openError;
    }

    /// What the disk did not take last.
    [[nodiscard]] const std::optional<Error> &writeError() const { return m_writeError; }
    /// Why nothing of the outbox is known, and nothing can be recorded.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }

    /// Brings the review marks and the labels into the store and keeps those that change from now on.
    void keepNotes(EndorsementStore &store);

    void record(const QList<OutboxItem> &items, QObject *context,
                std::function<void(const std::optional<Error> &)> done) override;
    /// When the disk was told all that was to be recorded until now; an error: it did not take the last of
    /// it.
    void whenRecorded(QObject *context, std::function<void(const std::optional<Error> &)> done);

    void keep(const PacingDay &day) override;

    /// Adds to the history what was seen, and was no change of the person's own, behind what was recorded
    /// before. What the disk does not take is told to it again later.
    void remember(const QList<HistoryEntry> &entries);
    /// Oldest first. Of a newer file, too, as far as this program knows what it holds.
    void readHistory(QObject *context, std::function<void(const Result<QList<HistoryEntry>> &)> done);
    void clearHistory(QObject *context, std::function<void(const Result<void> &)> done);

signals:
    void errorChanged();
    /// Something is about to be recorded as done or seen. What follows from it is to be written first: what
    /// is known to be done is not looked at again, so nothing else would mend a cache that has missed it.
    void aboutToRecord();
    void remembered(); ///< readHistory() tells what remember() was told

private:
    void setWriteError(const std::optional<Error> &error);
    [[nodiscard]] bool areNotesKept() const;
    void writeNotes();
    void writeNotesNow();

    StorageThread &m_storage;
    Clock &m_clock;
    std::shared_ptr<RecordsFile> m_file; // touched in the storage thread only
    bool m_isReadOnly;
    OutboxLeftovers m_leftovers;
    QList<PacingDay> m_pacing;
    std::optional<Error> m_openError;
    std::optional<Error> m_writeError;
    std::optional<Error> m_refusal;
    bool m_isLoadingNotes = false;
    bool m_areNotesBeingWritten = false;
    QList<ReviewMark> m_marks;            ///< to be written
    QHash<PersonUrn, QString> m_labels{}; ///< the same
};

} // namespace Laurels
