// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "memoryuse.h"
#include "samplerows.h"

#include "domain/clock.h"
#include "models/endorsementmodel.h"

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

QList<Figure> memoryFigures(const Sizes &sizes)
{
    const SampleRows samples(sizes.rows);
    SystemClock clock;
    const AccountId account = AccountId::create();
    const std::optional<qint64> before = allocatedBytes();
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
    const std::optional<qint64> after = allocatedBytes();
    if (!before || !after)
        return {};
    return {{.name = u"memory of a row, of %L1 with %L2 people and %L3 skills"_s.arg(sizes.rows)
                         .arg(samples.people())
                         .arg(samples.skills()),
             .value = double(*after - *before) / double(model.rowCount()),
             .unit = u"bytes"_s,
             .goal = u"<= 160"_s}};
}

} // namespace Laurels::Bench
