// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/endorsementstore.h"

#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

QList<RowId> rowsOf(const QSignalSpy &spy, qsizetype call = 0)
{
    return spy.at(call).at(0).value<QList<RowId>>();
}

} // namespace

/// What a store does not tell at once.
class TestHeldRows : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void addedRowsAreToldTogether();
    void whatGoesHasComeBefore();
    void changedRowsAreToldOnce();
    void whatGoesHasChangedBefore();
    void withoutAChangeNothingIsTold();

private:
    [[nodiscard]] RowId addRow(qint64 id)
    {
        m_store->merge(m_account, Direction::Received, {received(id, u"Ada", u"Go"_s, Status::Pending)});
        return m_store->find(m_account, {owner(), id}).value();
    }

    const AccountId m_account = AccountId::create();
    std::unique_ptr<EndorsementStore> m_store;
};

void TestHeldRows::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
}

void TestHeldRows::addedRowsAreToldTogether()
{
    const QSignalSpy added(m_store.get(), &EndorsementStore::rowsAdded);
    m_store->holdAdded();
    m_store->merge(m_account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    m_store->merge(m_account, Direction::Received, {received(2, u"Ada", u"Chess"_s, Status::Accepted)});
    QCOMPARE(added.count(), 0);
    m_store->tellAdded();
    QCOMPARE(added.count(), 1);
    QCOMPARE(rowsOf(added).size(), 2);
    m_store->merge(m_account, Direction::Received, {received(3, u"Ada", u"Go"_s, Status::Accepted)});
    QCOMPARE(added.count(), 2);
    m_store->tellAdded();
    QCOMPARE(added.count(), 2);
}

void TestHeldRows::whatGoesHasComeBefore()
{
    const QSignalSpy removed(m_store.get(), &EndorsementStore::rowsRemoved);
    const QSignalSpy added(m_store.get(), &EndorsementStore::rowsAdded);
    m_store->holdAdded();
    m_store->merge(m_account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    m_store->remove(m_store->rows());
    QCOMPARE(added.count(), 1);
    QCOMPARE(removed.count(), 1);
    m_store->merge(m_account, Direction::Received, {received(2, u"Ada", u"Go"_s, Status::Accepted)});
    QCOMPARE(added.count(), 1); // still held
    m_store->tellAdded();
    QCOMPARE(added.count(), 2);
}

void TestHeldRows::changedRowsAreToldOnce()
{
    const RowId one = addRow(1);
    const RowId two = addRow(2);
    const QSignalSpy changed(m_store.get(), &EndorsementStore::rowsChanged);
    m_store->holdChanged();
    m_store->setWish({two, one}, Status::Hidden, WriteState::Waiting);
    m_store->markReviewed({one}, day(3));
    QCOMPARE(changed.count(), 0);
    m_store->tellChanged();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(rowsOf(changed), (QList<RowId>{two, one}));
    m_store->setWish({one}, Status::Accepted, WriteState::Waiting);
    QCOMPARE(changed.count(), 2);
}

void TestHeldRows::whatGoesHasChangedBefore()
{
    const RowId row = addRow(1);
    const QSignalSpy changed(m_store.get(), &EndorsementStore::rowsChanged);
    const QSignalSpy removed(m_store.get(), &EndorsementStore::rowsRemoved);
    m_store->holdChanged();
    m_store->setWish({row}, Status::Hidden, WriteState::Waiting);
    m_store->remove({row});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 1);
    m_store->tellChanged();
    QCOMPARE(changed.count(), 1);
}

void TestHeldRows::withoutAChangeNothingIsTold()
{
    const QSignalSpy changed(m_store.get(), &EndorsementStore::rowsChanged);
    m_store->holdChanged();
    m_store->tellChanged();
    QCOMPARE(changed.count(), 0);
}

QTEST_GUILESS_MAIN(TestHeldRows)
#include "tst_heldrows.moc"
