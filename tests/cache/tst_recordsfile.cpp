// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/recordsfile.h"
#include "samples.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace Laurels {

using State = OutboxItem::State;
using Action = OutboxItem::Action;

class TestRecordsFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anItemComesBackAsItWas();
    void anItemAtItsEndBecomesHistory_data();
    void anItemAtItsEndBecomesHistory();
    void whatWasNeverSentLeavesNoHistory();
    void anEndToldTwiceIsRememberedOnce();
    void whatFailedAndThenWorkedIsRememberedTwice();
    void aFailureThatIsDismissedHasOneEnd();
    void numbersAreNeverGivenTwice();
    void ofManyItemsAllOrNoneAreRecorded();
    void reviewMarksComeBackUntilTheyAreTakenBack();
    void theHistoryKeepsWhatSupportAsksFor();
    void whatWasSeenIsRememberedAsOftenAsItIsTold();
    void ofWhatWasSeenAllOrNothingIsRemembered();
    void theHistoryIsKeptUntilItIsCleared();
    void whatWasDoneTodayComesBack();
    void aFileOfTheFirstVersionIsTakenOn();
    void ofADamagedFileOfTheFirstVersionNothingIsLost();
    void ofADamagedFileAllThatCanBeReadIsTakenOver();
    void whatWasTakenOverIsFoundAfterACrash();
    void aFileOfRubbishIsSetAside();
    void aNewerFileIsLeftAsItIs();

private:
    [[nodiscard]] OutboxItem item(quint64 id, State state = State::Waiting) const
    {
        return {.id = OutboxItemId(id),
                .step = OutboxStepId(7),
                .account = m_account,
                .state = state,
                .urn = EndorsementUrn(Samples::owner(), qint64(70000000000 + id)),
                .person = Samples::person(u"Ada"),
                .skill = u"C++"_s,
                .from = Status::Accepted,
                .to = Status::Hidden,
                .createdAt = Samples::day(1),
                .attempts = 1};
    }
    /// What an archive showed of an endorsement.
    [[nodiscard]] HistoryEntry seen(qint64 id, const QString &outcome) const
    {
        return {.when = Samples::day(4),
                .account = m_account,
                .urn = EndorsementUrn(Samples::owner(), id),
                .person = Samples::person(u"Ada"),
                .skill = u"Chess"_s,
                .from = Status::Accepted,
                .to = Status::fromWire(u"Redacted"_s),
                .outcome = outcome};
    }
    void reopen()
    {
        m_records.reset();
        m_records = std::make_unique<RecordsFile>(m_file, false);
        QVERIFY(m_records->open());
    }

    void makeFirstVersion();

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
    std::unique_ptr<RecordsFile> m_records;
    const AccountId m_account = AccountId::create();
    const QDateTime m_now = Samples::day(20);
};

void TestRecordsFile::init()
{
    m_records.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(u"records.sqlite"_s);
    reopen();
}

void TestRecordsFile::anItemComesBackAsItWas()
{
    OutboxItem full = item(3, State::Unconfirmed);
    full.from = Status::fromWire(u"NEW"_s);
    full.notBefore = Samples::day(2);
    full.skillId = 5'000'000'001;
    full.idempotencyKey = "9f2c-key";
    full.isMarking = true;
    full.attempts = 4;
    full.error = Error{.kind = ErrorKind::RateLimited,
                       .delivery = Delivery::Answered,
                       .httpStatus = 429,
                       .code = u"TOO_MANY_REQUESTS"_s,
                       .requestId = u"abc"_s,
                       .retryAt = Samples::day(3)};
    OutboxItem create = item(4, State::Sending);
    create.action = Action::Endorse;
    create.urn.reset();
    create.from = {};
    create.knownBefore = {EndorsementUrn(Samples::person(u"Ben"), 1),
                          EndorsementUrn(Samples::person(u"Ben"), 2)};
    const QList<OutboxItem> items{full, create, item(5, State::Failed), item(6)};
    QVERIFY(m_records->record(items, m_now));
    reopen();
    QCOMPARE(m_records->items().value(), items);
}

void TestRecordsFile::anItemAtItsEndBecomesHistory_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("left");
    QTest::newRow("done") << int(State::Done) << u"done"_s << 0;
    QTest::newRow("cancelled on its way") << int(State::Cancelled) << u"cancelled"_s << 0;
    QTest::newRow("failed: can be tried again") << int(State::Failed) << u"NOT_ALLOWED"_s << 1;
}

