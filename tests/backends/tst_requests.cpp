// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Laurels::HttpRequest)

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreEncodedToTheByte_data();
    void addressesAreEncodedToTheByte();
    void everyRequestSpeaksRestli2_data();
    void everyRequestSpeaksRestli2();
    void createSaysWhoWhatAndHow();
    void aStatusChangeIsAPatch();
    void onlyQuestionsAboutTheTokenTakeARefusal();
    void furtherPagesKeepTheLink();
    void linksThatLeaveTheAccountAreRefused_data();
    void linksThatLeaveTheAccountAreRefused();
    void batchesStayWithinTheLimits();
    void batchesOfLongIdsStayWithinTheLimits();
    void nobodyIsAskedForTwice();
};

namespace {

const QUrl base(u"https://api.linkedin.com/v2"_s);
const PersonUrn ada = PersonUrn::fromId(u"Ab-9_xYz01").value();
const PersonUrn quinn = PersonUrn::fromId(u"Qq7Rr8Ss9T").value();
const EndorsementUrn first(ada, 70000000001);
const EndorsementUrn second(quinn, 70000000002);
const QByteArray encodedFirst = "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb-9_xYz01%2C70000000001%29";
const QByteArray encodedSecond =
    "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AQq7Rr8Ss9T%2C70000000002%29";

HttpRequest nextPage(const QByteArray &link)
{
    return LinkedInRequests::page(base, Direction::Received, {QUrl::fromEncoded(link)}).value();
}

/// What goes over the wire: scheme and host taken off.
QByteArray target(const HttpRequest &request)
{
    const QByteArray origin = "https://api.linkedin.com";
    const QByteArray url = request.url.toEncoded();
    return url.startsWith(origin) ? url.sliced(origin.size()) : url;
}

QByteArray header(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void addRequests()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("expectedTarget");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("operation");
    const auto add = [](const char *tag, const HttpRequest &request, const QByteArray &expectedTarget,
                        const QByteArray &method, const QByteArray &operation) {
        QTest::newRow(tag) << request << expectedTarget << method << operation;
    };
    const QByteArray finderEnd =
        "&statusFilters=List(ACCEPTED,PENDING,HIDDEN,REJECTED,DELETED,CLOSED,UNKNOWN)&start=0&count=100";
    using namespace LinkedInRequests;
    add("me", me(base), "/v2/me", "GET", "me.GET");
    add("userinfo", userInfo(base), "/v2/userinfo", "GET", "userinfo.GET");
    add("received", finder(base, Direction::Received), "/v2/endorsement?q=recipient" + finderEnd, "FINDER",
        "endorsement.FINDER-recipient");
    add("given", finder(base, Direction::Given), "/v2/endorsement?q=endorser" + finderEnd, "FINDER",
        "endorsement.FINDER-endorser");
    const QByteArray link = "/v2/endorsement?q=recipient&count=5&start=10&statusFilters=List(ACCEPTED)";
    add("next page", nextPage("https://api.linkedin.com" + link), link, "FINDER",
        "endorsement.FINDER-recipient");
    add("get", get(base, first), "/v2/endorsement/" + encodedFirst, "GET", "endorsement.GET");
    add("batch get", batchGet(base, {first, second}),
        "/v2/endorsement?ids=List(" + encodedFirst + "," + encodedSecond + ")", "BATCH_GET",
        "endorsement.BATCH_GET");
    add("people", peopleBatchGet(base, {ada, quinn}), "/v2/people?ids=List((id:Ab-9_xYz01),(id:Qq7Rr8Ss9T))",
        "BATCH_GET", "people.BATCH_GET");
    add("create", create(base, {ada, u"C++"_s, Status::Accepted}), "/v2/endorsement", "CREATE",
        "endorsement.CREATE");
    add("status", setStatus(base, first, Status::Hidden), "/v2/endorsement/" + encodedFirst, "PARTIAL_UPDATE",
        "endorsement.PARTIAL_UPDATE");
}

} // namespace

void TestRequests::addressesAreEncodedToTheByte_data()
{
    addRequests();
}

void TestRequests::addressesAreEncodedToTheByte()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const QByteArray, expectedTarget);
    QVERIFY(request.url.isValid());
    QCOMPARE(target(request), expectedTarget);
}

void TestRequests::everyRequestSpeaksRestli2_data()
{
    addRequests();
}

void TestRequests::everyRequestSpeaksRestli2()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, operation);
    QCOMPARE(header(request, "X-RestLi-Protocol-Version"), "2.0.0");
    QCOMPARE(header(request, "X-RestLi-Method"), method);
    QCOMPARE(header(request, "Accept"), "application/json");
    QCOMPARE(request.operation, operation);
    QVERIFY(!request.credential);
    const bool isWrite = method == "CREATE" || method == "PARTIAL_UPDATE";
    QCOMPARE(request.verb, isWrite ? HttpRequest::Verb::Post : HttpRequest::Verb::Get);
    QCOMPARE(request.effect, isWrite ? HttpRequest::Effect::Write : HttpRequest::Effect::Read);
    QCOMPARE(header(request, "Content-Type"), isWrite ? "application/json"_qba : ""_qba);
    QCOMPARE(request.body.isEmpty(), !isWrite);
}

