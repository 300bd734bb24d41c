// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/personsummarymodel.h"

#include "fakeclock.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Column = PersonSummaryModel::Column;
using Mutuality = PersonSummaryModel::Mutuality;

class TestPersonSummaryModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPersonIsCountedInBothDirections();
    void whoIsMutual();
    void whatIsGoneMakesNobodyMutual();
    void whoIsNotNamedHasNoLine();
    void manySkillsAtOnceAreABurst_data();
    void manySkillsAtOnceAreABurst();
    void twoAccountsAreNotOneBurst();
    void theLastEndorsementOfBothDirectionsCounts();
    void relativeTimesAreRefreshed();
    void namesAppearWhenTheyArrive();
    void updatesKeepTheIndexes();
    void theSkillsOfAPersonComeWithTheirStatus();
    void linesLeadToReceivedEndorsements();

private:
    [[nodiscard]] int lineOf(const PersonSummaryModel &model, QStringView id) const;
    [[nodiscard]] QString cell(const PersonSummaryModel &model, QStringView id, Column column) const;
    void receive(const QList<Endorsement> &endorsements)
    {
        m_store->merge(m_account, Direction::Received, endorsements);
    }
    void give(const QList<Endorsement> &endorsements)
    {
        m_store->merge(m_account, Direction::Given, endorsements);
    }
    RowId row(qint64 id) const { return m_store->find(m_account, {owner(), id}).value(); }

    std::unique_ptr<EndorsementStore> m_store;
    FakeClock m_clock;
    AccountId m_account = AccountId::create();
    AccountId m_other = AccountId::create();
};

void TestPersonSummaryModel::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_store->setAccount(m_other, person(u"Owner-2"), {});
}

int TestPersonSummaryModel::lineOf(const PersonSummaryModel &model, QStringView id) const
{
    const auto found = m_store->findPerson(person(id));
    for (int line = 0; found && line < model.rowCount(); ++line) {
        if (model.personAt(line) == *found)
            return line;
    }
    return -1;
}

QString TestPersonSummaryModel::cell(const PersonSummaryModel &model, QStringView id, Column column) const
{
    return model.index(lineOf(model, id), int(column)).data().toString();
}

void TestPersonSummaryModel::aPersonIsCountedInBothDirections()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Ada-1", u"Qt"_s, Status::Hidden),
             received(3, u"Ada-1", u"Zen"_s, Status::Accepted)});
    give({given(1, u"Ada-1", u"Art"_s, Status::Accepted), given(2, u"Bob-2", u"Art"_s, Status::Accepted)});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, u"Ada-1", Column::Received), u"3"_s);
    QCOMPARE(cell(model, u"Ada-1", Column::Visible), u"2"_s);
    QCOMPARE(cell(model, u"Ada-1", Column::Given), u"1"_s);
    QCOMPARE(cell(model, u"Bob-2", Column::Received), u"0"_s);
    QCOMPARE(cell(model, u"Bob-2", Column::Given), u"1"_s);
    const QModelIndex ada = model.index(lineOf(model, u"Ada-1"), 0);
    QCOMPARE(ada.data(PersonSummaryModel::PersonUrnRole).toString(), u"urn:li:person:Ada-1"_s);
    QCOMPARE(ada.data(PersonSummaryModel::CountsRole).value<StatusCounts>(),
             (StatusCounts{.visible = 2, .hidden = 1}));
}

void TestPersonSummaryModel::whoIsMutual()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Bob-2", u"C++"_s, Status::Accepted)});
    give({given(1, u"Ada-1", u"Art"_s, Status::Pending), given(2, u"Cleo-3", u"Art"_s, Status::Accepted)});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(cell(model, u"Ada-1", Column::Mutual), u"Mutual"_s);
    QCOMPARE(cell(model, u"Bob-2", Column::Mutual), u"Only they"_s);
    QCOMPARE(cell(model, u"Cleo-3", Column::Mutual), u"Only you"_s);
    const int cleo = lineOf(model, u"Cleo-3");
    QCOMPARE(model.index(cleo, 0).data(PersonSummaryModel::MutualityRole).toInt(), int(Mutuality::OnlyYou));
}

