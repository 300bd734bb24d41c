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

QString SampleRows::name(int number)
{
    static const QStringList given{u"Ada"_s,   u"Bruno"_s, u"Chloé"_s, u"Dmitri"_s, u"Elena"_s,
                                   u"Farid"_s, u"Grace"_s, u"Hans"_s,  u"Ines"_s,   u"Jonas"_s,
                                   u"Katja"_s, u"Liam"_s,  u"Maria"_s, u"Noor"_s,   u"Olga"_s,
                                   u"Pedro"_s, u"Quinn"_s, u"Rosa"_s,  u"Søren"_s,  u"Tomás"_s};
    static const QStringList family{u"Almeida"_s, u"Becker"_s,  u"Conti"_s,    u"Dubois"_s,
                                    u"Eriksen"_s, u"Fischer"_s, u"García"_s,   u"Hansen"_s,
                                    u"Ivanova"_s, u"Jansen"_s,  u"Kowalski"_s, u"Larsen"_s,
                                    u"Moreau"_s,  u"Novak"_s,   u"Okafor"_s,   u"Petrov"_s};
    const qsizetype place = number / given.size();
    return u"%1 %2 %3"_s.arg(given.at(number % given.size()), family.at(place % family.size())).arg(number);
}

void SampleRows::mergeNamedInto(EndorsementStore &store, const AccountId &account) const
{
    store.holdAdded();
    mergeInto(store, account);
    store.tellAdded();
    QList<Person> named;
    for (int i = 0; i < m_people; ++i)
        named.append({.urn = person(i), .name = name(i), .visibility = Person::Visibility::Known});
    store.setPeople(named);
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
