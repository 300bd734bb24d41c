// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exportfile.h"
#include "models/exporttable.h"

#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

/// Reads CSV as RFC 4180 has it.
QList<QStringList> readCsv(const QByteArray &csv)
{
    QList<QStringList> rows{{}};
    QByteArray cell;
    bool isQuoted = false;
    const auto endCell = [&] { rows.last().append(QString::fromUtf8(std::exchange(cell, {}))); };
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv.at(i);
        if (isQuoted && c == '"' && csv.mid(i + 1, 1) == "\"") {
            cell += c;
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == ',') {
            endCell();
        } else if (!isQuoted && csv.mid(i, 2) == "\r\n") {
            endCell();
            rows.append(QStringList());
            ++i;
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

const AccountId mine = AccountId::create();

HistoryEntry hidden(const QString &skill)
{
    return {.when = Samples::day(3),
            .account = mine,
            .urn = EndorsementUrn(Samples::owner(), 70000000001),
            .person = Samples::person(u"Ada-1"),
            .skill = skill,
            .from = Status::Accepted,
            .to = Status::Hidden,
            .outcome = u"done"_s};
}

QString skillCell(const QString &skill)
{
    const QList<QStringList> rows = readCsv(ExportTable::ofHistory({hidden(skill)}, {}).toCsv());
    return rows.size() == 2 && rows.at(1).size() == 9 ? rows.at(1).at(4) : u"(broken)"_s;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void historyRowsHaveThePromisedShape();
    void whatIsNotKnownIsEmpty();
    void jsonHoldsTheHistoryAsItIs();
    void everyTextComesBackFromCsv_data();
    void everyTextComesBackFromCsv();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void aByteOrderMarkIsThereWhenWished();
    void endorsementsComeWithoutNamesInBothForms();
    void namesOfAnArchiveAreKept();
    void besideOthersOnlyNamesOfArchivesAreKept();
    void whatAnArchiveShowedIsExportedAsItIs();
    void aWishIsExportedUntilItFails();
    void theFormatIsInTheName();
    void aFileIsReplacedAsAWhole();
    void aFileThatCannotBeWrittenIsAnError();
    void aFullDiskLeavesTheOldFile();
};

void TestExport::historyRowsHaveThePromisedShape()
{
    const ExportTable table = ExportTable::ofHistory({hidden(u"C++"_s)}, {{.id = mine, .name = u"My own"_s}});
    QCOMPARE(table.size(), 1);
    QCOMPARE(table.toCsv(), QByteArray("time,account,urn,person,skill,from,to,outcome,supportId\r\n"
                                       "2026-01-03T00:00:00.000Z,My own,"
                                       "\"urn:li:endorsement:(urn:li:person:Owner-1,70000000001)\","
                                       "urn:li:person:Ada-1,C++,ACCEPTED,HIDDEN,done,\r\n"));
}

void TestExport::whatIsNotKnownIsEmpty()
{
    const HistoryEntry refused{.when = Samples::day(1),
                               .account = mine,
                               .action = OutboxItem::Action::Endorse,
                               .person = Samples::person(u"Ada-1"),
                               .skill = u"C++"_s,
                               .to = Status::Accepted,
                               .outcome = u"403"_s,
                               .supportId = u"req_7"_s};
    const ExportTable table = ExportTable::ofHistory({refused}, {});
    const QStringList row = readCsv(table.toCsv()).at(1);
    QCOMPARE(row.at(1), mine.toString()); // an account that was removed
    QCOMPARE(row.at(2), QString());
    QCOMPARE(row.at(5), QString());
    const QJsonObject json = QJsonDocument::fromJson(table.toJson())[u"history"_s][0].toObject();
    QVERIFY(json[u"urn"_s].isNull() && json[u"from"_s].isNull());
    QCOMPARE(json[u"supportId"_s].toString(), u"req_7"_s);
}

void TestExport::jsonHoldsTheHistoryAsItIs()
{
    const ExportTable table =
        ExportTable::ofHistory({hidden(u"=1+1"_s), hidden(u"b"_s)}, {{.id = mine, .name = u"My own"_s}});
    const QJsonDocument json = QJsonDocument::fromJson(table.toJson());
    QCOMPARE(json.object().keys(), (QStringList{u"history"_s, u"total"_s}));
    QCOMPARE(json[u"total"_s].toInt(), 2);
    QCOMPARE(json[u"history"_s][0].toObject(),
             (QJsonObject{{u"time"_s, u"2026-01-03T00:00:00.000Z"_s},
                          {u"account"_s, mine.toString()},
                          {u"urn"_s, u"urn:li:endorsement:(urn:li:person:Owner-1,70000000001)"_s},
                          {u"person"_s, u"urn:li:person:Ada-1"_s},
                          {u"skill"_s, u"=1+1"_s},
                          {u"from"_s, u"ACCEPTED"_s},
                          {u"to"_s, u"HIDDEN"_s},
                          {u"outcome"_s, u"done"_s},
                          {u"supportId"_s, QJsonValue()}}));
}

void TestExport::everyTextComesBackFromCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("comma") << u"C, C++"_s;
    QTest::newRow("quotes") << u"\"The\" skill"_s;
    QTest::newRow("lines") << u"one\ntwo\r\nthree"_s;
    QTest::newRow("beyond ASCII") << u"Führung 经理 \U0001F600"_s;
    QTest::newRow("semicolon") << u"a;b"_s;
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("apostrophe") << u"'quoted"_s;
    QTest::newRow("formula inside") << u"a=1"_s;
}

void TestExport::everyTextComesBackFromCsv()
{
    QFETCH(const QString, text);
    QCOMPARE(skillCell(text), text);
}

void TestExport::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const QChar first : u"=+-@\t\r\0"_s)
        QTest::addRow("%d", int(first.unicode())) << QString(first) + u"cmd|' /C calc'!A0"_s;
    QTest::newRow("to be quoted") << u"=HYPERLINK(\"https://collector.invalid\",\"x\")"_s;
}

