// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivetables.h"

#include <QStringEncoder>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"Endorsement_Received_Info.csv"_s;

const QByteArray receivedHeader = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                  "Endorser Public Url,Endorsement Status\n";

// The invented sample of section 1.4.
const QByteArray sampleRows =
    "2022/10/18 09:14:27 UTC,Qt,Nomi,Inventado,www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n"
    "2022/10/18 09:14:27 UTC,CMake,Nomi,Inventado,www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n"
    "2018/07/25 23:01:50 UTC,Woodworking ,Perrin,\"Fictivus, PhD, PE\","
    "www.linkedin.com/in/perrinfictivus,HIDDEN\n"
    "2014/12/01 06:30:15 UTC,\"Flora, Fauna & Habitats\",\"Alexandrine \"\"Lexi\"\"\",Tilbúin 🌍,"
    "www.linkedin.com/in/alexandrine-tilbúin,ACCEPTED\n";

QDateTime utc(int year, int month, int day, int hour, int minute, int second)
{
    return {QDate(year, month, day), QTime(hour, minute, second), Qt::UTC};
}

/// A row in one line, in the order of the columns.
QString described(const ArchiveEndorsement &row)
{
    return QStringList{QString::number(row.line),
                       row.when.toString(Qt::ISODate),
                       row.skill,
                       row.firstName,
                       row.lastName,
                       row.address,
                       row.status}
        .join(u'|');
}

QStringList described(const QList<ArchiveEndorsement> &rows)
{
    QStringList lines;
    for (const auto &row : rows)
        lines.append(described(row));
    return lines;
}

QString described(const QList<RefusedRow> &refused)
{
    const QStringList names{u"few"_s, u"cut"_s, u"bytes"_s, u"skill"_s, u"person"_s, u"quotes"_s};
    QStringList parts;
    for (const auto &row : refused)
        parts.append(QString::number(row.line) + u' ' + names.at(row.reason));
    return parts.join(u", "_s);
}

EndorsementTable endorsements(const QByteArray &file)
{
    const auto table = readEndorsements(file, fileName);
    return table ? *table : EndorsementTable{.read = -1};
}

QByteArray inUtf16(const QString &text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

/// How many begin after the header, if no field holds a line end.
int recordsBegunIn(const QByteArray &file)
{
    const bool isUtf16 = file.startsWith("\xff\xfe");
    QStringDecoder decoder(isUtf16 ? QStringConverter::Utf16LE : QStringConverter::Utf8);
    const QString text = decoder(file);
    const bool hasHalf = isUtf16 && file.size() % 2 != 0;
    return int(text.count(u'\n')) - (text.endsWith(u'\n') && !hasHalf ? 1 : 0);
}

} // namespace

class TestArchiveTables : public QObject
{
    Q_OBJECT

private slots:
    void theSampleOfTheArchiveIsRead();
    void columnsAreFoundByName_data();
    void columnsAreFoundByName();
    void theHeaderTellsTheSide_data();
    void theHeaderTellsTheSide();
    void theTwinOf2022IsReadAlike();
    void missingColumnsAreNamed_data();
    void missingColumnsAreNamed();
    void aHeaderWithoutRowsIsNoError();
    void badRecordsAreRefusedAndTheOthersKept_data();
    void badRecordsAreRefusedAndTheOthersKept();
    void aFileCutAnywhereGivesOnlyWholeRows_data();
    void aFileCutAnywhereGivesOnlyWholeRows();
    void theEndOfAFileCountsAsWrittenIfItMay_data();
    void theEndOfAFileCountsAsWrittenIfItMay();
    void undatedRowsAreKeptAndCounted();
    void twoHundredThousandRowsAreRead();
};

void TestArchiveTables::theSampleOfTheArchiveIsRead()
{
    const EndorsementTable table = endorsements(receivedHeader + sampleRows);
    QCOMPARE(table.rows.value(0),
             (ArchiveEndorsement{.direction = Direction::Received,
                                 .when = utc(2022, 10, 18, 9, 14, 27),
                                 .skill = u"Qt"_s,
                                 .firstName = u"Nomi"_s,
                                 .lastName = u"Inventado"_s,
                                 .address = u"www.linkedin.com/in/nomi-inventado-0a1b2c3d"_s,
                                 .status = u"ACCEPTED"_s,
                                 .line = 2}));
    QCOMPARE(table.rows.value(0).when.timeSpec(), Qt::UTC);
    QCOMPARE(described(table.rows.mid(2)),
             (QStringList{u"4|2018-07-25T23:01:50Z|Woodworking|Perrin|Fictivus, PhD, PE|"_s
                          u"www.linkedin.com/in/perrinfictivus|HIDDEN"_s,
                          u"5|2014-12-01T06:30:15Z|Flora, Fauna & Habitats|Alexandrine \"Lexi\"|"_s
                          u"Tilbúin 🌍|www.linkedin.com/in/alexandrine-tilbúin|ACCEPTED"_s}));
    QCOMPARE(table.read, 4);
    QCOMPARE(table.undated, 0);
    QVERIFY(table.refused.isEmpty());
}

