// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivesamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ArchiveSamples;
using namespace Qt::StringLiterals;

class TestArchiveReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAWholeArchive_data();
    void readsAWholeArchive();
    void passesOnWhyItCannotBeOpened();

    void missingIsNotEmpty();
    void aHeaderWithoutRowsIsPresent_data();
    void aHeaderWithoutRowsIsPresent();
    void theHeaderTellsTheSide();
    void anArchiveWithoutEndorsementsIsNoFailure();

    void takesTheNearestExport_data();
    void takesTheNearestExport();
    void twoExportsSideBySideAreAQuestion();
    void theNameGivesTheDate_data();
    void theNameGivesTheDate();
    void stopsWhenCancelled();
};

void TestArchiveReader::readsAWholeArchive_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isZip");
    QTest::newRow("ZIP") << u"Basic_LinkedInDataExport_10-19-2022.zip.zip"_s << true;
    QTest::newRow("folder") << u"Complete_LinkedInDataExport_10-19-2022.zip"_s << false;
}

void TestArchiveReader::readsAWholeArchive()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isZip);
    const Files files{{.name = "messages.csv", .content = "private"},
                      {.name = receivedName, .content = sample, .hasDescriptor = true},
                      {.name = givenName, .content = given},
                      {.name = "Connections.csv", .content = connections},
                      {.name = "Skills.csv", .content = "Name\nqt \nCMake\n"},
                      {.name = "Profile.csv", .content = profile},
                      {.name = "Invitations.csv", .content = invitations}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const auto write = [](const QString &filePath, const QByteArray &content) {
        QFile file(filePath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    };
    if (isZip) {
        write(path, ZipMaker::zip(files));
    } else {
        QVERIFY(QDir().mkdir(path));
        for (const auto &file : files)
            write(path + u'/' + QString::fromUtf8(file.name), file.content);
    }

    const auto read = readArchive(isZip ? path : path + u'/');
    QVERIFY(read);
    QCOMPARE(listed(*read), (QStringList{u"R Qt nomi-inventado-0a1b2c3d ACCEPTED"_s,
                                         u"R CMake nomi-inventado-0a1b2c3d ACCEPTED"_s,
                                         u"R Woodworking perrinfictivus HIDDEN"_s,
                                         u"R Flora, Fauna & Habitats alexandrine-tilbúin ACCEPTED"_s,
                                         u"G Rust perrinfictivus PENDING"_s}));
    QCOMPARE(read->endorsements.at(2).key,
             (NaturalKey{Direction::Received, u"perrinfictivus"_s, u"woodworking"_s}));
    QCOMPARE(read->endorsements.at(2).row.lastName, u"Fictivus, PhD, PE"_s);
    QVERIFY(!read->endorsements.at(2).isPersonWeak);

    QCOMPARE(read->connections.keys(), QStringList{u"alexandrine-tilbúin"_s});
    QCOMPARE(read->connections.value(u"alexandrine-tilbúin"_s).company, u"Inventa Ltd"_s);
    QVERIFY(read->connectedKeys && read->connectedKeys->contains(u"never-endorsing"_s));
    QCOMPARE(read->skillsOnProfile.value_or(QSet<QString>()), (QSet{u"qt"_s, u"cmake"_s}));
    QCOMPARE(read->owner, (ArchiveOwner{u"Owen"_s, u"Imaginato"_s, u"Maker of things"_s}));
    QCOMPARE(read->ownerSlug.value_or(QString()), u"owen-imaginato"_s);
    QCOMPARE(read->exportedOn, QDate(2022, 10, 19));

    const ArchiveReport expected{.received = {.isPresent = true, .isWhole = true, .read = 4, .kept = 4},
                                 .given = {.isPresent = true, .isWhole = true, .read = 1, .kept = 1},
                                 .connections = 2,
                                 .namelessConnections = 1,
                                 .used = {u"Endorsement_Received_Info.csv"_s, u"Endorsement_Given_Info.csv"_s,
                                          u"Skills.csv"_s, u"Connections.csv"_s, u"Profile.csv"_s,
                                          u"Invitations.csv"_s}};
    QCOMPARE(read->report, expected);
}

void TestArchiveReader::passesOnWhyItCannotBeOpened()
{
    const QTemporaryDir folder;
    QCOMPARE(readArchive(folder.path()).error().code, u"archive.nothingFound"_s);
    QCOMPARE(readArchive(folder.filePath(u"none.zip"_s)).error().code, u"archive.notReadable"_s);
    QFile file(folder.filePath(u"Skills.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name\nQt\n");
    file.close();
    QVERIFY(readArchive(folder.path()));
    QCOMPARE(readArchive(folder.path(), {.largestFile = 5}).error().code, u"archive.tooLarge"_s);
}

void TestArchiveReader::missingIsNotEmpty()
{
    const ArchiveContents contents = contentsOf({{.name = receivedName, .content = sample}});
    QCOMPARE(counted(contents.report.received), u"here, whole 4=4+0+0 0 0"_s);
    QCOMPARE(counted(contents.report.given), u"not here 0=0+0+0 0 0"_s);
    QCOMPARE(contents.report.missing, (QStringList{u"Endorsement_Given_Info"_s, u"Skills"_s, u"Connections"_s,
                                                   u"Profile"_s, u"Invitations"_s}));
    QVERIFY(!contents.connectedKeys);
    QVERIFY(!contents.skillsOnProfile);
    QVERIFY(!contents.ownerSlug);
    QCOMPARE(contents.owner, ArchiveOwner());
    QVERIFY(!contents.report.hasTwin);

    const ArchiveContents empty = contentsOf({{.name = givenName, .content = givenHeader},
                                              {.name = "Skills.csv", .content = "Name\n"},
                                              {.name = "Connections.csv", .content = connectionsHeader}});
    QVERIFY(empty.connectedKeys && empty.connectedKeys->isEmpty());
    QVERIFY(empty.skillsOnProfile && empty.skillsOnProfile->isEmpty());
    QCOMPARE(empty.report.missing,
             (QStringList{u"Endorsement_Received_Info"_s, u"Profile"_s, u"Invitations"_s}));
}

void TestArchiveReader::aHeaderWithoutRowsIsPresent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isReceived");
    QTest::newRow("received") << receivedName << receivedHeader << true;
    QTest::newRow("given") << givenName << givenHeader << false;
    QTest::newRow("received, under the other name") << givenName << receivedHeader << true;
    QTest::newRow("given, under the other name") << receivedName << givenHeader << false;
}

void TestArchiveReader::aHeaderWithoutRowsIsPresent()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isReceived);
    const ArchiveReport report = contentsOf({{.name = name, .content = content}}).report;
    QCOMPARE(counted(isReceived ? report.received : report.given), u"here, whole 0=0+0+0 0 0"_s);
    QCOMPARE(counted(isReceived ? report.given : report.received), u"not here 0=0+0+0 0 0"_s);
    QCOMPARE(report.missing.value(0),
             isReceived ? u"Endorsement_Given_Info"_s : u"Endorsement_Received_Info"_s);
}

