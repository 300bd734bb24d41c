// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"
#include "demosandbox.h"

#include "auth/credentialstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestComposition : public QObject
{
    Q_OBJECT

private slots:
    void aProfileIsMadeForItsOwnerOnly();
    void oneWriterAndAnyNumberOfReaders();
    void aLockThatNamesNobodyIsTakenOver();
    void aProfileThatCannotBeMadeIsAnError();
    void whatWaitsOfARemovedAccountIsLetGo();
    void whatWaitsIsKeptWhileTheAccountsCannotBeRead();
    void theDemoBringsAnAccountOfItsOwn();
    void theDemosProfileIsThrownAway();
    void aMissingSandboxIsToldLater();
};

void TestComposition::aProfileIsMadeForItsOwnerOnly()
{
    const QTemporaryDir home;
    const QString profile = home.filePath(u"a/b/profile"_s);
    const auto made = Composition::make({.profileDirectory = profile, .isKeychainUsed = false});
    QVERIFY(made);
    QVERIFY(QDir(profile).exists());
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(profile) & others, QFile::Permissions());
#endif
    QVERIFY(!(*made)->credentials().isLasting());
    QVERIFY((*made)->accounts().accounts().isEmpty());
}

void TestComposition::oneWriterAndAnyNumberOfReaders()
{
    const QTemporaryDir home;
    const Composition::Options writer{.profileDirectory = home.path(), .isKeychainUsed = false};
    Composition::Options reader = writer;
    reader.isWriter = false;
    {
        const auto first = Composition::make(writer);
        QVERIFY(first);
        const auto second = Composition::make(writer);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Storage);
        QCOMPARE(second.error().code, u"profile.inUse"_s);
        QVERIFY(Composition::make(reader));
        QVERIFY(Composition::make(reader));
    }
    QVERIFY(Composition::make(writer));
}

void TestComposition::aLockThatNamesNobodyIsTakenOver()
{
    const QTemporaryDir home;
    QFile lock(home.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    const Composition::Options writer{.profileDirectory = home.path(), .isKeychainUsed = false};
    const auto first = Composition::make(writer);
    QVERIFY(first);
    QVERIFY(!Composition::make(writer));
}

void TestComposition::aProfileThatCannotBeMadeIsAnError()
{
    const QTemporaryDir home;
    const QString inTheWay = home.filePath(u"file"_s);
    QFile file(inTheWay);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made =
        Composition::make({.profileDirectory = inTheWay + u"/profile"_s, .isKeychainUsed = false});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"profile.notUsable"_s);
}

namespace {

/// As a program leaves it that was killed while it removed the account.
void leaveWaiting(const QString &profile)
{
    const auto made = Composition::make({.profileDirectory = profile, .isKeychainUsed = false});
    QVERIFY(made);
    (*made)->outbox().endorse(AccountId::create(),
                              {PersonUrn::fromId(u"Ab-9_xYz01").value(), u"Kite flying"_s, Status::Accepted});
    QTRY_COMPARE((*made)->outbox().openCount(), 1);
    bool isRecorded = false;
    (*made)->records().record((*made)->outbox().items(), &(*made)->outbox(),
                              [&isRecorded](const std::optional<Error> &error) { isRecorded = !error; });
    QTRY_VERIFY(isRecorded);
}

} // namespace

void TestComposition::whatWaitsOfARemovedAccountIsLetGo()
{
    const QTemporaryDir home;
    leaveWaiting(home.path());
    Composition::Options options{.profileDirectory = home.path(), .isKeychainUsed = false, .isWriter = false};
    QCOMPARE((*Composition::make(options))->outbox().openCount(), 1);
    options.isWriter = true;
    const auto made = Composition::make(options);
    QCOMPARE((*made)->outbox().openCount(), 0);
    QCOMPARE((*made)->outbox().items().constFirst().state, OutboxItem::State::Cancelled);
}

void TestComposition::whatWaitsIsKeptWhileTheAccountsCannotBeRead()
{
    const QTemporaryDir home;
    leaveWaiting(home.path());
    QFile accounts(home.filePath(u"accounts.json"_s));
    QVERIFY(accounts.open(QIODevice::WriteOnly));
    QVERIFY(accounts.write("{\"version\": 99}") > 0);
    accounts.close();
    const auto made = Composition::make({.profileDirectory = home.path(), .isKeychainUsed = false});
    QVERIFY((*made)->accounts().loadError());
    QCOMPARE((*made)->outbox().openCount(), 1);
}

void TestComposition::theDemoBringsAnAccountOfItsOwn()
{
    DemoSandbox demo;
    const auto made =
        Composition::make({.profileDirectory = demo.profileDirectory(), .isKeychainUsed = false});
    QVERIFY(made);
    Composition &composition = **made;
    QSignalSpy ready(&demo, &DemoSandbox::ready);
    demo.start(composition);
    QVERIFY(ready.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    const auto result = ready.at(0).at(0).value<Result<AccountId>>();
    QVERIFY(result);
    QCOMPARE(composition.accounts().accounts().size(), 1);
    QCOMPARE(composition.accounts().accounts().first().name, u"Sample data"_s);
    AccountSession *const session = composition.sessions().session(*result);
    QVERIFY(session);
    QCOMPARE(session->state(), AccountSession::State::Closed);
    session->open();
    QTRY_VERIFY_WITH_TIMEOUT(session->backend(), 20'000);
    QSignalSpy synced(session, &AccountSession::synced);
    session->sync();
    QTRY_COMPARE_WITH_TIMEOUT(synced.size(), 1, 20'000);
    QCOMPARE(composition.store().size(), 868 + 311);
}

void TestComposition::theDemosProfileIsThrownAway()
{
    QString profile;
    {
        DemoSandbox demo;
        profile = demo.profileDirectory();
        const auto made = Composition::make({.profileDirectory = profile, .isKeychainUsed = false});
        QVERIFY(made);
        QSignalSpy ready(&demo, &DemoSandbox::ready);
        demo.start(**made);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
        QVERIFY(QFile::exists(profile + u"/accounts.json"_s));
    }
    QVERIFY(!QDir(profile).exists());
}

void TestComposition::aMissingSandboxIsToldLater()
{
    DemoSandbox demo(u"/nonexistent"_s);
    const auto made =
        Composition::make({.profileDirectory = demo.profileDirectory(), .isKeychainUsed = false});
    QVERIFY(made);
    QSignalSpy ready(&demo, &DemoSandbox::ready);
    demo.start(**made);
    QVERIFY(ready.isEmpty());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.at(0).at(0).value<Result<AccountId>>().error().code, u"demo.missing"_s);
}

QTEST_GUILESS_MAIN(TestComposition)
#include "tst_composition.moc"
