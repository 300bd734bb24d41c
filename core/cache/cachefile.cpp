// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachefile.h"

#include "cache/columns.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Texts that many rows share are kept once. Times are milliseconds since 1970 UTC, null: not told.
const QList<QStringList> &cacheLadder()
{
    static const QList<QStringList> steps{
        {u"CREATE TABLE accounts (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, syncedAt INTEGER)"_s,
         u"CREATE TABLE people (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"_s,
         u"CREATE TABLE skills (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"_s,
         u"CREATE TABLE endorsements ("
         "account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE, "
         "recipient INTEGER NOT NULL REFERENCES people, "
         "number INTEGER NOT NULL, "
         "direction INTEGER NOT NULL, "
         "endorser INTEGER NOT NULL REFERENCES people, "
         "skill INTEGER NOT NULL REFERENCES skills, "
         "status TEXT NOT NULL, "
         "created INTEGER NOT NULL, "
         "lastModified INTEGER NOT NULL, "
         "PRIMARY KEY (account, recipient, number)) WITHOUT ROWID"_s,
         u"CREATE INDEX newestFirst ON endorsements (created DESC, account, recipient, number)"_s}};
    return steps;
}

constexpr auto allColumns =
    "SELECT accounts.text, direction, recipients.text, number, endorsers.text, skills.text, status, created, "
    "lastModified, account, recipient FROM endorsements "
    "JOIN accounts ON accounts.id = account "
    "JOIN people AS recipients ON recipients.id = recipient "
    "JOIN people AS endorsers ON endorsers.id = endorser "
    "JOIN skills ON skills.id = skill "_L1;

QString columnOf(FirstScreen::By by)
{
    switch (by) {
    case FirstScreen::By::Person:
        return u"CASE direction WHEN 0 THEN endorsers.text ELSE recipients.text END COLLATE NOCASE"_s;
    case FirstScreen::By::Skill:
        return u"skills.text COLLATE NOCASE"_s;
    case FirstScreen::By::Status:
        return u"CASE status WHEN 'PENDING' THEN 0 WHEN 'ACCEPTED' THEN 1 WHEN 'HIDDEN' THEN 2 "
               "WHEN 'REJECTED' THEN 3 WHEN 'DELETED' THEN 4 WHEN 'CLOSED' THEN 5 ELSE 6 END"_s;
    case FirstScreen::By::Changed:
        return u"lastModified"_s;
    case FirstScreen::By::Created:
        break;
    }
    return u"created"_s;
}

/// Nothing for a row that no Laurels wrote.
std::optional<CachedEndorsement> rowOf(const QSqlQuery &query)
{
    const auto account = AccountId::parse(query.value(0).toString());
    const auto recipient = PersonUrn::fromId(query.value(2).toString());
    const QString endorser = query.value(4).toString();
    if (!account || !recipient)
        return std::nullopt;
    return CachedEndorsement{.account = *account,
                             .direction = Direction(query.value(1).toInt()),
                             .endorsement = {.urn = {*recipient, query.value(3).toLongLong()},
                                             .endorser = PersonUrn::fromId(endorser).value_or(PersonUrn()),
                                             .skill = query.value(5).toString(),
                                             .status = Status::fromWire(query.value(6).toString()),
                                             .created = Columns::time(query.value(7)),
                                             .lastModified = Columns::time(query.value(8))}};
}

} // namespace

CacheFile::CacheFile(QString fileName, bool isReadOnly)
    : m_fileName(std::move(fileName))
    , m_isReadOnly(isReadOnly)
{
}

Result<void> CacheFile::open()
{
    if (m_isReadOnly && !QFileInfo::exists(m_fileName))
        return {};
    auto opened =
        Database::open({.fileName = m_fileName, .isReadOnly = m_isReadOnly, .ladder = cacheLadder()});
    if (opened) {
        m_database = std::move(*opened);
        return {};
    }
    m_trouble = opened.error();
    const QString code = m_trouble.code;
    const bool isDamaged = code == "storage.damaged"_L1;
    if (m_isReadOnly || (!isDamaged && code != "storage.newer"_L1))
        return Failure(m_trouble);
    return moveAside(isDamaged ? u"damaged"_s : u"newer"_s);
}

