// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/recordsfile.h"

#include "cache/columns.h"
#include "cache/outboxcolumns.h"
#include "cache/tablerescue.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

const QList<QStringList> &recordsLadder()
{
    static const QList<QStringList> steps{
        {u"CREATE TABLE outbox ("
         "id INTEGER PRIMARY KEY, step INTEGER NOT NULL, account TEXT NOT NULL, action INTEGER NOT NULL, "
         "state INTEGER NOT NULL, urn TEXT NOT NULL, person TEXT NOT NULL, skill TEXT NOT NULL, "
         "fromStatus TEXT NOT NULL, toStatus TEXT NOT NULL, createdAt INTEGER NOT NULL, "
         "notBefore INTEGER NOT NULL, error TEXT NOT NULL, attempts INTEGER NOT NULL, "
         "isMarking INTEGER NOT NULL, knownBefore TEXT NOT NULL)"_s,
         // An item has one end for each time it was tried; told twice, it is still one.
         u"CREATE TABLE history ("
         "id INTEGER PRIMARY KEY, item INTEGER NOT NULL, attempts INTEGER NOT NULL, at INTEGER NOT NULL, "
         "account TEXT NOT NULL, action INTEGER NOT NULL, urn TEXT NOT NULL, person TEXT NOT NULL, "
         "skill TEXT NOT NULL, fromStatus TEXT NOT NULL, toStatus TEXT NOT NULL, outcome TEXT NOT NULL, "
         "UNIQUE (item, attempts, outcome))"_s,
         u"CREATE TABLE reviewMarks ("
         "account TEXT NOT NULL, urn TEXT NOT NULL, at INTEGER NOT NULL, "
         "PRIMARY KEY (account, urn)) WITHOUT ROWID"_s,
         // The highest numbers outlive the rows that had them.
         u"CREATE TABLE lastItem (id INTEGER NOT NULL)"_s, u"INSERT INTO lastItem VALUES (0)"_s},
        {u"ALTER TABLE outbox ADD COLUMN skillId INTEGER NOT NULL DEFAULT 0"_s,
         u"ALTER TABLE outbox ADD COLUMN idempotencyKey TEXT NOT NULL DEFAULT ''"_s,
         u"ALTER TABLE history ADD COLUMN supportId TEXT NOT NULL DEFAULT ''"_s,
         u"CREATE TABLE pacing ("
         "account TEXT PRIMARY KEY, day TEXT NOT NULL, endorsements INTEGER NOT NULL, "
         "profileReads INTEGER NOT NULL, nextEndorsement INTEGER NOT NULL, haltCode TEXT NOT NULL, "
         "haltedUntil INTEGER NOT NULL) WITHOUT ROWID"_s},
        {u"CREATE TABLE labels (person TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID"_s}};
    return steps;
}

const QString &historyColumns()
{
    static const QString list =
        u"item, attempts, at, account, action, urn, person, skill, fromStatus, toStatus, outcome, "
        "supportId"_s;
    return list;
}

QString outcomeOf(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxItem::State::Done:
        return item.wasThere ? u"already"_s : u"done"_s;
    case OutboxItem::State::Cancelled:
        return u"cancelled"_s;
    default:
        return item.error && !item.error->code.isEmpty() ? item.error->code : u"failed"_s;
    }
}

/// What became of an item.
HistoryEntry endOf(const OutboxItem &item, const QDateTime &now)
{
    return {.when = now,
            .account = item.account,
            .action = item.action,
            .urn = item.urn,
            .person = item.person,
            .skill = item.skill,
            .from = item.from,
            .to = item.to,
            .outcome = outcomeOf(item),
            .supportId = item.error ? item.error->requestId : QString()};
}

/// In the order of historyColumns().
QVariantList historyValues(qint64 item, int attempts, const HistoryEntry &entry)
{
    return {item,
            attempts,
            Columns::number(entry.when),
            entry.account.toString(),
            entry.action == OutboxItem::Action::Endorse ? 1 : 0,
            Columns::text(entry.urn ? entry.urn->toString() : QString()),
            Columns::text(entry.person.id()),
            Columns::text(entry.skill),
            Columns::text(entry.from.toWire()),
            Columns::text(entry.to.toWire()),
            Columns::text(entry.outcome),
            Columns::text(entry.supportId)};
}

