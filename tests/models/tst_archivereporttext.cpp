// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archivereporttext.h"

#include "models/archivetext.h"
#include "sync/archiveimport.h"

#include <QLocale>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using Archive::RefusedRow;

namespace {

QString isolate(const QString &text)
{
    return u'\u2068' + text + u'\u2069';
}

/// An archive with both lists, in which there is nothing odd.
ArchiveImportReport plainReport()
{
    ArchiveImportReport report;
    report.ownerName = u"Nomi Inventado"_s;
    report.read.received = {.isPresent = true, .isWhole = true, .read = 5, .kept = 5};
    report.read.given = {.isPresent = true, .isWhole = true, .read = 0, .kept = 0};
    report.read.used = {u"Endorsement_Received_Info.csv"_s, u"Endorsement_Given_Info.csv"_s};
    return report;
}

/// Of the section with that heading; nothing: there is none.
QStringList linesOf(const ArchiveImportReport &report, const QString &heading)
{
    const ArchiveReportText text = archiveReportText(report);
    for (const ArchiveReportText::Section &section : text.sections) {
        if (section.heading == heading)
            return section.lines;
    }
    return {};
}

QStringList headings(const ArchiveImportReport &report)
{
    QStringList found;
    const ArchiveReportText text = archiveReportText(report);
    for (const ArchiveReportText::Section &section : text.sections)
        found += section.heading;
    return found;
}

} // namespace

class TestArchiveReportText : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhoseArchiveItIsAndOfWhichDay_data();
    void itSaysWhoseArchiveItIsAndOfWhichDay();
    void whatIsOddAboutAListIsSaidOnlyThen();
    void aMissingListIsNotAnEmptyOne();
    void aListThatCouldNotBeReadIsNotCalledMissing();
    void theNewsOfAFirstArchiveAreNone();
    void theNewsNameTheirReasons();
    void nothingNewIsSaidToo();
    void everyLineLeftOutIsFoundAndTheRestCounted();
    void filesAreSaidByWhatBecameOfThem();
    void whatTheArchiveSaysChangesNothingAroundIt_data();
    void whatTheArchiveSaysChangesNothingAroundIt();
    void theWholeTextHasEverything();
};

void TestArchiveReportText::itSaysWhoseArchiveItIsAndOfWhichDay_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("title");
    const QDate day(2026, 3, 9);
    const QString shown = QLocale().toString(day, QLocale::ShortFormat);
    const QString owner = isolate(u"Nomi Inventado"_s);
    QTest::newRow("both") << u"Nomi Inventado"_s << day
                          << u"LinkedIn archive of %1, from %2"_s.arg(owner, shown);
    QTest::newRow("no day") << u"Nomi Inventado"_s << QDate() << u"LinkedIn archive of %1"_s.arg(owner);
    QTest::newRow("no owner") << QString() << day << u"LinkedIn archive from %1"_s.arg(shown);
    QTest::newRow("neither") << QString() << QDate() << u"LinkedIn archive"_s;
}

void TestArchiveReportText::itSaysWhoseArchiveItIsAndOfWhichDay()
{
    QFETCH(const QString, owner);
    QFETCH(const QDate, day);
    QFETCH(const QString, title);
    ArchiveImportReport report = plainReport();
    report.ownerName = owner;
    report.exportedOn = day;
    QCOMPARE(archiveReportText(report).title, title);
    QCOMPARE(linesOf(report, u"Endorsements"_s).contains(u"The archive does not say whose it is."_s),
             owner.isEmpty());
}

