// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/archiveshelf.h"

#include "putfacts.h"
#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "waituntil.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestArchiveShelf : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsPutIsThereAtOnce();
    void theFileIsForThePersonAlone();
    void whoHasNoNameIsCalledByTheAddress();
    void theNextRunReadsItBesideTheWindow();
    void whoNeedsItNowWaits();
    void whatCannotBeReadIsAsIfThereWereNothing_data();
    void whatCannotBeReadIsAsIfThereWereNothing();
    void whatIsPutIsNewerThanWhatIsRead();
    void itGoesWithItsAccount();
    void anAccountThatGoesWhileItIsReadStaysAway();
    void anAccountThatGoesWhileItIsWrittenStaysAway();
    void theNamesOfOtherAccountsStay();
    void factsStayWhereTheyAre();
    void whoOnlyReadsChangesNothing();
    void whatCannotBeWrittenChangesNothing();
    void itMayGoWhileItReads();

private:
    AccountId addAccount(Source source = Source::Archive);
    static ArchiveFacts factsOf(const QString &slug, const QString &name);
    void restart();
    [[nodiscard]] QString fileOf(const AccountId &account) const
    {
        return m_profile->filePath(u"archive-%1.json"_s.arg(account.toString()));
    }
    [[nodiscard]] QString shownName(const QString &slug) const;

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<ArchiveShelf> m_shelf;
};

void TestArchiveShelf::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_profile = std::make_unique<QTemporaryDir>();
    restart();
}

void TestArchiveShelf::cleanup()
{
    m_shelf.reset();
    m_store.reset();
    m_accounts.reset();
}

void TestArchiveShelf::restart()
{
    cleanup();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_store = std::make_unique<EndorsementStore>();
    m_shelf = std::make_unique<ArchiveShelf>(m_profile->path(), false, *m_accounts, *m_store);
}

AccountId TestArchiveShelf::addAccount(Source source)
{
    const AccountId id = AccountId::create();
    const Result<void> added = m_accounts->add(
        {.id = id,
         .source = source,
         .name = u"Mine"_s,
         .baseAddress = source == Source::Archive ? QUrl() : QUrl(u"https://api.example.org/v2"_s),
         .owner = archiveOwnerUrn(id)});
    return added ? id : AccountId();
}

ArchiveFacts TestArchiveShelf::factsOf(const QString &slug, const QString &name)
{
    ArchiveFacts facts;
    facts.ownerName = u"Owen Imaginato"_s;
    facts.people.insert(archivedPersonUrn(slug), {.key = slug, .name = name, .slug = slug});
    return facts;
}

/// Null: the store knows no such member, or no name.
QString TestArchiveShelf::shownName(const QString &slug) const
{
    const auto person = m_store->findPerson(archivedPersonUrn(slug));
    return person ? m_store->person(*person).name : QString();
}

void TestArchiveShelf::whatIsPutIsThereAtOnce()
{
    const AccountId account = addAccount();
    const QSignalSpy changed(m_shelf.get(), &ArchiveShelf::changed);
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(!m_shelf->person(archivedPersonUrn(u"nomi"_s)));
    const ArchiveFacts facts = factsOf(u"nomi"_s, u"Nomi Inventado"_s);
    QVERIFY(putFacts(*m_shelf, account, facts));
    QCOMPARE(*m_shelf->facts(account), facts);
    QCOMPARE(m_shelf->person(archivedPersonUrn(u"nomi"_s))->name, u"Nomi Inventado"_s);
    QCOMPARE(shownName(u"nomi"_s), u"Nomi Inventado"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<AccountId>(), account);
    QFile file(fileOf(account));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(ArchiveFacts::parse(file.readAll()), facts);
}

void TestArchiveShelf::theFileIsForThePersonAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Rights are another matter there.");
#endif
    const AccountId account = addAccount();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    for (int again = 0; again < 2; ++again) {
        QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
        QCOMPARE(QFile::permissions(fileOf(account)) & others, QFile::Permissions());
        QVERIFY(QFile::setPermissions(fileOf(account), QFile::permissions(fileOf(account)) | others));
    }
}

