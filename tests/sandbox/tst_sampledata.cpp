// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampledata.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

using namespace Laurels::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'772'600'767'000; // 2026-03-04
constexpr qint64 day = 86'400'000;

SampleData usualAnew()
{
    return sampleData({.received = 868, .given = 311}, 1, now);
}

const SampleData &usual()
{
    static const SampleData data = usualAnew();
    return data;
}

template <typename Predicate>
qsizetype countOf(const SampleData &data, Predicate predicate)
{
    return std::count_if(data.rows.begin(), data.rows.end(), predicate);
}

QString nameOf(const SamplePerson &person)
{
    return person.firstName + u' ' + person.lastName;
}

} // namespace

class TestSampleData : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSame();
    void anotherSeedGivesOtherPeople();
    void anyNumberOfRowsIsMet_data();
    void anyNumberOfRowsIsMet();
    void idsRiseWithTime();
    void tenYearsUpToNow();
    void statusesAreAsInLife();
    void nobodyEndorsesTheSameTwice();
    void somebodyEndorsesManySkillsWithinMinutes();
    void someAreMutual();
    void awkwardNamesAreThere_data();
    void awkwardNamesAreThere();
    void awkwardSkillsAreThere_data();
    void awkwardSkillsAreThere();
    void personIdsLookLikeRealOnes();
    void aHundredThousandAreQuick();
};

void TestSampleData::theSameSeedGivesTheSame()
{
    const SampleData &one = usual();
    const SampleData two = usualAnew();
    QCOMPARE(one.people, two.people);
    QCOMPARE(one.skills, two.skills);
    QVERIFY(one.rows == two.rows);
}

void TestSampleData::anotherSeedGivesOtherPeople()
{
    const SampleData other = sampleData({.received = 868, .given = 311}, 2, now);
    QVERIFY(other.people.first().id != usual().people.first().id);
    QVERIFY(other.rows != usual().rows);
}

void TestSampleData::anyNumberOfRowsIsMet_data()
{
    QTest::addColumn<int>("received");
    QTest::addColumn<int>("given");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 0;
    QTest::newRow("few") << 5 << 3;
    QTest::newRow("usual") << 868 << 311;
    QTest::newRow("many") << 20'000 << 100;
}

void TestSampleData::anyNumberOfRowsIsMet()
{
    QFETCH(const int, received);
    QFETCH(const int, given);
    const SampleData data = sampleData({.received = received, .given = given}, 1, now);
    QCOMPARE(countOf(data, [](const EndorsementRow &row) { return row.isReceived; }), received);
    QCOMPARE(countOf(data, [](const EndorsementRow &row) { return !row.isReceived; }), given);
}