Result<void> CacheFile::beginAnew()
{
    return moveAside(u"damaged"_s);
}

Result<void> CacheFile::moveAside(const QString &reason)
{
    m_database.reset();
    forgetNumbers();
    m_setAsideAs = setDatabaseAside(m_fileName, reason, QDateTime::currentDateTimeUtc());
    if (m_setAsideAs.isEmpty()) {
        m_trouble = {.kind = ErrorKind::Storage, .code = u"storage.readOnly"_s};
        return Failure(m_trouble);
    }
    auto opened = Database::open({.fileName = m_fileName, .ladder = cacheLadder()});
    if (!opened) {
        m_trouble = opened.error();
        return Failure(m_trouble);
    }
    m_database = std::move(*opened);
    return {};
}

void CacheFile::forgetNumbers()
{
    m_accounts.clear();
    m_people.clear();
    m_skills.clear();
}

Result<QHash<AccountId, QDateTime>> CacheFile::syncTimes()
{
    QHash<AccountId, QDateTime> times;
    if (!m_database)
        return times;
    const auto query =
        m_database->select(u"SELECT text, syncedAt FROM accounts WHERE syncedAt IS NOT NULL"_s);
    if (!query)
        return Failure(query.error());
    while ((*query)->next()) {
        if (const auto account = AccountId::parse((*query)->value(0).toString()))
            times.insert(*account, Columns::time((*query)->value(1)));
    }
    const Result<void> over = Database::isOver(**query);
    return over ? Result<QHash<AccountId, QDateTime>>(times) : Failure(over.error());
}

Result<QList<CachedEndorsement>> CacheFile::firstScreen(const FirstScreen &wanted)
{
    const QString order = wanted.order == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s;
    return rows(allColumns + u"WHERE direction = ? ORDER BY %1 %2, created DESC LIMIT ?"_s.arg(
                                 columnOf(wanted.by), order),
                {int(wanted.direction), wanted.rows});
}

Result<CacheSlice> CacheFile::slice(const CachePlace &from, int count)
{
    CacheSlice slice{.next = from};
    auto read =
        rows(allColumns + u"WHERE created <= ? AND (created < ? OR (account, recipient, number) > (?, ?, ?)) "
                          "ORDER BY created DESC, account, recipient, number LIMIT ?"_s,
             {from.created, from.created, from.account, from.recipient, from.number, count}, &slice.next);
    if (!read)
        return Failure(read.error());
    slice.isLast = read->size() < count;
    slice.rows = std::move(*read);
    return slice;
}

Result<QList<CachedEndorsement>> CacheFile::rows(const QString &statement, const QVariantList &values,
                                                 CachePlace *last)
{
    QList<CachedEndorsement> found;
    if (!m_database)
        return found;
    const auto query = m_database->select(statement, values);
    if (!query)
        return Failure(query.error());
    while ((*query)->next()) {
        if (last) {
            *last = {.created = (*query)->value(7).toLongLong(),
                     .account = (*query)->value(9).toLongLong(),
                     .recipient = (*query)->value(10).toLongLong(),
                     .number = (*query)->value(3).toLongLong()};
        }
        if (const auto row = rowOf(**query))
            found.append(*row);
    }
    const Result<void> over = Database::isOver(**query);
    return over ? Result<QList<CachedEndorsement>>(found) : Failure(over.error());
}

Result<void> CacheFile::write(const CacheChanges &changes)
{
    if (!m_database)
        return Failure(m_trouble);
    if (changes.round == m_failedRound)
        return Failure(m_writeFailure);
    const Result<void> done = writeAll(changes);
    if (!done) {
        forgetNumbers(); // those of this transaction are gone with it
        m_failedRound = changes.round;
        m_writeFailure = done.error();
    }
    return done;
}

Result<void> CacheFile::writeAll(const CacheChanges &changes)
{
    return m_database->transact([&]() -> Result<void> {
        for (const CachedEndorsement &row : changes.written) {
            if (Result<void> written = writeRow(row); !written)
                return written;
        }
        for (const EndorsementRef &ref : changes.removed) {
            if (Result<void> removed = removeRow(ref); !removed)
                return removed;
        }
        for (auto synced = changes.synced.cbegin(); synced != changes.synced.cend(); ++synced) {
            const Result<qint64> account = accountNumber(synced.key());
            if (!account)
                return Failure(account.error());
            const QVariantList values{Columns::number(synced.value()), *account};
            if (Result<void> set =
                    m_database->execute(u"UPDATE accounts SET syncedAt = ? WHERE id = ?"_s, values);
                !set)
                return set;
        }
        return {};
    });
}

