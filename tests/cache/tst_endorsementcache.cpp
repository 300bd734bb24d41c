// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachefile.h"
#include "cache/endorsementcache.h"
#include "cache/storagethread.h"
#include "fakeclock.h"
#include "samples.h"
#include "stores/accountstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// The parts of one run of the program that the cache works with.
struct Run
{
    Run(const QString &directory, const Account &account, bool isReadOnly = false)
        : accounts(directory)
        , cache(storage, directory, isReadOnly, store, accounts, clock)
    {
        if (!accounts.find(account.id))
            std::ignore = accounts.add(account);
        store.setAccount(account.id, account.owner, {});
    }

    void load(const FirstScreen &first = {})
    {
        cache.load(first);
        QTRY_VERIFY(cache.isLoaded());
    }
    /// Until everything is on the disk that was asked for.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            clock.advance(1s);
            storage.runAndWait([] {});
            QCoreApplication::processEvents();
        }
    }

    StorageThread storage;
    FakeClock clock;
    EndorsementStore store;
    AccountStore accounts;
    EndorsementCache cache;
};

} // namespace

class TestEndorsementCache : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsAreBackAfterARestart();
    void whatChangesIsWrittenWithinAMoment();
    void theFirstScreenComesBeforeEverythingElse();
    void whatComesFromTheFileIsNotWrittenAgain();
    void aWishIsNoFactAboutTheService();
    void aRemovedRowIsGoneAfterARestart();
    void anAccountThatIsRemovedIsGoneAfterARestart();
    void rowsOfUnknownAccountsStayOut();
    void theTimeOfTheLastSyncIsKept();
    void whoWaitsForTheRowsIsCalledOnce();
    void flushedChangesComeBeforeWhateverIsAskedForNext();
    void aReaderSeesWhatTheWriterWrote();
    void aDamagedFileIsTold();
    void aWriteThatFailsIsToldAndTriedAgain();

private:
    [[nodiscard]] QStringList rowsOf(const EndorsementStore &store) const
    {
        QStringList rows;
        for (const RowId row : store.rows()) {
            const Endorsement endorsement = store.endorsement(row);
            rows.append(u"%1 %2 %3"_s.arg(endorsement.urn.toString(), endorsement.skill,
                                          endorsement.status.toWire()));
        }
        rows.sort();
        return rows;
    }
    [[nodiscard]] QList<Endorsement> many(int count) const
    {
        QList<Endorsement> rows;
        for (int id = 1; id <= count; ++id)
            rows.append(Samples::received(id, u"Ada", u"Skill %1"_s.arg(id % 7), Status::Accepted,
                                          Samples::day(1 + id)));
        return rows;
    }
    void fill(const QList<Endorsement> &rows)
    {
        Run run(m_directory->path(), m_account);
        run.load();
        run.store.merge(m_account.id, Direction::Received, rows);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    const Account m_account{.id = AccountId::create(),
                            .name = u"Work"_s,
                            .baseAddress = QUrl(u"https://api.linkedin.com/v2"_s),
                            .owner = Samples::owner()};
};

void TestEndorsementCache::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestEndorsementCache::rowsAreBackAfterARestart()
{
    QStringList before;
    {
        Run run(m_directory->path(), m_account);
        run.load();
        run.store.merge(m_account.id, Direction::Received, many(5000));
        run.store.merge(m_account.id, Direction::Given,
                        {Samples::given(9001, u"Ben", u"Chess"_s, Status::Pending)});
        before = rowsOf(run.store);
    }
    Run run(m_directory->path(), m_account);
    run.load();
    QCOMPARE(rowsOf(run.store), before);
    QVERIFY(!run.cache.error());
}