std::optional<HistoryEntry> entryOf(const QSqlQuery &query)
{
    const auto account = AccountId::parse(query.value(1).toString());
    if (!account)
        return std::nullopt;
    return HistoryEntry{.when = Columns::time(query.value(0)),
                        .account = *account,
                        .action = query.value(2).toInt() == 0 ? OutboxItem::Action::SetStatus
                                                              : OutboxItem::Action::Endorse,
                        .urn = EndorsementUrn::parse(query.value(3).toString()),
                        .person = PersonUrn::fromId(query.value(4).toString()).value_or(PersonUrn()),
                        .skill = query.value(5).toString(),
                        .from = Status::fromWire(query.value(6).toString()),
                        .to = Status::fromWire(query.value(7).toString()),
                        .outcome = query.value(8).toString(),
                        .supportId = query.value(9).toString()};
}

std::optional<ReviewMark> markOf(const QSqlQuery &query)
{
    const auto account = AccountId::parse(query.value(0).toString());
    const auto urn = EndorsementUrn::parse(query.value(1).toString());
    if (!account || !urn)
        return std::nullopt;
    return ReviewMark{*account, *urn, Columns::time(query.value(2))};
}

std::optional<PacingDay> pacingOf(const QSqlQuery &query)
{
    const auto account = AccountId::parse(query.value(0).toString());
    if (!account)
        return std::nullopt;
    return PacingDay{.account = *account,
                     .day = QDate::fromString(query.value(1).toString(), Qt::ISODate),
                     .endorsements = query.value(2).toInt(),
                     .profileReads = query.value(3).toInt(),
                     .nextEndorsement = Columns::time(query.value(4)),
                     .haltCode = query.value(5).toString(),
                     .haltedUntil = Columns::time(query.value(6))};
}

/// All rows that `read` makes sense of.
template <typename T, typename Read>
Result<QList<T>> readAll(Database *database, const QString &statement, Read read)
{
    QList<T> all;
    if (!database)
        return all;
    const auto query = database->select(statement);
    if (!query)
        return Failure(query.error());
    while ((*query)->next()) {
        if (const std::optional<T> one = read(**query))
            all.append(*one);
    }
    const Result<void> over = Database::isOver(**query);
    return over ? Result<QList<T>>(all) : Failure(over.error());
}

Error noFile()
{
    return {.kind = ErrorKind::Storage, .code = u"storage.readOnly"_s};
}

