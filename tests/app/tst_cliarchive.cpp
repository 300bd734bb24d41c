// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// LinkedIn's data archive becomes an account of laurels-cli: nobody signs in. What can be done with the
// account is in tst_cliarchiveuse.

#include "cliarchivefixture.h"

#include <QDir>
#include <QLockFile>
#include <QScopeGuard>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliArchive : public QObject, private CliArchiveFixture
{
    Q_OBJECT

private slots:
    void init() { renewCli(); }
    void cleanup() { cli.reset(); }

    void aZipBecomesAnAccount();
    void peopleGetAReport();
    void aFolderBecomesAnAccountToo();
    void aNewerOneSaysWhatHasChanged();
    void whatIsLeftOutIsNamedAndIsNoFailure();
    void theNameOfAnotherAccountIsRefused();
    void theArchiveOfAnotherPersonIsRefused();
    void anOlderOneIsRefused();
    void whatIsNoArchiveChangesNothing_data();
    void whatIsNoArchiveChangesNothing();
    void aProfileInUseIsLeftAlone();
};

void TestCliArchive::aZipBecomesAnAccount()
{
    const CliOutcome added = add(zip(firstFiles));
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.err, QByteArray());
    const QJsonObject report = added.json();
    QCOMPARE(report.keys(), (QStringList{u"account"_s, u"confirmed"_s, u"given"_s, u"missing"_s,
                                         u"received"_s, u"refused"_s, u"since"_s, u"unreadable"_s}));
    QCOMPARE(
        report[u"received"_s].toObject(),
        (QJsonObject{
            {u"present"_s, true}, {u"read"_s, 3}, {u"kept"_s, 3}, {u"duplicates"_s, 0}, {u"refused"_s, 0}}));
    QCOMPARE(report[u"given"_s][u"kept"_s].toInt(), 1);
    QVERIFY(report[u"since"_s].isNull());
    QVERIFY(report[u"refused"_s].toArray().isEmpty() && report[u"unreadable"_s].toArray().isEmpty());
    QVERIFY(report[u"missing"_s].toArray().contains(u"Connections"_s));

    const QJsonObject account = report[u"account"_s].toObject();
    QCOMPARE(account[u"name"_s].toString(), u"Mine"_s);
    QCOMPARE(account[u"source"_s].toString(), u"archive"_s);
    QVERIFY(account[u"baseAddress"_s].isNull());
    QCOMPARE(account[u"owner"_s][u"name"_s].toString(), u"Owen Imaginato"_s);
    QCOMPARE(accounts(), QJsonArray{account});
    const CliOutcome table = cli->runSignedOut({u"accounts"_s});
    QVERIFY2(table.out.contains("Owen Imaginato") && table.out.contains("archive"), table.out.constData());
    QCOMPARE(listed({u"given"_s}), QStringList(u"Wilma Erfunden: Rust PENDING"_s));
    QVERIFY(history().isEmpty()); // a first archive changes nothing
}

void TestCliArchive::peopleGetAReport()
{
    const QStringList command{u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, u"Mine"_s};
    const CliOutcome added = cli->runSignedOut(command + QStringList{zip(firstFiles)});
    QCOMPARE(added.exitCode, 0);
    for (const char *const part : {"Mine was added.", "Owen Imaginato", "Received: 3 read, 3 kept",
                                   "Given: 1 read, 1 kept", "Endorsement_Received_Info.csv"})
        QVERIFY2(added.out.contains(part), added.out.constData());
    QVERIFY(!added.out.contains("\u2068")); // a terminal may show it
    const Files broken = owner("Owen") + Files{received("2026/02/03 04:05:06 UTC,Chess\n" + zara)};
    const CliOutcome newer = cli->runSignedOut(command + QStringList{zip(broken)});
    QCOMPARE(newer.exitCode, 0);
    for (const char *const part : {"Mine has a newer archive.", "1 new endorsement", "Not in this archive",
                                   "Endorsement_Received_Info.csv, line 2: columns are missing"})
        QVERIFY2(newer.out.contains(part), newer.out.constData());
}

void TestCliArchive::aFolderBecomesAnAccountToo()
{
    const QDir folder(cli->home.filePath(u"my export.zip"_s)); // people call folders so
    QVERIFY(folder.mkpath(u"."_s));
    for (const ZipMaker::Entry &file : firstFiles)
        QVERIFY(!write(u"my export.zip/"_s + QString::fromLatin1(file.name), file.content).isEmpty());
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(cli->home.path()));
    QCOMPARE(add(u"my export.zip"_s).json()[u"received"_s][u"kept"_s].toInt(), 3);
    QVERIFY(QDir::setCurrent(folder.path()));
    const CliOutcome again = add(u"."_s);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"since"_s].toObject(),
             (QJsonObject{{u"new"_s, 0}, {u"vanished"_s, 0}, {u"changed"_s, 0}, {u"renamed"_s, 0}}));
    QCOMPARE(accounts().size(), 1);
}

