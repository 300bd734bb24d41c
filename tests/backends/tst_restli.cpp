// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/restli.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Restli;
using namespace Qt::StringLiterals;

using List = Value::List;
using Map = Value::Map;

Q_DECLARE_METATYPE(Laurels::Restli::Value)

/// The vectors are those of reference linkedin.md, section 2.4; the tags are its numbers.
class TestRestli : public QObject
{
    Q_OBJECT

private slots:
    void encodesForUrls_data();
    void encodesForUrls();
    void encodesForHeaders_data();
    void encodesForHeaders();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void readsTheReducedForm_data();
    void readsTheReducedForm();
    void refusesWhatIsNoValue_data();
    void refusesWhatIsNoValue();
    void saysWhyAndWhere();
    void comparesMapsWithoutOrder();
    void comesBackFromTheUrlForm();
    void comesBackFromTheReducedForm();
    void nestingHasAnEnd();
};

namespace {

const QString urnA = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s;
const QString urnB = u"urn:li:endorsement:(urn:li:person:Qq7Rr8Ss9T,70000000002)"_s;
const Value slashAndOthers = Map{{u"this is a key"_s, List{u"/"_s, u"="_s, u"&"_s}}};
const QString likeAList = u"List(value:with%reserved,chars,'')"_s;

void addValue(const char *tag, const Value &value, const QByteArray &encoded)
{
    QTest::newRow(tag) << value << encoded;
}

/// Texts of which many hold what has a meaning in the syntax.
QString randomText(QRandomGenerator &random, bool withPercent)
{
    static const QStringList pieces{u""_s,       u"a"_s,  u"Zz9"_s,
                                    u" "_s,      u"("_s,  u")"_s,
                                    u","_s,      u":"_s,  u"'"_s,
                                    u"''"_s,     u"+"_s,  u"&"_s,
                                    u"="_s,      u"/"_s,  u"?"_s,
                                    u"#"_s,      u"~"_s,  u"é"_s,
                                    u"デ"_s,     u"😛"_s,  u"\u202eא"_s,
                                    u"\ufeff"_s, u"\n"_s, u"List("_s,
                                    u"\\"_s,     u"\""_s, QString(QChar(0)),
                                    u"List"_s,   u"."_s,  u";"_s};
    QString text;
    for (int i = random.bounded(5); i > 0; --i) {
        text += pieces.at(random.bounded(int(pieces.size())));
        if (withPercent && random.bounded(4) == 0)
            text += u"%28"_s.left(1 + random.bounded(3));
    }
    return text;
}

Value randomValue(QRandomGenerator &random, bool withPercent, int depth)
{
    const int kind = depth > 0 ? random.bounded(3) : 0;
    if (kind == 0)
        return randomText(random, withPercent);
    if (kind == 1) {
        List list;
        for (int i = random.bounded(4); i > 0; --i)
            list.push_back(randomValue(random, withPercent, depth - 1));
        return list;
    }
    Map map;
    for (int i = random.bounded(4); i > 0; --i) {
        const QString key = randomText(random, withPercent);
        if (!Value(map).find(key))
            map.emplace_back(key, randomValue(random, withPercent, depth - 1));
    }
    return map;
}

} // namespace

