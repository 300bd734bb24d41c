// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberarchives.h"
#include "waituntil.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// How an archive comes into an account, and what is left as it was. Into which one is in tst_archiveowner,
/// what a newer one shows in tst_archivenews.
class TestArchiveImport : public QObject, private MemberArchives
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void theFirstArchiveBecomesAnAccount();
    void aFolderIsAnArchive();
    void theSameAgainIsNothingNew();
    void whatCannotBeTakenChangesNothing_data();
    void whatCannotBeTakenChangesNothing();
    void aNewAccountGoesAgainWithoutItsFacts();
    void whoCancelsWhileItIsReadChangesNothing();
    void whoCancelsTooLateGetsItAll();
    void itMayGoAtAnyTime();
    void manyRowsLeaveTheWindowItsTurns();
    void anAccountThatGoesMeanwhileStaysAway();
    void anAccountThatGoesBeforeItsFactsAreThereLeavesNone_data();
    void anAccountThatGoesBeforeItsFactsAreThereLeavesNone();
    void theNextRunKnowsTheNames();
    void aStatusIsReadAsItIsWritten_data();
    void aStatusIsReadAsItIsWritten();
};

void TestArchiveImport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk = std::make_unique<ArchiveFixture>();
}

void TestArchiveImport::theFirstArchiveBecomesAnAccount()
{
    const auto report = m_desk->open(sample());
    QVERIFY(report);
    QVERIFY(report->isFirst);
    QCOMPARE(report->ownerName, u"Owen Imaginato"_s);
    QCOMPARE(report->exportedOn, QDate(2026, 3, 1));
    QCOMPARE(report->read.received.kept, 3);
    QCOMPARE(report->read.given.kept, 1);
    QCOMPARE(report->since, ArchiveNews());
    QVERIFY(m_desk->history.isEmpty());

    const Account *const account = m_desk->accounts.find(report->account);
    QVERIFY(account);
    QCOMPARE(account->source, Source::Archive);
    QVERIFY(account->baseAddress.isEmpty());
    QCOMPARE(account->owner, archiveOwnerUrn(account->id));
    QCOMPARE(account->ownerName, u"Owen Imaginato"_s);
    QVERIFY(!account->reviewFrom.isValid()); // the window asks
    QCOMPARE(m_desk->store.syncedAt(account->id), m_desk->clock.now());

    QCOMPARE(m_desk->listed(),
             QStringList({u"G Rust Nomi Inventado PENDING"_s, u"R CMake Nomi Inventado ACCEPTED"_s,
                          u"R Qt Nomi Inventado ACCEPTED"_s, u"R Qt Perrin Fictivus, PhD HIDDEN"_s}));
    const PersonUrn nomi = archivedPersonUrn(u"nomi-inventado"_s);
    const Endorsement qt = m_desk->store.endorsement(m_desk->find(u"Qt"_s, u"Nomi Inventado"_s));
    QCOMPARE(qt.urn.recipient(), account->owner);
    QCOMPARE(qt.endorser, nomi);
    QCOMPARE(qt.created, QDateTime(QDate(2022, 10, 18), QTime(9, 14, 27), Qt::UTC));
    QCOMPARE(qt.lastModified, qt.created);
    const Endorsement undated = m_desk->store.endorsement(m_desk->find(u"Qt"_s, u"Perrin Fictivus, PhD"_s));
    QVERIFY(!undated.created.isValid());
    QVERIFY(!undated.lastModified.isValid());
    const Endorsement rust =
        m_desk->store.endorsement(m_desk->find(u"Rust"_s, u"Nomi Inventado"_s, Direction::Given));
    QCOMPARE(rust.urn.recipient(), nomi);
    QCOMPARE(rust.endorser, account->owner);

    const ArchiveFacts facts = *m_desk->shelf->facts(account->id);
    QCOMPARE(facts.openedAt, m_desk->clock.now());
    QCOMPARE(facts.exportedOn, QDate(2026, 3, 1));
    QCOMPARE(facts.ownerSlug, u"owen-imaginato"_s);
    QCOMPARE(facts.people.size(), 2);
    QVERIFY(!facts.isOnProfile(u"CMake"_s));
    const ArchivedPerson known{.key = u"nomi-inventado"_s,
                               .name = u"Nomi Inventado"_s,
                               .slug = u"nomi-inventado"_s,
                               .company = u"Inventa Ltd"_s,
                               .position = u"Maker"_s,
                               .connectedOn = QDate(2024, 3, 9),
                               .isConnected = true};
    QCOMPARE(facts.people.value(nomi), known);
    QCOMPARE(facts.people.value(archivedPersonUrn(u"perrinfictivus"_s)).isConnected, false);
}

