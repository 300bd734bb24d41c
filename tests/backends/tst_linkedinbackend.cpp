// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/linkedinbackend.h"
#include "fakehttpclient.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// Jobs and backend; what is sent and how answers are read is tested with the builders and parsers.
class TestLinkedInBackend : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aJobSendsNothingBeforeItStarts();
    void aJobFinishesOnceAndGoes();
    void abortFinishesWithCancelled();
    void abortAfterTheAnswerChangesNothing();
    void deletingARunningJobIsQuiet();
    void aDyingBackendTakesItsJobsAlong();
    void failuresOfTheNetworkKeepTheirDelivery();
    void identifyAsksMe();
    void identifyFallsBackToUserInfo();
    void identifyTakesARefusedTokenAsTheAnswer();
    void pagesAreFollowedByTheirLinks();
    void aForeignLinkIsNeverAskedFor();
    void oneEndorsementIsFetched();
    void severalAreFetchedInBatches();
    void aFailedBatchHarmsNoOther();
    void aBatchThatFailsAltogetherIsAnError();
    void aRefusedBatchIsTriedInSmallerOnes();
    void abortOfSeveralRequestsIsOneEnd();
    void nothingToFetchNeedsNoRequest();
    void aStatusIsSet();
    void anEndorsementIsCreated();
    void namesComeInBatches();
    void namesFailAsAWhole_data();
    void namesFailAsAWhole();
    void namesThatCannotBeAskedForAreUnavailable();

private:
    /// Starts the job and waits for its end.
    template <typename T>
    Result<T> resultOf(ResultJob<T> *job);

    std::unique_ptr<FakeHttpClient> m_client;
    std::unique_ptr<LinkedInBackend> m_backend;
};

namespace {

const PersonUrn viewer = PersonUrn::fromId(u"Viewer00001").value();
const PersonUrn ada = PersonUrn::fromId(u"Ab-9_xYz01").value();

EndorsementUrn urn(qint64 id)
{
    return EndorsementUrn(viewer, id);
}

QList<EndorsementUrn> urns(int count)
{
    QList<EndorsementUrn> result;
    for (int i = 1; i <= count; ++i)
        result.append(urn(i));
    return result;
}

QList<PersonUrn> people(int count)
{
    QList<PersonUrn> result;
    for (int i = 1; i <= count; ++i)
        result.append(PersonUrn::fromId(u"p%1"_s.arg(i)).value());
    return result;
}

} // namespace

void TestLinkedInBackend::init()
{
    m_client = std::make_unique<FakeHttpClient>();
    m_backend = std::make_unique<LinkedInBackend>(*m_client, QUrl(u"https://api.linkedin.com/v2"_s), viewer);
}

void TestLinkedInBackend::cleanup()
{
    m_client->verifyDone();
    m_backend.reset();
    m_client.reset();
}

template <typename T>
Result<T> TestLinkedInBackend::resultOf(ResultJob<T> *job)
{
    Result<T> result = Failure(Error{.kind = ErrorKind::Timeout, .code = u"test.noAnswer"_s});
    bool isFinished = false;
    connect(job, &Job::finished, this, [&] {
        result = job->result();
        isFinished = true;
    });
    job->start();
    [&] { QTRY_VERIFY(isFinished); }();
    return result;
}

void TestLinkedInBackend::aJobSendsNothingBeforeItStarts()
{
    const auto *job = m_backend->fetch(urn(1));
    QCoreApplication::processEvents();
    QCOMPARE(m_client->requestCount(), 0);
    delete job;
}

void TestLinkedInBackend::aJobFinishesOnceAndGoes()
{
    m_client->reply(204);
    QPointer<StatusJob> job = m_backend->setStatus(urn(1), Status::Hidden);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QVERIFY(finished.isEmpty());
    QTRY_VERIFY(!job);
    QCOMPARE(finished.size(), 1);
}

void TestLinkedInBackend::abortFinishesWithCancelled()
{
    m_client->hang();
    QPointer<EndorsementJob> job = m_backend->fetch(urn(1));
    QSignalSpy finished(job, &Job::finished);
    std::optional<Error> error;
    connect(job, &Job::finished, this, [&] { error = job->result().error(); });
    job->start();
    job->abort();
    QVERIFY(finished.isEmpty());
    QTRY_VERIFY(!job);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(error->kind, ErrorKind::Cancelled);
    QCOMPARE(error->delivery, Delivery::Unconfirmed);
}