void TestArchiveShelf::whoHasNoNameIsCalledByTheAddress()
{
    ArchiveFacts facts = factsOf(u"nomi-inventado"_s, {});
    const PersonUrn nobody = archivedPersonUrn(u"address:?"_s);
    facts.people.insert(nobody, {.key = u"address:?"_s});
    QVERIFY(putFacts(*m_shelf, addAccount(), facts));
    QCOMPARE(shownName(u"nomi-inventado"_s), u"nomi-inventado"_s);
    const Person unnamed{nobody, {}, Person::Visibility::Nameless};
    QCOMPARE(m_store->person(m_store->findPerson(nobody).value()), unnamed);
}

void TestArchiveShelf::theNextRunReadsItBesideTheWindow()
{
    const AccountId first = addAccount();
    addAccount(Source::LinkedIn);
    const AccountId second = addAccount();
    QVERIFY(putFacts(*m_shelf, first, factsOf(u"nomi"_s, u"Nomi Inventado"_s)));
    QVERIFY(putFacts(*m_shelf, second, factsOf(u"perrin"_s, u"Perrin Fictivus"_s)));
    restart();
    const QSignalSpy changed(m_shelf.get(), &ArchiveShelf::changed);
    m_shelf->load();
    QVERIFY(!m_shelf->facts(first)); // never from within the call
    QVERIFY(waitUntil([&] { return changed.size() == 2; }));
    QCOMPARE(*m_shelf->facts(first), factsOf(u"nomi"_s, u"Nomi Inventado"_s));
    QCOMPARE(shownName(u"nomi"_s), u"Nomi Inventado"_s);
    QCOMPARE(shownName(u"perrin"_s), u"Perrin Fictivus"_s);
}

void TestArchiveShelf::whoNeedsItNowWaits()
{
    m_shelf->finishLoading(); // nothing was begun
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi Inventado"_s)));
    restart();
    const QSignalSpy changed(m_shelf.get(), &ArchiveShelf::changed);
    m_shelf->load();
    m_shelf->finishLoading();
    QVERIFY(m_shelf->facts(account));
    QCOMPARE(shownName(u"nomi"_s), u"Nomi Inventado"_s);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1); // not once more
}

void TestArchiveShelf::whatCannotBeReadIsAsIfThereWereNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("damaged") << QByteArray("{\"version\":1,");
    QTest::newRow("newer") << QByteArray("{\"version\":2,\"people\":[]}");
    QTest::newRow("not there") << QByteArray();
}

