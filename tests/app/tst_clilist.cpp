// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What laurels-cli shows: sync, list, get, export.

#include "clifixture.h"
#include "domain/urn.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QLockFile>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliList : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        cli = std::make_unique<CliFixture>();
        QVERIFY(cli->isRunning);
    }
    void cleanup() { cli.reset(); }

    void theDemoListsBothDirections_data();
    void theDemoListsBothDirections();
    void aListHasThePromisedShape();
    void filtersNarrowTheList();
    void aLimitKeepsTheNewestAndTellsTheTotal();
    void namesComeOnlyWhenAskedFor();
    void peopleCanBeSearchedByName();
    void peopleGetAnAlignedTable();
    void oneUrnIsGotAndSeveralAreBatchGot();
    void whatIsMissingIsNamed();
    void aListNeedsNeitherServerNorSignIn();
    void whatWasNeverSyncedIsNoEmptyList();
    void aSyncSaysWhatIsNew();
    void aFailedSyncKeepsWhatWasKnown();
    void namesAreNotKeptOnDisk();
    void withoutNamesTheListIsPrintedAllTheSame();
    void listsAreExportedInBothForms();
    void aFileThatCannotBeWrittenIsAFailure();
    void listsAreReadBesideAWriter();

private:
    std::unique_ptr<CliFixture> cli;
};

void TestCliList::theDemoListsBothDirections_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<int>("count");
    QTest::newRow("received") << u"received"_s << 868;
    QTest::newRow("given") << u"given"_s << 311;
}

void TestCliList::theDemoListsBothDirections()
{
    QFETCH(const QString, direction);
    QFETCH(const int, count);
    const CliOutcome outcome = cli->run({u"--demo"_s, u"--json"_s, u"list"_s, direction});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.json()[u"total"_s].toInt(), count);
    QCOMPARE(outcome.endorsements().size(), count);
    QCOMPARE(outcome.endorsements().first()[u"direction"_s].toString(), direction);
    // The person's own profile was not touched.
    QVERIFY(!QDir(cli->home.filePath(u"data"_s)).exists());
}

void TestCliList::aListHasThePromisedShape()
{
    QVERIFY(cli->addAndSync());
    const CliOutcome outcome =
        cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"3"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.keys(), (QStringList{u"endorsements"_s, u"total"_s}));
    for (const QJsonValue &value : outcome.endorsements()) {
        const QJsonObject entry = value.toObject();
        QCOMPARE(entry.keys(), (QStringList{u"created"_s, u"direction"_s, u"lastModified"_s, u"person"_s,
                                            u"skill"_s, u"status"_s, u"urn"_s, u"wishedStatus"_s}));
        QCOMPARE(entry[u"person"_s].toObject().keys(), (QStringList{u"name"_s, u"urn"_s}));
        const auto urn = EndorsementUrn::parse(entry[u"urn"_s].toString());
        QVERIFY(urn);
        QCOMPARE(urn->recipient().toString(), QString::fromUtf8(cli->sandbox->viewer()));
        QVERIFY(PersonUrn::parse(entry[u"person"_s][u"urn"_s].toString()));
        QVERIFY(entry[u"wishedStatus"_s].isNull());
        const QString created = entry[u"created"_s].toString();
        QVERIFY2(created.endsWith(u'Z') && QDateTime::fromString(created, Qt::ISODateWithMs).isValid(),
                 qPrintable(created));
    }
}

void TestCliList::filtersNarrowTheList()
{
    QVERIFY(cli->addAndSync());
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s};
    const QJsonArray all = cli->runSignedIn(list).endorsements();
    QCOMPARE(all.size(), 230);
    const auto count = [&all](auto matches) {
        return int(std::count_if(all.begin(), all.end(),
                                 [&](const QJsonValue &value) { return matches(value.toObject()); }));
    };
    const int hidden = count([](const QJsonObject &entry) {
        return entry[u"status"_s] == u"HIDDEN"_s || entry[u"status"_s] == u"PENDING"_s;
    });
    QVERIFY(hidden > 0);
    QCOMPARE(cli->runSignedIn(list + QStringList{u"--status"_s, u"hidden,PENDING"_s}).endorsements().size(),
             hidden);

    const QString skill = all.first()[u"skill"_s].toString();
    const int skilled = count([&skill](const QJsonObject &entry) {
        return entry[u"skill"_s].toString().contains(skill, Qt::CaseInsensitive);
    });
    QVERIFY(skilled > 0 && skilled < 230);
    QCOMPARE(cli->runSignedIn(list + QStringList{u"--skill"_s, skill.toUpper()}).endorsements().size(),
             skilled);

    const QString person = all.first()[u"person"_s][u"urn"_s].toString();
    const int byPerson =
        count([&person](const QJsonObject &entry) { return entry[u"person"_s][u"urn"_s] == person; });
    QCOMPARE(cli->runSignedIn(list + QStringList{u"--person"_s, person}).endorsements().size(), byPerson);
    QCOMPARE(cli->runSignedIn(list + QStringList{u"--search"_s, person}).endorsements().size(), byPerson);
    const CliOutcome none = cli->runSignedIn(list + QStringList{u"--search"_s, u"no such words anywhere"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.json()[u"total"_s].toInt(-1), 0);
}

