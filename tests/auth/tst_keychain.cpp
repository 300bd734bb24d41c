// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own keychain, a real gnome-keyring: runs inside `with-desktop.sh --no-display`, so that no
// prompt can come up.
#include "auth/credentialstore.h"
#include "auth/makecredentialstore.h"
#include "domain/clock.h"

#include "credentialcalls.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const StoredSecret sample{.secret = "AQX-sample_token.1~2+3/4=",
                          .origin = Origin(QUrl(u"https://api.linkedin.com"_s))};

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString keyring(const QStringList &arguments)
{
    return outputOf(u"/usr/bin/python3"_s,
                    QStringList({QStringLiteral(LAURELS_TEST_SUPPORT "/kr.py")}) + arguments);
}

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(keyring({u"state"_s}), u"unlocked"_s);
        store = makeCredentialStore(clock, this);
        QVERIFY(store->isLasting());
    }

    void init()
    {
        account = AccountId::create();
        calls = std::make_unique<CredentialCalls>(*store);
        if (keyring({u"state"_s}) != "unlocked"_L1)
            QCOMPARE(keyring({u"unlock"_s, u"test"_s}), u"unlocked"_s);
    }

    void savesReadsAndRemoves()
    {
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        calls->read(account);
        QTRY_COMPARE(calls->codes().size(), 2);
        QCOMPARE(calls->answers.last(), Result<StoredSecret>(sample));
        calls->remove(account);
        QTRY_COMPARE(calls->codes().size(), 3);
        QCOMPARE(calls->codes().last(), u"ok"_s);
        calls->read(account);
        QTRY_COMPARE(calls->codes().size(), 4);
        QCOMPARE(calls->codes().last(), u"keychain.notFound"_s);
    }

    void replacesAnEntry()
    {
        calls->save(account, {.secret = "old", .origin = sample.origin});
        calls->save(account, sample);
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s, u"ok"_s, u"ok"_s}));
        QCOMPARE(calls->answers.last(), Result<StoredSecret>(sample));
    }

    void keepsTheEntryUnderTheProgramsNameWhereOthersSeeIt()
    {
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        const QString key = u"Laurels/%1/access-token"_s.arg(account.toString());
        QCOMPARE(outputOf(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"Laurels"_s, u"user"_s, key}),
                 u"https://api.linkedin.com\nAQX-sample_token.1~2+3/4="_s);
    }

    void saysThatAnEntryIsMissingAndRemovesItAllTheSame()
    {
        calls->read(account);
        calls->remove(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.notFound"_s, u"ok"_s}));
    }

    void saysThatTheKeyringIsLocked()
    {
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        QCOMPARE(keyring({u"lock"_s}), u"locked"_s);
        expectLocked();
        QCOMPARE(keyring({u"unlock"_s, u"test"_s}), u"unlocked"_s);
        expectSampleIsThere();
    }

    void saysThatTheKeyringIsLockedAfterItsServiceWasKilled()
    {
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        keyring({u"kill"_s});
        expectLocked();
        QCOMPARE(keyring({u"unlock"_s, u"test"_s}), u"unlocked"_s);
        expectSampleIsThere();
    }

private:
    void expectLocked()
    {
        calls->answers.clear();
        calls->read(account);
        calls->save(account, {.secret = "other", .origin = sample.origin});
        calls->remove(account);
        QTRY_COMPARE_WITH_TIMEOUT(calls->codes().size(), 3, 20000);
        QCOMPARE(calls->codes(),
                 QStringList({u"keychain.locked"_s, u"keychain.locked"_s, u"keychain.locked"_s}));
        for (const Result<StoredSecret> &answer : calls->answers)
            QVERIFY(answer.error().detail.startsWith("Secret Service"_L1));
    }

    void expectSampleIsThere()
    {
        calls->answers.clear();
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        QCOMPARE(calls->answers.first(), Result<StoredSecret>(sample));
    }

    SystemClock clock;
    CredentialStore *store = nullptr;
    AccountId account;
    std::unique_ptr<CredentialCalls> calls;
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