void TestRecordsFile::anItemAtItsEndBecomesHistory()
{
    QFETCH(int, state);
    QFETCH(QString, outcome);
    QFETCH(int, left);
    QVERIFY(m_records->record({item(1, State::Sending)}, Samples::day(10)));
    QVERIFY(m_records->history()->isEmpty());
    OutboxItem ended = item(1, State(state));
    ended.error = Error{.kind = ErrorKind::Forbidden, .code = u"NOT_ALLOWED"_s};
    QVERIFY(m_records->record({ended}, m_now));
    reopen();
    const QList<HistoryEntry> wanted{{.when = m_now,
                                      .account = m_account,
                                      .action = Action::SetStatus,
                                      .urn = ended.urn,
                                      .person = ended.person,
                                      .skill = ended.skill,
                                      .from = ended.from,
                                      .to = ended.to,
                                      .outcome = outcome}};
    QCOMPARE(m_records->history().value(), wanted);
    QCOMPARE(m_records->items()->size(), left);
}

void TestRecordsFile::whatWasNeverSentLeavesNoHistory()
{
    OutboxItem undone = item(1);
    undone.attempts = 0;
    QVERIFY(m_records->record({undone}, m_now));
    undone.state = State::Cancelled;
    QVERIFY(m_records->record({undone}, m_now));
    QVERIFY(m_records->items()->isEmpty());
    QVERIFY(m_records->history()->isEmpty());
}

void TestRecordsFile::anEndToldTwiceIsRememberedOnce()
{
    QVERIFY(m_records->record({item(1, State::Done)}, m_now));
    QVERIFY(m_records->record({item(1, State::Done)}, m_now.addSecs(5)));
    QCOMPARE(m_records->history()->size(), 1);
    QCOMPARE(m_records->history()->first().when, m_now);
}

void TestRecordsFile::whatFailedAndThenWorkedIsRememberedTwice()
{
    QVERIFY(m_records->record({item(1, State::Failed)}, m_now));
    OutboxItem again = item(1, State::Done);
    again.attempts = 2;
    QVERIFY(m_records->record({again}, m_now));
    QCOMPARE(m_records->history()->size(), 2);
    QCOMPARE(m_records->history()->last().outcome, u"done"_s);
}

void TestRecordsFile::aFailureThatIsDismissedHasOneEnd()
{
    QVERIFY(m_records->record({item(1, State::Failed)}, m_now));
    QVERIFY(m_records->record({item(1, State::Cancelled)}, m_now));
    QCOMPARE(m_records->history()->size(), 1);
    QCOMPARE(m_records->history()->first().outcome, u"failed"_s);
    QVERIFY(m_records->items()->isEmpty());
}

void TestRecordsFile::numbersAreNeverGivenTwice()
{
    QCOMPARE(m_records->lastItem().value(), 0U);
    OutboxItem undone = item(9);
    undone.attempts = 0;
    QVERIFY(m_records->record({undone}, m_now));
    undone.state = State::Cancelled;
    QVERIFY(m_records->record({undone}, m_now));
    QVERIFY(m_records->record({item(4)}, m_now)); // an older one goes on
    reopen();
    QCOMPARE(m_records->lastItem().value(), 9U);
}

void TestRecordsFile::ofManyItemsAllOrNoneAreRecorded()
{
    {
        // A refusal in the middle, as a full disk would be one.
        const auto writer = Database::open({.fileName = m_file, .ladder = QList<QStringList>(3)});
        QVERIFY((*writer)->execute(u"CREATE TRIGGER refusal BEFORE INSERT ON outbox WHEN new.id = 2 "
                                   "BEGIN SELECT raise(ABORT, 'no'); END"_s));
    }
    QVERIFY(!m_records->record({item(1), item(2), item(3)}, m_now));
    QVERIFY(m_records->items()->isEmpty());
    QVERIFY(m_records->record({item(1), item(3)}, m_now));
    QCOMPARE(m_records->items()->size(), 2);
}

void TestRecordsFile::reviewMarksComeBackUntilTheyAreTakenBack()
{
    const ReviewMark one{m_account, EndorsementUrn(Samples::owner(), 1), Samples::day(1)};
    const ReviewMark two{m_account, EndorsementUrn(Samples::owner(), 2), Samples::day(2)};
    QVERIFY(m_records->setReviewMarks({one, two}));
    reopen();
    QCOMPARE(m_records->reviewMarks()->size(), 2);
    QVERIFY(m_records->setReviewMarks({{one.account, one.urn, {}}}));
    reopen();
    QCOMPARE(m_records->reviewMarks().value(), QList<ReviewMark>{two});
}

void TestRecordsFile::theHistoryKeepsWhatSupportAsksFor()
{
    OutboxItem failed = item(1, State::Failed);
    failed.error = Error{.kind = ErrorKind::Server, .code = u"provider_error"_s, .requestId = u"req_7"_s};
    QVERIFY(m_records->record({failed}, m_now));
    QCOMPARE(m_records->history()->constFirst().supportId, u"req_7"_s);
}

