// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// LinkedIn's data archive as an account of laurels-cli: nobody signs in, nothing is sent.

#include "cliarchivefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliArchiveUse : public QObject, private CliArchiveFixture
{
    Q_OBJECT

private slots:
    void init() { renewCli(); }
    void cleanup() { cli.reset(); }

    void theListHasNamesWithoutASignIn();
    void theExportHasNames();
    void aWishIsATodoUntilAnArchiveConfirmsIt();
    void todosAreForLinkedInsOwnPages();
    void aTodoIsCancelled();
    void anUnknownUrnIsNamed();
    void onlyTheNameCanBeSet();
    void removingNeedsNoKeychain();
    void syncSkipsArchives();
    void whatNeedsAServerIsRefused_data();
    void whatNeedsAServerIsRefused();

private:
    [[nodiscard]] QJsonArray queue() const { return json({u"queue"_s}).json()[u"queue"_s].toArray(); }
};

void TestCliArchiveUse::theListHasNamesWithoutASignIn()
{
    QVERIFY(addFirst());
    const QString nomi = u"Nomi Inventado: "_s;
    QStringList ofNomi = listed({u"received"_s, u"--person"_s, u"nomi"_s});
    ofNomi.sort();
    QCOMPARE(ofNomi, QStringList({nomi + u"CMake ACCEPTED"_s, nomi + u"Qt ACCEPTED"_s}));
    QCOMPARE(listed({u"received"_s, u"--search"_s, u"fictivus wood"_s, u"--names"_s}),
             QStringList(u"Perrin Fictivus, PhD: Woodworking HIDDEN"_s));
    QCOMPARE(listed({u"received"_s, u"--status"_s, u"HIDDEN"_s}).size(), 1);
    const CliOutcome table = cli->runSignedOut({u"list"_s, u"received"_s, u"--names"_s});
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.out.contains("Nomi Inventado") && table.out.contains("As of"), table.out.constData());
    QCOMPARE(table.err, QByteArray());
}

void TestCliArchiveUse::theExportHasNames()
{
    QVERIFY(addFirst());
    const QString csv = cli->home.filePath(u"received.csv"_s);
    const QString path = cli->home.filePath(u"received.json"_s);
    QCOMPARE(cli->runSignedOut({u"export"_s, u"received"_s, csv}).exitCode, 0);
    QCOMPARE(cli->runSignedOut({u"export"_s, u"received"_s, path}).exitCode, 0);
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readLine(),
             QByteArray("urn,direction,person,name,skill,status,wishedStatus,created,lastModified\r\n"));
    QVERIFY(table.readAll().contains(",Nomi Inventado,Qt,ACCEPTED,"));
    QFile document(path);
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QJsonArray list = QJsonDocument::fromJson(document.readAll())[u"endorsements"_s].toArray();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.last()[u"person"_s][u"name"_s].toString(), u"Perrin Fictivus, PhD"_s);
    QVERIFY(!list.last().toObject().contains(u"name"_s));
}