QString rescuedName(const QString &fileName)
{
    return fileName + u".rescued"_s;
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace

RecordsFile::RecordsFile(QString fileName, bool isReadOnly)
    : m_fileName(std::move(fileName))
    , m_isReadOnly(isReadOnly)
{
}

Result<void> RecordsFile::open()
{
    // The program may have ended between the two renames of rescue().
    if (!m_isReadOnly && !QFileInfo::exists(m_fileName))
        QFile::rename(rescuedName(m_fileName), m_fileName);
    if (m_isReadOnly && !QFileInfo::exists(m_fileName))
        return {};
    Result<void> done = openSound();
    if (!done && !m_isReadOnly && done.error().code == "storage.damaged"_L1)
        done = rescue();
    if (done)
        return done;
    m_trouble = done.error();
    if (m_trouble->code == "storage.newer"_L1)
        m_newer = Database::openAsItIs(m_fileName).value_or(nullptr);
    return done;
}

Result<void> RecordsFile::openSound()
{
    auto opened =
        Database::open({.fileName = m_fileName, .isReadOnly = m_isReadOnly, .ladder = recordsLadder()});
    if (!opened)
        return Failure(opened.error());
    m_database = std::move(*opened);
    // Damage shows where it is read, and what counts is read now.
    const auto items = this->items();
    const auto marks = reviewMarks();
    const auto labels = this->labels();
    const auto last = lastItem();
    if (items && marks && labels && last)
        return {};
    m_database.reset();
    return Failure(!items ? items.error() : !marks ? marks.error() : !labels ? labels.error() : last.error());
}

/// The damaged file stays in its place until all of the new one is on the disk: if there is no room for it,
/// the next start tries again.
Result<void> RecordsFile::rescue()
{
    const QString rescued = rescuedName(m_fileName);
    removeDatabase(rescued);
    if (const Result<void> done = copyTo(rescued); !done) {
        removeDatabase(rescued);
        return done;
    }
    m_setAsideAs = setDatabaseAside(m_fileName, u"damaged"_s, QDateTime::currentDateTimeUtc());
    if (m_setAsideAs.isEmpty() || !QFile::rename(rescued, m_fileName))
        return Failure(noFile());
    return openSound();
}

Result<void> RecordsFile::copyTo(const QString &rescued)
{
    auto opened = Database::open({.fileName = rescued, .ladder = recordsLadder()});
    if (!opened)
        return Failure(opened.error());
    m_database = std::move(*opened);
    Result<void> done;
    if (const auto damaged = Database::openAsItIs(m_fileName))
        done = copyFrom(**damaged);
    m_database.reset();
    if (done && wasLeftOpen(rescued))
        done = failure(ErrorKind::Storage, u"storage.full"_s);
    return done;
}

Result<void> RecordsFile::copyFrom(Database &damaged)
{
    return m_database->transact([&]() -> Result<void> {
        for (const QString &table : {u"outbox"_s, u"history"_s, u"lastItem"_s}) {
            if (Result<void> done = TableRescue::copyByRowId(damaged, *m_database, table); !done)
                return done;
        }
        const std::pair<QString, QStringList> keyed[] = {{u"reviewMarks"_s, {u"account"_s, u"urn"_s}},
                                                         {u"labels"_s, {u"person"_s}},
                                                         {u"pacing"_s, {u"account"_s}}};
        for (const auto &[table, key] : keyed) {
            if (Result<void> done = TableRescue::copyFromBothEnds(damaged, *m_database, table, key); !done)
                return done;
        }
        return {};
    });
}

Result<QList<OutboxItem>> RecordsFile::items()
{
    return readAll<OutboxItem>(m_database.get(),
                               u"SELECT %1 FROM outbox ORDER BY id"_s.arg(OutboxColumns::names()),
                               OutboxColumns::item);
}

Result<quint64> RecordsFile::lastItem()
{
    const auto numbers = readAll<quint64>(
        m_database.get(),
        u"SELECT max((SELECT max(id) FROM lastItem), (SELECT ifnull(max(id), 0) FROM outbox), "
        "(SELECT ifnull(max(item), 0) FROM history))"_s,
        [](const QSqlQuery &query) { return std::optional(query.value(0).toULongLong()); });
    if (!numbers)
        return Failure(numbers.error());
    return numbers->value(0);
}

Failure RecordsFile::closed() const
{
    return Failure(m_trouble.value_or(noFile()));
}

Result<void> RecordsFile::record(const QList<OutboxItem> &items, const QDateTime &now)
{
    if (!m_database)
        return closed();
    return m_database->transact([&]() -> Result<void> {
        quint64 last = 0;
        for (const OutboxItem &item : items) {
            last = std::max(last, quint64(item.id));
            if (Result<void> done = recordItem(item, now); !done)
                return done;
        }
        // Qt hands over an unsigned number as a text, and any text is more than any number.
        return m_database->execute(u"UPDATE lastItem SET id = max(id, ?)"_s, {qint64(last)});
    });
}

Result<void> RecordsFile::recordItem(const OutboxItem &item, const QDateTime &now)
{
    const bool isAtItsEnd = !item.isOpen();
    const bool wasSent = item.attempts > 0 || item.state == OutboxItem::State::Done;
    if (isAtItsEnd && wasSent) {
        if (Result<void> done = rememberEnd(item, now); !done)
            return done;
    }
    if (isAtItsEnd && item.state != OutboxItem::State::Failed)
        return m_database->execute(u"DELETE FROM outbox WHERE id = ?"_s, {quint64(item.id)});
    const QVariantList values = OutboxColumns::values(item);
    return m_database->execute(u"INSERT OR REPLACE INTO outbox (%1) VALUES (%2)"_s.arg(
                                   OutboxColumns::names(), placeholders(values.size())),
                               values);
}

Result<void> RecordsFile::rememberEnd(const OutboxItem &item, const QDateTime &now)
{
    // Whoever dismisses a failure cancels what has had its end already.
    const QString unlessEnded =
        item.state == OutboxItem::State::Cancelled
            ? u"WHERE NOT EXISTS (SELECT 1 FROM history WHERE item = ? AND attempts = ?)"_s
            : QString();
    QVariantList values = historyValues(qint64(item.id), item.attempts, endOf(item, now));
    const QString insert = u"INSERT OR IGNORE INTO history (%1) SELECT %2 %3"_s.arg(
        historyColumns(), placeholders(values.size()), unlessEnded);
    if (!unlessEnded.isEmpty())
        values += {quint64(item.id), item.attempts};
    return m_database->execute(insert, values);
}

Result<void> RecordsFile::remember(const QList<HistoryEntry> &entries)
{
    if (!m_database)
        return closed();
    return m_database->transact([&]() -> Result<void> {
        // Items count up from 1; what was none of them counts down, so that two equal entries stay two.
        const auto lowest = readAll<qint64>(
            m_database.get(), u"SELECT ifnull(min(item), 0) FROM history"_s,
            [](const QSqlQuery &query) { return std::optional(query.value(0).toLongLong()); });
        if (!lowest)
            return Failure(lowest.error());
        const QString insert = u"INSERT INTO history (%1) VALUES (%2)"_s.arg(
            historyColumns(), placeholders(historyValues(0, 0, {}).size()));
        qint64 item = std::min(lowest->value(0), qint64(0));
        for (const HistoryEntry &entry : entries) {
            if (Result<void> done = m_database->execute(insert, historyValues(--item, 0, entry)); !done)
                return done;
        }
        return {};
    });
}

Result<QList<HistoryEntry>> RecordsFile::history()
{
    if (!m_newer && m_trouble)
        return closed();
    return readAll<HistoryEntry>(
        m_newer ? m_newer.get() : m_database.get(),
        u"SELECT at, account, action, urn, person, skill, fromStatus, toStatus, outcome, supportId "
        "FROM history ORDER BY id"_s,
        entryOf);
}

Result<void> RecordsFile::clearHistory()
{
    if (!m_database)
        return closed();
    // Deleted means gone: neither a free page nor the log keeps what was in a row.
    for (const QString &statement :
         {u"DELETE FROM history"_s, u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (const Result<void> done = m_database->execute(statement); !done)
            return done;
    }
    return {};
}

Result<QList<ReviewMark>> RecordsFile::reviewMarks()
{
    return readAll<ReviewMark>(m_database.get(), u"SELECT account, urn, at FROM reviewMarks"_s, markOf);
}

Result<void> RecordsFile::setReviewMarks(const QList<ReviewMark> &marks)
{
    if (!m_database)
        return closed();
    return m_database->transact([&]() -> Result<void> {
        for (const ReviewMark &mark : marks) {
            const QString account = mark.account.toString();
            const QString urn = mark.urn.toString();
            const Result<void> done =
                mark.when.isValid()
                    ? m_database->execute(
                          u"INSERT OR REPLACE INTO reviewMarks (account, urn, at) VALUES (?, ?, ?)"_s,
                          {account, urn, Columns::number(mark.when)})
                    : m_database->execute(u"DELETE FROM reviewMarks WHERE account = ? AND urn = ?"_s,
                                          {account, urn});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<QHash<PersonUrn, QString>> RecordsFile::labels()
{
    using Label = std::pair<PersonUrn, QString>;
    const auto rows = readAll<Label>(m_database.get(), u"SELECT person, label FROM labels"_s,
                                     [](const QSqlQuery &query) -> std::optional<Label> {
                                         const auto person = PersonUrn::fromId(query.value(0).toString());
                                         if (!person)
                                             return std::nullopt;
                                         return Label{*person, query.value(1).toString()};
                                     });
    if (!rows)
        return Failure(rows.error());
    return QHash<PersonUrn, QString>(rows->begin(), rows->end());
}

Result<void> RecordsFile::setLabels(const QHash<PersonUrn, QString> &labels)
{
    if (!m_database)
        return closed();
    return m_database->transact([&]() -> Result<void> {
        for (auto each = labels.cbegin(); each != labels.cend(); ++each) {
            const QString person = each.key().id();
            const Result<void> done =
                each->isEmpty()
                    ? m_database->execute(u"DELETE FROM labels WHERE person = ?"_s, {person})
                    : m_database->execute(u"INSERT OR REPLACE INTO labels (person, label) VALUES (?, ?)"_s,
                                          {person, *each});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<QList<PacingDay>> RecordsFile::pacing()
{
    return readAll<PacingDay>(m_database.get(),
                              u"SELECT account, day, endorsements, profileReads, nextEndorsement, haltCode, "
                              "haltedUntil FROM pacing"_s,
                              pacingOf);
}

Result<void> RecordsFile::setPacing(const PacingDay &day)
{
    if (!m_database)
        return closed();
    return m_database->execute(u"INSERT OR REPLACE INTO pacing (account, day, endorsements, profileReads, "
                               u"nextEndorsement, haltCode, "
                               "haltedUntil) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                               {day.account.toString(), Columns::text(day.day.toString(Qt::ISODate)),
                                day.endorsements, day.profileReads, Columns::number(day.nextEndorsement),
                                Columns::text(day.haltCode), Columns::number(day.haltedUntil)});
}

} // namespace Laurels