void TestEndorsementCache::whatChangesIsWrittenWithinAMoment()
{
    Run run(m_directory->path(), m_account);
    run.load();
    run.store.merge(m_account.id, Direction::Received, many(3));
    run.settle();
    run.store.merge(m_account.id, Direction::Received,
                    {Samples::received(2, u"Ada", u"Skill 2"_s, Status::Hidden, Samples::day(3))});
    run.settle();
    Run reader(m_directory->path(), m_account, true);
    reader.load();
    QCOMPARE(rowsOf(reader.store), rowsOf(run.store));
}

void TestEndorsementCache::theFirstScreenComesBeforeEverythingElse()
{
    fill(many(1000));
    Run run(m_directory->path(), m_account);
    QList<int> sizes;
    connect(&run.store, &EndorsementStore::rowsAdded, this, [&] {
        if (sizes.isEmpty()) {
            QVERIFY(!run.cache.isLoaded());
            QVERIFY(run.store.find(m_account.id, {Samples::owner(), 1}));
            QVERIFY(!run.store.find(m_account.id, {Samples::owner(), 1000}));
        }
        sizes.append(run.store.size());
    });
    run.load({.by = FirstScreen::By::Created, .order = Qt::AscendingOrder, .rows = 20});
    QCOMPARE(sizes.first(), 20);
    QCOMPARE(sizes.last(), 1000);
    QVERIFY(sizes.size() < 10); // many slices, told together
}

void TestEndorsementCache::whatComesFromTheFileIsNotWrittenAgain()
{
    fill(many(10));
    Run run(m_directory->path(), m_account);
    run.load();
    run.settle();
    QCOMPARE(QFileInfo(m_directory->filePath(u"cache.sqlite-wal"_s)).size(), 0);
}

void TestEndorsementCache::aWishIsNoFactAboutTheService()
{
    fill(many(1));
    {
        Run run(m_directory->path(), m_account);
        run.load();
        run.store.setWish(run.store.rows(), Status::Rejected, WriteState::Sending);
        run.settle();
    }
    Run run(m_directory->path(), m_account);
    run.load();
    const RowId row = run.store.rows().first();
    QCOMPARE(run.store.shownStatus(row), Status(Status::Accepted));
    QCOMPARE(run.store.row(row).write, WriteState::None);
}

void TestEndorsementCache::aRemovedRowIsGoneAfterARestart()
{
    fill(many(3));
    {
        Run run(m_directory->path(), m_account);
        run.load();
        run.store.remove({run.store.find(m_account.id, {Samples::owner(), 2}).value()});
        // It comes back, and goes again.
        run.store.merge(m_account.id, Direction::Received, many(3));
        run.store.remove({run.store.find(m_account.id, {Samples::owner(), 2}).value(),
                          run.store.find(m_account.id, {Samples::owner(), 3}).value()});
        run.store.merge(m_account.id, Direction::Received, many(3).sliced(2));
    }
    Run run(m_directory->path(), m_account);
    run.load();
    QCOMPARE(run.store.size(), 2);
    QVERIFY(!run.store.find(m_account.id, {Samples::owner(), 2}));
}

void TestEndorsementCache::anAccountThatIsRemovedIsGoneAfterARestart()
{
    fill(many(3));
    {
        Run run(m_directory->path(), m_account);
        run.load();
        QVERIFY(run.accounts.remove(m_account.id));
        run.store.removeAccount(m_account.id);
    }
    Run run(m_directory->path(), m_account);
    run.load();
    QCOMPARE(run.store.size(), 0);
}

void TestEndorsementCache::rowsOfUnknownAccountsStayOut()
{
    fill(many(3));
    QFile::remove(m_directory->filePath(u"accounts.json"_s));
    Account other = m_account;
    other.id = AccountId::create();
    Run run(m_directory->path(), other);
    run.load();
    QCOMPARE(run.store.size(), 0);
}

