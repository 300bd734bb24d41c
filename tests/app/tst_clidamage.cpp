// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of a profile that make no sense, or that a newer Laurels wrote: every command says so and what to do,
// what is good stays, nothing is thrown away.

#include "clifixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Laurels;
using namespace Qt::StringLiterals;

enum class Damage { Newer, Garbage, Half, Empty, Directory };
Q_DECLARE_METATYPE(Damage)

class TestCliDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { cli.reset(); }

    void aBadCacheIsReadAnew_data();
    void aBadCacheIsReadAnew();
    void badRecordsAreTakenOverAsFarAsTheyCanBeRead_data();
    void badRecordsAreTakenOverAsFarAsTheyCanBeRead();
    void newerRecordsAreLeftAloneAndNothingIsChanged();
    void badAccountsAreNotTakenForNone_data();
    void badAccountsAreNotTakenForNone();
    void whatWaitsForALostAccountIsNotSent();

private:
    [[nodiscard]] QString path(const QString &file) const { return cli->profile + u'/' + file; }
    [[nodiscard]] bool damage(const QString &file, Damage how) const;
    [[nodiscard]] bool addToVersion(const QString &file, int versions) const;
    [[nodiscard]] QStringList setAside(const QString &file) const
    {
        return QDir(cli->profile).entryList({file + u".*-*"_s});
    }
    [[nodiscard]] CliOutcome exportHistory() const
    {
        return cli->runSignedOut(
            {u"--json"_s, u"export"_s, u"history"_s, cli->home.filePath(u"history.json"_s)});
    }
    [[nodiscard]] CliOutcome queue() const { return cli->runSignedOut({u"--json"_s, u"queue"_s}); }
    [[nodiscard]] CliOutcome list() const
    {
        return cli->runSignedOut({u"--json"_s, u"list"_s, u"received"_s});
    }

    std::unique_ptr<CliFixture> cli;
    QStringList urns; ///< one was hidden, one waits for it, one is only wished for
};

void TestCliDamage::init()
{
    cli = std::make_unique<CliFixture>();
    QVERIFY(cli->isRunning);
    QVERIFY(cli->addAndSync());
    urns = cli->received("ACCEPTED").first(3);
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urns[0]}).exitCode, 0);
    cli->sandbox->setSwitch("expiredToken");
    QCOMPARE(cli->runSignedIn({u"set-status"_s, u"HIDDEN"_s, urns[1]}).exitCode, 3);
    cli->sandbox->clearSwitches();
    cli->sandbox->clearRequests();
}

bool TestCliDamage::addToVersion(const QString &file, int versions) const
{
    bool isSet = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        database.setDatabaseName(path(file));
        if (database.open()) {
            QSqlQuery query(database);
            isSet = query.exec(u"PRAGMA user_version"_s) && query.next() &&
                    query.exec(u"PRAGMA user_version = %1"_s.arg(query.value(0).toInt() + versions));
        }
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    return isSet;
}

bool TestCliDamage::damage(const QString &file, Damage how) const
{
    if (how == Damage::Newer && file.endsWith(".sqlite"_L1))
        return addToVersion(file, 90);
    QFile found(path(file));
    if (how == Damage::Directory)
        return found.remove() && QDir().mkdir(found.fileName());
    if (!found.open(QIODevice::ReadWrite))
        return false;
    QByteArray content = found.readAll();
    if (how == Damage::Newer)
        content.replace("\"version\": 1", "\"version\": 99");
    else if (how == Damage::Garbage)
        content = QByteArray("no such thing ").repeated(2000);
    else
        content.truncate(how == Damage::Half ? content.size() / 2 : 0);
    return found.resize(0) && found.seek(0) && found.write(content) == content.size();
}

