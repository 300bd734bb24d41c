// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endorsement.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestFoldedText : public QObject
{
    Q_OBJECT

private slots:
    void caseAccentsAndSpacesDoNotCount_data();
    void caseAccentsAndSpacesDoNotCount();
};

void TestFoldedText::caseAccentsAndSpacesDoNotCount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"JAVA"_s << u"java"_s;
    QTest::newRow("accents") << u"Café Ångström"_s << u"cafe angstrom"_s;
    QTest::newRow("decomposed accents") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("white space") << u"  Technical \t Writing\n"_s << u"technical writing"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("full width") << u"Ｃ＋＋"_s << u"c++"_s;
    QTest::newRow("signs stay") << u"C#, R&D, .NET"_s << u"c#, r&d, .net"_s;
    QTest::newRow("other scripts stay")
        << u"データ"_s << u"データ"_s.normalized(QString::NormalizationForm_KD);
}

void TestFoldedText::caseAccentsAndSpacesDoNotCount()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(foldedText(text), folded);
    QCOMPARE(foldedText(folded), folded);
}

QTEST_GUILESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
