// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

class TestOutboxGrace : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void someChangesWaitAGraceTime_data();
    void someChangesWaitAGraceTime();
    void theGraceTimeIsASetting();
    void holdingTheGraceStopsTheCountdown();
    void whatIsDecidedWhileHeldWaitsTheWholeGrace();
    void endingTheGraceSendsAtOnce();

private:
    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxGrace::someChangesWaitAGraceTime_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Status>("from");
    QTest::addColumn<Status>("to");
    QTest::addColumn<bool>("waits");
    const auto in = Direction::Received;
    const auto out = Direction::Given;
    QTest::newRow("hide") << in << Status(Status::Accepted) << Status(Status::Hidden) << false;
    QTest::newRow("show") << in << Status(Status::Hidden) << Status(Status::Accepted) << false;
    QTest::newRow("show a rejected one")
        << in << Status(Status::Rejected) << Status(Status::Accepted) << false;
    QTest::newRow("hide what has a new status")
        << in << Status::fromWire(u"ODD"_s) << Status(Status::Hidden) << false;
    QTest::newRow("reject") << in << Status(Status::Accepted) << Status(Status::Rejected) << true;
    QTest::newRow("reject a hidden one") << in << Status(Status::Hidden) << Status(Status::Rejected) << true;
    QTest::newRow("reject a pending one")
        << in << Status(Status::Pending) << Status(Status::Rejected) << true;
    QTest::newRow("hide a pending one") << in << Status(Status::Pending) << Status(Status::Hidden) << true;
    QTest::newRow("show a pending one") << in << Status(Status::Pending) << Status(Status::Accepted) << true;
    QTest::newRow("withdraw") << out << Status(Status::Accepted) << Status(Status::Deleted) << true;
    QTest::newRow("withdraw a pending one")
        << out << Status(Status::Pending) << Status(Status::Deleted) << true;
}

void TestOutboxGrace::someChangesWaitAGraceTime()
{
    QFETCH(const Direction, direction);
    QFETCH(const Status, from);
    QFETCH(const Status, to);
    QFETCH(const bool, waits);
    const RowId row = direction == Direction::Received ? f->addReceived(1, from) : f->addGiven(1, from);
    f->outbox->decide({row}, to);
    QCOMPARE(f->shown(row), to);
    const QDateTime end = f->clock.now().addSecs(6);
    QCOMPARE(f->item(1).notBefore, waits ? end : QDateTime());
    QCOMPARE(f->outbox->undoableStep()->notBefore, waits ? end : QDateTime());
    f->advance(5999ms);
    QCOMPARE(f->log.size(), waits ? 0 : 1);
    f->advance(1ms);
    QCOMPARE(f->log, QStringList{u"send "_s + to.toWire()});
    QCOMPARE(f->told(row), to);
    QVERIFY(!f->item(1).notBefore.isValid());
}

void TestOutboxGrace::theGraceTimeIsASetting()
{
    QCOMPARE(f->outbox->graceTime(), 6s);
    f->outbox->setGraceTime(20s);
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    f->advance(19s);
    QVERIFY(f->log.isEmpty());
    f->advance(1s);
    QCOMPARE(f->log.size(), 1);
    f->outbox->setGraceTime(0s);
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Rejected);
    settle();
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxGrace::holdingTheGraceStopsTheCountdown()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    f->advance(4s);
    f->outbox->holdGrace(true);
    f->outbox->holdGrace(true);
    f->advance(1h);
    QVERIFY(f->log.isEmpty());
    QVERIFY(f->outbox->undoableStep());
    f->outbox->holdGrace(false);
    QCOMPARE(f->outbox->undoableStep()->notBefore, f->clock.now().addSecs(2));
    f->advance(1999ms);
    QVERIFY(f->log.isEmpty());
    f->advance(1ms);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxGrace::whatIsDecidedWhileHeldWaitsTheWholeGrace()
{
    f->outbox->holdGrace(true);
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden);
    f->advance(1h);
    QCOMPARE(f->log, QStringList{u"send HIDDEN"_s});
    f->outbox->holdGrace(false);
    f->advance(5999ms);
    QCOMPARE(f->log.size(), 1);
    f->advance(1ms);
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxGrace::endingTheGraceSendsAtOnce()
{
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Rejected);
    f->outbox->holdGrace(true);
    settle();
    f->outbox->endGrace();
    settle();
    QCOMPARE(f->log, QStringList{u"send REJECTED"_s});
    QCOMPARE(f->outbox->openCount(), 0);
}

QTEST_GUILESS_MAIN(TestOutboxGrace)
#include "tst_outboxgrace.moc"
