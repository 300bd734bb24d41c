// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/backoff.h"
#include "net/inflightlimit.h"
#include "net/retryafter.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The small rules that the gate is made of.
class TestPacing : public QObject
{
    Q_OBJECT

private slots:
    void retryAfterIsReadInBothForms_data();
    void retryAfterIsReadInBothForms();
    void dailyLimitsEndAtMidnightUtc_data();
    void dailyLimitsEndAtMidnightUtc();
    void backoffDoublesUpToItsEnd_data();
    void backoffDoublesUpToItsEnd();
    void aLimitGrowsWithGoodAnswersAndHalvesOnTrouble();
    void troubleOfOldAttemptsHalvesOnce();
};

void TestPacing::retryAfterIsReadInBothForms_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("until");
    const auto row = [](const char *name, const QByteArray &value, const QString &until) {
        QTest::newRow(name) << value << until;
    };
    row("seconds", "120", u"2026-03-04T05:08:07Z"_s);
    row("seconds, blanks around", " 120 ", u"2026-03-04T05:08:07Z"_s);
    row("zero", "0", u"2026-03-04T05:06:07Z"_s);
    row("date", "Wed, 04 Mar 2026 06:00:00 GMT", u"2026-03-04T06:00:00Z"_s);
    row("date, RFC 850", "Wednesday, 04-Mar-26 06:00:00 GMT", u"2026-03-04T06:00:00Z"_s);
    row("date, asctime", "Wed Mar  4 06:00:00 2026", u"2026-03-04T06:00:00Z"_s);
    row("date gone by", "Wed, 04 Mar 2026 05:00:00 GMT", u"2026-03-04T05:06:07Z"_s);
    row("more than a day", "1000000", u"2026-03-05T05:06:07Z"_s);
    row("date far off", "Wed, 04 Mar 2076 06:00:00 GMT", u"2026-03-05T05:06:07Z"_s);
    row("nothing", {}, {});
    row("negative", "-5", {});
    row("fraction", "1.5", {});
    row("too many digits", "99999999999999999999999", {});
    row("words", "soon", {});
    row("impossible date", "Wed, 44 Mar 2026 06:00:00 GMT", {});
}

void TestPacing::retryAfterIsReadInBothForms()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, until);
    const QDateTime now = QDateTime::fromString(u"2026-03-04T05:06:07Z"_s, Qt::ISODate);
    const std::optional<QDateTime> read = parseRetryAfter(value, now);
    QCOMPARE(read ? read->toUTC().toString(Qt::ISODate) : QString(), until);
}

void TestPacing::dailyLimitsEndAtMidnightUtc_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("end");
    QTest::newRow("day") << u"2026-03-04T05:06:07Z"_s << u"2026-03-05T00:00:00Z"_s;
    QTest::newRow("just before") << u"2026-12-31T23:59:59Z"_s << u"2027-01-01T00:00:00Z"_s;
    QTest::newRow("just then") << u"2026-03-04T00:00:00Z"_s << u"2026-03-05T00:00:00Z"_s;
    QTest::newRow("another zone") << u"2026-03-05T01:00:00+02:00"_s << u"2026-03-05T00:00:00Z"_s;
}

void TestPacing::dailyLimitsEndAtMidnightUtc()
{
    QFETCH(const QString, now);
    QFETCH(const QString, end);
    QCOMPARE(nextUtcMidnight(QDateTime::fromString(now, Qt::ISODate)).toString(Qt::ISODate), end);
}

void TestPacing::backoffDoublesUpToItsEnd_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("first") << 1 << 0.0 << 2000;
    QTest::newRow("second") << 2 << 0.0 << 4000;
    QTest::newRow("third") << 3 << 0.0 << 8000;
    QTest::newRow("fifth") << 5 << 0.0 << 32'000;
    QTest::newRow("sixth") << 6 << 0.0 << 60'000;
    QTest::newRow("hundredth") << 100 << 0.0 << 60'000;
    QTest::newRow("ten thousandth") << 10'000 << 1.0 << 60'000;
    QTest::newRow("first, some jitter") << 1 << 0.5 << 2500;
    QTest::newRow("third, all jitter") << 3 << 1.0 << 12'000;
}

void TestPacing::backoffDoublesUpToItsEnd()
{
    QFETCH(const int, failures);
    QFETCH(const double, jitter);
    QFETCH(const int, milliseconds);
    QCOMPARE(backoff(failures, 2s, 60s, jitter).count(), milliseconds);
}

void TestPacing::aLimitGrowsWithGoodAnswersAndHalvesOnTrouble()
{
    InFlightLimit limit(2, 4);
    QCOMPARE(limit.value(), 2);
    for (int i = 0; i < 3; ++i)
        limit.noteGood();
    QCOMPARE(limit.value(), 2);
    limit.noteGood();
    QCOMPARE(limit.value(), 3);
    for (int i = 0; i < 100; ++i)
        limit.noteGood();
    QCOMPARE(limit.value(), 4);
    limit.noteTrouble(1, 1);
    QCOMPARE(limit.value(), 2);
    limit.noteTrouble(2, 2);
    limit.noteTrouble(3, 3);
    QCOMPARE(limit.value(), 1);
}

void TestPacing::troubleOfOldAttemptsHalvesOnce()
{
    InFlightLimit limit(8, 8);
    limit.noteTrouble(3, 10);
    limit.noteTrouble(4, 12);
    limit.noteTrouble(10, 12);
    QCOMPARE(limit.value(), 4);
    limit.noteTrouble(11, 12);
    QCOMPARE(limit.value(), 2);
}

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
