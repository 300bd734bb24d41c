// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/database.h"
#include "cache/records.h"
#include "cache/storagethread.h"
#include "fakeclock.h"
#include "samples.h"
#include "stores/endorsementstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace Laurels {

class TestRecords : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatWasNotFinishedIsLeftOver();
    void recordingsAreAnsweredInOrder();
    void theHistoryIsReadLater();
    void whatWasSeenStandsWhereItWasTold();
    void whatTheDiskDidNotTakeIsToldItAgain();
    void reviewMarksAreKept();
    void labelsAreKept();
    void aNewerFileRefusesChangesAndSaysWhy();
    void aDirectoryThatCannotBeWrittenRefusesChanges();

private:
    [[nodiscard]] OutboxItem item(quint64 id, OutboxItem::State state) const
    {
        return {.id = OutboxItemId(id),
                .account = m_account,
                .state = state,
                .urn = EndorsementUrn(Samples::owner(), qint64(id)),
                .skill = u"C++"_s,
                .to = Status::Hidden,
                .attempts = 1};
    }
    [[nodiscard]] std::optional<Error> record(Records &records, const QList<OutboxItem> &items)
    {
        std::optional<Error> told;
        bool isTold = false;
        records.record(items, this, [&](const std::optional<Error> &error) {
            told = error;
            isTold = true;
        });
        [&] { QTRY_VERIFY(isTold); }();
        return told;
    }

    [[nodiscard]] HistoryEntry seen(const QString &outcome) const
    {
        return {.when = Samples::day(2),
                .account = m_account,
                .urn = EndorsementUrn(Samples::owner(), 1),
                .skill = u"C++"_s,
                .outcome = outcome};
    }
    [[nodiscard]] QStringList outcomes(Records &records)
    {
        QStringList outcomes;
        bool isRead = false;
        records.readHistory(this, [&](const Result<QList<HistoryEntry>> &history) {
            for (const HistoryEntry &entry : history.value())
                outcomes.append(entry.outcome);
            isRead = true;
        });
        [&] { QTRY_VERIFY(isRead); }();
        return outcomes;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    FakeClock m_clock;
    const AccountId m_account = AccountId::create();
};

void TestRecords::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestRecords::whatWasNotFinishedIsLeftOver()
{
    {
        StorageThread storage;
        Records records(storage, m_directory->path(), false, m_clock);
        QVERIFY(records.leftovers().items.isEmpty());
        QVERIFY(!record(records, {item(1, OutboxItem::State::Sending), item(2, OutboxItem::State::Done)}));
    }
    StorageThread storage;
    const Records records(storage, m_directory->path(), false, m_clock);
    QCOMPARE(records.leftovers().items, QList<OutboxItem>{item(1, OutboxItem::State::Sending)});
    QCOMPARE(records.leftovers().lastId, OutboxItemId(2));
    QVERIFY(!records.error());
}

void TestRecords::recordingsAreAnsweredInOrder()
{
    StorageThread storage;
    Records records(storage, m_directory->path(), false, m_clock);
    QList<int> answers;
    for (int i = 0; i < 5; ++i) {
        records.record({item(quint64(i + 1), OutboxItem::State::Waiting)}, this,
                       [&answers, i](const std::optional<Error> &) { answers.append(i); });
    }
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers, QList<int>({0, 1, 2, 3, 4}));
}

void TestRecords::theHistoryIsReadLater()
{
    StorageThread storage;
    Records records(storage, m_directory->path(), false, m_clock);
    QVERIFY(!record(records, {item(1, OutboxItem::State::Done)}));
    QList<HistoryEntry> history;
    records.readHistory(this, [&](const Result<QList<HistoryEntry>> &read) { history = read.value(); });
    QTRY_COMPARE(history.size(), 1);
    QCOMPARE(history.first().when, m_clock.now());
    bool isCleared = false;
    records.clearHistory(this, [&](const Result<void> &done) { isCleared = done.has_value(); });
    QTRY_VERIFY(isCleared);
    records.readHistory(this, [&](const Result<QList<HistoryEntry>> &read) { history = read.value(); });
    QTRY_VERIFY(history.isEmpty());
}

