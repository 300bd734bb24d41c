// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestStatus : public QObject
{
    Q_OBJECT

private slots:
    void everyWireNameIsReadAndWrittenBack_data();
    void everyWireNameIsReadAndWrittenBack();
    void policySaysWhoMaySetWhat_data();
    void policySaysWhoMaySetWhat();
    void finderFiltersNameAllSevenStatuses();
    void peopleSeeThemInOneOrder();
};

void TestStatus::everyWireNameIsReadAndWrittenBack_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<int>("kind");
    QTest::newRow("UNKNOWN") << u"UNKNOWN"_s << int(Status::Unknown);
    QTest::newRow("PENDING") << u"PENDING"_s << int(Status::Pending);
    QTest::newRow("ACCEPTED") << u"ACCEPTED"_s << int(Status::Accepted);
    QTest::newRow("HIDDEN") << u"HIDDEN"_s << int(Status::Hidden);
    QTest::newRow("REJECTED") << u"REJECTED"_s << int(Status::Rejected);
    QTest::newRow("DELETED") << u"DELETED"_s << int(Status::Deleted);
    QTest::newRow("CLOSED") << u"CLOSED"_s << int(Status::Closed);
    QTest::newRow("a new one") << u"ARCHIVED_BY_OWL"_s << int(Status::Other);
    QTest::newRow("another case is another status") << u"accepted"_s << int(Status::Other);
    QTest::newRow("empty") << QString() << int(Status::Other);
}

void TestStatus::everyWireNameIsReadAndWrittenBack()
{
    QFETCH(const QString, wire);
    QFETCH(const int, kind);
    const Status status = Status::fromWire(wire);
    QCOMPARE(int(status.kind()), kind);
    QCOMPARE(status.toWire(), wire);
}

void TestStatus::policySaysWhoMaySetWhat_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<bool>("recipient");
    QTest::addColumn<bool>("endorser");
    // reference linkedin.md, section 1.2
    QTest::newRow("UNKNOWN") << u"UNKNOWN"_s << false << false;
    QTest::newRow("PENDING") << u"PENDING"_s << false << false;
    QTest::newRow("ACCEPTED") << u"ACCEPTED"_s << true << false;
    QTest::newRow("HIDDEN") << u"HIDDEN"_s << true << false;
    QTest::newRow("REJECTED") << u"REJECTED"_s << true << false;
    QTest::newRow("DELETED") << u"DELETED"_s << false << true;
    QTest::newRow("CLOSED") << u"CLOSED"_s << false << false;
    QTest::newRow("a new one") << u"ARCHIVED_BY_OWL"_s << false << false;
}

void TestStatus::policySaysWhoMaySetWhat()
{
    QFETCH(const QString, wire);
    QFETCH(const bool, recipient);
    QFETCH(const bool, endorser);
    const Status wished = Status::fromWire(wire);
    QCOMPARE(StatusPolicy::maySet(Direction::Received, wished), recipient);
    QCOMPARE(StatusPolicy::maySet(Direction::Given, wished), endorser);
    QCOMPARE(StatusPolicy::settable(Direction::Received).contains(wished), recipient);
    QCOMPARE(StatusPolicy::settable(Direction::Given).contains(wished), endorser);
}

void TestStatus::finderFiltersNameAllSevenStatuses()
{
    QCOMPARE(Status::documented().size(), 7);
    for (const Status &status : Status::documented())
        QVERIFY(status.kind() != Status::Other);
}

void TestStatus::peopleSeeThemInOneOrder()
{
    const Status paused = Status::fromWire(u"PAUSED"_s);
    const Status owl = Status::fromWire(u"ARCHIVED_BY_OWL"_s);
    const QList<Status> expected{Status::Accepted, Status::Hidden, Status::Rejected, owl, paused};
    QList<Status> statuses{Status::Hidden, Status::Accepted, Status::Rejected, owl, paused};
    std::sort(statuses.begin(), statuses.end(),
              [](const Status &a, const Status &b) { return a.toWire() > b.toWire(); });
    QCOMPARE(Status::inOrder(statuses), expected);
    std::reverse(statuses.begin(), statuses.end());
    QCOMPARE(Status::inOrder(statuses), expected);
}

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
