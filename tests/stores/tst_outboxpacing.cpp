// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Endorsements of listed skills, of an account that is paced.

#include "memorybook.h"
#include "outboxfixture.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

using State = OutboxItem::State;

namespace {

/// A service that knows skills by id and never makes an endorsement twice.
class PacedFixture : public BackendProvider
{
public:
    PacedFixture()
    {
        store.setAccount(account, Samples::owner(), {});
        pacer.setLimits(account, {});
        backend.able = {.endorseListed = true, .profiles = true, .repeatsSafely = true};
        backend.onEndorse = [this](const NewEndorsement &wish) -> Result<Created> {
            requests.append(wish);
            const OutboxFixture::Answer answer =
                answers.isEmpty() ? OutboxFixture::Answer() : answers.takeFirst();
            const bool wasThere = made.contains(wish.skillId.value());
            if (answer.isApplied)
                made.insert(wish.skillId.value());
            if (answer.error)
                return Failure(*answer.error);
            return Created{EndorsementUrn(wish.recipient, wish.skillId.value()), wasThere};
        };
        restart({});
    }

    [[nodiscard]] Backend *backendFor(const AccountId &id) const override
    {
        return id == account ? const_cast<FakeBackend *>(&backend) : nullptr;
    }
    [[nodiscard]] bool isByHand(const AccountId &) const override { return false; }

