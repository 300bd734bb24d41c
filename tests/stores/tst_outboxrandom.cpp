// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"
#include "slowservice.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One person at random work on a few endorsements.
class Play : public BackendProvider
{
public:
    Play(quint32 seed, const QList<Status> &atFirst, const QList<Status> &wishes, bool isRefusing)
        : random(seed)
        , m_wishes(wishes)
    {
        service.isRefusing = isRefusing;
        store.setAccount(account, owner(), {});
        QList<Endorsement> all;
        for (int id = 1; id <= 6; ++id) {
            const Status status = atFirst.at(random.bounded(int(atFirst.size())));
            all.append(received(id, u"Ada", u"C++"_s, status));
            server.insert_or_assign(id, all.last());
            wished.append(status);
        }
        store.merge(account, Direction::Received, all);
    }

    [[nodiscard]] Backend *backendFor(const AccountId &) const override { return backend.get(); }
    [[nodiscard]] bool isByHand(const AccountId &) const override { return false; }
    [[nodiscard]] RowId row(int id) const { return store.find(account, {owner(), id}).value(); }

    void act()
    {
        switch (random.bounded(16)) {
        case 0:
        case 1:
        case 2:
        case 3:
            decide();
            break;
        case 4:
        case 5:
            undo();
            break;
        case 6:
            clock.advance(std::chrono::milliseconds(random.bounded(8000)));
            break;
        case 7:
            outbox.holdGrace(random.bounded(2) == 0);
            break;
        case 8:
            outbox.wake(account);
            break;
        case 9:
            sync();
            break;
        case 10:
            if (random.bounded(4) == 0)
                outbox.endGrace();
            break;
        case 11:
            if (random.bounded(4) == 0)
                reconnect();
            break;
        default:
            backend->answerOne();
        }
        for (int turns = random.bounded(6); turns > 0; --turns)
            QCoreApplication::sendPostedEvents();
    }

    void decide()
    {
        const Status wish = m_wishes.at(random.bounded(int(m_wishes.size())));
        QList<RowId> rows;
        for (int id = 1; id <= 6; ++id) {
            if (random.bounded(3) == 0) {
                rows.append(row(id));
                wished[id - 1] = wish;
            }
        }
        outbox.decide(rows, wish);
    }

    /// What an undo wishes is what the rows show then.
    void undo()
    {
        QList<Status> before;
        for (int id = 1; id <= 6; ++id)
            before.append(store.shownStatus(row(id)));
        outbox.undo();
        for (int id = 1; id <= 6; ++id) {
            const Status now = store.shownStatus(row(id));
            if (now != before.at(id - 1))
                wished[id - 1] = now;
        }
    }

    void sync()
    {
        QList<Endorsement> page;
        for (const auto &each : server)
            page.append(each.second);
        store.merge(account, Direction::Received, page);
    }

    void reconnect()
    {
        backend = std::make_unique<SlowService>(service);
        outbox.wake(account);
    }

    /// Lets everything come to an end, without new faults. False: it does not.
    bool finish()
    {
        service.isFaulty = service.isRefusing = false;
        outbox.holdGrace(false);
        for (int i = 0; i < 400; ++i) {
            settle(6);
            if (outbox.openCount() == 0 && backend->isIdle())
                return true;
            if (backend->isIdle()) {
                outbox.wake(account);
                clock.advance(5min);
            } else {
                backend->answerOne();
            }
        }
        return false;
    }

    QRandomGenerator random;
    FakeClock clock;
    EndorsementStore store;
    MemoryJournal journal;
    const AccountId account = AccountId::create();
    std::map<qint64, Endorsement> server;
    SlowService::Service service{server, random};
    std::unique_ptr<SlowService> backend = std::make_unique<SlowService>(service);
    QList<Status> wished; ///< last, of endorsements 1 to 6
    Outbox outbox{store, *this, journal, clock};

private:
    QList<Status> m_wishes;
};

constexpr quint32 plays = 1000;
constexpr int acts = 40;

} // namespace

class TestOutboxRandom : public QObject
{
    Q_OBJECT

private slots:
    void theServiceEndsWithWhatWasWishedLast();
    void whatIsRefusedEndsAsTheServiceHasIt();
    void undoingEverythingLeadsBackToTheStart();
};

void TestOutboxRandom::theServiceEndsWithWhatWasWishedLast()
{
    for (quint32 seed = 1; seed <= plays; ++seed) {
        Play play(seed, {Status::Accepted, Status::Hidden, Status::Pending, Status::Rejected},
                  {Status::Accepted, Status::Hidden, Status::Rejected}, false);
        for (int i = 0; i < acts; ++i)
            play.act();
        QVERIFY2(play.finish(), qPrintable(u"seed %1 does not end"_s.arg(seed)));
        QCOMPARE(play.service.overlaps, 0);
        for (int id = 1; id <= 6; ++id) {
            const Status wished = play.wished.at(id - 1);
            const QString what =
                u"seed %1, endorsement %2: wished %3, shown %4, at the service %5"_s.arg(seed).arg(id).arg(
                    wished.toWire(), play.store.shownStatus(play.row(id)).toWire(),
                    play.server.at(id).status.toWire());
            QVERIFY2(play.server.at(id).status == wished, qPrintable(what));
            QVERIFY2(play.store.endorsement(play.row(id)).status == wished, qPrintable(what));
            QVERIFY2(play.store.row(play.row(id)).write == WriteState::None, qPrintable(what));
        }
    }
}

void TestOutboxRandom::whatIsRefusedEndsAsTheServiceHasIt()
{
    int refused = 0;
    for (quint32 seed = 1; seed <= plays / 4; ++seed) {
        Play play(seed, {Status::Accepted, Status::Hidden, Status::Pending},
                  {Status::Accepted, Status::Hidden, Status::Rejected}, true);
        for (int i = 0; i < acts; ++i)
            play.act();
        QVERIFY2(play.finish(), qPrintable(u"seed %1 does not end"_s.arg(seed)));
        refused += play.service.refused;
        for (int id = 1; id <= 6; ++id) {
            const RowId row = play.row(id);
            const QString what = u"seed %1, endorsement %2"_s.arg(seed).arg(id);
            QVERIFY2(play.store.shownStatus(row) == play.server.at(id).status, qPrintable(what));
            const auto item = play.outbox.itemOf(row);
            QVERIFY2(!item || item->state == OutboxItem::State::Failed, qPrintable(what));
        }
    }
    QVERIFY(refused > 100);
}

void TestOutboxRandom::undoingEverythingLeadsBackToTheStart()
{
    for (quint32 seed = 1; seed <= plays / 4; ++seed) {
        Play play(seed, {Status::Accepted, Status::Hidden}, {Status::Accepted, Status::Hidden}, false);
        std::map<qint64, Endorsement> atFirst = play.server;
        for (int i = 0; i < acts; ++i)
            play.act();
        while (play.outbox.undoableStep())
            play.outbox.undo();
        QVERIFY2(play.finish(), qPrintable(u"seed %1 does not end"_s.arg(seed)));
        for (int id = 1; id <= 6; ++id) {
            const QString what = u"seed %1, endorsement %2"_s.arg(seed).arg(id);
            QVERIFY2(play.server.at(id).status == atFirst.at(id).status, qPrintable(what));
        }
        QVERIFY2(play.store.reviewMarks().isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(TestOutboxRandom)
#include "tst_outboxrandom.moc"
