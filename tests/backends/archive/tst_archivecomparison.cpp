// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedrows.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ComparedRows;
using namespace Qt::StringLiterals;

namespace {

using Connections = std::optional<QSet<QString>>;

/// The same whatever the order of the rows is.
QMap<int, QString> byIndex(const Comparison &comparison, const QList<ComparedRow> &now)
{
    QMap<int, QString> result;
    for (qsizetype i = 0; i < now.size(); ++i)
        result.insert(now[i].index, described(comparison.matches[i]));
    for (const AbsentRow &row : comparison.absent)
        result.insert(-1 - row.before, described(row));
    return result;
}

QList<ComparedRow> shuffled(QList<ComparedRow> rows, QRandomGenerator &random)
{
    std::shuffle(rows.begin(), rows.end(), random);
    return rows;
}

/// From so few words that every rule has much to do.
QList<ComparedRow> randomRows(QRandomGenerator &random, int count)
{
    QSet<QString> lines;
    for (int i = 0; i < count; ++i) {
        const QString person = u"%1/%2"_s.arg(random.bounded(3)).arg(random.bounded(4));
        lines.insert(u"%1 %2 s%3 %4 %5"_s.arg(random.bounded(2) ? u"r"_s : u"g"_s,
                                              random.bounded(5) ? person : u"~%1"_s.arg(person[0]),
                                              QString::number(random.bounded(5)),
                                              random.bounded(9) ? QString::number(random.bounded(4)) : u"?"_s,
                                              random.bounded(3) ? u"ACCEPTED"_s : u"HIDDEN"_s));
    }
    QStringList sorted(lines.begin(), lines.end());
    sorted.sort();
    return rowsOf(sorted);
}

bool isAllowed(const RowMatch &match, const ComparedRow &before, const ComparedRow &now)
{
    const bool isSamePerson = before.key.person == now.key.person;
    const bool isSameSkill = before.key.skill == now.key.skill;
    const bool isSameSecond = before.second == now.second;
    const bool isTimed = before.second && now.second;
    if (before.key.direction != now.key.direction)
        return false;
    switch (match.how) {
    case Match::New:
        return false;
    case Match::Same:
        return isSamePerson && isSameSkill && (isSameSecond || !isTimed);
    case Match::Renewed:
        return isSamePerson && isSameSkill && isTimed && !isSameSecond;
    case Match::SkillRenamed:
        return isSamePerson && !isSameSkill && isTimed && isSameSecond;
    case Match::PersonRenamed:
        return !isSamePerson && isSameSkill && isTimed && isSameSecond;
    }
    return false;
}

} // namespace

class TestArchiveComparison : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreRecognised_data();
    void rowsAreRecognised();
    void whyARowIsGoneIsSaid_data();
    void whyARowIsGoneIsSaid();
    void whoHasNeitherNameNorSlugMayStillBeConnected();
    void aMissingFileTakesNothingAway_data();
    void aMissingFileTakesNothingAway();
    void keysOfRealRowsAreRecognised();

    void theOrderOfTheRowsDoesNotMatter();
    void everyRowIsUsedOnceAndByItsRule();
    void manyRowsInOneSecondAreNoTrouble();
};