    void restart(const OutboxLeftovers &left)
    {
        outbox = std::make_unique<Outbox>(store, *this, journal, clock, left, &pacer);
        settle();
    }
    void wish(int skills)
    {
        for (int i = 1; i <= skills; ++i) {
            outbox->endorse(
                account, {.recipient = person, .skill = u"Skill %1"_s.arg(i), .skillId = 5'000'000'000 + i});
        }
        settle();
    }
    void advance(std::chrono::milliseconds by)
    {
        clock.advance(by);
        settle();
    }
    [[nodiscard]] QList<State> states() const
    {
        QList<State> states;
        for (const OutboxItem &item : outbox->items())
            states.append(item.state);
        return states;
    }

    const AccountId account = AccountId::create();
    const PersonUrn person = Samples::person(u"ACoAAB7demo");
    FakeClock clock;
    MemoryBook book;
    MemoryJournal journal;
    EndorsementStore store;
    Pacer pacer{book, clock, [] { return 0.0; }, {}};
    FakeBackend backend;
    QList<NewEndorsement> requests;
    QSet<qint64> made;
    QList<OutboxFixture::Answer> answers; ///< of the next requests
    std::unique_ptr<Outbox> outbox;
};

} // namespace

class TestOutboxPacing : public QObject
{
    Q_OBJECT
private slots:
    void init() { f = std::make_unique<PacedFixture>(); }
    void cleanup() { f.reset(); }
    void oneAfterTheOtherWithAGap();
    void theDaysLimitEndsTheDay();
    void aLostAnswerIsAskedForOnceMoreWithTheSameKey();
    void aServerInTroubleIsLeftAloneAsLongAsItSays();
    void whatWasThereBeforeIsDone();
    void twiceLostIsLeftToThePerson();
    void anAnswerMakesAFreshKey();
    void aSignOfTroubleHaltsEverything();
    void aRestartKeepsTheKeyAndThePace();
    void aHaltEndsWhenThePersonResumes();

private:
    std::unique_ptr<PacedFixture> f;
};

void TestOutboxPacing::oneAfterTheOtherWithAGap()
{
    f->wish(3);
    QCOMPARE(f->requests.size(), 1);
    QCOMPARE(f->book.kept.constLast().endorsements, 1);
    f->advance(19s);
    QCOMPARE(f->requests.size(), 1);
    f->advance(1s);
    QCOMPARE(f->requests.size(), 2);
    f->advance(20s);
    QCOMPARE(f->states(), QList<State>(3, State::Done));
    QCOMPARE(f->made.size(), 3);
    QCOMPARE(f->requests.at(0).skillId, std::optional<qint64>(5'000'000'001));
    QVERIFY(f->requests.at(0).idempotencyKey.size() >= 32);
    QVERIFY(f->requests.at(0).idempotencyKey != f->requests.at(1).idempotencyKey);
}

void TestOutboxPacing::theDaysLimitEndsTheDay()
{
    f->pacer.setLimits(f->account, {.endorsements = 2});
    f->wish(3);
    f->advance(1h);
    QCOMPARE(f->requests.size(), 2);
    QCOMPARE(f->states().last(), State::Waiting);
    f->advance(24h);
    QCOMPARE(f->requests.size(), 3);
    QCOMPARE(f->states().last(), State::Done);
}

void TestOutboxPacing::aLostAnswerIsAskedForOnceMoreWithTheSameKey()
{
    f->answers = {{Error{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed}, true}};
    f->wish(1);
    QCOMPARE(f->states(), QList<State>{State::Unconfirmed});
    f->advance(2min);
    QCOMPARE(f->requests.size(), 2);
    QCOMPARE(f->requests.at(0).idempotencyKey, f->requests.at(1).idempotencyKey);
    QCOMPARE(f->states(), QList<State>{State::Done});
    QVERIFY(!f->outbox->items().constFirst().wasThere); // it was this one that made it
    QCOMPARE(f->book.kept.constLast().endorsements, 2); // both may have reached LinkedIn
}

void TestOutboxPacing::aServerInTroubleIsLeftAloneAsLongAsItSays()
{
    f->answers = {{Error{.kind = ErrorKind::Server,
                         .delivery = Delivery::Answered,
                         .httpStatus = 500,
                         .retryAt = f->clock.now().addSecs(300)},
                   false}};
    f->wish(1);
    f->advance(290s);
    QCOMPARE(f->requests.size(), 1);
    f->advance(10s);
    QCOMPARE(f->requests.size(), 2);
    QCOMPARE(f->states(), QList<State>{State::Done});
}

void TestOutboxPacing::whatWasThereBeforeIsDone()
{
    f->made.insert(5'000'000'001);
    f->wish(1);
    QCOMPARE(f->states(), QList<State>{State::Done});
    QVERIFY(f->outbox->items().constFirst().wasThere);
}

void TestOutboxPacing::twiceLostIsLeftToThePerson()
{
    const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
    f->answers = {{lost, false}, {lost, false}};
    f->wish(1);
    f->advance(1h);
    QCOMPARE(f->requests.size(), 2);
    QCOMPARE(f->states(), QList<State>{State::Failed});
    f->outbox->retry({f->outbox->items().constFirst().id});
    f->advance(1h);
    QCOMPARE(f->states(), QList<State>{State::Done});
    QCOMPARE(f->requests.at(2).idempotencyKey, f->requests.at(0).idempotencyKey);
}

void TestOutboxPacing::anAnswerMakesAFreshKey()
{
    f->answers = {
        {Error{.kind = ErrorKind::Server, .delivery = Delivery::Unconfirmed, .httpStatus = 504}, true}};
    f->wish(1);
    f->advance(2min);
    QCOMPARE(f->states(), QList<State>{State::Done});
    QVERIFY(f->requests.at(0).idempotencyKey != f->requests.at(1).idempotencyKey);
}

void TestOutboxPacing::aSignOfTroubleHaltsEverything()
{
    const QDateTime tomorrow = f->clock.now().addDays(1);
    f->answers = {{Error{.kind = ErrorKind::ActionNeeded,
                         .delivery = Delivery::Answered,
                         .httpStatus = 403,
                         .code = u"account_restricted"_s,
                         .retryAt = tomorrow,
                         .haltsAccount = true},
                   false}};
    f->wish(3);
    QCOMPARE(f->states(), (QList<State>{State::Failed, State::Waiting, State::Waiting}));
    QCOMPARE(f->pacer.today(f->account).haltCode, u"account_restricted"_s);
    f->advance(23h);
    QCOMPARE(f->requests.size(), 1);
    f->advance(2h);
    QCOMPARE(f->requests.size(), 2);
    f->advance(20s);
    QCOMPARE(f->requests.size(), 3);
}

void TestOutboxPacing::aRestartKeepsTheKeyAndThePace()
{
    f->wish(2);
    OutboxItem sent = f->outbox->items().constFirst();
    OutboxItem waiting = f->outbox->items().constLast();
    sent.state = State::Sending; // as a crash would have left it
    f->restart({.items = {sent, waiting}, .lastId = waiting.id});
    QCOMPARE(f->requests.size(), 1);
    f->advance(20s);
    QCOMPARE(f->requests.size(), 2);
    QCOMPARE(f->requests.at(1).idempotencyKey, f->requests.at(0).idempotencyKey);
    f->advance(1h);
    QCOMPARE(f->requests.size(), 2); // what only waited is held
    f->outbox->sendHeld();
    settle();
    QCOMPARE(f->requests.size(), 3);
    QCOMPARE(f->states(), QList<State>(2, State::Done));
    QCOMPARE(f->made.size(), 2);
}

void TestOutboxPacing::aHaltEndsWhenThePersonResumes()
{
    f->pacer.halt(f->account, u"disconnected_account"_s, {});
    f->wish(1);
    f->advance(24h * 7);
    QVERIFY(f->requests.isEmpty());
    f->pacer.resume(f->account);
    settle();
    QCOMPARE(f->requests.size(), 1);
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestOutboxPacing)
#include "tst_outboxpacing.moc"