void TestCliDamage::aBadCacheIsReadAnew_data()
{
    QTest::addColumn<Damage>("how");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("asideAs"); // empty: nothing to keep, or nothing that could be moved
    QTest::newRow("newer") << Damage::Newer << QByteArray("cache.newer") << u"newer"_s;
    QTest::newRow("garbage") << Damage::Garbage << QByteArray("cache.damaged") << u"damaged"_s;
    QTest::newRow("half") << Damage::Half << QByteArray("cache.damaged") << u"damaged"_s;
    QTest::newRow("empty") << Damage::Empty << QByteArray("storage.older") << QString();
    QTest::newRow("directory") << Damage::Directory << QByteArray("storage.unreadable") << QString();
}

void TestCliDamage::aBadCacheIsReadAnew()
{
    QFETCH(const Damage, how);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, asideAs);
    QVERIFY(damage(u"cache.sqlite"_s, how));
    const CliOutcome before = list();
    QCOMPARE(before.exitCode, 1);
    QVERIFY2(before.err.contains(code) && before.err.toLower().contains("sync"), before.err.constData());
    QVERIFY(setAside(u"cache.sqlite"_s).isEmpty()); // who only reads changes nothing
    QCOMPARE(queue().json()[u"queue"_s].toArray().size(), 1);
    QCOMPARE(exportHistory().json()[u"total"_s].toInt(), 1);

    const CliOutcome sync = cli->runSignedIn({u"--json"_s, u"sync"_s});
    QCOMPARE(sync.json()[u"received"_s].toInt(), 230);
    if (how == Damage::Directory) { // nothing was kept
        QCOMPARE(sync.exitCode, 1);
        return;
    }
    QCOMPARE(sync.exitCode, 0);
    const QStringList aside = setAside(u"cache.sqlite"_s).filter(QRegularExpression(u"[0-9]{8}-[0-9]{6}$"_s));
    QCOMPARE(aside.filter(u"cache.sqlite."_s + asideAs + u'-').size(), asideAs.isEmpty() ? 0 : 1);
    QCOMPARE(list().json()[u"total"_s].toInt(), 230);
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s}).exitCode, 0);
    QCOMPARE(cli->changes().size(), 1);
}

void TestCliDamage::badRecordsAreTakenOverAsFarAsTheyCanBeRead_data()
{
    QTest::addColumn<Damage>("how");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("left");
    QTest::newRow("garbage") << Damage::Garbage << QByteArray("storage.damaged") << 0;
    QTest::newRow("half") << Damage::Half << QByteArray("storage.damaged") << 1;
    QTest::newRow("empty") << Damage::Empty << QByteArray("storage.older") << 0;
    QTest::newRow("directory") << Damage::Directory << QByteArray("storage.unreadable") << -1;
}

void TestCliDamage::badRecordsAreTakenOverAsFarAsTheyCanBeRead()
{
    QFETCH(const Damage, how);
    QFETCH(const QByteArray, code);
    QFETCH(const int, left);
    QVERIFY(damage(u"records.sqlite"_s, how));
    // Nobody says that nothing waits, or that nothing was ever done.
    for (const CliOutcome &outcome : {queue(), exportHistory()}) {
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(code), outcome.err.constData());
        QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    }
    QCOMPARE(list().json()[u"total"_s].toInt(), 230);
    QVERIFY(setAside(u"records.sqlite"_s).isEmpty());

    const CliOutcome change = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, urns[2]});
    if (left < 0) {
        QCOMPARE(change.exitCode, 1);
        QVERIFY2(change.err.contains(code), change.err.constData());
        QVERIFY(cli->changes().isEmpty());
        return;
    }
    QCOMPARE(change.exitCode, 0);
    QCOMPARE(cli->changes(), (QList<SentChange>{{urns[2], u"HIDDEN"_s, 204}}));
    QCOMPARE(queue().json()[u"queue"_s].toArray().size(), left);
    QCOMPARE(exportHistory().json()[u"total"_s].toInt(), left + 1);
    if (how != Damage::Empty) {
        QVERIFY2(change.err.contains("records.damaged"), change.err.constData());
        QVERIFY(!setAside(u"records.sqlite"_s).isEmpty());
    }
}

