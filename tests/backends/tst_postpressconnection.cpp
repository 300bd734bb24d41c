// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressconnection.h"
#include "backends/sourcefactory.h"
#include "domain/account.h"
#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakehttpclient.h"
#include "models/errortext.h"
#include "net/transport.h"
#include "rawserver.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Laurels::Result<Laurels::HttpResponse>)

class TestPostPressConnection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyRequestCarriesTheKeyToItsOwnOrigin();
    void oneRequestAtATime();
    void writesGoFirst();
    void aRefusedKeyHoldsEndorsementsUntilANewOneComes();
    void aRefusedKeyIsAnAnswerToAReader();
    void aLostAccountIsNoRefusedKey_data();
    void aLostAccountIsNoRefusedKey();
    void aReadIsTriedThreeTimes();
    void aReadThatMayHaveBeenTooMuchIsNotTriedAgain_data();
    void aReadThatMayHaveBeenTooMuchIsNotTriedAgain();
    void anEndorsementIsSentOnce_data();
    void anEndorsementIsSentOnce();
    void aShortThrottlePausesTheAccount();
    void aThrottleOfLinkedInLastsForTheDay();
    void theKeyIsInNoLineOfTheLogAndInNoError();
    void everySourceHasItsFactory();

private:
    template <typename T>
    void start(ResultJob<T> *job, std::optional<Result<T>> &result);
    /// Lets everything happen, and then what is due within that time.
    void advance(std::chrono::milliseconds by);
    [[nodiscard]] PostPressBackend &backend()
    {
        return static_cast<PostPressBackend &>(m_connection->backend());
    }

    FakeClock m_clock;
    std::unique_ptr<FakeHttpClient> m_transport;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const QByteArray key = "pp_live_demo0123456789";
const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demoDemoDemo").value();
const NewEndorsement wish{.recipient = mira, .skill = u"Navigation"_s, .skillId = 4081559021};
const QByteArray endorsed = R"({"object":"LinkedinProfileEndorse","endorsed":true})";
const QByteArray noAccounts = R"({"object":"AccountList","items":[],"cursor":null})";

Account accountAt(const QUrl &base)
{
    return {.id = AccountId::create(),
            .source = Source::PostPress,
            .baseAddress = base,
            .remoteId = u"acc_linkedin_demo01"_s};
}

QByteArray failure(const QByteArray &type)
{
    return R"({"title":"T","type":"errors/)" + type + R"("})";
}

QStringList loggedLines;

void keepLine(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &line)
{
    loggedLines.append(line);
}

} // namespace

void TestPostPressConnection::init()
{
    m_transport = std::make_unique<FakeHttpClient>();
    PostPressBackendFactory factory(*m_transport, m_clock, [] { return 0.5; });
    m_connection.reset(factory.connect(accountAt(QUrl(u"https://api.postpress.ai/v1"_s)), key, nullptr));
}

void TestPostPressConnection::cleanup()
{
    m_transport->verifyDone();
    m_connection.reset();
    m_transport.reset();
}

template <typename T>
void TestPostPressConnection::start(ResultJob<T> *job, std::optional<Result<T>> &result)
{
    connect(job, &Job::finished, this, [job, &result] { result = job->result(); });
    job->start();
}

void TestPostPressConnection::advance(std::chrono::milliseconds by)
{
    const auto settle = [] {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::processEvents();
    };
    settle();
    m_clock.advance(by);
    settle();
}

void TestPostPressConnection::everyRequestCarriesTheKeyToItsOwnOrigin()
{
    m_transport->reply(200, noAccounts);
    std::optional<Result<QList<RemoteAccount>>> accounts;
    start(backend().fetchAccounts(), accounts);
    QTRY_VERIFY(accounts);
    QVERIFY(*accounts);
    const auto credential = m_transport->lastRequest().credential;
    QVERIFY(credential);
    QCOMPARE(credential->header, "X-API-KEY");
    QCOMPARE(credential->value, key);
    QCOMPARE(credential->origin.toString(), u"https://api.postpress.ai"_s);
    QVERIFY(!m_transport->lastRequest().url.toEncoded().contains(key));
}

