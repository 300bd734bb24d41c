// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "containersamples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::ContainerSamples;
using namespace Qt::StringLiterals;

class TestArchiveContainer : public QObject, private SampleFolder
{
    Q_OBJECT

private slots:
    void init() { renewFolder(); }

    void findsTheFilesThatMatter_data();
    void findsTheFilesThatMatter();
    void ordersByNameThenPartThenDepth();
    void readsWhatWasPacked_data();
    void readsWhatWasPacked();
    void neverLooksAtTheRest();
    void namesAreFitToBeShown();
    void aZipMayHaveAnyName_data();
    void aZipMayHaveAnyName();
};

void TestArchiveContainer::findsTheFilesThatMatter_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QStringList>("files");

    QTest::newRow("all of them") << QByteArrayList{"Skills.csv",
                                                   "Profile.csv",
                                                   "Invitations.csv",
                                                   "Connections.csv",
                                                   "Endorsement_Received_Info.csv",
                                                   "Endorsement_Given_Info.csv",
                                                   "messages.csv"}
                                 << QStringList{
                                        u"Connections|0|Connections.csv"_s,
                                        u"Endorsement_Given_Info|0|Endorsement_Given_Info.csv"_s,
                                        u"Endorsement_Received_Info|0|Endorsement_Received_Info.csv"_s,
                                        u"Invitations|0|Invitations.csv"_s,
                                        u"Profile|0|Profile.csv"_s,
                                        u"Skills|0|Skills.csv"_s};
    QTest::newRow("a twin with spaces is a file of its own")
        << QByteArrayList{"Endorsement_Received_Info.csv", "Endorsement Received Info.csv",
                          "Endorsement Given Info.csv"}
        << QStringList{u"Endorsement Given Info|0|Endorsement Given Info.csv"_s,
                       u"Endorsement Received Info|0|Endorsement Received Info.csv"_s,
                       u"Endorsement_Received_Info|0|Endorsement_Received_Info.csv"_s};
    QTest::newRow("in a folder") << QByteArrayList{"Export/", "Export/Skills.csv",
                                                   "Export/Jobs/Saved Jobs.csv"}
                                 << QStringList{u"Skills|0|Export/Skills.csv"_s};
    QTest::newRow("in a folder called .zip")
        << QByteArrayList{"Basic_LinkedInDataExport.zip/Skills.csv"}
        << QStringList{u"Skills|0|Basic_LinkedInDataExport.zip/Skills.csv"_s};
    QTest::newRow("deep down") << QByteArrayList{"a/b/c/d/Skills.csv"}
                               << QStringList{u"Skills|0|a/b/c/d/Skills.csv"_s};
    QTest::newRow("separators of Windows")
        << QByteArrayList{"Export\\Skills.csv"} << QStringList{u"Skills|0|Export/Skills.csv"_s};
    QTest::newRow("any case") << QByteArrayList{"SKILLS.CSV", "endorsement_given_info_2.Csv"}
                              << QStringList{u"Endorsement_Given_Info|2|endorsement_given_info_2.Csv"_s,
                                             u"Skills|0|SKILLS.CSV"_s};
    QTest::newRow("no twins of macOS") << QByteArrayList{"Skills.csv",
                                                         "._Skills.csv",
                                                         "x/._Skills.csv",
                                                         "__MACOSX/Skills.csv",
                                                         "__MACOSX/x/._Skills.csv",
                                                         "x/__macosx/Skills.csv"}
                                       << QStringList{u"Skills|0|Skills.csv"_s};
    QTest::newRow("a member's number is a part") << QByteArrayList{"Connections_123456789012345678.csv"}
                                                 << QStringList{u"Connections|123456789012345678|"
                                                                "Connections_123456789012345678.csv"_s};
    QTest::newRow("nothing that only looks alike") << QByteArrayList{"Skills.csv",
                                                                     "Skills.csv.txt",
                                                                     "MySkills.csv",
                                                                     "Skills_.csv",
                                                                     "Skills_x.csv",
                                                                     "Skills_1_2.csv",
                                                                     "Skills-1.csv",
                                                                     "Skills",
                                                                     ".csv",
                                                                     "_1.csv",
                                                                     "Skills.csv/",
                                                                     "Skills.csv/about.txt",
                                                                     "Skills_1234567890123456789.csv",
                                                                     "Skills_\xd9\xa1.csv",
                                                                     "Skills.csv\n",
                                                                     "messages.csv",
                                                                     ""}
                                                   << QStringList{u"Skills|0|Skills.csv"_s};
    QTest::newRow("a path that leads out is passed over")
        << QByteArrayList{"../Skills.csv",
                          "/Skills.csv",
                          "x/../../Skills.csv",
                          "..\\Skills.csv",
                          "C:\\Skills.csv",
                          "C:/x/Skills.csv",
                          "\\\\host\\share\\Skills.csv",
                          "x/Skills.csv",
                          "..x/Skills.csv"}
        << QStringList{u"Skills|0|..x/Skills.csv"_s, u"Skills|0|x/Skills.csv"_s};
    QTest::newRow("an archive within does no harm")
        << QByteArrayList{"older.zip", "Skills.csv"} << QStringList{u"Skills|0|Skills.csv"_s};
}

