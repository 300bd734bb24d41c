// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "memorybook.h"
#include "stores/pacer.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

class TestPacer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anAccountWithoutLimitsIsNotPaced();
    void betweenTwoEndorsementsIsARandomGap_data();
    void betweenTwoEndorsementsIsARandomGap();
    void theDaysLimitHoldsUntilMidnight();
    void profileReadsHaveALimitOfTheirOwn();
    void aRestartForgivesNothing();
    void everythingIsKeptBeforeItHappens();
    void aHaltEndsAtItsTime();
    void aHaltWithoutATimeEndsWhenThePersonSaysSo();
    void aClockSetBackMakesNoLongGap();
    void aClockSetForwardEndsTheDay();
    void limitsCanBeChangedInTheMiddleOfADay();
    void theExpectedTimeIsToldBefore();

private:
    [[nodiscard]] std::unique_ptr<Pacer> made(const QList<PacingDay> &kept = {})
    {
        auto pacer = std::make_unique<Pacer>(
            m_book, m_clock, [this] { return m_random; }, kept);
        pacer->setLimits(m_account, m_limits);
        return pacer;
    }
    [[nodiscard]] std::optional<QDateTime> next() const { return m_pacer->mayEndorseAt(m_account); }
    [[nodiscard]] bool mayNow() const { return next() && *next() <= m_clock.now(); }

    const AccountId m_account = AccountId::create();
    PacingLimits m_limits;
    double m_random = 0.5;
    MemoryBook m_book;
    FakeClock m_clock;
    std::unique_ptr<Pacer> m_pacer;
};

void TestPacer::init()
{
    m_limits = {};
    m_random = 0.5;
    m_book.kept.clear();
    m_clock.setNow(QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC));
    m_pacer = made();
}

void TestPacer::anAccountWithoutLimitsIsNotPaced()
{
    const AccountId other = AccountId::create();
    for (int i = 0; i < 200; ++i) {
        m_pacer->countEndorsement(other);
        m_pacer->countProfileRead(other);
    }
    QCOMPARE(m_pacer->mayEndorseAt(other), std::optional(m_clock.now()));
    QVERIFY(m_pacer->mayReadProfile(other));
    QVERIFY(m_book.kept.isEmpty());
}

void TestPacer::betweenTwoEndorsementsIsARandomGap_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("shortest") << 0.0 << qint64(20);
    QTest::newRow("middle") << 0.5 << qint64(55);
    QTest::newRow("longest") << 1.0 << qint64(90);
}

void TestPacer::betweenTwoEndorsementsIsARandomGap()
{
    QFETCH(const double, random);
    QFETCH(const qint64, seconds);
    m_random = random;
    QVERIFY(mayNow());
    m_pacer->countEndorsement(m_account);
    QCOMPARE(next(), std::optional(m_clock.now().addSecs(seconds)));
    m_clock.advance(std::chrono::seconds(seconds - 1));
    QVERIFY(!mayNow());
    m_clock.advance(1s);
    QVERIFY(mayNow());
}

void TestPacer::theDaysLimitHoldsUntilMidnight()
{
    for (int i = 0; i < 25; ++i) {
        QVERIFY(mayNow());
        m_pacer->countEndorsement(m_account);
        m_clock.advance(2min);
    }
    QCOMPARE(m_pacer->today(m_account).endorsements, 25);
    const QDateTime midnight(QDate(2026, 3, 5), QTime(0, 0), Qt::UTC);
    QCOMPARE(next(), std::optional(midnight));
    m_clock.advance(std::chrono::milliseconds(m_clock.now().msecsTo(midnight)) - 1ms);
    QVERIFY(!mayNow());
    m_clock.advance(1ms);
    QVERIFY(mayNow());
    QCOMPARE(m_pacer->today(m_account).endorsements, 0);
}

void TestPacer::profileReadsHaveALimitOfTheirOwn()
{
    for (int i = 0; i < 80; ++i) {
        QVERIFY(m_pacer->mayReadProfile(m_account));
        m_pacer->countProfileRead(m_account);
    }
    QVERIFY(!m_pacer->mayReadProfile(m_account));
    QVERIFY(mayNow());
    m_clock.advance(24h);
    QVERIFY(m_pacer->mayReadProfile(m_account));
}

