// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"
#include "demosandbox.h"

#include "auth/credentialstore.h"
#include "cache/recordsfile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
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
    void aLockThatNamesNobodyIsTakenOver_data();
    void aLockThatNamesNobodyIsTakenOver();
    void aProfileThatCannotBeMadeIsAnError();
    void whatWaitsIsKeptWhateverBecomesOfTheAccounts();
    void whatWasChangedIsOnTheDiskWhenWritingIsFinished();
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

void TestComposition::aLockThatNamesNobodyIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("removal");
    const QTemporaryDir home;
    QLockFile lock(home.filePath(u"lock"_s));
    QVERIFY(lock.lock());
    QFile file(lock.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray gone = file.readAll();
    gone.replace(0, gone.indexOf('\n'), "999999999"); // the number of the program
    QTest::newRow("killed while it made the lock") << QByteArray{} << QString{};
    QTest::newRow("killed while it removed one") << gone << u"lock.rmlock"_s;
    QTest::newRow("killed while it made one to remove one") << QByteArray{} << u"lock.rmlock"_s;
}

void TestComposition::aLockThatNamesNobodyIsTakenOver()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, removal);
    const QTemporaryDir home;
    const auto leave = [&home](const QString &name, const QByteArray &text) {
        QFile file(home.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(leave(u"lock"_s, content));
    QVERIFY(removal.isEmpty() || leave(removal, {}));
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

/// Of an account that the list does not have.
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

// A list of accounts that was damaged and begun anew knows none of them; what waits is the person's own.
void TestComposition::whatWaitsIsKeptWhateverBecomesOfTheAccounts()
{
    const QTemporaryDir home;
    leaveWaiting(home.path());
    for (const bool isWriter : {false, true, true}) {
        const auto made = Composition::make(
            {.profileDirectory = home.path(), .isKeychainUsed = false, .isWriter = isWriter});
        QVERIFY(made);
        QCOMPARE((*made)->outbox().openCount(), 1);
        QCOMPARE((*made)->outbox().heldCount(), 1);
    }
}

void TestComposition::whatWasChangedIsOnTheDiskWhenWritingIsFinished()
{
    const QTemporaryDir home;
    const auto made = Composition::make({.profileDirectory = home.path(), .isKeychainUsed = false});
    QVERIFY(made);
    const PersonUrn person = PersonUrn::fromId(u"Ab-9_xYz01").value();
    (*made)->store().setLabel(person, u"From the choir"_s);
    (*made)->finishWriting();
    RecordsFile records(home.filePath(u"records.sqlite"_s), true);
    QVERIFY(records.open());
    QCOMPARE(records.labels()->value(person), u"From the choir"_s);
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
