// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a sync reads and what it says.
class TestSynchronizer : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void bothListsAreReadOneAfterTheOther();
    void onlyListsThatTheSourceHasAreRead();
    void oneListCanBeReadAlone();
    void pagesAreMergedAsTheyCome();
    void progressCountsPagesAndDifferentEndorsements();
    void aSecondSyncReportsOnlyWhatDiffers();
    void unreadableElementsAreCountedAndHarmNothing();
    void viewsAreToldAtMostFourTimesASecond();
    void aPageFromBeforeAConfirmedChangeDoesNotUndoIt_data();
    void aPageFromBeforeAConfirmedChangeDoesNotUndoIt();
    void aPageThatOnlyRepeatsDoesNotEndTheList();
    void aServiceThatKeepsRepeatingDoesNotKeepUsForEver();
    void aPageOfUnreadableElementsDoesNotEndTheList();

private:
    std::unique_ptr<SyncFixture> f;
};

void TestSynchronizer::bothListsAreReadOneAfterTheOther()
{
    f->backend.able.listGiven = true;
    f->received.add(several({1, 2}), 1);
    f->received.add(several({3}), -1);
    f->given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QCOMPARE(f->run(), (SyncReport{.added = 4, .newReceived = 3}));
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3}));
    QCOMPARE(f->ids(Direction::Given), (QList<qint64>{11}));
    const decltype(f->backend.pageCalls) expected{{Direction::Received, std::nullopt},
                                                  {Direction::Received, token(1)},
                                                  {Direction::Given, std::nullopt}};
    QVERIFY(f->backend.pageCalls == expected);
    QVERIFY(f->backend.fetchSeveralCalls.isEmpty());
}

void TestSynchronizer::onlyListsThatTheSourceHasAreRead()
{
    f->backend.able.listReceived = false;
    QCOMPARE(f->run(), SyncReport{});
    QVERIFY(f->backend.pageCalls.isEmpty());
}

void TestSynchronizer::oneListCanBeReadAlone()
{
    f->backend.able.listGiven = true;
    f->received.add(several({1}), -1);
    f->given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QSignalSpy finished(f->sync.get(), &Synchronizer::finished);
    f->sync->start(Direction::Given);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(f->ids(), QList<qint64>{});
    QCOMPARE(f->ids(Direction::Given), QList<qint64>{11});
    f->sync->start(Direction::Received);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(f->ids(), QList<qint64>{1});
    QCOMPARE(f->backend.pageCalls.size(), 2);
}

void TestSynchronizer::pagesAreMergedAsTheyCome()
{
    f->backend.onFetchPage = nullptr;
    f->sync->start();
    QTRY_VERIFY(f->backend.lastPage && f->backend.lastPage->isStarted);
    f->backend.lastPage->answer(EndorsementPage{several({1, 2}), {}, token(1)});
    QTRY_COMPARE(f->ids(), (QList<qint64>{1, 2}));
    QVERIFY(f->sync->isRunning());
    QTRY_COMPARE(f->backend.pageCalls.size(), 2);
}

void TestSynchronizer::progressCountsPagesAndDifferentEndorsements()
{
    f->backend.able.listGiven = true;
    f->received.add(several({1, 2}), 1);
    f->received.add(several({2, 3}), -1);
    f->given.add({given(11, u"Friend-1", u"Qt"_s, Status::Accepted)}, -1);
    QList<int> counts;
    connect(f->sync.get(), &Synchronizer::progressChanged, this,
            [&] { counts.append(f->sync->progress().endorsements); });
    QVERIFY(f->run());
    // The received list was read twice: it moved.
    QCOMPARE(counts, (QList<int>{2, 3, 3, 3, 4}));
    QCOMPARE(f->sync->progress(),
             (SyncProgress{.direction = Direction::Given, .pages = 5, .endorsements = 4}));
}

void TestSynchronizer::aSecondSyncReportsOnlyWhatDiffers()
{
    f->received.add(several({1, 2, 3}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 3, .newReceived = 3}));
    QCOMPARE(f->run(), SyncReport{});
    f->received = {};
    f->received.add({endorsement(1), endorsement(2, Status::Hidden), endorsement(3), endorsement(4)}, -1);
    QCOMPARE(f->run(), (SyncReport{.added = 1, .newReceived = 1, .changed = 1}));
}

void TestSynchronizer::unreadableElementsAreCountedAndHarmNothing()
{
    f->received.add(several({1, 2}), -1);
    f->received.list[0]->unreadable = {{.index = 1, .reason = u"no id"_s}};
    QCOMPARE(f->run(), (SyncReport{.added = 2, .newReceived = 2, .unreadable = 1}));
    QCOMPARE(f->sync->progress().unreadable, 1);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2}));
}

