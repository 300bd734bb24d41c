// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedrows.h"
#include "cache/database.h"

#include <QHash>

namespace Laurels {

/// `cache.sqlite`: what the services told, so that the program starts from what it knew. All of it can be
/// read anew from the services, so a file that makes no sense is set aside and begun again. Works in the
/// storage thread; errors as in Database.
class CacheFile
{
public:
    CacheFile(QString fileName, bool isReadOnly);

    /// A damaged or newer file is moved aside, and an empty one is begun. A reader finds no file empty.
    Result<void> open();
    /// Where a file was moved to; empty: nowhere.
    [[nodiscard]] const QString &setAsideAs() const { return m_setAsideAs; }
    /// For a file that turned out to be damaged while it was read: as open(), with an empty file.
    Result<void> beginAnew();

    Result<QHash<AccountId, QDateTime>> syncTimes();
    Result<QList<CachedEndorsement>> firstScreen(const FirstScreen &wanted);
    /// Up to `count` rows from `from` on.
    Result<CacheSlice> slice(const CachePlace &from, int count);
    /// After a failure the rest of its round fails, too: a list never counts as read of which a part is
    /// missing.
    Result<void> write(const CacheChanges &changes);
    /// With everything that only this account needed.
    Result<void> removeAccount(const AccountId &account);

private:
    Result<void> moveAside(const QString &reason);
    Result<void> writeAll(const CacheChanges &changes);
    Result<void> writeRow(const CachedEndorsement &row);
    Result<void> removeRow(const EndorsementRef &ref);
    Result<QList<CachedEndorsement>> rows(const QString &statement, const QVariantList &values,
                                          CachePlace *last = nullptr);
    /// The number that stands for a text in its table.
    Result<qint64> number(const QString &table, QHash<QString, qint64> &known, const QString &text);
    Result<qint64> accountNumber(const AccountId &account);
    Result<qint64> personNumber(const PersonUrn &person);
    Result<qint64> skillNumber(const QString &skill);
    void forgetNumbers();

    QString m_fileName;
    bool m_isReadOnly;
    QString m_setAsideAs;
    std::unique_ptr<Database> m_database; // null: a reader without a file, or there was trouble
    Error m_trouble;                      // why there is none
    int m_failedRound = -1;
    Error m_writeFailure; // of that round
    QHash<QString, qint64> m_accounts;
    QHash<QString, qint64> m_people;
    QHash<QString, qint64> m_skills;
};

} // namespace Laurels
