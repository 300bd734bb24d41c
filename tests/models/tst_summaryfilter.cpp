// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/skillsummarymodel.h"
#include "models/summaryfilter.h"

#include "samples.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using Column = SkillSummaryModel::Column;

namespace {

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data().toString();
    return all;
}

} // namespace

class TestSummaryFilter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyWordMustBeFoundWhateverItsCase();
    void aConditionNarrowsTheListToo();
    void equalNumbersAreSortedByName();
    void linesMoveWhenTheirNumbersChange();

private:
    void receive(const QList<Endorsement> &endorsements)
    {
        m_store->merge(m_account, Direction::Received, endorsements);
    }

    std::unique_ptr<EndorsementStore> m_store;
    AccountId m_account = AccountId::create();
};

void TestSummaryFilter::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
}

void TestSummaryFilter::everyWordMustBeFoundWhateverItsCase()
{
    receive({received(1, u"Ada-1", u"Café Management"_s, Status::Accepted),
             received(2, u"Ada-1", u"Project Management"_s, Status::Accepted),
             received(3, u"Ada-1", u"Qt"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    SummaryFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(!filter.isFiltering());
    filter.setSearch(u"MANAGE"_s);
    QCOMPARE(names(filter), (QStringList{u"Café Management"_s, u"Project Management"_s}));
    filter.setSearch(u" management  cafe "_s);
    QCOMPARE(names(filter), QStringList{u"Café Management"_s});
    filter.setSearch(u"cafe qt"_s);
    QCOMPARE(names(filter), QStringList());
    QVERIFY(filter.isFiltering());
    filter.setSearch({});
    QCOMPARE(filter.rowCount(), 3);
}

void TestSummaryFilter::aConditionNarrowsTheListToo()
{
    receive({received(1, u"Ada-1", u"Qt"_s, Status::Accepted),
             received(2, u"Ada-1", u"Art"_s, Status::Accepted),
             received(3, u"Ada-1", u"Artful Qt"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    SummaryFilter filter(model);
    filter.setCondition([](const QModelIndex &line) { return line.data().toString().contains(u"Art"_s); });
    QCOMPARE(names(filter), (QStringList{u"Art"_s, u"Artful Qt"_s}));
    filter.setSearch(u"qt"_s);
    QCOMPARE(names(filter), QStringList{u"Artful Qt"_s});
    filter.setCondition({});
    QCOMPARE(names(filter), (QStringList{u"Qt"_s, u"Artful Qt"_s}));
}

void TestSummaryFilter::equalNumbersAreSortedByName()
{
    receive({received(1, u"Ada-1", u"Zen"_s, Status::Accepted),
             received(2, u"Ada-1", u"Art"_s, Status::Accepted),
             received(3, u"Ada-1", u"Music"_s, Status::Accepted),
             received(4, u"Bob-2", u"Music"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    SummaryFilter filter(model);
    filter.sort(int(Column::Total), Qt::DescendingOrder);
    QCOMPARE(names(filter), (QStringList{u"Music"_s, u"Art"_s, u"Zen"_s}));
    filter.sort(int(Column::Total), Qt::AscendingOrder);
    QCOMPARE(names(filter), (QStringList{u"Art"_s, u"Zen"_s, u"Music"_s}));
    filter.sort(int(Column::Skill), Qt::DescendingOrder);
    QCOMPARE(names(filter), (QStringList{u"Zen"_s, u"Music"_s, u"Art"_s}));
}

void TestSummaryFilter::linesMoveWhenTheirNumbersChange()
{
    receive({received(1, u"Ada-1", u"Music"_s, Status::Accepted),
             received(2, u"Bob-2", u"Music"_s, Status::Accepted),
             received(3, u"Ada-1", u"Zen"_s, Status::Accepted)});
    SkillSummaryModel model(*m_store);
    SummaryFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.sort(int(Column::Total), Qt::DescendingOrder);
    const QPersistentModelIndex zen = filter.index(1, 0);
    receive({received(4, u"Bob-2", u"Zen"_s, Status::Accepted),
             received(5, u"Cleo-3", u"Zen"_s, Status::Accepted)});
    QTRY_COMPARE(names(filter), (QStringList{u"Zen"_s, u"Music"_s}));
    QCOMPARE(zen.row(), 0);
    m_store->remove(m_store->rowsOf(m_account, Direction::Received).first(2));
    QTRY_COMPARE(names(filter), QStringList{u"Zen"_s});
    QCOMPARE(zen.row(), 0);
}

QTEST_GUILESS_MAIN(TestSummaryFilter)
#include "tst_summaryfilter.moc"
