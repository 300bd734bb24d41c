// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/localdata.h"

#include "cache/recordsfile.h"
#include "fakecredentials.h"
#include "models/deletiontext.h"
#include "samples.h"
#include "stores/accountstore.h"
#include "stores/profilelock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Leftover = LocalData::Leftover;
using Verb = FakeCredentialStore::Verb;

class TestLocalData : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_data.reset(); }

    void whatIsThereIsCounted();
    void ofWhatCannotBeReadNobodySaysThatItIsNothing();
    void onlyWhatLaurelsMadeIsIts_data();
    void onlyWhatLaurelsMadeIsIts();
    void theTokensGoAndArchivesHaveNone();
    void accountsOfWhichOnlyTracesAreLeftAreForgottenToo();
    void whatTheKeychainKeepsIsNamedWithItsReason_data();
    void whatTheKeychainKeepsIsNamedWithItsReason();
    void aTokenThatIsLeftIsTriedAgain();
    void aKeychainThatNeverAnswersCanBeGivenUp();
    void allFilesGoAndTheDirectoryToo();
    void whatIsNotFromLaurelsStays();
    void aProfileInUseIsLeftAlone();
    void aFileThatCannotBeRemovedIsNamed();
    void whereThereIsNothingNothingIsMade();

private:
    [[nodiscard]] QString path(const QString &file) const { return m_profile->filePath(file); }
    void write(const QString &file) const;
    void addAccount(const AccountId &id, Source source, const QString &name);
    void addRecords() const;
    void begin();
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_profile->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    const AccountId m_mine = AccountId::create();
    const AccountId m_press = AccountId::create();
    const AccountId m_archive = AccountId::create();
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<FakeCredentialStore> m_keychain;
    std::unique_ptr<LocalData> m_data;
};

void TestLocalData::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<FakeCredentialStore>();
    addAccount(m_mine, Source::LinkedIn, u"Mine"_s);
    addAccount(m_press, Source::PostPress, u"Coaching"_s);
    addAccount(m_archive, Source::Archive, u"My archive"_s);
}

void TestLocalData::write(const QString &file) const
{
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("text");
}

void TestLocalData::addAccount(const AccountId &id, Source source, const QString &name)
{
    const QUrl address = isByHand(source) ? QUrl() : QUrl(u"https://api.example.org/v2"_s);
    AccountStore accounts(m_profile->path());
    QVERIFY(accounts.add(
        {.id = id, .source = source, .name = name, .baseAddress = address, .owner = Samples::owner()}));
    if (!isByHand(source))
        m_keychain->secrets.insert(id, {"sample-token", Origin(address)});
}

void TestLocalData::addRecords() const
{
    const auto item = [](quint64 id, const AccountId &account, OutboxItem::State state) {
        return OutboxItem{.id = OutboxItemId(id),
                          .account = account,
                          .state = state,
                          .urn = EndorsementUrn(Samples::owner(), qint64(id)),
                          .person = Samples::person(u"Ada"),
                          .skill = u"Chess"_s,
                          .attempts = 1};
    };
    using State = OutboxItem::State;
    RecordsFile records(path(u"records.sqlite"_s), false);
    QVERIFY(records.open());
    QVERIFY(records.record({item(1, m_mine, State::Waiting), item(2, m_press, State::Unconfirmed),
                            item(3, m_mine, State::Failed), item(4, m_archive, State::Waiting)},
                           Samples::day(1)));
}

void TestLocalData::begin()
{
    m_data = std::make_unique<LocalData>(LocalData::look(m_profile->path()), *m_keychain);
    QSignalSpy forgotten(m_data.get(), &LocalData::secretsForgotten);
    m_data->forgetSecrets();
    QVERIFY(forgotten.isEmpty());
    QTRY_COMPARE(forgotten.size(), 1);
}

void TestLocalData::whatIsThereIsCounted()
{
    LocalData::Contents contents = LocalData::look(m_profile->path());
    QCOMPARE(contents.accounts.size(), 3);
    QVERIFY(contents.areChangesCounted);
    QCOMPARE(contents.changes + contents.todos, 0);
    QVERIFY(contents.traces.isEmpty());
    addRecords();
    contents = LocalData::look(m_profile->path());
    QCOMPARE(contents.changes, 2);
    QCOMPARE(contents.todos, 1);
    const QString notes = deletionNotes(contents).join(u'\n');
    for (const QString &word : {u"Mine"_s, u"Coaching"_s, u"My archive"_s, u"3 account"_s, u"2 change"_s,
                                u"1 to-do"_s, u"Nothing changes at LinkedIn"_s})
        QVERIFY2(notes.contains(word), qPrintable(notes));
}