void TestPersonSummaryModel::whatIsGoneMakesNobodyMutual()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Bob-2", u"C++"_s, Status::Deleted)});
    give({given(1, u"Ada-1", u"Art"_s, Status::Deleted), given(2, u"Cleo-3", u"Art"_s, Status::Closed)});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, u"Ada-1", Column::Mutual), u"Only they"_s);
}

void TestPersonSummaryModel::whoIsNotNamedHasNoLine()
{
    Endorsement nobody = received(1, u"Ada-1", u"C++"_s, Status::Accepted);
    nobody.endorser = {};
    receive({nobody, received(2, u"Bob-2", u"C++"_s, Status::Accepted)});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(lineOf(model, u"Bob-2"), 0);
    QCOMPARE(model.linesOf({row(1)}), QList<int>());
}

void TestPersonSummaryModel::manySkillsAtOnceAreABurst_data()
{
    QTest::addColumn<QList<int>>("seconds");
    QTest::addColumn<QString>("note");
    QTest::newRow("four within ten minutes") << QList<int>{0, 60, 120, 180} << QString();
    QTest::newRow("five within ten minutes")
        << QList<int>{0, 150, 300, 450, 600} << u"5 skill(s) within 10 minute(s)"_s;
    QTest::newRow("five over eleven minutes") << QList<int>{0, 165, 330, 495, 660} << QString();
    QTest::newRow("five in a moment") << QList<int>{7, 7, 7, 7, 7} << u"5 skill(s) within 1 minute(s)"_s;
    QTest::newRow("not in the order of time")
        << QList<int>{200, 0, 50, 150, 100} << u"5 skill(s) within 4 minute(s)"_s;
    QTest::newRow("some of them before and after")
        << QList<int>{0, 9000, 9010, 9020, 9030, 9040, 20000} << u"5 skill(s) within 1 minute(s)"_s;
    QTest::newRow("the larger of two") << QList<int>{0, 1, 2, 3, 4, 9000, 9030, 9060, 9090, 9120, 9150}
                                       << u"6 skill(s) within 3 minute(s)"_s;
}

void TestPersonSummaryModel::manySkillsAtOnceAreABurst()
{
    QFETCH(QList<int>, seconds);
    QFETCH(QString, note);
    QList<Endorsement> all;
    for (const int second : std::as_const(seconds)) {
        const auto id = int(all.size());
        all << received(id, u"Ada-1", u"Skill %1"_s.arg(id), Status::Accepted, day(3).addSecs(second));
    }
    receive(all);
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(cell(model, u"Ada-1", Column::Note), note);
    QCOMPARE(model.burstText(0), note);
    QCOMPARE(model.index(0, 0).data(PersonSummaryModel::BurstRole).toInt() > 0, !note.isEmpty());
}

void TestPersonSummaryModel::twoAccountsAreNotOneBurst()
{
    QList<Endorsement> all;
    for (int id = 0; id < 4; ++id)
        all << received(id, u"Ada-1", u"Skill %1"_s.arg(id), Status::Accepted, day(3));
    receive(all);
    m_store->merge(m_other, Direction::Received, all);
    PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(cell(model, u"Ada-1", Column::Received), u"8"_s);
    QCOMPARE(cell(model, u"Ada-1", Column::Note), QString());
}

void TestPersonSummaryModel::theLastEndorsementOfBothDirectionsCounts()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(3)),
             received(2, u"Ada-1", u"Qt"_s, Status::Accepted, day(2))});
    give({given(1, u"Ada-1", u"Art"_s, Status::Accepted, day(5))});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(model.index(0, int(Column::Last)).data(PersonSummaryModel::SortRole).toLongLong(),
             day(5).toMSecsSinceEpoch());
}

void TestPersonSummaryModel::relativeTimesAreRefreshed()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted, m_clock.now())});
    const PersonSummaryModel model(*m_store, m_clock);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(cell(model, u"Ada-1", Column::Last), u"now"_s);
    m_clock.advance(2min);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().column(), int(Column::Last));
    QCOMPARE(cell(model, u"Ada-1", Column::Last), u"2 min"_s);
}