void TestRequests::createSaysWhoWhatAndHow()
{
    const HttpRequest request = LinkedInRequests::create(base, {ada, u"Café & \"C++\" 😛"_s, Status::Pending});
    const QJsonObject expected{
        {u"recipient"_s, u"urn:li:person:Ab-9_xYz01"_s},
        {u"item"_s,
         QJsonObject{{u"nonStandardEntity"_s, QJsonObject{{u"entityPhrase"_s, u"Café & \"C++\" 😛"_s},
                                                          {u"entityType"_s, u"PROFILE_SKILL"_s}}}}},
        {u"status"_s, u"PENDING"_s}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void TestRequests::aStatusChangeIsAPatch()
{
    const HttpRequest request = LinkedInRequests::setStatus(base, first, Status::Deleted);
    QCOMPARE(request.body, R"({"patch":{"$set":{"status":"DELETED"}}})");
}

void TestRequests::onlyQuestionsAboutTheTokenTakeARefusal()
{
    QVERIFY(!LinkedInRequests::me(base).waitsForSignIn);
    QVERIFY(!LinkedInRequests::userInfo(base).waitsForSignIn);
    QVERIFY(LinkedInRequests::get(base, first).waitsForSignIn);
    QVERIFY(LinkedInRequests::finder(base, Direction::Given).waitsForSignIn);
    QVERIFY(LinkedInRequests::setStatus(base, first, Status::Hidden).waitsForSignIn);
}

void TestRequests::furtherPagesKeepTheLink()
{
    const QByteArray link = "https://api.linkedin.com/v2/endorsement?q=recipient&x=%28%2C%27%2B&start=10";
    QCOMPARE(nextPage(link).url.toEncoded(), link);
    QCOMPARE(nextPage(link + "#top").url.toEncoded(), link);
}

void TestRequests::linksThatLeaveTheAccountAreRefused_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("code");
    const auto foreign = [](const QByteArray &link) {
        QTest::newRow(link.constData()) << link << u"paging.foreignLink"_s;
    };
    foreign("https://api.linkedin.com.example/v2/endorsement?start=1");
    foreign("https://example.com/v2/endorsement?start=1");
    foreign("http://api.linkedin.com/v2/endorsement?start=1");
    foreign("https://api.linkedin.com:444/v2/endorsement?start=1");
    foreign("https://someone@api.linkedin.com/v2/endorsement?start=1");
    foreign("https://api.linkedin.com/v1/endorsement?start=1");
    foreign("https://api.linkedin.com/v22/endorsement?start=1");
    foreign("https://api.linkedin.com/v2/../oauth/token?start=1");
    foreign("https://api.linkedin.com/v2/%2e%2e/oauth/token?start=1");
    foreign("file:///v2/endorsement?start=1");
    foreign("/v2/endorsement?start=1");
    QTest::newRow("empty") << ""_qba << u"paging.unreadableLink"_s;
    QTest::newRow("not an address") << "https://[/v2"_qba << u"paging.unreadableLink"_s;
}

void TestRequests::linksThatLeaveTheAccountAreRefused()
{
    QFETCH(const QByteArray, link);
    QFETCH(const QString, code);
    const auto request = LinkedInRequests::page(base, Direction::Given, {QUrl::fromEncoded(link)});
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Protocol);
    QCOMPARE(request.error().delivery, Delivery::NotSent);
    QCOMPARE(request.error().code, code);
}

void TestRequests::batchesStayWithinTheLimits()
{
    QList<EndorsementUrn> urns;
    for (int i = 0; i < 1000; ++i)
        urns.append(EndorsementUrn(ada, 70000000001 + i));
    QList<EndorsementUrn> together;
    for (const QList<EndorsementUrn> &batch : LinkedInRequests::batches(urns)) {
        const QByteArray query =
            LinkedInRequests::batchGet(base, batch).url.query(QUrl::FullyEncoded).toLatin1();
        QVERIFY2(query.size() <= 4000, QByteArray::number(query.size()));
        QVERIFY(batch.size() <= 50);
        QVERIFY(batch.size() >= 40 || batch.last() == urns.last());
        together += batch;
    }
    QCOMPARE(together, urns);
    QVERIFY(LinkedInRequests::batches(QList<EndorsementUrn>()).isEmpty());
}

void TestRequests::batchesOfLongIdsStayWithinTheLimits()
{
    QList<PersonUrn> people;
    for (int i = 0; i < 200; ++i)
        people.append(PersonUrn::fromId(QString::number(i) + QString(240, u'a')).value());
    QList<PersonUrn> together;
    for (const QList<PersonUrn> &batch : LinkedInRequests::batches(people)) {
        QVERIFY(LinkedInRequests::peopleBatchGet(base, batch).url.query(QUrl::FullyEncoded).size() <= 4000);
        together += batch;
    }
    QCOMPARE(together, people);
}

void TestRequests::nobodyIsAskedForTwice()
{
    QCOMPARE(LinkedInRequests::batches(QList<PersonUrn>{ada, quinn, PersonUrn(), ada}),
             (QList<QList<PersonUrn>>{{ada, quinn}}));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