void TestRecordsFile::whatWasDoneTodayComesBack()
{
    const PacingDay one{.account = m_account,
                        .day = QDate(2026, 3, 4),
                        .endorsements = 12,
                        .profileReads = 30,
                        .nextEndorsement = Samples::day(2),
                        .haltCode = u"account_restricted"_s,
                        .haltedUntil = Samples::day(3)};
    QVERIFY(m_records->setPacing({.account = m_account, .day = QDate(2026, 3, 3), .endorsements = 25}));
    QVERIFY(m_records->setPacing(one));
    reopen();
    QCOMPARE(m_records->pacing().value(), QList<PacingDay>{one});
}

/// As the first version of the schema left it, with one change that waits and one that was made.
void TestRecordsFile::makeFirstVersion()
{
    m_records.reset();
    QFile::remove(m_file);
    QFile::remove(m_file + u"-wal"_s);
    const QString connection = u"first"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        const QString urn = EndorsementUrn(Samples::owner(), 70000000001).toString();
        const QString account = m_account.toString();
        const QStringList statements{
            u"CREATE TABLE outbox ("
            "id INTEGER PRIMARY KEY, step INTEGER NOT NULL, account TEXT NOT NULL, action INTEGER NOT NULL, "
            "state INTEGER NOT NULL, urn TEXT NOT NULL, person TEXT NOT NULL, skill TEXT NOT NULL, "
            "fromStatus TEXT NOT NULL, toStatus TEXT NOT NULL, createdAt INTEGER NOT NULL, "
            "notBefore INTEGER NOT NULL, error TEXT NOT NULL, attempts INTEGER NOT NULL, "
            "isMarking INTEGER NOT NULL, knownBefore TEXT NOT NULL)"_s,
            u"CREATE TABLE history ("
            "id INTEGER PRIMARY KEY, item INTEGER NOT NULL, attempts INTEGER NOT NULL, at INTEGER NOT NULL, "
            "account TEXT NOT NULL, action INTEGER NOT NULL, urn TEXT NOT NULL, person TEXT NOT NULL, "
            "skill TEXT NOT NULL, fromStatus TEXT NOT NULL, toStatus TEXT NOT NULL, outcome TEXT NOT NULL, "
            "UNIQUE (item, attempts, outcome))"_s,
            u"CREATE TABLE reviewMarks (account TEXT NOT NULL, urn TEXT NOT NULL, at INTEGER NOT NULL, "
            "PRIMARY KEY (account, urn)) WITHOUT ROWID"_s,
            u"CREATE TABLE lastItem (id INTEGER NOT NULL)"_s,
            u"INSERT INTO lastItem VALUES (2)"_s,
            u"INSERT INTO outbox VALUES (2, 1, '%1', 0, 0, '%2', 'Ada', 'C++', 'ACCEPTED', 'HIDDEN', 1, 0, "
            "'', 0, 0, '[]')"_s.arg(account, urn),
            u"INSERT INTO history VALUES (1, 1, 1, 5, '%1', 0, '%2', 'Ada', 'Chess', 'ACCEPTED', "
            "'REJECTED', 'done')"_s.arg(account, urn),
            u"PRAGMA user_version = 1"_s};
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(connection);
}

void TestRecordsFile::aFileOfTheFirstVersionIsTakenOn()
{
    makeFirstVersion();
    reopen();
    QVERIFY(m_records->setAsideAs().isEmpty());
    QCOMPARE(m_records->items()->size(), 1);
    QCOMPARE(m_records->items()->constFirst().skill, u"C++"_s);
    QCOMPARE(m_records->items()->constFirst().skillId, std::nullopt);
    QCOMPARE(m_records->history()->constFirst().skill, u"Chess"_s);
    QCOMPARE(m_records->lastItem().value(), 2U);
    QVERIFY(m_records->pacing()->isEmpty());
}

void TestRecordsFile::ofADamagedFileOfTheFirstVersionNothingIsLost()
{
    makeFirstVersion();
    // The page of the marks, which are the third table; the first page is the schema.
    constexpr qint64 pageSize = 4096;
    constexpr int page = 5; // the history has an index of its own
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, '\x7f')), pageSize);
    file.close();
    reopen();
    QVERIFY(!m_records->setAsideAs().isEmpty());
    QCOMPARE(m_records->items()->size(), 1);
    QCOMPARE(m_records->history()->size(), 1);
}

