// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/csvreader.h"

#include <QStringEncoder>
#include <QTest>

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

namespace {

/// A record in one line: `7: a|b cut off`.
QString described(const CsvRecord &record)
{
    QString text = QString::number(record.line) + u": "_s + record.fields.join(u'|');
    if (!record.isComplete)
        text += u" cut off"_s;
    if (!record.isReadable)
        text += u" unreadable"_s;
    if (!record.isWellFormed)
        text += u" broken quotes"_s;
    if (!record.isTerminated)
        text += u" no line end"_s;
    return text;
}

QStringList recordsOf(const QByteArray &file)
{
    CsvReader reader(file);
    QStringList records;
    while (const auto record = reader.next())
        records.append(described(*record));
    // None is left, also for who asks again.
    if (reader.next())
        records.append(u"came after the end"_s);
    return records;
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

/// With bytes that are no zero-terminated text of their own.
QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result.append(char(value));
    return result;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void recordsAndTheirLines_data();
    void recordsAndTheirLines();
    void bytesThatAreNoText_data();
    void bytesThatAreNoText();
    void theByteOrderMarkDecides_data();
    void theByteOrderMarkDecides();
    void halfACharacterAtTheEndIsACut_data();
    void halfACharacterAtTheEndIsACut();
    void utf16ThatIsBroken_data();
    void utf16ThatIsBroken();
    void aMarkInTheTextStays();
    void textsComeWithAllTheirLetters();
    void aHeaderBringsItsOwnSeparator();
    void fieldsBeyondAnyTableAreNotKept();
    void bytesThatBelongToSomebodyElseAreRead();
    void hostileFilesTakeOnePass_data();
    void hostileFilesTakeOnePass();
};

void TestCsvReader::recordsAndTheirLines_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("records");
    const auto row = [](const char *name, const QByteArray &file, const QStringList &records) {
        QTest::newRow(name) << file << records;
    };
    row("nothing", "", {});
    row("empty lines only", "\n\r\n\n", {});
    row("LF", "a,b\nc,d\n", {u"1: a|b"_s, u"2: c|d"_s});
    row("CRLF", "a,b\r\nc,d\r\n", {u"1: a|b"_s, u"2: c|d"_s});
    row("CR", "a,b\rc,d\r", {u"1: a|b"_s, u"2: c|d"_s});
    row("line ends of all kinds", "a\r\nb\nc\rd\n", {u"1: a"_s, u"2: b"_s, u"3: c"_s, u"4: d"_s});
    row("no final line end", "a,b\nc,d", {u"1: a|b"_s, u"2: c|d no line end"_s});
    row("cut between CR and LF", "a,b\r\nc,d\r", {u"1: a|b"_s, u"2: c|d"_s});
    row("empty lines", "\n\na\n\n\nb\n\n\n", {u"3: a"_s, u"6: b"_s});
    row("an empty quoted field is no empty line", "a\n\"\"\nb\n", {u"1: a"_s, u"2: "_s, u"3: b"_s});
    row("a blank is no empty line", "a\n \nb\n", {u"1: a"_s, u"2:  "_s, u"3: b"_s});
    row("empty fields", ",\na,,\n", {u"1: |"_s, u"2: a||"_s});
    row("empty fields at the end of the file", "a,,", {u"1: a|| no line end"_s});
    row("blanks stay", " a , b \n", {u"1:  a | b "_s});
    row("a comma in quotes", "\"Fictivus, PhD\",b\n", {u"1: Fictivus, PhD|b"_s});
    row("doubled quotes", "\"Alexandrine \"\"Lexi\"\"\",b\n", {u"1: Alexandrine \"Lexi\"|b"_s});
    row("nothing but a doubled quote", "\"\"\"\",\"\"\"\"\"\"\n", {u"1: \"|\"\""_s});
    row("LF in quotes", "a\n\"x\ny\",b\nc\n", {u"1: a"_s, u"2: x\ny|b"_s, u"4: c"_s});
    row("CRLF in quotes", "\"x\r\n\r\ny\",b\r\nc\r\n", {u"1: x\r\n\r\ny|b"_s, u"4: c"_s});
    row("CR in quotes", "\"x\ry\"\nc\n", {u"1: x\ry"_s, u"3: c"_s});
    row("doubled quotes across lines", "\"x\"\"\n\"\"y\"\nc\n", {u"1: x\"\n\"y"_s, u"3: c"_s});
    row("a quote within a field", "Lexi \"A\" T,b\nc\"\n", {u"1: Lexi \"A\" T|b"_s, u"2: c\""_s});
    row("a blank before a quote", " \"a\",b\n", {u"1:  \"a\"|b"_s});
    row("text after a closing quote", "a,b\n\"Nomi\" X,c\nd,e\n",
        {u"1: a|b"_s, u"2: Nomi|c broken quotes"_s, u"3: d|e"_s});
    row("a good field after broken quotes", "\"a\"b,\"c\"\n", {u"1: a|c broken quotes"_s});
    row("an open quote", "a,b\nc,\"d\ne,f\n", {u"1: a|b"_s, u"2: c|d\ne,f\n cut off no line end"_s});
    row("an open quote and nothing else", "\"", {u"1:  cut off no line end"_s});
    row("a quoted field that ends the file", "a,\"b\"", {u"1: a|b no line end"_s});
    row("open with a doubled quote at the end", "\"a\"\"", {u"1: a\" cut off no line end"_s});
    row("tabs", "a\tb\nc\td, e\n", {u"1: a|b"_s, u"2: c|d, e"_s});
    row("tabs and quoted commas", "\"a, b\"\tc\nd\te\n", {u"1: a, b|c"_s, u"2: d|e"_s});
    row("tabs and a comma", "a\tb,c\nd,e\n", {u"1: a\tb|c"_s, u"2: d|e"_s});
    row("a tab in quotes", "\"a\tb\"\nc\td\n", {u"1: a\tb"_s, u"2: c\td"_s});
    row("only the first record chooses", "a\nb\tc,d\n", {u"1: a"_s, u"2: b\tc|d"_s});
}

