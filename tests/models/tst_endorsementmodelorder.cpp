// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementmodel.h"

#include "endorsementmodelfixture.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using Column = EndorsementModel::Column;
using View = EndorsementFilter::View;

/// In which order the rows of a list stand, and what a view is told when they change.
class TestEndorsementModelOrder : public QObject, private EndorsementModelFixture
{
    Q_OBJECT

private slots:
    void init() { makeModel(); }
    void cleanup() { dropModel(); }

    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void rowsThatAreEqualAreNewestFirstInBothDirections();
    void membersWithoutNameStandBehindTheOthers();
    void namesThatArriveMoveNothingUntilResort();
    void aClickOnTheHeaderResorts();
    void newPeopleTakeTheirPlaceAmongTheOldNames();
    void aFreshSortNeedsNoResort();

    void aDecidedRowLeavesToReview();
    void changesArriveAsContiguousRanges();
    void aChangedSortKeyMovesTheRow();
    void aChangedRowIsToldOnceAndWhereItIs();
    void manyRangesAreOneLayoutChange();
    void manyScatteredChangesAreOneSpan();
    void anotherViewIsOneRemoveAndOneInsert();
    void persistentIndexesFollowTheirRows();
    void rowsAreFoundWhileTheModelRearranges();
};

void TestEndorsementModelOrder::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("numbers");
    const auto sorted = [](const char *name, Column column, Qt::SortOrder order, const QString &numbers) {
        QTest::newRow(name) << int(column) << int(order) << numbers;
    };
    sorted("person", Column::Person, Qt::AscendingOrder, u"3 1 5 2 4"_s);
    sorted("person, from the end", Column::Person, Qt::DescendingOrder, u"4 2 5 1 3"_s);
    sorted("skill", Column::Skill, Qt::AscendingOrder, u"5 2 3 1 4"_s);
    sorted("skill, from the end", Column::Skill, Qt::DescendingOrder, u"4 1 3 2 5"_s);
    sorted("status", Column::Status, Qt::AscendingOrder, u"4 3 2 1 5"_s);
    sorted("status, from the end", Column::Status, Qt::DescendingOrder, u"5 1 3 2 4"_s);
    sorted("created", Column::Created, Qt::AscendingOrder, u"5 1 2 3 4"_s);
    sorted("created, newest first", Column::Created, Qt::DescendingOrder, u"4 3 2 1 5"_s);
    sorted("changed", Column::Changed, Qt::AscendingOrder, u"5 4 2 3 1"_s);
    sorted("changed, newest first", Column::Changed, Qt::DescendingOrder, u"1 3 2 4 5"_s);
}

void TestEndorsementModelOrder::sortsByEveryColumn()
{
    QFETCH(const int, column);
    QFETCH(const int, order);
    QFETCH(const QString, numbers);
    QList<Endorsement> all{received(1, u"Zed-1", u"knitting"_s, Status::Hidden, day(1)),
                           received(2, u"Bob-2", u"Étude"_s, Status::Accepted, day(2)),
                           received(3, u"Ada-3", u"Java"_s, Status::Accepted, day(3)),
                           received(4, u"Cleo-4", QString(), Status::Pending, day(4)),
                           received(5, u"Dan-5", u"carpentry"_s, Status::fromWire(u"NEW"_s), {})};
    all[0].lastModified = day(9);
    all[1].lastModified = day(6);
    all[2].lastModified = day(7);
    all[3].lastModified = day(5);
    add(all);
    // 2 and 4 have no name; small letters and accents do not stand behind the rest.
    name(u"Zed-1", u"Émile"_s);
    name(u"Ada-3", u"ada"_s);
    name(u"Dan-5", u"Zoe"_s);
    m_model->sort(column, Qt::SortOrder(order));
    QCOMPARE(::numbers(*m_model, *m_store), numbers);
    QCOMPARE(int(m_model->sortColumn()), column);
    QCOMPARE(int(m_model->sortOrder()), order);
}

void TestEndorsementModelOrder::rowsThatAreEqualAreNewestFirstInBothDirections()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
         received(2, u"Ada-1", u"C++"_s, Status::Accepted, day(3)),
         received(3, u"Ada-1", u"C++"_s, Status::Accepted, day(2)),
         received(4, u"Ada-1", u"C++"_s, Status::Accepted, day(3))});
    for (const Column column : {Column::Person, Column::Skill, Column::Status}) {
        m_model->sort(int(column), Qt::AscendingOrder);
        QCOMPARE(numbers(*m_model, *m_store), u"2 4 3 1"_s);
        m_model->sort(int(column), Qt::DescendingOrder);
        QCOMPARE(numbers(*m_model, *m_store), u"2 4 3 1"_s);
    }
}