void TestLinkedInBackend::abortAfterTheAnswerChangesNothing()
{
    m_client->hang();
    auto *job = m_backend->setStatus(urn(1), Status::Hidden);
    QSignalSpy finished(job, &Job::finished);
    bool isSuccess = false;
    connect(job, &Job::finished, this, [&] { isSuccess = job->result().has_value(); });
    job->start();
    connect(m_client->exchange(0), &Exchange::finished, this, [job] { job->abort(); });
    m_client->exchange(0)->answer(204);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(isSuccess);
}

void TestLinkedInBackend::deletingARunningJobIsQuiet()
{
    m_client->hang();
    auto *job = m_backend->fetch(urn(1));
    QSignalSpy finished(job, &Job::finished);
    job->start();
    const QPointer<FakeExchange> exchange = m_client->exchange(0);
    delete job;
    QVERIFY(exchange && exchange->isAborted);
    QTRY_VERIFY(!exchange);
    QVERIFY(finished.isEmpty());
}

void TestLinkedInBackend::aDyingBackendTakesItsJobsAlong()
{
    m_client->hangByDefault();
    m_backend->fetchSeveral(urns(120))->start();
    m_backend->fetchNames(people(120))->start();
    m_backend->identify()->start();
    QVERIFY(m_client->openCount() > 4);
    m_backend.reset();
    QCOMPARE(m_client->openCount(), 0);
}

void TestLinkedInBackend::failuresOfTheNetworkKeepTheirDelivery()
{
    const Error lost{.kind = ErrorKind::Offline, .delivery = Delivery::Unconfirmed};
    m_client->fail(lost);
    QCOMPARE(resultOf(m_backend->setStatus(urn(1), Status::Hidden)).error(), lost);
    m_client->fail(lost);
    QCOMPARE(resultOf(m_backend->endorse({ada, u"C++"_s, Status::Accepted})).error(), lost);
}

void TestLinkedInBackend::identifyAsksMe()
{
    m_client->reply(200, R"({"id":"Viewer00001","localizedFirstName":"Vera","localizedLastName":"Viewer"})");
    const auto person = resultOf(m_backend->identify());
    QVERIFY(person);
    QCOMPARE(*person, (Person{viewer, u"Vera Viewer"_s, Person::Visibility::Known}));
    QCOMPARE(m_client->requestCount(), 1);
}

void TestLinkedInBackend::identifyFallsBackToUserInfo()
{
    m_client->reply(403, R"({"status":403,"code":"ACCESS_DENIED","message":"me.GET.NO_VERSION"})");
    m_client->reply(200, R"({"sub":"Viewer00001","name":"Vera Viewer"})");
    const auto person = resultOf(m_backend->identify());
    QVERIFY(person);
    QCOMPARE(person->urn, viewer);
    QCOMPARE(m_client->lastRequest().url.path(), u"/v2/userinfo"_s);
    m_client->reply(403);
    m_client->reply(403, {}, {{"x-li-uuid", "second"}});
    const auto refused = resultOf(m_backend->identify());
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(refused.error().requestId, u"second"_s);
}

void TestLinkedInBackend::identifyTakesARefusedTokenAsTheAnswer()
{
    m_client->reply(401, R"({"serviceErrorCode":65602})");
    const auto person = resultOf(m_backend->identify());
    QCOMPARE(person.error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(person.error().code, u"EXPIRED_ACCESS_TOKEN"_s);
    QCOMPARE(m_client->requestCount(), 1);
}

void TestLinkedInBackend::pagesAreFollowedByTheirLinks()
{
    m_client->reply(200, R"json({"elements":[{"id":1}],"paging":{"links":[
        {"rel":"next","href":"/v2/endorsement?q=recipient&start=100&statusFilters=List(ACCEPTED)"}]}})json");
    const auto first = resultOf(m_backend->fetchPage(Direction::Received, std::nullopt));
    QVERIFY(first && first->next);
    QCOMPARE(first->endorsements.first().urn, urn(1));
    m_client->reply(200, R"({"elements":[{"id":2}],"paging":{"links":[
        {"rel":"next","href":"/v2/endorsement?q=recipient&start=100"}]}})");
    const auto second = resultOf(m_backend->fetchPage(Direction::Received, first->next));
    QVERIFY(second);
    QCOMPARE(m_client->lastRequest().url.toEncoded(),
             "https://api.linkedin.com/v2/endorsement?q=recipient&start=100&statusFilters=List(ACCEPTED)");
    QVERIFY(!second->next);
}

