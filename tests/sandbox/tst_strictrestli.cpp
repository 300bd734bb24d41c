// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/strictrestli.h"

#include <QTest>

using namespace Laurels::Sandbox;
using namespace Qt::StringLiterals;

namespace {

/// A value as text that shows its structure.
QString shown(const RestliValue &value)
{
    QStringList parts;
    switch (value.kind) {
    case RestliValue::Kind::Text:
        return u'"' + value.text + u'"';
    case RestliValue::Kind::List:
        for (const RestliValue &item : value.items)
            parts.append(shown(item));
        return u'[' + parts.join(u',') + u']';
    case RestliValue::Kind::Map:
        for (const auto &[key, entry] : value.entries)
            parts.append(u'"' + key + u"\":"_s + shown(entry));
        return u'{' + parts.join(u',') + u'}';
    }
    return {};
}

} // namespace

class TestStrictRestli : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreRead_data();
    void valuesAreRead();
    void whatIsNotEscapedRightIsRefused_data();
    void whatIsNotEscapedRightIsRefused();
    void whatMayStayBareDependsOnThePlace();
    void queriesAreRead();
    void queriesThatMeanNothingAreRefused_data();
    void queriesThatMeanNothingAreRefused();
};

void TestStrictRestli::valuesAreRead_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("value");
    // Reference linkedin.md, section 2.4
    QTest::newRow("urn") << "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3A2qXA98-mVk%2C65761962366%29"_ba
                         << u"\"urn:li:endorsement:(urn:li:person:2qXA98-mVk,65761962366)\""_s;
    QTest::newRow("list") << "List(ACCEPTED,PENDING)"_ba << u"[\"ACCEPTED\",\"PENDING\"]"_s;
    QTest::newRow("empty list") << "List()"_ba << u"[]"_s;
    QTest::newRow("empty text") << "''"_ba << u"\"\""_s;
    QTest::newRow("list of empty text") << "List('')"_ba << u"[\"\"]"_s;
    QTest::newRow("empty map") << "()"_ba << u"{}"_s;
    QTest::newRow("map") << "(id:Ab-9_xYz01)"_ba << u"{\"id\":\"Ab-9_xYz01\"}"_s;
    QTest::newRow("nested") << "List(List(a,b),(a:b))"_ba << u"[[\"a\",\"b\"],{\"a\":\"b\"}]"_s;
    QTest::newRow("escaped structure")
        << "(%2C:List(%27,%28,%29,%3A))"_ba << u"{\",\":[\"'\",\"(\",\")\",\":\"]}"_s;
    QTest::newRow("percent") << "(%2525:%25)"_ba << u"{\"%25\":\"%\"}"_s;
    QTest::newRow("beyond one plane") << "%F0%9F%98%9B"_ba << u"\"😛\""_s;
    QTest::newRow("two apostrophes") << "%27%27"_ba << u"\"''\""_s;
    QTest::newRow("people") << "List((id:a),(id:b))"_ba << u"[{\"id\":\"a\"},{\"id\":\"b\"}]"_s;
    QTest::newRow("plus is no space") << "a+b"_ba << u"\"a+b\""_s;
    QTest::newRow("lower-case hex") << "%c3%a9"_ba << u"\"é\""_s;
}

void TestStrictRestli::valuesAreRead()
{
    QFETCH(const QByteArray, encoded);
    const auto value = parseValue(encoded, Position::Query);
    QVERIFY(value);
    QTEST(shown(*value), "value");
}

void TestStrictRestli::whatIsNotEscapedRightIsRefused_data()
{
    QTest::addColumn<QByteArray>("encoded");
    for (const char *text : {"hello:",
                             "(a:b",
                             "List(a",
                             "List(a,",
                             "",
                             ",hello",
                             "(a,b)",
                             "List(a,b,)",
                             "(a:b:c)",
                             "List(a:b)",
                             "List(a,,b)",
                             "(:b)",
                             "(a:)",
                             "(a::b)",
                             "%",
                             "%A",
                             "Hello%1",
                             "%!=",
                             "it's",
                             "'",
                             "'''",
                             "a b",
                             "\"a\"",
                             "<a>",
                             "a#b",
                             "a=b",
                             "%FF",
                             "%C3%28",
                             "caf\xc3\xa9",
                             "urn:li:person:a",
                             "List(urn:li:endorsement:(urn:li:person:a,1))",
                             "List(a)b"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    QTest::newRow("too deep") << QByteArray("List(").repeated(50) + QByteArray(")").repeated(50);
}

void TestStrictRestli::whatIsNotEscapedRightIsRefused()
{
    QFETCH(const QByteArray, encoded);
    QVERIFY(!parseValue(encoded, Position::Query));
}

void TestStrictRestli::whatMayStayBareDependsOnThePlace()
{
    QVERIFY(parseValue("a=b&c", Position::Path));
    QVERIFY(!parseValue("a/b", Position::Path));
    QVERIFY(!parseValue("a?b", Position::Path));
    QVERIFY(!parseValue("a;b", Position::Path));
    QVERIFY(parseValue("a/b?c;d", Position::Query));
    QVERIFY(!parseValue("a&b", Position::Query));
}

void TestStrictRestli::queriesAreRead()
{
    const auto parameters = parseQuery("q=recipient&statusFilters=List(A,B)&count=5");
    QVERIFY(parameters);
    QCOMPARE(parameters->size(), 3);
    QCOMPARE(shown(parameters->value(u"statusFilters"_s)), u"[\"A\",\"B\"]"_s);
    QVERIFY(parseQuery("")->isEmpty());
}

void TestStrictRestli::queriesThatMeanNothingAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *text : {"a", "=b", "a=", "a=b&", "&a=b", "a=b&a=c", "a=b&&c=d", "(a:b)=c", "a=b=c"})
        QTest::newRow(text) << QByteArray(text);
}

void TestStrictRestli::queriesThatMeanNothingAreRefused()
{
    QFETCH(const QByteArray, query);
    QVERIFY(!parseQuery(query));
}

QTEST_GUILESS_MAIN(TestStrictRestli)
#include "tst_strictrestli.moc"