void TestRestli::encodesForUrls_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray encodedA = "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb-9_xYz01%2C70000000001%29";
    const QByteArray encodedB = "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AQq7Rr8Ss9T%2C70000000002%29";
    addValue("1", u"urn:li:endorsement:(urn:li:person:2qXA98-mVk,65761962366)"_s,
             "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3A2qXA98-mVk%2C65761962366%29");
    addValue("2", urnA, encodedA);
    addValue("3", List{urnA, urnB}, "List(" + encodedA + "," + encodedB + ")");
    addValue("4", List{u"ACCEPTED"_s, u"PENDING"_s}, "List(ACCEPTED,PENDING)");
    addValue("5", List{u"urn:li:organization:12345"_s}, "List(urn%3Ali%3Aorganization%3A12345)");
    addValue("6", List{}, "List()");
    addValue("7", List{QString()}, "List('')");
    addValue("8", QString(), "''");
    addValue("9", Map{}, "()");
    addValue("10", Map{{QString(), QString()}}, "('':'')");
    addValue("11", Map{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}, "(a:b,c:d)");
    addValue("12", Map{{u"c"_s, Map{{u"a"_s, u"b"_s}}}}, "(c:(a:b))");
    addValue("13", List{List{u"a"_s, u"b"_s}, Map{{u"a"_s, u"b"_s}}}, "List(List(a,b),(a:b))");
    addValue("14", Map{{u","_s, List{u"'"_s, u"("_s, u")"_s, u":"_s}}}, "(%2C:List(%27,%28,%29,%3A))");
    addValue("17, for 15 and 16", slashAndOthers, "(this%20is%20a%20key:List(%2F,%3D,%26))");
    addValue("18", Map{{u"%25"_s, u"%"_s}}, "(%2525:%25)");
    addValue("19", Map{{u"smiley"_s, u"☺"_s}}, "(smiley:%E2%98%BA)");
    addValue("20", Map{{u"stickoutTongue"_s, u"😛"_s}}, "(stickoutTongue:%F0%9F%98%9B)");
    addValue("21", u"value with spaces"_s, "value%20with%20spaces");
    addValue("23", likeAList, "List%28value%3Awith%25reserved%2Cchars%2C%27%27%29");
    addValue("25", List{u"(v1,2)"_s, u"(v2,2)"_s}, "List(%28v1%2C2%29,%28v2%2C2%29)");
    addValue("26", u"&key=value&"_s, "%26key%3Dvalue%26");
    addValue("27", u"dangerous('),:key:"_s, "dangerous%28%27%29%2C%3Akey%3A");
    addValue("28", u" t?':,*!"_s, "%20t%3F%27%3A%2C%2A%21");
    addValue("29 key", u"pr op:1"_s, "pr%20op%3A1");
    addValue("29 value", u" t?':,*!&+"_s, "%20t%3F%27%3A%2C%2A%21%26%2B");
    addValue("30", Map{{u"member"_s, u"urn:li:person:123"_s}, {u"account"_s, u"urn:li:account:234"_s}},
             "(member:urn%3Ali%3Aperson%3A123,account:urn%3Ali%3Aaccount%3A234)");
    addValue("31", Map{{u"ids"_s, Map{{u"values"_s, List{u"urn:li:entity:123"_s}}}}},
             "(ids:(values:List(urn%3Ali%3Aentity%3A123)))");
    addValue("32", Map{{u"id"_s, u"Ab-9_xYz01"_s}}, "(id:Ab-9_xYz01)");
    addValue("33", List{Map{{u"id"_s, u"Ab-9_xYz01"_s}}, Map{{u"id"_s, u"Qq7Rr8Ss9T"_s}}},
             "List((id:Ab-9_xYz01),(id:Qq7Rr8Ss9T))");
    addValue("34 C++", u"C++"_s, "C%2B%2B");
    addValue("34 C#", u"C#"_s, "C%23");
    addValue("34 .NET", u".NET"_s, ".NET");
    addValue("34 R&D", u"R&D"_s, "R%26D");
    addValue("35 slash", u"A/B Testing"_s, "A%2FB%20Testing");
    addValue("35 percent", u"50% rule"_s, "50%25%20rule");
    addValue("36", u"Q&A (live), it's 5:1"_s, "Q%26A%20%28live%29%2C%20it%27s%205%3A1");
    addValue("38 accent", u"Café"_s, "Caf%C3%A9");
    addValue("38 Japanese", u"データ"_s, "%E3%83%87%E3%83%BC%E3%82%BF");
    addValue("39", u"''"_s, "%27%27");
    addValue("40 true", u"true"_s, "true");
    addValue("40 false", u"false"_s, "false");
    addValue("40 number", u"123.5"_s, "123.5");
}

