// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

std::optional<QDateTime> parseHttpDate(const QString &text, const QDateTime &now)
{
    // Without the day of the week, which adds nothing and which Qt checks against its own century.
    const QString date = text.section(u", "_s, -1);
    static const std::array formats{
        u"dd MMM yyyy hh:mm:ss 'GMT'"_s, // the usual one
        u"dd-MMM-yy hh:mm:ss 'GMT'"_s,   // RFC 850
        u"ddd MMM d hh:mm:ss yyyy"_s,    // asctime()
    };
    for (const QString &format : formats) {
        QDateTime time = QLocale::c().toDateTime(date, format);
        if (!time.isValid())
            continue;
        time.setTimeZone(QTimeZone::utc());
        while (format.contains("-yy "_L1) && time.addYears(50) < now) // Qt takes 26 for 1926
            time = time.addYears(100);
        return time.toUTC();
    }
    return std::nullopt;
}

} // namespace

std::optional<QDateTime> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    const QDateTime latest = now.addDays(1);
    const QString text = QString::fromLatin1(value).simplified();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(now.addSecs(std::min(seconds, now.secsTo(latest))));
    const std::optional<QDateTime> date = parseHttpDate(text, now);
    if (!date)
        return std::nullopt;
    return std::clamp(*date, now, latest);
}

QDateTime nextUtcMidnight(const QDateTime &now)
{
    return QDateTime(now.toUTC().date().addDays(1), QTime(0, 0), QTimeZone::utc()).toUTC();
}

} // namespace Laurels
