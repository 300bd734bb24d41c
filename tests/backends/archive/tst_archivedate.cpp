// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivedate.h"

#include <QLocale>
#include <QTest>

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

class TestArchiveDate : public QObject
{
    Q_OBJECT

private slots:
    void datesOfEndorsements_data();
    void datesOfEndorsements();
    void datesOfConnections_data();
    void datesOfConnections();
};

void TestArchiveDate::datesOfEndorsements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("when");
    const QDateTime when(QDate(2012, 9, 30), QTime(23, 59, 58), Qt::UTC);
    QTest::newRow("the archive's form") << u"2012/09/30 23:59:58 UTC"_s << when;
    QTest::newRow("the snapshot's form") << u"2012-09-30 23:59:58"_s << when;
    QTest::newRow("29 February") << u"2024/02/29 00:00:00 UTC"_s
                                 << QDateTime(QDate(2024, 2, 29), QTime(0, 0), Qt::UTC);
    for (const auto &text : {u""_s,
                             u"yesterday"_s,
                             u"2023/02/29 00:00:00 UTC"_s,
                             u"2012/13/01 00:00:00 UTC"_s,
                             u"2012/09/30 24:00:00 UTC"_s,
                             u"2012/09/30 23:59:60 UTC"_s,
                             u"2012/09/30 23:59:58"_s,
                             u"2012-09-30 23:59:58 UTC"_s,
                             u"2012/09/30 23:59:58 GMT"_s,
                             u"2012/09/30 23:59:58 UTC+1"_s,
                             u"2012/9/30 23:59:58 UTC"_s,
                             u"30/09/2012 23:59:58 UTC"_s,
                             u"2012/09/30 UTC"_s,
                             u"2012/09/30"_s,
                             u"2012/09/30 +3:59:58 UTC"_s,
                             u"2012/09/-3 23:59:58 UTC"_s,
                             u"٢٠١٢/٠٩/٣٠ 23:59:58 UTC"_s,
                             u"0000/09/30 23:59:58 UTC"_s,
                             u"2012/09/30T23:59:58 UTC"_s,
                             u"2012/09/30 23:59:58 UTC "_s})
        QTest::newRow(qPrintable(u'\'' + text + u'\'')) << text << QDateTime();
}

void TestArchiveDate::datesOfEndorsements()
{
    QFETCH(QString, text);
    const QDateTime read = endorsementDate(text);
    QTEST(read, "when");
    QVERIFY(!read.isValid() || read.timeSpec() == Qt::UTC);
}

void TestArchiveDate::datesOfConnections_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QStringList months{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                             u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};
    for (int i = 0; i < months.size(); ++i) {
        QTest::addRow("the archive's form, %d", i + 1)
            << u"09 %1 2024"_s.arg(months.at(i)) << QDate(2024, i + 1, 9);
        QTest::addRow("a spreadsheet's form, %d", i + 1)
            << u"9-%1-24"_s.arg(months.at(i)) << QDate(2024, i + 1, 9);
    }
    QTest::newRow("a spreadsheet with four digits") << u"09-mar-2024"_s << QDate(2024, 3, 9);
    for (const auto &text : {u""_s,
                             u"09 Mar"_s,
                             u"09 Mar 20"_s,
                             u"09 Mar 202"_s,
                             u"9-Mar-2"_s,
                             u"9-Mar-024"_s,
                             u"31 Feb 2024"_s,
                             u"09 Mär 2024"_s,
                             u"09 March 2024"_s,
                             u"Mar 09 2024"_s,
                             u"009 Mar 2024"_s,
                             u"-9 Mar 2024"_s,
                             u"-9-Mar-24"_s,
                             u"9--24"_s,
                             u"9-Mar--4"_s,
                             u"00 Mar 2024"_s,
                             u"09 Mar 0000"_s,
                             u"٠٩ Mar 2024"_s,
                             u"9-Mar 24"_s,
                             u"09  Mar 2024"_s})
        QTest::newRow(qPrintable(u'\'' + text + u'\'')) << text << QDate();
}

void TestArchiveDate::datesOfConnections()
{
    QFETCH(QString, text);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QDate read = connectionDate(text);
    QLocale::setDefault(before);
    QTEST(read, "day");
}

QTEST_GUILESS_MAIN(TestArchiveDate)
#include "tst_archivedate.moc"
