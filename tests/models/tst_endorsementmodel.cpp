// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementmodel.h"

#include "fakeclock.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using Column = EndorsementModel::Column;
using View = EndorsementFilter::View;

namespace {

/// What a model tells a view about its rows, as "insert 0-2", "remove 3-3", "move 1-1 to 4", "layout" and
/// "data 0-1:0-4".
class Recorder : public QObject
{
public:
    explicit Recorder(const QAbstractItemModel &model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { note(u"insert"_s, first, last); });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { note(u"remove"_s, first, last); });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    m_log << u"move %1-%2 to %3"_s.arg(first).arg(last).arg(to);
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_log << u"layout"_s; });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_log << u"reset"_s; });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    m_log << u"data %1-%2:%3-%4"_s.arg(from.row())
                                 .arg(to.row())
                                 .arg(from.column())
                                 .arg(to.column());
                });
    }

    [[nodiscard]] QStringList take() { return std::exchange(m_log, {}); }

private:
    void note(const QString &what, int first, int last)
    {
        m_log << u"%1 %2-%3"_s.arg(what).arg(first).arg(last);
    }

    QStringList m_log;
};

QString text(const QAbstractItemModel &model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, int(column)).data(role).toString();
}

/// One column, top to bottom.
QStringList texts(const QAbstractItemModel &model, Column column, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << text(model, row, column, role);
    return all;
}

/// The numbers of the endorsements shown, top to bottom.
QString numbers(const EndorsementModel &model, const EndorsementStore &store)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << QString::number(store.row(model.rowId(row)).id);
    return all.join(u' ');
}

} // namespace

class TestEndorsementModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void cellsAreReadableText();
    void accessibleTextSaysWhatShortTextLeavesOut();
    void rawValuesHaveRolesOfTheirOwn();
    void textFromOthersStaysAsItIs();
    void headersNameTheColumns();
    void relativeTimesGrowOld();

    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void rowsThatAreEqualAreNewestFirstInBothDirections();
    void membersWithoutNameStandBehindTheOthers();
    void namesThatArriveMoveNothingUntilResort();
    void aClickOnTheHeaderResorts();
    void newPeopleTakeTheirPlaceAmongTheOldNames();
    void aFreshSortNeedsNoResort();

    void viewsShowTheirRows_data();
    void viewsShowTheirRows();
    void filtersByStatusAsShown();
    void searchFindsNamesThatArriveLater();
    void chipsCountWhatTheSearchFoundWhateverTheirState();
    void countsAreToldWhenTheyChangeAndOnlyThen();
    void anAccountThatTheStoreDoesNotKnowHasNoRows();
    void theSameFilterIsNoChange();

    void aDecidedRowLeavesToReview();
    void changesArriveAsContiguousRanges();
    void aChangedSortKeyMovesTheRow();
    void aChangedRowIsToldOnceAndWhereItIs();
    void manyRangesAreOneLayoutChange();
    void manyScatteredChangesAreOneSpan();
    void anotherViewIsOneRemoveAndOneInsert();
    void persistentIndexesFollowTheirRows();
    void rowsAreFoundWhileTheModelRearranges();

private:
    void add(const QList<Endorsement> &endorsements, Direction direction = Direction::Received);
    void name(QStringView id, const QString &name);
    [[nodiscard]] RowId row(qint64 number) const;

    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<EndorsementModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    AccountId m_account = AccountId::create();
};

void TestEndorsementModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestEndorsementModel::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_clock = std::make_unique<FakeClock>();
    m_clock->setNow(day(10));
    m_model = std::make_unique<EndorsementModel>(*m_store, *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestEndorsementModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void TestEndorsementModel::add(const QList<Endorsement> &endorsements, Direction direction)
{
    m_store->merge(m_account, direction, endorsements);
}

void TestEndorsementModel::name(QStringView id, const QString &name)
{
    m_store->setPeople({{person(id), name, Person::Visibility::Known}});
}

RowId TestEndorsementModel::row(qint64 number) const
{
    return m_store->find(m_account, {owner(), number}).value();
}

void TestEndorsementModel::cellsAreReadableText()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(7))});
    name(u"Ada-1", u"Ada Example"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->columnCount(), int(Column::Count));
    QCOMPARE(text(*m_model, 0, Column::Person), u"Ada Example"_s);
    QCOMPARE(text(*m_model, 0, Column::Skill), u"C++"_s);
    QCOMPARE(text(*m_model, 0, Column::Status), u"Visible"_s);
    QCOMPARE(text(*m_model, 0, Column::Created), u"3 d"_s);
    QCOMPARE(text(*m_model, 0, Column::Changed), u"3 d"_s);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    QVERIFY(!m_model->index(0, 0).data(Qt::TextAlignmentRole).isValid());
    QVERIFY(!m_model->index(0, 0).data(Qt::DecorationRole).isValid());
}

