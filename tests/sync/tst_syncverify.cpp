// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

/// Lists that move while they are read, and rows that no list has any more.
class TestSyncVerify : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void aListThatMovedIsReadOnceMore();
    void aListThatKeepsMovingIsReadTwiceOnly();
    void aVanishedRowIsRemovedOnlyWhenTheServiceSaysSo();
    void aRowThatOnlyTheBatchGetReturnsIsKeptAndUpdated();
    void aRowThatListsLeaveOutDoesNotDoubleEverySync();
    void aRowTheServiceCannotTellAboutIsKept();
    void aRowWithAnOpenWishIsNeverRemoved_data();
    void aRowWithAnOpenWishIsNeverRemoved();
    void aRowThatCameInMeanwhileIsNotTakenForVanished();
    void rowsOfAnotherAccountAreLeftAlone();

private:
    std::unique_ptr<SyncFixture> f;
};

void TestSyncVerify::aListThatMovedIsReadOnceMore()
{
    // While the list is read, 9 comes in at its front: 2 moves to the second page.
    int reads = 0;
    f->backend.onFetchPage = [&reads](Direction,
                                      const std::optional<PageToken> &wanted) -> Result<EndorsementPage> {
        if (!wanted)
            ++reads;
        if (wanted)
            return EndorsementPage{several({2, 3}), {}, {}};
        return EndorsementPage{reads == 1 ? several({1, 2}) : several({9, 1}), {}, token(1)};
    };
    QCOMPARE(f->run(), (SyncReport{.added = 4, .newReceived = 4}));
    QCOMPARE(reads, 2);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3, 9}));
}

void TestSyncVerify::aListThatKeepsMovingIsReadTwiceOnly()
{
    f->received.add(several({1, 2}), 1);
    f->received.add(several({2, 3}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 3, .newReceived = 3}));
    QCOMPARE(f->backend.pageCalls.size(), 4);
}

void TestSyncVerify::aVanishedRowIsRemovedOnlyWhenTheServiceSaysSo()
{
    f->store.merge(f->account, Direction::Received, several({1, 2, 3}));
    f->received.add(several({1}), -1);
    f->missing = {endorsement(2).urn};
    f->found = {endorsement(3)};
    QCOMPARE(f->run(), (SyncReport{.vanished = 1}));
    QCOMPARE(f->ids(), (QList<qint64>{1, 3}));
    QCOMPARE(f->backend.pageCalls.size(), 2); // a row that vanished: maybe the list moved
    QCOMPARE(f->backend.fetchSeveralCalls.size(), 1);
    QCOMPARE(f->backend.fetchSeveralCalls.at(0).size(), 2);
}

void TestSyncVerify::aRowThatOnlyTheBatchGetReturnsIsKeptAndUpdated()
{
    f->store.merge(f->account, Direction::Received, several({1, 2}));
    f->received.add(several({1}), -1);
    f->found = {endorsement(2, Status::Rejected)};
    QCOMPARE(f->run(), (SyncReport{.changed = 1}));
    const auto row = f->store.find(f->account, endorsement(2).urn);
    QVERIFY(row);
    QCOMPARE(f->store.endorsement(*row).status, Status(Status::Rejected));
}

void TestSyncVerify::aRowThatListsLeaveOutDoesNotDoubleEverySync()
{
    f->store.merge(f->account, Direction::Received, several({1, 2}));
    f->received.add(several({1}), -1);
    f->found = {endorsement(2)};
    QVERIFY(f->run());
    QCOMPARE(f->backend.pageCalls.size(), 2);
    QVERIFY(f->run());
    QCOMPARE(f->backend.pageCalls.size(), 3);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
}

void TestSyncVerify::aRowTheServiceCannotTellAboutIsKept()
{
    f->store.merge(f->account, Direction::Received, several({1, 2}));
    f->received.add(several({1}), -1);
    QCOMPARE(f->run(), SyncReport{});
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
}

void TestSyncVerify::aRowWithAnOpenWishIsNeverRemoved_data()
{
    QTest::addColumn<WriteState>("state");
    QTest::addColumn<bool>("wishComesLate");
    for (const bool late : {false, true}) {
        const QByteArray when = late ? ", wished while it is verified" : "";
        QTest::newRow("waiting" + when) << WriteState::Waiting << late;
        QTest::newRow("sending" + when) << WriteState::Sending << late;
        QTest::newRow("unconfirmed" + when) << WriteState::Unconfirmed << late;
    }
}

void TestSyncVerify::aRowWithAnOpenWishIsNeverRemoved()
{
    QFETCH(const WriteState, state);
    QFETCH(const bool, wishComesLate);
    f->store.merge(f->account, Direction::Received, several({1, 2}));
    f->received.add(several({1}), -1);
    f->missing = {endorsement(2).urn};
    const RowId row = f->store.find(f->account, endorsement(2).urn).value();
    const auto wish = [&] { f->store.setWish({row}, Status::Hidden, state); };
    if (wishComesLate) {
        f->backend.onFetchSeveral = [wish, answer = f->backend.onFetchSeveral](const auto &urns) {
            wish();
            return answer(urns);
        };
    } else {
        wish();
    }
    QCOMPARE(f->run(), SyncReport{});
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
    QCOMPARE(f->store.row(row).write, state);
    QCOMPARE(f->backend.fetchSeveralCalls.size(), wishComesLate ? 1 : 0);
}

void TestSyncVerify::aRowThatCameInMeanwhileIsNotTakenForVanished()
{
    f->received.add(several({1}), 1);
    f->received.add(several({2}), -1);
    connect(f->sync.get(), &Synchronizer::progressChanged, this,
            [this] { f->store.merge(f->account, Direction::Received, several({7})); });
    QCOMPARE(f->run().value().vanished, 0);
    QVERIFY(f->backend.fetchSeveralCalls.isEmpty());
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 7}));
}

void TestSyncVerify::rowsOfAnotherAccountAreLeftAlone()
{
    const AccountId other = AccountId::create();
    f->store.setAccount(other, owner(), {});
    f->store.merge(other, Direction::Received, several({5}));
    f->received.add(several({1}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 1, .newReceived = 1}));
    QVERIFY(f->backend.fetchSeveralCalls.isEmpty());
    QVERIFY(f->store.find(other, endorsement(5).urn));
}

QTEST_GUILESS_MAIN(TestSyncVerify)
#include "tst_syncverify.moc"
