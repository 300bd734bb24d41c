// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/accountstore.h"
#include "stores/archivefacts.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

Account sampleAccount(const QString &name = u"Ada at work"_s)
{
    return {.id = AccountId::create(),
            .source = Source::LinkedIn,
            .name = name,
            .baseAddress = QUrl(u"https://api.linkedin.com/v2"_s),
            .owner = *PersonUrn::fromId(u"Ada-Example_1"),
            .ownerName = u"Ada Exämple 🎓"_s,
            .reviewFrom = {}};
}

QByteArray entry(const char *id, const char *address = "https://api.linkedin.com/v2",
                 const char *source = "linkedin", const char *owner = "urn:li:person:Ada1")
{
    return QByteArray(R"({"id":")") + id + R"(","source":")" + source + R"(","name":"A","baseAddress":")" +
           address + R"(","owner":")" + owner + R"(","ownerName":"Ada"})";
}

QByteArray fileOf(const QByteArray &entries, const char *version = "1")
{
    return QByteArray(R"({"version":)") + version + R"(,"accounts":[)" + entries + "]}";
}

const char *const goodId = "11111111-2222-4333-8444-555555555555";
const char *const otherId = "11111111-2222-4333-8444-666666666666";

} // namespace

class AccountStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        directory = std::make_unique<QTemporaryDir>();
        profile = directory->filePath(u"new/profile"_s);
        fileName = profile + u"/accounts.json"_s;
    }

    void startsEmptyAndMakesNothing()
    {
        const AccountStore store(profile);
        QVERIFY(store.accounts().isEmpty());
        QVERIFY(!store.loadError());
        QVERIFY(!QDir(profile).exists());
    }

    void keepsAccountsAcrossStarts()
    {
        Account first = sampleAccount();
        first.reviewFrom = QDateTime::fromString(u"2026-03-04T05:06:07.089Z"_s, Qt::ISODateWithMs);
        Account second = sampleAccount(u"Sandbox"_s);
        second.baseAddress = QUrl(u"http://[::1]:8080/v%202"_s);
        second.owner = {};
        Account third = sampleAccount(u"By PostPress"_s);
        third.source = Source::PostPress;
        third.remoteId = u"acc_linkedin/demo 01"_s;
        {
            AccountStore store(profile);
            QVERIFY(store.add(first));
            QVERIFY(store.add(second));
            QVERIFY(store.add(third));
        }
        const AccountStore store(profile);
        QCOMPARE(store.accounts(), QList<Account>({first, second, third}));
        QCOMPARE(store.accounts().first().reviewFrom.timeSpec(), Qt::UTC);
        QVERIFY(!store.loadError());
    }

    void keepsAnArchiveWithoutAnAddress()
    {
        Account account = sampleAccount(u"My archive"_s);
        account.source = Source::Archive;
        account.baseAddress.clear();
        account.owner = archiveOwnerUrn(account.id);
        Account limited = account;
        limited.id = AccountId::create();
        limited.limits.endorsements = 3;
        {
            AccountStore store(profile);
            QVERIFY(store.add(account));
            QVERIFY(store.add(limited));
        }
        QVERIFY(readFile(fileName).contains(R"("source": "archive")"));
        const AccountStore store(profile);
        QVERIFY(!store.loadError());
        limited.limits = {}; // nothing is sent
        QCOMPARE(store.accounts(), QList<Account>({account, limited}));
    }

    void anArchiveHasAnOwnerWhateverTheFileSays()
    {
        writeFile(fileOf(entry(goodId, "", "archive", "") + "," + entry(otherId, "", "archive")));
        const AccountStore store(profile);
        QVERIFY(!store.loadError());
        QCOMPARE(store.accounts().at(0).owner,
                 archiveOwnerUrn(AccountId::parse(QString::fromLatin1(goodId)).value()));
        QCOMPARE(store.accounts().at(1).owner, PersonUrn::fromId(u"Ada1").value());
    }

    void keepsFileAndDirectoryToThePersonAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("Rights are another matter there.");