void TestArchiveReader::theHeaderTellsTheSide()
{
    const ArchiveContents swapped = contentsOf(
        {{.name = receivedName, .content = given}, {.name = givenName, .content = receivedHeader + nomiQt}});
    QCOMPARE(listed(swapped),
             (QStringList{u"G Rust perrinfictivus PENDING"_s, u"R Qt nomi-inventado-0a1b2c3d ACCEPTED"_s}));
    QCOMPARE(counted(swapped.report.received), u"here, whole 1=1+0+0 0 0"_s);
    QVERIFY(!swapped.report.missing.contains(u"Endorsement_Received_Info"_s));

    // One file under both names: the other side is not here.
    const ArchiveContents copied =
        contentsOf({{.name = receivedName, .content = sample}, {.name = givenName, .content = sample}});
    QCOMPARE(counted(copied.report.received), u"here, whole 8=4+4+0 0 0"_s);
    QVERIFY(!copied.report.given.isPresent);
    QCOMPARE(copied.report.missing.value(0), u"Endorsement_Given_Info"_s);
}

void TestArchiveReader::anArchiveWithoutEndorsementsIsNoFailure()
{
    const ArchiveContents contents = contentsOf({{.name = "Skills.csv", .content = "Name\nQt\n"}});
    QVERIFY(contents.endorsements.isEmpty());
    QVERIFY(!contents.report.received.isPresent);
    QVERIFY(!contents.report.given.isPresent);
    QCOMPARE(contents.report.missing.first(2),
             (QStringList{u"Endorsement_Received_Info"_s, u"Endorsement_Given_Info"_s}));
    QCOMPARE(contents.skillsOnProfile.value_or(QSet<QString>()), QSet{u"qt"_s});
}

void TestArchiveReader::takesTheNearestExport_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QStringList>("passedOver");
    const auto row = [](const char *name, const QByteArrayList &names, const QStringList &used,
                        const QStringList &passedOver) {
        QTest::newRow(name) << names << used << passedOver;
    };
    const QString r = u"Endorsement_Received_Info.csv"_s;
    const QString g = u"Endorsement_Given_Info.csv"_s;
    const QString s = u"Skills.csv"_s;
    row("an older one within", {"old/" + receivedName, receivedName, "old/Skills.csv", "old/" + givenName},
        {r}, {u"old/"_s + g, u"old/"_s + r, u"old/"_s + s});
    row("no file is taken from an older one", {"a/" + receivedName, "a/b/" + receivedName, "a/b/Skills.csv"},
        {u"a/"_s + r}, {u"a/b/"_s + r, u"a/b/"_s + s});
    row("a single file above", {"Skills.csv", "a/Skills.csv", "a/" + receivedName},
        {u"a/"_s + r, u"a/"_s + s}, {s});
    row("a file beside", {"a/" + receivedName, "a/Skills.csv", "b/Skills.csv"}, {u"a/"_s + r, u"a/"_s + s},
        {u"b/"_s + s});
    row("files in folders of their own", {"r/" + receivedName, "g/" + givenName, "x/y/Skills.csv"},
        {u"r/"_s + r, u"g/"_s + g, u"x/y/"_s + s}, {});
    row("three levels", {"a/b/c/" + receivedName, "a/b/" + receivedName, "a/" + receivedName}, {u"a/"_s + r},
        {u"a/b/"_s + r, u"a/b/c/"_s + r});
    row("a Mac's shadows", {receivedName, "__MACOSX/._" + receivedName, "__MACOSX/" + receivedName}, {r}, {});
}

