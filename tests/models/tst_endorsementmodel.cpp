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

/// Which rows a list has, and what its cells say.
class TestEndorsementModel : public QObject, private EndorsementModelFixture
{
    Q_OBJECT

private slots:
    void init() { makeModel(); }
    void cleanup() { dropModel(); }

    void cellsAreReadableText();
    void accessibleTextSaysWhatShortTextLeavesOut();
    void rawValuesHaveRolesOfTheirOwn();
    void textFromOthersStaysAsItIs();
    void headersNameTheColumns();
    void relativeTimesGrowOld();

    void viewsShowTheirRows_data();
    void viewsShowTheirRows();
    void filtersByStatusAsShown();
    void searchFindsNamesThatArriveLater();
    void chipsCountWhatTheSearchFoundWhateverTheirState();
    void countsAreToldWhenTheyChangeAndOnlyThen();
    void anAccountThatTheStoreDoesNotKnowHasNoRows();
    void theSameFilterIsNoChange();
};

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

QTEST_GUILESS_MAIN(TestEndorsementModel)
#include "tst_endorsementmodel.moc"
