// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivedate.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

// LinkedIn is younger than this.
constexpr int centuryOfShortYears = 2000;

/// The number that these digits of 0 to 9 make, or -1. Other scripts have digits, too; LinkedIn uses none.
int plainNumber(QStringView digits)
{
    int number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return digits.isEmpty() ? -1 : number;
}

/// Whether every sign that is a digit in `form` may be one in `text`, and all others are equal.
bool hasForm(QStringView text, QStringView form)
{
    return text.size() == form.size() &&
           std::equal(text.begin(), text.end(), form.begin(),
                      [](QChar c, QChar f) { return f == u'0' ? c >= u'0' && c <= u'9' : c == f; });
}

/// From 1; 0 if it is none.
int englishMonth(QStringView name)
{
    static const std::array<QStringView, 12> names{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                   u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const auto found = std::find_if(names.begin(), names.end(), [&](QStringView known) {
        return known.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

int yearOf(QStringView digits, bool mayBeShort)
{
    if (digits.size() == 4)
        return plainNumber(digits);
    if (digits.size() == 2 && mayBeShort && plainNumber(digits) >= 0)
        return centuryOfShortYears + plainNumber(digits);
    return -1;
}

} // namespace

QDateTime endorsementDate(QStringView text)
{
    // By digits at fixed places: QDateTime::fromString() is the slow part of reading a large file.
    if (!hasForm(text, u"0000/00/00 00:00:00 UTC") && !hasForm(text, u"0000-00-00 00:00:00"))
        return {};
    const auto number = [&](qsizetype at, qsizetype length) { return plainNumber(text.sliced(at, length)); };
    const QDate day(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2));
    // A QDateTime makes midnight of a time that does not exist.
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

QDate connectionDate(QStringView text)
{
    const bool hasHyphens = text.contains(u'-');
    const QList<QStringView> parts = text.split(hasHyphens ? u'-' : u' ');
    if (parts.size() != 3 || parts.at(0).size() > 2)
        return {};
    // QDate counts years before our era below zero, so -1 would be one.
    const int year = yearOf(parts.at(2), hasHyphens);
    return year > 0 ? QDate(year, englishMonth(parts.at(1)), plainNumber(parts.at(0))) : QDate();
}

} // namespace Laurels::Archive