void TestArchiveImport::aFolderIsAnArchive()
{
    const QDir folder(m_desk->downloads.filePath(u"Basic_LinkedInDataExport_02-03-2026.zip"_s));
    QVERIFY(QDir().mkpath(folder.path()));
    QFile file(folder.filePath(u"Endorsement_Received_Info.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
               "Endorsement Status\n" +
               ArchiveFixture::row("09:14:27", "Qt", "Nomi,Inventado", "nomi"));
    file.close();
    const auto report = m_desk->openPath(folder.path());
    QVERIFY(report);
    QCOMPARE(report->exportedOn, QDate(2026, 2, 3));
    QCOMPARE(m_desk->listed(), QStringList({u"R Qt Nomi Inventado ACCEPTED"_s}));
}

void TestArchiveImport::theSameAgainIsNothingNew()
{
    const AccountId account = openSample();
    const QStringList before = m_desk->everything();
    QSignalSpy added(&m_desk->store, &EndorsementStore::rowsAdded);
    QSignalSpy changed(&m_desk->store, &EndorsementStore::rowsChanged);
    QSignalSpy removed(&m_desk->store, &EndorsementStore::rowsRemoved);
    for (const bool isNamed : {true, false}) {
        const auto report = m_desk->open(sample(), isNamed ? std::optional(account) : std::nullopt);
        QVERIFY(report);
        QCOMPARE(report->account, account);
        QVERIFY(!report->isFirst);
        QCOMPARE(report->since, ArchiveNews());
    }
    QVERIFY(m_desk->history.isEmpty());
    QCOMPARE(m_desk->everything(), before);
    QCOMPARE(added.size() + changed.size() + removed.size(), 0);

    m_desk->clock.advance(std::chrono::hours(1));
    QVERIFY(m_desk->open(sample()));
    QCOMPARE(m_desk->store.syncedAt(account), m_desk->clock.now());
}

void TestArchiveImport::whatCannotBeTakenChangesNothing_data()
{
    using Open = std::function<ArchiveFixture::Imported(ArchiveFixture &, const AccountId &)>;
    QTest::addColumn<Open>("open");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &code, const Open &open) {
        QTest::newRow(name) << open << code;
    };
    row("not there", u"archive.notReadable"_s,
        [](ArchiveFixture &desk, const AccountId &) { return desk.openPath(u"/not/there.zip"_s); });
    row("not an archive", u"archive.notAnArchive"_s, [](ArchiveFixture &desk, const AccountId &) {
        return desk.openPath(desk.saveAs(u"photo.jpg"_s, QByteArray(1000, '\xff')));
    });
    row("without endorsements", u"archive.empty"_s,
        [](ArchiveFixture &desk, const AccountId &) { return desk.open({.skills = "Qt\n"}); });
    row("of somebody else", u"archive.otherOwner"_s,
        [](ArchiveFixture &desk, const AccountId &account) { return desk.open(ofSomebodyElse(), account); });
    row("of somebody else, by the name", u"archive.otherOwner"_s,
        [](ArchiveFixture &desk, const AccountId &account) {
            Files files = ofSomebodyElse();
            files.ownerSlug.clear();
            return desk.open(files, account);
        });
    row("older, as its name tells", u"archive.older"_s, [](ArchiveFixture &desk, const AccountId &) {
        Files files = sample();
        files.exportedOn = "02-28-2026";
        files.received += ArchiveFixture::row("2022/10/19 09:00:00 UTC", "Rust", "Nomi,I", "nomi");
        return desk.open(files);
    });
    row("older, as its rows tell", u"archive.older"_s, [](ArchiveFixture &desk, const AccountId &) {
        Files files = sample();
        files.exportedOn.clear();
        files.received = ArchiveFixture::row("?", "Qt", "Perrin,Fictivus", "perrinfictivus");
        return desk.open(files);
    });
    row("an unknown account", u"accounts.unknown"_s,
        [](ArchiveFixture &desk, const AccountId &) { return desk.open(sample(), AccountId::create()); });
    row("facts that cannot be written", u"archive.factsNotWritten"_s,
        [](ArchiveFixture &desk, const AccountId &account) {
            QFile::remove(desk.fileOfFacts(account));
            QDir().mkpath(desk.fileOfFacts(account)); // a directory in their place
            Files files = sample();
            files.received += ArchiveFixture::row("2022/10/19 09:00:00 UTC", "Rust", "Nomi,I", "nomi");
            return desk.open(files);
        });
}