void TestCsvReader::recordsAndTheirLines()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, records);
    QCOMPARE(recordsOf(file), records);
}

void TestCsvReader::bytesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("a letter of Latin-1") << bytes({'T', 0xfa, 'n'});
    QTest::newRow("a further byte alone") << bytes({0x80});
    QTest::newRow("a character without its end") << bytes({0xe2, 0x82});
    QTest::newRow("more bytes than needed") << bytes({0xc0, 0xaf});
    QTest::newRow("half a pair of UTF-16") << bytes({0xed, 0xa0, 0x80});
    QTest::newRow("beyond Unicode") << bytes({0xf4, 0x90, 0x80, 0x80});
    QTest::newRow("NUL") << bytes({'a', 0, 'b'});
}

void TestCsvReader::bytesThatAreNoText()
{
    QFETCH(QByteArray, bad);
    const QStringList expected{u"1: a|b"_s, u"2:  unreadable"_s, u"3: e|f"_s};
    QCOMPARE(recordsOf("a,b\nc," + bad + "\ne,f\n"), expected);
    QCOMPARE(recordsOf("a,b\n" + bad + ",d\ne,f\n"), expected);
    QCOMPARE(recordsOf("a,b\n\"" + bad + "\",d\ne,f\n"), expected);
    QCOMPARE(recordsOf("a,b\n\"c\"\"" + bad + "\",d\ne,f\n"), expected);
}

void TestCsvReader::theByteOrderMarkDecides_data()
{
    QTest::addColumn<QByteArray>("file");
    const QString text = u"\"Tilbúin 🌍\",é\nنومي,日本\n"_s;
    QTest::newRow("no mark") << text.toUtf8();
    QTest::newRow("UTF-8") << encoded(text, QStringConverter::Utf8);
    QTest::newRow("UTF-16LE") << encoded(text, QStringConverter::Utf16LE);
    QTest::newRow("UTF-16BE") << encoded(text, QStringConverter::Utf16BE);
}

