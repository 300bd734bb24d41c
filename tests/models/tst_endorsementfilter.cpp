// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementmodel.h"

#include "fakeclock.h"
#include "models/daygroup.h"
#include "samples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Column = EndorsementModel::Column;

/// What narrows a list beside search and statuses, and what separates it.
class TestEndorsementFilter : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void onlyOnePerson();
    void onlyOneSkillInAllItsSpellings();
    void onlyTheseDays();
    void theLastDaysGoOnWithTheCalendar();
    void filtersCombine();
    void aWideFilterSaysNothing();
    void aGroupForEachDayOrMonth_data();
    void aGroupForEachDayOrMonth();
    void rowsSayTheirGroupWhileSortedByTime();

private:
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QDate today() const { return m_clock.now().toLocalTime().date(); }

    FakeClock m_clock;
    const AccountId m_account = AccountId::create();
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<EndorsementModel> m_model;
};

void TestEndorsementFilter::init()
{
    m_model.reset();
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    const auto ago = [this](int days) { return m_clock.now().addDays(-days); };
    m_store->merge(m_account, Direction::Received,
                   {received(1, u"Ada-1", u"C++"_s, Status::Accepted, ago(0)),
                    received(2, u"Ben-2", u"c++"_s, Status::Hidden, ago(1)),
                    received(3, u"Ada-1", u"Chess"_s, Status::Accepted, ago(6)),
                    received(4, u"Ada-1", u"C"_s, Status::Accepted, ago(7)),
                    received(5, u"Ben-2", u"Chess"_s, Status::Accepted, ago(400))});
    m_model = std::make_unique<EndorsementModel>(*m_store, m_clock);
}

QString TestEndorsementFilter::shown() const
{
    QStringList numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        numbers += QString::number(m_store->row(m_model->rowId(row)).id);
    return numbers.join(u' ');
}

void TestEndorsementFilter::onlyOnePerson()
{
    m_model->setFilter({.person = person(u"Ada-1")});
    QCOMPARE(shown(), u"1 3 4"_s);
    QCOMPARE(m_model->unfilteredCount(), 5);
    m_model->setFilter({.person = person(u"Nobody-9")});
    QCOMPARE(shown(), QString());
}

void TestEndorsementFilter::onlyOneSkillInAllItsSpellings()
{
    m_model->setFilter({.skill = foldedText(u"C++"_s)});
    QCOMPARE(shown(), u"1 2"_s);
    QCOMPARE(m_model->statusCounts().value(Status(Status::Hidden)), 1);
}

void TestEndorsementFilter::onlyTheseDays()
{
    m_model->setFilter({.given = {.from = today().addDays(-6), .to = today().addDays(-1)}});
    QCOMPARE(shown(), u"2 3"_s);
    m_model->setFilter({.given = {.to = today().addDays(-7)}});
    QCOMPARE(shown(), u"4 5"_s);
    m_model->setFilter({.given = {.from = today()}});
    QCOMPARE(shown(), u"1"_s);
}

void TestEndorsementFilter::theLastDaysGoOnWithTheCalendar()
{
    m_model->setFilter({.given = {.lastDays = 7}});
    QCOMPARE(shown(), u"1 2 3"_s);
    m_clock.advance(24h);
    QCOMPARE(shown(), u"1 2"_s);
}

void TestEndorsementFilter::filtersCombine()
{
    m_model->setFilter({.statuses = {Status(Status::Accepted)},
                        .search = u"ch"_s,
                        .person = person(u"Ada-1"),
                        .given = {.lastDays = 30}});
    QCOMPARE(shown(), u"3"_s);
    // One more letter narrows what was found, and what else is said still holds.
    m_model->setFilter({.search = u"che"_s, .person = person(u"Ben-2")});
    QCOMPARE(shown(), u"5"_s);
}

void TestEndorsementFilter::aWideFilterSaysNothing()
{
    QVERIFY((EndorsementFilter{.view = EndorsementFilter::View::Given, .account = m_account}.isWide()));
    QVERIFY(!(EndorsementFilter{.search = u"x"_s}.isWide()));
    QVERIFY(!(EndorsementFilter{.given = {.lastDays = 7}}.isWide()));
}

void TestEndorsementFilter::aGroupForEachDayOrMonth_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("text");
    QTest::addRow("none") << QDate() << u"No date"_s;
    QTest::addRow("tomorrow") << QDate(2026, 11, 23) << u"Later"_s;
    QTest::addRow("today") << QDate(2026, 11, 22) << u"Today"_s;
    QTest::addRow("yesterday") << QDate(2026, 11, 21) << u"Yesterday"_s;
    QTest::addRow("week, last day") << QDate(2026, 11, 16) << u"Last 7 days"_s;
    QTest::addRow("month") << QDate(2026, 11, 15) << u"Nov 2026"_s;
    QTest::addRow("other month") << QDate(2025, 11, 30) << u"Nov 2025"_s;
}

void TestEndorsementFilter::aGroupForEachDayOrMonth()
{
    QFETCH(QDate, day);
    const DayGroup group(day, QDate(2026, 11, 22));
    QTEST(group.text(), "text");
    QCOMPARE(DayGroup(QDate(2026, 11, 2), QDate(2026, 11, 22)).key(),
             DayGroup(QDate(2026, 11, 15), QDate(2026, 11, 22)).key());
    QVERIFY(DayGroup(QDate(2025, 11, 2), QDate(2026, 11, 22)).key() !=
            DayGroup(QDate(2026, 11, 2), QDate(2026, 11, 22)).key());
}

void TestEndorsementFilter::rowsSayTheirGroupWhileSortedByTime()
{
    const auto group = [this](int row) { return m_model->headerData(row, Qt::Vertical).toString(); };
    QCOMPARE(group(0), u"Today"_s);
    QCOMPARE(group(1), u"Yesterday"_s);
    QCOMPARE(group(2), u"Last 7 days"_s);
    m_model->sort(int(Column::Person));
    QCOMPARE(group(0), QString());
    m_model->sort(int(Column::Changed), Qt::AscendingOrder);
    QCOMPARE(group(4), u"Today"_s);
}

QTEST_GUILESS_MAIN(TestEndorsementFilter)
#include "tst_endorsementfilter.moc"
