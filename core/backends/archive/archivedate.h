// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

namespace Laurels::Archive {

/// When an endorsement was given: `YYYY/MM/DD HH:MM:SS UTC` of the archive or `YYYY-MM-DD HH:MM:SS`
/// (reference member-data.md, sections 1.4 and 2.3), in UTC. Anything else is an invalid date, never a guess.
[[nodiscard]] QDateTime endorsementDate(QStringView text);

/// `09 Mar 2024`, or `9-Mar-24` as spreadsheets save it (section 1.6): English whatever the locale is.
/// Anything else is an invalid date. With blanks the year has four digits, so that `09 Mar 20` of a file that
/// was cut off is no date of 2020.
[[nodiscard]] QDate connectionDate(QStringView text);

} // namespace Laurels::Archive