void TestCliArchive::aNewerOneSaysWhatHasChanged()
{
    QVERIFY(addFirst());
    const QJsonArray before = json({u"list"_s, u"received"_s}).endorsements();
    const CliOutcome newer = add(zip(secondFiles), u"MINE"_s);
    QCOMPARE(newer.exitCode, 0);
    QCOMPARE(newer.json()[u"since"_s].toObject(),
             (QJsonObject{{u"new"_s, 1}, {u"vanished"_s, 1}, {u"changed"_s, 1}, {u"renamed"_s, 0}}));
    QCOMPARE(newer.json()[u"confirmed"_s].toInt(-1), 0);
    QCOMPARE(newer.json()[u"account"_s][u"name"_s].toString(), u"Mine"_s);
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(listed({u"received"_s}),
             QStringList({u"Zara Testova: Chess ACCEPTED"_s, u"Nomi Inventado: Qt HIDDEN"_s,
                          u"Perrin Fictivus, PhD: Woodworking HIDDEN"_s}));
    // What is the same has the same URN.
    const QJsonArray after = json({u"list"_s, u"received"_s}).endorsements();
    QCOMPARE(after.last()[u"urn"_s], before.last()[u"urn"_s]);
    QStringList seen = history();
    seen.sort();
    QCOMPARE(seen,
             QStringList({u"CMake archive.withdrawn ACCEPTED ACCEPTED"_s,
                          u"Chess archive.new UNKNOWN ACCEPTED"_s, u"Qt archive.changed ACCEPTED HIDDEN"_s}));
}

void TestCliArchive::whatIsLeftOutIsNamedAndIsNoFailure()
{
    const Files files{received(nomiQt + "2022/10/18 09:14:27 UTC,Qt\n" + nomiQt),
                      {.name = "Skills.csv", .content = "Foo\nBar\n"}};
    const CliOutcome added = add(zip(files));
    QCOMPARE(added.exitCode, 0);
    const QJsonObject report = added.json();
    QCOMPARE(
        report[u"received"_s].toObject(),
        (QJsonObject{
            {u"present"_s, true}, {u"read"_s, 3}, {u"kept"_s, 1}, {u"duplicates"_s, 1}, {u"refused"_s, 1}}));
    QVERIFY(!report[u"given"_s][u"present"_s].toBool(true));
    QCOMPARE(report[u"refused"_s].toArray(),
             QJsonArray{(QJsonObject{{u"file"_s, u"Endorsement_Received_Info.csv"_s},
                                     {u"line"_s, 3},
                                     {u"reason"_s, u"tooFewFields"_s}})});
    const QJsonObject unreadable = report[u"unreadable"_s][0].toObject();
    QCOMPARE(unreadable[u"file"_s].toString(), u"Skills.csv"_s);
    QCOMPARE(unreadable[u"error"_s].toString(), u"archive.columnsMissing"_s);
    QVERIFY(!unreadable[u"message"_s].toString().isEmpty());
}

void TestCliArchive::theNameOfAnotherAccountIsRefused()
{
    QCOMPARE(cli->addAccount(u"Mine"_s).exitCode, 0);
    const CliOutcome refused = add(zip(firstFiles), u"mine"_s);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("Mine is an account of another kind"), refused.err.constData());
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(add(zip(firstFiles), u"Archive"_s).exitCode, 0);
    QCOMPARE(accounts().size(), 2);
}

void TestCliArchive::theArchiveOfAnotherPersonIsRefused()
{
    QVERIFY(addFirst());
    const QStringList before = listed({u"received"_s});
    const CliOutcome refused = add(zip(owner("Olga") + Files{received(zara)}));
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("another person"), refused.err.constData());
    QCOMPARE(listed({u"received"_s}), before);
    QCOMPARE(add(zip(owner("Olga") + Files{received(zara)}), u"Olga"_s).exitCode, 0);
    QCOMPARE(listed({u"received"_s, u"Olga"_s}), QStringList(u"Zara Testova: Chess ACCEPTED"_s));
}

void TestCliArchive::anOlderOneIsRefused()
{
    QCOMPARE(add(zip(secondFiles)).exitCode, 0);
    const CliOutcome refused = add(zip(owner("Owen") + Files{received(nomiQt + perrin), given(wilma)}));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("older"), refused.err.constData());
    QCOMPARE(listed({u"received"_s}).size(), 3);
    QVERIFY(history().isEmpty());
}

void TestCliArchive::whatIsNoArchiveChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes"); // null: there is no such file
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("not there") << QByteArray() << QByteArray("cannot be read");
    QTest::newRow("not a ZIP") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                               << QByteArray("not a ZIP file");
    QTest::newRow("nothing in it") << ZipMaker::zip({{.name = "holiday.txt", .content = "Sun."}})
                                   << QByteArray("None of LinkedIn's files");
    QTest::newRow("no endorsements") << ZipMaker::zip(owner("Owen")) << QByteArray("no list of endorsements");
    QTest::newRow("cut off") << ZipMaker::zip(firstFiles).chopped(40) << QByteArray("damaged");
}

void TestCliArchive::whatIsNoArchiveChangesNothing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, words);
    const QString path = bytes.isNull() ? cli->home.filePath(u"gone.zip"_s) : write(u"export.zip"_s, bytes);
    const CliOutcome outcome = add(path);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(words), outcome.err.constData());
    QVERIFY(accounts().isEmpty());
    QCOMPARE(QDir(cli->profile).entryList({u"archive-*"_s}, QDir::Files), QStringList());
}

void TestCliArchive::aProfileInUseIsLeftAlone()
{
    QVERIFY(addFirst());
    QLockFile lock(cli->profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    QCOMPARE(add(zip(secondFiles)).exitCode, 6);
    QCOMPARE(listed({u"given"_s}), QStringList(u"Wilma Erfunden: Rust PENDING"_s)); // reading goes on
}

QTEST_GUILESS_MAIN(TestCliArchive)
#include "tst_cliarchive.moc"