void TestEndorsementCache::theTimeOfTheLastSyncIsKept()
{
    {
        Run run(m_directory->path(), m_account);
        run.load();
        run.store.setSyncedAt(m_account.id, Samples::day(7));
    }
    Run run(m_directory->path(), m_account);
    QSignalSpy synced(&run.store, &EndorsementStore::accountSynced);
    run.load();
    QCOMPARE(run.store.syncedAt(m_account.id), Samples::day(7));
    QCOMPARE(synced.size(), 1);
}

void TestEndorsementCache::whoWaitsForTheRowsIsCalledOnce()
{
    fill(many(3));
    Run run(m_directory->path(), m_account);
    int calls = 0;
    auto gone = std::make_unique<QObject>();
    run.cache.whenLoaded(this, [&] { calls += run.store.size() == 3 ? 1 : 100; });
    run.cache.whenLoaded(gone.get(), [&] { calls += 1000; });
    gone.reset();
    run.load();
    QCOMPARE(calls, 1);
    run.cache.whenLoaded(this, [&] { ++calls; });
    QCOMPARE(calls, 2);
}

void TestEndorsementCache::flushedChangesComeBeforeWhateverIsAskedForNext()
{
    fill(many(3));
    Run run(m_directory->path(), m_account);
    run.load();
    run.store.clearWish(run.store.rows(), Status::Hidden);
    run.cache.flush();
    const int hidden = run.storage.runAndWait([this] {
        CacheFile file(m_directory->filePath(u"cache.sqlite"_s), true);
        const bool isOpen = file.open().has_value();
        const QList<CachedEndorsement> rows =
            isOpen ? file.firstScreen({}).value() : QList<CachedEndorsement>();
        return int(std::count_if(rows.begin(), rows.end(), [](const CachedEndorsement &row) {
            return row.endorsement.status == Status::Hidden;
        }));
    });
    QCOMPARE(hidden, 3);
}

void TestEndorsementCache::aReaderSeesWhatTheWriterWrote()
{
    Run writer(m_directory->path(), m_account);
    writer.load();
    writer.store.merge(m_account.id, Direction::Received, many(3));
    writer.settle();
    Run reader(m_directory->path(), m_account, true);
    reader.load();
    QCOMPARE(reader.store.size(), 3);
    reader.store.remove(reader.store.rows());
    reader.settle();
    Run again(m_directory->path(), m_account, true);
    again.load();
    QCOMPARE(again.store.size(), 3);
}

void TestEndorsementCache::aDamagedFileIsTold()
{
    QFile file(m_directory->filePath(u"cache.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, '?'));
    file.close();
    Run run(m_directory->path(), m_account);
    run.load();
    QCOMPARE(run.cache.error()->code, u"cache.damaged"_s);
    run.store.merge(m_account.id, Direction::Received, many(3));
    run.settle();
    Run reader(m_directory->path(), m_account, true);
    reader.load();
    QCOMPARE(reader.store.size(), 3);
}

void TestEndorsementCache::aWriteThatFailsIsToldAndTriedAgain()
{
    Run run(m_directory->path(), m_account);
    run.load();
    run.settle();
    // Somebody else holds the file for longer than anybody waits.
    auto other = Database::open({.fileName = m_directory->filePath(u"cache.sqlite"_s), .ladder = {{}}});
    QVERIFY((*other)->execute(u"CREATE TRIGGER refusal BEFORE INSERT ON endorsements "
                              "BEGIN SELECT raise(ABORT, 'no'); END"_s));
    run.store.merge(m_account.id, Direction::Received, many(3));
    run.clock.advance(1s);
    QTRY_VERIFY(run.cache.error());
    QCOMPARE(run.cache.error()->kind, ErrorKind::Storage);
    QVERIFY((*other)->execute(u"DROP TRIGGER refusal"_s));
    run.clock.advance(1min);
    QTRY_VERIFY(!run.cache.error());
    Run reader(m_directory->path(), m_account, true);
    reader.load();
    QCOMPARE(reader.store.size(), 3);
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestEndorsementCache)
#include "tst_endorsementcache.moc"