void TestEndorsementModelOrder::membersWithoutNameStandBehindTheOthers()
{
    add({received(1, u"Ccc-1", u"C++"_s, Status::Accepted), received(2, u"Bbb-2", u"C++"_s, Status::Accepted),
         received(3, u"Aaa-3", u"C++"_s, Status::Accepted), received(4, u"Ddd-4", u"C++"_s, Status::Accepted),
         received(5, u"Eee-5", u"C++"_s, Status::Accepted),
         received(6, u"Fff-6", u"C++"_s, Status::Accepted)});
    name(u"Ddd-4", u"Zoe"_s);
    name(u"Fff-6", u"Zoe"_s); // another one of that name stands beside her
    m_store->setPeople({{person(u"Aaa-3"), {}, Person::Visibility::Private},
                        {person(u"Ccc-1"), {}, Person::Visibility::Unavailable}});
    m_model->sort(int(Column::Person));
    QCOMPARE(texts(*m_model, Column::Person),
             (QStringList{u"Zoe"_s, u"Zoe"_s, u"Member Bbb-2"_s, u"Member Ccc-1"_s, u"Member Eee-5"_s,
                          u"Private member"_s}));
}

void TestEndorsementModelOrder::namesThatArriveMoveNothingUntilResort()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted), received(2, u"Bbb-2", u"C++"_s, Status::Accepted),
         received(3, u"Ccc-3", u"C++"_s, Status::Accepted)});
    m_model->sort(int(Column::Person));
    const QSignalSpy needed(m_model.get(), &EndorsementModel::resortNeeded);
    Recorder recorder(*m_model);
    name(u"Bbb-2", u"Zoe"_s);
    name(u"Ccc-3", u"Ann"_s);
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Member Aaa-1"_s, u"Zoe"_s, u"Ann"_s}));
    QCOMPARE(recorder.take(), (QStringList{u"data 1-1:0-0"_s, u"data 2-2:0-0"_s}));
    QVERIFY(m_model->needsResort());
    QCOMPARE(needed.count(), 1); // once for both
    m_model->resortNow();
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Ann"_s, u"Zoe"_s, u"Member Aaa-1"_s}));
    QVERIFY(!m_model->needsResort());
    QVERIFY(!recorder.take().contains(u"layout"_s));
    name(u"Aaa-1", u"Bo"_s);
    QCOMPARE(needed.count(), 2);
}

void TestEndorsementModelOrder::aClickOnTheHeaderResorts()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted),
         received(2, u"Bbb-2", u"C++"_s, Status::Accepted)});
    m_model->sort(int(Column::Person));
    m_model->sort(int(Column::Skill));
    name(u"Bbb-2", u"Zoe"_s);
    QVERIFY(!m_model->needsResort()); // sorted by something else
    m_model->sort(int(Column::Person));
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Zoe"_s, u"Member Aaa-1"_s}));
    name(u"Aaa-1", u"Ann"_s);
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Zoe"_s, u"Ann"_s}));
    m_model->sort(int(Column::Person), Qt::DescendingOrder);
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Zoe"_s, u"Ann"_s}));
    m_model->sort(int(Column::Person), Qt::AscendingOrder);
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Ann"_s, u"Zoe"_s}));
}

void TestEndorsementModelOrder::newPeopleTakeTheirPlaceAmongTheOldNames()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted),
         received(2, u"Ccc-2", u"C++"_s, Status::Accepted)});
    m_model->sort(int(Column::Person));
    name(u"Ccc-2", u"Ann"_s);
    add({received(3, u"Bbb-3", u"C++"_s, Status::Accepted)});
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Member Aaa-1"_s, u"Member Bbb-3"_s, u"Ann"_s}));
}

void TestEndorsementModelOrder::aFreshSortNeedsNoResort()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted)});
    name(u"Aaa-1", u"Ann"_s);
    QVERIFY(!m_model->needsResort());
    m_model->sort(int(Column::Person));
    QVERIFY(!m_model->needsResort());
}

