// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivesamples.h"

#include <QStringEncoder>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ArchiveSamples;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twinName = "Endorsement Received Info.csv";
// As it was before 2023.
const QByteArray oldHeader = QByteArray(receivedHeader).replace("Endorser Public Url,", "");

/// A row of the twin, which quotes all its fields.
QByteArray twinRow(const QByteArray &row)
{
    return '"' + row.trimmed().replace(",", "\"\t\"") + "\"\n";
}

/// As section 1.7 describes it.
QByteArray twin(const QByteArrayList &rows)
{
    QByteArray text = twinRow(oldHeader.trimmed() + ",Display Status");
    for (const QByteArray &row : rows)
        text += twinRow(row);
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

} // namespace

/// The endorsement files of one archive, put together.
class TestArchiveMerge : public QObject
{
    Q_OBJECT

private slots:
    void mergesOnlyWhatIsIdentical_data();
    void mergesOnlyWhatIsIdentical();
    void peopleWithoutNamesAreToldApart();
    void partsAreMerged();

    void theTwinAddsWhatIsNowhereElse();
    void aRowOfTheTwinIsTheNormalOne_data();
    void aRowOfTheTwinIsTheNormalOne();
    void theTwinAloneIsNotTheWhole();

    void manyRowsMayDifferInOneField();
};

void TestArchiveMerge::mergesOnlyWhatIsIdentical_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("kept");
    QTest::newRow("identical") << nomiQt << 1;
    QTest::newRow("quoted") << QByteArray(nomiQt).replace("Qt", "\"Qt\"") << 1;
    QTest::newRow("another skill") << nomiCMake << 2;
    QTest::newRow("another case of the skill") << QByteArray(nomiQt).replace("Qt", "QT") << 2;
    QTest::newRow("another second") << QByteArray(nomiQt).replace(":27", ":28") << 2;
    QTest::newRow("another status") << QByteArray(nomiQt).replace("ACCEPTED", "HIDDEN") << 2;
    QTest::newRow("another case of the status") << QByteArray(nomiQt).replace("ACCEPTED", "Accepted") << 2;
    QTest::newRow("another name") << QByteArray(nomiQt).replace("Nomi", "Noemi") << 2;
    QTest::newRow("another address") << QByteArray(nomiQt).replace("0a1b", "9z8y") << 2;
}

void TestArchiveMerge::mergesOnlyWhatIsIdentical()
{
    QFETCH(const QByteArray, second);
    QFETCH(const int, kept);
    const ArchiveContents contents =
        contentsOf({{.name = receivedName, .content = receivedHeader + nomiQt + second}});
    QCOMPARE(contents.endorsements.size(), kept);
    QCOMPARE(contents.report.received.kept, kept);
    QCOMPARE(contents.report.received.duplicates, 2 - kept);
    QCOMPARE(contents.endorsements.first().row.line, 2);

    // The same on the other side is something else.
    const ArchiveContents both = contentsOf({{.name = receivedName, .content = receivedHeader + nomiQt},
                                             {.name = givenName, .content = givenHeader + nomiQt}});
    QCOMPARE(both.endorsements.size(), 2);
}

void TestArchiveMerge::peopleWithoutNamesAreToldApart()
{
    const QByteArray row = "2020/02/03 04:05:06 UTC,Qt,,,www.linkedin.com/pub/nomi/1/2/3,ACCEPTED\n";
    const ArchiveContents contents =
        contentsOf({{.name = receivedName,
                     .content = receivedHeader + row + QByteArray(row).replace("nomi", "perrin") + row +
                                "2020/02/03 04:05:06 UTC,Qt,,,,ACCEPTED\n"}});
    QCOMPARE(listed(contents), (QStringList{u"R Qt address:www.linkedin.com/pub/nomi/1/2/3 ACCEPTED"_s,
                                            u"R Qt address:www.linkedin.com/pub/perrin/1/2/3 ACCEPTED"_s}));
    QVERIFY(contents.endorsements.first().isPersonWeak);
    // Nobody at all is refused.
    QCOMPARE(counted(contents.report.received), u"here 4=2+1+1 0 0"_s);
}