void TestLinkedInBackend::aForeignLinkIsNeverAskedFor()
{
    m_client->reply(200, R"({"elements":[{"id":1}],"paging":{"links":[
        {"rel":"next","href":"https://example.com/v2/endorsement?start=100"}]}})");
    const auto first = resultOf(m_backend->fetchPage(Direction::Received, std::nullopt));
    QVERIFY(first && first->next);
    QCOMPARE(first->endorsements.size(), 1);
    const auto second = resultOf(m_backend->fetchPage(Direction::Received, first->next));
    QCOMPARE(second.error().code, u"paging.foreignLink"_s);
    QCOMPARE(m_client->requestCount(), 1);
}

void TestLinkedInBackend::oneEndorsementIsFetched()
{
    m_client->reply(200, R"({"id":1,"status":"HIDDEN"})");
    const auto endorsement = resultOf(m_backend->fetch(urn(1)));
    QVERIFY(endorsement);
    QCOMPARE(endorsement->status, Status::Hidden);
    m_client->reply(404);
    QCOMPARE(resultOf(m_backend->fetch(urn(1))).error().kind, ErrorKind::NotFound);
}

void TestLinkedInBackend::severalAreFetchedInBatches()
{
    const auto all = urns(60);
    m_client->hangByDefault();
    auto *job = m_backend->fetchSeveral(all);
    EndorsementBatch batch;
    bool isFinished = false;
    connect(job, &Job::finished, this, [&] {
        batch = job->result().value();
        isFinished = true;
    });
    job->start();
    QCOMPARE(m_client->requestCount(), 2);
    m_client->exchange(1)->answer(200, R"({"results":{}})");
    m_client->exchange(0)->answer(200, "{\"results\":{\"" + urn(1).toString().toUtf8() + "\":{}}}");
    QTRY_VERIFY(isFinished);
    QCOMPARE(batch.found.size(), 1);
    QCOMPARE(batch.missing.size(), 59);
    QVERIFY(batch.failed.isEmpty());
}

void TestLinkedInBackend::aFailedBatchHarmsNoOther()
{
    m_client->reply(200, R"({"results":{}})");
    m_client->reply(500);
    const auto batch = resultOf(m_backend->fetchSeveral(urns(60)));
    QVERIFY(batch);
    QCOMPARE(batch->missing.size() + batch->failed.size(), 60);
    QCOMPARE(batch->failed.value(urn(60)).kind, ErrorKind::Server);
}

void TestLinkedInBackend::aBatchThatFailsAltogetherIsAnError()
{
    m_client->reply(500);
    m_client->reply(403);
    QCOMPARE(resultOf(m_backend->fetchSeveral(urns(60))).error().kind, ErrorKind::Forbidden);
    m_client->reply(404, R"({"message":"No virtual resource found"})");
    QCOMPARE(resultOf(m_backend->fetchSeveral(urns(1))).error().kind, ErrorKind::NotFound);
}

void TestLinkedInBackend::aRefusedBatchIsTriedInSmallerOnes()
{
    m_client->reply(400);
    m_client->reply(200, R"({"results":{}})");
    m_client->reply(400);
    m_client->reply(400);
    m_client->reply(200, R"({"results":{}})");
    const auto batch = resultOf(m_backend->fetchSeveral(urns(32)));
    QVERIFY(batch);
    QCOMPARE(m_client->requestCount(), 5); // 32, 16, 16, and 8, 8 of the second 16
    QCOMPARE(batch->missing.size(), 24);
    QCOMPARE(batch->failed.size(), 8);
    m_client->reply(400);
    m_client->reply(200, R"json({"results":{"(id:p1)":{"localizedFirstName":"Ada"}}})json");
    m_client->reply(200, R"({"results":{}})");
    const auto names = resultOf(m_backend->fetchNames(people(11)));
    QVERIFY(names);
    QCOMPARE(names->size(), 11);
    QCOMPARE(names->first().name, u"Ada"_s);
}

