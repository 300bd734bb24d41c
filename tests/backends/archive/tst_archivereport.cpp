// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivesamples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ArchiveSamples;
using namespace Qt::StringLiterals;

namespace {

QStringList described(const QList<RefusedRow> &refused)
{
    QStringList lines;
    for (const RefusedRow &row : refused)
        lines.append(u"%1 %2 %3"_s.arg(row.file).arg(row.line).arg(int(row.reason)));
    return lines;
}

QStringList described(const QList<FileProblem> &problems)
{
    QStringList lines;
    for (const FileProblem &problem : problems)
        lines.append(problem.path + u' ' + problem.error.code);
    return lines;
}

} // namespace

/// What the reader says about what it did not take.
class TestArchiveReport : public QObject
{
    Q_OBJECT

private slots:
    void refusedRowsAreNamed();
    void mostOfManyRefusedRowsAreOnlyCounted();
    void refusedRowsAreCappedAndCounted();
    void undatedRowsAndUnknownStatusesAreCounted();

    void partsHaveRoomForOneTableTogether();
    void oneBadFileDoesNotCostTheOthers_data();
    void oneBadFileDoesNotCostTheOthers();
    void withoutAnyEndorsementFileTheReasonIsTheError();
    void whatIsNotAllThereIsNotWhole_data();
    void whatIsNotAllThereIsNotWhole();
};

void TestArchiveReport::refusedRowsAreNamed()
{
    const ArchiveContents contents =
        contentsOf({{.name = "a/Endorsement_Received_Info.csv", .content = receivedHeader + "x,y\n" + nomiQt},
                    {.name = "a/Endorsement_Received_Info_1.csv",
                     .content = receivedHeader + perrin + ",,Nomi,,,HIDDEN\n"},
                    {.name = "a/Connections.csv", .content = connectionsHeader + "x\n"},
                    {.name = "a/Skills.csv", .content = "Name\nC\xff\n"}});
    QCOMPARE(
        described(contents.report.refused),
        (QStringList{u"a/Endorsement_Received_Info.csv 2 0"_s, u"a/Endorsement_Received_Info_1.csv 3 3"_s,
                     u"a/Skills.csv 2 2"_s, u"a/Connections.csv 2 0"_s}));
    QCOMPARE(contents.report.refusedInAll, 4);
    QCOMPARE(counted(contents.report.received), u"here 4=2+0+2 0 0"_s);
}