void TestArchiveMerge::partsAreMerged()
{
    // The tenth part after the second one, and a member's number in the name.
    const ArchiveContents contents = contentsOf(
        {{.name = "Endorsement_Received_Info_10.csv", .content = receivedHeader + lexi},
         {.name = "Endorsement_Received_Info_2.csv", .content = receivedHeader + perrin + nomiQt},
         {.name = receivedName, .content = receivedHeader + nomiQt + nomiCMake},
         {.name = "Skills_1.csv", .content = "Name\nRust\n"},
         {.name = "Skills.csv", .content = "Name\nQt\n"},
         {.name = "Connections_123456789.csv", .content = connections},
         {.name = "Connections.csv",
          .content = connectionsHeader +
                     "Nomi,Inventado,https://www.linkedin.com/in/nomi-inventado-0a1b2c3d,,Fictiva,,\n"}});
    QStringList skills;
    for (const auto &each : contents.endorsements)
        skills.append(each.row.skill);
    QCOMPARE(skills, (QStringList{u"Qt"_s, u"CMake"_s, u"Woodworking"_s, u"Flora, Fauna & Habitats"_s}));
    QCOMPARE(counted(contents.report.received), u"here, whole 5=4+1+0 0 0"_s);
    QCOMPARE(contents.skillsOnProfile.value_or(QSet<QString>()), (QSet{u"qt"_s, u"rust"_s}));
    QCOMPARE(contents.connections.size(), 2);
    QCOMPARE(contents.report.connections, 3);
    QCOMPARE(contents.report.used.size(), 7);
}

void TestArchiveMerge::theTwinAddsWhatIsNowhereElse()
{
    const QByteArray a = "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,";
    const QByteArray b = "2020/02/03 04:05:06 UTC,CMake,Nomi,Inventado,";
    const QByteArray c = "2019/02/03 04:05:06 UTC,Qt,Perrin,Tilbúin,";
    const ArchiveContents contents = contentsOf(
        {{.name = receivedName, .content = oldHeader + a + "ACCEPTED\n" + b + "ACCEPTED\n"},
         {.name = twinName, .content = twin({a + "Accepted,Show", b + "Accepted,Show", c + "Redacted,"})}});
    QCOMPARE(listed(contents),
             (QStringList{u"R Qt name:nomi inventado ACCEPTED"_s, u"R CMake name:nomi inventado ACCEPTED"_s,
                          u"R Qt name:perrin tilbúin Redacted"_s}));
    QVERIFY(contents.endorsements.last().isPersonWeak);
    // `Redacted` is known.
    QCOMPARE(counted(contents.report.received), u"here, whole 5=3+2+0 0 0"_s);
    QVERIFY(contents.report.hasTwin);
    QCOMPARE(contents.report.used,
             (QStringList{u"Endorsement_Received_Info.csv"_s, u"Endorsement Received Info.csv"_s}));
}

void TestArchiveMerge::aRowOfTheTwinIsTheNormalOne_data()
{
    QTest::addColumn<QByteArray>("normal");
    QTest::addColumn<QByteArrayList>("twinRows");
    QTest::addColumn<QStringList>("statuses");
    const QByteArray row = "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,";
    const QString accepted = u"ACCEPTED"_s;
    const QString redacted = u"Redacted"_s;
    QTest::newRow("another word for the status")
        << oldHeader + row + "HIDDEN\n"
        << QByteArrayList{row + "Redacted,"} << QStringList{u"HIDDEN"_s};
    QTest::newRow("the very same") << oldHeader + row + "ACCEPTED\n"
                                   << QByteArrayList{row + "ACCEPTED,Show"} << QStringList{accepted};
    QTest::newRow("twice") << oldHeader + row + "ACCEPTED\n"
                           << QByteArrayList{row + "Accepted,Show", row + "Accepted,Show"}
                           << QStringList{accepted};
    QTest::newRow("two of one name") << oldHeader + row + "ACCEPTED\n"
                                     << QByteArrayList{row + "Redacted,", row + "Accepted,Show"}
                                     << QStringList{accepted, redacted};
    QTest::newRow("two of one name in both")
        << oldHeader + row + "ACCEPTED\n" + row + "HIDDEN\n"
        << QByteArrayList{row + "Redacted,", row + "Accepted,Show"} << QStringList{accepted, u"HIDDEN"_s};
    QTest::newRow("another spelling") << oldHeader + "2020/02/03 04:05:06 UTC,QT,NOMI,Inventado,ACCEPTED\n"
                                      << QByteArrayList{row + "Accepted,Show"} << QStringList{accepted};
    QTest::newRow("with an address in the normal file")
        << receivedHeader + row + "www.linkedin.com/in/nomi,ACCEPTED\n"
        << QByteArrayList{row + "Accepted,Show"} << QStringList{accepted};
    QTest::newRow("another second") << oldHeader + row + "ACCEPTED\n"
                                    << QByteArrayList{QByteArray(row).replace(":06", ":07") + "Accepted,Show"}
                                    << QStringList{accepted, u"Accepted"_s};
    QTest::newRow("another skill") << oldHeader + row + "ACCEPTED\n"
                                   << QByteArrayList{QByteArray(row).replace("Qt", "C") + "Accepted,Show"}
                                   << QStringList{accepted, u"Accepted"_s};
    QTest::newRow("the other side") << QByteArray(oldHeader).replace("Endorser", "Endorsee") + row +
                                           "ACCEPTED\n"
                                    << QByteArrayList{row + "Accepted,Show"}
                                    << QStringList{accepted, u"Accepted"_s};
}