Result<void> CacheFile::writeRow(const CachedEndorsement &row)
{
    const Endorsement &endorsement = row.endorsement;
    const Result<qint64> account = accountNumber(row.account);
    const Result<qint64> recipient = personNumber(endorsement.recipient());
    const Result<qint64> endorser = personNumber(endorsement.endorser);
    const Result<qint64> skill = skillNumber(endorsement.skill);
    for (const Result<qint64> &number : {account, recipient, endorser, skill}) {
        if (!number)
            return Failure(number.error());
    }
    // A row that is the same already costs no write.
    return m_database->execute(
        u"INSERT INTO endorsements (account, recipient, number, direction, endorser, skill, status, created, "
        "lastModified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET direction = excluded.direction, endorser = excluded.endorser, "
        "skill = excluded.skill, status = excluded.status, created = excluded.created, "
        "lastModified = excluded.lastModified "
        "WHERE (direction, endorser, skill, status, created, lastModified) IS NOT "
        "(excluded.direction, excluded.endorser, excluded.skill, excluded.status, excluded.created, "
        "excluded.lastModified)"_s,
        {*account, *recipient, endorsement.urn.id(), int(row.direction), *endorser, *skill,
         endorsement.status.toWire(), Columns::number(endorsement.created),
         Columns::number(endorsement.lastModified)});
}

Result<void> CacheFile::removeRow(const EndorsementRef &ref)
{
    const Result<qint64> account = accountNumber(ref.account);
    const Result<qint64> recipient = personNumber(ref.urn.recipient());
    for (const Result<qint64> &number : {account, recipient}) {
        if (!number)
            return Failure(number.error());
    }
    return m_database->execute(
        u"DELETE FROM endorsements WHERE account = ? AND recipient = ? AND number = ?"_s,
        {*account, *recipient, ref.urn.id()});
}

Result<void> CacheFile::removeAccount(const AccountId &account)
{
    forgetNumbers();
    if (!m_database)
        return {};
    return m_database->transact([&]() -> Result<void> {
        const QVariantList values{account.toString()};
        if (Result<void> removed = m_database->execute(u"DELETE FROM accounts WHERE text = ?"_s, values);
            !removed)
            return removed;
        Result<void> done = m_database->execute(
            u"DELETE FROM people WHERE id NOT IN (SELECT recipient FROM endorsements UNION "
            "SELECT endorser FROM endorsements)"_s);
        if (done) {
            done =
                m_database->execute(u"DELETE FROM skills WHERE id NOT IN (SELECT skill FROM endorsements)"_s);
        }
        return done;
    });
}

Result<qint64> CacheFile::number(const QString &table, QHash<QString, qint64> &known, const QString &text)
{
    if (const auto found = known.constFind(text); found != known.cend())
        return *found;
    const QVariantList values{Columns::text(text)};
    const Result<void> made =
        m_database->execute(u"INSERT OR IGNORE INTO %1 (text) VALUES (?)"_s.arg(table), values);
    if (!made)
        return Failure(made.error());
    const auto query = m_database->select(u"SELECT id FROM %1 WHERE text = ?"_s.arg(table), values);
    if (!query)
        return Failure(query.error());
    if (!(*query)->next())
        return failure(ErrorKind::Storage, u"storage.damaged"_s);
    const qint64 id = (*query)->value(0).toLongLong();
    (*query)->finish();
    known.insert(text, id);
    return id;
}

Result<qint64> CacheFile::accountNumber(const AccountId &account)
{
    return number(u"accounts"_s, m_accounts, account.toString());
}

Result<qint64> CacheFile::personNumber(const PersonUrn &person)
{
    return number(u"people"_s, m_people, person.id());
}

Result<qint64> CacheFile::skillNumber(const QString &skill)
{
    return number(u"skills"_s, m_skills, skill);
}

} // namespace Laurels