void TestPostPressConnection::oneRequestAtATime()
{
    m_transport->hangByDefault();
    std::optional<Result<Created>> results[3];
    for (auto &result : results)
        start(backend().endorse(wish), result);
    std::optional<Result<Profile>> profile;
    start(backend().fetchProfile(mira.id()), profile);
    for (int i = 0; i < 3; ++i) {
        advance(1min);
        QCOMPARE(m_transport->requestCount(), i + 1);
        m_transport->exchange(i)->answer(200, endorsed);
    }
    advance(1min);
    QCOMPARE(m_transport->openCount(), 1);
    QCOMPARE(m_transport->lastRequest().verb, HttpRequest::Verb::Get);
}

void TestPostPressConnection::writesGoFirst()
{
    m_transport->hangByDefault();
    std::optional<Result<QList<RemoteAccount>>> accounts;
    start(backend().fetchAccounts(), accounts);
    std::optional<Result<Profile>> profile;
    start(backend().fetchProfile(mira.id()), profile);
    std::optional<Result<Created>> created;
    start(backend().endorse(wish), created);
    advance(0ms);
    QCOMPARE(m_transport->requestCount(), 1);
    QCOMPARE(m_transport->lastRequest().verb, HttpRequest::Verb::Post);
}

void TestPostPressConnection::aRefusedKeyHoldsEndorsementsUntilANewOneComes()
{
    m_transport->reply(401, failure("missing_credentials"));
    std::optional<Result<Created>> created;
    start(backend().endorse(wish), created);
    QTRY_COMPARE(m_connection->gateState().kind, GateState::Kind::SignInNeeded);
    QCOMPARE(m_connection->gateState().code, u"missing_credentials"_s);
    advance(1min);
    QVERIFY(!created);
    m_transport->reply(200, endorsed);
    m_connection->resume("pp_live_second");
    QTRY_VERIFY(created);
    QVERIFY(*created);
    QCOMPARE(m_transport->lastRequest().credential->value, "pp_live_second");
    QCOMPARE(m_transport->requestCount(), 2);
}

void TestPostPressConnection::aRefusedKeyIsAnAnswerToAReader()
{
    m_transport->reply(401, R"({"error":{"code":"key_missing","message":"M","request_id":"r"}})");
    std::optional<Result<QList<RemoteAccount>>> accounts;
    start(backend().fetchAccounts(), accounts);
    QTRY_VERIFY(accounts);
    QCOMPARE(accounts->error().kind, ErrorKind::SignInNeeded);
    std::optional<Result<Profile>> profile;
    start(backend().fetchProfile(mira.id()), profile);
    QTRY_VERIFY(profile);
    QCOMPARE(profile->error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(m_transport->requestCount(), 1);
}

void TestPostPressConnection::aLostAccountIsNoRefusedKey_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("disconnected") << failure("disconnected_account") << ErrorKind::Reconnect;
    QTest::newRow("expired") << failure("expired_credentials") << ErrorKind::Reconnect;
    QTest::newRow("scope of the key") << failure("insufficient_privileges") << ErrorKind::Forbidden;
    QTest::newRow("unknown") << failure("something_new") << ErrorKind::Rejected;
    QTest::newRow("no envelope") << "<html>401</html>"_qba << ErrorKind::Rejected;
}

void TestPostPressConnection::aLostAccountIsNoRefusedKey()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    m_transport->reply(401, body);
    std::optional<Result<Created>> created;
    start(backend().endorse(wish), created);
    QTRY_VERIFY(created);
    QCOMPARE(created->error().kind, kind);
    QCOMPARE(m_connection->gateState().kind, GateState::Kind::Open);
}

