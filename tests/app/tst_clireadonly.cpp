// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A profile that cannot be written to: a backup, a write-protected disk, somebody else's. What is known can
// be read; what would have to be written down is refused, and nothing is sent.

#include "clifixture.h"

#include <grp.h>
#include <unistd.h>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

/// The system's own nobody.
constexpr unsigned somebody = 65'534;

} // namespace

class TestCliReadOnly : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsKnownCanBeRead_data() { addStates(); }
    void whatIsKnownCanBeRead();
    void whatWouldBeWrittenIsRefusedAndNotSent_data() { addStates(); }
    void whatWouldBeWrittenIsRefusedAndNotSent();
    void filesAloneThatAreReadOnly();
    void aDirectoryThatNobodyMayLookInto();

private:
    static void addStates();
    /// As the row says.
    [[nodiscard]] bool makeReadOnly() const;
    [[nodiscard]] bool makeWritable() const
    {
        return setModes(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner,
                        QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] bool setModes(QFile::Permissions directory, QFile::Permissions files) const;

    std::unique_ptr<CliFixture> cli;
    QStringList urns;
};

void TestCliReadOnly::init()
{
    cli = std::make_unique<CliFixture>();
    QVERIFY(cli->isRunning);
    // A name that an SQLite URI would take for something else.
    cli->profile = cli->home.filePath(u"read only? 100%25 #1"_s);
    // Nothing is forbidden to root.
    if (geteuid() == 0) {
        QCOMPARE(chown(QFile::encodeName(cli->home.path()).constData(), somebody, somebody), 0);
        cli->beforeProgram = [] {
            if (setgroups(0, nullptr) != 0 || setgid(somebody) != 0 || setuid(somebody) != 0)
                _exit(99);
        };
    }
    if (cli->run({u"--version"_s}).exitCode != 0)
        QSKIP("the program lies where nobody but root can start it");
    QVERIFY(cli->addAndSync());
    urns = cli->received("ACCEPTED").first(3);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urns[0]}).exitCode, 0);
    cli->sandbox->setSwitch("expiredToken");
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urns[1]}).exitCode, 3);
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
}

void TestCliReadOnly::cleanup()
{
    if (cli && QFileInfo::exists(cli->profile)) {
        QVERIFY(makeWritable());
    }
    cli.reset();
}

void TestCliReadOnly::addStates()
{
    QTest::addColumn<bool>("isLeftByAReader");
    QTest::newRow("closed well") << false;
    QTest::newRow("with the files that a reader leaves") << true;
}

bool TestCliReadOnly::makeReadOnly() const
{
    QFETCH(const bool, isLeftByAReader);
    if (isLeftByAReader && cli->runSignedOut({u"queue"_s}).exitCode != 0)
        return false;
    return setModes(QFile::ReadOwner | QFile::ExeOwner, QFile::ReadOwner);
}

bool TestCliReadOnly::setModes(QFile::Permissions directory, QFile::Permissions files) const
{
    bool isSet = true;
    for (const QString &name : QDir(cli->profile).entryList(QDir::Files))
        isSet = QFile::setPermissions(cli->profile + u'/' + name, files) && isSet;
    return QFile::setPermissions(cli->profile, directory) && isSet;
}

void TestCliReadOnly::whatIsKnownCanBeRead()
{
    QVERIFY(makeReadOnly());
    const QStringList before = QDir(cli->profile).entryList(QDir::Files);
    QVERIFY(cli->runSignedOut({u"accounts"_s}).out.contains("Mine"));
    const CliOutcome list = cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.json()[u"total"_s].toInt(), 230);
    QVERIFY2(!list.err.contains("Code:"), list.err.constData());
    const CliOutcome queue = cli->runSignedOut({u"--json"_s, u"queue"_s});
    QCOMPARE(queue.exitCode, 0);
    QCOMPARE(queue.json()[u"queue"_s].toArray().size(), 1);
    const CliOutcome received =
        cli->runSignedOut({u"--json"_s, u"export"_s, u"received"_s, cli->home.filePath(u"received.csv"_s)});
    QCOMPARE(received.json()[u"total"_s].toInt(), 230);
    const CliOutcome history =
        cli->runSignedOut({u"--json"_s, u"export"_s, u"history"_s, cli->home.filePath(u"history.csv"_s)});
    QCOMPARE(history.json()[u"total"_s].toInt(), 1);
    // Nobody made it writable in passing.
    QCOMPARE(QFile::permissions(cli->profile) & QFile::WriteOwner, QFile::Permissions());
    QCOMPARE(QDir(cli->profile).entryList(QDir::Files), before);
}

void TestCliReadOnly::whatWouldBeWrittenIsRefusedAndNotSent()
{
    QVERIFY(makeReadOnly());
    const QList<QStringList> commands{
        {u"set-status"_s, u"HIDDEN"_s, urns[2]},
        {u"sync"_s},
        {u"queue"_s, u"run"_s},
        {u"queue"_s, u"cancel"_s, u"2"_s},
        {u"accounts"_s, u"set"_s, u"Mine"_s, u"name"_s, u"Other"_s},
        {u"accounts"_s, u"remove"_s, u"Mine"_s, u"--discard"_s},
        {u"endorse"_s, u"--to"_s, u"urn:li:person:InventedOne"_s, u"--skill"_s, u"Sailing"_s}};
    for (const QStringList &command : commands) {
        const CliOutcome outcome = cli->runSignedIn(command);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("may be written to"), outcome.err.constData());
    }
    QVERIFY(cli->sandbox->requests().isEmpty());

    QVERIFY(makeWritable());
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s}).exitCode, 0);
    QCOMPARE(cli->runSignedIn(commands.first()).exitCode, 0);
    for (const QString &urn : std::as_const(urns))
        QCOMPARE(cli->statusOf(urn), QByteArray("HIDDEN"));
    QCOMPARE(cli->changes().size(), 2);
}

void TestCliReadOnly::filesAloneThatAreReadOnly()
{
    QVERIFY(setModes(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner, QFile::ReadOwner));
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, urns[2]});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"failed"_s][0][u"error"_s].toString(), u"storage.readOnly"_s);
    QVERIFY(cli->changes().isEmpty());
    const CliOutcome sync = cli->runSignedIn({u"sync"_s});
    QVERIFY(sync.exitCode == 0 || sync.err.contains("cannot be written"));
    QCOMPARE(cli->runSignedOut({u"list"_s, u"given"_s}).exitCode, 0);
}

void TestCliReadOnly::aDirectoryThatNobodyMayLookInto()
{
    QVERIFY(QFile::setPermissions(cli->profile, {}));
    for (const QStringList &command : {QStringList{u"list"_s, u"received"_s}, QStringList{u"sync"_s}}) {
        const CliOutcome outcome = cli->runSignedIn(command);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("belongs to you"), outcome.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliReadOnly)
#include "tst_clireadonly.moc"