void TestSampleData::idsRiseWithTime()
{
    const SampleData &data = usual();
    QVERIFY(data.rows.front().id > 4'294'967'296);
    for (size_t i = 1; i < data.rows.size(); ++i) {
        QVERIFY(data.rows[i - 1].id < data.rows[i].id);
        QVERIFY(data.rows[i - 1].created <= data.rows[i].created);
    }
}

void TestSampleData::tenYearsUpToNow()
{
    const SampleData &data = usual();
    for (const EndorsementRow &row : data.rows) {
        QVERIFY(row.created > now - 3660 * day);
        QVERIFY(row.created <= row.lastModified);
        QVERIFY(row.lastModified <= now);
    }
    QVERIFY(data.rows.front().created < now - 8 * 365 * day);
    QVERIFY(data.rows.back().created > now - 4 * day);
}

void TestSampleData::statusesAreAsInLife()
{
    const SampleData &data = usual();
    const auto count = [&data](bool isReceived, WireStatus status) {
        return countOf(data, [isReceived, status](const EndorsementRow &row) {
            return row.isReceived == isReceived && row.status == status;
        });
    };
    QCOMPARE(count(true, WireStatus::Pending), 40);
    QVERIFY(count(true, WireStatus::Hidden) > 20);
    QVERIFY(count(true, WireStatus::Rejected) > 2);
    QVERIFY(count(true, WireStatus::Accepted) > 700);
    QVERIFY(count(false, WireStatus::Pending) > 4);
    QVERIFY(count(false, WireStatus::Deleted) > 2);
    QVERIFY(count(false, WireStatus::Accepted) > 270);
    const auto recentPending = countOf(data, [](const EndorsementRow &row) {
        return row.isReceived && row.status == WireStatus::Pending && row.created > now - 365 * day;
    });
    QVERIFY(recentPending >= 20);
}

void TestSampleData::nobodyEndorsesTheSameTwice()
{
    std::set<std::tuple<bool, qint32, qint32>> seen;
    const SampleData &data = usual();
    for (const EndorsementRow &row : data.rows)
        seen.insert({row.isReceived, row.other, row.skill});
    QCOMPARE(seen.size(), data.rows.size());
}

void TestSampleData::somebodyEndorsesManySkillsWithinMinutes()
{
    const SampleData &data = usual();
    int longest = 0;
    int run = 1;
    for (size_t i = 1; i < data.rows.size(); ++i) {
        const EndorsementRow &before = data.rows[i - 1];
        const EndorsementRow &row = data.rows[i];
        const bool goesOn = row.isReceived && before.isReceived && row.other == before.other &&
                            row.created - before.created < 60'000;
        run = goesOn ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    QVERIFY(longest >= 6);
}

void TestSampleData::someAreMutual()
{
    QSet<qint32> endorsers;
    QSet<qint32> recipients;
    const SampleData &data = usual();
    for (const EndorsementRow &row : data.rows)
        (row.isReceived ? endorsers : recipients).insert(row.other);
    QVERIFY((endorsers & recipients).size() > 30);
    QVERIFY((endorsers - recipients).size() > 30);
    QVERIFY((recipients - endorsers).size() > 10);
}

void TestSampleData::awkwardNamesAreThere_data()
{
    QTest::addColumn<QString>("part");
    for (const char16_t *part :
         {u"السنديان", u"אגוזי", u"林木", u"ひなた", u"가람", u"🌻", u"<b>Bold</b> Person", u"<img src=x>",
          u"Mononym ", u" Surnameonly", u"=HYPERLINK", u"\u202e"})
        QTest::newRow(QString::fromUtf16(part).toUtf8()) << QString::fromUtf16(part);
}

void TestSampleData::awkwardNamesAreThere()
{
    QFETCH(const QString, part);
    // Also among those who endorsed: in the list one sees them.
    const SampleData &data = usual();
    QVERIFY(std::any_of(data.rows.begin(), data.rows.end(), [&](const EndorsementRow &row) {
        return nameOf(data.people[row.other]).contains(part);
    }));
    QVERIFY(std::any_of(data.people.begin(), data.people.end(),
                        [](const SamplePerson &person) { return nameOf(person).size() > 100; }));
    QVERIFY(std::any_of(data.people.begin(), data.people.end(),
                        [](const SamplePerson &person) { return person.isPrivate; }));
    QVERIFY(!data.people.first().isPrivate);
}

void TestSampleData::awkwardSkillsAreThere_data()
{
    QTest::addColumn<QString>("skill");
    for (const char16_t *skill :
         {u"C++", u"C#", u"R&D", u".NET", u"A/B Testing", u"50% rule", u"Q&A (live)", u"データ",
          u"Café management", u"WordPress", u"Wordpress", u"Word Press", u"إدارة المشاريع", u"🚀"})
        QTest::newRow(QString::fromUtf16(skill).toUtf8()) << QString::fromUtf16(skill);
}

void TestSampleData::awkwardSkillsAreThere()
{
    QFETCH(const QString, skill);
    const SampleData &data = usual();
    QVERIFY(std::any_of(data.rows.begin(), data.rows.end(),
                        [&](const EndorsementRow &row) { return data.skills[row.skill] == skill; }));
    QCOMPARE(QSet<QString>(data.skills.begin(), data.skills.end()).size(), data.skills.size());
}

void TestSampleData::personIdsLookLikeRealOnes()
{
    QSet<QByteArray> ids;
    const SampleData &data = usual();
    QVERIFY(data.people.size() > 200);
    for (const SamplePerson &person : data.people) {
        QCOMPARE(person.id.size(), 10);
        QVERIFY(std::all_of(person.id.begin(), person.id.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
                   c == '_';
        }));
        ids.insert(person.id);
    }
    QCOMPARE(ids.size(), data.people.size());
}

void TestSampleData::aHundredThousandAreQuick()
{
    const SampleData data = sampleData({.received = 70'000, .given = 30'000}, 1, now);
    QCOMPARE(data.rows.size(), size_t(100'000));
    QCOMPARE(data.people.size(), 20'000);
    QCOMPARE(data.skills.size(), 2'000);
    QCOMPARE(QSet<QString>(data.skills.begin(), data.skills.end()).size(), 2'000);
}

QTEST_GUILESS_MAIN(TestSampleData)
#include "tst_sampledata.moc"
