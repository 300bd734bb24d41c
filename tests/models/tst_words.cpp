// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QTest>
#include <QTimeZone>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void statusesHavePlainWords_data();
    void statusesHavePlainWords();
    void membersWithoutNameCanStillBeToldApart_data();
    void membersWithoutNameCanStillBeToldApart();
    void everyStateOfAChangeHasWords();
    void timesAreShortAndRelative_data();
    void timesAreShortAndRelative();
    void timesInFullHaveDateAndTime();
    void whatIsMissingHasWordsToo();
};

void TestWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestWords::statusesHavePlainWords_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("given");
    // design, section 3
    QTest::newRow("ACCEPTED") << u"ACCEPTED"_s << u"Visible"_s << u"Visible"_s;
    QTest::newRow("HIDDEN") << u"HIDDEN"_s << u"Hidden"_s << u"Hidden"_s;
    QTest::newRow("REJECTED") << u"REJECTED"_s << u"Rejected"_s << u"Rejected"_s;
    QTest::newRow("PENDING") << u"PENDING"_s << u"Pending"_s << u"Waiting"_s;
    QTest::newRow("DELETED") << u"DELETED"_s << u"Withdrawn"_s << u"Withdrawn"_s;
    QTest::newRow("CLOSED") << u"CLOSED"_s << u"Closed"_s << u"Closed"_s;
    QTest::newRow("UNKNOWN") << u"UNKNOWN"_s << u"UNKNOWN"_s << u"UNKNOWN"_s;
    QTest::newRow("a new one") << u"<b>ARCHIVED %1"_s << u"<b>ARCHIVED %1"_s << u"<b>ARCHIVED %1"_s;
    QTest::newRow("empty") << QString() << u"(no status)"_s << u"(no status)"_s;
}

void TestWords::statusesHavePlainWords()
{
    QFETCH(const QString, wire);
    QFETCH(const QString, received);
    QFETCH(const QString, given);
    QCOMPARE(statusText(Status::fromWire(wire), Direction::Received), received);
    QCOMPARE(statusText(Status::fromWire(wire), Direction::Given), given);
}

void TestWords::membersWithoutNameCanStillBeToldApart_data()
{
    using Visibility = Person::Visibility;
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("visibility");
    QTest::addColumn<QString>("text");
    QTest::newRow("known") << u"Ab-9_xYz01"_s << u"Ada <i>Example</i>"_s << int(Visibility::Known)
                           << u"Ada <i>Example</i>"_s;
    QTest::newRow("known, but empty")
        << u"Ab-9_xYz01"_s << QString() << int(Visibility::Known) << u"Member Ab-9…z01"_s;
    QTest::newRow("not asked") << u"Ab-9_xYz01"_s << QString() << int(Visibility::Unasked)
                               << u"Member Ab-9…z01"_s;
    QTest::newRow("not to be had") << u"2qXA98-mVk"_s << QString() << int(Visibility::Unavailable)
                                   << u"Member 2qXA…mVk"_s;
    QTest::newRow("short id") << u"Ab-9_xYz"_s << QString() << int(Visibility::Unasked)
                              << u"Member Ab-9_xYz"_s;
    QTest::newRow("private") << u"Ab-9_xYz01"_s << QString() << int(Visibility::Private)
                             << u"Private member"_s;
    QTest::newRow("made here") << u"Ab-9_xYz01"_s << QString() << int(Visibility::Nameless)
                               << u"Member without a name"_s;
    QTest::newRow("nobody") << QString() << QString() << int(Visibility::Unasked) << u"(nobody named)"_s;
}

void TestWords::membersWithoutNameCanStillBeToldApart()
{
    QFETCH(const QString, id);
    QFETCH(const QString, name);
    QFETCH(const int, visibility);
    QFETCH(const QString, text);
    const PersonUrn urn = PersonUrn::fromId(id).value_or(PersonUrn());
    QCOMPARE(personText({.urn = urn, .name = name, .visibility = Person::Visibility(visibility)}), text);
}

void TestWords::everyStateOfAChangeHasWords()
{
    QVERIFY(writeStateText(WriteState::None).isEmpty());
    QSet<QString> words;
    for (const WriteState state :
         {WriteState::Waiting, WriteState::Sending, WriteState::Unconfirmed, WriteState::Failed})
        words.insert(writeStateText(state));
    QCOMPARE(words.size(), 4);
    QVERIFY(!words.contains(QString()));
}

void TestWords::timesAreShortAndRelative_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("this second") << u"2026-03-04T05:06:07Z"_s << u"now"_s;
    QTest::newRow("a clock a little ahead") << u"2026-03-04T05:07:06Z"_s << u"now"_s;
    QTest::newRow("the future") << u"2026-03-05T05:06:07Z"_s << u"3/5/26"_s;
    QTest::newRow("under a minute") << u"2026-03-04T05:05:08Z"_s << u"now"_s;
    QTest::newRow("a minute") << u"2026-03-04T05:05:07Z"_s << u"1 min"_s;
    QTest::newRow("under an hour") << u"2026-03-04T04:06:08Z"_s << u"59 min"_s;
    QTest::newRow("an hour") << u"2026-03-04T04:06:07Z"_s << u"1 h"_s;
    QTest::newRow("under a day") << u"2026-03-03T05:06:08Z"_s << u"23 h"_s;
    QTest::newRow("three days") << u"2026-03-01T05:06:07Z"_s << u"3 d"_s;
    QTest::newRow("under two weeks") << u"2026-02-18T05:06:08Z"_s << u"13 d"_s;
    QTest::newRow("two weeks") << u"2026-02-18T05:06:07Z"_s << u"2/18/26"_s;
    QTest::newRow("not told") << QString() << QString();
}

void TestWords::timesAreShortAndRelative()
{
    QFETCH(const QString, time);
    QFETCH(const QString, text);
    const QDateTime now = QDateTime::fromString(u"2026-03-04T05:06:07Z"_s, Qt::ISODate);
    QCOMPARE(shortTimeText(QDateTime::fromString(time, Qt::ISODate), now), text);
}

void TestWords::timesInFullHaveDateAndTime()
{
    const QString full = fullTimeText(QDateTime::fromString(u"2026-03-04T05:06:07Z"_s, Qt::ISODate));
    QCOMPARE(full, u"Wednesday, March 4, 2026, 5:06 AM"_s);
    QVERIFY(fullTimeText({}).isEmpty());
}

void TestWords::whatIsMissingHasWordsToo()
{
    QCOMPARE(skillText(u"C++"_s), u"C++"_s);
    QCOMPARE(skillText({}), u"(no skill name)"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