void TestEndorsementModelOrder::aDecidedRowLeavesToReview()
{
    m_model->setFilter({.view = View::ToReview});
    add({received(1, u"Ada-1", u"C++"_s, Status::Pending, day(1)),
         received(2, u"Bob-2", u"C++"_s, Status::Pending, day(2)),
         received(3, u"Bob-2", u"Java"_s, Status::Pending, day(3))});
    Recorder recorder(*m_model);
    m_store->setWish({row(2)}, Status::Hidden, WriteState::Waiting);
    m_store->markReviewed({row(2)}, day(10));
    QCOMPARE(numbers(*m_model, *m_store), u"3 1"_s);
    QCOMPARE(recorder.take(), QStringList{u"remove 1-1"_s});
    m_store->clearWish({row(2)}, std::nullopt);
    m_store->unmarkReviewed({row(2)});
    QCOMPARE(numbers(*m_model, *m_store), u"3 2 1"_s);
    QCOMPARE(recorder.take(), QStringList{u"insert 1-1"_s});
}

void TestEndorsementModelOrder::changesArriveAsContiguousRanges()
{
    Recorder recorder(*m_model);
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
         received(3, u"Ada-1", u"C++"_s, Status::Accepted, day(3)),
         received(7, u"Ada-1", u"C++"_s, Status::Accepted, day(7))});
    QCOMPARE(recorder.take(), QStringList{u"insert 0-2"_s});
    add({received(4, u"Ada-1", u"C++"_s, Status::Accepted, day(4)),
         received(5, u"Ada-1", u"C++"_s, Status::Accepted, day(5)),
         received(2, u"Ada-1", u"C++"_s, Status::Accepted, day(2)),
         received(7, u"Ada-1", u"C++"_s, Status::Accepted, day(7))});
    QCOMPARE(numbers(*m_model, *m_store), u"7 5 4 3 2 1"_s);
    QCOMPARE(recorder.take(), (QStringList{u"insert 1-2"_s, u"insert 4-4"_s}));
    m_store->remove({row(3), row(7), row(4)});
    QCOMPARE(numbers(*m_model, *m_store), u"5 2 1"_s);
    QCOMPARE(recorder.take(), (QStringList{u"remove 2-3"_s, u"remove 0-0"_s}));
}

