// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profilereader.h"

#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "memorybook.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

class TestProfileReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aProfileIsReadAndCounted();
    void theNameIsKnownFromThen();
    void afterTheDaysLimitNobodyIsAsked();
    void aReadThatFailsCountsToo();
    void onesOwnProfileIsRefused_data();
    void onesOwnProfileIsRefused();
    void afterThreeWithoutSkillsItIsEnough();
    void aSignOfTroubleHaltsTheAccount();
    void withoutAConnectionItSaysWhy();
    void onlyTheNewestReadCounts();

private:
    [[nodiscard]] Result<Profile> read();
    [[nodiscard]] static Profile profile()
    {
        return {.person = PersonUrn::fromId(u"ACoAAB7demo"_s).value(), .name = u"Mira Solberg"_s};
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    FakeCredentialStore m_credentials;
    FakeBackendFactory m_factory;
    FakeProfileSource m_source;
    std::unique_ptr<EndorsementStore> m_store;
    FakeClock m_clock;
    MemoryBook m_book;
    std::unique_ptr<SessionRegistry> m_sessions;
    std::unique_ptr<Pacer> m_pacer;
    std::unique_ptr<ProfileReader> m_reader;
    AccountId m_account;
};

void TestProfileReader::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_store = std::make_unique<EndorsementStore>();
    m_source.profileCalls.clear();
    m_source.onFetchProfile = [](const QString &) { return profile(); };
    m_factory.prepare = [this](FakeConnection &made) {
        made.fake->onIdentify = [who = made.account.owner]() -> Result<Person> {
            return Person{.urn = who, .name = {}, .visibility = Person::Visibility::Known};
        };
        made.fake->profileSource = &m_source;
    };
    const Account account{.id = AccountId::create(),
                          .source = Source::PostPress,
                          .name = u"Mine"_s,
                          .baseAddress = QUrl(u"https://api.example.org/v1"_s),
                          .owner = PersonUrn::fromId(u"ACoAAOwner"_s).value(),
                          .ownerName = {},
                          .remoteId = u"acc_1"_s,
                          .reviewFrom = {}};
    m_account = account.id;
    m_credentials.secrets.insert(account.id, {"secret", Origin(account.baseAddress)});
    QVERIFY(m_accounts->add(account));
    m_sessions = std::make_unique<SessionRegistry>(*m_accounts, m_credentials, m_factory, *m_store, m_clock);
    m_sessions->session(m_account)->open();
    QTRY_VERIFY(m_sessions->backendFor(m_account));
    m_pacer = std::make_unique<Pacer>(
        m_book, m_clock, [] { return 0.5; }, QList<PacingDay>());
    m_pacer->setLimits(m_account, {.profileReads = 5});
    m_reader = std::make_unique<ProfileReader>(*m_sessions, *m_store, *m_pacer);
}

void TestProfileReader::cleanup()
{
    m_reader.reset();
    m_sessions.reset();
}

Result<Profile> TestProfileReader::read()
{
    QSignalSpy finished(m_reader.get(), &ProfileReader::finished);
    m_reader->read(m_account, u"mira-solberg-demo"_s);
    if (!finished.isEmpty() || !QTest::qWaitFor([&] { return finished.size() == 1; }))
        return Failure(Error{.code = u"too early or never"_s});
    return finished.at(0).at(0).value<Result<Profile>>();
}

void TestProfileReader::aProfileIsReadAndCounted()
{
    QCOMPARE(read().value(), profile());
    QCOMPARE(m_source.profileCalls, QStringList{u"mira-solberg-demo"_s});
    QCOMPARE(m_pacer->today(m_account).profileReads, 1);
    QVERIFY(!m_reader->isReading());
}

void TestProfileReader::theNameIsKnownFromThen()
{
    QVERIFY(read());
    const auto person = m_store->findPerson(profile().person);
    QVERIFY(person);
    QCOMPARE(m_store->person(*person).name, u"Mira Solberg"_s);
}

void TestProfileReader::afterTheDaysLimitNobodyIsAsked()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(read());
    const Result<Profile> refused = read();
    QCOMPARE(refused.error().code, u"pacing.profileReads"_s);
    QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
    QCOMPARE(m_source.profileCalls.size(), 5);
    m_clock.setNow(m_clock.now().addDays(1));
    QVERIFY(read());
}

void TestProfileReader::aReadThatFailsCountsToo()
{
    m_source.onFetchProfile = [](const QString &) -> Result<Profile> {
        return Failure(Error{.kind = ErrorKind::ChooseAnother, .code = u"resource_not_found"_s});
    };
    QCOMPARE(read().error().code, u"resource_not_found"_s);
    QCOMPARE(m_pacer->today(m_account).profileReads, 1);
}

void TestProfileReader::onesOwnProfileIsRefused_data()
{
    QTest::addColumn<bool>("isSelf");
    QTest::addColumn<QString>("person");
    QTest::newRow("said so") << true << u"ACoAAB7demo"_s;
    QTest::newRow("known by its id") << false << u"ACoAAOwner"_s;
}

void TestProfileReader::onesOwnProfileIsRefused()
{
    QFETCH(const bool, isSelf);
    QFETCH(const QString, person);
    m_source.onFetchProfile = [&](const QString &) {
        Profile own = profile();
        own.person = PersonUrn::fromId(person).value();
        own.isSelf = isSelf;
        return own;
    };
    QCOMPARE(read().error().code, u"profile.self"_s);
}

void TestProfileReader::afterThreeWithoutSkillsItIsEnough()
{
    m_source.onFetchProfile = [](const QString &) {
        Profile withheld = profile();
        withheld.isThrottled = true;
        return withheld;
    };
    for (int i = 0; i < 3; ++i)
        QVERIFY(read());
    QCOMPARE(read().error().code, u"pacing.skillsWithheld"_s);
    QCOMPARE(m_source.profileCalls.size(), 3);
}

void TestProfileReader::aSignOfTroubleHaltsTheAccount()
{
    m_source.onFetchProfile = [](const QString &) -> Result<Profile> {
        return Failure(Error{.kind = ErrorKind::Reconnect,
                             .delivery = Delivery::Answered,
                             .httpStatus = 401,
                             .code = u"disconnected_account"_s,
                             .haltsAccount = true});
    };
    QVERIFY(!read());
    QCOMPARE(m_pacer->today(m_account).haltCode, u"disconnected_account"_s);
    QCOMPARE(read().error().code, u"disconnected_account"_s);
    QCOMPARE(m_source.profileCalls.size(), 1);
}

void TestProfileReader::withoutAConnectionItSaysWhy()
{
    m_sessions->session(m_account)->close();
    QCOMPARE(read().error().code, u"session.notReady"_s);
    QCOMPARE(m_pacer->today(m_account).profileReads, 0);
}

void TestProfileReader::onlyTheNewestReadCounts()
{
    m_source.onFetchProfile = {};
    QSignalSpy finished(m_reader.get(), &ProfileReader::finished);
    m_reader->read(m_account, u"first"_s);
    const QPointer<FakeJob<Profile>> first = m_source.lastProfile;
    m_reader->read(m_account, u"second"_s);
    QVERIFY(first->isAborted);
    m_source.lastProfile->answer(profile());
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(!first);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<Result<Profile>>());
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestProfileReader)
#include "tst_profilereader.moc"
