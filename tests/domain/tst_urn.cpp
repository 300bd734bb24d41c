// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/urn.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestUrn : public QObject
{
    Q_OBJECT

private slots:
    void personUrnsKeepTheirText();
    void whatIsNotAPersonUrnIsRefused_data();
    void whatIsNotAPersonUrnIsRefused();
    void endorsementUrnsKeepTheirText();
    void whatIsNotAnEndorsementUrnIsRefused_data();
    void whatIsNotAnEndorsementUrnIsRefused();
    void accountIdsAreRandomAndReadBack();
};

void TestUrn::personUrnsKeepTheirText()
{
    const auto urn = PersonUrn::parse(u"urn:li:person:Ab-9_xYz01");
    QVERIFY(urn);
    QCOMPARE(urn->id(), u"Ab-9_xYz01"_s);
    QCOMPARE(urn->toString(), u"urn:li:person:Ab-9_xYz01"_s);
    QCOMPARE(PersonUrn::fromId(u"Ab-9_xYz01"), urn);
    QVERIFY(PersonUrn().isEmpty());
    QVERIFY(PersonUrn().toString().isEmpty());
}

void TestUrn::whatIsNotAPersonUrnIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no id") << u"urn:li:person:"_s;
    QTest::newRow("another kind") << u"urn:li:member:1"_s;
    QTest::newRow("structure in the id") << u"urn:li:person:a,b"_s;
    QTest::newRow("white space") << u"urn:li:person:a b"_s;
    QTest::newRow("line break") << u"urn:li:person:ab\n"_s;
    QTest::newRow("too long") << u"urn:li:person:"_s + QString(256, u'a');
}

void TestUrn::whatIsNotAPersonUrnIsRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!PersonUrn::parse(text));
}

void TestUrn::endorsementUrnsKeepTheirText()
{
    const QString text = u"urn:li:endorsement:(urn:li:person:2qXA98-mVk,65761962366)"_s;
    const auto urn = EndorsementUrn::parse(text);
    QVERIFY(urn);
    QCOMPARE(urn->recipient().id(), u"2qXA98-mVk"_s);
    QCOMPARE(urn->id(), 65761962366);
    QCOMPARE(urn->toString(), text);
}

void TestUrn::whatIsNotAnEndorsementUrnIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a person") << u"urn:li:person:a"_s;
    QTest::newRow("no number") << u"urn:li:endorsement:(urn:li:person:a,)"_s;
    QTest::newRow("no comma") << u"urn:li:endorsement:(urn:li:person:a)"_s;
    QTest::newRow("not a number") << u"urn:li:endorsement:(urn:li:person:a,1x)"_s;
    QTest::newRow("a sign") << u"urn:li:endorsement:(urn:li:person:a,-1)"_s;
    QTest::newRow("beyond 64 bits") << u"urn:li:endorsement:(urn:li:person:a,99999999999999999999)"_s;
    QTest::newRow("not closed") << u"urn:li:endorsement:(urn:li:person:a,1"_s;
    QTest::newRow("still encoded") << u"urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3Aa%2C1%29"_s;
}

void TestUrn::whatIsNotAnEndorsementUrnIsRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!EndorsementUrn::parse(text));
}

void TestUrn::accountIdsAreRandomAndReadBack()
{
    const AccountId id = AccountId::create();
    QVERIFY(!id.isEmpty());
    QVERIFY(id != AccountId::create());
    QCOMPARE(AccountId::parse(id.toString()), id);
    QVERIFY(!AccountId::parse(u"nonsense"));
}

QTEST_GUILESS_MAIN(TestUrn)
#include "tst_urn.moc"
