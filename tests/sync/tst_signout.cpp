// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "fakecredentials.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class SignOutTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        directory = std::make_unique<QTemporaryDir>();
        accounts = std::make_unique<AccountStore>(directory->path());
        credentials = std::make_unique<FakeCredentialStore>();
        account = AccountId::create();
        QVERIFY(accounts->add(
            {.id = account, .name = u"Ada"_s, .baseAddress = QUrl(u"https://api.linkedin.com"_s)}));
        credentials->secrets.insert(account, {.secret = "AQX-sample", .origin = {}});
        signOut = std::make_unique<SignOut>(*accounts, *credentials);
        finished = std::make_unique<QSignalSpy>(signOut.get(), &SignOut::finished);
    }

    void removesTheSecretFirstAndThenTheAccount()
    {
        credentials->isHolding = true;
        signOut->remove(account);
        QTest::qWait(0);
        QVERIFY(accounts->find(account));
        credentials->release();
        QTRY_COMPARE(finished->size(), 1);
        QVERIFY(!error());
        QVERIFY(!accounts->find(account));
        QVERIFY(credentials->secrets.isEmpty());
    }

    void keepsTheAccountWhoseSecretMayStillBeThere()
    {
        credentials->removeError = FakeCredentialStore::error(u"keychain.unconfirmed"_s);
        signOut->remove(account);
        QCOMPARE(finished->size(), 0);
        QTRY_COMPARE(finished->size(), 1);
        QCOMPARE(error(), credentials->removeError);
        QVERIFY(accounts->find(account));

        signOut->remove(account, true);
        QCOMPARE(finished->size(), 1);
        QTRY_COMPARE(finished->size(), 2);
        QVERIFY(!error());
        QVERIFY(!accounts->find(account));
        QCOMPARE(credentials->count(FakeCredentialStore::Verb::Remove), 2);
    }

    void isNotHeldUpByAKeychainThatNeverAnswers()
    {
        credentials->isHolding = true;
        signOut->remove(account);
        credentials->saySlow();
        QCOMPARE(finished->size(), 1);
        QCOMPARE(error()->code, u"keychain.slow"_s);
        QVERIFY(accounts->find(account));

        signOut->remove(account, true);
        QTRY_COMPARE(finished->size(), 2);
        QVERIFY(!error());
        QVERIFY(!accounts->find(account));

        credentials->release(); // the late answer is of no interest
        QTest::qWait(0);
        QCOMPARE(finished->size(), 2);
    }

    void takesTheAnswerOfASlowKeychainAllTheSame()
    {
        credentials->isHolding = true;
        signOut->remove(account);
        credentials->saySlow();
        credentials->release();
        QTRY_COMPARE(finished->size(), 2);
        QVERIFY(!error());
        QVERIFY(!accounts->find(account));
    }

    void saysThatThereIsNoSuchAccount()
    {
        signOut->remove(AccountId::create());
        QTRY_COMPARE(finished->size(), 1);
        QCOMPARE(error()->code, u"accounts.unknown"_s);
    }

private:
    [[nodiscard]] std::optional<Error> error() const
    {
        return finished->last().first().value<std::optional<Error>>();
    }

    AccountId account;
    std::unique_ptr<QTemporaryDir> directory;
    std::unique_ptr<AccountStore> accounts;
    std::unique_ptr<FakeCredentialStore> credentials;
    std::unique_ptr<SignOut> signOut;
    std::unique_ptr<QSignalSpy> finished;
};

QTEST_GUILESS_MAIN(SignOutTest)
#include "tst_signout.moc"
