// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `laurels-cli delete-data`: asks by refusing, deletes tokens and files, and names what is left.

#include "clifixture.h"

#include <QLockFile>

#ifdef Q_OS_LINUX
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliDeleteData : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { cli.reset(); }

    void unaskedItOnlySaysWhatItWouldDelete();
    void everythingIsGoneAfterwards();
    void whereNothingIsNothingIsMade();
    void aProfileInUseIsLeftAlone();
    void withoutAKeychainTheFilesStayUnlessItIsForced();
    void anArchiveNeedsNoKeychain();
    void aNewerProfileCanBeDeletedToo();
    void aFileThatCannotBeDeletedIsNamed();

private:
    /// But for what SQLite needs even to read.
    [[nodiscard]] QStringList files() const
    {
        QStringList files =
            QDir(cli->profile).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        files.removeIf(
            [](const QString &file) { return file.endsWith("-wal"_L1) || file.endsWith("-shm"_L1); });
        return files;
    }
    /// With the keychain, of which there is none in the tests.
    [[nodiscard]] CliOutcome runWithKeychain(const QStringList &arguments) const
    {
        return cli->run(QStringList{u"--profile"_s, cli->profile, u"--json"_s} + arguments);
    }

    std::unique_ptr<CliFixture> cli;
    const QStringList deleteAll{u"--json"_s, u"delete-data"_s, u"--yes"_s};
};

void TestCliDeleteData::init()
{
    cli = std::make_unique<CliFixture>(
        SandboxOptions{.received = 20, .given = 5, .token = "a-token-that-nobody-may-keep-0123456789"});
    QVERIFY(cli->isRunning);
}

void TestCliDeleteData::unaskedItOnlySaysWhatItWouldDelete()
{
    QVERIFY(cli->addAndSync());
    cli->sandbox->setSwitch("expiresAfter=1"); // who am I, and no more
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--limit"_s, u"2"_s}).exitCode,
             3);
    cli->sandbox->clearSwitches();
    const QStringList before = files();
    const CliOutcome refused = cli->runSignedOut({u"delete-data"_s});
    QCOMPARE(refused.exitCode, 2);
    for (const char *part : {"Mine", "2 change", "--yes"})
        QVERIFY2(refused.err.contains(part), refused.err.constData());
    QCOMPARE(files(), before);
    QCOMPARE(cli->runSignedOut({u"delete-data"_s, u"Mine"_s, u"--yes"_s}).exitCode, 2);
    QCOMPARE(cli->run({u"--demo"_s, u"delete-data"_s, u"--yes"_s}).exitCode, 2);
    QCOMPARE(files(), before);
}

void TestCliDeleteData::everythingIsGoneAfterwards()
{
    QVERIFY(cli->addAndSync());
    QVERIFY(files().contains(u"cache.sqlite"_s));
    cli->sandbox->clearRequests();
    const CliOutcome outcome = cli->runSignedOut(deleteAll);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[u"deleted"_s][u"accounts"_s][0][u"name"_s].toString(), u"Mine"_s);
    QVERIFY(outcome.json()[u"left"_s].toArray().isEmpty());
    QVERIFY2(outcome.err.contains("--no-keychain"), outcome.err.constData()); // the keychain was not asked
    QVERIFY(!QDir(cli->profile).exists());
    QVERIFY(cli->sandbox->requests().isEmpty()); // nobody is told
    QVERIFY(cli->runSignedOut({u"--json"_s, u"accounts"_s}).json()[u"accounts"_s].toArray().isEmpty());
}