void TestArchiveTables::columnsAreFoundByName_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("row");
    const QString full = u"2020-02-03T04:05:06Z|Qt|Nomi|Inventado|in/nomi|PENDING"_s;
    const QString bare = u"2020-02-03T04:05:06Z|Qt|Nomi|Inventado||PENDING"_s;
    const auto row = [](const char *name, const QByteArray &file, const QString &expected) {
        QTest::newRow(name) << file << expected;
    };
    row("five columns",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n"
        "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,PENDING\n",
        u"2|"_s + bare);
    row("another order and case, blanks, further columns",
        "ENDORSEMENT STATUS, endorser last name ,Display,Endorser First Name,Skill Name,"
        "Endorser Public Url,Endorsement Date\n"
        " PENDING , Inventado,Show, Nomi,Qt  , in/nomi ,2020/02/03 04:05:06 UTC\n",
        u"2|"_s + full);
    row("without date and status",
        "Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url\nQt,Nomi,Inventado,in/nomi\n",
        u"2||Qt|Nomi|Inventado|in/nomi|"_s);
    row("more fields than the header",
        receivedHeader + "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,in/nomi,PENDING,x,y\n", u"2|"_s + full);
    row("columns without a name at the end",
        receivedHeader.chopped(1) + ",, ,\n2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,in/nomi,PENDING\n",
        u"2|"_s + full);
    row("empty and blank lines first",
        "\r\n,,,\r\n" + receivedHeader + "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,in/nomi,PENDING\n",
        u"4|"_s + full);
    row("two byte order marks",
        "\xef\xbb\xbf\xef\xbb\xbf" + receivedHeader +
            "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,in/nomi,PENDING\n",
        u"2|"_s + full);
    row("a column twice",
        "Skill Name,Skill Name,Endorser First Name,Endorser Last Name\nQt,C,Nomi,Inventado\n",
        u"2||Qt|Nomi|Inventado||"_s);
    row("a newline in a field",
        receivedHeader + "2020/02/03 04:05:06 UTC,\"Qt\nQuick\",Nomi,,in/nomi,HIDDEN\n",
        u"2|2020-02-03T04:05:06Z|Qt\nQuick|Nomi||in/nomi|HIDDEN"_s);
}

void TestArchiveTables::columnsAreFoundByName()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, row);
    const EndorsementTable table = endorsements(file);
    QCOMPARE(described(table.rows), QStringList{row});
    QCOMPARE(described(table.refused), QString());
}

void TestArchiveTables::theHeaderTellsTheSide_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<Direction>("direction");
    QTest::newRow("endorser") << receivedHeader << Direction::Received;
    QTest::newRow("endorsee") << QByteArray(receivedHeader).replace("Endorser", "Endorsee")
                              << Direction::Given;
    QTest::newRow("endorsee and half an endorser") << QByteArray(receivedHeader)
                                                          .replace("Endorser", "Endorsee")
                                                          .replace("Endorsement Date", "Endorser Last Name")
                                                   << Direction::Given;
}

void TestArchiveTables::theHeaderTellsTheSide()
{
    QFETCH(QByteArray, header);
    QFETCH(Direction, direction);
    // Whatever the file is called.
    const EndorsementTable table = endorsements(header + sampleRows);
    QCOMPARE(table.rows.size(), 4);
    QCOMPARE(table.direction, direction);
    QCOMPARE(table.rows.value(1).direction, direction);
    QCOMPARE(table.rows.value(1).firstName, u"Nomi"_s);
    QCOMPARE(table.rows.value(1).address, u"www.linkedin.com/in/nomi-inventado-0a1b2c3d"_s);
}

void TestArchiveTables::theTwinOf2022IsReadAlike()
{
    const QString text =
        u"\"Endorsement Date\"\t\"Skill Name\"\t\"Endorser First Name\"\t\"Endorser Last Name\"\t"_s
        u"\"Endorsement Status\"\t\"Display Status\"\n"_s
        u"\"2020/02/03 04:05:06 UTC\"\t\"Flora, Fauna\"\t\"Nomi\"\t\"Tilbúin 🌍\"\t\"Accepted\"\t\"Show\"\n"_s
        u"\"2019/02/03 04:05:06 UTC\"\t\"Qt\"\t\"Perrin\"\t\"Fictivus\"\t\"Redacted\"\t\"\"\n"_s;
    const EndorsementTable table = endorsements(inUtf16(text));
    QCOMPARE(described(table.rows),
             (QStringList{u"2|2020-02-03T04:05:06Z|Flora, Fauna|Nomi|Tilbúin 🌍||Accepted"_s,
                          u"3|2019-02-03T04:05:06Z|Qt|Perrin|Fictivus||Redacted"_s}));
    QCOMPARE(table.rows.value(0).direction, Direction::Received);
    QVERIFY(table.refused.isEmpty());
}