void TestEndorsementModel::accessibleTextSaysWhatShortTextLeavesOut()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Hidden, day(7))});
    const auto accessible = [this](Column column) {
        return text(*m_model, 0, column, Qt::AccessibleTextRole);
    };
    QCOMPARE(accessible(Column::Created), u"Wednesday, January 7, 2026, 12:00 AM"_s);
    QCOMPARE(text(*m_model, 0, Column::Created, Qt::ToolTipRole), accessible(Column::Created));
    QCOMPARE(accessible(Column::Status), QString()); // the text shown says it all
    m_store->setWish({row(1)}, Status::Accepted, WriteState::Waiting);
    QCOMPARE(text(*m_model, 0, Column::Status), u"Visible"_s);
    QCOMPARE(accessible(Column::Status), u"Visible, change waiting"_s);
    m_store->clearWish({row(1)}, std::nullopt, WriteState::Failed);
    QCOMPARE(accessible(Column::Status), u"Hidden, change failed"_s);
}

void TestEndorsementModel::rawValuesHaveRolesOfTheirOwn()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Pending, day(7))});
    const QModelIndex cell = m_model->index(0, int(Column::Created));
    QCOMPARE(cell.data(EndorsementModel::RowIdRole).toUInt(), quint32(row(1)));
    QCOMPARE(cell.data(EndorsementModel::UrnRole).toString(), EndorsementUrn(owner(), 1).toString());
    QCOMPARE(cell.data(EndorsementModel::PersonUrnRole).toString(), u"urn:li:person:Ada-1"_s);
    QCOMPARE(cell.data(EndorsementModel::StatusRole).toString(), u"PENDING"_s);
    QCOMPARE(cell.data(EndorsementModel::WriteStateRole).toInt(), int(WriteState::None));
    QCOMPARE(cell.data(EndorsementModel::ToReviewRole).toBool(), true);
    QCOMPARE(cell.data(EndorsementModel::SortRole).toLongLong(), day(7).toMSecsSinceEpoch());
    m_store->setWish({row(1)}, Status::Hidden, WriteState::Sending);
    QCOMPARE(cell.data(EndorsementModel::StatusRole).toString(), u"HIDDEN"_s);
    QCOMPARE(cell.data(EndorsementModel::WriteStateRole).toInt(), int(WriteState::Sending));
}

void TestEndorsementModel::textFromOthersStaysAsItIs()
{
    add({received(1, u"Ada-1", u"<img src=x>&amp;"_s, Status::fromWire(u"<b>%1 NEW"_s)),
         received(2, u"Bob-2", QString(), Status::Unknown)});
    name(u"Ada-1", u"%1 <b>Ada</b>\n\u202e"_s);
    QCOMPARE(text(*m_model, 0, Column::Person), u"%1 <b>Ada</b>\n\u202e"_s);
    QCOMPARE(text(*m_model, 0, Column::Skill), u"<img src=x>&amp;"_s);
    QCOMPARE(text(*m_model, 0, Column::Status), u"<b>%1 NEW"_s);
    QCOMPARE(text(*m_model, 1, Column::Person), u"Member Bob-2"_s);
    QCOMPARE(text(*m_model, 1, Column::Skill), u"(no skill name)"_s);
    QCOMPARE(text(*m_model, 1, Column::Status), u"UNKNOWN"_s);
    m_store->setWish({row(1)}, Status::Accepted, WriteState::Waiting);
    m_store->clearWish({row(1)}, std::nullopt, WriteState::Failed);
    QCOMPARE(text(*m_model, 0, Column::Status, Qt::AccessibleTextRole), u"<b>%1 NEW, change failed"_s);
}

void TestEndorsementModel::headersNameTheColumns()
{
    QStringList headers;
    for (int column = 0; column < m_model->columnCount(); ++column)
        headers << m_model->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(headers, (QStringList{u"Person"_s, u"Skill"_s, u"Status"_s, u"Created"_s, u"Changed"_s}));
    QVERIFY(!m_model->headerData(0, Qt::Vertical).isValid());
}

void TestEndorsementModel::relativeTimesGrowOld()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(10)),
         received(2, u"Bob-2", u"C++"_s, Status::Accepted, day(10))});
    Recorder recorder(*m_model);
    QCOMPARE(text(*m_model, 0, Column::Created), u"now"_s);
    m_clock->advance(std::chrono::minutes(2));
    QCOMPARE(text(*m_model, 0, Column::Created), u"2 min"_s);
    QCOMPARE(recorder.take(), (QStringList{u"data 0-1:3-4"_s, u"data 0-1:3-4"_s}));
}