void TestArchiveImport::whatCannotBeTakenChangesNothing()
{
    using Open = std::function<ArchiveFixture::Imported(ArchiveFixture &, const AccountId &)>;
    QFETCH(const Open, open);
    const AccountId account = openSample();
    const QStringList before = m_desk->everything();
    const auto result = open(*m_desk, account);
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QCOMPARE(m_desk->everything(), before);
    QVERIFY(m_desk->history.isEmpty());
}

void TestArchiveImport::aNewAccountGoesAgainWithoutItsFacts()
{
    // A directory is in the place of its facts as soon as its name is known.
    QString inTheWay;
    QObject::connect(&m_desk->accounts, &AccountStore::accountAdded, &m_desk->accounts,
                     [&](const AccountId &account) {
                         inTheWay = m_desk->fileOfFacts(account);
                         QDir().mkpath(inTheWay);
                     });
    const auto report = m_desk->open(sample());
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"archive.factsNotWritten"_s);
    QVERIFY(QFile::exists(inTheWay));
    QVERIFY(m_desk->accounts.accounts().isEmpty());
    QCOMPARE(m_desk->store.size(), 0);
}

void TestArchiveImport::whoCancelsWhileItIsReadChangesNothing()
{
    openSample();
    const QStringList before = m_desk->everything();
    const auto import = m_desk->makeImport();
    int finished = 0;
    ErrorKind kind = ErrorKind::Storage;
    connect(import.get(), &ArchiveImport::finished, this, [&](const ArchiveFixture::Imported &result) {
        ++finished;
        kind = result ? ErrorKind::Storage : result.error().kind;
    });
    import->start(m_desk->save(ofSomebodyElse()));
    import->cancel();
    QCOMPARE(finished, 0); // later
    QVERIFY(waitUntil([&] { return finished > 0; }));
    QCOMPARE(kind, ErrorKind::Cancelled);
    QCoreApplication::processEvents();
    QCOMPARE(finished, 1);
    QCOMPARE(m_desk->everything(), before);
}

void TestArchiveImport::whoCancelsTooLateGetsItAll()
{
    const auto import = m_desk->makeImport();
    std::optional<ArchiveFixture::Imported> outcome;
    connect(import.get(), &ArchiveImport::finished, this,
            [&](const ArchiveFixture::Imported &result) { outcome = result; });
    connect(m_desk->shelf.get(), &ArchiveShelf::changed, import.get(), &ArchiveImport::cancel);
    import->start(m_desk->save(sample()));
    QVERIFY(waitUntil([&] { return outcome.has_value(); }));
    QVERIFY(*outcome);
    QCOMPARE(m_desk->store.size(), 4);
}

void TestArchiveImport::itMayGoAtAnyTime()
{
    Files files = sample();
    for (int i = 0; i < 3000; ++i)
        files.received += ArchiveFixture::row("09:14:27", "Skill " + QByteArray::number(i), "Nomi,I", "nomi");
    const QString path = m_desk->save(files);
    m_desk->makeImport()->start(path);
    QCoreApplication::processEvents();
    QVERIFY(m_desk->accounts.accounts().isEmpty());

    // In the midst of the rows: those that came are told, and opening it once more brings the others.
    QSignalSpy added(&m_desk->store, &EndorsementStore::rowsAdded);
    auto import = m_desk->makeImport();
    import->start(path);
    QVERIFY(waitUntil([&] { return m_desk->store.size() > 0; }));
    QVERIFY(m_desk->store.size() < 3004);
    QCOMPARE(added.size(), 0);
    import.reset();
    QCOMPARE(added.size(), 1);
    const auto report = m_desk->openPath(path);
    QVERIFY(report);
    QVERIFY(report->isFirst);
    QCOMPARE(m_desk->accounts.accounts().size(), 1);
    QCOMPARE(m_desk->store.size(), 3004);
}

void TestArchiveImport::manyRowsLeaveTheWindowItsTurns()
{
    Files files = sample();
    for (int i = 0; i < 3000; ++i)
        files.received += ArchiveFixture::row("09:14:27", "Skill " + QByteArray::number(i), "Nomi,I", "nomi");
    QSet<int> sizes; // that the window would have seen
    QTimer turns;
    connect(&turns, &QTimer::timeout, this, [&] { sizes.insert(m_desk->store.size()); });
    turns.start(0);
    QSignalSpy added(&m_desk->store, &EndorsementStore::rowsAdded);
    QVERIFY(m_desk->open(files));
    QCOMPARE(m_desk->store.size(), 3004);
    QVERIFY2(sizes.size() >= 4, qPrintable(QString::number(sizes.size())));
    QCOMPARE(added.size(), 1); // each telling costs the views time
}

