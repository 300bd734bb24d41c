// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivesamples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Laurels::ArchiveSamples;
using namespace Qt::StringLiterals;

/// What the files beside those of the endorsements add.
class TestArchivePeople : public QObject
{
    Q_OBJECT

private slots:
    void connectionsTellOfPeopleInEndorsements();
    void aNameOfSeveralConnectionsTellsNothing();
    void connectionsThatAreNotAllThereDenyNothing_data();
    void connectionsThatAreNotAllThereDenyNothing();

    void skillsOnTheProfile();
    void theOwnersAddressIsTheOnlyCandidate_data();
    void theOwnersAddressIsTheOnlyCandidate();
};

void TestArchivePeople::connectionsTellOfPeopleInEndorsements()
{
    const ArchiveContents contents = contentsOf(
        {{.name = receivedName,
          .content = receivedHeader + lexi + "2020/02/03 04:05:06 UTC,Qt,Perrin, Fictivus,,ACCEPTED\n"},
         {.name = "Connections.csv",
          .content = connectionsHeader +
                     "Alexandrine,Renamed,https://www.linkedin.com/in/Alexandrine-Tilb%C3%BAin/,,"
                     "Inventa,Maker,09 Mar 2024\n"
                     // By name, as the endorsement has no address.
                     "PERRIN,Fictivus,https://www.linkedin.com/in/perrin,,Fictiva,Clerk,\n"
                     // Another person.
                     "Alexandrine,Tilbúin,https://www.linkedin.com/in/alexandrine-2,,Other,,\n"}});
    QCOMPARE(contents.connections.size(), 2);
    QCOMPARE(contents.connections.value(u"alexandrine-tilbúin"_s),
             (ArchiveConnection{.firstName = u"Alexandrine"_s,
                                .lastName = u"Renamed"_s,
                                .address = u"https://www.linkedin.com/in/Alexandrine-Tilb%C3%BAin/"_s,
                                .company = u"Inventa"_s,
                                .position = u"Maker"_s,
                                .connectedOn = QDate(2024, 3, 9)}));
    QCOMPARE(contents.connections.value(u"name:perrin fictivus"_s).company, u"Fictiva"_s);
    QCOMPARE(contents.connectedKeys.value_or(QSet<QString>()),
             (QSet{u"alexandrine-tilbúin"_s, u"name:alexandrine renamed"_s, u"perrin"_s,
                   u"name:perrin fictivus"_s, u"alexandrine-2"_s, u"name:alexandrine tilbúin"_s}));
}

void TestArchivePeople::aNameOfSeveralConnectionsTellsNothing()
{
    const QByteArray row = "Perrin,Fictivus,https://www.linkedin.com/in/perrin,,Fictiva,Clerk,\n";
    const QByteArray other = QByteArray(row).replace("/perrin", "/perrin-2");
    const auto companyWith = [](const QByteArray &rows) {
        const QByteArray endorsement = "2020/02/03 04:05:06 UTC,Qt,Perrin,Fictivus,,ACCEPTED\n";
        const ArchiveContents contents =
            contentsOf({{.name = receivedName, .content = receivedHeader + endorsement},
                        {.name = "Connections.csv", .content = connectionsHeader + rows}});
        // Somebody of that name is connected in any case.
        return contents.connectedKeys && contents.connectedKeys->contains(u"name:perrin fictivus"_s)
                   ? contents.connections.value(u"name:perrin fictivus"_s).company
                   : u"not connected"_s;
    };
    QCOMPARE(companyWith(row), u"Fictiva"_s);
    QCOMPARE(companyWith(row + row), u"Fictiva"_s);
    QCOMPARE(companyWith(row + other), QString());
    QCOMPARE(companyWith(row + other + row), QString());
    QCOMPARE(companyWith(QByteArray()), u"not connected"_s);
}

void TestArchivePeople::connectionsThatAreNotAllThereDenyNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("isKnown");
    const QByteArray part = connectionsHeader + "Nomi,Inventado,,,,,\n";
    QTest::newRow("all") << connections << part << true;
    QTest::newRow("a broken row") << QByteArray(connectionsHeader + "x\n") << part << false;
    QTest::newRow("cut off") << connections.chopped(32) << part << false;
    QTest::newRow("a part cut off") << connections << part.chopped(4) << false;
    QTest::newRow("a part unreadable") << connections << QByteArray("x\n") << false;
}

void TestArchivePeople::connectionsThatAreNotAllThereDenyNothing()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, part);
    QFETCH(const bool, isKnown);
    const ArchiveContents contents = contentsOf({{.name = receivedName, .content = sample},
                                                 {.name = "Connections.csv", .content = file},
                                                 {.name = "Connections_1.csv", .content = part}});
    QCOMPARE(contents.connectedKeys.has_value(), isKnown);
    // What it does say counts.
    QCOMPARE(contents.connections.contains(u"alexandrine-tilbúin"_s), file.contains("Alexandrine"));
    QVERIFY(!contents.report.missing.contains(u"Connections"_s));
}

void TestArchivePeople::skillsOnTheProfile()
{
    const auto skillsIn = [](const QByteArray &file) {
        return contentsOf(
                   {{.name = receivedName, .content = sample}, {.name = "Skills.csv", .content = file}})
            .skillsOnProfile;
    };
    const auto skills =
        skillsIn("Name\n Flora,  Fauna & Habitats\nQT\n"); // not quoted: its first part counts
    QCOMPARE(skills.value_or(QSet<QString>()), (QSet{u"flora"_s, u"qt"_s}));
    QVERIFY(skillsIn("Name\n\"Flora,  Fauna & Habitats\"\n")->contains(u"flora, fauna & habitats"_s));
    QVERIFY(!skillsIn("Name\nQt\n\"Flo"));
}

void TestArchivePeople::theOwnersAddressIsTheOnlyCandidate_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const QByteArray &file, const QString &slug) {
        QTest::newRow(name) << file << slug;
    };
    const QString owen = u"owen-imaginato"_s;
    row("one in two spellings", invitations, owen);
    row("two", invitations + "O,N,,,OUTGOING,www.linkedin.com/in/someone-else,\n", QString());
    row("and one that is no address", invitations + "O,N,,,OUTGOING,evil.example/in/owen,\n", owen);
    row("none", invitationsHeader, QString());
    row("five columns", "From,To,Sent At,Message,Direction\nO,N,1/1/22,,OUTGOING\n", QString());
    row("raw and encoded",
        invitationsHeader + "O,N,,,OUTGOING,www.linkedin.com/in/tilbúin,x\n"
                            "P,O,,,INCOMING,x,https://www.linkedin.com/in/tilb%C3%BAin\n",
        u"tilbúin"_s);
}

void TestArchivePeople::theOwnersAddressIsTheOnlyCandidate()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, slug);
    const ArchiveContents contents =
        contentsOf({{.name = receivedName, .content = sample}, {.name = "Invitations.csv", .content = file}});
    QCOMPARE(contents.ownerSlug.has_value(), !slug.isEmpty());
    QCOMPARE(contents.ownerSlug.value_or(QString()), slug);
}

QTEST_GUILESS_MAIN(TestArchivePeople)
#include "tst_archivepeople.moc"