void TestPostPressConnection::aReadIsTriedThreeTimes()
{
    m_transport->reply(500, failure("unexpected_error"));
    m_transport->fail(Error{.kind = ErrorKind::Offline});
    m_transport->reply(503, failure("no_client_session"));
    std::optional<Result<Profile>> profile;
    start(backend().fetchProfile(mira.id()), profile);
    for (int i = 0; i < 5; ++i)
        advance(1min);
    QVERIFY(profile);
    QCOMPARE(profile->error().code, u"no_client_session"_s);
    QCOMPARE(m_transport->requestCount(), 3);
}

void TestPostPressConnection::aReadThatMayHaveBeenTooMuchIsNotTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("429") << 429 << "too_many_requests"_qba;
    QTest::newRow("LinkedIn's trouble") << 500 << "provider_error"_qba;
    QTest::newRow("not implemented") << 501 << "feature_not_implemented"_qba;
}

void TestPostPressConnection::aReadThatMayHaveBeenTooMuchIsNotTriedAgain()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    m_transport->reply(status, failure(type));
    std::optional<Result<Profile>> profile;
    start(backend().fetchProfile(mira.id()), profile);
    for (int i = 0; i < 5; ++i)
        advance(1min);
    QVERIFY(profile);
    QCOMPARE(profile->error().code, QString::fromLatin1(type));
    QCOMPARE(m_transport->requestCount(), 1);
}

void TestPostPressConnection::anEndorsementIsSentOnce_data()
{
    QTest::addColumn<Result<HttpResponse>>("answer");
    QTest::addColumn<Delivery>("delivery");
    using Answer = Result<HttpResponse>;
    const auto answered = [](int status, const QByteArray &type) {
        return Answer(HttpResponse{status, {}, failure(type)});
    };
    const auto lost = [](ErrorKind kind, Delivery delivery) {
        return Answer(Failure(Error{.kind = kind, .delivery = delivery}));
    };
    QTest::newRow("no session") << answered(503, "no_client_session") << Delivery::Unconfirmed;
    QTest::newRow("timeout behind the server") << answered(504, "request_timeout") << Delivery::Unconfirmed;
    QTest::newRow("throttled") << answered(429, "too_many_requests") << Delivery::Answered;
    QTest::newRow("cut off") << lost(ErrorKind::Offline, Delivery::Unconfirmed) << Delivery::Unconfirmed;
    QTest::newRow("silence") << lost(ErrorKind::Timeout, Delivery::Unconfirmed) << Delivery::Unconfirmed;
    QTest::newRow("no connection") << lost(ErrorKind::Offline, Delivery::NotSent) << Delivery::NotSent;
}

void TestPostPressConnection::anEndorsementIsSentOnce()
{
    QFETCH(const Result<HttpResponse>, answer);
    QFETCH(const Delivery, delivery);
    m_transport->hangByDefault();
    std::optional<Result<Created>> created;
    start(backend().endorse(wish), created);
    advance(0ms);
    if (answer)
        m_transport->exchange(0)->answer(*answer);
    else
        m_transport->exchange(0)->fail(answer.error());
    for (int i = 0; i < 5; ++i)
        advance(1min);
    QVERIFY(created);
    QCOMPARE(created->error().delivery, delivery);
    QCOMPARE(m_transport->requestCount(), 1);
}

void TestPostPressConnection::aShortThrottlePausesTheAccount()
{
    QSignalSpy throttled(&backend(), &Backend::throttled);
    m_transport->reply(429, failure("too_many_requests"), {{"Retry-After", "60"}});
    std::optional<Result<Created>> first;
    start(backend().endorse(wish), first);
    advance(0ms);
    QVERIFY(first);
    QCOMPARE(first->error().kind, ErrorKind::RateLimited);
    QCOMPARE(first->error().code, u"too_many_requests"_s);
    QCOMPARE(first->error().retryAt, m_clock.now().addSecs(65));
    QCOMPARE(throttled.size(), 1);
    std::optional<Result<Profile>> meanwhile;
    start(backend().fetchProfile(mira.id()), meanwhile);
    advance(0ms);
    QCOMPARE(meanwhile->error().kind, ErrorKind::RateLimited);
    advance(66s);
    QCOMPARE(m_connection->gateState().kind, GateState::Kind::Open);
    m_transport->reply(200, endorsed);
    std::optional<Result<Created>> later;
    start(backend().endorse(wish), later);
    QTRY_VERIFY(later);
    QVERIFY(*later);
}