void TestCliDeleteData::whereNothingIsNothingIsMade()
{
    const CliOutcome outcome = cli->runSignedOut({u"delete-data"_s, u"--yes"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.contains("nothing"), outcome.out.constData());
    QVERIFY(!QDir(cli->profile).exists());
}

void TestCliDeleteData::aProfileInUseIsLeftAlone()
{
    QVERIFY(cli->addAndSync());
    const QStringList before = files();
    {
        QLockFile lock(cli->profile + u"/lock"_s);
        QVERIFY(lock.tryLock());
        const CliOutcome outcome = cli->runSignedOut(deleteAll);
        QCOMPARE(outcome.exitCode, 6);
        QVERIFY2(outcome.err.contains("Another Laurels"), outcome.err.constData());
    }
    QCOMPARE(files(), before);
}

void TestCliDeleteData::withoutAKeychainTheFilesStayUnlessItIsForced()
{
#ifdef Q_OS_LINUX
    QVERIFY(cli->addAndSync());
    const QStringList before = files();
    const CliOutcome refused = runWithKeychain({u"delete-data"_s, u"--yes"_s});
    QCOMPARE(refused.exitCode, 5);
    const QJsonObject left = refused.json()[u"left"_s][0].toObject();
    QCOMPARE(left[u"kind"_s].toString(), u"token"_s);
    QVERIFY(left[u"name"_s].toString().startsWith(u"Laurels/"_s));
    QVERIFY2(refused.err.contains("--force"), refused.err.constData());
    QCOMPARE(files(), before);
    const CliOutcome forced = runWithKeychain({u"delete-data"_s, u"--yes"_s, u"--force"_s});
    QCOMPARE(forced.exitCode, 1); // not everything is gone, and it says what
    QCOMPARE(forced.json()[u"left"_s][0].toObject(), left);
    QVERIFY(!QDir(cli->profile).exists());
#else
    QSKIP("Here the keychain is always there.");
#endif
}

void TestCliDeleteData::anArchiveNeedsNoKeychain()
{
    const QString archive = cli->home.filePath(u"export"_s);
    QVERIFY(QDir().mkpath(archive));
    QFile received(archive + u"/Endorsement_Received_Info.csv"_s);
    QVERIFY(received.open(QIODevice::WriteOnly));
    received.write("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
                   "Endorsement Status\n"
                   "2022/10/18 09:14:27 UTC,Origami,Anna,Beispiel,www.linkedin.com/in/anna-beispiel-sample,"
                   "ACCEPTED\n");
    received.close();
    QCOMPARE(
        runWithKeychain({u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, u"Copy"_s, archive}).exitCode,
        0);
    const CliOutcome outcome = runWithKeychain({u"delete-data"_s, u"--yes"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY(!QDir(cli->profile).exists());
    QVERIFY(QFile::exists(received.fileName())); // the archive itself is the person's
}

void TestCliDeleteData::aNewerProfileCanBeDeletedToo()
{
    QVERIFY(cli->addAndSync());
    QFile list(cli->profile + u"/accounts.json"_s);
    QVERIFY(list.open(QIODevice::ReadWrite));
    QByteArray content = list.readAll();
    content.replace("\"version\": 1", "\"version\": 99");
    QVERIFY(list.resize(0) && list.seek(0) && list.write(content) == content.size());
    list.close();
    QCOMPARE(cli->runSignedOut(deleteAll).exitCode, 0);
    QVERIFY(!QDir(cli->profile).exists());
}

void TestCliDeleteData::aFileThatCannotBeDeletedIsNamed()
{
#ifdef Q_OS_LINUX
    if (geteuid() != 0)
        QSKIP("Only who may do everything can leave a file that somebody else may not delete.");
    constexpr uid_t somebody = 65534;
    QVERIFY(cli->addAndSync());
    // As in /tmp: in a sticky directory everybody deletes their own files only.
    QVERIFY(chmod(cli->home.path().toUtf8().constData(), 0755) == 0);
    QVERIFY(chmod(cli->profile.toUtf8().constData(), 01777) == 0);
    const QStringList all = files();
    for (const QString &file : all) {
        const QByteArray path = QString(cli->profile + u'/' + file).toUtf8();
        const uid_t owner = file == "cache.sqlite"_L1 ? 0 : somebody;
        QVERIFY(chown(path.constData(), owner, somebody) == 0);
        QVERIFY(chmod(path.constData(), 0644) == 0);
    }
    cli->beforeProgram = [] {
        if (setgroups(0, nullptr) != 0 || setgid(somebody) != 0 || setuid(somebody) != 0)
            _exit(99);
    };
    if (cli->run({u"--version"_s}).exitCode != 0)
        QSKIP("the program lies where nobody but root can start it");
    const CliOutcome outcome = cli->runSignedOut(deleteAll);
    QVERIFY2(outcome.exitCode == 1, outcome.err.constData());
    const QJsonArray left = outcome.json()[u"left"_s].toArray();
    QCOMPARE(left.size(), 1);
    QVERIFY(left[0][u"name"_s].toString().endsWith(u"/cache.sqlite"_s));
    QVERIFY2(outcome.err.contains("cache.sqlite (") && outcome.err.contains("yourself"),
             outcome.err.constData());
    QCOMPARE(files(), QStringList{u"cache.sqlite"_s});
#else
    QSKIP("Permissions are another matter there.");
#endif
}

QTEST_GUILESS_MAIN(TestCliDeleteData)
#include "tst_clideletedata.moc"
