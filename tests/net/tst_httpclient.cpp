// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void aHeaderIsFoundWhateverItsCase_data();
    void aHeaderIsFoundWhateverItsCase();
};

void TestHttpClient::aHeaderIsFoundWhateverItsCase_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("as sent") << "X-RestLi-Id"_ba
                             << "urn:li:endorsement:(a,1)"_ba;
    QTest::newRow("lower") << "x-restli-id"_ba
                           << "urn:li:endorsement:(a,1)"_ba;
    QTest::newRow("upper") << "X-RESTLI-ID"_ba
                           << "urn:li:endorsement:(a,1)"_ba;
    QTest::newRow("the first of two") << "via"_ba
                                      << "one"_ba;
    QTest::newRow("none") << "X-RestLi"_ba << QByteArray();
    QTest::newRow("no name") << QByteArray() << QByteArray();
}

void TestHttpClient::aHeaderIsFoundWhateverItsCase()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    const HttpResponse response{
        201, {{"X-RestLi-Id", "urn:li:endorsement:(a,1)"}, {"Via", "one"}, {"Via", "two"}}, {}};
    QCOMPARE(response.header(name), value);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
