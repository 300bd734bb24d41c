// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plaintext.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void whatSteersATerminalIsTakenOut_data();
    void whatSteersATerminalIsTakenOut();
    void columnsAreCountedAsATerminalDrawsThem_data();
    void columnsAreCountedAsATerminalDrawsThem();
    void columnsStandBelowEachOther();
    void aLongCellIsCutButTheLastColumnStaysWhole();
};

void TestPlainText::whatSteersATerminalIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"R&D <b>C++</b>"_s << u"R&D <b>C++</b>"_s;
    QTest::newRow("escape sequence") << u"\u001b[31mred"_s << u" [31mred"_s;
    QTest::newRow("8-bit control") << u"\u009b31mred"_s << u" 31mred"_s;
    QTest::newRow("line breaks") << u"a\r\nb\u2028c"_s << u"a  b c"_s;
    QTest::newRow("override of direction") << u"a\u202eb\u2066c"_s << u"a b c"_s;
    QTest::newRow("right-to-left letters stay") << u"\u05d0\u05d1"_s << u"\u05d0\u05d1"_s;
    QTest::newRow("emoji with a joiner stays") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
}

void TestPlainText::whatSteersATerminalIsTakenOut()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(harmless(text), expected);
}

void TestPlainText::columnsAreCountedAsATerminalDrawsThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("letters") << u"Ada"_s << 3;
    QTest::newRow("accents apart") << u"e\u0301"_s << 1;
    QTest::newRow("wide") << u"データ"_s << 6;
    QTest::newRow("emoji") << u"🎨"_s << 2;
}

void TestPlainText::columnsAreCountedAsATerminalDrawsThem()
{
    QFETCH(const QString, text);
    QFETCH(const int, columns);
    QCOMPARE(columnsOf(text), columns);
}

void TestPlainText::columnsStandBelowEachOther()
{
    QCOMPARE(alignedTable({{u"Name"_s, u"Skill"_s}, {u"Ada"_s, u"C++"_s}, {u"データ"_s, u"\tQt"_s}}),
             u"Name    Skill\n"
             "Ada     C++\n"
             "データ   Qt\n"_s);
}

void TestPlainText::aLongCellIsCutButTheLastColumnStaysWhole()
{
    const QString longText(200, u'x');
    const QStringList lines = alignedTable({{longText, longText}}).split(u'\n');
    QCOMPARE(lines.first(), QString(59, u'x') + u"…  "_s + longText);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
