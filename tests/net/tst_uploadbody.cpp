// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uploadbody.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestUploadBody : public QObject
{
    Q_OBJECT

private slots:
    void itIsReadOnceAndNeverAgain();
    void itCannotBeRewound();
    void itKnowsWhetherItWasRead();
    void aWithheldOneHandsOutNothing();
    void anEmptyOneIsAtItsEnd();
};

void TestUploadBody::itIsReadOnceAndNeverAgain()
{
    UploadBody body("0123456789");
    QCOMPARE(body.bytesAvailable(), 10);
    QCOMPARE(body.read(4), "0123"_ba);
    QCOMPARE(body.bytesAvailable(), 6);
    QCOMPARE(body.readAll(), "456789"_ba);
    QCOMPARE(body.read(1), QByteArray());
    QVERIFY(body.atEnd());
}

void TestUploadBody::itCannotBeRewound()
{
    UploadBody body("0123456789");
    QVERIFY(body.isSequential());
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    body.readAll();
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.bytesAvailable(), 0);
}

void TestUploadBody::itKnowsWhetherItWasRead()
{
    UploadBody body("01");
    QVERIFY(!body.wasRead());
    body.read(1);
    QVERIFY(body.wasRead());
}

void TestUploadBody::aWithheldOneHandsOutNothing()
{
    UploadBody body("01");
    body.withhold();
    QCOMPARE(body.bytesAvailable(), 0);
    QCOMPARE(body.readAll(), QByteArray());
    QVERIFY(!body.wasRead());
}

void TestUploadBody::anEmptyOneIsAtItsEnd()
{
    UploadBody body(QByteArray{});
    QVERIFY(body.atEnd());
    QCOMPARE(body.readAll(), QByteArray());
    QVERIFY(!body.wasRead());
}

QTEST_GUILESS_MAIN(TestUploadBody)
#include "tst_uploadbody.moc"
