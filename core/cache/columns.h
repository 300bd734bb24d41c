// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

/// How values stand in a column.
namespace Laurels::Columns {

/// A null string would be SQL's NULL.
[[nodiscard]] inline QString text(const QString &value)
{
    return value.isNull() ? QString(QLatin1String("")) : value;
}

/// Milliseconds since 1970 UTC; 0: none.
[[nodiscard]] inline qint64 number(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

[[nodiscard]] inline QDateTime time(const QVariant &number)
{
    const qint64 msecs = number.toLongLong();
    return msecs == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

} // namespace Laurels::Columns