void TestCliArchiveUse::aWishIsATodoUntilAnArchiveConfirmsIt()
{
    QVERIFY(addFirst());
    const CliOutcome wished = json({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--skill"_s, u"Qt"_s});
    QCOMPARE(wished.exitCode, 0);
    QCOMPARE(wished.json(), (QJsonObject{{u"done"_s, 0}, {u"failed"_s, QJsonArray()}, {u"waiting"_s, 1}}));
    QVERIFY2(wished.err.contains("to-do list: 1") && wished.err.contains("LinkedIn"), wished.err.constData());
    QCOMPARE(cli->runSignedOut({u"set-status"_s, u"DELETED"_s, u"given"_s}).exitCode, 0);

    const QJsonArray todo = queue();
    QCOMPARE(todo.size(), 2);
    QCOMPARE(todo[0][u"state"_s].toString(), u"todo"_s);
    QCOMPARE(todo[0][u"action"_s].toString(), u"hide"_s);
    QCOMPARE(todo[1][u"action"_s].toString(), u"withdraw"_s);
    QVERIFY(todo[0][u"error"_s].isNull() && todo[0][u"notBefore"_s].isNull());
    QCOMPARE(listed({u"received"_s, u"--skill"_s, u"Qt"_s}),
             QStringList(u"Nomi Inventado: Qt ACCEPTED -> HIDDEN"_s));

    // What it does not show stays to be done: the list of those given is not even in it.
    const Files third = owner("Owen") + Files{received(zara + nomiQtHidden + nomiCMake + perrin)};
    const CliOutcome newer = add(zip(third));
    QCOMPARE(newer.exitCode, 0);
    QCOMPARE(newer.json()[u"confirmed"_s].toInt(), 1);
    QCOMPARE(queue(), QJsonArray{todo[1]});
    QVERIFY2(history().contains(u"Qt done ACCEPTED HIDDEN"_s), qPrintable(history().join(u'\n')));
    // That it was done says that it changed.
    QVERIFY(!history().contains(u"Qt archive.changed ACCEPTED HIDDEN"_s));

    const CliOutcome last = add(zip(third + Files{given({})}));
    QCOMPARE(last.json()[u"confirmed"_s].toInt(), 1);
    QVERIFY(queue().isEmpty());
    const QStringList after = history();
    QCOMPARE(after.filter(u"Rust"_s), QStringList(u"Rust done PENDING DELETED"_s));
}

void TestCliArchiveUse::todosAreForLinkedInsOwnPages()
{
    QVERIFY(addFirst());
    const CliOutcome wished =
        cli->runSignedOut({u"set-status"_s, u"REJECTED"_s, u"received"_s, u"--person"_s, u"Perrin"_s});
    QCOMPARE(wished.exitCode, 0);
    QCOMPARE(wished.out, QByteArray("Done: 0. Failed: 0. Waiting: 1.\n"));
    const CliOutcome table = cli->runSignedOut({u"queue"_s});
    QVERIFY2(table.out.contains("todo") && table.out.contains("Perrin Fictivus, PhD") &&
                 table.out.contains("next archive confirms"),
             table.out.constData());
    const QJsonArray before = queue();
    const CliOutcome run = json({u"queue"_s, u"run"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json(), (QJsonObject{{u"done"_s, 0}, {u"failed"_s, QJsonArray()}, {u"waiting"_s, 0}}));
    const QString id = QString::number(before[0][u"id"_s].toInt());
    for (const QStringList &words : {QStringList{u"run"_s, u"Mine"_s}, QStringList{u"retry"_s, id}}) {
        const CliOutcome refused = cli->runSignedOut(QStringList{u"queue"_s} + words);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("never sent"), refused.err.constData());
    }
    QCOMPARE(queue(), before);
}

void TestCliArchiveUse::aTodoIsCancelled()
{
    QVERIFY(addFirst());
    QCOMPARE(json({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--status"_s, u"ACCEPTED"_s})
                 .json()[u"waiting"_s]
                 .toInt(),
             2);
    const QJsonArray before = queue();
    const QString id = QString::number(before[0][u"id"_s].toInt());
    const CliOutcome cancelled = json({u"queue"_s, u"cancel"_s, id});
    QCOMPARE(cancelled.exitCode, 0);
    QCOMPARE(cancelled.json()[u"cancelled"_s][u"state"_s].toString(), u"cancelled"_s);
    QCOMPARE(queue(), QJsonArray{before[1]});
    const QString other = before[1][u"urn"_s].toString();
    QCOMPARE(json({u"set-status"_s, u"ACCEPTED"_s, other}).exitCode, 0); // the opposite wish
    QVERIFY(queue().isEmpty());
    QVERIFY(history().isEmpty());
}

void TestCliArchiveUse::anUnknownUrnIsNamed()
{
    QVERIFY(addFirst());
    const QString known = json({u"list"_s, u"received"_s}).endorsements().first()[u"urn"_s].toString();
    const QString unknown = known.left(known.lastIndexOf(u',')) + u",1)"_s;
    const CliOutcome outcome = json({u"set-status"_s, u"HIDDEN"_s, u"Mine"_s, known, unknown});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"waiting"_s].toInt(), 1);
    QCOMPARE(outcome.json()[u"failed"_s].toArray().size(), 1);
    QCOMPARE(outcome.json()[u"failed"_s][0][u"urn"_s].toString(), unknown);
    const CliOutcome plan = json({u"set-status"_s, u"REJECTED"_s, u"received"_s, u"--dry-run"_s});
    QCOMPARE(plan.exitCode, 0);
    QCOMPARE(plan.json()[u"total"_s].toInt(), 3);
    QCOMPARE(queue().size(), 1);
}

void TestCliArchiveUse::onlyTheNameCanBeSet()
{
    QVERIFY(addFirst());
    const QStringList set{u"--json"_s, u"accounts"_s, u"set"_s, u"Mine"_s};
    for (const QStringList &wrong :
         {QStringList{u"url"_s, u"https://example.org/v2"_s}, QStringList{u"daily-limit"_s, u"5"_s}})
        QCOMPARE(cli->runSignedOut(set + wrong).exitCode, 2);
    const CliOutcome renamed = cli->runSignedOut(set + QStringList{u"name"_s, u"Copy"_s});
    QCOMPARE(renamed.exitCode, 0);
    QCOMPARE(renamed.err, QByteArray());
    QCOMPARE(accounts()[0][u"name"_s].toString(), u"Copy"_s);
}

void TestCliArchiveUse::removingNeedsNoKeychain()
{
    QVERIFY(addFirst());
    QCOMPARE(QDir(cli->profile).entryList({u"archive-*"_s}, QDir::Files).size(), 1);
    QCOMPARE(json({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--skill"_s, u"Qt"_s}).exitCode, 0);
    const QStringList remove{u"--profile"_s, cli->profile, u"accounts"_s, u"remove"_s, u"Mine"_s};
    const CliOutcome refused = cli->run(remove);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("--discard"), refused.err.constData());
    QCOMPARE(cli->run(remove + QStringList{u"--discard"_s}).exitCode, 0);
    QVERIFY(accounts().isEmpty());
    QVERIFY(queue().isEmpty());
    QCOMPARE(QDir(cli->profile).entryList({u"archive-*"_s}, QDir::Files), QStringList());
}

void TestCliArchiveUse::syncSkipsArchives()
{
    QVERIFY(addFirst());
    QCOMPARE(cli->addAccount(u"Online"_s).exitCode, 0);
    const CliOutcome synced = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.json()[u"received"_s].toInt(), 5);
    const QJsonArray ours = json({u"list"_s, u"given"_s, u"Online"_s}).endorsements();
    QCOMPARE(cli->runSignedIn({u"get"_s, ours.first()[u"urn"_s].toString()}).exitCode, 0);
    QCOMPARE(listed({u"received"_s, u"Mine"_s}).size(), 3);
    const CliOutcome unnamed = cli->runSignedIn({u"list"_s, u"received"_s});
    QCOMPARE(unnamed.exitCode, 2);
    QVERIFY2(unnamed.err.contains("Mine") && unnamed.err.contains("Online"), unnamed.err.constData());
}

void TestCliArchiveUse::whatNeedsAServerIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("advice");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &advice) {
        QTest::newRow(name) << arguments << advice;
    };
    const QString urn = u"urn:li:endorsement:(urn:li:person:a,1)"_s;
    row("sync", {u"sync"_s, u"Mine"_s}, "accounts add archive");
    row("sync of the only one", {u"sync"_s}, "accounts add archive");
    row("get", {u"get"_s, u"Mine"_s, urn}, "list");
    row("get of the only one", {u"get"_s, urn}, "list");
    row("skills", {u"skills"_s, u"Mine"_s, u"nomi-inventado-0a1b2c3d"_s}, "LinkedIn's own pages");
    row("endorse", {u"endorse"_s, u"Mine"_s, u"--to"_s, u"urn:li:person:a"_s, u"--skill"_s, u"Qt"_s},
        "LinkedIn's own pages");
    row("endorse by number",
        {u"endorse"_s, u"Mine"_s, u"--to"_s, u"nomi-inventado-0a1b2c3d"_s, u"--skill-id"_s, u"7"_s},
        "LinkedIn's own pages");
}

void TestCliArchiveUse::whatNeedsAServerIsRefused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, advice);
    QVERIFY(addFirst());
    const CliOutcome refused = cli->runSignedIn(arguments);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("Mine is a LinkedIn archive") && refused.err.contains(advice),
             refused.err.constData());
    QVERIFY(queue().isEmpty());
    QVERIFY(cli->sandbox->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliArchiveUse)
#include "tst_cliarchiveuse.moc"