void TestEndorsementModel::sortsByEveryColumn_data()
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

void TestEndorsementModel::sortsByEveryColumn()
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

void TestEndorsementModel::rowsThatAreEqualAreNewestFirstInBothDirections()
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

void TestEndorsementModel::membersWithoutNameStandBehindTheOthers()
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

void TestEndorsementModel::namesThatArriveMoveNothingUntilResort()
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

void TestEndorsementModel::aClickOnTheHeaderResorts()
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

void TestEndorsementModel::newPeopleTakeTheirPlaceAmongTheOldNames()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted),
         received(2, u"Ccc-2", u"C++"_s, Status::Accepted)});
    m_model->sort(int(Column::Person));
    name(u"Ccc-2", u"Ann"_s);
    add({received(3, u"Bbb-3", u"C++"_s, Status::Accepted)});
    QCOMPARE(texts(*m_model, Column::Person), (QStringList{u"Member Aaa-1"_s, u"Member Bbb-3"_s, u"Ann"_s}));
}

void TestEndorsementModel::aFreshSortNeedsNoResort()
{
    add({received(1, u"Aaa-1", u"C++"_s, Status::Accepted)});
    name(u"Aaa-1", u"Ann"_s);
    QVERIFY(!m_model->needsResort());
    m_model->sort(int(Column::Person));
    QVERIFY(!m_model->needsResort());
}

void TestEndorsementModel::viewsShowTheirRows_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("to review") << int(View::ToReview) << u"4 1"_s;
    QTest::newRow("received") << int(View::Received) << u"4 1 2"_s;
    QTest::newRow("given") << int(View::Given) << u"8 7"_s;
}

void TestEndorsementModel::viewsShowTheirRows()
{
    QFETCH(const int, view);
    QFETCH(const QString, numbers);
    // To review: what is pending, and what came after a day.
    m_store->setAccount(m_account, owner(), day(3));
    add({received(1, u"Ada-1", u"C++"_s, Status::Pending, day(2)),
         received(2, u"Bob-2", u"C++"_s, Status::Accepted, day(2)),
         received(4, u"Bob-2", u"C++"_s, Status::Accepted, day(4))});
    add({given(7, u"Ada-1", u"C++"_s, Status::Pending, day(5)),
         given(8, u"Ada-1", u"C++"_s, Status::Deleted, day(6))},
        Direction::Given);
    m_model->setFilter({.view = View(view)});
    QCOMPARE(::numbers(*m_model, *m_store), numbers);
    QCOMPARE(m_model->unfilteredCount(), m_model->rowCount());
}

