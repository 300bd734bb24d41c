// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"

#include "domain/clock.h"
#include "models/endorsementmodel.h"

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#if __GLIBC_PREREQ(2, 33)
#define LAURELS_HAS_MALLINFO2
#endif
#endif

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

#ifdef LAURELS_HAS_MALLINFO2

namespace {

constexpr int rowsInAPage = 100;

size_t allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

PersonUrn personOf(int number)
{
    return PersonUrn::fromId(u"Person%1"_s.arg(number, 6, 10, QLatin1Char('0'))).value();
}

/// As the answers come: every row with strings of its own.
QList<Endorsement> page(int first, int people, int skills)
{
    const QDateTime start(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    QList<Endorsement> rows;
    for (int i = first; i < first + rowsInAPage; ++i) {
        // Far apart in the tables, so that neighbours share little.
        const auto spread = qint64(i) * 7919;
        rows.append({.urn = {personOf(-1), 70'000'000'000 + i},
                     .endorser = personOf(int(spread % people)),
                     .skill = u"Skill of kind %1"_s.arg(spread % skills),
                     .status = i % 15 == 0 ? Status::Hidden : Status::Accepted,
                     .created = start.addSecs(spread % 100'000'000),
                     .lastModified = start.addSecs(spread % 100'000'000 + 60)});
    }
    return rows;
}

} // namespace

QList<Figure> memoryFigures(const Sizes &sizes)
{
    const int people = std::max(1, sizes.rows / 5);
    const int skills = std::max(1, sizes.rows / 50);
    SystemClock clock;
    const AccountId account = AccountId::create();
    const size_t before = allocated();
    EndorsementStore store;
    EndorsementModel model(store, clock);
    store.setAccount(account, personOf(-1), {});
    for (int first = 0; first < sizes.rows; first += rowsInAPage)
        store.merge(account, Direction::Received, page(first, people, skills));
    for (int i = 0; i < people; ++i) {
        store.setPeople({{.urn = personOf(i),
                          .name = u"Given Family-Name %1"_s.arg(i),
                          .visibility = Person::Visibility::Known}});
    }
    // Every order and the search have been used.
    for (int column = 0; column < int(EndorsementModel::Column::Count); ++column)
        model.sort(column);
    model.setFilter({.search = u"kind 1"_s});
    model.setFilter({});
    const size_t after = allocated();
    return {{.name = u"memory of a row, of %L1 with %L2 people and %L3 skills"_s.arg(sizes.rows)
                         .arg(people)
                         .arg(skills),
             .value = double(after - before) / double(model.rowCount()),
             .unit = u"bytes"_s,
             .goal = u"<= 160"_s}};
}

#else

QList<Figure> memoryFigures(const Sizes & /*sizes*/)
{
    return {};
}

#endif

} // namespace Laurels::Bench