void TestArchiveComparison::rowsAreRecognised_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QStringList &before, const QStringList &now,
                        const QString &result) { QTest::newRow(name) << before << now << result; };

    row("nothing", {}, {}, QString());
    row("first import", {}, {u"r nomi qt 1"_s, u"g nomi qt 1"_s}, u"new, new"_s);
    row("unchanged", {u"r nomi qt 1"_s, u"r nomi cmake 1"_s}, {u"r nomi cmake 1"_s, u"r nomi qt 1"_s},
        u"same 1, same 0"_s);
    row("new row", {u"r nomi qt 1"_s}, {u"r perrin qt 2"_s, u"r nomi qt 1"_s}, u"new, same 0"_s);
    row("the other side is another row", {u"r nomi qt 1"_s}, {u"g nomi qt 1"_s}, u"new | withdrawn 0"_s);
    row("status changed", {u"r nomi qt 1 PENDING"_s}, {u"r nomi qt 1 ACCEPTED"_s}, u"same 0*"_s);
    row("status spelt differently", {u"r nomi qt 1 ACCEPTED"_s}, {u"r nomi qt 1 Accepted"_s}, u"same 0"_s);
    row("unknown status changed", {u"r nomi qt 1 OWL"_s}, {u"r nomi qt 1 EAGLE"_s}, u"same 0*"_s);
    row("renewed", {u"r nomi qt 1"_s}, {u"r nomi qt 2"_s}, u"renewed 0"_s);
    row("renewed, status changed", {u"r nomi qt 1 HIDDEN"_s}, {u"r nomi qt 2"_s}, u"renewed 0*"_s);
    row("both dates not readable", {u"r nomi qt ?"_s}, {u"r nomi qt ?"_s}, u"same 0"_s);
    row("date not readable before", {u"r nomi qt ?"_s}, {u"r nomi qt 5"_s}, u"same 0"_s);
    row("date not readable now", {u"r nomi qt 5"_s}, {u"r nomi qt ?"_s}, u"same 0"_s);
    row("a date at the beginning of time is one", {u"r nomi qt 0"_s}, {u"r nomi qt 5"_s}, u"renewed 0"_s);

    row("an unreadable date is not the beginning of time", {u"r nomi qt ?"_s, u"r nomi qt 0"_s},
        {u"r nomi qt 0"_s}, u"same 1 | withdrawn 0"_s);

    row("two of one name, one skill", {u"r ~nomi qt 1"_s, u"r ~nomi qt 2"_s},
        {u"r ~nomi qt 2"_s, u"r ~nomi qt 1"_s}, u"same 1, same 0"_s);
    row("two of one name, one is gone", {u"r ~nomi qt 1"_s, u"r ~nomi qt 2"_s}, {u"r ~nomi qt 2"_s},
        u"same 1 | withdrawn 0"_s);
    row("two of one name in one second, told apart by status", {u"r ~nomi qt 1 HIDDEN"_s, u"r ~nomi qt 1"_s},
        {u"r ~nomi qt 1"_s, u"r ~nomi qt 1 HIDDEN"_s}, u"same 1, same 0"_s);
    row("two of one name in one second, the hidden one stays", {u"r ~nomi qt 1 HIDDEN"_s, u"r ~nomi qt 1"_s},
        {u"r ~nomi qt 1 HIDDEN"_s}, u"same 0 | withdrawn 1"_s);
    row("rows told twice", {u"r nomi qt 1"_s}, {u"r nomi qt 1"_s, u"r nomi qt 1"_s}, u"same 0, new"_s);
}

void TestArchiveComparison::rowsAreRecognised()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, now);
    QFETCH(const QString, result);
    QCOMPARE(described(compare(rowsOf(before), rowsOf(now), std::nullopt)), result);
}

void TestArchiveComparison::whyARowIsGoneIsSaid_data()
{
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("connections"); // ?: no such file
    QTest::addColumn<QString>("why");
    // Of `r nomi/1 qt 1`; beside it there was `r nomi/1 git 5`.
    const auto row = [](const char *name, const QStringList &now, const QString &connections,
                        const QString &why) { QTest::newRow(name) << now << connections << why; };
    row("a single row gone", {u"r nomi/1 git 5"_s}, u"?"_s, u"withdrawn 0"_s);
    row("a single row gone, the connection too", {u"r nomi/1 git 5"_s}, u"perrin/1"_s, u"withdrawn 0"_s);
    row("still there on the other side", {u"g nomi/1 make 9"_s}, u"?"_s, u"withdrawn 0, withdrawn 1"_s);
    row("still there, endorsed something new", {u"r nomi/1 make 9"_s}, u"?"_s, u"withdrawn 0, withdrawn 1"_s);
    row("still there under another address", {u"r nomi/2 git 5"_s}, u"?"_s, u"withdrawn 0"_s);
    row("all gone, still connected", {u"r perrin/1 qt 1"_s, u"r perrin/1 git 7"_s, u"r perrin/1 qt 8"_s},
        u"perrin/1 nomi/1"_s, u"withdrawn 0, withdrawn 1"_s);
    row("all gone, not connected", {}, u"perrin/1 ~perrin"_s, u"left 0, left 1"_s);
    row("all gone, no connections at all", {}, QString(), u"left 0, left 1"_s);
    row("all gone, a connection of that name", {}, u"nomi/9 ~nomi"_s, u"unknown 0, unknown 1"_s);
    row("all gone, connections not in the archive", {}, u"?"_s, u"unknown 0, unknown 1"_s);
}

