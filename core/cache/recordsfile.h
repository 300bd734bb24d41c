// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/database.h"
#include "domain/pacing.h"
#include "stores/endorsementstore.h"
#include "stores/historyentry.h"

namespace Laurels {

/// `records.sqlite`: the outbox, the history, the review marks, the labels and how much was done today. They
/// are the person's own and exist nowhere else, so nothing here is thrown away: of a damaged file all that
/// can still be read is taken over, and a newer one is left as it is (`storage.newer`), but for its history,
/// which is read as far as it has what this program knows of. Works in the storage thread; errors as in
/// Database.
class RecordsFile
{
public:
    RecordsFile(QString fileName, bool isReadOnly);

    /// A reader finds no file empty.
    Result<void> open();
    /// Where a damaged file was moved to; empty: nowhere.
    [[nodiscard]] const QString &setAsideAs() const { return m_setAsideAs; }

    /// Items that are open or failed, oldest first.
    Result<QList<OutboxItem>> items();
    /// The highest number that an item ever had.
    Result<quint64> lastItem();
    /// Items as they are now, all or none; one that has come to its end becomes history.
    Result<void> record(const QList<OutboxItem> &items, const QDateTime &now);
    /// Adds to the history what no item came to, all or nothing, each as often as it is told.
    Result<void> remember(const QList<HistoryEntry> &entries);
    Result<QList<HistoryEntry>> history();
    Result<void> clearHistory();
    Result<QList<ReviewMark>> reviewMarks();
    /// One without a time is taken back.
    Result<void> setReviewMarks(const QList<ReviewMark> &marks);
    /// The person's own names for members.
    Result<QHash<PersonUrn, QString>> labels();
    /// An empty one is taken back.
    Result<void> setLabels(const QHash<PersonUrn, QString> &labels);
    /// The last day of every account that is paced.
    Result<QList<PacingDay>> pacing();
    Result<void> setPacing(const PacingDay &day);

private:
    Result<void> openSound();
    Result<void> rescue();
    Result<void> copyTo(const QString &rescued);
    [[nodiscard]] Failure closed() const;
    Result<void> recordItem(const OutboxItem &item, const QDateTime &now);
    Result<void> rememberEnd(const OutboxItem &item, const QDateTime &now);
    Result<void> copyFrom(Database &damaged);

    QString m_fileName;
    bool m_isReadOnly;
    QString m_setAsideAs;
    std::unique_ptr<Database> m_database; // null: a reader without a file, or open() failed
    std::unique_ptr<Database> m_newer;    // for its history
    std::optional<Error> m_trouble;       // why open() failed
};

} // namespace Laurels
