// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/skillsummarymodel.h"

#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using Column = SkillSummaryModel::Column;

namespace {

QString cell(const QAbstractItemModel &model, int row, Column column)
{
    return model.index(row, int(column)).data().toString();
}

/// "C++ 3 = 1 2 0 0": the total, then visible, hidden, rejected, pending.
QStringList lines(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << u"%1 %2 = %3 %4 %5 %6"_s.arg(
            cell(model, row, Column::Skill), cell(model, row, Column::Total),
            cell(model, row, Column::Visible), cell(model, row, Column::Hidden),
            cell(model, row, Column::Rejected), cell(model, row, Column::Pending));
    return all;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << cell(model, row, Column::Skill);
    return all;
}

} // namespace

class TestSkillSummaryModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSkillIsCountedByStatus();
    void spellingsThatDifferInCaseAreOneLineUnderTheMostFrequent();
    void aLineHasAllCountsForAScreenReader();
    void whatIsGoneIsNotCounted();
    void aWishedStatusCountsAsWhatItIsShown();
    void nearlyTheSameSpellingIsPointedOut();
    void listsOfTwoPeopleAreNotCompared();
    void otherSpellingsOfASkillAreTold();
    void anAccountHasItsOwnLines();
    void manyChangesAreCountedOnce();
    void otherCountsAreToldAsChangedData();
    void linesKeepTheirIndexesWhenOthersComeAndGo();
    void asleepItCountsNothing();
    void linesLeadToTheirEndorsementsAndBack();

private:
    RowId row(qint64 id) const { return m_store->find(m_account, {owner(), id}).value(); }
    void receive(const QList<Endorsement> &endorsements)
    {
        m_store->merge(m_account, Direction::Received, endorsements);
    }

    std::unique_ptr<EndorsementStore> m_store;
    AccountId m_account = AccountId::create();
    AccountId m_other = AccountId::create();
};

void TestSkillSummaryModel::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_store->setAccount(m_other, person(u"Owner-2"), {});
}

void TestSkillSummaryModel::aSkillIsCountedByStatus()
{
    receive(
        {received(1, u"Ada-1", u"C++"_s, Status::Accepted), received(2, u"Bob-2", u"C++"_s, Status::Hidden),
         received(3, u"Cleo-3", u"C++"_s, Status::Hidden), received(4, u"Dan-4", u"C++"_s, Status::Rejected),
         received(5, u"Eve-5", u"C++"_s, Status::Pending),
         received(6, u"Fay-6", u"C++"_s, Status::fromWire(u"ODD"_s)),
         received(7, u"Ada-1", u"Qt"_s, Status::Accepted)});
    m_store->merge(m_account, Direction::Given, {given(8, u"Ada-1", u"Art"_s, Status::Accepted)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(lines(model), (QStringList{u"C++ 6 = 1 2 1 1"_s, u"Qt 1 = 1 0 0 0"_s}));
    QCOMPARE(model.countsAt(0),
             (StatusCounts{.visible = 1, .hidden = 2, .rejected = 1, .pending = 1, .other = 1}));
    QCOMPARE(model.index(0, 1).data(SkillSummaryModel::CountsRole).value<StatusCounts>(), model.countsAt(0));
}

void TestSkillSummaryModel::spellingsThatDifferInCaseAreOneLineUnderTheMostFrequent()
{
    receive({received(1, u"Ada-1", u"java"_s, Status::Accepted),
             received(2, u"Bob-2", u"Java"_s, Status::Accepted),
             received(3, u"Cleo-3", u"Java"_s, Status::Hidden)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(lines(model), QStringList{u"Java 3 = 2 1 0 0"_s});
    QCOMPARE(model.index(0, 0).data(SkillSummaryModel::FoldedRole).toString(), u"java"_s);
    QCOMPARE(cell(model, 0, Column::Note), QString());
}

void TestSkillSummaryModel::aLineHasAllCountsForAScreenReader()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted),
             received(2, u"Bob-2", u"Java"_s, Status::Pending)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(model.index(0, int(Column::Total)).data(Qt::AccessibleTextRole).toString(),
             u"2 endorsement(s): 1 visible, 1 pending"_s);
}

void TestSkillSummaryModel::whatIsGoneIsNotCounted()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted),
             received(2, u"Bob-2", u"Java"_s, Status::Deleted),
             received(3, u"Bob-2", u"Zen"_s, Status::Closed)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(lines(model), QStringList{u"Java 1 = 1 0 0 0"_s});
}