void TestArchiveTables::missingColumnsAreNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &file, const QString &code,
                        const QString &detail) { QTest::newRow(name) << file << code << detail; };
    const QString missing = u"archive.columnsMissing"_s;
    const QString all = u"Skill Name, Endorser First Name, Endorser Last Name"_s;
    row("no file", "", missing, all);
    row("empty lines", "\n\n,,\n", missing, all);
    row("another table", "First Name,Last Name\nNomi,Inventado\n", missing, all);
    row("no skill", "Endorsee First Name,Endorsee Last Name\n", missing, u"Skill Name"_s);
    row("no surname", "Skill Name,Endorsee First Name\n", missing, u"Endorsee Last Name"_s);
    row("no names", "Skill Name,Endorsement Date\n", missing, u"Endorser First Name, Endorser Last Name"_s);
    row("the header is not the first", "Notes:\n" + receivedHeader, missing, all);
    row("separated by something else", QByteArray(receivedHeader).replace(',', ';'), missing, all);
    row("cut in the header", "Endorsement Date,Skill Name,Endorser First Name,\"Endorser La", missing,
        u"Endorser Last Name"_s);
    row("both sides",
        "Skill Name,Endorser First Name,Endorser Last Name,Endorsee First Name,Endorsee Last Name\n",
        u"archive.sideUnclear"_s, QString());
    row("not text", "\x89PNG\n", u"archive.notText"_s, QString());
    row("UTF-16 without its mark", inUtf16(QString::fromLatin1(receivedHeader)).sliced(2),
        u"archive.notText"_s, QString());
}

void TestArchiveTables::missingColumnsAreNamed()
{
    QFETCH(QByteArray, file);
    const auto table = readEndorsements(file, fileName);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Storage);
    QTEST(table.error().code, "code");
    QTEST(table.error().detail, "detail");
}

void TestArchiveTables::aHeaderWithoutRowsIsNoError()
{
    for (const auto &end : {"\n"_ba, ""_ba, "\r\n\r\n"_ba, "\n,,,,,\n"_ba})
        QCOMPARE(readEndorsements(receivedHeader.chopped(1) + end, fileName).value(), EndorsementTable());
    const QByteArray given = QByteArray(receivedHeader).replace("Endorser", "Endorsee");
    QCOMPARE(readEndorsements(given, fileName).value(), EndorsementTable{.direction = Direction::Given});
}

void TestArchiveTables::badRecordsAreRefusedAndTheOthersKept_data()
{
    QTest::addColumn<QByteArray>("bad"); // begins on line 3
    QTest::addColumn<QString>("refused");
    QTest::addColumn<int>("lines");
    const QByteArray date = "2020/02/03 04:05:06 UTC,";
    const auto row = [](const char *name, const QByteArray &bad, const QString &refused, int lines = 1) {
        QTest::newRow(name) << bad << refused << lines;
    };
    row("fewer fields", date + "Qt,Nomi,Inventado,in/nomi", u"3 few"_s);
    row("one field", "x", u"3 few"_s);
    row("not UTF-8", date + "Qt,Nomi,Tilb\xfain,in/nomi,ACCEPTED", u"3 bytes"_s);
    row("NUL", date + QByteArray("Qt,No\0mi,Inventado,in/nomi,ACCEPTED", 35), u"3 bytes"_s);
    row("no skill", date + ",Nomi,Inventado,in/nomi,ACCEPTED", u"3 skill"_s);
    row("a blank skill", date + "\" \",Nomi,Inventado,in/nomi,ACCEPTED", u"3 skill"_s);
    row("nobody", date + "Qt, ,,,ACCEPTED", u"3 person"_s);
    row("text after a quote", date + "Qt,\"Nomi\" N,Inventado,in/nomi,ACCEPTED", u"3 quotes"_s);
    row("over several lines", date + "\"Q\r\nt\n\",Nomi", u"3 few"_s, 3);
    row("a blank record", ",,,,,", QString());
    row("an empty line", "", QString());
}