void TestArchiveComparison::whyARowIsGoneIsSaid()
{
    QFETCH(const QStringList, now);
    QFETCH(const QString, connections);
    QFETCH(const QString, why);
    Connections keys;
    if (connections != "?"_L1) {
        keys.emplace();
        for (const QString &word : connections.split(u' ', Qt::SkipEmptyParts))
            keys->insert(word.startsWith(u'~') ? keyOfName(word.mid(1)).text : word);
    }
    QList<ComparedRow> before = rowsOf({u"r nomi/1 qt 1"_s, u"r nomi/1 git 5"_s});
    // Perrin was there, too, so that nobody is taken for a renamed one.
    before.append(rowOf(u"r perrin/1 music 3"_s));
    before.last().index = 2;
    Comparison comparison = compare(before, rowsOf(now) + before.mid(2), keys);
    comparison.matches.clear();
    QCOMPARE(described(comparison), u" | "_s + why);
}

void TestArchiveComparison::whoHasNeitherNameNorSlugMayStillBeConnected()
{
    const auto goneWith = [](const QString &address) {
        ComparedRow row = rowOf(u"r nomi qt 1"_s);
        row.key.person = personKey(QString(), QString(), address).text;
        row.name.clear();
        row.index = 0;
        return described(compare({row}, {}, QSet<QString>{u"perrin"_s}));
    };
    QCOMPARE(goneWith(u"www.linkedin.com/in/nomi"_s), u" | left 0"_s);
    QCOMPARE(goneWith(u"www.linkedin.com/pub/nomi/1/2/3"_s), u" | unknown 0"_s);
}

void TestArchiveComparison::aMissingFileTakesNothingAway_data()
{
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<bool>("received");
    QTest::addColumn<bool>("given");
    QTest::addColumn<bool>("twin");
    QTest::addColumn<QString>("result");
    QTest::newRow("all there, all empty")
        << QStringList{} << true << true << true << u" | left 0, left 1, left 2"_s;
    QTest::newRow("no received file")
        << QStringList{u"g nomi qt 2"_s} << false << true << true << u"same 1 | unseen 0, unseen 2"_s;
    QTest::newRow("no given file") << QStringList{u"r nomi qt 1"_s} << true << false << true
                                   << u"same 0 | unseen 1, left 2"_s;
    QTest::newRow("no twin") << QStringList{u"r nomi qt 1"_s, u"g nomi qt 2"_s} << true << true << false
                             << u"same 0, same 1 | unseen 2"_s;
    QTest::newRow("no twin, but the row is shown now")
        << QStringList{u"r nomi qt 1"_s, u"g nomi qt 2"_s, u"r ~perrin qt 3"_s} << true << true << false
        << u"same 0, same 1, same 2*"_s;
    QTest::newRow("only one side is held and empty")
        << QStringList{} << true << false << false << u" | left 0, unseen 1, unseen 2"_s;
}

void TestArchiveComparison::aMissingFileTakesNothingAway()
{
    QFETCH(const QStringList, now);
    QFETCH(const bool, received);
    QFETCH(const bool, given);
    QFETCH(const bool, twin);
    QFETCH(const QString, result);
    const auto before = rowsOf({u"r nomi qt 1"_s, u"g nomi qt 2"_s, u"r ~perrin qt 3 Redacted"_s});
    const HeldFiles held{.received = received, .given = given, .twin = twin};
    QCOMPARE(described(compare(before, rowsOf(now), QSet<QString>{}, held)), result);
}