void TestArchiveContainer::findsTheFilesThatMatter()
{
    QFETCH(QByteArrayList, names);
    QFETCH(QStringList, files);

    const Opened opened = Container::openBytes(zipWith(names));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), files);
}

void TestArchiveContainer::ordersByNameThenPartThenDepth()
{
    const Opened opened =
        Container::openBytes(zipWith({"x/y/Skills.csv", "Skills_10.csv", "b/Skills.csv", "Skills_2.csv",
                                      "z/Profile.csv", "a/Skills.csv", "Skills.csv", "x/Skills_2.csv"}));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), (QStringList{u"Profile|0|z/Profile.csv"_s, u"Skills|0|Skills.csv"_s,
                                            u"Skills|0|a/Skills.csv"_s, u"Skills|0|b/Skills.csv"_s,
                                            u"Skills|0|x/y/Skills.csv"_s, u"Skills|2|Skills_2.csv"_s,
                                            u"Skills|2|x/Skills_2.csv"_s, u"Skills|10|Skills_10.csv"_s}));
    QCOMPARE((*opened)->files().at(4).depth, 2);
}

void TestArchiveContainer::readsWhatWasPacked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("content");

    QByteArray large;
    for (int row = 0; large.size() < 1'500'000; ++row)
        large.append("Woodworking," + QByteArray::number(row) + ",Perrin,Fictivus\n");
    QByteArray uneven; // does not get smaller, so that every block of the reader is used
    for (quint32 i = 0, state = 1; i < 300'000; ++i, state = state * 1664525U + 1013904223U)
        uneven.append(char(state >> 24));

    QTest::newRow("deflated") << zipOf({.name = "Skills.csv", .content = given}) << given;
    QTest::newRow("stored") << zipOf({.name = "Skills.csv", .content = given, .isDeflated = false}) << given;
    QTest::newRow("zero sizes in the local header, as LinkedIn does it")
        << zipOf({.name = "Skills.csv", .content = given, .hasDescriptor = true}) << given;
    QTest::newRow("stored, with zero sizes")
        << zipOf({.name = "Skills.csv", .content = given, .isDeflated = false, .hasDescriptor = true})
        << given;
    QTest::newRow("nothing") << zipOf({.name = "Skills.csv"}) << QByteArray();
    QTest::newRow("nothing, stored") << zipOf({.name = "Skills.csv", .isDeflated = false}) << QByteArray();
    QTest::newRow("a large table") << zipOf({.name = "Skills.csv", .content = large}) << large;
    QTest::newRow("many blocks") << zipOf({.name = "Skills.csv", .content = uneven}) << uneven;
    QTest::newRow("ZIP64") << ZipMaker::zip({{.name = "Skills.csv", .content = given}}, {.isZip64 = true})
                           << given;
    QTest::newRow("a comment that looks like an end")
        << ZipMaker::zip({{.name = "Skills.csv", .content = given}},
                         {.comment = "PK\5\6" + QByteArray(60'000, 'x')})
        << given;
    QTest::newRow("a ZIP in it, stored, as its last file")
        << ZipMaker::zip({{.name = "Skills.csv", .content = given},
                          {.name = "x.zip", .content = zipWith({"Profile.csv"}), .isDeflated = false}})
        << given;
}

void TestArchiveContainer::readsWhatWasPacked()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, content);

    const Opened fromMemory = Container::openBytes(bytes);
    QCOMPARE(codeOf(fromMemory), QString());
    QCOMPARE((*fromMemory)->files().first().size, content.size());
    for (int time = 0; time < 2; ++time)
        QCOMPARE(contentIn(fromMemory).value_or("failed"), content);

    const Opened fromDisk = Container::open(put(u"x.zip"_s, bytes));
    QCOMPARE(codeOf(fromDisk), QString());
    QCOMPARE(contentIn(fromDisk).value_or("failed"), content);
}

void TestArchiveContainer::neverLooksAtTheRest()
{
    // Whoever touched one of these would say so.
    const Opened opened = Container::openBytes(
        ZipMaker::zip({{.name = "messages.csv", .content = "x", .isEncrypted = true},
                       {.name = "guide_messages.csv", .content = "x", .hasWrongChecksum = true},
                       {.name = "Jobs/film.mov", .content = "x", .toldMethod = 14, .toldSize = 0xfffffffe},
                       {.name = "Articles/x.html", .content = QByteArray(5'000'000, '\0')},
                       {.name = "Skills.csv", .content = skills}}));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(contentIn(opened).value_or("failed"), skills);
}

void TestArchiveContainer::namesAreFitToBeShown()
{
    const Opened strange = Container::openBytes(zipWith({"a\n\xe2\x80\xae\xe2\x80\xa8/Skills.csv"}));
    QCOMPARE(codeOf(strange), QString());
    QCOMPARE((*strange)->files().first().path, u"a\xfffd\xfffd\xfffd/Skills.csv"_s);

    const Opened endless = Container::openBytes(zipWith({QByteArray(5'000, 'x') + "/Skills.csv"}));
    QCOMPARE(codeOf(endless), QString());
    QCOMPARE((*endless)->files().first().path.size(), 200);
    QVERIFY((*endless)->files().first().path.endsWith("xx/Skills.csv"_L1));

    const Opened old = Container::openBytes(zipOf({.name = "m\x81"
                                                           "ller/Skills.csv",
                                                   .content = skills,
                                                   .isNameUtf8 = false}));
    QCOMPARE(codeOf(old), QString());
    QCOMPARE((*old)->files().first().path, u"müller/Skills.csv"_s);
}

void TestArchiveContainer::aZipMayHaveAnyName_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("usual") << u"Basic_LinkedInDataExport_09-01-2024.zip"_s;
    QTest::newRow("twice") << u"Complete_LinkedInDataExport_09-01-2024.zip.zip"_s;
    QTest::newRow("by a browser") << u"Basic_LinkedInDataExport_09-01-2024.zip (1)"_s;
    QTest::newRow("no ending") << u"export"_s;
    QTest::newRow("a table's") << u"Skills.csv"_s;
    QTest::newRow("any language") << u"Sauvegarde d'été 資料 🌍.zip"_s;
}

void TestArchiveContainer::aZipMayHaveAnyName()
{
    QFETCH(QString, name);

    const Opened opened = Container::open(put(name, zipWith({"Skills.csv"})));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(contentIn(opened).value_or("failed"), skills);
}

QTEST_GUILESS_MAIN(TestArchiveContainer)
#include "tst_archivecontainer.moc"
