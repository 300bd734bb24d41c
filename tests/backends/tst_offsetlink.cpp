// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/offsetlink.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestOffsetLink : public QObject
{
    Q_OBJECT

private slots:
    void aPlainOffsetIsMovedOn_data();
    void aPlainOffsetIsMovedOn();
    void nothingIsGuessedFromOtherLinks_data();
    void nothingIsGuessedFromOtherLinks();
};

namespace {

const QByteArray page = "https://api.linkedin.com/v2/endorsement?q=recipient";
const QByteArray statuses = "&statusFilters=List(ACCEPTED,HIDDEN)";

} // namespace

void TestOffsetLink::aPlainOffsetIsMovedOn_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("as the guide has it")
        << page + "&count=100&start=200" + statuses << page + "&count=100&start=300" + statuses;
    QTest::newRow("as we ask") << page + statuses + "&start=0&count=100"
                               << page + statuses + "&start=100&count=100";
    QTest::newRow("encoded otherwise")
        << page + "&start=100&count=100&statusFilters=List%28ACCEPTED%2CHIDDEN%29&x=%2B+a"
        << page + "&start=200&count=100&statusFilters=List%28ACCEPTED%2CHIDDEN%29&x=%2B+a";
    QTest::newRow("names that end alike") << page + "&restart=5&start=100&count=100&recount=5"
                                          << page + "&restart=5&start=200&count=100&recount=5";
}

void TestOffsetLink::aPlainOffsetIsMovedOn()
{
    QFETCH(const QByteArray, link);
    QFETCH(const QByteArray, behind);
    const auto moved = linkBehind(QUrl::fromEncoded(link), 100);
    QVERIFY(moved);
    QCOMPARE(moved->toEncoded(), behind);
    // As a service's own link is read.
    QCOMPARE(*moved, QUrl(u"https://api.linkedin.com/"_s).resolved(QUrl::fromEncoded(behind)));
}

void TestOffsetLink::nothingIsGuessedFromOtherLinks_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("no query") << "https://api.linkedin.com/v2/endorsement"_qba;
    QTest::newRow("no start") << page + "&count=100";
    QTest::newRow("no count") << page + "&start=100";
    QTest::newRow("another count") << page + "&start=100&count=50";
    QTest::newRow("a cursor") << page + "&start=MTAw&count=100";
    QTest::newRow("a sign") << page + "&start=-100&count=100";
    QTest::newRow("a fraction") << page + "&start=1e2&count=100";
    QTest::newRow("an empty start") << page + "&start=&count=100";
    QTest::newRow("two starts") << page + "&start=100&start=200&count=100";
    QTest::newRow("two counts") << page + "&start=100&count=100&count=100";
    QTest::newRow("an endless number") << page + "&count=100&start=99999999999999999999";
    QTest::newRow("as far as numbers go") << page + "&count=100&start=9223372036854775807";
    QTest::newRow("a fragment") << page + "&start=100&count=100#more";
    QTest::newRow("no link") << QByteArray();
}

void TestOffsetLink::nothingIsGuessedFromOtherLinks()
{
    QFETCH(const QByteArray, link);
    QCOMPARE(linkBehind(QUrl::fromEncoded(link), 100), std::nullopt);
}

QTEST_GUILESS_MAIN(TestOffsetLink)
#include "tst_offsetlink.moc"