void TestSynchronizer::viewsAreToldAtMostFourTimesASecond()
{
    f->backend.onFetchPage = nullptr;
    QSignalSpy added(&f->store, &EndorsementStore::rowsAdded);
    QSignalSpy changed(&f->store, &EndorsementStore::rowsChanged);
    QSignalSpy progress(f->sync.get(), &Synchronizer::progressChanged);
    QSignalSpy finished(f->sync.get(), &Synchronizer::finished);
    f->sync->start();
    const auto answer = [&](const QList<Endorsement> &endorsements, int next) {
        const auto before = progress.size();
        QTRY_COMPARE(f->backend.pageCalls.size(), before + 1);
        f->backend.lastPage->answer(
            EndorsementPage{endorsements, {}, next < 0 ? std::nullopt : std::optional(token(next))});
        QTRY_COMPARE(progress.size(), before + 1);
    };
    answer(several({1}), 1);
    QCOMPARE(f->ids(), QList<qint64>{1});
    answer(several({2}), 2);
    answer(several({3}), 3);
    QCOMPARE(f->sync->progress().endorsements, 3);
    QCOMPARE(f->ids(), QList<qint64>{1});
    f->clock.advance(249ms);
    QCOMPARE(added.size(), 1);
    f->clock.advance(1ms);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3}));
    QCOMPARE(added.size(), 2);
    answer({endorsement(4), endorsement(5, Status::Hidden)}, 4);
    f->clock.advance(250ms);
    QCOMPARE(added.size(), 3);
    f->clock.advance(1h);
    answer(several({6}), 5); // after a while without pages, at once
    QCOMPARE(added.size(), 4);
    answer(several({7}), -1);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(f->ids(), (QList<qint64>{1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(added.size(), 5);
    QCOMPARE(changed.size(), 0);
}

void TestSynchronizer::aPageFromBeforeAConfirmedChangeDoesNotUndoIt_data()
{
    QTest::addColumn<bool>("isVerified");
    QTest::newRow("a page") << false;
    QTest::newRow("the answer to a batch get") << true;
}

void TestSynchronizer::aPageFromBeforeAConfirmedChangeDoesNotUndoIt()
{
    QFETCH(const bool, isVerified);
    f->store.merge(f->account, Direction::Received, several({1, 2}));
    const RowId row = f->store.find(f->account, endorsement(1).urn).value();
    const auto confirm = [this, row] {
        f->store.setWish({row}, Status::Hidden, WriteState::Sending);
        f->store.clearWish({row}, Status(Status::Hidden));
    };
    // The service has answered with the old status; while that is on its way, the change is confirmed.
    if (isVerified) {
        f->received.add(several({2}), -1);
        f->found = several({1});
        f->backend.onFetchSeveral = [confirm, answer = f->backend.onFetchSeveral](const auto &urns) {
            confirm();
            return answer(urns);
        };
    } else {
        f->received.add(several({1, 2}), -1);
        f->backend.onFetchPage = [this, confirm](Direction, const auto &wanted) {
            confirm();
            return f->received.at(wanted);
        };
    }
    QCOMPARE(f->run(), SyncReport{});
    QCOMPARE(f->store.endorsement(row).status, Status(Status::Hidden));
    f->backend.onFetchPage = [this](Direction, const auto &wanted) { return f->received.at(wanted); };
    f->received = {};
    f->received.add(several({1, 2}), -1);
    QCOMPARE(f->run(), (SyncReport{.changed = 1}));
    QCOMPARE(f->store.endorsement(row).status, Status(Status::Accepted));
}

void TestSynchronizer::aPageThatOnlyRepeatsDoesNotEndTheList()
{
    f->received.add(several({1, 2}), 1);
    f->received.add(several({1, 2}), 2);
    f->received.add(several({3}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 3, .newReceived = 3}));
}

void TestSynchronizer::aServiceThatKeepsRepeatingDoesNotKeepUsForEver()
{
    for (int i = 0; i < 9; ++i)
        f->received.add(several({1, 2}), i + 1);
    f->received.list.append(Failure(serverError()));
    QCOMPARE(f->run(), (SyncReport{.added = 2, .newReceived = 2}));
    // Three times in each pass; it counts as a list that moved, so there are two.
    QCOMPARE(f->backend.pageCalls.size(), 6);
}

void TestSynchronizer::aPageOfUnreadableElementsDoesNotEndTheList()
{
    f->received.add({}, 1);
    f->received.list[0]->unreadable = {{.index = 0, .reason = u"no id"_s}};
    f->received.add(several({3}), -1);
    QCOMPARE(f->run(), (SyncReport{.added = 1, .newReceived = 1, .unreadable = 1}));
}

QTEST_GUILESS_MAIN(TestSynchronizer)
#include "tst_synchronizer.moc"
