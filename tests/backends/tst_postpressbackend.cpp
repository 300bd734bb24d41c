// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/postpressbackend.h"
#include "domain/account.h"
#include "fakeclock.h"
#include "fakehttpclient.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// Jobs and backend; what is sent and how answers are read is tested with the builders and parsers.
class TestPostPressBackend : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void itSaysWhatItCanDo();
    void whatItCannotDoFailsWithoutARequest();
    void identifyAsksWhoActs();
    void accountsAreReadToTheirEnd();
    void aListOfAccountsWithoutEndIsCut();
    void aFailedPageFailsTheList();
    void aProfileIsAskedForAsPasted();
    void whoIsNobodyIsNotAskedFor();
    void oneselfIsKnownByTheAccountsOwner();
    void relationsComeInPages();
    void anEndorsementIsMade();
    void anEndorsementThatWasThereIsMade();
    void nobodyEndorsesThemselves();
    void aFailedEndorsementSaysWhenToGoAgain();
    void theSecondProviderErrorInARowRestsTheAccount();
    void failuresOfTheNetworkKeepTheirDelivery();
    void deletingARunningJobIsQuiet();
    void abortFinishesWithCancelled();

private:
    /// Starts the job and waits for its end.
    template <typename T>
    Result<T> resultOf(ResultJob<T> *job);

    FakeClock m_clock;
    std::unique_ptr<FakeHttpClient> m_client;
    std::unique_ptr<PostPressBackend> m_backend;
};

namespace {

const PersonUrn viewer = PersonUrn::fromId(u"ACoAAViewerDemo01").value();
const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demoDemoDemo").value();
const NewEndorsement wish{.recipient = mira, .skill = u"Navigation"_s, .skillId = 4081559021};

QByteArray accountList(const QByteArray &id, const QByteArray &cursor)
{
    return R"({"object":"AccountList","items":[{"type":"LINKEDIN","id":")" + id + R"("}],"cursor":)" +
           cursor + "}";
}

QByteArray profileOf(const PersonUrn &person)
{
    return R"({"object":"UserProfile","public_identifier":"mira-solberg-demo","provider_id":")" +
           person.id().toLatin1() + R"(","skills":[]})";
}

} // namespace

void TestPostPressBackend::init()
{
    m_client = std::make_unique<FakeHttpClient>();
    const Account account{.id = AccountId::create(),
                          .source = Source::PostPress,
                          .baseAddress = QUrl(u"https://api.postpress.ai/v1"_s),
                          .owner = viewer,
                          .remoteId = u"acc_linkedin_demo01"_s};
    m_backend = std::make_unique<PostPressBackend>(*m_client, m_clock, account);
}

void TestPostPressBackend::cleanup()
{
    m_client->verifyDone();
    m_backend.reset();
    m_client.reset();
}

template <typename T>
Result<T> TestPostPressBackend::resultOf(ResultJob<T> *job)
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

void TestPostPressBackend::itSaysWhatItCanDo()
{
    const Capabilities expected{
        .endorseListed = true, .profiles = true, .relations = true, .repeatsSafely = true};
    QCOMPARE(m_backend->capabilities(), expected);
    QVERIFY(m_backend->profiles());
}

void TestPostPressBackend::whatItCannotDoFailsWithoutARequest()
{
    const EndorsementUrn urn(mira, 1);
    const QList<Error> errors{resultOf(m_backend->fetchPage(Direction::Received, {})).error(),
                              resultOf(m_backend->fetch(urn)).error(),
                              resultOf(m_backend->fetchSeveral({urn})).error(),
                              resultOf(m_backend->setStatus(urn, Status::Deleted)).error(),
                              resultOf(m_backend->fetchNames({mira})).error()};
    for (const Error &error : errors) {
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QCOMPARE(error.code, u"backend.notSupported"_s);
    }
    QCOMPARE(m_client->requestCount(), 0);
}

void TestPostPressBackend::identifyAsksWhoActs()
{
    m_client->reply(200, R"({"object":"AccountOwnerProfile","provider_id":"ACoAAViewerDemo01"})");
    QCOMPARE(resultOf(m_backend->identify())->urn, viewer);
    QCOMPARE(m_client->lastRequest().url.toEncoded(),
             "https://api.postpress.ai/v1/users/me?account_id=acc_linkedin_demo01");
}

void TestPostPressBackend::accountsAreReadToTheirEnd()
{
    m_client->reply(200, accountList("one", R"("a b")"));
    m_client->reply(200, accountList("two", "null"));
    const auto accounts = resultOf(m_backend->fetchAccounts());
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 2);
    QCOMPARE(accounts->last().id, u"two"_s);
    QCOMPARE(m_client->lastRequest().url.query(QUrl::FullyEncoded), u"limit=250&cursor=a%20b"_s);
}

void TestPostPressBackend::aListOfAccountsWithoutEndIsCut()
{
    for (const QByteArray cursor : {R"("a")", R"("b")", R"("a")"})
        m_client->reply(200, accountList("one", cursor));
    const auto accounts = resultOf(m_backend->fetchAccounts());
    QVERIFY(accounts);
    QCOMPARE(m_client->requestCount(), 3);

    for (int i = 0; i < 200; ++i)
        m_client->reply(200, accountList("one", QByteArray::number(i)));
    QVERIFY(resultOf(m_backend->fetchAccounts()));
    QCOMPARE(m_client->requestCount(), 203);
}

