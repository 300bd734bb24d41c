// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sqliteversion.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString askedVersion(QSqlDatabase database)
{
    database.setDatabaseName(u":memory:"_s);
    if (!database.open())
        return {};
    QSqlQuery query(database);
    return query.exec(u"SELECT sqlite_version()"_s) && query.next() ? query.value(0).toString() : QString();
}

} // namespace

QString sqliteVersion()
{
    const QString driver = u"QSQLITE"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return {}; // to add a database nevertheless would be warned about
    const QString connection = QUuid::createUuid().toString();
    const QString version = askedVersion(QSqlDatabase::addDatabase(driver, connection));
    QSqlDatabase::removeDatabase(connection);
    return version;
}

} // namespace Laurels