void TestArchiveImport::anAccountThatGoesMeanwhileStaysAway()
{
    openSample();
    Files files = ofSomebodyElse();
    for (int i = 0; i < 3000; ++i)
        files.received += ArchiveFixture::row("09:14:27", "Skill " + QByteArray::number(i), "Nomi,I", "nomi");
    const QStringList before = m_desk->everything();
    QTimer turns;
    connect(&turns, &QTimer::timeout, this, [&] {
        if (m_desk->store.size() > 4 && m_desk->accounts.accounts().size() > 1)
            QVERIFY(m_desk->accounts.remove(m_desk->accounts.accounts().last().id));
    });
    turns.start(0);
    const auto report = m_desk->open(files);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"accounts.unknown"_s);
    QCOMPARE(m_desk->everything(), before);
}

void TestArchiveImport::anAccountThatGoesBeforeItsFactsAreThereLeavesNone_data()
{
    QTest::addColumn<bool>("isImportGone");
    QTest::newRow("while they are written") << false;
    QTest::newRow("and the import with it") << true;
}

// Its facts are written by a thread, from the moment on that the account is there.
void TestArchiveImport::anAccountThatGoesBeforeItsFactsAreThereLeavesNone()
{
    QFETCH(const bool, isImportGone);
    auto import = m_desk->makeImport();
    QString facts;
    connect(&m_desk->accounts, &AccountStore::accountAdded, this, [&](const AccountId &id) {
        facts = m_desk->fileOfFacts(id);
        // The thread has begun by then, and what it says comes after this.
        const auto removeIt = [&, id] {
            QVERIFY(m_desk->accounts.remove(id));
            if (isImportGone)
                import.reset();
        };
        QMetaObject::invokeMethod(this, removeIt, Qt::QueuedConnection);
    });
    std::optional<ArchiveFixture::Imported> outcome;
    connect(import.get(), &ArchiveImport::finished, this,
            [&](const ArchiveFixture::Imported &result) { outcome = result; });
    import->start(m_desk->save(sample()));
    QVERIFY(waitUntil([&] { return outcome || !import; }));
    QCOMPARE(outcome.has_value(), !isImportGone);
    if (outcome)
        QCOMPARE(outcome->error().code, u"accounts.unknown"_s);
    QVERIFY(!facts.isEmpty());
    QVERIFY(!QFile::exists(facts));
    QVERIFY(m_desk->accounts.accounts().isEmpty());
    QCOMPARE(m_desk->store.size(), 0);
}

void TestArchiveImport::theNextRunKnowsTheNames()
{
    const AccountId account = openSample();
    EndorsementStore store;
    ArchiveShelf shelf(m_desk->profile.path(), false, m_desk->accounts, store);
    shelf.load();
    shelf.finishLoading();
    QVERIFY(shelf.facts(account));
    const auto nomi = store.findPerson(archivedPersonUrn(u"nomi-inventado"_s));
    QVERIFY(nomi);
    QCOMPARE(store.person(*nomi).name, u"Nomi Inventado"_s);
}

void TestArchiveImport::aStatusIsReadAsItIsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("status");
    QTest::newRow("LinkedIn's") << QByteArray("ACCEPTED") << u"ACCEPTED"_s;
    QTest::newRow("as in 2022") << QByteArray("Accepted") << u"ACCEPTED"_s;
    QTest::newRow("with blanks") << QByteArray(" pending ") << u"PENDING"_s;
    QTest::newRow("unknown") << QByteArray("Redacted") << u"Redacted"_s;
    QTest::newRow("none") << QByteArray("") << u"UNKNOWN"_s;
}

void TestArchiveImport::aStatusIsReadAsItIsWritten()
{
    QFETCH(const QByteArray, text);
    const Files files{.received = ArchiveFixture::row("09:14:27", "Qt", "Nomi,I", "nomi", text)};
    QVERIFY(m_desk->open(files));
    QTEST(m_desk->store.endorsement(m_desk->find(u"Qt"_s, u"Nomi I"_s)).status.toWire(), "status");
    const auto again = m_desk->open(files);
    QVERIFY(again);
    QCOMPARE(again->since, ArchiveNews());
}

QTEST_GUILESS_MAIN(TestArchiveImport)
#include "tst_archiveimport.moc"