void TestLinkedInBackend::abortOfSeveralRequestsIsOneEnd()
{
    m_client->reply(200, R"({"results":{}})");
    m_client->hangByDefault();
    QPointer<BatchJob> job = m_backend->fetchSeveral(urns(200));
    QSignalSpy finished(job, &Job::finished);
    ErrorKind kind = ErrorKind::Protocol;
    connect(job, &Job::finished, this, [&] { kind = job->result().error().kind; });
    job->start();
    job->abort();
    QTRY_VERIFY(!job);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(kind, ErrorKind::Cancelled);
    QCOMPARE(m_client->openCount(), 0);
}

void TestLinkedInBackend::nothingToFetchNeedsNoRequest()
{
    const auto batch = resultOf(m_backend->fetchSeveral({}));
    QVERIFY(batch && batch->found.isEmpty() && batch->missing.isEmpty());
    const auto names = resultOf(m_backend->fetchNames({}));
    QVERIFY(names && names->isEmpty());
}

void TestLinkedInBackend::aStatusIsSet()
{
    m_client->reply(204);
    QVERIFY(resultOf(m_backend->setStatus(urn(1), Status::Rejected)));
    QCOMPARE(m_client->lastRequest().body, R"({"patch":{"$set":{"status":"REJECTED"}}})");
    m_client->reply(403, R"({"code":"ACCESS_DENIED"})");
    QCOMPARE(resultOf(m_backend->setStatus(urn(1), Status::Deleted)).error().kind, ErrorKind::Forbidden);
}

void TestLinkedInBackend::anEndorsementIsCreated()
{
    const EndorsementUrn made(ada, 70000000009);
    m_client->reply(201, {}, {{"X-RestLi-Id", made.toString().toUtf8()}});
    const auto created = resultOf(m_backend->endorse({ada, u"C++"_s, Status::Pending}));
    QVERIFY(created);
    QCOMPARE(created->urn, made);
    QVERIFY(!created->wasThere);
}

void TestLinkedInBackend::namesComeInBatches()
{
    m_client->reply(
        200, R"json({"results":{"(id:p1)":{"localizedFirstName":"Ada"},"(id:p2)":{"id":"private"}}})json");
    m_client->reply(200, R"json({"results":{"(id:p60)":{"localizedFirstName":"Zoe"}}})json");
    const auto names = resultOf(m_backend->fetchNames(people(60)));
    QVERIFY(names);
    QCOMPARE(names->size(), 60);
    QCOMPARE(names->at(0).name, u"Ada"_s);
    QCOMPARE(names->at(1).visibility, Person::Visibility::Private);
    QCOMPARE(names->at(2).visibility, Person::Visibility::Unavailable);
    QCOMPARE(names->last().name, u"Zoe"_s);
}

void TestLinkedInBackend::namesFailAsAWhole_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::SignInNeeded;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("429") << 429 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << ErrorKind::Server;
}

void TestLinkedInBackend::namesFailAsAWhole()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    m_client->reply(200, R"({"results":{}})");
    m_client->reply(status);
    m_client->hang();
    QCOMPARE(resultOf(m_backend->fetchNames(people(140))).error().kind, kind);
    QCOMPARE(m_client->openCount(), 0);
}

void TestLinkedInBackend::namesThatCannotBeAskedForAreUnavailable()
{
    for (const int status : {400, 404}) {
        m_client->reply(status);
        const auto names = resultOf(m_backend->fetchNames(people(3)));
        QVERIFY(names);
        QCOMPARE(names->size(), 3);
        QCOMPARE(names->last(), (Person{people(3).last(), {}, Person::Visibility::Unavailable}));
    }
}

QTEST_GUILESS_MAIN(TestLinkedInBackend)
#include "tst_linkedinbackend.moc"