void TestExport::noCellIsAFormula()
{
    QFETCH(const QString, text);
    QCOMPARE(skillCell(text), u'\'' + text);
}

void TestExport::aByteOrderMarkIsThereWhenWished()
{
    const ExportTable table = ExportTable::ofHistory({}, {});
    QCOMPARE(table.toCsv(ExportTable::ByteOrderMark::With), "\xef\xbb\xbf" + table.toCsv());
    QVERIFY(table.toCsv().startsWith("time,"));
}

void TestExport::endorsementsComeWithoutNamesInBothForms()
{
    EndorsementStore store;
    store.setAccount(mine, Samples::owner(), {});
    store.merge(mine, Direction::Received,
                {Samples::received(1, u"Ada-1", u"C++"_s, Status::Accepted),
                 Samples::received(2, u"Ada-1", u"-Qt"_s, Status::fromWire(u"ARCHIVED"_s))});
    store.setPeople({{.urn = Samples::person(u"Ada-1"),
                      .name = u"Ada Example"_s,
                      .visibility = Person::Visibility::Known}});
    const ExportTable table = ExportTable::ofEndorsements(store, store.rowsOf(mine, Direction::Received));
    QVERIFY(!table.toCsv().contains("Ada Example"));
    QVERIFY(!table.toJson().contains("Ada Example"));

    const QList<QStringList> rows = readCsv(table.toCsv());
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0), (QStringList{u"urn"_s, u"direction"_s, u"person"_s, u"skill"_s, u"status"_s,
                                      u"wishedStatus"_s, u"created"_s, u"lastModified"_s}));
    QCOMPARE(rows.at(2), (QStringList{u"urn:li:endorsement:(urn:li:person:Owner-1,2)"_s, u"received"_s,
                                      u"urn:li:person:Ada-1"_s, u"'-Qt"_s, u"ARCHIVED"_s, QString(),
                                      u"2026-01-01T00:00:00.000Z"_s, u"2026-01-01T00:00:00.000Z"_s}));
    const QJsonDocument json = QJsonDocument::fromJson(table.toJson());
    QCOMPARE(json[u"total"_s].toInt(), 2);
    QCOMPARE(json[u"endorsements"_s][1][u"skill"_s].toString(), u"-Qt"_s);
    QVERIFY(json[u"endorsements"_s][1][u"person"_s][u"name"_s].isNull());
}

