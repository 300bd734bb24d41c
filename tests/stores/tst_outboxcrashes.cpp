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

constexpr int rowCount = 5;
constexpr int creates = 4;
constexpr quint32 plays = 1000;
constexpr int acts = 60;

QString personId(int number)
{
    return u"Friend-%1"_s.arg(number);
}

/// One person at random work, with a program that dies again and again. What had been kept by then is what
/// the next run finds.
class Play : public BackendProvider
{
public:
    explicit Play(quint32 seed)
        : random(seed)
    {
        const QList<Status> statuses{Status::Accepted, Status::Hidden, Status::Pending, Status::Rejected};
        for (int id = 1; id <= rowCount; ++id) {
            const Status status = statuses.at(random.bounded(int(statuses.size())));
            server.insert_or_assign(id, Samples::received(id, u"Ada", u"C++"_s, status));
            wished.append(status);
            recent.append({status});
        }
        // Withdrawn ones of the same skill to the same people are there already.
        for (int number = 0; number < creates; ++number) {
            if (random.bounded(2) == 0)
                server.insert_or_assign(100 + number,
                                        given(100 + number, personId(number), u"Chess"_s, Status::Deleted));
        }
        isCreateWished.fill(false, creates);
        start({});
    }

    [[nodiscard]] Backend *backendFor(const AccountId &) const override { return backend.get(); }
    [[nodiscard]] bool isByHand(const AccountId &) const override { return false; }
    [[nodiscard]] RowId row(int id) const { return store->find(account, {owner(), id}).value(); }
    [[nodiscard]] Status shown(int id) const { return store->shownStatus(row(id)); }

    /// False: something was lost or changed on the way.
    bool act()
    {
        switch (random.bounded(18)) {
        case 0:
        case 1:
        case 2:
            decide();
            break;
        case 3:
            undoOrRedo();
            break;
        case 4:
            clock.advance(std::chrono::milliseconds(random.bounded(8000)));
            break;
        case 5:
            outbox->wake(account);
            break;
        case 6:
            sync();
            break;
        case 7:
            endorse();
            break;
        case 8:
            if (random.bounded(4) == 0)
                outbox->sendHeld();
            break;
        case 9:
            if (random.bounded(8) == 0)
                discardHeld();
            break;
        case 10:
            if (random.bounded(4) == 0)
                clock.setNow(clock.now().addSecs(random.bounded(-100'000, 100'000)));
            break;
        case 11:
            if (random.bounded(3) == 0 && !crash())
                return false;
            break;
        default:
            backend->answerOne();
        }
        for (int turns = random.bounded(6); turns > 0; --turns)
            QCoreApplication::sendPostedEvents();
        if (random.bounded(3) == 0)
            keepAll();
        return true;
    }

    /// Lets everything come to an end, without new faults. False: it does not.
    bool finish()
    {
        service.isFaulty = false;
        for (int i = 0; i < 400; ++i) {
            settle(6);
            outbox->sendHeld();
            if (outbox->openCount() == 0 && backend->isIdle())
                return true;
            if (backend->isIdle()) {
                outbox->wake(account);
                clock.advance(5min);
            } else {
                backend->answerOne();
            }
        }
        return false;
    }

    void sync()
    {
        for (const auto &each : server) {
            const bool isReceived = each.second.recipient() == owner();
            store->merge(account, isReceived ? Direction::Received : Direction::Given, {each.second});
        }
    }

    [[nodiscard]] int created(int number) const
    {
        return int(std::count_if(server.begin(), server.end(), [number](const auto &each) {
            return each.second.recipient() == person(personId(number)) &&
                   each.second.status == Status::Accepted;
        }));
    }

    QRandomGenerator random;
    FakeClock clock;
    RecordingJournal journal;
    const AccountId account = AccountId::create();
    std::map<qint64, Endorsement> server;
    SlowService::Service service{server, random};
    std::unique_ptr<SlowService> backend;
    std::unique_ptr<EndorsementStore> store;
    std::unique_ptr<Outbox> outbox;
    QList<Status> wished; ///< last, of each received endorsement
    /// What was wished since everything was kept last, and then: one of them outlives a crash.
    QList<QList<Status>> recent;
    QList<bool> isCreateWished;
    int crashes = 0;

private:
    void start(const OutboxLeftovers &left)
    {
        backend = std::make_unique<SlowService>(service);
        store = std::make_unique<EndorsementStore>();
        store->setAccount(account, owner(), {});
        outbox = std::make_unique<Outbox>(*store, *this, journal, clock, left);
        for (int id = 1; id <= rowCount; ++id)
            store->merge(account, Direction::Received, {server.at(id)});
    }

