// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// LinkedIn's data archive as an account of laurels-cli: nobody signs in, nothing is sent.

#include "clifixture.h"
#include "zipmaker.h"

#include <QLockFile>
#include <QScopeGuard>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

using Files = QList<ZipMaker::Entry>;

const QByteArray receivedHeader = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                  "Endorser Public Url,Endorsement Status\n";
const QByteArray givenHeader = QByteArray(receivedHeader).replace("Endorser", "Endorsee");

const QByteArray nomiQt = "2022/10/18 09:14:27 UTC,Qt,Nomi,Inventado,"
                          "www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n";
const QByteArray nomiQtHidden = QByteArray(nomiQt).replace("ACCEPTED", "HIDDEN");
const QByteArray nomiCMake = QByteArray(nomiQt).replace("Qt", "CMake");
const QByteArray perrin = "2018/07/25 23:01:50 UTC,Woodworking,Perrin,\"Fictivus, PhD\","
                          "www.linkedin.com/in/perrinfictivus,HIDDEN\n";
const QByteArray zara =
    "2026/02/03 04:05:06 UTC,Chess,Zara,Testova,www.linkedin.com/in/zara-testova,ACCEPTED\n";
const QByteArray wilma =
    "2020/02/03 04:05:06 UTC,Rust,Wilma,Erfunden,www.linkedin.com/in/wilma-erfunden,PENDING\n";

ZipMaker::Entry received(const QByteArray &rows)
{
    return {.name = "Endorsement_Received_Info.csv", .content = receivedHeader + rows};
}

ZipMaker::Entry given(const QByteArray &rows)
{
    return {.name = "Endorsement_Given_Info.csv", .content = givenHeader + rows};
}

/// Whose archive it is, by name and by address.
Files owner(const QByteArray &first)
{
    const QByteArray address = "https://www.linkedin.com/in/" + first.toLower() + "-imaginato";
    return {{.name = "Profile.csv",
             .content = "First Name,Last Name,Headline\n" + first + ",Imaginato,Maker of things\n"},
            {.name = "Invitations.csv",
             .content = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                        "O,N,1/1/24,,OUTGOING," +
                        address + ",https://www.linkedin.com/in/nomi\n"}};
}

const Files firstFiles = owner("Owen") + Files{received(nomiQt + nomiCMake + perrin), given(wilma)};
/// One was hidden, one is gone although its endorser is still there, and one is new.
const Files secondFiles = owner("Owen") + Files{received(zara + nomiQtHidden + perrin), given(wilma)};

} // namespace

class TestCliArchive : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>(
            SandboxOptions{.received = 5, .given = 2, .token = "a-token-that-nobody-may-keep-0123456789"});
        QVERIFY(cli->isRunning);
    }
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
    void aProfileInUseIsLeftAlone();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = cli->home.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] QString zip(const Files &files, const QString &name = u"export.zip"_s) const
    {
        return write(name, ZipMaker::zip(files));
    }
    [[nodiscard]] CliOutcome json(const QStringList &arguments) const
    {
        return cli->runSignedOut(QStringList{u"--json"_s} + arguments);
    }
    [[nodiscard]] CliOutcome add(const QString &path, const QString &name = u"Mine"_s) const
    {
        return json({u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, name, path});
    }
    [[nodiscard]] bool addFirst() const { return add(zip(firstFiles)).exitCode == 0; }
    [[nodiscard]] QJsonArray accounts() const
    {
        return json({u"accounts"_s}).json()[u"accounts"_s].toArray();
    }
    [[nodiscard]] QJsonArray queue() const { return json({u"queue"_s}).json()[u"queue"_s].toArray(); }
    /// "Nomi Inventado: Qt ACCEPTED", with the wish behind an arrow.
    [[nodiscard]] QStringList listed(const QStringList &arguments) const
    {
        QStringList lines;
        const QJsonArray endorsements = json(QStringList{u"list"_s} + arguments).endorsements();
        for (const QJsonValue &each : endorsements) {
            const QString wished = each[u"wishedStatus"_s].toString();
            lines.append(u"%1: %2 %3"_s.arg(each[u"person"_s][u"name"_s].toString(),
                                            each[u"skill"_s].toString(), each[u"status"_s].toString()) +
                         (wished.isEmpty() ? QString() : u" -> "_s + wished));
        }
        return lines;
    }
    /// "Qt archive.changed ACCEPTED HIDDEN".
    [[nodiscard]] QStringList history() const
    {
        const QString path = cli->home.filePath(u"history.json"_s);
        QFile file(path);
        if (cli->runSignedOut({u"export"_s, u"history"_s, path}).exitCode != 0 ||
            !file.open(QIODevice::ReadOnly))
            return {u"(no history)"_s};
        QStringList lines;
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll())[u"history"_s].toArray();
        for (const QJsonValue &each : entries)
            lines.append(QStringList{each[u"skill"_s].toString(), each[u"outcome"_s].toString(),
                                     each[u"from"_s].toString(), each[u"to"_s].toString()}
                             .join(u' '));
        return lines;
    }

    std::unique_ptr<CliFixture> cli;
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

void TestCliArchive::theListHasNamesWithoutASignIn()
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

void TestCliArchive::theExportHasNames()
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

void TestCliArchive::aWishIsATodoUntilAnArchiveConfirmsIt()
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

void TestCliArchive::todosAreForLinkedInsOwnPages()
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

void TestCliArchive::aTodoIsCancelled()
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

void TestCliArchive::anUnknownUrnIsNamed()
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

void TestCliArchive::onlyTheNameCanBeSet()
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

void TestCliArchive::removingNeedsNoKeychain()
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

void TestCliArchive::syncSkipsArchives()
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

void TestCliArchive::whatNeedsAServerIsRefused_data()
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

void TestCliArchive::whatNeedsAServerIsRefused()
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