void TestCsvReader::theByteOrderMarkDecides()
{
    QFETCH(QByteArray, file);
    QCOMPARE(recordsOf(file), (QStringList{u"1: Tilbúin 🌍|é"_s, u"2: نومي|日本"_s}));
}

void TestCsvReader::halfACharacterAtTheEndIsACut_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("records");
    const QString cut = u"2: c|d cut off no line end"_s;
    const QByteArray start = "a,b\nc,d";
    for (const auto &character :
         {u"é"_s, u"€"_s, u"ࠀ"_s, u"힣"_s, u"🌍"_s, u"\U00040000"_s, u"\U00100000"_s}) {
        const QByteArray whole = character.toUtf8();
        for (qsizetype count = 1; count < whole.size(); ++count)
            QTest::addRow("%s, %d bytes", whole.toHex().constData(), int(count))
                << QByteArray(start + whole.first(count)) << QStringList{u"1: a|b"_s, cut};
        QTest::addRow("%s, whole", whole.toHex().constData())
            << QByteArray(start + whole)
            << QStringList{u"1: a|b"_s, u"2: c|d"_s + character + u" no line end"_s};
    }
    QTest::newRow("after a line end")
        << QByteArray("a,b\n\xf0\x9f") << QStringList{u"1: a|b"_s, u"2:  cut off no line end"_s};
    QTest::newRow("in a quote") << QByteArray("a,b\nc,\"d\xf0\x9f") << QStringList{u"1: a|b"_s, cut};
    QTest::newRow("nothing else") << QByteArray("\xe2\x82") << QStringList{u"1:  cut off no line end"_s};
    QTest::newRow("no character begins so")
        << QByteArray(start + '\xc1') << QStringList{u"1: a|b"_s, u"2:  unreadable no line end"_s};
    QTest::newRow("nor so") << QByteArray(start + "\xe0\x80")
                            << QStringList{u"1: a|b"_s, u"2:  unreadable no line end"_s};
    QTest::newRow("UTF-16, an odd byte")
        << QByteArray(encoded(u"a,b\nc,d"_s, QStringConverter::Utf16LE) + 'x')
        << QStringList{u"1: a|b"_s, cut};
    QTest::newRow("UTF-16, half a pair")
        << encoded(u"a,b\nc,d🌍"_s, QStringConverter::Utf16LE).chopped(2) << QStringList{u"1: a|b"_s, cut};
    QTest::newRow("UTF-16, three quarters of a pair")
        << encoded(u"a,b\nc,d🌍"_s, QStringConverter::Utf16BE).chopped(1) << QStringList{u"1: a|b"_s, cut};
}

void TestCsvReader::halfACharacterAtTheEndIsACut()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, records);
    QCOMPARE(recordsOf(file), records);
}

void TestCsvReader::utf16ThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("field"); // UTF-16LE
    QTest::newRow("a high half alone") << bytes({0x3c, 0xd8, 'x', 0});
    QTest::newRow("a low half alone") << bytes({0x0d, 0xdf});
    QTest::newRow("two high halves") << bytes({0x3c, 0xd8, 0x3c, 0xd8, 0x0d, 0xdf});
    QTest::newRow("NUL") << bytes({0, 0});
}

void TestCsvReader::utf16ThatIsBroken()
{
    QFETCH(QByteArray, field);
    const QByteArray start = encoded(u"a\tb\nc\t"_s, QStringConverter::Utf16LE);
    const QByteArray end = encoded(u"\ne\tf\n"_s, QStringConverter::Utf16LE).sliced(2);
    QCOMPARE(recordsOf(start + field + end), (QStringList{u"1: a|b"_s, u"2:  unreadable"_s, u"3: e|f"_s}));
}

void TestCsvReader::aMarkInTheTextStays()
{
    const QString mark(QChar::ByteOrderMark);
    const QString text = u"a,"_s + mark + u"b\n"_s + mark + u"c,\""_s + mark + u"d\"\n"_s;
    const QStringList expected{u"1: a|"_s + mark + u'b', u"2: "_s + mark + u"c|"_s + mark + u'd'};
    QCOMPARE(recordsOf(text.toUtf8()), expected);
    QCOMPARE(recordsOf(encoded(text, QStringConverter::Utf16LE)), expected);
}