void TestRecords::whatWasSeenStandsWhereItWasTold()
{
    StorageThread storage;
    Records records(storage, m_directory->path(), false, m_clock);
    const QSignalSpy about(&records, &Records::aboutToRecord);
    const QSignalSpy remembered(&records, &Records::remembered);
    const auto nothing = [](const std::optional<Error> &) {};
    records.record({item(1, OutboxItem::State::Done)}, this, nothing);
    records.remember({});
    QCOMPARE(about.size(), 1);
    records.remember({seen(u"archive.new"_s), seen(u"archive.gone"_s)});
    QCOMPARE(about.size(), 2); // the rows are written before it is told that they were seen
    records.record({item(2, OutboxItem::State::Cancelled)}, this, nothing);
    QCOMPARE(outcomes(records),
             QStringList({u"done"_s, u"archive.new"_s, u"archive.gone"_s, u"cancelled"_s}));
    QCOMPARE(remembered.size(), 1);
    QVERIFY(!records.error());
}

void TestRecords::whatTheDiskDidNotTakeIsToldItAgain()
{
    using namespace std::chrono_literals;
    StorageThread storage;
    Records records(storage, m_directory->path(), false, m_clock);
    const auto writer = Database::open(
        {.fileName = m_directory->filePath(u"records.sqlite"_s), .ladder = QList<QStringList>(3)});
    QVERIFY((*writer)->execute(u"CREATE TRIGGER refusal BEFORE INSERT ON history "
                               "BEGIN SELECT raise(ABORT, 'no'); END"_s));
    const QSignalSpy remembered(&records, &Records::remembered);
    records.remember({seen(u"archive.new"_s)});
    QTRY_VERIFY(records.writeError());
    QCOMPARE(remembered.size(), 0);
    QVERIFY((*writer)->execute(u"DROP TRIGGER refusal"_s));
    m_clock.advance(1min);
    QTRY_COMPARE(remembered.size(), 1);
    QVERIFY(!records.writeError());
    QCOMPARE(outcomes(records), QStringList(u"archive.new"_s));
}

void TestRecords::reviewMarksAreKept()
{
    const Endorsement one = Samples::received(1, u"Ada", u"C++"_s, Status::Accepted);
    const Endorsement two = Samples::received(2, u"Ada", u"Chess"_s, Status::Accepted);
    {
        StorageThread storage;
        EndorsementStore store;
        store.setAccount(m_account, Samples::owner(), {});
        store.merge(m_account, Direction::Received, {one, two});
        Records records(storage, m_directory->path(), false, m_clock);
        records.keepNotes(store);
        store.markReviewed(store.rows(), m_clock.now());
        QCoreApplication::processEvents();
        store.unmarkReviewed({store.find(m_account, two.urn).value()});
    }
    StorageThread storage;
    EndorsementStore store;
    store.setAccount(m_account, Samples::owner(), {});
    store.merge(m_account, Direction::Received, {one, two});
    Records records(storage, m_directory->path(), false, m_clock);
    records.keepNotes(store);
    QTRY_COMPARE(store.reviewedAt(store.find(m_account, one.urn).value()), m_clock.now());
    QVERIFY(!store.reviewedAt(store.find(m_account, two.urn).value()).isValid());
}

void TestRecords::labelsAreKept()
{
    const PersonUrn ada = Samples::person(u"Ada");
    const PersonUrn ben = Samples::person(u"Ben");
    {
        StorageThread storage;
        EndorsementStore store;
        Records records(storage, m_directory->path(), false, m_clock);
        records.keepNotes(store);
        store.addLabels({{ada, u"My boss"_s}, {ben, u"Wrong"_s}});
        QCoreApplication::processEvents();
        store.setLabel(ben, {});
        store.setLabel(ada, u"My first boss"_s);
    }
    StorageThread storage;
    EndorsementStore store;
    Records records(storage, m_directory->path(), false, m_clock);
    records.keepNotes(store);
    QTRY_COMPARE(store.label(ada), u"My first boss"_s);
    QCOMPARE(store.label(ben), QString());
}

void TestRecords::aNewerFileRefusesChangesAndSaysWhy()
{
    {
        StorageThread storage;
        const Records records(storage, m_directory->path(), false, m_clock);
    }
    QFile file(m_directory->filePath(u"records.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // user_version, sqlite.org/fileformat.html section 1.3
    file.write(QByteArray::fromHex("00000063"));
    file.close();
    StorageThread storage;
    Records records(storage, m_directory->path(), false, m_clock);
    QCOMPARE(records.error()->code, u"records.newer"_s);
    QCOMPARE(record(records, {item(1, OutboxItem::State::Sending)})->code, u"records.newer"_s);
}

void TestRecords::aDirectoryThatCannotBeWrittenRefusesChanges()
{
    StorageThread storage;
    Records records(storage, m_directory->filePath(u"not/there"_s), false, m_clock);
    QCOMPARE(records.error()->kind, ErrorKind::Storage);
    QVERIFY(record(records, {item(1, OutboxItem::State::Sending)}));
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestRecords)
#include "tst_records.moc"