    bool crash()
    {
        ++crashes;
        if (random.bounded(2) == 0)
            keepAll();
        outbox.reset();
        journal.endWith(random.bounded(int(journal.underWay()) + 1));
        start(journal.leftovers());
        QCoreApplication::sendPostedEvents();
        for (int id = 1; id <= rowCount; ++id) {
            if (!recent.at(id - 1).contains(shown(id)))
                return false;
            wished[id - 1] = shown(id);
        }
        keepAll();
        return true;
    }

    /// Until the journal has everything.
    void keepAll()
    {
        do
            QCoreApplication::sendPostedEvents();
        while (journal.underWay() > 0);
        for (int id = 1; id <= rowCount; ++id)
            recent[id - 1] = {wished.at(id - 1)};
    }

    void wish(int id, const Status &status)
    {
        wished[id - 1] = status;
        recent[id - 1].append(status);
    }

    void decide()
    {
        const QList<Status> wishes{Status::Accepted, Status::Hidden, Status::Rejected};
        const Status status = wishes.at(random.bounded(int(wishes.size())));
        QList<RowId> rows;
        for (int id = 1; id <= rowCount; ++id) {
            if (random.bounded(3) == 0) {
                rows.append(row(id));
                wish(id, status);
            }
        }
        outbox->decide(rows, status);
    }

    /// What this wishes is what the rows show then.
    template <typename Command>
    void change(Command command)
    {
        QList<Status> before;
        for (int id = 1; id <= rowCount; ++id)
            before.append(shown(id));
        command();
        for (int id = 1; id <= rowCount; ++id) {
            if (shown(id) != before.at(id - 1))
                wish(id, shown(id));
        }
    }

    void undoOrRedo()
    {
        const bool isUndo = random.bounded(3) > 0;
        change([this, isUndo] { isUndo ? outbox->undo() : outbox->redo(); });
    }

    void discardHeld()
    {
        const QList<OutboxItem> held = outbox->heldItems();
        for (const OutboxItem &item : held) {
            for (int number = 0; number < creates; ++number) {
                if (item.action == OutboxItem::Action::Endorse && item.person == person(personId(number)))
                    isCreateWished[number] = false;
            }
        }
        change([this] { outbox->discardHeld(); });
        keepAll();
    }

    void endorse()
    {
        const int number = random.bounded(creates);
        if (isCreateWished.at(number))
            return;
        isCreateWished[number] = true;
        outbox->endorse(account, {person(personId(number)), u"Chess"_s});
        keepAll();
    }
};

} // namespace

class TestOutboxCrashes : public QObject
{
    Q_OBJECT

private slots:
    void theServiceEndsWithWhatWasWishedAndNothingTwice();
};

void TestOutboxCrashes::theServiceEndsWithWhatWasWishedAndNothingTwice()
{
    int crashes = 0;
    for (quint32 seed = 1; seed <= plays; ++seed) {
        Play play(seed);
        for (int i = 0; i < acts; ++i)
            QVERIFY2(play.act(), qPrintable(u"seed %1: a kept wish is gone"_s.arg(seed)));
        QVERIFY2(play.finish(), qPrintable(u"seed %1 does not end"_s.arg(seed)));
        for (int id = 1; id <= rowCount; ++id) {
            const Status wished = play.wished.at(id - 1);
            const QString what =
                u"seed %1, endorsement %2: wished %3, shown %4, at the service %5"_s.arg(seed).arg(id).arg(
                    wished.toWire(), play.shown(id).toWire(), play.server.at(id).status.toWire());
            QVERIFY2(play.server.at(id).status == wished, qPrintable(what));
            QVERIFY2(play.shown(id) == wished, qPrintable(what));
            QVERIFY2(play.store->row(play.row(id)).write == WriteState::None, qPrintable(what));
        }
        for (int number = 0; number < creates; ++number) {
            const QString what =
                u"seed %1, %2: %3 times"_s.arg(seed).arg(personId(number)).arg(play.created(number));
            QVERIFY2(play.created(number) == int(play.isCreateWished.at(number)), qPrintable(what));
        }
        QVERIFY2(play.journal.leftovers().items.isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
        crashes += play.crashes;
    }
    QVERIFY(crashes > int(plays) / 2);
}

QTEST_GUILESS_MAIN(TestOutboxCrashes)
#include "tst_outboxcrashes.moc"