void TestCsvReader::textsComeWithAllTheirLetters()
{
    // The first and the last character for each number of bytes in UTF-8.
    QString letters;
    for (const char32_t c : {U'\x01', U'\x7f', U'\x80', U'\x7ff', U'\x800', U'\xd7ff', U'\xe000', U'\xffff',
                             U'\x10000', U'\x10ffff'})
        letters += QString::fromUcs4(&c, 1);
    const QStringList expected{u"1: "_s + letters + u"|b"_s};
    QCOMPARE(recordsOf((letters + u",b\n"_s).toUtf8()), expected);
    QCOMPARE(recordsOf(encoded(letters + u",b\n"_s, QStringConverter::Utf16LE)), expected);
    QCOMPARE(recordsOf(encoded(letters + u",b\n"_s, QStringConverter::Utf16BE)), expected);
}

void TestCsvReader::aHeaderBringsItsOwnSeparator()
{
    CsvReader reader("A note, and more\na\tb\nc\td, e\n");
    QCOMPARE(described(reader.nextHeader().value()), u"1: A note| and more"_s);
    QCOMPARE(described(reader.nextHeader().value()), u"2: a|b"_s);
    QCOMPARE(described(reader.next().value()), u"3: c|d, e"_s);
    QVERIFY(!reader.nextHeader());
}

void TestCsvReader::fieldsBeyondAnyTableAreNotKept()
{
    CsvReader reader(QByteArray(1'000'000, ',') + "\na,b\n");
    QCOMPARE(reader.next().value().fields.size(), 256);
    QCOMPARE(described(reader.next().value()), u"2: a|b"_s);
    // Nothing that is no text slips in behind them.
    CsvReader other(QByteArray(1000, ',') + "\xff\n");
    QVERIFY(!other.next().value().isReadable);
}

void TestCsvReader::bytesThatBelongToSomebodyElseAreRead()
{
    const char text[] = {'a', ',', '"', 'b', '"', '\n', 'c', ',', 'd'};
    QCOMPARE(recordsOf(QByteArray::fromRawData(text, sizeof(text))),
             (QStringList{u"1: a|b"_s, u"2: c|d no line end"_s}));
    QCOMPARE(recordsOf(QByteArray::fromRawData(text, 4)), QStringList{u"1: a|b cut off no line end"_s});
}

void TestCsvReader::hostileFilesTakeOnePass_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("records");
    constexpr int many = 600'000;
    // With a pass over the rest for each line, quote or field these take minutes.
    QTest::newRow("an open quote") << QByteArray('"' + QByteArray(many, 'x')) << 1;
    QTest::newRow("an open quote and lines") << QByteArray('"' + QByteArray("x,y\n").repeated(many / 4)) << 1;
    QTest::newRow("nothing but quotes") << QByteArray(many + 1, '"') << 1;
    QTest::newRow("quotes and letters") << QByteArray("\"" + QByteArray("\"\"x").repeated(many / 3)) << 1;
    QTest::newRow("fields that close and open") << QByteArray("\"a\"\"b,").repeated(many / 6) << 1;
    QTest::newRow("nothing but commas") << QByteArray(many, ',') << 1;
    QTest::newRow("short lines") << QByteArray("x\n").repeated(many / 2) << many / 2;
    QTest::newRow("a quote on each line") << QByteArray("\"\n").repeated(many / 2 + 1) << many / 4 + 1;
    QTest::newRow("empty lines") << QByteArray(many, '\n') << 0;
    QTest::newRow("NUL") << QByteArray(many, '\0') << 1;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe" + QByteArray(many, '"')) << 1;
    QTest::newRow("UTF-16 of half pairs") << QByteArray("\xff\xfe" + QByteArray(many, '\xd8')) << 1;
}

void TestCsvReader::hostileFilesTakeOnePass()
{
    QFETCH(QByteArray, file);
    QFETCH(int, records);
    CsvReader reader(file);
    int count = 0;
    while (reader.next())
        ++count;
    QCOMPARE(count, records);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