void TestRecordsFile::whatWasSeenIsRememberedAsOftenAsItIsTold()
{
    const QList<HistoryEntry> first{seen(1, u"archive.new"_s), seen(2, u"archive.new"_s),
                                    seen(1, u"archive.changed"_s)};
    QVERIFY(m_records->remember(first));
    QVERIFY(m_records->record({item(1, State::Done)}, m_now));
    reopen();
    QVERIFY(m_records->remember({first.first()})); // it went and came again
    const QList<HistoryEntry> history = m_records->history().value();
    QCOMPARE(history.size(), 5);
    QCOMPARE(history.first(3), first);
    QCOMPARE(history.at(3).outcome, u"done"_s);
    QCOMPARE(history.at(4), first.first());
    QCOMPARE(m_records->lastItem().value(), 1U);
    QVERIFY(m_records->items()->isEmpty());
    QVERIFY(m_records->clearHistory());
    QVERIFY(m_records->remember(first));
    QCOMPARE(m_records->history().value(), first);
}

void TestRecordsFile::ofWhatWasSeenAllOrNothingIsRemembered()
{
    {
        const auto writer = Database::open({.fileName = m_file, .ladder = QList<QStringList>(3)});
        QVERIFY(
            (*writer)->execute(u"CREATE TRIGGER refusal BEFORE INSERT ON history "
                               "WHEN new.outcome = 'archive.gone' BEGIN SELECT raise(ABORT, 'no'); END"_s));
    }
    QVERIFY(!m_records->remember({seen(1, u"archive.new"_s), seen(2, u"archive.gone"_s)}));
    QVERIFY(m_records->history()->isEmpty());
    QVERIFY(m_records->remember({seen(1, u"archive.new"_s), seen(2, u"archive.withdrawn"_s)}));
    QCOMPARE(m_records->history()->size(), 2);
}

void TestRecordsFile::theHistoryIsKeptUntilItIsCleared()
{
    OutboxItem done = item(1, State::Done);
    done.skill = u"Marimba tuning"_s;
    QVERIFY(m_records->record({done, item(2, State::Waiting)}, m_now));
    QVERIFY(m_records->clearHistory());
    QVERIFY(m_records->history()->isEmpty());
    QCOMPARE(m_records->items()->size(), 1);
    for (const QString &name : {m_file, m_file + u"-wal"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("Marimba"), qPrintable(name));
    }
}

void TestRecordsFile::ofADamagedFileAllThatCanBeReadIsTakenOver()
{
    constexpr int items = 3000;
    QList<OutboxItem> many;
    for (int id = 1; id <= items; ++id)
        many.append(item(quint64(id)));
    QVERIFY(m_records->record(many, m_now));
    m_records.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (const int quarter : {1, 2, 3}) {
        file.seek(file.size() * quarter / 4 / 4096 * 4096);
        file.write(QByteArray(4096 * 2, '\x7f'));
    }
    file.close();

    reopen();
    QVERIFY(QFile::exists(m_records->setAsideAs()));
    const QList<OutboxItem> left = m_records->items().value();
    QVERIFY2(left.size() > items * 8 / 10, qPrintable(QString::number(left.size())));
    QVERIFY(left.size() < items);
    QCOMPARE(left.first(), many.first());
    QCOMPARE(left.last(), many.last());
    QVERIFY(m_records->record({item(9000)}, m_now));
}

void TestRecordsFile::whatWasTakenOverIsFoundAfterACrash()
{
    QVERIFY(m_records->record({item(1)}, m_now));
    m_records.reset();
    QVERIFY(QFile::rename(m_file, m_file + u".rescued"_s)); // the damaged file is set aside already
    reopen();
    QCOMPARE(m_records->items().value(), QList<OutboxItem>{item(1)});
    QVERIFY(!QFile::exists(m_file + u".rescued"_s));
}

void TestRecordsFile::aFileOfRubbishIsSetAside()
{
    m_records.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, '?'));
    file.close();
    reopen();
    QVERIFY(QFile::exists(m_records->setAsideAs()));
    QVERIFY(m_records->record({item(1)}, m_now));
}

void TestRecordsFile::aNewerFileIsLeftAsItIs()
{
    QVERIFY(m_records->record({item(1)}, m_now));
    m_records.reset();
    {
        const auto database = Database::open({.fileName = m_file, .ladder = QList<QStringList>(3)});
        QVERIFY((*database)->execute(u"PRAGMA user_version = 99"_s));
    }
    RecordsFile newer(m_file, false);
    const Result<void> opened = newer.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"storage.newer"_s);
    QVERIFY(!newer.record({item(2)}, m_now));
    QVERIFY(!newer.remember({seen(1, u"archive.new"_s)}));
    QVERIFY(newer.setAsideAs().isEmpty());
    QVERIFY(QFile::exists(m_file));
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestRecordsFile)
#include "tst_recordsfile.moc"