void TestRestli::encodesForUrls()
{
    QFETCH(const Value, value);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(encode(value), encoded);
    const auto decoded = decode(encoded);
    QVERIFY(decoded);
    QVERIFY(*decoded == value);
}

void TestRestli::encodesForHeaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoded");
    QTest::newRow("22") << u"value with spaces"_s << u"value with spaces"_s;
    QTest::newRow("24") << likeAList << u"List%28value%3Awith%reserved%2Cchars%2C%27%27%29"_s;
    QTest::newRow("37") << u"Q&A (live), it's 5:1"_s << u"Q&A %28live%29%2C it%27s 5%3A1"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("not ASCII") << u"Café 😛"_s << u"Café 😛"_s;
}

void TestRestli::encodesForHeaders()
{
    QFETCH(const QString, text);
    QFETCH(const QString, encoded);
    QCOMPARE(encodeReduced(text), encoded);
    const auto decoded = decodeReduced(encoded);
    QVERIFY(decoded);
    QVERIFY(*decoded == Value(text));
}

void TestRestli::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<Value>("value");
    const auto add = [](const char *tag, const QByteArray &encoded, const Value &value) {
        QTest::newRow(tag) << encoded << value;
    };
    add("15, as in a path", "(this%20is%20a%20key:List(%2F,=,&))", slashAndOthers);
    add("16, as in a query", "(this%20is%20a%20key:List(/,%3D,%26))", slashAndOthers);
    add("a map in a list", "List(1,2,(k:v),3)", List{u"1"_s, u"2"_s, Map{{u"k"_s, u"v"_s}}, u"3"_s});
    add("an empty list", "(k1:List())", Map{{u"k1"_s, List{}}});
    add("escapes in keys", "(key1:urn%3Ali%3Aapp%3A%281%2C2%29,key%3A2:foobar)",
        Map{{u"key1"_s, u"urn:li:app:(1,2)"_s}, {u"key:2"_s, u"foobar"_s}});
    add("UTF-8", "konnichiwa%E3%81%93", u"konnichiwaこ"_s);
    add("lower case escapes", "%e3%81%93%3a", u"こ:"_s);
    add("a plus is a plus", "a+b", u"a+b"_s);
    add("bare apostrophes", "it's", u"it's"_s);
    add("one apostrophe", "'", u"'"_s);
    add("keys in another order", "(c:d,a:b)", Map{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    add("a text called List", "(List:List)", Map{{u"List"_s, u"List"_s}});
}

void TestRestli::readsWhatOthersWrite()
{
    QFETCH(const QByteArray, encoded);
    QFETCH(const Value, value);
    const auto decoded = decode(encoded);
    QVERIFY(decoded);
    QVERIFY(*decoded == value);
}

void TestRestli::readsTheReducedForm_data()
{
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<Value>("value");
    const auto add = [](const char *tag, const QString &encoded, const Value &value) {
        QTest::newRow(tag) << encoded << value;
    };
    add("a URN", u"urn%3Ali%3Atest%3Afoo bar"_s, u"urn:li:test:foo bar"_s);
    add("other escapes stay", u"%28urn%29%3Ali%2C_ %3A%27app%3F?"_s, u"(urn):li,_ :'app%3F?"_s);
    add("half an escape stays", u"100%"_s, u"100%"_s);
    add("a key of a person", u"(id:Ab-9_xYz01)"_s, Map{{u"id"_s, u"Ab-9_xYz01"_s}});
}

void TestRestli::readsTheReducedForm()
{
    QFETCH(const QString, encoded);
    QFETCH(const Value, value);
    const auto decoded = decodeReduced(encoded);
    QVERIFY(decoded);
    QVERIFY(*decoded == value);
}

void TestRestli::refusesWhatIsNoValue_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("code");
    const QList<QByteArray> wrongSyntax{
        "hello:",      "(a:b",      "List(a",        "List(a,", "",     ",hello", "(a,b)", "List(a,b,)",
        "(a:b:c)",     "List(a:b)", "List(a,,b)",    "(:b)",    "(a:)", "(a::b)", "a)",    "()x",
        "(List(a):b)", "((a:b):c)", "List(a)List(b)"};
    for (const QByteArray &encoded : wrongSyntax)
        QTest::newRow(encoded.isEmpty() ? "empty" : encoded.constData()) << encoded << u"restli.syntax"_s;
    for (const QByteArray &encoded : {"%"_qba, "%A"_qba, "Hello%1"_qba, "%!="_qba, "%4"_qba, "(a:%G0)"_qba})
        QTest::newRow(encoded.constData()) << encoded << u"restli.percent"_s;
    for (const QByteArray &encoded : {"%FF"_qba, "%C3"_qba, "a%C3b"_qba, "%ED%A0%80"_qba})
        QTest::newRow(encoded.constData()) << encoded << u"restli.utf8"_s;
    QTest::newRow("(a:b,a:c)") << "(a:b,a:c)"_qba << u"restli.duplicateKey"_s;
}

