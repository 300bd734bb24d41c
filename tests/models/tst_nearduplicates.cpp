// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endorsement.h"
#include "models/nearduplicates.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestNearDuplicates : public QObject
{
    Q_OBJECT

private slots:
    void twoSpellings_data();
    void twoSpellings();
    void manySpellingsAllKnowEachOther();
    void aDoubleLetterIsOneDifference();
    void thousandsOfSkillsAreCompared();
};

void TestNearDuplicates::twoSpellings_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("areNear");
    QTest::newRow("a blank") << u"Team Work"_s << u"Teamwork"_s << true;
    QTest::newRow("a hyphen") << u"E-Mail"_s << u"Email"_s << true;
    QTest::newRow("a hyphen and an accent") << u"Café-Design"_s << u"Cafe Design"_s << true;
    QTest::newRow("C and C++") << u"C"_s << u"C++"_s << false;
    QTest::newRow("C and C#") << u"C"_s << u"C#"_s << false;
    QTest::newRow("C++ and C#") << u"C++"_s << u"C#"_s << false;
    QTest::newRow("plus signs at the end of a long one") << u"Objective-C"_s << u"Objective-C+"_s << false;
    QTest::newRow("another letter") << u"Kotlin"_s << u"Kotlyn"_s << true;
    QTest::newRow("another letter in a short one") << u"Scala"_s << u"Skala"_s << false;
    QTest::newRow("a letter too few") << u"Management"_s << u"Managment"_s << true;
    QTest::newRow("a plural") << u"Databases"_s << u"Database"_s << true;
    QTest::newRow("six letters and seven") << u"Kotlin"_s << u"Kotlins"_s << true;
    QTest::newRow("five letters and six") << u"Excel"_s << u"Excels"_s << false;
    QTest::newRow("two letters too few") << u"Management"_s << u"Managmnt"_s << false;
    QTest::newRow("two letters that changed places") << u"Receiving"_s << u"Recieving"_s << false;
    QTest::newRow("another version") << u"Python 2"_s << u"Python 3"_s << false;
    QTest::newRow("with and without a version") << u"Python"_s << u"Python 3"_s << false;
    QTest::newRow("nothing to compare") << u"***"_s << u"---"_s << false;
    QTest::newRow("another script") << u"データ 分析"_s << u"データ分析"_s << true;
}

void TestNearDuplicates::twoSpellings()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, areNear);
    const auto found = nearDuplicates({foldedText(first), foldedText(second)});
    QCOMPARE(found.at(0), areNear ? QList<int>{1} : QList<int>());
    QCOMPARE(found.at(1), areNear ? QList<int>{0} : QList<int>());
}

void TestNearDuplicates::manySpellingsAllKnowEachOther()
{
    const auto found =
        nearDuplicates({u"team work"_s, u"qt"_s, u"teamwork"_s, u"team-work"_s, u"teamworks"_s});
    QCOMPARE(found.at(0), (QList<int>{2, 3, 4}));
    QCOMPARE(found.at(1), QList<int>());
    QCOMPARE(found.at(2), (QList<int>{0, 3, 4}));
    QCOMPARE(found.at(3), (QList<int>{0, 2, 4}));
    QCOMPARE(found.at(4), (QList<int>{0, 2, 3}));
}

void TestNearDuplicates::aDoubleLetterIsOneDifference()
{
    const auto found = nearDuplicates({u"committee"_s, u"comittee"_s});
    QCOMPARE(found.at(0), QList<int>{1});
    QCOMPARE(found.at(1), QList<int>{0});
}

void TestNearDuplicates::thousandsOfSkillsAreCompared()
{
    QRandomGenerator random(7);
    QStringList skills;
    for (int i = 0; i < 2000; ++i) {
        QString skill;
        for (int letter = 0; letter < 24; ++letter)
            skill += QChar(u'a' + random.bounded(26));
        skills += skill;
    }
    skills += u"team work"_s;
    skills += u"teamwork"_s;
    const auto found = nearDuplicates(skills);
    for (size_t i = 0; i < 2000; ++i)
        QCOMPARE(found.at(i), QList<int>());
    QCOMPARE(found.at(2000), QList<int>{2001});
    QCOMPARE(found.at(2001), QList<int>{2000});
}

QTEST_GUILESS_MAIN(TestNearDuplicates)
#include "tst_nearduplicates.moc"
