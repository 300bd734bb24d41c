// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementselection.h"

#include "models/endorsementmodel.h"

#include "fakeclock.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using Column = EndorsementModel::Column;
using Ids = QList<RowId>;

class TestEndorsementSelection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void allOfAFilteredListStaysThatManyWhenTheFilterIsCleared();
    void rowsThatArriveAreNotSelected();
    void sortingKeepsTheSelectionAndNothingElse();
    void rowsFilteredOutAreNoLongerSelected();
    void rowsThatWereRemovedAreNoLongerSelected();
    void movedRowsStaySelected();
    void slotsSeeTheSelectionWhileTheModelRearranges();
    void onlyACutIsTold();
    void idsComeInTheOrderShown();

    void theCurrentRowIsTheSameAfterSorting();
    void noOtherRowBecomesCurrentWhenTheCurrentOneLeaves();
    void theRowToGoToIsTheNextOneThatStays_data();
    void theRowToGoToIsTheNextOneThatStays();
    void withoutACurrentRowTheNextOneIsBelowThoseThatLeave();
    void idsAreSelectedAsFarAsTheyAreShown();

private:
    void fill(int count);
    void selectAll();
    [[nodiscard]] RowId row(qint64 number) const;
    [[nodiscard]] Ids rows(const QList<int> &numbers) const;

    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<EndorsementModel> m_model;
    std::unique_ptr<EndorsementSelection> m_selection;
    AccountId m_account = AccountId::create();
};

void TestEndorsementSelection::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_clock = std::make_unique<FakeClock>();
    m_model = std::make_unique<EndorsementModel>(*m_store, *m_clock);
    m_selection = std::make_unique<EndorsementSelection>(*m_model);
}

void TestEndorsementSelection::cleanup()
{
    m_selection.reset();
    m_model.reset();
    m_store.reset();
}

// Endorsement 0 is on top; every tenth is by Ada, the others by Bob.
void TestEndorsementSelection::fill(int count)
{
    QList<Endorsement> all;
    for (int i = 0; i < count; ++i)
        all << received(i, i % 10 == 0 ? u"Ada-1" : u"Bob-2", u"Skill %1"_s.arg(i % 17), Status::Accepted,
                        day(1).addSecs(-i));
    m_store->merge(m_account, Direction::Received, all);
}

