// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/savedfilters.h"

#include "samples.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using View = EndorsementFilter::View;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void everythingButTheAccountIsKept();
    void theSameNameIsReplaced();
    void renamingTakesThePlaceOfTheOtherOne();
    void removedOnesAreGone();
    void onlyTheOwnerReadsTheFile();
    void ofADamagedFileTheGoodOnesAreTaken();
    void aNewerFileIsLeftAsItIs();
    void whatCannotBeWrittenChangesNothing();

private:
    [[nodiscard]] QString fileName() const { return m_directory->filePath(u"filters.json"_s); }
    [[nodiscard]] QStringList names(const SavedFilters &filters) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

QStringList TestSavedFilters::names(const SavedFilters &filters) const
{
    QStringList names;
    for (const SavedFilter &filter : filters.list())
        names.append(filter.name);
    return names;
}

void TestSavedFilters::everythingButTheAccountIsKept()
{
    const EndorsementFilter filter{.view = View::Given,
                                   .account = AccountId::create(),
                                   .statuses = {Status(Status::Hidden), Status::fromWire(u"PAUSED"_s)},
                                   .search = u"ada \"x\""_s,
                                   .person = person(u"Ada-1"),
                                   .skill = u"c++"_s,
                                   .given = {.lastDays = 30, .from = QDate(2026, 1, 2)}};
    QVERIFY(SavedFilters(m_directory->path()).save({u"  Mine\n too "_s, filter}));
    const SavedFilters read(m_directory->path());
    QCOMPARE(names(read), QStringList{u"Mine too"_s});
    EndorsementFilter expected = filter;
    expected.account.reset();
    QVERIFY(read.list().constFirst().filter == expected);
}

void TestSavedFilters::theSameNameIsReplaced()
{
    SavedFilters filters(m_directory->path());
    const QSignalSpy changed(&filters, &SavedFilters::changed);
    QVERIFY(filters.save({u"One"_s, {.search = u"a"_s}}));
    QVERIFY(filters.save({u"Two"_s, {}}));
    QVERIFY(filters.save({u"One"_s, {.search = u"b"_s}}));
    QCOMPARE(names(filters), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(filters.list().constFirst().filter.search, u"b"_s);
    QCOMPARE(changed.count(), 3);
}

void TestSavedFilters::renamingTakesThePlaceOfTheOtherOne()
{
    SavedFilters filters(m_directory->path());
    QVERIFY(filters.save({u"One"_s, {.search = u"a"_s}}));
    QVERIFY(filters.save({u"Two"_s, {.search = u"b"_s}}));
    QVERIFY(filters.rename(1, u"Three"_s));
    QCOMPARE(names(filters), (QStringList{u"One"_s, u"Three"_s}));
    QVERIFY(filters.rename(1, u" "_s)); // no name at all changes nothing
    QCOMPARE(names(filters), (QStringList{u"One"_s, u"Three"_s}));
    QVERIFY(filters.rename(1, u"One"_s));
    QCOMPARE(names(filters), QStringList{u"One"_s});
    QCOMPARE(filters.list().constFirst().filter.search, u"b"_s);
}

void TestSavedFilters::removedOnesAreGone()
{
    SavedFilters filters(m_directory->path());
    QVERIFY(filters.save({u"One"_s, {}}));
    QVERIFY(filters.save({u"Two"_s, {}}));
    QVERIFY(filters.remove(0));
    QCOMPARE(names(SavedFilters(m_directory->path())), QStringList{u"Two"_s});
}

void TestSavedFilters::onlyTheOwnerReadsTheFile()
{
#ifdef Q_OS_WIN
    QSKIP("Rights are another matter there.");
#endif
    QVERIFY(SavedFilters(m_directory->path()).save({u"One"_s, {}}));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(fileName()) & others));
}

void TestSavedFilters::ofADamagedFileTheGoodOnesAreTaken()
{
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"filters": [7, {"name": ""}, {"name": "Good", "view": "sideways", "statuses": [1, "HIDDEN"],
                "person": "nobody", "lastDays": -5, "from": "yesterday"}]})");
    file.close();
    const SavedFilters filters(m_directory->path());
    QCOMPARE(names(filters), QStringList{u"Good"_s});
    QVERIFY(filters.list().constFirst().filter == EndorsementFilter{.statuses = {Status(Status::Hidden)}});
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"filters\": [");
    file.close();
    QVERIFY(SavedFilters(m_directory->path()).list().isEmpty());
}

void TestSavedFilters::aNewerFileIsLeftAsItIs()
{
    const QByteArray newer = R"({"version": 2, "filters": [{"name": "Good", "view": "given"}]})";
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(newer);
    file.close();
    SavedFilters filters(m_directory->path());
    QVERIFY(filters.list().isEmpty());
    const Result<void> done = filters.save({u"One"_s, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"profile.newer"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void TestSavedFilters::whatCannotBeWrittenChangesNothing()
{
    SavedFilters filters(m_directory->filePath(u"not/there"_s));
    const Result<void> done = filters.save({u"One"_s, {}});
    QCOMPARE(done.error().code, u"filters.notWritten"_s);
    QVERIFY(filters.list().isEmpty());
}

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