void TestArchiveMerge::aRowOfTheTwinIsTheNormalOne()
{
    QFETCH(const QByteArray, normal);
    QFETCH(const QByteArrayList, twinRows);
    QFETCH(const QStringList, statuses);
    const ArchiveContents contents = contentsOf(
        {{.name = twinName, .content = twin(twinRows)}, {.name = receivedName, .content = normal}});
    QStringList kept;
    for (const auto &each : contents.endorsements)
        kept.append(each.row.status);
    QCOMPARE(kept, statuses);
    QVERIFY(holdsCounts(contents.report.received));
    QVERIFY(holdsCounts(contents.report.given));
}

void TestArchiveMerge::theTwinAloneIsNotTheWhole()
{
    const ArchiveContents contents = contentsOf(
        {{.name = twinName, .content = twin({"2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,Accepted,Show"})}});
    QCOMPARE(counted(contents.report.received), u"here 1=1+0+0 0 0"_s);
    QCOMPARE(contents.report.missing.value(0), u"Endorsement_Received_Info"_s);
    QVERIFY(contents.report.hasTwin);

    const ArchiveContents broken =
        contentsOf({{.name = receivedName, .content = sample}, {.name = twinName, .content = "?\n"}});
    QCOMPARE(counted(broken.report.received), u"here, whole 4=4+0+0 0 0"_s);
    QVERIFY(!broken.report.hasTwin);
    const ArchiveContents cut = contentsOf(
        {{.name = receivedName, .content = sample},
         {.name = twinName, .content = twin({"2020/02/03 04:05:06 UTC,Qt,N,I,Redacted,"}).chopped(14)}});
    QVERIFY(cut.report.received.isWhole);
    QVERIFY(!cut.report.hasTwin);
    QCOMPARE(cut.report.received.refused, 1);
    const ArchiveContents holed =
        contentsOf({{.name = receivedName, .content = sample},
                    {.name = twinName, .content = twin({"2020/02/03 04:05:06 UTC,Qt,,,Redacted,"})}});
    QVERIFY(holed.report.received.isWhole);
    QVERIFY(!holed.report.hasTwin);
}

void TestArchiveMerge::manyRowsMayDifferInOneField()
{
    // One name, one skill and one second: each is the twin of any other.
    constexpr int count = 5'000;
    QByteArray rows;
    for (int i = 0; i < count; ++i)
        rows += "2020/02/03 04:05:06 UTC,Qt,Nomi,Inventado,www.linkedin.com/in/nomi-" +
                QByteArray::number(i) + ",ACCEPTED\n";
    const ArchiveContents contents =
        contentsOf({{.name = receivedName, .content = receivedHeader + rows},
                    {.name = "Endorsement_Received_Info_1.csv", .content = receivedHeader + rows},
                    {.name = twinName, .content = receivedHeader + rows}});
    QCOMPARE(counted(contents.report.received), u"here, whole 15000=5000+10000+0 0 0"_s);
}

QTEST_GUILESS_MAIN(TestArchiveMerge)
#include "tst_archivemerge.moc"