void TestArchiveShelf::whatCannotBeReadIsAsIfThereWereNothing()
{
    QFETCH(const QByteArray, content);
    const AccountId account = addAccount();
    const AccountId other = addAccount();
    QVERIFY(putFacts(*m_shelf, other, factsOf(u"perrin"_s, u"Perrin Fictivus"_s)));
    if (!content.isNull()) {
        QFile file(fileOf(account));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    restart();
    m_shelf->load();
    m_shelf->finishLoading();
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(m_shelf->facts(other));
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    QCOMPARE(*m_shelf->facts(account), factsOf(u"nomi"_s, u"Nomi"_s));
}

void TestArchiveShelf::whatIsPutIsNewerThanWhatIsRead()
{
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi Antea"_s)));
    restart();
    m_shelf->load();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi Postea"_s)));
    m_shelf->finishLoading();
    QCoreApplication::processEvents();
    QCOMPARE(*m_shelf->facts(account), factsOf(u"nomi"_s, u"Nomi Postea"_s));
    QCOMPARE(shownName(u"nomi"_s), u"Nomi Postea"_s);
}

void TestArchiveShelf::itGoesWithItsAccount()
{
    const AccountId account = addAccount();
    const AccountId other = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    QVERIFY(putFacts(*m_shelf, other, factsOf(u"perrin"_s, u"Perrin"_s)));
    const QSignalSpy changed(m_shelf.get(), &ArchiveShelf::changed);
    QVERIFY(m_accounts->remove(account));
    QVERIFY(!QFile::exists(fileOf(account)));
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(!m_shelf->person(archivedPersonUrn(u"nomi"_s)));
    QCOMPARE(changed.size(), 1);
    QVERIFY(QFile::exists(fileOf(other)));
    QVERIFY(m_shelf->facts(other));
}

void TestArchiveShelf::anAccountThatGoesWhileItIsReadStaysAway()
{
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    restart();
    m_shelf->load();
    QVERIFY(m_accounts->remove(account));
    m_shelf->finishLoading();
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(shownName(u"nomi"_s).isNull());
    QVERIFY(!QFile::exists(fileOf(account)));
}

void TestArchiveShelf::anAccountThatGoesWhileItIsWrittenStaysAway()
{
    const AccountId account = addAccount();
    const ArchiveFacts facts = factsOf(u"nomi"_s, u"Nomi"_s);
    QVERIFY(m_shelf->write(account, facts));
    QVERIFY(m_accounts->remove(account));
    QVERIFY(m_shelf->write(account, facts)); // what a thread does that was not there yet
    QVERIFY(!m_shelf->keep(account, facts));
    QVERIFY(!QFile::exists(fileOf(account)));
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(shownName(u"nomi"_s).isNull());
}

void TestArchiveShelf::theNamesOfOtherAccountsStay()
{
    // As the sessions do it: the store drops the names of all who have no endorsement.
    m_shelf.reset();
    connect(m_accounts.get(), &AccountStore::accountRemoved, m_store.get(), &EndorsementStore::removeAccount);
    m_shelf = std::make_unique<ArchiveShelf>(m_profile->path(), false, *m_accounts, *m_store);
    const AccountId account = addAccount();
    m_store->setAccount(account, archiveOwnerUrn(account), {});
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    QVERIFY(putFacts(*m_shelf, addAccount(), factsOf(u"perrin"_s, u"Perrin"_s)));
    QVERIFY(m_accounts->remove(account));
    QVERIFY(shownName(u"nomi"_s).isEmpty());
    QCOMPARE(shownName(u"perrin"_s), u"Perrin"_s);
}

void TestArchiveShelf::factsStayWhereTheyAre()
{
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    const ArchiveFacts *const facts = m_shelf->facts(account);
    for (int i = 0; i < 20; ++i)
        QVERIFY(putFacts(*m_shelf, addAccount(), factsOf(u"perrin"_s, u"Perrin"_s)));
    QCOMPARE(m_shelf->facts(account), facts);
}

void TestArchiveShelf::whoOnlyReadsChangesNothing()
{
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    m_shelf = std::make_unique<ArchiveShelf>(m_profile->path(), true, *m_accounts, *m_store);
    m_shelf->load();
    m_shelf->finishLoading();
    const auto written = putFacts(*m_shelf, account, factsOf(u"perrin"_s, u"Perrin"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"archive.factsNotWritten"_s);
    QCOMPARE(*m_shelf->facts(account), factsOf(u"nomi"_s, u"Nomi"_s));
    QVERIFY(m_accounts->remove(account)); // by whoever may
    QVERIFY(QFile::exists(fileOf(account)));
}

void TestArchiveShelf::whatCannotBeWrittenChangesNothing()
{
    const AccountId account = addAccount();
    QVERIFY(QDir().mkpath(fileOf(account))); // a directory in its place
    const QSignalSpy changed(m_shelf.get(), &ArchiveShelf::changed);
    const auto written = putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QCOMPARE(written.error().code, u"archive.factsNotWritten"_s);
    QVERIFY(!written.error().detail.isEmpty());
    QVERIFY(!m_shelf->facts(account));
    QVERIFY(shownName(u"nomi"_s).isNull());
    QCOMPARE(changed.size(), 0);
}

void TestArchiveShelf::itMayGoWhileItReads()
{
    const AccountId account = addAccount();
    QVERIFY(putFacts(*m_shelf, account, factsOf(u"nomi"_s, u"Nomi"_s)));
    for (int i = 0; i < 20; ++i) {
        restart();
        m_shelf->load();
        m_shelf.reset();
        QCoreApplication::processEvents();
        QVERIFY(shownName(u"nomi"_s).isNull());
    }
}

QTEST_GUILESS_MAIN(TestArchiveShelf)
#include "tst_archiveshelf.moc"
