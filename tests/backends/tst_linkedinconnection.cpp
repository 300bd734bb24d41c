// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinconnection.h"
#include "fakeclock.h"
#include "fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestLinkedInConnection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyRequestCarriesTheToken();
    void aRefusedTokenHoldsEverythingUntilANewOneComes();
    void whoTestsATokenIsToldThatItIsRefused();
    void theBackendTellsOfAThrottle();
    void goesQuietlyWithJobsOnTheirWay();
    void accountsShareNothingButTheTransport();

private:
    [[nodiscard]] Connection *connectTo(const QString &address, const QByteArray &secret);

    FakeClock m_clock;
    std::unique_ptr<FakeHttpClient> m_transport;
    std::unique_ptr<LinkedInBackendFactory> m_factory;
};

namespace {

const PersonUrn viewer = PersonUrn::fromId(u"Viewer00001").value();
const EndorsementUrn urn(viewer, 1);

} // namespace

void TestLinkedInConnection::init()
{
    m_transport = std::make_unique<FakeHttpClient>();
    m_factory = std::make_unique<LinkedInBackendFactory>(*m_transport, m_clock, [] { return 0.5; });
}

void TestLinkedInConnection::cleanup()
{
    m_transport->verifyDone();
}

Connection *TestLinkedInConnection::connectTo(const QString &address, const QByteArray &secret)
{
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = {},
                          .baseAddress = QUrl(address),
                          .owner = viewer,
                          .ownerName = {},
                          .reviewFrom = {}};
    return m_factory->connect(account, secret, this);
}

void TestLinkedInConnection::everyRequestCarriesTheToken()
{
    const std::unique_ptr<Connection> connection(connectTo(u"https://api.linkedin.com/v2"_s, "first"));
    QCOMPARE(connection->parent(), this);
    QCOMPARE(connection->gateState().kind, GateState::Kind::Open);
    m_transport->reply(200, R"({"status":"HIDDEN"})");
    EndorsementJob *job = connection->backend().fetch(urn);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_COMPARE(finished.size(), 1);
    const auto credential = m_transport->lastRequest().credential;
    QVERIFY(credential);
    QCOMPARE(credential->header, "Authorization");
    QCOMPARE(credential->value, "Bearer first");
    QCOMPARE(credential->origin.toString(), u"https://api.linkedin.com"_s);
}

void TestLinkedInConnection::aRefusedTokenHoldsEverythingUntilANewOneComes()
{
    const std::unique_ptr<Connection> connection(connectTo(u"https://api.linkedin.com/v2"_s, "first"));
    QSignalSpy changes(connection.get(), &Connection::gateStateChanged);
    m_transport->reply(401, R"({"code":"EXPIRED_ACCESS_TOKEN"})");
    StatusJob *job = connection->backend().setStatus(urn, Status::Hidden);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_COMPARE(connection->gateState().kind, GateState::Kind::SignInNeeded);
    QCOMPARE(connection->gateState().code, u"EXPIRED_ACCESS_TOKEN"_s);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(finished.isEmpty());
    m_transport->reply(204);
    connection->resume("second");
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_transport->lastRequest().credential->value, "Bearer second");
    QCOMPARE(connection->gateState().kind, GateState::Kind::Open);
    QCOMPARE(m_transport->requestCount(), 2);
}

void TestLinkedInConnection::whoTestsATokenIsToldThatItIsRefused()
{
    const std::unique_ptr<Connection> connection(connectTo(u"https://api.linkedin.com/v2"_s, "wrong"));
    m_transport->reply(401, R"({"code":"INVALID_ACCESS_TOKEN"})");
    PersonJob *job = connection->backend().identify();
    ErrorKind kind = ErrorKind::Protocol;
    connect(job, &Job::finished, this, [&] { kind = job->result().error().kind; });
    job->start();
    QTRY_COMPARE(kind, ErrorKind::SignInNeeded);
}

void TestLinkedInConnection::theBackendTellsOfAThrottle()
{
    const std::unique_ptr<Connection> connection(connectTo(u"https://api.linkedin.com/v2"_s, "first"));
    QSignalSpy throttled(&connection->backend(), &Backend::throttled);
    m_transport->reply(429, R"({"message":"DAY limit"})");
    EndorsementJob *job = connection->backend().fetch(urn);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(throttled.size(), 1);
}

void TestLinkedInConnection::goesQuietlyWithJobsOnTheirWay()
{
    std::unique_ptr<Connection> connection(connectTo(u"https://api.linkedin.com/v2"_s, "first"));
    m_transport->hangByDefault();
    QList<EndorsementUrn> many;
    for (int i = 0; i < 1000; ++i)
        many.append(EndorsementUrn(viewer, i));
    BatchJob *job = connection->backend().fetchSeveral(many);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_VERIFY(m_transport->openCount() > 0);
    connection.reset();
    QCOMPARE(m_transport->openCount(), 0);
    QVERIFY(finished.isEmpty());
}

void TestLinkedInConnection::accountsShareNothingButTheTransport()
{
    const std::unique_ptr<Connection> one(connectTo(u"https://api.linkedin.com/v2"_s, "one"));
    const std::unique_ptr<Connection> other(connectTo(u"http://127.0.0.1:8080/v2"_s, "other"));
    m_transport->reply(401);
    one->backend().fetch(urn)->start();
    QTRY_COMPARE(one->gateState().kind, GateState::Kind::SignInNeeded);
    QCOMPARE(other->gateState().kind, GateState::Kind::Open);
    m_transport->reply(200, "{}");
    EndorsementJob *job = other->backend().fetch(urn);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_transport->lastRequest().credential->value, "Bearer other");
    QCOMPARE(m_transport->lastRequest().credential->origin.toString(), u"http://127.0.0.1:8080"_s);
}

QTEST_GUILESS_MAIN(TestLinkedInConnection)
#include "tst_linkedinconnection.moc"
