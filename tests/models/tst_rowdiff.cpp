// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdiff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Laurels;

using Numbers = QList<int>;

namespace {

QList<RowId> rows(const Numbers &numbers)
{
    QList<RowId> list;
    for (const int number : numbers)
        list.append(RowId(number));
    return list;
}

std::optional<RowSteps> stepsBetween(const QList<RowId> &from, const QList<RowId> &to, qsizetype most)
{
    return rowSteps({from, RowPositions(from)}, {to, RowPositions(to)}, most);
}

QList<RowId> applied(const RowSteps &steps, QList<RowId> list, const QList<RowId> &target)
{
    for (const RowRange &range : steps.removals)
        list.remove(range.first, range.count);
    for (const RowMove &move : steps.moves)
        applyMove(list, move);
    for (const RowRange &range : steps.insertions) {
        for (int i = range.first; i < range.first + range.count; ++i)
            list.insert(i, target.at(i));
    }
    return list;
}

QString described(const std::optional<RowSteps> &steps)
{
    if (!steps)
        return QStringLiteral("too many");
    QStringList parts;
    for (const RowRange &range : steps->removals)
        parts << QStringLiteral("-%1+%2").arg(range.first).arg(range.count);
    for (const RowMove &move : steps->moves)
        parts << QStringLiteral("%1+%2>%3").arg(move.rows.first).arg(move.rows.count).arg(move.to);
    for (const RowRange &range : steps->insertions)
        parts << QStringLiteral("+%1+%2").arg(range.first).arg(range.count);
    return parts.join(u' ');
}

} // namespace

class TestRowDiff : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreFewAndContiguous_data();
    void stepsAreFewAndContiguous();
    void moreStepsThanWishedAreNone();
    void stepsLeadFromAnyListToAnyOther();
    void positionsAreThoseInTheList();
};

void TestRowDiff::stepsAreFewAndContiguous_data()
{
    QTest::addColumn<Numbers>("from");
    QTest::addColumn<Numbers>("to");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *name, const Numbers &from, const Numbers &to, const char *steps) {
        QTest::newRow(name) << from << to << QString::fromLatin1(steps);
    };
    row("nothing", {}, {}, "");
    row("equal", {1, 2, 3}, {1, 2, 3}, "");
    row("all arrive", {}, {1, 2, 3}, "+0+3");
    row("all leave", {1, 2, 3}, {}, "-0+3");
    row("others", {1, 2}, {3, 4}, "-0+2 +0+2");
    row("two gaps, the last first", {1, 2, 3, 4, 5}, {1, 3, 4}, "-4+1 -1+1");
    row("two arrivals, the first first", {3, 4}, {1, 3, 2, 4}, "+0+1 +2+1");
    row("one goes down", {1, 2, 3, 4}, {2, 3, 1, 4}, "0+1>3");
    row("one goes up", {1, 2, 3, 4}, {3, 1, 2, 4}, "2+1>0");
    row("a block goes to the end", {1, 2, 3, 4, 5}, {3, 4, 5, 1, 2}, "0+2>5");
    row("two blocks go", {1, 2, 3, 4, 5, 6, 7}, {2, 3, 4, 5, 1, 7, 6}, "0+1>5 5+1>7");
    row("one leaves, one goes, one comes", {1, 2, 3, 4}, {3, 2, 5, 4}, "-0+1 0+1>2 +2+1");
    row("large numbers", {100'000, 5}, {5, 100'000}, "0+1>2");
}

void TestRowDiff::stepsAreFewAndContiguous()
{
    QFETCH(const Numbers, from);
    QFETCH(const Numbers, to);
    QFETCH(const QString, steps);
    const auto found = stepsBetween(rows(from), rows(to), 32);
    QCOMPARE(described(found), steps);
    QCOMPARE(applied(*found, rows(from), rows(to)), rows(to));
}

void TestRowDiff::moreStepsThanWishedAreNone()
{
    const QList<RowId> all = rows({1, 2, 3, 4, 5, 6});
    const QList<RowId> some = rows({2, 4, 6});
    QVERIFY(stepsBetween(all, some, 3));
    QVERIFY(!stepsBetween(all, some, 2));
    QVERIFY(stepsBetween(some, all, 3));
    QVERIFY(!stepsBetween(some, all, 2));
    QVERIFY(stepsBetween(all, rows({2, 1, 4, 3, 6, 5}), 3));
    QVERIFY(!stepsBetween(all, rows({2, 1, 4, 3, 6, 5}), 2));
    // Two leave, one goes, one comes.
    QVERIFY(!stepsBetween(all, rows({7, 2, 4, 3, 6}), 3));
    QVERIFY(stepsBetween(all, rows({7, 2, 4, 3, 6}), 4));
    QList<RowId> many;
    for (int i = 0; i < 1000; ++i)
        many.append(RowId(i));
    QList<RowId> turned = many;
    std::reverse(turned.begin(), turned.end());
    QVERIFY(!stepsBetween(many, turned, 32));
}

void TestRowDiff::stepsLeadFromAnyListToAnyOther()
{
    QRandomGenerator random(20260101);
    int withSteps = 0;
    for (int round = 0; round < 3000; ++round) {
        QList<RowId> from;
        QList<RowId> to;
        const int size = random.bounded(60);
        for (int i = 0; i < size; ++i) {
            if (random.bounded(10) > 0)
                from.append(RowId(i));
            if (random.bounded(10) > 0)
                to.append(RowId(i));
        }
        const int swaps = random.bounded(6);
        for (int i = 0; i < swaps && !to.isEmpty(); ++i)
            to.move(random.bounded(int(to.size())), random.bounded(int(to.size())));
        if (random.bounded(10) == 0)
            std::shuffle(to.begin(), to.end(), random);
        const auto steps = stepsBetween(from, to, 32);
        if (!steps)
            continue;
        ++withSteps;
        QVERIFY(steps->removals.size() + steps->moves.size() + steps->insertions.size() <= 32);
        QCOMPARE(applied(*steps, from, to), to);
    }
    QVERIFY(withSteps > 2000);
}

void TestRowDiff::positionsAreThoseInTheList()
{
    const RowPositions positions(rows({7, 3, 5}));
    QCOMPARE(positions.of(RowId(7)), 0);
    QCOMPARE(positions.of(RowId(5)), 2);
    QCOMPARE(positions.of(RowId(4)), -1);
    QCOMPARE(positions.of(RowId(8)), -1);
    QVERIFY(!RowPositions().contains(RowId(0)));
}

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
