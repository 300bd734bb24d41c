// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace Laurels {

/// What separates a list that is sorted by time: today, yesterday, the last seven days, then months.
class DayGroup
{
public:
    /// Days of the person's calendar; an invalid `day`: no date is known.
    DayGroup(const QDate &day, const QDate &today);

    /// The same for all days of a group.
    [[nodiscard]] int key() const { return m_key; }
    /// "Today", "This week", "October 2026".
    [[nodiscard]] QString text() const;

private:
    QDate m_day;
    int m_key = 0;
};

} // namespace Laurels
