// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/daygroup.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Months have the number of the month since year 0, which is beyond these.
enum Key { NoDate, Today, Yesterday, Week, Future };

constexpr int daysOfWeek = 7;

int keyOf(const QDate &day, const QDate &now)
{
    if (!day.isValid())
        return NoDate;
    const qint64 ago = day.daysTo(now);
    if (ago < 0)
        return Future;
    if (ago == 0)
        return Today;
    if (ago == 1)
        return Yesterday;
    return ago < daysOfWeek ? Week : day.year() * 12 + day.month();
}

struct DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayGroup)
};

} // namespace

DayGroup::DayGroup(const QDate &day, const QDate &today)
    : m_day(day)
    , m_key(keyOf(day, today))
{
}

QString DayGroup::text() const
{
    switch (m_key) {
    case NoDate:
        return DayWords::tr("No date");
    case Future:
        return DayWords::tr("Later", "dates that are still to come");
    case Today:
        return DayWords::tr("Today");
    case Yesterday:
        return DayWords::tr("Yesterday");
    case Week:
        return DayWords::tr("Last 7 days");
    default:
        //: %1 is the short name of a month, %2 a year.
        return DayWords::tr("%1 %2", "a month")
            .arg(QLocale().standaloneMonthName(m_day.month(), QLocale::ShortFormat))
            .arg(m_day.year());
    }
}

} // namespace Laurels
