// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <tuple>
#include <unordered_map>

namespace Laurels {

/// One SQLite file. Belongs to the thread that opened it. What was committed is on the disk, also after a
/// power cut (synchronous=FULL).
///
/// All failures are ErrorKind::Storage:
///   storage.damaged     SQLite cannot make sense of the file
///   storage.newer       a newer Laurels wrote it
///   storage.older       an older one did, and this program only reads
///   storage.full        the disk is full
///   storage.readOnly    the file or its directory cannot be written
///   storage.busy        another program holds it
///   storage.refused     a row breaks the rules of its table
///   storage.noDriver    Qt's SQLite plugin is not installed
///   storage.unreadable  anything else
class Database
{
public:
    struct Options
    {
        QString fileName{};
        bool isReadOnly = false; ///< beside the program that writes
        /// Each entry takes the schema one version further (PRAGMA user_version), in a transaction.
        QList<QStringList> ladder{};
    };

    /// Makes the file (0600) if it is missing and not read-only; checks one that was not closed well.
    static Result<std::unique_ptr<Database>> open(const Options &options);
    /// To read what can be read of a file that open() called damaged, or newer.
    static Result<std::unique_ptr<Database>> openAsItIs(const QString &fileName);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    Result<void> execute(const QString &statement);
    /// With values for its question marks, in order. The statement is prepared once.
    Result<void> execute(const QString &statement, const QVariantList &values);
    /// Positioned before the first row; good until the same statement is used again. Ends: isOver() tells
    /// whether all rows were read.
    Result<QSqlQuery *> select(const QString &statement, const QVariantList &values = {});
    /// After next() was false: an error if that was not the end of the rows.
    static Result<void> isOver(const QSqlQuery &query);

    /// Everything in `work` or nothing, in one transaction that begins by taking the write lock.
    template <typename Work>
    Result<void> transact(Work work)
    {
        Result<void> done = execute(begin());
        if (!done)
            return done;
        done = work();
        if (done)
            done = execute(commit());
        if (!done)
            std::ignore = execute(rollback());
        return done;
    }

private:
    explicit Database(const QString &connection);

    static QString begin();
    static QString commit();
    static QString rollback();
    enum class Way { WithHelpers, Alone };
    static Result<std::unique_ptr<Database>> connect(const Options &options, const QStringList &pragmas = {});
    Result<void> configure(const Options &options, Way way, QStringList pragmas);
    Result<void> check();
    Result<int> version();
    Result<void> climb(const QList<QStringList> &ladder);

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

/// Whether a program that used the file had no chance to close it well, or has it open.
[[nodiscard]] bool wasLeftOpen(const QString &fileName);

/// A database file and what belongs to it.
void removeDatabase(const QString &fileName);

/// Moves a database file and what belongs to it aside, as NAME.REASON-YYYYMMDD-HHMMSS. Returns the new name;
/// empty if that was not possible.
[[nodiscard]] QString setDatabaseAside(const QString &fileName, const QString &reason, const QDateTime &now);

} // namespace Laurels