void TestEndorsementModel::filtersByStatusAsShown()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
         received(2, u"Bob-2", u"C++"_s, Status::Hidden, day(2)),
         received(3, u"Bob-2", u"C++"_s, Status::Rejected, day(3)),
         received(4, u"Bob-2", u"C++"_s, Status::fromWire(u"NEW"_s), day(4))});
    m_model->setFilter({.statuses = {Status::Hidden}});
    QCOMPARE(numbers(*m_model, *m_store), u"2"_s);
    m_store->setWish({row(1)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(numbers(*m_model, *m_store), u"2 1"_s);
    m_model->setFilter({.statuses = {Status::Hidden, Status::fromWire(u"NEW"_s)}});
    QCOMPARE(numbers(*m_model, *m_store), u"4 2 1"_s);
    m_model->setFilter({.statuses = {Status::Closed}});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestEndorsementModel::searchFindsNamesThatArriveLater()
{
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1)),
         received(2, u"Bob-2", u"C++"_s, Status::Accepted, day(2)),
         received(3, u"Ada-1", u"Java"_s, Status::Accepted, day(3))});
    m_model->setFilter({.search = u"example"_s});
    QCOMPARE(m_model->rowCount(), 0);
    name(u"Ada-1", u"Ada Example"_s);
    QCOMPARE(numbers(*m_model, *m_store), u"3 1"_s);
    m_model->setFilter({.search = u"example c"_s});
    QCOMPARE(numbers(*m_model, *m_store), u"1"_s);
    m_model->setFilter({.search = u"example"_s});
    QCOMPARE(numbers(*m_model, *m_store), u"3 1"_s);
    name(u"Ada-1", u"Ada Other"_s);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestEndorsementModel::chipsCountWhatTheSearchFoundWhateverTheirState()
{
    using Counts = QHash<Status, int>;
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted), received(2, u"Bob-2", u"C++"_s, Status::Accepted),
         received(3, u"Bob-2", u"Java"_s, Status::Hidden),
         received(4, u"Bob-2", u"Java"_s, Status::Rejected)});
    add({given(5, u"Bob-2", u"Java"_s, Status::Accepted)}, Direction::Given);
    QCOMPARE(m_model->statusCounts(),
             (Counts{{Status::Accepted, 2}, {Status::Hidden, 1}, {Status::Rejected, 1}}));
    m_model->setFilter({.statuses = {Status::Hidden}, .search = u"bob"_s});
    QCOMPARE(m_model->statusCounts(),
             (Counts{{Status::Accepted, 1}, {Status::Hidden, 1}, {Status::Rejected, 1}}));
    QCOMPARE(m_model->unfilteredCount(), 4);
    QCOMPARE(m_model->rowCount(), 1);
    m_store->setWish({row(2)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(m_model->statusCounts(), (Counts{{Status::Hidden, 2}, {Status::Rejected, 1}}));
}

void TestEndorsementModel::countsAreToldWhenTheyChangeAndOnlyThen()
{
    const QSignalSpy spy(m_model.get(), &EndorsementModel::countsChanged);
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted),
         received(2, u"Bob-2", u"C++"_s, Status::Accepted)});
    QCOMPARE(spy.count(), 1);
    add({given(3, u"Ada-1", u"C++"_s, Status::Accepted)}, Direction::Given);
    QCOMPARE(spy.count(), 1);
    m_store->setWish({row(1), row(2)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(spy.count(), 2);
    m_store->setWish({row(1)}, Status::Hidden, WriteState::Sending);
    QCOMPARE(spy.count(), 2);
    m_model->setFilter({.statuses = {Status::Hidden}}); // the chips count on
    QCOMPARE(spy.count(), 2);
    m_model->setFilter({.search = u"bob"_s});
    QCOMPARE(spy.count(), 3);
    m_store->remove({row(1)});
    QCOMPARE(spy.count(), 4); // no longer among the unfiltered
}

void TestEndorsementModel::anAccountThatTheStoreDoesNotKnowHasNoRows()
{
    const AccountId second = AccountId::create();
    add({received(1, u"Ada-1", u"C++"_s, Status::Accepted, day(1))});
    m_model->setFilter({.account = second});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->unfilteredCount(), 0);
    m_store->setAccount(second, person(u"Second-1"), {});
    m_store->merge(second, Direction::Given, {given(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    Endorsement other = received(1, u"Ada-1", u"Java"_s, Status::Accepted, day(2));
    other.urn = {person(u"Second-1"), 1};
    m_store->merge(second, Direction::Received, {other});
    QCOMPARE(texts(*m_model, Column::Skill), QStringList{u"Java"_s});
    m_model->setFilter({.account = m_account});
    QCOMPARE(texts(*m_model, Column::Skill), QStringList{u"C++"_s});
    m_model->setFilter({});
    QCOMPARE(texts(*m_model, Column::Skill), (QStringList{u"Java"_s, u"C++"_s}));
    m_store->removeAccount(second);
    QCOMPARE(texts(*m_model, Column::Skill), QStringList{u"C++"_s});
}

void TestEndorsementModel::theSameFilterIsNoChange()
{
    const QSignalSpy spy(m_model.get(), &EndorsementModel::filterChanged);
    m_model->setFilter({});
    QCOMPARE(spy.count(), 0);
    m_model->setFilter({.search = u"x"_s});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_model->filter().search, u"x"_s);
}

void TestEndorsementModel::aDecidedRowLeavesToReview()
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

void TestEndorsementModel::changesArriveAsContiguousRanges()
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

void TestEndorsementModel::aChangedSortKeyMovesTheRow()
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

void TestEndorsementModel::aChangedRowIsToldOnceAndWhereItIs()
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

void TestEndorsementModel::manyRangesAreOneLayoutChange()
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

void TestEndorsementModel::manyScatteredChangesAreOneSpan()
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

void TestEndorsementModel::anotherViewIsOneRemoveAndOneInsert()
{
    for (int i = 0; i < 100; i += 2) {
        add({received(i, u"Ada-1", u"C++"_s, Status::Accepted, day(1).addSecs(i))});
        add({given(i + 1, u"Ada-1", u"C++"_s, Status::Accepted, day(1).addSecs(i + 1))}, Direction::Given);
    }
    Recorder recorder(*m_model);
    m_model->setFilter({.view = View::Given});
    QCOMPARE(recorder.take(), (QStringList{u"remove 0-49"_s, u"insert 0-49"_s}));
}

void TestEndorsementModel::persistentIndexesFollowTheirRows()
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

void TestEndorsementModel::rowsAreFoundWhileTheModelRearranges()
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

QTEST_GUILESS_MAIN(TestEndorsementModel)
#include "tst_endorsementmodel.moc"