void TestPacer::aRestartForgivesNothing()
{
    m_limits.endorsements = 2;
    m_pacer = made();
    m_pacer->countEndorsement(m_account);
    m_clock.advance(1h);
    m_pacer->countEndorsement(m_account);
    const std::optional<QDateTime> before = next();
    m_pacer = made({m_book.kept.constLast()});
    QCOMPARE(next(), before);
    QVERIFY(!mayNow());
}

void TestPacer::everythingIsKeptBeforeItHappens()
{
    QSignalSpy changed(m_pacer.get(), &Pacer::changed);
    m_pacer->countEndorsement(m_account);
    m_pacer->countProfileRead(m_account);
    m_pacer->halt(m_account, u"account_restricted"_s, {});
    m_pacer->resume(m_account);
    m_pacer->resume(m_account); // nothing to do
    QCOMPARE(m_book.kept.size(), 4);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(m_book.kept.at(0).endorsements, 1);
    QCOMPARE(m_book.kept.at(1).profileReads, 1);
    QCOMPARE(m_book.kept.at(2).haltCode, u"account_restricted"_s);
    QVERIFY(m_book.kept.at(3).haltCode.isEmpty());
}

void TestPacer::aHaltEndsAtItsTime()
{
    const QDateTime until = m_clock.now().addDays(1);
    m_pacer->halt(m_account, u"account_restricted"_s, until);
    QCOMPARE(next(), std::optional(until));
    QVERIFY(!m_pacer->mayReadProfile(m_account));
    m_clock.advance(24h);
    QVERIFY(mayNow());
    QVERIFY(m_pacer->mayReadProfile(m_account));
    QVERIFY(m_pacer->today(m_account).haltCode.isEmpty());
}

void TestPacer::aHaltWithoutATimeEndsWhenThePersonSaysSo()
{
    m_pacer->halt(m_account, u"disconnected_account"_s, {});
    QCOMPARE(next(), std::nullopt);
    m_clock.advance(24h * 30);
    QCOMPARE(next(), std::nullopt);
    m_pacer = made({m_book.kept.constLast()});
    QCOMPARE(next(), std::nullopt);
    m_pacer->resume(m_account);
    QVERIFY(mayNow());
}

void TestPacer::aClockSetBackMakesNoLongGap()
{
    m_pacer->countEndorsement(m_account);
    m_clock.setNow(m_clock.now().addSecs(-5 * 3600));
    QCOMPARE(next(), std::optional(m_clock.now().addSecs(90)));
}

void TestPacer::aClockSetForwardEndsTheDay()
{
    m_limits.endorsements = 1;
    m_pacer = made();
    m_pacer->countEndorsement(m_account);
    QVERIFY(!mayNow());
    m_clock.setNow(m_clock.now().addDays(3));
    QVERIFY(mayNow());
}

void TestPacer::limitsCanBeChangedInTheMiddleOfADay()
{
    for (int i = 0; i < 10; ++i)
        m_pacer->countEndorsement(m_account);
    m_clock.advance(1h);
    QVERIFY(mayNow());
    m_limits.endorsements = 10;
    m_pacer->setLimits(m_account, m_limits);
    QVERIFY(!mayNow());
    m_limits.endorsements = 11;
    m_pacer->setLimits(m_account, m_limits);
    QVERIFY(mayNow());
}

void TestPacer::theExpectedTimeIsToldBefore()
{
    QCOMPARE(m_pacer->expectedTime(m_account, 0), 0s);
    QCOMPARE(m_pacer->expectedTime(m_account, 1), 0s);
    QCOMPARE(m_pacer->expectedTime(m_account, 3), 110s);
    m_pacer->countEndorsement(m_account); // 55 s until the next
    QCOMPARE(m_pacer->expectedTime(m_account, 3), 165s);
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestPacer)
#include "tst_pacer.moc"