void TestArchiveReader::takesTheNearestExport()
{
    QFETCH(const QByteArrayList, names);
    QFETCH(const QStringList, used);
    QFETCH(const QStringList, passedOver);
    Files files;
    for (const QByteArray &name : names) {
        const bool isGiven = name.endsWith(givenName);
        files.append({.name = name,
                      .content = name.endsWith("Skills.csv") ? "Name\nQt\n"
                                 : isGiven                   ? given
                                                             : sample});
    }
    const ArchiveContents contents = contentsOf(files);
    QCOMPARE(contents.report.used, used);
    QCOMPARE(contents.report.passedOver, passedOver);
    QCOMPARE(contents.report.received.read, 4);
    QCOMPARE(contents.report.given.isPresent, used.filter(u"Given"_s).size() == 1);
}

void TestArchiveReader::twoExportsSideBySideAreAQuestion()
{
    for (const QByteArray &name : {receivedName, QByteArray("Skills.csv")}) {
        const auto read = readFiles({{.name = "x/2024/" + receivedName, .content = sample},
                                     {.name = "x/2024/Skills.csv", .content = "Name\nQt\n"},
                                     {.name = "x/2026/" + givenName, .content = given},
                                     {.name = "x/2026/" + name, .content = sample}});
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"archive.severalExports"_s);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QCOMPARE(read.error().detail, u"x/2024, x/2026"_s);
    }
}

void TestArchiveReader::theNameGivesTheDate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QDate>("day");
    const auto row = [](const QString &name, const QByteArray &folder, QDate day) {
        QTest::addRow("%s, %s", qPrintable(name), folder.constData()) << name << folder << day;
    };
    const QDate day(2024, 9, 1);
    row(u"Basic_LinkedInDataExport_09-01-2024.zip"_s, "", day);
    row(u"Complete_LinkedInDataExport_09-01-2024.zip.zip"_s, "", day);
    row(u"Complete_LinkedInDataExport_09-01-2024 (1).zip"_s, "", day);
    row(u"LinkedInDataExport_09-01-2024"_s, "", day);
    row(u"linkedindataexport_09-01-2024"_s, "", day);
    row(u"mine.zip"_s, "Basic_LinkedInDataExport_09-01-2024/", day);
    row(u"Basic_LinkedInDataExport_08-01-2024.zip"_s, "Basic_LinkedInDataExport_09-01-2024/", day);
    row(u"Basic_LinkedInDataExport_09-01-2024.zip"_s, "mine/", day);
    row(u"Basic_LinkedInDataExport_09-01-2024.zip"_s, "Basic_LinkedInDataExport_13-01-2024/", day);
    row(u"Basic_LinkedInDataExport_13-01-2024.zip"_s, "", QDate());
    row(u"Basic_LinkedInDataExport_2024-09-01.zip"_s, "", QDate());
    row(u"Basic_LinkedInDataExport_09-01-20245.zip"_s, "", QDate());
    row(u"Holidays_09-01-2024.zip"_s, "", QDate());
    row(QString(), "", QDate());
}

void TestArchiveReader::theNameGivesTheDate()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, folder);
    const auto read = readFiles({{.name = folder + receivedName, .content = sample}}, name);
    QVERIFY(read);
    QTEST(read->exportedOn, "day");
}

void TestArchiveReader::stopsWhenCancelled()
{
    const auto container = Container::openBytes(
        ZipMaker::zip({{.name = receivedName, .content = sample, .hasWrongChecksum = true},
                       {.name = givenName, .content = given},
                       {.name = "Skills.csv", .content = "Name\nQt\n"}}));
    QVERIFY(container);
    int asked = 0;
    QVERIFY(readArchive(**container, {}, [&asked] { return ++asked == 100; }));
    QCOMPARE(asked, 3); // once for each file
    for (int at = 1; at <= 3; ++at) {
        asked = 0;
        const auto read = readArchive(**container, {}, [&asked, at] { return ++asked == at; });
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, at);
    }
    const QTemporaryDir folder;
    QCOMPARE(readArchive(folder.path(), {}, [] { return true; }).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