void TestArchiveTables::badRecordsAreRefusedAndTheOthersKept()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, refused);
    QFETCH(int, lines);
    const QByteArray good = "2020/02/03 04:05:06 UTC,Qt,,Inventado,,SOMETHING NEW\n";
    const EndorsementTable table = endorsements(receivedHeader + good + bad + '\n' + good);
    const QString expected = u"|2020-02-03T04:05:06Z|Qt||Inventado||SOMETHING NEW"_s;
    QCOMPARE(described(table.rows), (QStringList{u'2' + expected, QString::number(3 + lines) + expected}));
    QCOMPARE(described(table.refused), refused);
    QCOMPARE(table.refusedInAll, table.refused.size());
    QCOMPARE(table.read, 2 + table.refusedInAll);
    for (const auto &row : table.refused)
        QCOMPARE(row.file, fileName);
}

void TestArchiveTables::aFileCutAnywhereGivesOnlyWholeRows_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray lf = receivedHeader + sampleRows;
    QTest::newRow("LF") << lf;
    QTest::newRow("CRLF") << QByteArray(lf).replace("\n", "\r\n");
    const QString quoted =
        u'"' + QString::fromUtf8(receivedHeader.chopped(1)).replace(u","_s, u"\"\t\""_s) + u"\"\n"_s;
    QTest::newRow("UTF-16, tabs, all quoted") << inUtf16(
        quoted +
        u"\"2020/02/03 04:05:06 UTC\"\t\"Q \"\"t\"\"\"\t\"Nomi 🌍\"\t\"\"\t\"in/nomi\"\t\"Accepted\"\n"_s);
}

void TestArchiveTables::aFileCutAnywhereGivesOnlyWholeRows()
{
    QFETCH(QByteArray, file);
    const QStringList all = described(endorsements(file).rows);
    for (qsizetype size = 0; size < file.size(); ++size) {
        const auto table = readEndorsements(file.first(size), fileName);
        if (!table)
            continue; // in the header
        QCOMPARE(described(table->rows), all.first(table->rows.size()));
        QVERIFY(table->refused.size() <= 1);
        QVERIFY(table->refused.isEmpty() || table->refused.front().reason == RefusedRow::CutOff);
        // Nothing is lost in silence.
        QCOMPARE(table->read, recordsBegunIn(file.first(size)));
    }
}

void TestArchiveTables::theEndOfAFileCountsAsWrittenIfItMay_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("a known status") << "ACCEPTED"_ba << true;
    QTest::newRow("in another case") << " pending"_ba << true;
    QTest::newRow("of 2022") << "Redacted"_ba << true;
    QTest::newRow("half a status") << "ACCEP"_ba << false;
    QTest::newRow("no status") << ""_ba << false;
    QTest::newRow("a status nobody knows, and a line end") << "ACCEP\n"_ba << true;
    QTest::newRow("no status, and a line end") << "\n"_ba << true;
    QTest::newRow("a field more") << "ACCEP,"_ba << true;
    QTest::newRow("half a character") << "\xf0\x9f"_ba << false;
    QTest::newRow("an open quote") << "\"ACCEPTED"_ba << false;
}

void TestArchiveTables::theEndOfAFileCountsAsWrittenIfItMay()
{
    QFETCH(QByteArray, end);
    QFETCH(bool, isKept);
    const EndorsementTable table = endorsements(receivedHeader + ",Qt,Nomi,Inventado,in/nomi," + end);
    QCOMPARE(table.rows.size(), isKept ? 1 : 0);
    QCOMPARE(described(table.refused), isKept ? QString() : u"2 cut"_s);
}

void TestArchiveTables::undatedRowsAreKeptAndCounted()
{
    const EndorsementTable table =
        endorsements(receivedHeader + " 2020/02/03 04:05:06 UTC ,Qt,Nomi,,,HIDDEN\n"
                                      "18.10.2022,C,Nomi,,,ACCEPTED\n"
                                      ",D,Nomi,,,ACCEPTED\n"
                                      "never,,Nomi,,,ACCEPTED\n");
    QCOMPARE(described(table.rows), (QStringList{u"2|2020-02-03T04:05:06Z|Qt|Nomi|||HIDDEN"_s,
                                                 u"3||C|Nomi|||ACCEPTED"_s, u"4||D|Nomi|||ACCEPTED"_s}));
    QCOMPARE(table.undated, 2); // of rows, not of what was refused
    QCOMPARE(table.read, 4);
}

void TestArchiveTables::twoHundredThousandRowsAreRead()
{
    constexpr int copies = 50'000;
    const EndorsementTable table = endorsements(receivedHeader + sampleRows.repeated(copies));
    QCOMPARE(table.rows.size(), 4 * copies);
    QCOMPARE(table.read, 4 * copies);
    QCOMPARE(table.rows.back().line, 4 * copies + 1);
    QVERIFY(table.refused.isEmpty());
}

QTEST_GUILESS_MAIN(TestArchiveTables)
#include "tst_archivetables.moc"
