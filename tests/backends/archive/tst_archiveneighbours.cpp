// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivetables.h"

#include <QTest>

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"Connections.csv"_s;

QString described(const QList<RefusedRow> &refused)
{
    const QStringList names{u"few"_s, u"cut"_s, u"bytes"_s, u"skill"_s, u"person"_s, u"quotes"_s};
    QStringList parts;
    for (const auto &row : refused)
        parts.append(QString::number(row.line) + u' ' + names.at(row.reason));
    return parts.join(u", "_s);
}

} // namespace

/// The files beside those of the endorsements.
class TestArchiveNeighbours : public QObject
{
    Q_OBJECT

private slots:
    void aHeaderWithoutRowsIsNoError();
    void connectionsStandBehindANote_data();
    void connectionsStandBehindANote();
    void connectionsWithoutANameAreCounted();
    void aHeaderTooFarDownIsNone();
    void skillsAreNames();
    void aTableMayBeTooLarge();
    void theOwnerIsInTheFirstRow();
    void theOwnersAddresses_data();
    void theOwnersAddresses();
};

void TestArchiveNeighbours::aHeaderWithoutRowsIsNoError()
{
    QCOMPARE(readConnections("First Name,Last Name,URL\n", fileName).value(), ConnectionTable());
    QCOMPARE(readSkills("Name\n", fileName).value(), SkillTable());
    QCOMPARE(readOwner("First Name,Last Name,Headline\n", fileName).value(), ArchiveOwner());
}

void TestArchiveNeighbours::connectionsStandBehindANote_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("LinkedIn's note") << "Notes:\n\"Some addresses are missing, and\nmore.\"\n\n"_ba;
    QTest::newRow("saved again") << "Notes:,,,,,,\n"_ba;
    QTest::newRow("with the sentence") << "Notes:,,,,,,\r\n\"Some, and\",,,,,,\r\n,,,,,,\r\n"_ba;
    QTest::newRow("a sentence that is no text") << "Tilb\xfain\n"_ba;
    QTest::newRow("nineteen records") << "x\n"_ba.repeated(19);
}

void TestArchiveNeighbours::connectionsStandBehindANote()
{
    QFETCH(QByteArray, before);
    const QByteArray table = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                             "Nomi,Inventado,https://www.linkedin.com/in/tilb%C3%BAin,nomi@example.org,"
                             "\"Inventa, Ltd\",Maker ,09 Mar 2024\n"
                             "Perrin,,,,,,whenever";
    const auto read = readConnections(before + table, fileName);
    QVERIFY(read);
    QCOMPARE(read->rows, (QList<ArchiveConnection>{{.firstName = u"Nomi"_s,
                                                    .lastName = u"Inventado"_s,
                                                    .address = u"https://www.linkedin.com/in/tilb%C3%BAin"_s,
                                                    .company = u"Inventa, Ltd"_s,
                                                    .position = u"Maker"_s,
                                                    .connectedOn = QDate(2024, 3, 9)},
                                                   {.firstName = u"Perrin"_s}}));
    QCOMPARE(
        readConnections(before + QByteArray(table).replace("\"Inventa, Ltd\"", "Inventa").replace(',', '\t'),
                        fileName)
            ->rows.size(),
        2);
}

void TestArchiveNeighbours::connectionsWithoutANameAreCounted()
{
    const auto read = readConnections("Connected On,Last Name,First Name,Company,Position\n"
                                      "09 Mar 2024,,,,\n"
                                      "10 Mar 2024,, ,,\n"
                                      "10 Mar 2024,Inventado,Nomi,,\n"
                                      "11 Mar 2024,,,Inventa Ltd,\n"
                                      "12 Mar 2024\n"
                                      "13 Mar 2024,Fic",
                                      fileName);
    QVERIFY(read);
    QCOMPARE(read->nameless, 2);
    QCOMPARE(read->rows,
             (QList<ArchiveConnection>{
                 {.firstName = u"Nomi"_s, .lastName = u"Inventado"_s, .connectedOn = QDate(2024, 3, 10)}}));
    QCOMPARE(described(read->refused), u"5 person, 6 few, 7 cut"_s);
    QCOMPARE(read->refusedInAll, 3);
    QCOMPARE(read->refused.value(0).file, fileName);
}

void TestArchiveNeighbours::aHeaderTooFarDownIsNone()
{
    const auto read = readConnections("x\n"_ba.repeated(20) + "First Name,Last Name\n", fileName);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"archive.columnsMissing"_s);
    QCOMPARE(read.error().detail, u"First Name, Last Name"_s);
    const auto half = readConnections("Notes:\nFirst Name,URL\nNomi,in/nomi\n", fileName);
    QCOMPARE(half.error().detail, u"Last Name"_s);
}

