// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int rowsInAPage = 100;

} // namespace

SampleRows::SampleRows(int rows)
    : m_rows(rows)
    , m_people(std::max(1, rows / 5))
    , m_skills(std::max(1, rows / 50))
{
}

PersonUrn SampleRows::person(int number)
{
    return PersonUrn::fromId(u"Person%1"_s.arg(number, 6, 10, QLatin1Char('0'))).value();
}

PersonUrn SampleRows::owner()
{
    return PersonUrn::fromId(u"Owner"_s).value();
}

void SampleRows::mergeInto(EndorsementStore &store, const AccountId &account) const
{
    for (int first = 0; first < m_rows; first += rowsInAPage)
        store.merge(account, Direction::Received, page(first));
}

/// As the answers come: every row with strings of its own.
QList<Endorsement> SampleRows::page(int first) const
{
    const QDateTime start(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    QList<Endorsement> rows;
    for (int i = first; i < std::min(first + rowsInAPage, m_rows); ++i) {
        // Far apart in the tables, so that neighbours share little.
        const auto spread = qint64(i) * 7919;
        rows.append({.urn = {owner(), 70'000'000'000 + i},
                     .endorser = person(int(spread % m_people)),
                     .skill = u"Skill of kind %1"_s.arg(spread % m_skills),
                     .status = i % 15 == 0 ? Status::Hidden : Status::Accepted,
                     .created = start.addSecs(spread % 100'000'000),
                     .lastModified = start.addSecs(spread % 100'000'000 + 60)});
    }
    return rows;
}

} // namespace Laurels::Bench