void TestArchiveReportText::whatIsOddAboutAListIsSaidOnlyThen()
{
    ArchiveImportReport report = plainReport();
    QCOMPARE(linesOf(report, u"Endorsements"_s),
             (QStringList{u"Received: 5 read, 5 kept, 0 duplicate(s) merged, 0 left out"_s,
                          u"Given: 0 read, 0 kept, 0 duplicate(s) merged, 0 left out"_s}));
    report.read.hasTwin = true;
    report.read.received = {.isPresent = true,
                            .isWhole = false,
                            .read = 10,
                            .kept = 6,
                            .duplicates = 3,
                            .refused = 1,
                            .undated = 2,
                            .unknownStatuses = 4};
    const QStringList lines = linesOf(report, u"Endorsements"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(),
             u"Received: 10 read, 6 kept, 3 duplicate(s) merged, 1 left out, 2 without a date, "
             "4 with a status that Laurels does not know. The list is incomplete: what is not "
             "in it may still exist."_s);
    QVERIFY(lines.last().contains(u"2022"_s));
}

void TestArchiveReportText::aMissingListIsNotAnEmptyOne()
{
    ArchiveImportReport report = plainReport();
    report.read.given = {};
    report.read.missing = {u"Endorsement_Given_Info"_s, u"Skills"_s};
    const QStringList lines = linesOf(report, u"Endorsements"_s);
    QVERIFY(lines.contains(u"Given: not in this archive"_s));
    QVERIFY(!lines.join(u'\n').contains(u"Given: 0"_s));
    QVERIFY(lines.last().contains(u"leaves out a list that is empty"_s));
    QCOMPARE(linesOf(report, u"Not in this archive"_s),
             (QStringList{isolate(u"Endorsement_Given_Info"_s), isolate(u"Skills"_s)}));
}

void TestArchiveReportText::aListThatCouldNotBeReadIsNotCalledMissing()
{
    ArchiveImportReport report = plainReport();
    report.read.given = {};
    report.read.unreadable = {
        {.path = u"Endorsement_Given_Info.csv"_s,
         .error = {.kind = ErrorKind::Storage, .code = u"archive.columnsMissing"_s, .detail = u"Name"_s}}};
    QVERIFY(
        linesOf(report, u"Endorsements"_s).contains(u"Given: not in what could be read of this archive"_s));
    QCOMPARE(linesOf(report, u"Files that could not be read"_s),
             QStringList{isolate(u"Endorsement_Given_Info.csv"_s) +
                         u": This file does not have the columns that LinkedIn's archive has."_s});
}

void TestArchiveReportText::theNewsOfAFirstArchiveAreNone()
{
    ArchiveImportReport report = plainReport();
    QVERIFY(report.isFirst);
    QVERIFY(!headings(report).contains(u"Since your last archive"_s));
}

void TestArchiveReportText::theNewsNameTheirReasons()
{
    ArchiveImportReport report = plainReport();
    report.isFirst = false;
    report.since = {.added = 7,
                    .withdrawn = 1,
                    .noLongerConnected = 2,
                    .goneUnexplained = 3,
                    .statusChanged = 4,
                    .renamed = 5,
                    .confirmed = 8};
    QCOMPARE(linesOf(report, u"Since your last archive"_s),
             (QStringList{u"7 new endorsement(s)"_s,
                          u"6 gone: 1 withdrawn, or taken off the profile with the skill; 2 because the "
                          "connection ended; 3 without a reason in the archive"_s,
                          u"4 endorsement(s) with another status"_s,
                          u"5 endorsement(s) with another spelling of the skill, or another name or address "
                          "of the person"_s,
                          u"8 to-do(s) confirmed as done"_s}));
    report.since = {.noLongerConnected = 2};
    QCOMPARE(linesOf(report, u"Since your last archive"_s),
             QStringList{u"2 gone: 2 because the connection ended"_s});
}

void TestArchiveReportText::nothingNewIsSaidToo()
{
    ArchiveImportReport report = plainReport();
    report.isFirst = false;
    QCOMPARE(linesOf(report, u"Since your last archive"_s), QStringList{u"Nothing has changed."_s});
}