void TestCliList::aLimitKeepsTheNewestAndTellsTheTotal()
{
    QVERIFY(cli->addAndSync());
    const QStringList list{u"--json"_s, u"list"_s, u"given"_s};
    const QJsonArray all = cli->runSignedIn(list).endorsements();
    const CliOutcome limited = cli->runSignedIn(list + QStringList{u"--limit"_s, u"5"_s});
    QCOMPARE(limited.json()[u"total"_s].toInt(), 120);
    QCOMPARE(limited.endorsements().size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(limited.endorsements().at(i), all.at(i));
    QStringList times;
    for (const QJsonValue &entry : all)
        times.append(entry[u"created"_s].toString());
    QVERIFY(std::is_sorted(times.begin(), times.end(), std::greater<>()));
}

void TestCliList::namesComeOnlyWhenAskedFor()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->clearRequests();
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"10"_s};
    const auto hasNames = [](const QJsonArray &entries) {
        return std::any_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
            return !entry[u"person"_s][u"name"_s].toString().isEmpty();
        });
    };
    QVERIFY(!hasNames(cli->runSignedIn(list).endorsements()));
    for (const SandboxRequest &request : cli->sandbox->requests())
        QVERIFY(!request.target.contains("/people"));
    const CliOutcome named = cli->runSignedIn(list + QStringList{u"--names"_s});
    QCOMPARE(named.exitCode, 0);
    QVERIFY(hasNames(named.endorsements()));
}

void TestCliList::peopleCanBeSearchedByName()
{
    QVERIFY(cli->addAndSync());
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s, u"--names"_s};
    QString name;
    for (const QJsonValue &entry :
         cli->runSignedIn(list + QStringList{u"--limit"_s, u"20"_s}).endorsements()) {
        if (name.isEmpty())
            name = entry[u"person"_s][u"name"_s].toString();
    }
    QVERIFY(!name.isEmpty());
    const QJsonArray found =
        cli->runSignedIn(list + QStringList{u"--person"_s, name.toUpper()}).endorsements();
    QVERIFY(!found.isEmpty() && found.size() < 230);
    for (const QJsonValue &entry : found)
        QVERIFY(entry[u"person"_s][u"name"_s].toString().contains(name, Qt::CaseInsensitive));
}

void TestCliList::peopleGetAnAlignedTable()
{
    QVERIFY(cli->addAndSync());
    const CliOutcome outcome = cli->runSignedIn({u"list"_s, u"received"_s, u"--limit"_s, u"4"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6); // heading, four rows, how many and how old
    QVERIFY(lines.first().startsWith(u"Person"_s));
    QVERIFY(lines.last().contains(u"230"_s) && lines.last().contains(u"4"_s));
    QVERIFY2(lines.last().contains(u"As of"_s), qPrintable(lines.last()));
    for (int i = 1; i <= 4; ++i)
        QVERIFY2(lines.at(i).contains(u"urn:li:endorsement:("_s), qPrintable(lines.at(i)));
    QCOMPARE(outcome.err, QByteArray()); // no progress: nobody looks on
}

void TestCliList::oneUrnIsGotAndSeveralAreBatchGot()
{
    QVERIFY(cli->addAndSync());
    const QJsonArray some =
        cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"2"_s}).endorsements();
    const QString first = some.at(0)[u"urn"_s].toString();
    const QString second = some.at(1)[u"urn"_s].toString();
    cli->sandbox->clearRequests();
    const CliOutcome one = cli->runSignedIn({u"--json"_s, u"get"_s, first});
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.endorsements(), QJsonArray{some.at(0)});
    QCOMPARE(cli->sandbox->requests().last().restliMethod.toLower(), QByteArray("get"));
    const CliOutcome both = cli->runSignedIn({u"--json"_s, u"get"_s, second, first});
    QCOMPARE(both.exitCode, 0);
    QCOMPARE(both.endorsements(), (QJsonArray{some.at(1), some.at(0)}));
    QCOMPARE(cli->sandbox->requests().last().restliMethod.toLower(), QByteArray("batch_get"));
}

void TestCliList::whatIsMissingIsNamed()
{
    QVERIFY(cli->addAndSync());
    const QString known = cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"1"_s})
                              .endorsements()
                              .at(0)[u"urn"_s]
                              .toString();
    const QString missing = u"urn:li:endorsement:(%1,1)"_s.arg(QString::fromUtf8(cli->sandbox->viewer()));
    for (const QStringList &urns : {QStringList{missing}, QStringList{missing, known}}) {
        const CliOutcome outcome = cli->runSignedIn(QStringList{u"--json"_s, u"get"_s} + urns);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.json()[u"missing"_s].toArray(), QJsonArray{missing});
        QCOMPARE(outcome.endorsements().size(), urns.size() - 1);
        QVERIFY(outcome.err.contains(missing.toUtf8()));
    }
}

