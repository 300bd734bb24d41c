// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/database.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// SQLite's result codes (sqlite.org/rescode.html); the extended ones carry them in their lowest byte.
QString codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return u"storage.busy"_s;
    case 8: // SQLITE_READONLY
        return u"storage.readOnly"_s;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return u"storage.damaged"_s;
    case 13: // SQLITE_FULL
        return u"storage.full"_s;
    case 19: // SQLITE_CONSTRAINT
    case 20: // SQLITE_MISMATCH
        return u"storage.refused"_s;
    default:
        return u"storage.unreadable"_s;
    }
}

Failure failure(const QSqlError &error)
{
    return failure(ErrorKind::Storage, codeOf(error.nativeErrorCode().toInt()), error.databaseText());
}

constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;

/// SQLite gives its helper files the mode that the database has.
bool makePrivateFile(const QString &fileName)
{
    if (QFileInfo::exists(fileName))
        return true;
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(privateFile);
}

/// SQLite makes helper files even to read a database. Where it cannot, on a full disk or in a directory that
/// is not to be written to, and nobody left changes in them, the database alone is all there is.
bool isReadableAlone(const QString &fileName, const Error &error)
{
    const bool isHelperMissing = error.code == "storage.unreadable"_L1 || error.code == "storage.full"_L1 ||
                                 error.code == "storage.readOnly"_L1;
    return isHelperMissing && !wasLeftOpen(fileName);
}

QString immutableUri(const QString &fileName)
{
    QUrl uri = QUrl::fromLocalFile(QFileInfo(fileName).absoluteFilePath());
    uri.setQuery(u"immutable=1"_s);
    return uri.toString(QUrl::FullyEncoded);
}

const QStringList &helperSuffixes()
{
    static const QStringList suffixes{u"-wal"_s, u"-shm"_s};
    return suffixes;
}

} // namespace

Database::Database(const QString &connection)
    : m_connection(connection)
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, connection))
{
}

Database::~Database()
{
    m_prepared.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const Options &options)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return failure(ErrorKind::Storage, u"storage.noDriver"_s);
    if (!options.isReadOnly && !makePrivateFile(options.fileName))
        return failure(ErrorKind::Storage, u"storage.readOnly"_s);
    const bool isToCheck = !options.isReadOnly && wasLeftOpen(options.fileName);
    Result<std::unique_ptr<Database>> database = connect(options);
    if (!database)
        return database;
    Result<void> done;
    if (isToCheck)
        done = (*database)->check();
    if (done)
        done = (*database)->climb(options.isReadOnly ? QList<QStringList>() : options.ladder);
    if (!done)
        return Failure(done.error());
    const Result<int> version = (*database)->version();
    if (!version)
        return Failure(version.error());
    if (*version > options.ladder.size())
        return failure(ErrorKind::Storage, u"storage.newer"_s);
    if (*version < options.ladder.size())
        return failure(ErrorKind::Storage, u"storage.older"_s);
    return database;
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString &fileName)
{
    // Otherwise SQLite reads nothing at all of a file that is shorter than it should be.
    return connect({.fileName = fileName, .isReadOnly = true}, {u"PRAGMA writable_schema = ON"_s});
}

Result<std::unique_ptr<Database>> Database::connect(const Options &options, const QStringList &pragmas)
{
    const auto connectBy = [&](Way way) -> Result<std::unique_ptr<Database>> {
        std::unique_ptr<Database> database(new Database(QUuid::createUuid().toString()));
        if (const Result<void> done = database->configure(options, way, pragmas); !done)
            return Failure(done.error());
        return database;
    };
    auto database = connectBy(Way::WithHelpers);
    if (!database && options.isReadOnly && isReadableAlone(options.fileName, database.error()))
        database = connectBy(Way::Alone);
    return database;
}

Result<void> Database::configure(const Options &options, Way way, QStringList pragmas)
{
    const bool isAlone = way == Way::Alone;
    m_database.setDatabaseName(isAlone ? immutableUri(options.fileName) : options.fileName);
    // Another program holds the file for moments only; there is one writer per profile.
    QStringList connectOptions{u"QSQLITE_BUSY_TIMEOUT=2000"_s};
    if (options.isReadOnly)
        connectOptions.append(u"QSQLITE_OPEN_READONLY"_s);
    if (isAlone)
        connectOptions.append(u"QSQLITE_OPEN_URI"_s);
    m_database.setConnectOptions(connectOptions.join(u';'));
    if (!m_database.open())
        return failure(m_database.lastError());
    pragmas += {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s};
    if (!options.isReadOnly) {
        pragmas.append(u"PRAGMA journal_mode = WAL"_s);
        pragmas.append(u"PRAGMA synchronous = FULL"_s);
    }
    pragmas.append(u"PRAGMA schema_version"_s); // the first look into the file
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const Result<void> done = execute(pragma); !done)
            return done;
    }
    return {};
}

Result<void> Database::check()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return failure(query.lastError());
    const QString verdict = query.value(0).toString();
    if (verdict != "ok"_L1)
        return failure(ErrorKind::Storage, u"storage.damaged"_s, verdict);
    return {};
}

Result<int> Database::version()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failure(query.lastError());
    return query.value(0).toInt();
}

Result<void> Database::climb(const QList<QStringList> &ladder)
{
    const Result<int> from = version();
    if (!from)
        return Failure(from.error());
    for (qsizetype step = *from; step < ladder.size(); ++step) {
        const Result<void> done = transact([&]() -> Result<void> {
            for (const QString &statement : ladder.at(step)) {
                if (Result<void> made = execute(statement); !made)
                    return made;
            }
            return execute(u"PRAGMA user_version = %1"_s.arg(step + 1));
        });
        if (!done)
            return done;
    }
    return {};
}

QString Database::begin()
{
    return u"BEGIN IMMEDIATE"_s;
}

QString Database::commit()
{
    return u"COMMIT"_s;
}

QString Database::rollback()
{
    return u"ROLLBACK"_s;
}

Result<void> Database::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return failure(query.lastError());
    return {};
}

Result<void> Database::execute(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = select(statement, values);
    if (!query)
        return Failure(query.error());
    (*query)->finish();
    return {};
}

Result<QSqlQuery *> Database::select(const QString &statement, const QVariantList &values)
{
    auto found = m_prepared.find(statement);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            return failure(query.lastError());
        found = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec())
        return failure(query.lastError());
    return &query;
}

Result<void> Database::isOver(const QSqlQuery &query)
{
    if (query.lastError().type() != QSqlError::NoError)
        return failure(query.lastError());
    return {};
}

/// The last program that closes a database takes this file away.
bool wasLeftOpen(const QString &fileName)
{
    return QFileInfo(fileName + u"-wal"_s).size() > 0;
}

void removeDatabase(const QString &fileName)
{
    QFile::remove(fileName);
    for (const QString &suffix : helperSuffixes())
        QFile::remove(fileName + suffix);
}

QString setDatabaseAside(const QString &fileName, const QString &reason, const QDateTime &now)
{
    const QString name = u"%1.%2-%3"_s.arg(fileName, reason, now.toString(u"yyyyMMdd-HHmmss"_s));
    QString free = name;
    for (int again = 2; QFileInfo::exists(free); ++again)
        free = u"%1-%2"_s.arg(name).arg(again);
    if (!QFile::rename(fileName, free))
        return {};
    for (const QString &suffix : helperSuffixes()) {
        if (QFileInfo::exists(fileName + suffix) && !QFile::rename(fileName + suffix, free + suffix))
            QFile::remove(fileName + suffix);
    }
    return free;
}

} // namespace Laurels
