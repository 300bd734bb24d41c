// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedrows.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ComparedRows;
using namespace Qt::StringLiterals;

/// Rows of two exports in which a skill or a person is called otherwise.
class TestArchiveRenames : public QObject
{
    Q_OBJECT

private slots:
    void skillsAreRenamed_data();
    void skillsAreRenamed();
    void peopleAreRenamed_data();
    void peopleAreRenamed();
};

void TestArchiveRenames::skillsAreRenamed_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QStringList &before, const QStringList &now,
                        const QString &result) { QTest::newRow(name) << before << now << result; };

    row("skill renamed", {u"r nomi qt 1 HIDDEN"_s}, {u"r nomi qt-framework 1"_s}, u"skill 0*"_s);
    row("skill renamed, the others of that second stay",
        {u"r nomi qt 1"_s, u"r nomi cmake 1"_s, u"r nomi git 1"_s},
        {u"r nomi git 1"_s, u"r nomi make 1"_s, u"r nomi qt 1"_s}, u"same 2, skill 1, same 0"_s);
    row("two skills renamed in one second are not told apart", {u"r nomi qt 1"_s, u"r nomi cmake 1"_s},
        {u"r nomi a 1"_s, u"r nomi b 1"_s}, u"new, new | withdrawn 0, withdrawn 1"_s);
    row("another language, learned from others",
        {u"r nomi woodworking 1"_s, u"r nomi music 1"_s, u"r perrin music 2"_s},
        {u"r nomi holzbau 1"_s, u"r nomi musik 1"_s, u"r perrin musik 2"_s}, u"skill 0, skill 1, skill 2"_s);
    row("learned in a chain",
        {u"r a x1 1"_s, u"r b x1 2"_s, u"r b x2 2"_s, u"r c x1 3"_s, u"r c x2 3"_s, u"r c x3 3"_s},
        {u"r a y1 1"_s, u"r b y2 2"_s, u"r b y1 2"_s, u"r c y3 3"_s, u"r c y2 3"_s, u"r c y1 3"_s},
        u"skill 0, skill 2, skill 1, skill 5, skill 4, skill 3"_s);
    row("what others call it is not learned for mine",
        {u"g nomi x1 1"_s, u"r perrin x1 2"_s, u"r perrin x2 2"_s},
        {u"g nomi y1 1"_s, u"r perrin y1 2"_s, u"r perrin y2 2"_s},
        u"skill 0, new, new | withdrawn 1, withdrawn 2"_s);
    row("what has become two things tells nothing apart",
        {u"r a x1 1"_s, u"r b x1 2"_s, u"r c x1 3"_s, u"r c x2 3"_s},
        {u"r a y1 1"_s, u"r b y2 2"_s, u"r c y1 3"_s, u"r c y2 3"_s},
        u"skill 0, skill 1, new, new | withdrawn 2, withdrawn 3"_s);
    row("one of two skills is gone, the other renamed", {u"r nomi qt 1"_s, u"r nomi cmake 1"_s},
        {u"r nomi a 1"_s}, u"new | withdrawn 0, withdrawn 1"_s);
    row("another skill in another second", {u"r nomi qt 1"_s}, {u"r nomi a 2"_s}, u"new | withdrawn 0"_s);
    row("another skill without a date", {u"r nomi qt ?"_s}, {u"r nomi a ?"_s}, u"new | withdrawn 0"_s);
    row("renewed comes before renamed", {u"r nomi qt 1"_s, u"r nomi cmake 2"_s}, {u"r nomi qt 2"_s},
        u"renewed 0 | withdrawn 1"_s);
}

void TestArchiveRenames::skillsAreRenamed()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, now);
    QFETCH(const QString, result);
    QCOMPARE(described(compare(rowsOf(before), rowsOf(now), std::nullopt)), result);
}