void TestEndorsementModelOrder::aChangedSortKeyMovesTheRow()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
         received(2, u"Ada-1", u"C++"_s, Status::Accepted, day(2)),
         received(3, u"Ada-1", u"C++"_s, Status::Accepted, day(3)),
         received(4, u"Ada-1", u"C++"_s, Status::Accepted, day(4))});
    m_model->sort(int(Column::Status));
    Recorder recorder(*m_model);
    m_store->setWish({row(3)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(numbers(*m_model, *m_store), u"4 2 1 3"_s);
    QCOMPARE(recorder.take(), (QStringList{u"move 1-1 to 4"_s, u"data 3-3:0-4"_s}));
    m_store->clearWish({row(3)}, std::nullopt);
    QCOMPARE(recorder.take(), (QStringList{u"move 3-3 to 1"_s, u"data 1-1:0-4"_s}));
}

void TestEndorsementModelOrder::aChangedRowIsToldOnceAndWhereItIs()
{
    QList<Endorsement> all;
    for (int i = 1; i <= 6; ++i)
        all << received(i, u"Ada-1", u"C++"_s, Status::Accepted, day(10 - i));
    add(all);
    m_model->setFilter({.statuses = {Status::Accepted, Status::Hidden}});
    QSignalSpy spy(m_model.get(), &QAbstractItemModel::dataChanged);
    Recorder recorder(*m_model);
    m_store->setWish({row(5), row(2), row(1)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(recorder.take(), (QStringList{u"data 0-1:0-4"_s, u"data 4-4:0-4"_s}));
    const auto roles = spy.first().at(2).value<QList<int>>();
    QVERIFY(roles.contains(Qt::DisplayRole));
    QVERIFY(roles.contains(EndorsementModel::StatusRole));
    m_store->setWish({row(5), row(6)}, Status::Rejected, WriteState::Waiting);
    QCOMPARE(recorder.take(), QStringList{u"remove 4-5"_s}); // nothing of what is not shown
    m_store->setWish({row(5)}, Status::Accepted, WriteState::Waiting);
    QCOMPARE(recorder.take(), QStringList{u"insert 4-4"_s}); // nor of what is read anyway
}

void TestEndorsementModelOrder::manyRangesAreOneLayoutChange()
{
    QList<Endorsement> all;
    for (int i = 0; i < 66; ++i)
        all << received(i, i % 2 == 0 ? u"Ada-1" : u"Bob-2", u"C++"_s, Status::Accepted, day(1).addSecs(-i));
    add(all);
    Recorder recorder(*m_model);
    m_store->remove({row(65)});
    QCOMPARE(recorder.take(), QStringList{u"remove 65-65"_s});
    m_model->setFilter({.search = u"ada"_s}); // 32 ranges leave
    QCOMPARE(recorder.take().size(), 32);
    m_model->setFilter({});
    QCOMPARE(recorder.take().size(), 32);
    m_model->setFilter({.search = u"bob"_s}); // 33 ranges leave
    QCOMPARE(recorder.take(), (QStringList{u"layout"_s, u"remove 32-64"_s}));
    QCOMPARE(m_model->rowCount(), 32);
    m_model->setFilter({});
    QCOMPARE(recorder.take(), (QStringList{u"insert 32-64"_s, u"layout"_s}));
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    QCOMPARE(recorder.take(), QStringList{u"layout"_s});
}

void TestEndorsementModelOrder::manyScatteredChangesAreOneSpan()
{
    QList<Endorsement> all;
    for (int i = 0; i < 70; ++i)
        all << received(i, u"Ada-1", u"C++"_s, Status::Accepted, day(1).addSecs(-i));
    add(all);
    QList<RowId> odd;
    for (int i = 1; i < 68; i += 2)
        odd << row(i);
    Recorder recorder(*m_model);
    m_store->setWish(odd, Status::Hidden, WriteState::Waiting);
    QCOMPARE(recorder.take(), QStringList{u"data 1-67:0-4"_s});
}

void TestEndorsementModelOrder::anotherViewIsOneRemoveAndOneInsert()
{
    for (int i = 0; i < 100; i += 2) {
        add({received(i, u"Ada-1", u"C++"_s, Status::Accepted, day(1).addSecs(i))});
        add({given(i + 1, u"Ada-1", u"C++"_s, Status::Accepted, day(1).addSecs(i + 1))}, Direction::Given);
    }
    Recorder recorder(*m_model);
    m_model->setFilter({.view = View::Given});
    QCOMPARE(recorder.take(), (QStringList{u"remove 0-49"_s, u"insert 0-49"_s}));
}

void TestEndorsementModelOrder::persistentIndexesFollowTheirRows()
{
    QList<Endorsement> all;
    for (int i = 0; i < 200; ++i)
        all << received(i, i % 2 == 0 ? u"Ada-1" : u"Bob-2", u"C++"_s, Status::Accepted, day(1).addSecs(i));
    add(all);
    QHash<RowId, QPersistentModelIndex> held;
    for (int i = 0; i < 200; i += 7)
        held.insert(row(i), m_model->index(m_model->rowOf(row(i)).value(), i % 5));
    m_model->sort(int(Column::Person), Qt::DescendingOrder);
    m_model->sort(int(Column::Created), Qt::AscendingOrder);
    m_model->setFilter({.search = u"bob"_s});
    for (auto i = held.cbegin(); i != held.cend(); ++i) {
        const bool isShown = m_model->rowOf(i.key()).has_value();
        QCOMPARE(i.value().isValid(), isShown);
        if (isShown) {
            QCOMPARE(m_model->rowId(i.value().row()), i.key());
            QCOMPARE(i.value().column(), int(m_store->row(i.key()).id) % 5);
        }
    }
}

void TestEndorsementModelOrder::rowsAreFoundWhileTheModelRearranges()
{
    QList<Endorsement> all;
    for (int i = 0; i < 10; ++i)
        all << received(i, u"Ada-1", u"C++"_s, i % 3 == 0 ? Status::Hidden : Status::Accepted,
                        day(1).addSecs(i));
    add(all);
    int looks = 0;
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, [&] {
        for (int row = 0; row < m_model->rowCount(); ++row)
            looks += m_model->rowOf(m_model->rowId(row)) == row ? 1 : 1000;
    });
    m_model->setFilter({.statuses = {Status::Accepted}});
    QCOMPARE(looks, 9 + 8 + 7 + 6);
}

QTEST_GUILESS_MAIN(TestEndorsementModelOrder)
#include "tst_endorsementmodelorder.moc"