void TestRestli::refusesWhatIsNoValue()
{
    QFETCH(const QByteArray, encoded);
    QFETCH(const QString, code);
    const auto decoded = decode(encoded);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Protocol);
    QCOMPARE(decoded.error().code, code);
    if (code == "restli.syntax"_L1)
        QVERIFY(!decodeReduced(QString::fromLatin1(encoded)));
}

void TestRestli::saysWhyAndWhere()
{
    const auto decoded = decode("List(a,,b)");
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().detail, u"at byte 7"_s);
}

void TestRestli::comparesMapsWithoutOrder()
{
    const Value value = Map{{u"a"_s, u"1"_s}, {u"b"_s, List{u"2"_s}}};
    QVERIFY(value == Value(Map{{u"b"_s, List{u"2"_s}}, {u"a"_s, u"1"_s}}));
    QVERIFY(!(value == Value(Map{{u"a"_s, u"1"_s}})));
    QVERIFY(!(value == Value(Map{{u"a"_s, u"1"_s}, {u"c"_s, List{u"2"_s}}})));
    QVERIFY(!(value == Value(Map{{u"a"_s, u"1"_s}, {u"b"_s, List{u"3"_s}}})));
    QVERIFY(!(Value(List{u"a"_s, u"b"_s}) == Value(List{u"b"_s, u"a"_s})));
    QVERIFY(!(Value(List{}) == Value(Map{})));
    QCOMPARE(*value.find(u"a")->text(), u"1"_s);
    QVERIFY(!value.find(u"x"));
    QVERIFY(!Value(QString()).find(u"a"));
}

void TestRestli::comesBackFromTheUrlForm()
{
    QRandomGenerator random(20260304);
    for (int i = 0; i < 5000; ++i) {
        const Value value = randomValue(random, true, 4);
        const QByteArray encoded = encode(value);
        const auto decoded = decode(encoded);
        QVERIFY2(decoded && *decoded == value, encoded);
    }
}

void TestRestli::comesBackFromTheReducedForm()
{
    QRandomGenerator random(20260305);
    for (int i = 0; i < 5000; ++i) {
        const Value value = randomValue(random, false, 4);
        const QString encoded = encodeReduced(value);
        const auto decoded = decodeReduced(encoded);
        QVERIFY2(decoded && *decoded == value, qPrintable(encoded));
    }
}

void TestRestli::nestingHasAnEnd()
{
    const auto nested = [](int depth) {
        return QByteArray("List(").repeated(depth) + QByteArray(depth, ')');
    };
    QVERIFY(decode(nested(20)));
    QCOMPARE(decode(nested(100)).error().code, u"restli.depth"_s);
    QCOMPARE(decode(QByteArray("(a:").repeated(1'000'000)).error().code, u"restli.depth"_s);
}

QTEST_GUILESS_MAIN(TestRestli)
#include "tst_restli.moc"
