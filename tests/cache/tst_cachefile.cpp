// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachefile.h"
#include "samples.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace Laurels {

class TestCacheFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsComeBackAsTheyWere();
    void aRowWithOtherValuesIsReplaced();
    void aRowThatIsTheSameCostsNoWrite();
    void slicesBringEveryRowOnceNewestFirst_data();
    void slicesBringEveryRowOnceNewestFirst();
    void theFirstScreenIsInTheOrderWished_data();
    void theFirstScreenIsInTheOrderWished();
    void anAccountThatGoesTakesAllOfItsOwn();
    void syncTimesComeBack();
    void aNewerFileIsSetAsideAndBegunAnew();
    void aDamagedFileIsSetAsideAndBegunAnew();
    void aReaderWithoutAFileFindsNothing();

private:
    [[nodiscard]] CachedEndorsement received(qint64 id, int day, const QString &skill = u"C++"_s,
                                             const Status &status = Status::Accepted) const
    {
        return {m_account, Direction::Received,
                Samples::received(id, u"Ada", skill, status, Samples::day(day))};
    }
    [[nodiscard]] QList<CachedEndorsement> all(int sliceRows = 7)
    {
        QList<CachedEndorsement> rows;
        CacheSlice slice;
        do {
            slice = m_cache->slice(slice.next, sliceRows).value();
            rows += slice.rows;
        } while (!slice.isLast);
        return rows;
    }
    [[nodiscard]] static QList<qint64> ids(const QList<CachedEndorsement> &rows)
    {
        QList<qint64> ids;
        for (const CachedEndorsement &row : rows)
            ids.append(row.endorsement.urn.id());
        return ids;
    }
    void reopen()
    {
        m_cache = std::make_unique<CacheFile>(m_file, false);
        QVERIFY(m_cache->open());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
    std::unique_ptr<CacheFile> m_cache;
    const AccountId m_account = AccountId::create();
};

void TestCacheFile::init()
{
    m_cache.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(u"cache.sqlite"_s);
    reopen();
}

void TestCacheFile::rowsComeBackAsTheyWere()
{
    CachedEndorsement strange =
        received(70000000001, 3, u"“Zürich”, \U0001F600 = 'x'; --"_s, Status::fromWire(u"NEW"_s));
    strange.endorsement.endorser = {};
    strange.endorsement.created = {};
    strange.endorsement.lastModified = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
    CachedEndorsement empty = received(5, 2, {});
    const CachedEndorsement given{m_account, Direction::Given,
                                  Samples::given(9, u"Ben", u"Chess"_s, Status::Pending)};
    QVERIFY(m_cache->write({.written = {strange, empty, given}}));
    reopen();
    QHash<qint64, CachedEndorsement> back;
    for (const CachedEndorsement &row : all())
        back.insert(row.endorsement.urn.id(), row);
    QCOMPARE(back.size(), 3);
    for (const CachedEndorsement &row : {strange, empty, given}) {
        const CachedEndorsement found =
            back.value(row.endorsement.urn.id(), {.endorsement = row.endorsement});
        QCOMPARE(found.account, row.account);
        QCOMPARE(found.direction, row.direction);
        QCOMPARE(found.endorsement, row.endorsement);
    }
}

void TestCacheFile::aRowWithOtherValuesIsReplaced()
{
    QVERIFY(m_cache->write({.written = {received(1, 1), received(2, 1)}}));
    QVERIFY(m_cache->write({.written = {received(2, 1, u"C++"_s, Status::Hidden)},
                            .removed = {{m_account, received(1, 1).endorsement.urn}}}));
    reopen();
    QCOMPARE(ids(all()), QList<qint64>{2});
    QCOMPARE(all().first().endorsement.status, Status(Status::Hidden));
}

void TestCacheFile::aRowThatIsTheSameCostsNoWrite()
{
    QList<CachedEndorsement> rows;
    for (int id = 1; id <= 500; ++id)
        rows.append(received(id, id));
    QVERIFY(m_cache->write({.written = rows}));
    const qint64 before = QFileInfo(m_file + u"-wal"_s).size();
    QVERIFY(before > 0);
    QVERIFY(m_cache->write({.written = rows}));
    QCOMPARE(QFileInfo(m_file + u"-wal"_s).size(), before);
}

void TestCacheFile::slicesBringEveryRowOnceNewestFirst_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("sliceRows");
    QTest::newRow("none") << 0 << 5;
    QTest::newRow("fewer than a slice") << 4 << 5;
    QTest::newRow("exactly two slices") << 10 << 5;
    QTest::newRow("some slices") << 23 << 5;
    QTest::newRow("one by one") << 5 << 1;
}