#endif
        AccountStore store(profile);
        QVERIFY(store.add(sampleAccount()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(profile) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(fileName) & others, QFile::Permissions());

        QVERIFY(QFile::setPermissions(fileName, QFile::permissions(fileName) | others));
        QVERIFY(store.add(sampleAccount()));
        QCOMPARE(QFile::permissions(fileName) & others, QFile::Permissions());
    }

    void tellsEveryChange()
    {
        AccountStore store(profile);
        QSignalSpy added(&store, &AccountStore::accountAdded);
        QSignalSpy changed(&store, &AccountStore::accountChanged);
        QSignalSpy removed(&store, &AccountStore::accountRemoved);
        Account account = sampleAccount();
        QVERIFY(store.add(account));
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().first().value<AccountId>(), account.id);

        account.name = u"Ada at home"_s;
        QVERIFY(store.update(account));
        QVERIFY(store.update(account)); // nothing new
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.find(account.id)->name, u"Ada at home"_s);

        QVERIFY(store.remove(store.accounts().first().id));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<AccountId>(), account.id);
        QVERIFY(!store.find(account.id));
        QVERIFY(AccountStore(profile).accounts().isEmpty());
    }

    void findsAPersonAtASourceAndAddress()
    {
        AccountStore store(profile);
        const Account account = sampleAccount();
        QVERIFY(store.add(account));
        QCOMPARE(store.findOwner(account.source, account.baseAddress, account.owner)->id, account.id);
        QVERIFY(!store.findOwner(account.source, QUrl(u"https://elsewhere.example/v2"_s), account.owner));
        QVERIFY(!store.findOwner(account.source, account.baseAddress, *PersonUrn::fromId(u"Bob")));
    }

    void refusesWhatMakesNoSense()
    {
        AccountStore store(profile);
        const Account account = sampleAccount();
        QVERIFY(store.add(account));
        QCOMPARE(store.add(account).error().code, u"accounts.exists"_s);

        Account stolen = account;
        stolen.owner = *PersonUrn::fromId(u"Bob");
        QCOMPARE(store.update(stolen).error().code, u"accounts.otherOwner"_s);

        QCOMPARE(store.update(sampleAccount()).error().code, u"accounts.unknown"_s);
        QCOMPARE(store.remove(AccountId::create()).error().code, u"accounts.unknown"_s);
        QCOMPARE(store.accounts(), QList<Account>({account}));
        QCOMPARE(AccountStore(profile).accounts(), QList<Account>({account}));
    }

    void setsADamagedFileAsideAndKeepsWhatCouldBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kept");

        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("not JSON") << QByteArray("\xff\xfe{") << 0;
        QTest::newRow("cut off") << fileOf(entry(goodId)).chopped(1) << 0;
        QTest::newRow("a list") << QByteArray("[]") << 0;
        QTest::newRow("no version") << QByteArray(R"({"accounts":[]})") << 0;
        QTest::newRow("no accounts") << QByteArray(R"({"version":1})") << 0;
        QTest::newRow("accounts of a wrong type") << QByteArray(R"({"version":1,"accounts":{}})") << 0;
        QTest::newRow("an account of a wrong type") << fileOf("7," + entry(goodId)) << 1;
        QTest::newRow("a bad id") << fileOf(entry(goodId) + "," + entry("x")) << 1;
        QTest::newRow("an id twice") << fileOf(entry(goodId) + "," + entry(goodId)) << 1;
        QTest::newRow("an unknown source")
            << fileOf(entry(goodId) + "," + entry(otherId, "https://a.example", "other")) << 1;
        QTest::newRow("an address without TLS")
            << fileOf(entry(otherId, "http://api.linkedin.com/v2") + "," + entry(goodId)) << 1;
        QTest::newRow("a bad owner") << fileOf(entry(otherId, "https://a.example", "linkedin", "Ada") + "," +
                                               entry(goodId))
                                     << 1;
        QTest::newRow("a bad time") << fileOf(entry(goodId) + "," + entry(otherId).chopped(1) +
                                              R"(,"reviewFrom":"soon"})")
                                    << 1;
        QTest::newRow("a service without an address")
            << fileOf(entry(goodId) + "," + entry(otherId, "")) << 1;
        QTest::newRow("an archive with an address")
            << fileOf(entry(goodId) + "," + entry(otherId, "https://a.example", "archive")) << 1;
        QTest::newRow("far too long") << fileOf(entry(goodId)) + QByteArray(5 * 1024 * 1024, ' ') << 0;
    }

    void setsADamagedFileAsideAndKeepsWhatCouldBeRead()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, kept);
        writeFile(content);
        {
            const AccountStore store(profile);
            QCOMPARE(store.loadError()->kind, ErrorKind::Storage);
            QCOMPARE(store.loadError()->code, u"accounts.damaged"_s);
            QCOMPARE(store.accounts().size(), kept);
        }
        const QStringList aside = QDir(profile).entryList({u"accounts.json.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(QRegularExpression(u"^accounts\\.json\\.damaged-\\d{8}-\\d{6}$"_s)
                    .match(aside.first())
                    .hasMatch());
        QCOMPARE(readFile(profile + u'/' + aside.first()), content);

        AccountStore again(profile);
        QVERIFY(!again.loadError());
        QCOMPARE(again.accounts().size(), kept);
        QVERIFY(again.add(sampleAccount()));
    }

    void neverOverwritesWhatWasSetAside()
    {
        for (int i = 0; i < 3; ++i) {
            writeFile("damaged " + QByteArray::number(i));
            QCOMPARE(AccountStore(profile).loadError()->code, u"accounts.damaged"_s);
        }
        const QStringList aside =
            QDir(profile).entryList({u"accounts.json.damaged-*"_s}, QDir::Files, QDir::Name);
        QSet<QByteArray> contents;
        for (const QString &name : aside)
            contents.insert(readFile(profile + u'/' + name));
        QCOMPARE(contents, QSet<QByteArray>({"damaged 0", "damaged 1", "damaged 2"}));
    }

    void leavesAFileOfANewerVersionAlone()
    {
        const QByteArray content = fileOf(entry(goodId), "2");
        writeFile(content);
        AccountStore store(profile);
        QCOMPARE(store.loadError()->code, u"accounts.newer"_s);
        QVERIFY(store.accounts().isEmpty());
        QSignalSpy added(&store, &AccountStore::accountAdded);
        QCOMPARE(store.add(sampleAccount()).error(), *store.loadError());
        QCOMPARE(added.size(), 0);
        QVERIFY(store.accounts().isEmpty());
        QCOMPARE(readFile(fileName), content);
    }

    void leavesAFileThatCannotBeOpenedAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("A link there is a file that can be opened.");