void TestLocalData::ofWhatCannotBeReadNobodySaysThatItIsNothing()
{
    write(u"records.sqlite"_s);
    const LocalData::Contents contents = LocalData::look(m_profile->path());
    QVERIFY(!contents.areChangesCounted);
    QVERIFY(deletionNotes(contents).join(u'\n').contains(u"cannot be read"_s));
}

void TestLocalData::onlyWhatLaurelsMadeIsIts_data()
{
    QTest::addColumn<bool>("isOurs");
    for (const char *ours : {"accounts.json",
                             "accounts.json.damaged-20260101-101010",
                             "accounts.json.damaged-20260101-101010-2",
                             "accounts.json.XyZabc",
                             "cache.sqlite",
                             "cache.sqlite-wal",
                             "cache.sqlite-shm",
                             "cache.sqlite.newer-20260101-101010",
                             "cache.sqlite.newer-20260101-101010-wal",
                             "records.sqlite",
                             "records.sqlite-wal",
                             "records.sqlite.rescued",
                             "records.sqlite.damaged-20260101-101010",
                             "archive-11111111-0000-4000-8000-000000000003.json",
                             "archive-11111111-0000-4000-8000-000000000003.json.AbCdEf",
                             "filters.json",
                             "filters.json.AbCdEf",
                             "settings.ini",
                             "settings.ini.lock",
                             "window.ini",
                             "window.ini.AbCdEf",
                             "lock",
                             "lock.rmlock"})
        QTest::newRow(ours) << true;
    for (const char *other : {"my accounts.json", "accounts.jsonx", "archive.json", "archive-2026.json",
                              "archive-2026.zip", "cache.sql", "records.csv", "history.csv",
                              "laurels-history.json", "locked", "settings.ini~", ".hidden", "photo.jpg"})
        QTest::newRow(other) << false;
}

void TestLocalData::onlyWhatLaurelsMadeIsIts()
{
    QFETCH(const bool, isOurs);
    QCOMPARE(LocalData::isOurs(QString::fromLatin1(QTest::currentDataTag())), isOurs);
}

void TestLocalData::theTokensGoAndArchivesHaveNone()
{
    begin();
    QVERIFY(m_data->leftovers().isEmpty());
    QVERIFY(m_keychain->secrets.isEmpty());
    const QList<std::pair<Verb, AccountId>> calls{{Verb::Remove, m_mine}, {Verb::Remove, m_press}};
    QCOMPARE(m_keychain->calls, calls);
    QVERIFY(QFile::exists(path(u"accounts.json"_s))); // the files are the second step
}

