// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/memorystore.h"

#include "credentialcalls.h"

#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const StoredSecret sample{.secret = "AQX-sample", .origin = Origin(QUrl(u"https://api.linkedin.com"_s))};

} // namespace

class MemoryStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsASecretUntilItIsRemoved()
    {
        MemoryCredentialStore store;
        CredentialCalls calls(store);
        const AccountId account = AccountId::create();
        calls.read(account);
        calls.save(account, sample);
        calls.read(account);
        calls.remove(account);
        calls.read(account);
        QCOMPARE(calls.answers.size(), 0); // never before the call returned
        QTRY_COMPARE(calls.codes(), QStringList({u"keychain.notFound"_s, u"ok"_s, u"ok"_s, u"ok"_s,
                                                 u"keychain.notFound"_s}));
        QCOMPARE(calls.answers.at(2), Result<StoredSecret>(sample));
        QVERIFY(!store.isLasting());
    }

    void keepsTheSecretsOfTwoAccountsApart()
    {
        MemoryCredentialStore store;
        CredentialCalls calls(store);
        calls.save(AccountId::create(), sample);
        calls.read(AccountId::create());
        QTRY_COMPARE(calls.codes(), QStringList({u"ok"_s, u"keychain.notFound"_s}));
    }

    void dropsAnswersWhoseAskerIsGone()
    {
        MemoryCredentialStore store;
        CredentialCalls calls(store);
        auto gone = std::make_unique<CredentialCalls>(store);
        gone->read(AccountId::create());
        gone.reset();
        calls.read(AccountId::create());
        QTRY_COMPARE(calls.answers.size(), 1);
    }
};

QTEST_GUILESS_MAIN(MemoryStoreTest)
#include "tst_memorystore.moc"