void TestPostPressBackend::aFailedPageFailsTheList()
{
    m_client->reply(200, accountList("one", R"("a")"));
    m_client->reply(401, R"({"type":"errors/missing_credentials"})");
    QCOMPARE(resultOf(m_backend->fetchAccounts()).error().kind, ErrorKind::SignInNeeded);
}

void TestPostPressBackend::aProfileIsAskedForAsPasted()
{
    m_client->reply(200, profileOf(mira));
    const auto profile =
        resultOf(m_backend->fetchProfile(u"https://www.linkedin.com/in/Mira-Solberg-demo/"_s));
    QVERIFY(profile);
    QCOMPARE(profile->person, mira);
    QVERIFY(!profile->isSelf);
    QCOMPARE(m_client->lastRequest().url.path(), u"/v1/users/Mira-Solberg-demo"_s);
}

void TestPostPressBackend::whoIsNobodyIsNotAskedFor()
{
    const auto profile = resultOf(m_backend->fetchProfile(u"https://www.linkedin.com/company/demo"_s));
    QCOMPARE(profile.error().code, u"person.notAProfile"_s);
    QCOMPARE(m_client->requestCount(), 0);
}

void TestPostPressBackend::oneselfIsKnownByTheAccountsOwner()
{
    m_client->reply(200, profileOf(viewer));
    QVERIFY(resultOf(m_backend->fetchProfile(viewer.id()))->isSelf);
}

void TestPostPressBackend::relationsComeInPages()
{
    m_client->reply(200, R"({"object":"UserRelationsList","items":[],"cursor":"c2"})");
    m_client->reply(200, R"({"object":"UserRelationsList","items":[],"cursor":"c2"})");
    const auto first = resultOf(m_backend->fetchRelations(u"Mira"_s, {}));
    QCOMPARE(first->next, u"c2"_s);
    const auto second = resultOf(m_backend->fetchRelations(u"Mira"_s, first->next));
    QVERIFY(second->next.isEmpty());
}

void TestPostPressBackend::anEndorsementIsMade()
{
    m_client->reply(200, R"({"object":"LinkedinProfileEndorse","endorsed":true})");
    const Created expected{.urn = EndorsementUrn(mira, 4081559021)};
    QCOMPARE(resultOf(m_backend->endorse(wish)), Result<Created>(expected));
    QCOMPARE(m_client->lastRequest().url.path(), u"/v1/linkedin/profile/endorse"_s);
}

void TestPostPressBackend::anEndorsementThatWasThereIsMade()
{
    m_client->reply(422, R"({"type":"errors/action_already_performed"})");
    QVERIFY(resultOf(m_backend->endorse(wish))->wasThere);
}

void TestPostPressBackend::nobodyEndorsesThemselves()
{
    NewEndorsement own = wish;
    own.recipient = viewer;
    QCOMPARE(resultOf(m_backend->endorse(own)).error().code, u"endorse.yourself"_s);
    QCOMPARE(m_client->requestCount(), 0);
}

void TestPostPressBackend::aFailedEndorsementSaysWhenToGoAgain()
{
    m_client->reply(503, R"({"type":"errors/no_channel"})", {{"Retry-After", "40"}});
    const Error error = resultOf(m_backend->endorse(wish)).error();
    QCOMPARE(error.kind, ErrorKind::Server);
    QCOMPARE(error.retryAt, m_clock.now().addSecs(40));
}

void TestPostPressBackend::theSecondProviderErrorInARowRestsTheAccount()
{
    const auto endorse = [this](int status, const QByteArray &body) {
        m_client->reply(status, body);
        return resultOf(m_backend->endorse(wish));
    };
    const QByteArray refusal = R"({"type":"errors/provider_error"})";
    QVERIFY(!endorse(500, refusal).error().haltsAccount);
    // Something else in between, and it is the first once more.
    QVERIFY(endorse(200, R"({"object":"LinkedinProfileEndorse","endorsed":true})"));
    QVERIFY(!endorse(500, refusal).error().haltsAccount);
    const Error second = endorse(500, refusal).error();
    QVERIFY(second.haltsAccount);
    QCOMPARE(second.retryAt, m_clock.now().toLocalTime().date().addDays(1).startOfDay().toUTC());
}

void TestPostPressBackend::failuresOfTheNetworkKeepTheirDelivery()
{
    const Error lost{.kind = ErrorKind::Offline,
                     .delivery = Delivery::Unconfirmed,
                     .code = u"network.ContentReSendError"_s};
    m_client->fail(lost);
    QCOMPARE(resultOf(m_backend->endorse(wish)).error(), lost);
}

void TestPostPressBackend::deletingARunningJobIsQuiet()
{
    m_client->hang();
    auto *job = m_backend->fetchAccounts();
    QSignalSpy finished(job, &Job::finished);
    job->start();
    delete job;
    QTRY_COMPARE(m_client->openCount(), 0);
    QVERIFY(finished.isEmpty());
}

void TestPostPressBackend::abortFinishesWithCancelled()
{
    m_client->hang();
    RemoteAccountsJob *job = m_backend->fetchAccounts();
    ErrorKind kind = ErrorKind::Protocol;
    connect(job, &Job::finished, this, [&] { kind = job->result().error().kind; });
    job->start();
    job->abort();
    QTRY_COMPARE(kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPostPressBackend)
#include "tst_postpressbackend.moc"