void TestCacheFile::slicesBringEveryRowOnceNewestFirst()
{
    QFETCH(int, rows);
    QFETCH(int, sliceRows);
    QList<CachedEndorsement> written;
    for (int id = 1; id <= rows; ++id)
        written.append(received(id, 1 + id / 3)); // some at the same time
    QVERIFY(m_cache->write({.written = written}));
    const QList<CachedEndorsement> read = all(sliceRows);
    QList<qint64> sorted = ids(read);
    for (qsizetype i = 1; i < read.size(); ++i)
        QVERIFY(read.at(i - 1).endorsement.created >= read.at(i).endorsement.created);
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted.size(), rows);
    for (int id = 1; id <= rows; ++id)
        QCOMPARE(sorted.at(id - 1), id);
}

void TestCacheFile::theFirstScreenIsInTheOrderWished_data()
{
    using By = FirstScreen::By;
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("isAscending");
    QTest::addColumn<QList<qint64>>("wanted");
    QTest::newRow("newest") << int(By::Created) << false << QList<qint64>{3, 2, 1};
    QTest::newRow("oldest") << int(By::Created) << true << QList<qint64>{1, 2, 3};
    QTest::newRow("skills") << int(By::Skill) << true << QList<qint64>{2, 3, 1};
    QTest::newRow("what waits first") << int(By::Status) << true << QList<qint64>{3, 1, 2};
    QTest::newRow("changed last") << int(By::Changed) << false << QList<qint64>{1, 3, 2};
    QTest::newRow("people") << int(By::Person) << true << QList<qint64>{3, 2, 1};
}

void TestCacheFile::theFirstScreenIsInTheOrderWished()
{
    QFETCH(int, by);
    QFETCH(bool, isAscending);
    QFETCH(QList<qint64>, wanted);
    QList<CachedEndorsement> rows{received(1, 1, u"zither"_s, Status::Accepted),
                                  received(2, 2, u"Ada"_s, Status::Hidden),
                                  received(3, 3, u"bridge"_s, Status::Pending)};
    rows[0].endorsement.lastModified = Samples::day(9);
    rows[2].endorsement.endorser = Samples::person(u"Aaron");
    QVERIFY(m_cache->write({.written = rows}));
    const FirstScreen first{.by = FirstScreen::By(by),
                            .order = isAscending ? Qt::AscendingOrder : Qt::DescendingOrder,
                            .rows = 3};
    QCOMPARE(ids(m_cache->firstScreen(first).value()), wanted);
    QCOMPARE(m_cache->firstScreen({.rows = 2})->size(), 2);
    QVERIFY(m_cache->firstScreen({.direction = Direction::Given})->isEmpty());
}

void TestCacheFile::anAccountThatGoesTakesAllOfItsOwn()
{
    CachedEndorsement other = received(2, 2, u"Chess"_s);
    other.account = AccountId::create();
    QVERIFY(m_cache->write({.written = {received(1, 1), other}}));
    QVERIFY(m_cache->removeAccount(m_account));
    QCOMPARE(ids(all()), QList<qint64>{2});
    QVERIFY(m_cache->write({.written = {received(1, 1)}}));
    QCOMPARE(all().size(), 2);
}

void TestCacheFile::syncTimesComeBack()
{
    QVERIFY(m_cache->write({.synced = {{m_account, Samples::day(4)}}}));
    QVERIFY(m_cache->write({.synced = {{m_account, Samples::day(5)}}}));
    reopen();
    const QHash<AccountId, QDateTime> wanted{{m_account, Samples::day(5)}};
    QCOMPARE(m_cache->syncTimes().value(), wanted);
}

void TestCacheFile::aNewerFileIsSetAsideAndBegunAnew()
{
    QVERIFY(m_cache->write({.written = {received(1, 1)}}));
    m_cache.reset();
    {
        const auto database = Database::open({.fileName = m_file, .ladder = {{}}});
        QVERIFY((*database)->execute(u"PRAGMA user_version = 99"_s));
    }
    reopen();
    QVERIFY(m_cache->setAsideAs().contains(u".newer-"_s));
    QVERIFY(QFile::exists(m_cache->setAsideAs()));
    QVERIFY(all().isEmpty());
    QVERIFY(m_cache->write({.written = {received(2, 1)}}));
    QCOMPARE(ids(all()), QList<qint64>{2});
}

void TestCacheFile::aDamagedFileIsSetAsideAndBegunAnew()
{
    m_cache.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, '?'));
    file.close();
    reopen();
    QVERIFY(m_cache->setAsideAs().contains(u".damaged-"_s));
    QVERIFY(m_cache->write({.written = {received(2, 1)}}));
    QCOMPARE(ids(all()), QList<qint64>{2});
}

void TestCacheFile::aReaderWithoutAFileFindsNothing()
{
    CacheFile reader(m_directory->filePath(u"none.sqlite"_s), true);
    QVERIFY(reader.open());
    QVERIFY(reader.firstScreen({})->isEmpty());
    QVERIFY(reader.slice({}, 5)->isLast);
    QVERIFY(!reader.write({.written = {received(1, 1)}}));
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestCacheFile)
#include "tst_cachefile.moc"