void TestArchiveRenames::peopleAreRenamed_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QStringList &before, const QStringList &now,
                        const QString &result) { QTest::newRow(name) << before << now << result; };

    row("address changed", {u"r nomi/1 qt 1"_s, u"r nomi/1 cmake 9"_s},
        {u"r nomi/2 qt 1"_s, u"r nomi/2 cmake 9"_s}, u"person 0, person 1"_s);
    row("first export with addresses", {u"r ~nomi qt 1"_s, u"g ~nomi cmake 2 PENDING"_s},
        {u"r nomi/1 qt 1"_s, u"g nomi/1 cmake 2"_s}, u"person 0, person 1*"_s);
    row("an older export without addresses", {u"r nomi/1 qt 1"_s}, {u"r ~nomi qt 1"_s}, u"person 0"_s);
    row("two of one name, then with addresses", {u"r ~nomi qt 1"_s, u"r ~nomi qt 2"_s},
        {u"r nomi/1 qt 2"_s, u"r nomi/2 qt 1"_s}, u"person 1, person 0"_s);
    row("address and name changed", {u"r nomi/1 qt 1"_s}, {u"r nominata/2 qt 1"_s}, u"person 0"_s);
    row("four in one second, one address changed",
        {u"g a/1 qt 1"_s, u"g b/1 qt 1"_s, u"g c/1 qt 1"_s, u"g d/1 qt 1"_s},
        {u"g d/1 qt 1"_s, u"g c/2 qt 1"_s, u"g b/1 qt 1"_s, u"g a/1 qt 1"_s},
        u"same 3, person 2, same 1, same 0"_s);
    row("four in one second, all addresses changed",
        {u"g a/1 qt 1"_s, u"g b/1 qt 1"_s, u"g c/1 qt 1"_s, u"g d/1 qt 1"_s},
        {u"g d/2 qt 1"_s, u"g c/2 qt 1"_s, u"g b/2 qt 1"_s, u"g a/2 qt 1"_s},
        u"person 3, person 2, person 1, person 0"_s);
    row("four in one second, two others now",
        {u"g a/1 qt 1"_s, u"g b/1 qt 1"_s, u"g c/1 qt 1"_s, u"g d/1 qt 1"_s},
        {u"g a/1 qt 1"_s, u"g b/1 qt 1"_s, u"g e/1 qt 1"_s, u"g f/1 qt 1"_s},
        u"same 0, same 1, new, new | unknown 2, unknown 3"_s);
    row("two of one name in one second", {u"g a/1 qt 1"_s, u"g a/2 qt 1"_s},
        {u"g a/3 qt 1"_s, u"g a/4 qt 1"_s}, u"new, new | unknown 0, unknown 1"_s);
    row("two of one name, told apart elsewhere", {u"g a/1 qt 1"_s, u"g a/2 qt 1"_s, u"g a/1 git 5"_s},
        {u"g a/4 qt 1"_s, u"g a/3 qt 1"_s, u"g a/3 git 5"_s}, u"person 1, person 0, person 2"_s);
    row("nobody's name is no name", {u"g /1 qt 1"_s, u"g b/1 qt 1"_s}, {u"g /2 qt 1"_s, u"g c/1 qt 1"_s},
        u"new, new | unknown 0, unknown 1"_s);
    row("who is still there has no new address", {u"g a/1 qt 1"_s, u"g a/1 git 5"_s},
        {u"g b/1 qt 1"_s, u"g a/1 git 5"_s}, u"new, same 1 | withdrawn 0"_s);
    row("who was there has no new address", {u"g a/1 qt 1"_s, u"g a/2 git 5"_s},
        {u"g a/2 qt 1"_s, u"g a/2 git 5"_s}, u"new, same 1 | unknown 0"_s);
    row("nobody becomes two", {u"g a/1 qt 1"_s, u"g a/1 git 2"_s}, {u"g b/1 qt 1"_s, u"g c/1 git 2"_s},
        u"new, new | unknown 0, unknown 1"_s);
    row("no two become one", {u"g b/1 qt 1"_s, u"g c/1 git 2"_s}, {u"g a/1 qt 1"_s, u"g a/1 git 2"_s},
        u"new, new | unknown 0, unknown 1"_s);
    row("a name outweighs a lone candidate", {u"g a/1 qt 1"_s, u"g a/1 git 2"_s},
        {u"g a/2 qt 1"_s, u"g c/1 git 2"_s}, u"person 0, new | withdrawn 1"_s);
    row("another person in another second", {u"g a/1 qt 1"_s}, {u"g a/2 qt 2"_s}, u"new | unknown 0"_s);
    row("another person without a date", {u"g a/1 qt ?"_s}, {u"g a/2 qt ?"_s}, u"new | unknown 0"_s);
}

void TestArchiveRenames::peopleAreRenamed()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, now);
    QFETCH(const QString, result);
    QCOMPARE(described(compare(rowsOf(before), rowsOf(now), std::nullopt)), result);
}

QTEST_GUILESS_MAIN(TestArchiveRenames)
#include "tst_archiverenames.moc"