void TestLocalData::accountsOfWhichOnlyTracesAreLeftAreForgottenToo()
{
    const AccountId damaged = AccountId::create();
    const AccountId removed = AccountId::create();
    for (const AccountId &id : {damaged, removed})
        m_keychain->secrets.insert(id, {"old-token", Origin(QUrl(u"https://api.example.org"_s))});
    QFile list(path(u"accounts.json.damaged-20260101-101010"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("{\"accounts\": [{\"id\": \"" + damaged.toString().toUtf8() + "\", \"sou");
    list.close();
    {
        RecordsFile records(path(u"records.sqlite"_s), false);
        QVERIFY(records.open());
        QVERIFY(records.remember(
            {{.when = Samples::day(1), .account = removed, .outcome = u"done"_s},
             {.when = Samples::day(1), .account = AccountId::create(), .outcome = u"archive.new"_s}}));
    }
    begin();
    QVERIFY(m_keychain->secrets.isEmpty());
    QCOMPARE(m_keychain->calls.size(), 4);
}

void TestLocalData::whatTheKeychainKeepsIsNamedWithItsReason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("reason");
    QTest::newRow("locked: one question is enough") << u"keychain.locked"_s << 1 << u"is locked"_s;
    QTest::newRow("no keychain") << u"keychain.missing"_s << 1 << u"no keychain service"_s;
    QTest::newRow("of one entry") << u"keychain.unconfirmed"_s << 2 << u"does not confirm"_s;
}

void TestLocalData::whatTheKeychainKeepsIsNamedWithItsReason()
{
    QFETCH(const QString, code);
    QFETCH(const int, calls);
    QFETCH(const QString, reason);
    m_keychain->removeError = FakeCredentialStore::error(code);
    begin();
    QCOMPARE(m_keychain->calls.size(), calls);
    QCOMPARE(m_data->leftovers().size(), 2);
    const Leftover left = m_data->leftovers().first();
    QCOMPARE(left.kind, Leftover::Kind::Secret);
    QCOMPARE(left.error.code, code);
    const QString text = leftoverText(left);
    for (const QString &part : {u"Mine"_s, u"Laurels/%1/access-token"_s.arg(m_mine.toString()), reason})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(deletionRemains({.leftovers = m_data->leftovers()}).last().contains(u"keychain's own program"_s));
}

void TestLocalData::aTokenThatIsLeftIsTriedAgain()
{
    m_keychain->removeError = FakeCredentialStore::error(u"keychain.locked"_s);
    begin();
    QCOMPARE(m_data->leftovers().size(), 2);
    m_keychain->removeError.reset();
    QSignalSpy forgotten(m_data.get(), &LocalData::secretsForgotten);
    m_data->forgetSecrets();
    QTRY_COMPARE(forgotten.size(), 1);
    QVERIFY(m_data->leftovers().isEmpty());
    QVERIFY(m_keychain->secrets.isEmpty());
}

void TestLocalData::aKeychainThatNeverAnswersCanBeGivenUp()
{
    m_keychain->isHolding = true;
    m_data = std::make_unique<LocalData>(LocalData::look(m_profile->path()), *m_keychain);
    QSignalSpy slow(m_data.get(), &LocalData::secretsSlow);
    QSignalSpy forgotten(m_data.get(), &LocalData::secretsForgotten);
    m_data->forgetSecrets();
    QTRY_COMPARE(m_keychain->calls.size(), 1);
    m_keychain->saySlow();
    QCOMPARE(slow.size(), 1);
    QVERIFY(forgotten.isEmpty());
    m_data->giveUp();
    QTRY_COMPARE(forgotten.size(), 1);
    QCOMPARE(m_data->leftovers().size(), 2);
    m_keychain->release(); // too late
    QCoreApplication::processEvents();
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(m_data->leftovers().size(), 2);
}

void TestLocalData::allFilesGoAndTheDirectoryToo()
{
    addRecords();
    for (const QString &file :
         {u"cache.sqlite"_s, u"cache.sqlite.damaged-20260101-101010"_s, u"filters.json"_s, u"settings.ini"_s,
          u"window.ini"_s, u"archive-%1.json"_s.arg(m_archive.toString())})
        write(file);
    const auto removed = LocalData::removeFiles(m_profile->path());
    QVERIFY(removed);
    QVERIFY(removed->leftovers.isEmpty() && removed->others.isEmpty());
    QVERIFY(!QDir(m_profile->path()).exists());
    QVERIFY(deletionRemains(*removed).isEmpty());
}

void TestLocalData::whatIsNotFromLaurelsStays()
{
    write(u"holiday.jpg"_s);
    QVERIFY(QDir(m_profile->path()).mkdir(u"cache.sqlite"_s)); // no file
    const auto removed = LocalData::removeFiles(m_profile->path());
    QVERIFY(removed);
    const QStringList others{u"cache.sqlite"_s, u"holiday.jpg"_s};
    QCOMPARE(removed->others, others);
    QCOMPARE(names(), others);
    QVERIFY(deletionRemains(*removed).last().contains(u"cache.sqlite, holiday.jpg"_s));
}

void TestLocalData::aProfileInUseIsLeftAlone()
{
    const auto lock = ProfileLock::take(m_profile->path());
    QVERIFY(lock);
    const auto removed = LocalData::removeFiles(m_profile->path());
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, u"profile.inUse"_s);
    QVERIFY(QFile::exists(path(u"accounts.json"_s)));
}

void TestLocalData::aFileThatCannotBeRemovedIsNamed()
{
    const Leftover left{.kind = Leftover::Kind::File,
                        .name = u"/some/where/cache.sqlite"_s,
                        .error = {.kind = ErrorKind::Storage,
                                  .code = u"data.notRemoved"_s,
                                  .detail = u"Permission denied"_s}};
    const QStringList remains = deletionRemains({.leftovers = {left}});
    QCOMPARE(remains.size(), 3);
    QVERIFY(remains.at(0).contains(u"could not be deleted"_s));
    QCOMPARE(remains.at(1), u"/some/where/cache.sqlite (Permission denied)"_s);
    QVERIFY(remains.at(2).contains(u"yourself"_s));
}

void TestLocalData::whereThereIsNothingNothingIsMade()
{
    const QString nowhere = path(u"nowhere"_s);
    QVERIFY(LocalData::look(nowhere).accounts.isEmpty());
    QVERIFY(LocalData::removeFiles(nowhere));
    QVERIFY(!QDir(nowhere).exists());
}

QTEST_GUILESS_MAIN(TestLocalData)
#include "tst_localdata.moc"