void TestCliDamage::newerRecordsAreLeftAloneAndNothingIsChanged()
{
    QVERIFY(damage(u"records.sqlite"_s, Damage::Newer));
    const CliOutcome change = cli->runSignedIn({u"--json"_s, u"set-status"_s, u"HIDDEN"_s, urns[2]});
    QCOMPARE(change.exitCode, 1);
    QCOMPARE(change.json()[u"failed"_s][0][u"error"_s].toString(), u"records.newer"_s);
    for (const QStringList &command :
         {QStringList{u"queue"_s}, QStringList{u"queue"_s, u"run"_s},
          QStringList{u"queue"_s, u"retry"_s, u"2"_s}, QStringList{u"queue"_s, u"cancel"_s, u"2"_s},
          QStringList{u"accounts"_s, u"remove"_s, u"Mine"_s}}) {
        const CliOutcome outcome = cli->runSignedIn(command);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("Use the newer Laurels"), outcome.err.constData());
    }
    QVERIFY(cli->changes().isEmpty());
    QCOMPARE(cli->runSignedIn({u"sync"_s}).exitCode, 0);
    QCOMPARE(exportHistory().json()[u"total"_s].toInt(), 1);
    QVERIFY(setAside(u"records.sqlite"_s).isEmpty());

    QVERIFY(addToVersion(u"records.sqlite"_s, -90));
    QCOMPARE(cli->runSignedIn({u"queue"_s, u"run"_s}).exitCode, 0);
    QCOMPARE(cli->changes(), (QList<SentChange>{{urns[1], u"HIDDEN"_s, 204}}));
}

void TestCliDamage::badAccountsAreNotTakenForNone_data()
{
    QTest::addColumn<Damage>("how");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("newer") << Damage::Newer << QByteArray("accounts.newer");
    QTest::newRow("garbage") << Damage::Garbage << QByteArray("accounts.damaged");
    QTest::newRow("half") << Damage::Half << QByteArray("accounts.damaged");
    QTest::newRow("empty") << Damage::Empty << QByteArray("accounts.damaged");
    QTest::newRow("directory") << Damage::Directory << QByteArray("accounts.unreadable");
}

void TestCliDamage::badAccountsAreNotTakenForNone()
{
    QFETCH(const Damage, how);
    QFETCH(const QByteArray, code);
    QVERIFY(damage(u"accounts.json"_s, how));
    for (const CliOutcome &outcome :
         {cli->runSignedOut({u"accounts"_s}), list(), cli->runSignedIn({u"get"_s, urns[0]})}) {
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count(code), 1);
        QVERIFY2(!outcome.err.contains("no account yet") && outcome.out.isEmpty(), outcome.err.constData());
    }
    QVERIFY(setAside(u"accounts.json"_s).isEmpty());
    QCOMPARE(exportHistory().json()[u"total"_s].toInt(), 1);
    QCOMPARE(queue().json()[u"queue"_s].toArray().size(), 1);

    const CliOutcome sync = cli->runSignedIn({u"sync"_s});
    QCOMPARE(sync.exitCode, 1);
    QVERIFY2(sync.err.contains(code), sync.err.constData());
    const bool isMended = code == "accounts.damaged";
    QCOMPARE(setAside(u"accounts.json"_s).size(), isMended ? 1 : 0);
    QCOMPARE(cli->addAccount().exitCode, isMended ? 0 : 1);
    QCOMPARE(exportHistory().json()[u"total"_s].toInt(), 1);
    QVERIFY(cli->changes().isEmpty());
}

void TestCliDamage::whatWaitsForALostAccountIsNotSent()
{
    QVERIFY(damage(u"accounts.json"_s, Damage::Garbage));
    const CliOutcome outcome = cli->runSignedIn({u"--json"_s, u"queue"_s, u"run"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json()[u"waiting"_s].toInt(), 1);
    QVERIFY(cli->sandbox->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDamage)
#include "tst_clidamage.moc"