#endif
        QVERIFY(QDir().mkpath(profile));
        QVERIFY(QFile::link(u"accounts.json"_s, fileName)); // a link to itself; root opens all else
        AccountStore store(profile);
        QCOMPARE(store.loadError()->code, u"accounts.unreadable"_s);
        QCOMPARE(store.add(sampleAccount()).error().code, u"accounts.unreadable"_s);
        QVERIFY(QFileInfo(fileName).isSymbolicLink());
    }

    void saysWhenTheDirectoryCannotBeMade()
    {
        QFile inTheWay(directory->filePath(u"new"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AccountStore store(profile);
        const auto added = store.add(sampleAccount());
        QCOMPARE(added.error().kind, ErrorKind::Storage);
        QCOMPARE(added.error().code, u"accounts.notWritten"_s);
        QVERIFY(store.accounts().isEmpty());
    }

#ifdef Q_OS_UNIX
    void changesNothingWhenTheDiskIsFull()
    {
        AccountStore store(profile);
        const Account account = sampleAccount();
        QVERIFY(store.add(account));
        const QByteArray content = readFile(fileName);
        QSignalSpy changes(&store, &AccountStore::accountRemoved);

        // A file may grow to ten bytes from here on.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 10;
        setrlimit(RLIMIT_FSIZE, &small);
        Account renamed = account;
        renamed.name = u"Ada at home"_s;
        const auto added = store.add(sampleAccount());
        const auto updated = store.update(renamed);
        const auto removed = store.remove(account.id);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);

        for (const Result<void> &result : {added, updated, removed}) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::Storage);
            QCOMPARE(result.error().code, u"accounts.notWritten"_s);
        }
        QCOMPARE(changes.size(), 0);
        QCOMPARE(store.accounts(), QList<Account>({account}));
        QCOMPARE(readFile(fileName), content);
        QCOMPARE(QDir(profile).entryList(QDir::Files), QStringList({u"accounts.json"_s}));
    }
#endif

private:
    void writeFile(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(profile));
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static QByteArray readFile(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> directory;
    QString profile;
    QString fileName;
};

QTEST_GUILESS_MAIN(AccountStoreTest)
#include "tst_accountstore.moc"