void TestPersonSummaryModel::namesAppearWhenTheyArrive()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Bob-2", u"C++"_s, Status::Accepted)});
    PersonSummaryModel model(*m_store, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_store->setPeople({{person(u"Bob-2"), u"Bob Sample"_s, Person::Visibility::Known}});
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(cell(model, u"Bob-2", Column::Person), u"Bob Sample"_s);
    QVERIFY(model.index(lineOf(model, u"Bob-2"), 0)
                .data(PersonSummaryModel::SearchRole)
                .toString()
                .contains(u"bob sample"_s));
    m_store->setLabel(person(u"Bob-2"), u"My old boss"_s);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(cell(model, u"Bob-2", Column::Person), u"My old boss"_s);
}

void TestPersonSummaryModel::updatesKeepTheIndexes()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Bob-2", u"C++"_s, Status::Accepted),
             received(3, u"Cleo-3", u"C++"_s, Status::Accepted)});
    PersonSummaryModel model(*m_store, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex bob = model.index(lineOf(model, u"Bob-2"), 0);
    const QPersistentModelIndex cleo = model.index(lineOf(model, u"Cleo-3"), 0);
    m_store->remove({row(1)});
    m_store->setWish({row(3)}, Status::Hidden, WriteState::Waiting);
    receive({received(4, u"Dan-4", u"C++"_s, Status::Accepted)});
    QTRY_VERIFY(lineOf(model, u"Dan-4") >= 0);
    QCOMPARE(lineOf(model, u"Ada-1"), -1);
    QCOMPARE(bob.row(), lineOf(model, u"Bob-2"));
    QCOMPARE(cleo.row(), lineOf(model, u"Cleo-3"));
    QCOMPARE(cell(model, u"Cleo-3", Column::Visible), u"0"_s);
    QCOMPARE(reset.count(), 0);
}

void TestPersonSummaryModel::theSkillsOfAPersonComeWithTheirStatus()
{
    using Skill = PersonSummaryModel::Skill;
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
             received(2, u"Ada-1", u"Qt"_s, Status::Hidden, day(2)),
             received(3, u"Ada-1", u"Zen"_s, Status::Deleted, day(3)),
             received(4, u"Bob-2", u"Zen"_s, Status::Accepted, day(3))});
    give({given(1, u"Ada-1", u"Art"_s, Status::Pending)});
    const PersonSummaryModel model(*m_store, m_clock);
    const int ada = lineOf(model, u"Ada-1");
    const QList<Skill> theirs = model.skillsOf(ada, Direction::Received);
    QCOMPARE(theirs.size(), 2);
    QVERIFY(theirs.at(0) == (Skill{u"Qt"_s, Status::Hidden}));
    QVERIFY(theirs.at(1) == (Skill{u"C++"_s, Status::Accepted}));
    const QList<Skill> mine = model.skillsOf(ada, Direction::Given);
    QCOMPARE(mine.size(), 1);
    QVERIFY(mine.at(0) == (Skill{u"Art"_s, Status::Pending}));
}

void TestPersonSummaryModel::linesLeadToReceivedEndorsements()
{
    receive({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
             received(2, u"Bob-2", u"C++"_s, Status::Accepted),
             received(3, u"Ada-1", u"Qt"_s, Status::Accepted)});
    give({given(1, u"Ada-1", u"Art"_s, Status::Accepted), given(2, u"Cleo-3", u"Art"_s, Status::Accepted)});
    const PersonSummaryModel model(*m_store, m_clock);
    QCOMPARE(model.rowsOf({lineOf(model, u"Ada-1")}), (QList<RowId>{row(1), row(3)}));
    QCOMPARE(model.rowsOf({lineOf(model, u"Cleo-3")}), QList<RowId>());
    QCOMPARE(model.linesOf({row(2)}), QList<int>{lineOf(model, u"Bob-2")});
}

QTEST_GUILESS_MAIN(TestPersonSummaryModel)
#include "tst_personsummarymodel.moc"
