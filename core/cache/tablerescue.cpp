// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/tablerescue.h"

using namespace Qt::StringLiterals;

namespace Laurels::TableRescue {

namespace {

/// A page that is gone takes some dozens of rows along, and pages go in stretches. Behind so many rows in
/// turn that cannot be read there are no more.
constexpr int longestGap = 20'000;
/// Laurels counts from 1, and never gets here.
constexpr qint64 beyondIds = qint64(1) << 53;

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList columns;
    const auto rows = database.select(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
    while (rows && (*rows)->next())
        columns.append((*rows)->value(0).toString());
    return columns;
}

QString insertStatement(const QString &table, const QStringList &columns)
{
    const QStringList marks(columns.size(), u"?"_s);
    return u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s),
                                                              marks.join(u", "_s));
}

Result<void> insertRow(Database &to, const QString &insert, const QSqlQuery &row, int firstColumn,
                       qsizetype count)
{
    QVariantList values;
    for (int i = firstColumn; i < firstColumn + int(count); ++i)
        values.append(row.value(i));
    const Result<void> done = to.execute(insert, values);
    return !done && done.error().code == "storage.refused"_L1 ? Result<void>() : done;
}

} // namespace

Result<void> copyByRowId(Database &damaged, Database &to, const QString &table)
{
    const QStringList columns = columnsOf(damaged, table);
    if (columns.isEmpty())
        return {};
    const QString select =
        u"SELECT rowid, %1 FROM %2 WHERE rowid >= ? ORDER BY rowid"_s.arg(columns.join(u", "_s), table);
    const QString insert = insertStatement(table, columns);
    qint64 next = 0;
    for (int gap = 0; gap < longestGap; ++gap, ++next) {
        const auto rows = damaged.select(select, {next});
        if (!rows)
            continue;
        while ((*rows)->next()) {
            if (Result<void> done = insertRow(to, insert, **rows, 1, columns.size()); !done)
                return done;
            const qint64 id = (*rows)->value(0).toLongLong();
            if (id >= next && id < beyondIds) { // a damaged page may say anything
                next = id + 1;
                gap = 0;
            }
        }
        if (Database::isOver(**rows))
            break;
    }
    return {};
}

Result<void> copyFromBothEnds(Database &damaged, Database &to, const QString &table, const QStringList &key)
{
    const QStringList columns = columnsOf(damaged, table);
    if (columns.isEmpty())
        return {};
    const QString insert = insertStatement(table, columns);
    for (const QString &direction : {u" ASC"_s, u" DESC"_s}) {
        const QString order = key.join(direction + u", "_s) + direction;
        const auto rows =
            damaged.select(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), table, order));
        while (rows && (*rows)->next()) {
            if (Result<void> done = insertRow(to, insert, **rows, 0, columns.size()); !done)
                return done;
        }
        if (rows && Database::isOver(**rows))
            break;
    }
    return {};
}

} // namespace Laurels::TableRescue
