// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "samplerows.h"

#include "domain/clock.h"
#include "models/endorsementmodel.h"

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

size_t allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

QList<Figure> memoryFigures(const Sizes &sizes)
{
    const SampleRows samples(sizes.rows);
    SystemClock clock;
    const AccountId account = AccountId::create();
    const size_t before = allocated();
    EndorsementStore store;
    EndorsementModel model(store, clock);
    store.setAccount(account, samples.owner(), {});
    samples.mergeInto(store, account);
    for (int i = 0; i < samples.people(); ++i) {
        store.setPeople({{.urn = SampleRows::person(i),
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
                         .arg(samples.people())
                         .arg(samples.skills()),
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
