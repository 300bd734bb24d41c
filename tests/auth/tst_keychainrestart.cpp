// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of a program, each in a desktop session of its own with the same HOME: the first saves, the
// second reads (keychain-restart.sh).
#include "auth/credentialstore.h"
#include "auth/makecredentialstore.h"
#include "domain/clock.h"

#include "credentialcalls.h"

#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const StoredSecret sample{.secret = "AQX-sample", .origin = Origin(QUrl(u"http://127.0.0.1:8080"_s))};
const AccountId account = *AccountId::parse(u"11111111-2222-4333-8444-555555555555");

} // namespace

class KeychainRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void saves()
    {
        CredentialCalls calls(*store);
        calls.save(account, sample);
        QTRY_COMPARE(calls.codes(), QStringList({u"ok"_s}));
    }

    void reads()
    {
        CredentialCalls calls(*store);
        calls.read(account);
        QTRY_COMPARE(calls.answers.size(), 1);
        QCOMPARE(calls.answers.first(), Result<StoredSecret>(sample));
    }

private:
    SystemClock clock;
    CredentialStore *store = makeCredentialStore(clock, this);
};

QTEST_GUILESS_MAIN(KeychainRestartTest)
#include "tst_keychainrestart.moc"
