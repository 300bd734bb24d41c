// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainstore.h"

#include "credentialcalls.h"
#include "fakeclock.h"

#include <QTest>
#include <QUrl>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain whose every step the test decides; without a script it works.
class ScriptedAccess : public QObject, public KeychainAccess
{
public:
    [[nodiscard]] QString serviceName() const override { return u"Scripted"_s; }

    void read(const QString &key, AnswerCallback callback) override
    {
        KeychainAnswer answer = nextAnswer(u"read "_s + key);
        if (answer.error == QKeychain::NoError && !entries.contains(key))
            answer.error = QKeychain::EntryNotFound;
        if (answer.error == QKeychain::NoError)
            answer.text = entries.value(key);
        later([callback, answer] { callback(answer); });
    }

    void write(const QString &key, const QString &text, AnswerCallback callback) override
    {
        const KeychainAnswer answer = nextAnswer(u"write "_s + key);
        if (answer.error == QKeychain::NoError)
            entries.insert(key, changesWhatItKeeps ? text + u'?' : text);
        later([callback, answer] { callback(answer); });
    }

    void erase(const QString &key, AnswerCallback callback) override
    {
        const KeychainAnswer answer = nextAnswer(u"erase "_s + key);
        if (answer.error == QKeychain::NoError && !erasesNothing)
            entries.remove(key);
        later([callback, answer] { callback(answer); });
    }

    void askState(StateCallback callback) override
    {
        steps.append(u"state"_s);
        later([callback, this] { callback(state); });
    }

    void reconnect() override { ++reconnects; }

    void release()
    {
        isHolding = false;
        for (const auto &answer : std::exchange(m_held, {}))
            later(answer);
    }

    /// The steps so far without their keys.
    [[nodiscard]] QString verbs() const
    {
        QStringList words;
        for (const QString &step : steps)
            words.append(step.section(u' ', 0, 0));
        return words.join(u' ');
    }

    QHash<QString, QString> entries;
    KeyringState state = KeyringState::Unlocked;
    QList<QKeychain::Error> errors; ///< one for each of the next steps, then they work
    bool changesWhatItKeeps = false;
    bool erasesNothing = false;
    bool isHolding = false;
    int reconnects = 0;
    QStringList steps;

private:
    KeychainAnswer nextAnswer(const QString &step)
    {
        steps.append(step);
        if (errors.isEmpty())
            return {};
        return {.error = errors.takeFirst(), .message = u"the library's words"_s, .text = {}};
    }

    void later(const std::function<void()> &answer)
    {
        if (isHolding)
            m_held.append(answer);
        else
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    }

    QList<std::function<void()>> m_held;
};

const StoredSecret sample{.secret = "AQX-sample", .origin = Origin(QUrl(u"https://api.linkedin.com/v2"_s))};

} // namespace

class KeychainStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        clock = std::make_unique<FakeClock>();
        auto owned = std::make_unique<ScriptedAccess>();
        access = owned.get();
        store = std::make_unique<KeychainCredentialStore>(std::move(owned), *clock);
        calls = std::make_unique<CredentialCalls>(*store);
        key = u"Laurels/%1/access-token"_s.arg(account.toString());
    }

    void cleanup()
    {
        QVERIFY(access->errors.isEmpty());
        calls.reset();
        store.reset();
    }

    void keepsOriginAndSecretInOneEntryAndReadsItBack()
    {
        calls->save(account, sample);
        QCOMPARE(calls->answers.size(), 0);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        QCOMPARE(access->verbs(), u"write read"_s);
        QCOMPARE(access->entries.value(key), u"https://api.linkedin.com\nAQX-sample"_s);

        calls->read(account);
        QTRY_COMPARE(calls->answers.size(), 2);
        QCOMPARE(calls->answers.last(), Result<StoredSecret>(sample));
        QVERIFY(store->isLasting());
    }

    void saysWhenWhatIsReadBackIsNotWhatWasWritten()
    {
        access->changesWhatItKeeps = true;
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.mismatch"_s}));
    }

    void saysMismatchWhenNothingCanBeReadBack()
    {
        access->errors = {QKeychain::NoError, QKeychain::EntryNotFound};
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.mismatch"_s}));
    }

    void refusesASecretThatDoesNotFit()
    {
        StoredSecret secret = sample;
        const qsizetype room = KeychainCredentialStore::largestEntry - sample.origin.toString().size() - 1;
        secret.secret = QByteArray(room, 'x');
        calls->save(account, secret);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));

        secret.secret.append('x');
        calls->save(account, secret);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s, u"keychain.tooLong"_s}));
        QCOMPARE(access->verbs(), u"write read"_s);
    }

    void refusesAnEntryOfUnknownForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no origin") << u"AQX-sample"_s;
        QTest::newRow("not an address") << u"api linkedin\nAQX-sample"_s;
        QTest::newRow("empty") << QString();
    }

    void refusesAnEntryOfUnknownForm()
    {
        QFETCH(const QString, text);
        access->entries.insert(key, text);
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.failed"_s}));
        QVERIFY(!calls->answers.first().error().detail.contains("AQX"_L1));
    }

    void namesTheServiceInTheDetail()
    {
        access->state = KeyringState::NoService;
        access->errors = {QKeychain::OtherError};
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.missing"_s}));
        QCOMPARE(calls->answers.first().error().detail, u"Scripted: the library's words"_s);
    }

    void tellsALockedKeyringFromAMissingEntry()
    {
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.notFound"_s}));
        access->state = KeyringState::Locked;
        calls->read(account);
        QTRY_COMPARE(calls->codes().last(), u"keychain.locked"_s);
    }

    void saysThatAWriteWasRefusedByALockedKeyring()
    {
        access->state = KeyringState::Locked;
        access->errors = {QKeychain::AccessDenied};
        calls->save(account, sample);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.locked"_s}));
        QCOMPARE(access->verbs(), u"write state"_s);
    }

    void confirmsARemovalByReadingFromAnUnlockedKeyring()
    {
        access->entries.insert(key, u"https://api.linkedin.com\nAQX-sample"_s);
        calls->remove(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
        QVERIFY(access->entries.isEmpty());
        QCOMPARE(access->verbs(), u"erase state read state"_s);
    }

    void doesNotConfirmARemoval_data()
    {
        QTest::addColumn<KeyringState>("state");
        QTest::addColumn<bool>("erasesNothing");
        QTest::addColumn<QList<int>>("errors");
        QTest::addColumn<QString>("code");

        QTest::newRow("locked: no error, nothing erased")
            << KeyringState::Locked << true << QList<int>() << u"keychain.locked"_s;
        QTest::newRow("no keyring") << KeyringState::NoKeyring << false << QList<int>()
                                    << u"keychain.unconfirmed"_s;
        QTest::newRow("state unknown")
            << KeyringState::Unknown << false << QList<int>() << u"keychain.unconfirmed"_s;
        QTest::newRow("still there") << KeyringState::Unlocked << true << QList<int>()
                                     << u"keychain.unconfirmed"_s;
        QTest::newRow("cannot be read")
            << KeyringState::Unlocked << false << QList<int>({QKeychain::NoError, QKeychain::OtherError})
            << u"keychain.unconfirmed"_s;
        QTest::newRow("not allowed") << KeyringState::Unlocked << true
                                     << QList<int>({QKeychain::AccessDeniedByUser}) << u"keychain.denied"_s;
        QTest::newRow("no service") << KeyringState::NoService << true << QList<int>({QKeychain::OtherError})
                                    << u"keychain.missing"_s;
    }

    void doesNotConfirmARemoval()
    {
        QFETCH(const KeyringState, state);
        QFETCH(const bool, erasesNothing);
        QFETCH(const QList<int>, errors);
        QFETCH(const QString, code);
        access->entries.insert(key, u"https://api.linkedin.com\nAQX-sample"_s);
        access->state = state;
        access->erasesNothing = erasesNothing;
        for (const int error : errors)
            access->errors.append(static_cast<QKeychain::Error>(error));
        calls->remove(account);
        QTRY_COMPARE(calls->codes(), QStringList({code}));
    }

    void takesAMissingEntryAsRemoved()
    {
        access->errors = {QKeychain::EntryNotFound}; // macOS and Windows
        calls->remove(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
    }

    void triesUnexplainedTroubleOnceMore_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::newRow("read") << u"read"_s;
        QTest::newRow("save") << u"save"_s;
        QTest::newRow("remove") << u"remove"_s;
    }

    void triesUnexplainedTroubleOnceMore()
    {
        access->entries.insert(key, u"https://api.linkedin.com\nAQX-sample"_s);
        access->errors = {QKeychain::OtherError};
        startVerb();
        QTRY_COMPARE(access->reconnects, 1);
        QCOMPARE(access->steps.size(), 2);
        QCOMPARE(calls->answers.size(), 0);
        clock->advance(KeychainCredentialStore::repeatAfter);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s}));
    }

    void givesUpAfterTheSecondTime_data() { triesUnexplainedTroubleOnceMore_data(); }
    void givesUpAfterTheSecondTime()
    {
        access->errors = {QKeychain::OtherError, QKeychain::OtherError};
        startVerb();
        QTRY_COMPARE(access->reconnects, 1);
        QCOMPARE(access->steps.size(), 2);
        clock->advance(KeychainCredentialStore::repeatAfter);
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.failed"_s}));
        QCOMPARE(access->steps.size(), 4);
    }

    void saysThatItTakesLongAndGivesTheAnswerAllTheSame_data() { triesUnexplainedTroubleOnceMore_data(); }
    void saysThatItTakesLongAndGivesTheAnswerAllTheSame()
    {
        access->entries.insert(key, u"https://api.linkedin.com\nAQX-sample"_s);
        access->isHolding = true;
        startVerb();
        QTRY_COMPARE(access->steps.size(), 1);
        clock->advance(KeychainCredentialStore::patience - 1ms);
        QCOMPARE(calls->codes(), QStringList());
        clock->advance(1ms);
        QCOMPARE(calls->codes(), QStringList({u"keychain.slow"_s}));
        access->release();
        QTRY_COMPARE(calls->codes(), QStringList({u"keychain.slow"_s, u"ok"_s}));
    }

    void saysNothingOfSlownessOnceAnswered()
    {
        calls->read(account);
        QTRY_COMPARE(calls->answers.size(), 1);
        clock->advance(1h);
        QCOMPARE(calls->answers.size(), 1);
    }

    void dropsAnswersWhoseAskerIsGone()
    {
        access->isHolding = true;
        auto gone = std::make_unique<CredentialCalls>(*store);
        gone->read(account);
        gone->save(account, sample);
        QTRY_COMPARE(access->steps.size(), 1);
        gone.reset();
        clock->advance(1h);
        access->release();
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s})); // and what was asked for is done
    }

    void doesOneThingAfterTheOther()
    {
        calls->save(account, {.secret = "old", .origin = sample.origin});
        calls->save(account, sample);
        calls->read(account);
        QTRY_COMPARE(calls->codes(), QStringList({u"ok"_s, u"ok"_s, u"ok"_s}));
        QCOMPARE(access->verbs(), u"write read write read read"_s);
        QCOMPARE(calls->answers.last(), Result<StoredSecret>(sample));
    }

    void saysToEveryCallBehindASlowOneThatItTakesLong()
    {
        access->isHolding = true;
        calls->read(account);
        calls->save(account, sample);
        clock->advance(KeychainCredentialStore::patience);
        QCOMPARE(calls->codes(), QStringList({u"keychain.slow"_s, u"keychain.slow"_s}));
        QTRY_COMPARE(access->steps.size(), 1);
        access->release();
        QTRY_COMPARE(calls->codes().mid(2), QStringList({u"keychain.notFound"_s, u"ok"_s}));
    }

private:
    void startVerb()
    {
        QFETCH(const QString, verb);
        if (verb == "read"_L1)
            calls->read(account);
        else if (verb == "save"_L1)
            calls->save(account, sample);
        else
            calls->remove(account);
    }

    const AccountId account = AccountId::create();
    QString key;
    std::unique_ptr<FakeClock> clock;
    ScriptedAccess *access = nullptr;
    std::unique_ptr<KeychainCredentialStore> store;
    std::unique_ptr<CredentialCalls> calls;
};

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "tst_keychainstore.moc"