void TestExport::namesOfAnArchiveAreKept()
{
    EndorsementStore store;
    store.setAccount(mine, Samples::owner(), {});
    store.merge(mine, Direction::Received, {Samples::received(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    store.setPeople({{.urn = Samples::person(u"Ada-1"),
                      .name = u"=Ada, \"Ex\""_s,
                      .visibility = Person::Visibility::Known}});
    const ExportTable table =
        ExportTable::ofEndorsements(store, store.rowsOf(mine, Direction::Received), ExportTable::Names::Kept);
    const QList<QStringList> rows = readCsv(table.toCsv());
    QCOMPARE(rows.at(0).mid(1, 4), QStringList({u"direction"_s, u"person"_s, u"name"_s, u"skill"_s}));
    QCOMPARE(rows.at(1).mid(1, 4), QStringList({u"received"_s, u"urn:li:person:Ada-1"_s, u"'=Ada, \"Ex\""_s,
                                                u"C++"_s})); // no formula
    const QJsonObject json = QJsonDocument::fromJson(table.toJson())[u"endorsements"_s][0].toObject();
    QCOMPARE(json[u"person"_s][u"name"_s].toString(), u"=Ada, \"Ex\""_s);
    QVERIFY(!json.contains(u"name"_s));
}

void TestExport::besideOthersOnlyNamesOfArchivesAreKept()
{
    using Names = ExportTable::Names;
    const AccountId archive = AccountId::create();
    EndorsementStore store;
    store.setAccount(mine, Samples::owner(), {});
    store.setAccount(archive, Samples::person(u"Owner-2"), {}, true);
    store.merge(mine, Direction::Received, {Samples::received(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    Endorsement archived = Samples::received(2, u"Nomi-1", u"Qt"_s, Status::Accepted);
    archived.urn = {Samples::person(u"Owner-2"), 2};
    store.merge(archive, Direction::Received, {archived});
    store.setPeople({{Samples::person(u"Ada-1"), u"Ada Example"_s, Person::Visibility::Known},
                     {Samples::person(u"Nomi-1"), u"Nomi Inventado"_s, Person::Visibility::Known}});
    const QList<RowId> ours = store.rowsOf(mine, Direction::Received);
    const ExportTable both = ExportTable::ofEndorsements(
        store, ours + store.rowsOf(archive, Direction::Received), Names::KeptByHand);
    const QList<QStringList> rows = readCsv(both.toCsv());
    QCOMPARE(rows.at(0).mid(2, 2), QStringList({u"person"_s, u"name"_s}));
    QCOMPARE(rows.at(1).at(3), QString());
    QCOMPARE(rows.at(2).at(3), u"Nomi Inventado"_s);
    QVERIFY(!both.toJson().contains("Ada Example"));
    // Scripts that know no archives find the columns as ever.
    QCOMPARE(ExportTable::ofEndorsements(store, ours, Names::KeptByHand).toCsv(),
             ExportTable::ofEndorsements(store, ours).toCsv());
}

void TestExport::whatAnArchiveShowedIsExportedAsItIs()
{
    HistoryEntry entry = hidden(u"C++"_s);
    entry.outcome = u"archive.changed"_s;
    const ExportTable table = ExportTable::ofHistory({entry}, {});
    QCOMPARE(readCsv(table.toCsv()).at(1).mid(5, 3),
             QStringList({u"ACCEPTED"_s, u"HIDDEN"_s, u"archive.changed"_s}));
    const QJsonObject json = QJsonDocument::fromJson(table.toJson())[u"history"_s][0].toObject();
    QCOMPARE(json[u"outcome"_s].toString(), u"archive.changed"_s);
}

void TestExport::aWishIsExportedUntilItFails()
{
    EndorsementStore store;
    store.setAccount(mine, Samples::owner(), {});
    store.merge(mine, Direction::Received, {Samples::received(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    const RowId row = store.rows().first();
    QVERIFY(!exportedFrom(store, row).wished);
    store.setWish({row}, Status::Hidden, WriteState::Unconfirmed);
    QCOMPARE(exportedFrom(store, row).wished, std::optional<Status>(Status::Hidden));
    QCOMPARE(exportedFrom(store, row).endorsement.status, Status(Status::Accepted));
    store.clearWish({row}, std::nullopt, WriteState::Failed);
    QVERIFY(!exportedFrom(store, row).wished);
}

void TestExport::theFormatIsInTheName()
{
    QCOMPARE(exportFormatOf(u"a.csv"_s), std::optional(ExportFormat::Csv));
    QCOMPARE(exportFormatOf(u"/x y/A.JSON"_s), std::optional(ExportFormat::Json));
    QCOMPARE(exportFormatOf(u"a.xlsx"_s), std::optional<ExportFormat>());
    QCOMPARE(exportFormatOf(u"csv"_s), std::optional<ExportFormat>());
}

void TestExport::aFileIsReplacedAsAWhole()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"list äöü.csv"_s);
    QVERIFY(writeExport(name, QByteArray(1000, 'a')));
    QVERIFY(writeExport(name, "new"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("new"));
#ifdef Q_OS_UNIX
    const mode_t mask = ::umask(0);
    ::umask(mask);
    struct stat info
    {
    };
    QCOMPARE(::stat(QFile::encodeName(name).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0666 & ~mask);
#endif
}

void TestExport::aFileThatCannotBeWrittenIsAnError()
{
    const QTemporaryDir folder;
    for (const QString &name : {folder.filePath(u"no such folder/list.csv"_s), folder.path()}) {
        const auto written = writeExport(name, "x");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QCOMPARE(written.error().code, u"export.notWritten"_s);
        QVERIFY(!written.error().detail.isEmpty());
    }
}

void TestExport::aFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"list.csv"_s);
    QVERIFY(writeExport(name, "old"));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto large = writeExport(name, QByteArray(100'000, 'a'));
    const auto buffered = writeExport(name, QByteArray(5'000, 'a')); // fits into the buffer of QSaveFile
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!large && !buffered);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"list.csv"_s});
#else
    QSKIP("Only here files can be limited in size.");
#endif
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