void TestArchiveComparison::keysOfRealRowsAreRecognised()
{
    const auto made = [](const QString &first, const QString &last, const QString &address,
                         const QString &skill, qint64 second, int index) {
        return ComparedRow{.key = {.direction = Direction::Received,
                                   .person = personKey(first, last, address).text,
                                   .skill = skillKey(skill).text},
                           .second = second,
                           .name = foldedName(first, last),
                           .statusText = u"ACCEPTED"_s,
                           .index = index};
    };
    const QString nomi = u"www.linkedin.com/in/nomi-tilbúin"_s;
    const QString perrin = u"www.linkedin.com/in/perrinfictivus"_s;
    const QList<ComparedRow> before{made(u"Nomi"_s, u"Tilbúin"_s, nomi, u"Woodworking "_s, 1, 0),
                                    made(u"Nomi"_s, u"Tilbúin"_s, nomi, u"CMake"_s, 1, 1),
                                    made(u"Perrin"_s, u"Fictivus, PhD"_s, perrin, u"Qt"_s, 2, 2),
                                    made(u"Perrin"_s, u"Fictivus, PhD"_s, perrin, u"C++"_s, 2, 3)};
    // Nomi has another name, the skills another spelling; Perrin another address.
    const QString again = u"https://www.linkedin.com/in/nomi-tilb%C3%BAin/"_s;
    const QString moved = u"www.linkedin.com/in/perrin-fictivus"_s;
    const QList<ComparedRow> now{made(u"Nomi"_s, u"Inventado"_s, again, u"woodworking"_s, 1, 0),
                                 made(u"Nomi"_s, u"Inventado"_s, again, u"cmake"_s, 1, 1),
                                 made(u"Perrin "_s, u"FICTIVUS, PhD"_s, moved, u"Qt"_s, 2, 2)};
    const QStringList connected = connectionKeys(u"Perrin"_s, u"Fictivus"_s, u"https://"_s + moved);
    const Comparison comparison = compare(before, now, QSet<QString>(connected.begin(), connected.end()));
    QCOMPARE(described(comparison), u"same 0, same 1, person 2 | withdrawn 3"_s);
}

void TestArchiveComparison::theOrderOfTheRowsDoesNotMatter()
{
    QRandomGenerator random(20261122);
    for (int round = 0; round < 40; ++round) {
        const QList<ComparedRow> before = randomRows(random, 60);
        const QList<ComparedRow> now = randomRows(random, 60);
        const Connections connections = QSet<QString>{u"0/1"_s, u"1/1"_s};
        const auto expected = byIndex(compare(before, now, connections), now);
        for (int i = 0; i < 5; ++i) {
            const QList<ComparedRow> others = shuffled(now, random);
            QCOMPARE(byIndex(compare(shuffled(before, random), others, connections), others), expected);
        }
    }
}

void TestArchiveComparison::everyRowIsUsedOnceAndByItsRule()
{
    QRandomGenerator random(7);
    QSet<Match> seen;
    for (int round = 0; round < 150; ++round) {
        const QList<ComparedRow> before = randomRows(random, 1 + random.bounded(60));
        const QList<ComparedRow> now = randomRows(random, 1 + random.bounded(60));
        const Comparison comparison = compare(before, now, std::nullopt);
        QCOMPARE(comparison.matches.size(), now.size());
        QSet<int> used;
        for (qsizetype i = 0; i < now.size(); ++i) {
            const RowMatch &match = comparison.matches[i];
            seen.insert(match.how);
            if (match.before < 0) {
                QCOMPARE(match, RowMatch());
                continue;
            }
            QVERIFY(!used.contains(match.before));
            used.insert(match.before);
            const ComparedRow &was = before[match.before];
            QVERIFY2(isAllowed(match, was, now[i]), qPrintable(described(match)));
            QCOMPARE(match.isStatusChanged, was.statusText != now[i].statusText);
        }
        for (const AbsentRow &row : comparison.absent) {
            QVERIFY(!used.contains(row.before));
            used.insert(row.before);
        }
        QCOMPARE(used.size(), before.size());
    }
    QCOMPARE(seen.size(), 5);
}

void TestArchiveComparison::manyRowsInOneSecondAreNoTrouble()
{
    // Everything falls into one group of each rule: each row compared with each would be 100 million looks.
    constexpr int count = 10'000;
    QStringList before;
    QStringList now;
    for (int i = 0; i < count; ++i) {
        before << u"r nomi old%1 1"_s.arg(i) << u"g p%1/1 qt 1"_s.arg(i) << u"r ~nomi qt 1"_s;
        now << u"r nomi new%1 1"_s.arg(i) << u"g p%1/2 qt 1"_s.arg(i) << u"r ~nomi qt 1"_s;
    }
    const Comparison comparison = compare(rowsOf(before), rowsOf(now), std::nullopt);
    QMap<Match, int> counts;
    for (const RowMatch &match : comparison.matches)
        ++counts[match.how];
    QCOMPARE(counts,
             (QMap<Match, int>{{Match::New, count}, {Match::Same, count}, {Match::PersonRenamed, count}}));
    QCOMPARE(comparison.absent.size(), count);
}

QTEST_GUILESS_MAIN(TestArchiveComparison)
#include "tst_archivecomparison.moc"
