// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where there is no keychain: runs without a session bus, on a bus without the Secret Service, and with a
// Secret Service that has no keyring yet.
#include "auth/credentialstore.h"
#include "auth/makecredentialstore.h"
#include "domain/clock.h"

#include "credentialcalls.h"

#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

class NoKeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatTheKeychainIsMissingAndWhichOne()
    {
        SystemClock clock;
        CredentialStore *store = makeCredentialStore(clock, this);
        CredentialCalls calls(*store);
        const AccountId account = AccountId::create();
        calls.save(account, {.secret = "AQX-sample", .origin = Origin(QUrl(u"https://api.linkedin.com"_s))});
        QTRY_COMPARE(calls.codes(), QStringList({u"keychain.missing"_s}));
        QVERIFY(
            calls.answers.first().error().detail.startsWith("Secret Service (org.freedesktop.secrets): "_L1));

        // Nothing that is missing may look like "signed out" or like "removed".
        calls.read(account);
        calls.remove(account);
        QTRY_COMPARE(calls.codes().size(), 3);
        const bool hasService = qEnvironmentVariableIsSet("LAURELS_TEST_EMPTY_SERVICE");
        QCOMPARE(calls.codes().at(1), hasService ? u"keychain.notFound"_s : u"keychain.missing"_s);
        QCOMPARE(calls.codes().at(2), hasService ? u"keychain.unconfirmed"_s : u"keychain.missing"_s);
    }
};

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "tst_nokeychain.moc"