void TestPostPressConnection::aThrottleOfLinkedInLastsForTheDay()
{
    m_transport->reply(429, failure("too_many_requests"));
    std::optional<Result<Created>> created;
    start(backend().endorse(wish), created);
    advance(0ms);
    const QDateTime tomorrow = m_clock.now().toLocalTime().date().addDays(1).startOfDay().toUTC();
    QCOMPARE(created->error().retryAt, tomorrow);
    QCOMPARE(m_connection->gateState().until, tomorrow);
    // PostPress' own list still says how the account is.
    m_transport->reply(200, noAccounts);
    std::optional<Result<QList<RemoteAccount>>> accounts;
    start(backend().fetchAccounts(), accounts);
    QTRY_VERIFY(accounts);
    QVERIFY(*accounts);
}

void TestPostPressConnection::theKeyIsInNoLineOfTheLogAndInNoError()
{
    RawServer server;
    // A server that repeats what it was sent.
    server.then(RawServer::answer(
        401,
        R"({"title":"T","type":"errors/disconnected_account","instance":"r 1","detail":"not your key: )" +
            key + R"("})"));
    Transport transport;
    PostPressBackendFactory factory(transport, m_clock, [] { return 0.5; });
    QUrl base = server.url();
    base.setPath(u"/v1"_s);
    const std::unique_ptr<Connection> connection(factory.connect(accountAt(base), key, nullptr));

    loggedLines.clear();
    QLoggingCategory::setFilterRules(u"laurels.net=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepLine);
    std::optional<Result<Created>> created;
    start(connection->backend().endorse(wish), created);
    [&] { QTRY_VERIFY(created); }();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());

    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().contains("X-API-KEY: " + key));
    QVERIFY(!loggedLines.isEmpty());
    const Error error = created->error();
    const QString said = loggedLines.join(u'\n') + error.detail + error.code + error.requestId +
                         errorText(error).sentence() + errorDetails(error);
    QVERIFY2(!said.contains(u"demo0123456789"_s), qPrintable(said));
    QVERIFY(said.contains(u"/v1/linkedin/profile/endorse 401"_s));
}

void TestPostPressConnection::everySourceHasItsFactory()
{
    auto linkedIn = std::make_unique<FakeBackendFactory>();
    FakeBackendFactory &others = *linkedIn;
    SourceFactory::Factories factories;
    factories.emplace(Source::LinkedIn, std::move(linkedIn));
    factories.emplace(Source::PostPress,
                      std::make_unique<PostPressBackendFactory>(*m_transport, m_clock, [] { return 0.5; }));
    SourceFactory factory(std::move(factories));

    Account account = accountAt(QUrl(u"https://api.postpress.ai/v1"_s));
    const std::unique_ptr<Connection> one(factory.connect(account, key, nullptr));
    QVERIFY(one->backend().capabilities().endorseListed);
    const std::unique_ptr<AddressJob> probe(factory.findAddress(account, key, nullptr));
    QVERIFY(probe);
    QVERIFY(others.connections.isEmpty());

    account.source = Source::LinkedIn;
    const std::unique_ptr<Connection> other(factory.connect(account, key, this));
    QCOMPARE(others.last(), other.get());
    QVERIFY(!factory.findAddress(account, key, nullptr));
}

QTEST_GUILESS_MAIN(TestPostPressConnection)
#include "tst_postpressconnection.moc"