void TestArchiveReportText::everyLineLeftOutIsFoundAndTheRestCounted()
{
    ArchiveImportReport report = plainReport();
    QVERIFY(!headings(report).join(u' ').contains(u"left out"_s));
    report.read.refused = {{.file = u"a.csv"_s, .line = 12, .reason = RefusedRow::NoSkill},
                           {.file = u"b.csv"_s, .line = 3, .reason = RefusedRow::CutOff}};
    report.read.refusedInAll = 2;
    QStringList lines = linesOf(report, u"2 line(s) left out"_s);
    QCOMPARE(lines, (QStringList{refusedRowText(report.read.refused.first()),
                                 refusedRowText(report.read.refused.last())}));
    report.read.refusedInAll = 1502;
    lines = linesOf(report, u"1502 line(s) left out"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.last(), u"and 1500 more"_s);
}

void TestArchiveReportText::filesAreSaidByWhatBecameOfThem()
{
    ArchiveImportReport report = plainReport();
    report.read.passedOver = {u"old/Skills.csv"_s};
    report.read.unreadable = {
        {.path = u"Skills.csv"_s, .error = {.kind = ErrorKind::Storage, .code = u"archive.notText"_s}}};
    QCOMPARE(linesOf(report, u"Files that were read"_s),
             (QStringList{isolate(report.read.used.first()), isolate(report.read.used.last())}));
    QCOMPARE(linesOf(report, u"Passed over: they belong to another archive"_s),
             QStringList{isolate(u"old/Skills.csv"_s)});
    // What the promise is about comes right before it.
    QCOMPARE(headings(report).mid(headings(report).size() - 2),
             (QStringList{u"Files that were read"_s, u"Files that could not be read"_s}));
    QCOMPARE(archiveReportText(report).promise,
             u"Laurels opened only these files. Messages were not opened."_s);
}

void TestArchiveReportText::whatTheArchiveSaysChangesNothingAroundIt_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("markup") << u"<b>x</b>&amp;"_s;
    QTest::newRow("lines") << u"one\r\ntwo\u2028three"_s;
    QTest::newRow("turned around") << u"\u202Eevil"_s;
    QTest::newRow("out of its isolation") << u"Eve\u2069 \u202Elive"_s;
    QTest::newRow("places") << u"%1 %2 %n %L3"_s;
    QTest::newRow("long") << QString(10000, u'x');
}

void TestArchiveReportText::whatTheArchiveSaysChangesNothingAroundIt()
{
    QFETCH(const QString, said);
    ArchiveImportReport report = plainReport();
    const qsizetype plainLines = archiveReportText(report).text().count(u'\n');
    report.ownerName = said;
    report.read.used = {said, said};
    const ArchiveReportText text = archiveReportText(report);
    QCOMPARE(text.title, u"LinkedIn archive of "_s + archivedText(said));
    QCOMPARE(linesOf(report, u"Files that were read"_s).first(), archivedText(said));
    QCOMPARE(text.text().count(u'\n'), plainLines);
    QVERIFY(text.text().size() < 5000);
}

void TestArchiveReportText::theWholeTextHasEverything()
{
    ArchiveImportReport report = plainReport();
    report.isFirst = false;
    report.read.refused = {{.file = u"a.csv"_s, .line = 12, .reason = RefusedRow::NoSkill}};
    report.read.refusedInAll = 1;
    const ArchiveReportText text = archiveReportText(report);
    const QStringList whole = text.text().split(u'\n');
    QCOMPARE(whole.first(), text.title);
    QCOMPARE(whole.at(whole.size() - 2), text.promise);
    QVERIFY(whole.last().isEmpty());
    for (const ArchiveReportText::Section &section : text.sections) {
        QVERIFY(!section.lines.isEmpty());
        qsizetype at = whole.indexOf(section.heading);
        QVERIFY2(at > 0 && whole.at(at - 1).isEmpty(), qPrintable(section.heading));
        for (const QString &line : section.lines)
            QCOMPARE(whole.at(++at), u"  "_s + line);
    }
}

QTEST_GUILESS_MAIN(TestArchiveReportText)
#include "tst_archivereporttext.moc"
