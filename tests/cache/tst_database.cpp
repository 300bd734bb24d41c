// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/database.h"
#include "cache/storagethread.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace Laurels {

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theLadderIsClimbedFromWhereTheFileIs();
    void aStepThatFailsLeavesTheFileAsItWas();
    void aNewerFileIsNotTouched();
    void onlyTheOwnerMayReadTheFiles();
    void aTransactionIsAllOrNothing();
    void aDamagedFileIsCalledSo();
    void damageAfterAnUncleanEndIsFoundAtStart();
    void aReaderComesBesideTheWriterAndWritesNothing();
    void aFileSetAsideKeepsEarlierOnes();
    void theThreadKeepsTheOrderAndDropsAnswersForTheGone();

private:
    [[nodiscard]] Result<std::unique_ptr<Database>> open(const QList<QStringList> &ladder) const
    {
        return Database::open({.fileName = m_file, .ladder = ladder});
    }
    [[nodiscard]] static int count(Database &database)
    {
        QSqlQuery *const query = database.select(u"SELECT count(*) FROM things"_s).value();
        return query->next() ? query->value(0).toInt() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

static const QList<QStringList> oneStep{{u"CREATE TABLE things (name TEXT)"_s}};
static const QList<QStringList> twoSteps{
    {u"CREATE TABLE things (name TEXT)"_s},
    {u"ALTER TABLE things ADD COLUMN size INTEGER"_s, u"INSERT INTO things VALUES ('chair', 3)"_s}};

void TestDatabase::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(u"some.sqlite"_s);
}

void TestDatabase::theLadderIsClimbedFromWhereTheFileIs()
{
    {
        auto database = open(oneStep);
        QVERIFY(database);
        QVERIFY((*database)->execute(u"INSERT INTO things VALUES (?)"_s, {u"table"_s}));
    }
    auto database = open(twoSteps);
    QVERIFY(database);
    QCOMPARE(count(**database), 2);
}

void TestDatabase::aStepThatFailsLeavesTheFileAsItWas()
{
    QVERIFY(open(oneStep));
    const QList<QStringList> wrong{oneStep.first(),
                                   {u"INSERT INTO things VALUES ('half')"_s, u"NO SUCH STATEMENT"_s}};
    QVERIFY(!open(wrong));
    auto database = open(oneStep);
    QVERIFY(database);
    QCOMPARE(count(**database), 0);
}

void TestDatabase::aNewerFileIsNotTouched()
{
    QVERIFY(open(twoSteps));
    const auto database = open(oneStep);
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Storage);
    QCOMPARE(database.error().code, u"storage.newer"_s);
    QCOMPARE(count(**open(twoSteps)), 1);
}

void TestDatabase::onlyTheOwnerMayReadTheFiles()
{
#ifdef Q_OS_WIN
    QSKIP("Rights are another matter there.");
#endif
    auto database = open(oneStep);
    QVERIFY((*database)->execute(u"INSERT INTO things VALUES ('table')"_s));
    const QFileInfoList files = QDir(m_directory->path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // and its -wal
    for (const QFileInfo &file : files) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }
}

void TestDatabase::aTransactionIsAllOrNothing()
{
    auto database = open(oneStep);
    const auto done = (*database)->transact([&]() -> Result<void> {
        Result<void> written = (*database)->execute(u"INSERT INTO things VALUES (?)"_s, {u"table"_s});
        return written ? (*database)->execute(u"INSERT INTO nothing VALUES (1)"_s) : written;
    });
    QVERIFY(!done);
    QCOMPARE(count(**database), 0);
    QVERIFY(
        (*database)->transact([&] { return (*database)->execute(u"INSERT INTO things VALUES ('x')"_s); }));
    QCOMPARE(count(**database), 1);
}

void TestDatabase::aDamagedFileIsCalledSo()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto database = open(oneStep);
    QVERIFY(!database);
    QCOMPARE(database.error().code, u"storage.damaged"_s);
}

void TestDatabase::damageAfterAnUncleanEndIsFoundAtStart()
{
    {
        auto database = open(oneStep);
        for (int i = 0; i < 2000; ++i)
            QVERIFY((*database)->execute(u"INSERT INTO things VALUES (?)"_s, {QString(50, u'y')}));
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(4096 * 3);
    file.write(QByteArray(4096 * 4, '\x7f'));
    file.close();
    QVERIFY(open(oneStep)); // closed well: nobody looks at every page
    QFile left(m_file + u"-wal"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("what a program that was killed leaves");
    left.close();
    const auto database = open(oneStep);
    QVERIFY(!database);
    QCOMPARE(database.error().code, u"storage.damaged"_s);
}

void TestDatabase::aReaderComesBesideTheWriterAndWritesNothing()
{
    auto writer = open(oneStep);
    QVERIFY((*writer)->execute(u"INSERT INTO things VALUES ('table')"_s));
    auto reader = Database::open({.fileName = m_file, .isReadOnly = true, .ladder = oneStep});
    QVERIFY(reader);
    QCOMPARE(count(**reader), 1);
    QVERIFY((*writer)->execute(u"INSERT INTO things VALUES ('chair')"_s));
    QCOMPARE(count(**reader), 2);
    const auto written = (*reader)->execute(u"INSERT INTO things VALUES ('bed')"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"storage.readOnly"_s);
}

void TestDatabase::aFileSetAsideKeepsEarlierOnes()
{
    const QDateTime now(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
    QStringList names;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(open(oneStep));
        names.append(setDatabaseAside(m_file, u"damaged"_s, now));
        QVERIFY(!QFile::exists(m_file));
    }
    QCOMPARE(names.first(), m_file + u".damaged-20260203-040506"_s);
    QVERIFY(names.first() != names.last());
    for (const QString &name : std::as_const(names))
        QVERIFY(QFile::exists(name));
}

void TestDatabase::theThreadKeepsTheOrderAndDropsAnswersForTheGone()
{
    StorageThread storage;
    QStringList told;
    QObject here;
    auto gone = std::make_unique<QObject>();
    storage.run([] { return u"first"_s; }, gone.get(), [&](const QString &what) { told.append(what); });
    storage.run([] { return u"second"_s; }, &here, [&](const QString &what) { told.append(what); });
    storage.run([] { return u"third"_s; }, &here, [&](const QString &what) { told.append(what); });
    gone.reset();
    QTRY_COMPARE(told, QStringList({u"second"_s, u"third"_s}));
    QVERIFY(storage.runAndWait([] { return QThread::currentThread(); }) != QThread::currentThread());
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestDatabase)
#include "tst_database.moc"