// As QAbstractItemView::selectAll() does it.
void TestEndorsementSelection::selectAll()
{
    m_selection->select({m_model->index(0, 0), m_model->index(m_model->rowCount() - 1, 4)},
                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

RowId TestEndorsementSelection::row(qint64 number) const
{
    return m_store->find(m_account, {owner(), number}).value();
}

Ids TestEndorsementSelection::rows(const QList<int> &numbers) const
{
    Ids ids;
    for (const int number : numbers)
        ids << row(number);
    return ids;
}

void TestEndorsementSelection::allOfAFilteredListStaysThatManyWhenTheFilterIsCleared()
{
    fill(3000);
    m_model->setFilter({.search = u"ada"_s});
    selectAll();
    QCOMPARE(m_selection->selectedCount(), 300);
    const Ids before = m_selection->selectedIds();
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 3000);
    QCOMPARE(m_selection->selectedCount(), 300);
    QCOMPARE(m_selection->selectedIds(), before);
    m_model->sort(int(Column::Skill));
    m_model->setFilter({.search = u"skill 1"_s});
    m_model->setFilter({});
    for (const RowId id : m_selection->selectedIds())
        QVERIFY(before.contains(id));
}

void TestEndorsementSelection::rowsThatArriveAreNotSelected()
{
    fill(10);
    selectAll();
    m_store->merge(m_account, Direction::Received,
                   {received(100, u"Ada-1", u"New"_s, Status::Accepted, day(2)),
                    received(101, u"Ada-1", u"New"_s, Status::Accepted, day(1).addMSecs(-4500)),
                    received(102, u"Ada-1", u"New"_s, Status::Accepted, {})});
    QCOMPARE(m_model->rowCount(), 13);
    QCOMPARE(m_selection->selectedIds(), rows({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestEndorsementSelection::sortingKeepsTheSelectionAndNothingElse()
{
    fill(200);
    m_selection->select({m_model->index(50, 0), m_model->index(99, 4)}, QItemSelectionModel::ClearAndSelect);
    Ids before = m_selection->selectedIds();
    m_model->sort(int(Column::Skill));
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    std::reverse(before.begin(), before.end());
    QCOMPARE(m_selection->selectedIds(), before);
    QVERIFY(m_selection->isRowSelected(m_model->rowOf(row(50)).value(), {}));
}

void TestEndorsementSelection::rowsFilteredOutAreNoLongerSelected()
{
    fill(30);
    selectAll();
    m_model->setFilter({.search = u"ada"_s});
    QCOMPARE(m_selection->selectedIds(), rows({0, 10, 20}));
    m_model->setFilter({});
    QCOMPARE(m_selection->selectedIds(), rows({0, 10, 20}));
    m_model->setFilter({.search = u"nobody"_s});
    QCOMPARE(m_selection->selectedCount(), 0);
    QVERIFY(!m_selection->hasSelection());
}

void TestEndorsementSelection::rowsThatWereRemovedAreNoLongerSelected()
{
    fill(6);
    selectAll();
    m_store->remove(rows({1, 4}));
    QCOMPARE(m_selection->selectedIds(), rows({0, 2, 3, 5}));
    // Their places in the store are taken by others.
    m_store->merge(m_account, Direction::Received,
                   {received(100, u"Ada-1", u"New"_s, Status::Accepted, day(2)),
                    received(101, u"Ada-1", u"New"_s, Status::Accepted, day(3))});
    QCOMPARE(m_selection->selectedIds(), rows({0, 2, 3, 5}));
}

void TestEndorsementSelection::movedRowsStaySelected()
{
    fill(6);
    m_model->sort(int(Column::Status));
    m_selection->selectIds(rows({1, 3}), row(1));
    m_store->setWish({row(1)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(m_selection->selectedIds(), rows({3, 1}));
    QCOMPARE(m_selection->currentIndex().row(), 5);
}

void TestEndorsementSelection::slotsSeeTheSelectionWhileTheModelRearranges()
{
    fill(100);
    m_selection->selectIds(rows({3, 10, 77}), {});
    QList<Ids> seen;
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, this,
            [&] { seen << m_selection->selectedIds(); });
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().size(), 3);
}

void TestEndorsementSelection::onlyACutIsTold()
{
    fill(100);
    m_selection->selectIds(rows({3, 10, 77}), {});
    const QSignalSpy spy(m_selection.get(), &QItemSelectionModel::selectionChanged);
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    m_model->setFilter({.search = u"skill"_s});
    QCOMPARE(spy.count(), 0);
    m_model->setFilter({.search = u"ada"_s});
    QCOMPARE(spy.count(), 1);
    m_store->remove(rows({10}));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(m_selection->selectedCount(), 0);
}

void TestEndorsementSelection::idsComeInTheOrderShown()
{
    fill(10);
    for (const int number : {7, 2, 5})
        m_selection->select(m_model->index(number, 0),
                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_selection->selectedIds(), rows({2, 5, 7}));
    QCOMPARE(m_selection->selectedCount(), 3);
}

void TestEndorsementSelection::theCurrentRowIsTheSameAfterSorting()
{
    fill(100);
    m_selection->setCurrentIndex(m_model->index(3, 2), QItemSelectionModel::NoUpdate);
    const QSignalSpy spy(m_selection.get(), &QItemSelectionModel::currentChanged);
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    QCOMPARE(m_selection->currentId(), row(3));
    QCOMPARE(m_selection->currentIndex().row(), 96);
    QCOMPARE(m_selection->currentIndex().column(), 2);
    QCOMPARE(spy.count(), 0);
}

void TestEndorsementSelection::noOtherRowBecomesCurrentWhenTheCurrentOneLeaves()
{
    fill(100);
    m_selection->setCurrentIndex(m_model->index(3, 0), QItemSelectionModel::NoUpdate);
    m_store->remove({row(3)});
    QCOMPARE(m_selection->currentId(), std::nullopt);
    m_selection->setCurrentIndex(m_model->index(4, 0), QItemSelectionModel::NoUpdate);
    m_model->setFilter({.search = u"ada"_s});
    QCOMPARE(m_selection->currentId(), std::nullopt);
    QVERIFY(!m_selection->currentIndex().isValid());
}

void TestEndorsementSelection::theRowToGoToIsTheNextOneThatStays_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<QList<int>>("leaving");
    QTest::addColumn<int>("next"); // -1: none
    QTest::newRow("the current one leaves") << 3 << QList<int>{3} << 4;
    QTest::newRow("a block leaves") << 3 << QList<int>{2, 3, 4, 5} << 6;
    QTest::newRow("scattered ones leave") << 3 << QList<int>{1, 3, 4, 6} << 5;
    QTest::newRow("nothing is left below") << 7 << QList<int>{7, 8, 9} << 6;
    QTest::newRow("nor just above") << 9 << QList<int>{9, 8} << 7;
    QTest::newRow("all leave") << 5 << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9} << -1;
    QTest::newRow("the current one stays") << 3 << QList<int>{5} << 4;
    QTest::newRow("the last one stays") << 9 << QList<int>{5} << 9;
}

void TestEndorsementSelection::theRowToGoToIsTheNextOneThatStays()
{
    QFETCH(const int, current);
    QFETCH(const QList<int>, leaving);
    QFETCH(const int, next);
    fill(10);
    m_selection->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
    QCOMPARE(m_selection->idAfter(rows(leaving)), next < 0 ? std::nullopt : std::optional(row(next)));
}

void TestEndorsementSelection::withoutACurrentRowTheNextOneIsBelowThoseThatLeave()
{
    QCOMPARE(m_selection->idAfter({}), std::nullopt);
    fill(5);
    QCOMPARE(m_selection->idAfter(rows({2, 1})), row(3));
    QCOMPARE(m_selection->idAfter(rows({4})), row(3));
}

void TestEndorsementSelection::idsAreSelectedAsFarAsTheyAreShown()
{
    fill(30);
    m_model->setFilter({.search = u"ada"_s});
    m_selection->selectIds(rows({20, 5, 0, 6}), row(20));
    QCOMPARE(m_selection->selectedIds(), rows({0, 20}));
    QCOMPARE(m_selection->currentId(), row(20));
    QVERIFY(m_selection->isRowSelected(0, {}));
    m_selection->selectIds(rows({10}), row(5)); // not shown: the current row stays
    QCOMPARE(m_selection->selectedIds(), rows({10}));
    QCOMPARE(m_selection->currentId(), row(20));
    m_selection->selectIds({}, {});
    QCOMPARE(m_selection->selectedCount(), 0);
}

QTEST_GUILESS_MAIN(TestEndorsementSelection)
#include "tst_endorsementselection.moc"