void TestSkillSummaryModel::aWishedStatusCountsAsWhatItIsShown()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted)});
    m_store->setWish({row(1)}, Status::Rejected, WriteState::Waiting);
    const SkillSummaryModel model(*m_store);
    QCOMPARE(lines(model), QStringList{u"Java 1 = 0 0 1 0"_s});
}

void TestSkillSummaryModel::nearlyTheSameSpellingIsPointedOut()
{
    receive({received(1, u"Ada-1", u"Team Work"_s, Status::Accepted),
             received(2, u"Bob-2", u"Teamwork"_s, Status::Accepted),
             received(3, u"Bob-2", u"C++"_s, Status::Accepted),
             received(4, u"Bob-2", u"C"_s, Status::Accepted)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(names(model), (QStringList{u"Team Work"_s, u"Teamwork"_s, u"C++"_s, u"C"_s}));
    QCOMPARE(cell(model, 0, Column::Note), u"Also written: \u2068Teamwork\u2069"_s);
    QCOMPARE(cell(model, 1, Column::Note), u"Also written: \u2068Team Work\u2069"_s);
    QCOMPARE(cell(model, 2, Column::Note), QString());
    QCOMPARE(cell(model, 3, Column::Note), QString());
    QVERIFY(model.index(0, 0).data(SkillSummaryModel::HasAlikeRole).toBool());
    QVERIFY(!model.index(2, 0).data(SkillSummaryModel::HasAlikeRole).toBool());
}

void TestSkillSummaryModel::listsOfTwoPeopleAreNotCompared()
{
    receive({received(1, u"Ada-1", u"Team Work"_s, Status::Accepted)});
    Endorsement theirs = received(2, u"Bob-2", u"Teamwork"_s, Status::Accepted);
    theirs.urn = {person(u"Owner-2"), 2};
    m_store->merge(m_other, Direction::Received, {theirs});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(names(model), (QStringList{u"Team Work"_s, u"Teamwork"_s}));
    QCOMPARE(cell(model, 0, Column::Note), QString());
    QCOMPARE(cell(model, 1, Column::Note), QString());
}

void TestSkillSummaryModel::otherSpellingsOfASkillAreTold()
{
    receive({received(1, u"Ada-1", u"Teamwork"_s, Status::Accepted),
             received(2, u"Bob-2", u"Teamwork"_s, Status::Accepted),
             received(3, u"Cleo-3", u"TEAMWORK"_s, Status::Accepted),
             received(4, u"Ada-1", u"Team Work"_s, Status::Accepted),
             received(5, u"Bob-2", u"Team Work"_s, Status::Accepted)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(model.otherSpellings(0),
             (QList<SkillSummaryModel::Spelling>{{u"TEAMWORK"_s, 1}, {u"Team Work"_s, 2}}));
}

void TestSkillSummaryModel::anAccountHasItsOwnLines()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted)});
    m_store->merge(m_other, Direction::Received,
                   {received(1, u"Ada-1", u"Zen"_s, Status::Accepted),
                    received(2, u"Ada-1", u"Java"_s, Status::Hidden)});
    SkillSummaryModel model(*m_store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(lines(model), (QStringList{u"Java 2 = 1 1 0 0"_s, u"Zen 1 = 1 0 0 0"_s}));
    model.setAccount(m_account);
    QCOMPARE(lines(model), QStringList{u"Java 1 = 1 0 0 0"_s});
    model.setAccount(m_other);
    QCOMPARE(lines(model), (QStringList{u"Java 1 = 0 1 0 0"_s, u"Zen 1 = 1 0 0 0"_s}));
    model.setAccount(AccountId::create());
    QCOMPARE(lines(model), QStringList());
    model.setAccount({});
    QCOMPARE(model.rowCount(), 2);
}

void TestSkillSummaryModel::manyChangesAreCountedOnce()
{
    const SkillSummaryModel model(*m_store);
    const QSignalSpy refreshed(&model, &SummaryModel::refreshed);
    for (int id = 1; id <= 5; ++id)
        receive({received(id, u"Ada-1", u"Java"_s, Status::Accepted)});
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(lines(model), QStringList{u"Java 5 = 5 0 0 0"_s});
    QCoreApplication::processEvents();
    QCOMPARE(refreshed.count(), 1);
}

void TestSkillSummaryModel::otherCountsAreToldAsChangedData()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted),
             received(2, u"Ada-1", u"Qt"_s, Status::Accepted),
             received(3, u"Ada-1", u"Zen"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_store->setWish({row(2)}, Status::Hidden, WriteState::Waiting);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(cell(model, 1, Column::Hidden), u"1"_s);
    QCOMPARE(reset.count() + inserted.count() + layout.count(), 0);
}