void TestArchiveNeighbours::skillsAreNames()
{
    const auto read = readSkills("Name\nQt \n\"Flora, Fauna\"\nYazılım Geliştirme\nA\tB\n"
                                 "\"\"\nC\xff\nqt",
                                 u"Skills.csv"_s);
    QVERIFY(read);
    QCOMPARE(read->names,
             (QStringList{u"Qt"_s, u"Flora, Fauna"_s, u"Yazılım Geliştirme"_s, u"A\tB"_s, u"qt"_s}));
    QCOMPARE(described(read->refused), u"7 bytes"_s);
    QCOMPARE(read->refusedInAll, 1);
    const auto other = readSkills("Skill\nQt\n", u"Skills.csv"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().detail, u"Name"_s);
}

void TestArchiveNeighbours::aTableMayBeTooLarge()
{
    // What is refused takes no room.
    const QByteArray most = "Name\n\"x\"y\n" + QByteArray("a\n").repeated(mostRows);
    QCOMPARE(readSkills(most, u"Skills.csv"_s).value_or(SkillTable()).names.size(), mostRows);
    const auto more = readSkills(most + "b\n", u"Skills.csv"_s);
    QVERIFY(!more);
    QCOMPARE(more.error().kind, Laurels::ErrorKind::Storage);
    QCOMPARE(more.error().code, u"archive.tooLarge"_s);
    QCOMPARE(more.error().detail, u"Skills.csv"_s);
}

void TestArchiveNeighbours::theOwnerIsInTheFirstRow()
{
    const auto read = readOwner("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary\n"
                                "Nomi , Inventado,,\"1, No Road\",Jan 1,\"Maker of\nthings\",\"Long, long\"\n"
                                "Perrin,Fictivus,,,,,\n",
                                fileName);
    QVERIFY(read);
    QCOMPARE(*read,
             (ArchiveOwner{
                 .firstName = u"Nomi"_s, .lastName = u"Inventado"_s, .headline = u"Maker of\nthings"_s}));
    QCOMPARE(readOwner("Last Name,First Name\nInventado,Nomi", fileName).value(),
             (ArchiveOwner{.firstName = u"Nomi"_s, .lastName = u"Inventado"_s}));
    QCOMPARE(readOwner("First Name\nNomi\n", fileName).error().detail, u"Last Name"_s);
}

void TestArchiveNeighbours::theOwnersAddresses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QSet<QString>>("addresses");
    const QByteArray header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
    const QString nomi = u"https://www.linkedin.com/in/nomi"_s;
    const QByteArray out = "N,P,1/1/24,\"Hello,\nyou\",OUTGOING,https://www.linkedin.com/in/nomi,in/perrin\n";
    const QByteArray in = "P,N,1/1/24,,incoming ,in/perrin, https://www.linkedin.com/in/nomi \n";
    QTest::newRow("one") << QByteArray(header + out + in + out) << QSet{nomi};
    QTest::newRow("another spelling")
        << QByteArray(header + out + "P,N,,,INCOMING,in/perrin,in/nomi\n") << QSet{nomi, u"in/nomi"_s};
    QTest::newRow("empty") << QByteArray(header + "P,N,,,INCOMING,in/perrin,\nP,N,,,OUTGOING,,in/perrin\n")
                           << QSet<QString>();
    QTest::newRow("another direction")
        << QByteArray(header + "P,N,,,SIDEWAYS,in/perrin,in/nomi\n") << QSet<QString>();
    QTest::newRow("too few fields") << QByteArray(header + "P,N,,,OUTGOING,in/nomi\n") << QSet<QString>();
    QTest::newRow("perhaps half of it")
        << QByteArray(header + "P,N,,,INCOMING,in/perrin,in/no") << QSet<QString>();
    QTest::newRow("half of somebody else")
        << QByteArray(header + "N,P,,,OUTGOING,in/nomi,in/pe") << QSet{u"in/nomi"_s};
    QTest::newRow("five columns") << "From,To,Sent At,Message,Direction\nN,P,1/1/22,,OUTGOING\n"_ba
                                  << QSet<QString>();
    QTest::newRow("summer of 2023")
        << "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn\n"
           "N,P,1/1/22,,OUTGOING,urn:li:member:1,urn:li:member:2\n"_ba
        << QSet<QString>();
    QTest::newRow("nothing") << ""_ba << QSet<QString>();
}

void TestArchiveNeighbours::theOwnersAddresses()
{
    QFETCH(QByteArray, file);
    QFETCH(QSet<QString>, addresses);
    QCOMPARE(readOwnAddresses(file), addresses);
}

QTEST_GUILESS_MAIN(TestArchiveNeighbours)
#include "tst_archiveneighbours.moc"