void TestArchiveReport::mostOfManyRefusedRowsAreOnlyCounted()
{
    const auto read =
        readEndorsements(receivedHeader + QByteArray("x\n").repeated(5'000) + nomiQt + nomiQt.first(30), {});
    QVERIFY(read);
    const EndorsementTable &table = *read;
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.refused.size(), mostRefusedShown);
    QCOMPARE(table.refused.back().line, mostRefusedShown + 1);
    QCOMPARE(table.refusedInAll, 5'001);
    QCOMPARE(table.read, 5'002);
}

void TestArchiveReport::refusedRowsAreCappedAndCounted()
{
    const ArchiveContents contents =
        contentsOf({{.name = receivedName, .content = receivedHeader + QByteArray("x\n").repeated(700)},
                    {.name = givenName, .content = givenHeader + QByteArray("x\n").repeated(700) + nomiQt}});
    QCOMPARE(contents.report.refused.size(), 1'000);
    QCOMPARE(contents.report.refusedInAll, 1'400);
    QCOMPARE(contents.report.given.refused, 700);
    QCOMPARE(contents.endorsements.size(), 1);
    QVERIFY(holdsCounts(contents.report.given));

    const ArchiveContents hostile = contentsOf(
        {{.name = receivedName, .content = receivedHeader + QByteArray("x\n").repeated(20'000) + "\"x"}});
    QCOMPARE(hostile.report.refused.size(), 1'000);
    QCOMPARE(hostile.report.refusedInAll, 20'001);
    QCOMPARE(counted(hostile.report.received), u"here 20001=0+0+20001 0 0"_s);
}

void TestArchiveReport::undatedRowsAndUnknownStatusesAreCounted()
{
    const ArchiveContents contents =
        contentsOf({{.name = receivedName,
                     .content = receivedHeader + "18.10.2022,Qt,Nomi,Inventado,,ACCEPTED\n"
                                                 "19.10.2022,Qt,Nomi,Inventado,,ACCEPTED\n" // another day
                                                 "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,,accepted\n"
                                                 "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,,APPLAUDED\n"
                                                 "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,,APPLAUDED\n"
                                                 "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,,\n"},
                    {.name = givenName, .content = given}});
    QCOMPARE(counted(contents.report.received), u"here, whole 6=5+1+0 2 2"_s);
    QCOMPARE(contents.endorsements.at(3).row.status, u"APPLAUDED"_s);
    QCOMPARE(counted(contents.report.given), u"here, whole 1=1+0+0 0 0"_s);
}

void TestArchiveReport::partsHaveRoomForOneTableTogether()
{
    const QByteArray half = "Name\n" + QByteArray("a\n").repeated(mostRows / 2);
    const ArchiveContents contents = contentsOf({{.name = receivedName, .content = sample},
                                                 {.name = "Skills.csv", .content = half},
                                                 {.name = "Skills_1.csv", .content = half},
                                                 {.name = "Skills_2.csv", .content = "Name\nb\n"}});
    QCOMPARE(contents.endorsements.size(), 4);
    QCOMPARE(contents.report.used.last(), u"Skills_1.csv"_s);
    QCOMPARE(described(contents.report.unreadable), QStringList{u"Skills_2.csv archive.tooLarge"_s});
    QVERIFY(!contents.skillsOnProfile);
}

void TestArchiveReport::oneBadFileDoesNotCostTheOthers_data()
{
    QTest::addColumn<ZipMaker::Entry>("bad");
    QTest::addColumn<QString>("problem");
    using Entry = ZipMaker::Entry;
    QTest::newRow("damaged") << Entry{.name = givenName, .content = given, .hasWrongChecksum = true}
                             << u"Endorsement_Given_Info.csv archive.damaged"_s;
    QTest::newRow("columns missing") << Entry{.name = givenName, .content = "Skill Name\nQt\n"}
                                     << u"Endorsement_Given_Info.csv archive.columnsMissing"_s;
    QTest::newRow("not text") << Entry{.name = givenName, .content = "\x89PNG\n"}
                              << u"Endorsement_Given_Info.csv archive.notText"_s;
    QTest::newRow("too large") << Entry{.name = "Connections.csv", .content = QByteArray(2'000'000, '\0')}
                               << u"Connections.csv archive.tooLarge"_s;
    QTest::newRow("no connections") << Entry{.name = "Connections.csv", .content = "x\n"}
                                    << u"Connections.csv archive.columnsMissing"_s;
    QTest::newRow("no skills") << Entry{.name = "Skills.csv", .content = "x\n"}
                               << u"Skills.csv archive.columnsMissing"_s;
    QTest::newRow("no profile") << Entry{.name = "Profile.csv", .content = "x\n"}
                                << u"Profile.csv archive.columnsMissing"_s;
    QTest::newRow("damaged invitations")
        << Entry{.name = "Invitations.csv", .content = invitations, .hasWrongChecksum = true}
        << u"Invitations.csv archive.damaged"_s;
}

void TestArchiveReport::oneBadFileDoesNotCostTheOthers()
{
    QFETCH(const ZipMaker::Entry, bad);
    QFETCH(const QString, problem);
    const auto read = readFiles({{.name = receivedName, .content = sample}, bad});
    QVERIFY(read);
    QCOMPARE(read->endorsements.size(), 4);
    QCOMPARE(described(read->report.unreadable), QStringList{problem});
    QCOMPARE(read->report.used, QStringList{u"Endorsement_Received_Info.csv"_s});
    // It is there, and nothing is known of what it holds.
    QCOMPARE(read->report.missing.size(), 4);
    QVERIFY(!read->report.missing.contains(problem.section(u'.', 0, 0)));
    QVERIFY(!read->report.given.isPresent);
    QVERIFY(!read->connectedKeys && !read->skillsOnProfile && !read->ownerSlug);
}

void TestArchiveReport::withoutAnyEndorsementFileTheReasonIsTheError()
{
    const auto read = readFiles({{.name = "Skills.csv", .content = "Name\nQt\n"},
                                 {.name = givenName, .content = "Skill Name\nQt\n"},
                                 {.name = receivedName, .content = sample, .hasWrongChecksum = true}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"archive.damaged"_s);
    QCOMPARE(read.error().kind, ErrorKind::Storage);

    // What is beyond the limits of one file is no reason to take the rows from an older export.
    const auto large = readFiles({{.name = receivedName, .content = QByteArray(2'000'000, '\0')},
                                  {.name = "old/" + receivedName, .content = sample},
                                  {.name = "Skills.csv", .content = "Name\nQt\n"}});
    QCOMPARE(large.error().code, u"archive.tooLarge"_s);
    QCOMPARE(large.error().detail, u"Endorsement_Received_Info.csv"_s);

    const auto other =
        readFiles({{.name = givenName, .content = "Skill Name,Endorsee First Name\nQt,Nomi\n"}});
    QCOMPARE(other.error().code, u"archive.columnsMissing"_s);
    QCOMPARE(other.error().detail, u"Endorsee Last Name"_s);
}

void TestArchiveReport::whatIsNotAllThereIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("all") << receivedHeader + perrin << true;
    QTest::newRow("a broken row") << receivedHeader + "x\n" + perrin << false;
    QTest::newRow("of nobody") << receivedHeader + perrin + ",Qt,,,,HIDDEN\n" << false;
    QTest::newRow("cut off") << receivedHeader + perrin.chopped(5) << false;
    QTest::newRow("cut off in the first row") << receivedHeader + perrin.first(30) << false;
    QTest::newRow("unreadable") << QByteArray("x\n") << false;
}

void TestArchiveReport::whatIsNotAllThereIsNotWhole()
{
    QFETCH(const QByteArray, part);
    QFETCH(const bool, isWhole);
    for (const bool isFirst : {true, false}) {
        const QByteArray whole = receivedHeader + nomiQt;
        const ArchiveReport report =
            contentsOf({{.name = receivedName, .content = isFirst ? part : whole},
                        {.name = "Endorsement_Received_Info_1.csv", .content = isFirst ? whole : part},
                        {.name = givenName, .content = given}})
                .report;
        QVERIFY(report.received.isPresent);
        QCOMPARE(report.received.isWhole, isWhole);
        QVERIFY(report.given.isWhole);
        QVERIFY(holdsCounts(report.received));
    }
}

QTEST_GUILESS_MAIN(TestArchiveReport)
#include "tst_archivereport.moc"