void TestSkillSummaryModel::linesKeepTheirIndexesWhenOthersComeAndGo()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted),
             received(2, u"Ada-1", u"Qt"_s, Status::Accepted),
             received(3, u"Ada-1", u"Zen"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex java = model.index(0, 0);
    const QPersistentModelIndex qt = model.index(1, 0);
    const QPersistentModelIndex zen = model.index(2, 0);
    m_store->remove({row(1)});
    receive({received(4, u"Ada-1", u"Art"_s, Status::Accepted)});
    QTRY_COMPARE(names(model), (QStringList{u"Qt"_s, u"Zen"_s, u"Art"_s}));
    QVERIFY(!java.isValid());
    QCOMPARE(qt.data().toString(), u"Qt"_s);
    QCOMPARE(zen.data().toString(), u"Zen"_s);
    receive({received(5, u"Ada-1", u"java"_s, Status::Accepted)});
    QTRY_COMPARE(names(model), (QStringList{u"Qt"_s, u"Zen"_s, u"Art"_s, u"java"_s}));
    QCOMPARE(reset.count(), 0);
}

void TestSkillSummaryModel::asleepItCountsNothing()
{
    SkillSummaryModel model(*m_store);
    const QSignalSpy refreshed(&model, &SummaryModel::refreshed);
    model.setAsleep(true);
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted)});
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(refreshed.count(), 0);
    model.setAsleep(false);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(refreshed.count(), 1);
    model.setAsleep(true);
    model.setAsleep(false);
    QCOMPARE(refreshed.count(), 1);
}

void TestSkillSummaryModel::linesLeadToTheirEndorsementsAndBack()
{
    receive({received(1, u"Ada-1", u"Java"_s, Status::Accepted),
             received(2, u"Ada-1", u"Qt"_s, Status::Accepted),
             received(3, u"Bob-2", u"java"_s, Status::Hidden),
             received(4, u"Bob-2", u"Java"_s, Status::Deleted)});
    const SkillSummaryModel model(*m_store);
    QCOMPARE(model.rowsOf({0}), (QList<RowId>{row(1), row(3)}));
    QCOMPARE(model.rowsOf({1, 0}), (QList<RowId>{row(2), row(1), row(3)}));
    QCOMPARE(model.rowsOf({}), QList<RowId>());
    QCOMPARE(model.linesOf({row(3)}), QList<int>{0});
    QCOMPARE(model.linesOf({row(2), row(3), row(1)}), (QList<int>{0, 1}));
}

QTEST_GUILESS_MAIN(TestSkillSummaryModel)
#include "tst_skillsummarymodel.moc"