void TestCliList::aListNeedsNeitherServerNorSignIn()
{
    QVERIFY(cli->addAndSync());
    const QJsonArray known = cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s}).endorsements();
    cli->sandbox.reset();
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.endorsements().size(), 230);
    QCOMPARE(outcome.endorsements(), known);
    QVERIFY2(outcome.err.contains("As of"), outcome.err.constData());
}

void TestCliList::whatWasNeverSyncedIsNoEmptyList()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    for (const QStringList &command :
         {QStringList{u"list"_s, u"received"_s}, QStringList{u"export"_s, u"received"_s, u"x.csv"_s}}) {
        const CliOutcome outcome = cli->runSignedIn(QStringList{u"--json"_s} + command);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY2(outcome.err.contains("laurels-cli sync"), outcome.err.constData());
    }
    QVERIFY(!QFile::exists(u"x.csv"_s));
}

void TestCliList::aSyncSaysWhatIsNew()
{
    QCOMPARE(cli->addAccount().exitCode, 0);
    const CliOutcome first = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.err, QByteArray()); // no progress: nobody looks on
    QCOMPARE(first.keys(), (QStringList{u"account"_s, u"changed"_s, u"given"_s, u"new"_s, u"received"_s,
                                        u"unreadable"_s, u"vanished"_s}));
    QCOMPARE(first.json()[u"received"_s].toInt(), 230);
    QCOMPARE(first.json()[u"given"_s].toInt(), 120);
    QCOMPARE(first.json()[u"new"_s].toInt(), 350);

    cli->sandbox->addReceived("Soldering", "PENDING");
    const CliOutcome second = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(second.json()[u"new"_s].toInt(), 1);
    QCOMPARE(second.json()[u"received"_s].toInt(), 231);
    const CliOutcome table = cli->runSignedIn({u"sync"_s, u"mine"_s});
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.out.contains("231") && table.out.contains("120"), table.out.constData());
}

void TestCliList::aFailedSyncKeepsWhatWasKnown()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->setSwitch("finder.recipient:status403");
    const CliOutcome failed = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(failed.out, QByteArray());
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s}).endorsements().size(), 230);
}

void TestCliList::namesAreNotKeptOnDisk()
{
    QVERIFY(cli->addAndSync());
    const CliOutcome named = cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--names"_s});
    QString name;
    for (const QJsonValue &entry : named.endorsements())
        name = name.isEmpty() ? entry[u"person"_s][u"name"_s].toString() : name;
    QVERIFY(!name.isEmpty());
    QDirIterator it(cli->home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(name.toUtf8()), qPrintable(file.fileName()));
    }
}

void TestCliList::withoutNamesTheListIsPrintedAllTheSame()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->setSwitch("names=refused");
    const CliOutcome refused = cli->runSignedIn({u"--json"_s, u"list"_s, u"received"_s, u"--names"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.endorsements().size(), 230);
    const CliOutcome signedOut = cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s, u"--names"_s});
    QCOMPARE(signedOut.exitCode, 3);
    QCOMPARE(signedOut.endorsements().size(), 230);
}

void TestCliList::listsAreExportedInBothForms()
{
    QVERIFY(cli->addAndSync());
    const QString csv = cli->home.filePath(u"my list ä.csv"_s);
    const QString json = cli->home.filePath(u"list.json"_s);
    const CliOutcome outcome = cli->runSignedOut({u"--json"_s, u"export"_s, u"given"_s, csv});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), (QJsonObject{{u"file"_s, csv}, {u"total"_s, 120}}));
    QCOMPARE(cli->runSignedOut({u"export"_s, u"given"_s, u"Mine"_s, json}).exitCode, 0);
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readLine().startsWith("urn,direction,person,"));
    QFile document(json);
    QVERIFY(document.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(document.readAll())[u"endorsements"_s].toArray(),
             cli->runSignedOut({u"--json"_s, u"list"_s, u"given"_s}).endorsements());
}

void TestCliList::aFileThatCannotBeWrittenIsAFailure()
{
    QVERIFY(cli->addAndSync());
    const CliOutcome nowhere = cli->runSignedOut({u"export"_s, u"given"_s, u"/no/such/folder/x.csv"_s});
    QCOMPARE(nowhere.exitCode, 1);
    QCOMPARE(nowhere.out, QByteArray());
    QVERIFY2(nowhere.err.contains("could not be written"), nowhere.err.constData());
}

void TestCliList::listsAreReadBesideAWriter()
{
    QVERIFY(cli->addAndSync());
    QLockFile lock(cli->profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    QCOMPARE(cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s}).endorsements().size(), 230);
    QCOMPARE(cli->runSignedIn({u"list"_s, u"received"_s, u"--names"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedOut({u"queue"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedOut({u"export"_s, u"history"_s, cli->home.filePath(u"h.csv"_s)}).exitCode, 0);
    QCOMPARE(cli->runSignedOut({u"accounts"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 6);
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
