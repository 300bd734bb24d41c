// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The clock of the computer is set while something waits, or while Laurels is not running.
class TestOutboxClock : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void aClockSetBackKeepsNoGraceTimeGoing();
    void aClockSetForwardEndsAGraceTime();
    void aGraceTimeHeldWhileTheClockIsSetBackIsNoLonger();
    void aNewGraceTimeEndsInTimeAfterTheClockWasSet_data();
    void aNewGraceTimeEndsInTimeAfterTheClockWasSet();
    void aClockSetBackKeepsNoBackoffGoing();
    void aClockSetBackWhileLaurelsWasNotRunning();
    void noThrottleIsLongerThanADay();
    void aSleepingComputerFindsOutThatAThrottleIsOver();
    void aDecisionAfterTheClockWasSetBackIsAStepOfItsOwn();

private:
    void setClock(qint64 days) { f->clock.setNow(f->clock.now().addDays(days)); }
    void throttleUntil(const QDateTime &when)
    {
        f->answers = {{Error{.kind = ErrorKind::RateLimited,
                             .delivery = Delivery::Answered,
                             .httpStatus = 429,
                             .retryAt = when},
                       false}};
    }

    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxClock::aClockSetBackKeepsNoGraceTimeGoing()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    settle();
    setClock(-3);
    f->advance(6s);
    f->advance(6s);
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
}

void TestOutboxClock::aClockSetForwardEndsAGraceTime()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    settle();
    setClock(3);
    f->advance(6s);
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
}

void TestOutboxClock::aGraceTimeHeldWhileTheClockIsSetBackIsNoLonger()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    settle();
    setClock(-3);
    f->outbox->holdGrace(true);
    f->outbox->holdGrace(false);
    QCOMPARE(f->outbox->undoableStep()->notBefore, f->clock.now().addSecs(6));
    f->advance(6s);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxClock::aNewGraceTimeEndsInTimeAfterTheClockWasSet_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("back") << -3;
    QTest::newRow("forward") << 3;
}

void TestOutboxClock::aNewGraceTimeEndsInTimeAfterTheClockWasSet()
{
    QFETCH(const int, days);
    f->answers = QList<OutboxFixture::Answer>(6, {Error{.kind = ErrorKind::Offline}, false});
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    for (int i = 0; i < 4; ++i)
        f->advance(16s);
    f->log.clear();
    f->answers.clear();
    // Something else waits for about half a minute.
    setClock(days);
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Rejected);
    f->advance(6s);
    QVERIFY(f->log.contains(u"send REJECTED"_s));
}

void TestOutboxClock::aClockSetBackKeepsNoBackoffGoing()
{
    f->answers = QList<OutboxFixture::Answer>(3, {Error{.kind = ErrorKind::Offline}, false});
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    setClock(-30);
    for (int i = 0; i < 20; ++i)
        f->advance(1min);
    QCOMPARE(f->log.size(), 4);
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxClock::aClockSetBackWhileLaurelsWasNotRunning()
{
    const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
    f->answers = {{lost, false}};
    f->readErrors = {lost};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    const OutboxLeftovers left = f->crash();
    setClock(-30);
    f->start(left);
    f->loadRows();
    for (int i = 0; i < 6; ++i)
        f->advance(1min);
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->atServer(1), Status(Status::Hidden));
}

void TestOutboxClock::noThrottleIsLongerThanADay()
{
    throttleUntil(f->clock.now().addDays(400));
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    QCOMPARE(f->item(1).notBefore, f->clock.now().addDays(1));
    setClock(-30);
    f->advance(1min); // it looks after so much at the latest
    f->advance(24h - 1s);
    QCOMPARE(f->log.size(), 1);
    f->advance(1min);
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxClock::aSleepingComputerFindsOutThatAThrottleIsOver()
{
    throttleUntil(f->clock.now().addSecs(10 * 60 * 60));
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    f->advance(5min);
    setClock(1); // no timer has run meanwhile
    f->advance(1min);
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxClock::aDecisionAfterTheClockWasSetBackIsAStepOfItsOwn()
{
    const auto one = f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    f->advance(20s);
    setClock(-1);
    const auto two = f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden);
    QVERIFY(two > one);
}

QTEST_GUILESS_MAIN(TestOutboxClock)
#include "tst_outboxclock.moc"
