// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/parsers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Laurels;
using namespace Laurels::LinkedInParsers;
using namespace Qt::StringLiterals;

class TestParsers : public QObject
{
    Q_OBJECT

private slots:
    void aDocumentedElementIsReadWhole();
    void oddElementsAreKept_data();
    void oddElementsAreKept();
    void elementsWithoutAUrnAreUnreadable_data();
    void elementsWithoutAUrnAreUnreadable();
    void aBadElementHarmsNoOther();
    void whoIsNotNamedIsTheViewer();
    void senselessPagesAreErrors_data();
    void senselessPagesAreErrors();
    void brokenTextHarmsNoRow();
    void hugeTextIsCut();
    void theNextLinkIsFollowed_data();
    void theNextLinkIsFollowed();
    void oneEndorsementIsCheckedAgainstItsUrn();
    void everyUrnOfABatchIsInOneList();
    void keysOfABatchMayBeEncoded();
    void aBatchNobodyCanReadLosesNothing_data();
    void aBatchNobodyCanReadLosesNothing();
    void anyPlainSuccessIsAChange_data();
    void anyPlainSuccessIsAChange();
    void theNewUrnIsFound_data();
    void theNewUrnIsFound();
    void anUnreadableNewUrnIsUnconfirmed_data();
    void anUnreadableNewUrnIsUnconfirmed();
};

namespace {

const PersonUrn viewer = PersonUrn::fromId(u"Viewer00001").value();
const PersonUrn ada = PersonUrn::fromId(u"Ab-9_xYz01").value();
const EndorsementUrn adasFirst(ada, 70000000001);
const QByteArray adasFirstText = "urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)";
const QByteArray adasFirstEncoded =
    "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb-9_xYz01%2C70000000001%29";
const QUrl firstPage(u"https://api.linkedin.com/v2/endorsement?q=recipient&start=0&count=100"_s);

/// With `'` for `"`, which reads better in a test.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

HttpResponse ok(const QByteArray &body)
{
    return {200, {{"Content-Type", "application/json"}}, body};
}

PageContext context(Direction direction = Direction::Received, const QUrl &requested = firstPage)
{
    return {.direction = direction, .viewer = viewer, .requested = requested};
}

HttpResponse pageOf(const QByteArrayList &elements)
{
    return ok("{\"elements\":[" + elements.join(',') + "]}");
}

QByteArray element(qint64 id)
{
    return json("{'id':" + QByteArray::number(id) + ",'recipient':'urn:li:person:Ab-9_xYz01'}");
}

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

void TestParsers::aDocumentedElementIsReadWhole()
{
    const auto read =
        page(pageOf({json(R"({'id':70000000001,'created':1700000000123,'lastModified':1700000500456,
        'endorser':'urn:li:person:Qq7Rr8Ss9T','recipient':'urn:li:person:Ab-9_xYz01','location':'x','new':[1],
        'item':{'nonStandardEntity':{'entityPhrase':'Technical Writing','entityType':'PROFILE_SKILL'}},
        'status':'PENDING'})")}),
             context());
    QVERIFY(read);
    QVERIFY(read->unreadable.isEmpty());
    QVERIFY(!read->next);
    const Endorsement expected{.urn = adasFirst,
                               .endorser = PersonUrn::fromId(u"Qq7Rr8Ss9T").value(),
                               .skill = u"Technical Writing"_s,
                               .status = Status::Pending,
                               .created = at(1700000000123),
                               .lastModified = at(1700000500456)};
    QCOMPARE(read->endorsements, QList<Endorsement>{expected});
}

void TestParsers::oddElementsAreKept_data()
{
    QTest::addColumn<QByteArray>("fields"); // beside the recipient
    QTest::addColumn<Endorsement>("expected");
    const auto add = [](const char *tag, const QByteArray &fields, const Endorsement &expected) {
        QTest::newRow(tag) << fields << expected;
    };
    const Endorsement plain{.urn = EndorsementUrn(ada, 1),
                            .endorser = {},
                            .skill = {},
                            .status = {},
                            .created = {},
                            .lastModified = {}};
    const auto withId = [&plain](qint64 id) {
        Endorsement endorsement = plain;
        endorsement.urn = EndorsementUrn(ada, id);
        return endorsement;
    };
    const auto withSkill = [&plain](const QString &skill) {
        Endorsement endorsement = plain;
        endorsement.skill = skill;
        return endorsement;
    };
    const auto withStatus = [&plain](const QString &status) {
        Endorsement endorsement = plain;
        endorsement.status = Status::fromWire(status);
        return endorsement;
    };
    const auto withCreated = [&plain](const QDateTime &created) {
        Endorsement endorsement = plain;
        endorsement.created = created;
        return endorsement;
    };
    add("nothing else", "'id':1", plain);
    add("nulls", "'id':1,'created':null,'lastModified':null,'endorser':null,'item':null,'status':null",
        plain);
    add("wrong types", "'id':1,'created':[],'lastModified':{},'endorser':7,'item':[1],'status':9", plain);
    add("id as a string", "'id':'70000000001'", withId(70000000001));
    add("id beyond 2^53", "'id':9007199254740993", withId(9007199254740993));
    add("id beyond 2^53 as a string", "'id':'9007199254740993'", withId(9007199254740993));
    add("id in another notation", "'id':7.0e10", withId(70000000000));
    add("endorser of another kind", "'id':1,'endorser':'urn:li:organization:1'", plain);
    add("item as a URN", "'id':1,'item':'urn:li:skill:17'", withSkill(u"urn:li:skill:17"_s));
    add("standard entity under item", "'id':1,'item':{'standardEntity':'urn:li:skill:17'}",
        withSkill(u"urn:li:skill:17"_s));
    add("standard entity beside item", "'id':1,'standardEntity':'urn:li:skill:17'",
        withSkill(u"urn:li:skill:17"_s));
    add("phrase before standard entity",
        "'id':1,'standardEntity':'urn:li:skill:17','item':{'nonStandardEntity':{'entityPhrase':'C++'}}",
        withSkill(u"C++"_s));
    add("markup", "'id':1,'item':{'nonStandardEntity':{'entityPhrase':'<b>R&amp;D</b>'}}",
        withSkill(u"<b>R&amp;D</b>"_s));
    add("new status", "'id':1,'status':'PAUSED'", withStatus(u"PAUSED"_s));
    add("status in another case", "'id':1,'status':'accepted'", withStatus(u"accepted"_s));
    add("time as a string", "'id':1,'created':'1700000000123'", withCreated(at(1700000000123)));
    add("time zero", "'id':1,'created':0", plain);
    add("time before 1970", "'id':1,'created':-5", plain);
    add("time that no calendar has", "'id':1,'created':9223372036854775807", plain);
    add("time in words", "'id':1,'created':'yesterday'", plain);
}

void TestParsers::oddElementsAreKept()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const Endorsement, expected);
    const auto read =
        page(pageOf({json("{'recipient':'urn:li:person:Ab-9_xYz01'," + fields + "}")}), context());
    QVERIFY(read);
    QVERIFY(read->unreadable.isEmpty());
    QCOMPARE(read->endorsements, QList<Endorsement>{expected});
}

void TestParsers::elementsWithoutAUrnAreUnreadable_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("reason");
    const QByteArray recipient = "'recipient':'urn:li:person:Ab-9_xYz01'";
    QTest::newRow("null") << "null"_qba << u"not an object"_s;
    QTest::newRow("number") << "7"_qba << u"not an object"_s;
    QTest::newRow("list") << "[{}]"_qba << u"not an object"_s;
    QTest::newRow("no id") << "{" + recipient + "}" << u"no id"_s;
    QTest::newRow("id null") << "{'id':null," + recipient + "}" << u"no id"_s;
    for (const QByteArray &id : {"-1"_qba, "1.5"_qba, "1e300"_qba, "true"_qba, "{}"_qba, "''"_qba, "'1x'"_qba,
                                 "'+1'"_qba, "' 1'"_qba, "'99999999999999999999'"_qba})
        QTest::newRow(id.constData())
            << "{'id':" + id + "," + recipient + "}" << u"the id is no whole number"_s;
    QTest::newRow("recipient of another kind")
        << "{'id':1,'recipient':'urn:li:organization:1'}"_qba << u"the recipient is no person"_s;
    QTest::newRow("recipient with structure")
        << "{'id':1,'recipient':'urn:li:person:a,b'}"_qba << u"the recipient is no person"_s;
    QTest::newRow("recipient as an object")
        << "{'id':1,'recipient':{}}"_qba << u"the recipient is no person"_s;
}

void TestParsers::elementsWithoutAUrnAreUnreadable()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const QString, reason);
    const auto read = page(pageOf({element(1), json(bad), element(2)}), context());
    QVERIFY(read);
    QCOMPARE(read->endorsements.size(), 2);
    QCOMPARE(read->unreadable, (QList<UnreadableElement>{{1, reason}}));
}

void TestParsers::aBadElementHarmsNoOther()
{
    QByteArrayList elements;
    for (int i = 0; i < 100; ++i)
        elements.append(i % 3 == 0 ? "\"nonsense\""_qba : element(i));
    const auto read = page(pageOf(elements), context());
    QVERIFY(read);
    QCOMPARE(read->endorsements.size(), 66);
    QCOMPARE(read->unreadable.size(), 34);
    QCOMPARE(read->unreadable.last().index, 99);
    QCOMPARE(read->endorsements.last().urn.id(), 98);
}

void TestParsers::whoIsNotNamedIsTheViewer()
{
    const auto received =
        page(pageOf({json("{'id':1,'endorser':'urn:li:person:Ab-9_xYz01'}")}), context(Direction::Received));
    QVERIFY(received && received->endorsements.size() == 1);
    QCOMPARE(received->endorsements.first().recipient(), viewer);
    QCOMPARE(received->endorsements.first().endorser, ada);
    const auto given = page(pageOf({element(1), json("{'id':2}")}), context(Direction::Given));
    QVERIFY(given && given->endorsements.size() == 1);
    QCOMPARE(given->endorsements.first().recipient(), ada);
    QCOMPARE(given->endorsements.first().endorser, viewer);
    QCOMPARE(given->unreadable, (QList<UnreadableElement>{{1, u"no recipient"_s}}));
}

void TestParsers::senselessPagesAreErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *tag, const QByteArray &body, const QString &code) {
        QTest::newRow(tag) << 200 << body << ErrorKind::Protocol << code;
    };
    add("empty", "", u"answer.notJson"_s);
    add("HTML", "<!doctype html><title>Sign in</title>", u"answer.notJson"_s);
    add("cut off", R"({"elements":[{"id":1)", u"answer.notJson"_s);
    add("a list", "[]", u"answer.notJson"_s);
    add("a string", R"("elements")", u"answer.notJson"_s);
    add("binary", QByteArray(1000, '\0'), u"answer.notJson"_s);
    add("nested without end", QByteArray(1'000'000, '['), u"answer.notJson"_s);
    add("a deep element", R"({"elements":[)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "]}",
        u"answer.notJson"_s);
    add("no elements", R"({"paging":{}})", u"answer.shape"_s);
    add("elements null", R"({"elements":null})", u"answer.shape"_s);
    add("elements an object", R"({"elements":{"0":{}}})", u"answer.shape"_s);
    add("elements a number", R"({"elements":3})", u"answer.shape"_s);
    QTest::newRow("an error inside a 200") << 200 << R"({"status":429,"code":"TOO_MANY_REQUESTS"})"_qba
                                           << ErrorKind::RateLimited << u"TOO_MANY_REQUESTS"_s;
    QTest::newRow("an error") << 403 << R"({"status":403,"code":"ACCESS_DENIED"})"_qba << ErrorKind::Forbidden
                              << u"ACCESS_DENIED"_s;
    QTest::newRow("a redirect") << 302 << R"({"elements":[]})"_qba << ErrorKind::Protocol << u""_s;
}

void TestParsers::senselessPagesAreErrors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    const auto read = page({status, {{"x-li-uuid", "u1"}}, body}, context());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().requestId, u"u1"_s);
    QVERIFY(read.error().detail.size() < 200);
}

void TestParsers::brokenTextHarmsNoRow()
{
    const auto withSkill = [](const QByteArray &skill) {
        return json("{'id':1,'item':{'nonStandardEntity':{'entityPhrase':'" + skill + "'}}}");
    };
    const auto read =
        page(pageOf({withSkill("bad \xff\xc3 bytes"), withSkill("Caf\xc3\xa9"),
                     withSkill("half \\ud83d pair"), withSkill("nul \\u0000 \\u202e"), element(2)}),
             context());
    QVERIFY(read);
    QVERIFY(read->unreadable.isEmpty());
    QCOMPARE(read->endorsements.size(), 5);
    QCOMPARE(read->endorsements.at(0).skill, u"bad \ufffd\ufffd bytes"_s);
    QCOMPARE(read->endorsements.at(1).skill, u"Café"_s);
    QCOMPARE(read->endorsements.at(3).skill.size(), 7);
}

void TestParsers::hugeTextIsCut()
{
    const QByteArray huge(10'000'000, 'x');
    const QByteArray pair = "\xf0\x9f\x98\x9b";
    const auto withFields = [](const QByteArray &phrase, const QByteArray &status) {
        return json("{'id':1,'item':{'nonStandardEntity':{'entityPhrase':'" + phrase + "'}},'status':'" +
                    status + "'}");
    };
    const auto read =
        page(pageOf({withFields(huge, "PENDING"), withFields("x" + pair.repeated(9000), "PENDING"),
                     withFields("C++", huge)}),
             context());
    QVERIFY(read);
    QCOMPARE(read->endorsements.size(), 3);
    QCOMPARE(read->endorsements.at(0).skill.size(), 10'000);
    QCOMPARE(read->endorsements.at(0).status, Status::Pending);
    QVERIFY(!read->endorsements.at(1).skill.back().isHighSurrogate());
    QCOMPARE(read->endorsements.at(2).skill, u"C++"_s);
    QCOMPARE(read->endorsements.at(2).status, Status::Unknown);
}

void TestParsers::theNextLinkIsFollowed_data()
{
    QTest::addColumn<QByteArray>("requested");
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<QByteArray>("next"); // none: the last page
    const QByteArray address = "https://api.linkedin.com/v2/endorsement?q=recipient";
    const QByteArray first = address + "&start=0";
    const auto link = [](const QByteArray &href) {
        return json("{'total':3,'links':[{'rel':'prev','href':'/v2/endorsement?start=0'},"
                    "{'rel':'next','type':'application/json','href':'" +
                    href + "'}]}");
    };
    const QByteArray nextLink = "/v2/endorsement?q=recipient&start=100&statusFilters=List(ACCEPTED,PENDING)";
    const auto add = [](const char *tag, const QByteArray &requested, const QByteArray &paging,
                        const QByteArray &next) { QTest::newRow(tag) << requested << paging << next; };
    add("relative to the host", first, link(nextLink), "https://api.linkedin.com" + nextLink);
    add("absolute", first, link("https://api.linkedin.com" + nextLink),
        "https://api.linkedin.com" + nextLink);
    add("escapes stay", first, link("/v2/endorsement?start=9&x=%28%2C%3A%27%2B%252F"),
        "https://api.linkedin.com/v2/endorsement?start=9&x=%28%2C%3A%27%2B%252F");
    add("without a start", first, link("/v2/endorsement?cursor=x"),
        "https://api.linkedin.com/v2/endorsement?cursor=x");
    add("foreign, for the request to refuse", first, link("//example.com/v2/endorsement?start=9"),
        "https://example.com/v2/endorsement?start=9");
    add("no links", first, "{}", {});
    add("no paging", first, "null", {});
    add("links of a wrong type", first, json("{'links':{'next':'/v2/endorsement?start=100'}}"), {});
    add("a link of a wrong type", first, json("{'links':[null,7,'x',{'rel':5}]}"), {});
    add("back to the start", address + "&start=100", link("/v2/endorsement?start=0"), {});
    add("on the spot", address + "&start=100", link("/v2/endorsement?q=recipient&count=1&start=100"), {});
    add("the same without a start", "https://api.linkedin.com/v2/endorsement?cursor=x",
        link("/v2/endorsement?cursor=x"), {});
    add("back, by the answer's own start", address,
        json("{'start':200,'links':[{'rel':'next',"
             "'href':'/v2/endorsement?start=100'}]}"),
        {});
}

void TestParsers::theNextLinkIsFollowed()
{
    QFETCH(const QByteArray, requested);
    QFETCH(const QByteArray, paging);
    QFETCH(const QByteArray, next);
    const PageContext asked = context(Direction::Received, QUrl::fromEncoded(requested));
    const auto read = page(ok("{\"elements\":[" + element(1) + "],\"paging\":" + paging + "}"), asked);
    QVERIFY(read);
    QCOMPARE(read->next ? read->next->next.toEncoded() : QByteArray(), next);
    const auto empty = page(ok("{\"elements\":[],\"paging\":" + paging + "}"), asked);
    QVERIFY(empty && !empty->next);
    const auto noAddress = page(
        ok("{\"elements\":[" + element(1) + R"(],"paging":{"links":[{"rel":"next","href":"http://["}]}})"),
        asked);
    QVERIFY(noAddress && noAddress->next && noAddress->next->next.isEmpty());
}

void TestParsers::oneEndorsementIsCheckedAgainstItsUrn()
{
    const auto read = endorsement(ok(element(70000000001)), adasFirst);
    QVERIFY(read);
    QCOMPARE(read->urn, adasFirst);
    const auto bare = endorsement(ok(json("{'status':'HIDDEN'}")), adasFirst);
    QVERIFY(bare);
    QCOMPARE(bare->urn, adasFirst);
    QCOMPARE(bare->status, Status::Hidden);
    QCOMPARE(endorsement(ok(element(2)), adasFirst).error().code, u"answer.otherElement"_s);
    QCOMPARE(endorsement(ok(json("{'id':'x'}")), adasFirst).error().code, u"answer.shape"_s);
    QCOMPARE(endorsement({404, {}, {}}, adasFirst).error().kind, ErrorKind::NotFound);
}

void TestParsers::everyUrnOfABatchIsInOneList()
{
    const auto urn = [](int id) { return EndorsementUrn(ada, id); };
    const auto key = [&urn](int id) { return urn(id).toString(); };
    const QJsonObject results{{key(1), QJsonDocument::fromJson(element(1)).object()},
                              {key(2), QJsonObject{{u"status"_s, u"HIDDEN"_s}}},
                              {key(3), QJsonDocument::fromJson(element(1)).object()},
                              {key(4), u"nonsense"_s},
                              {key(5), QJsonValue::Null}};
    const QJsonObject statuses{{key(1), 200}, {key(6), 404}, {key(7), 403}, {key(8), 200}};
    const QJsonObject errors{
        {key(9), QJsonObject{{u"status"_s, 404}, {u"message"_s, u"gone"_s}}},
        {key(10), QJsonObject{{u"status"_s, 429}, {u"code"_s, u"TOO_MANY_REQUESTS"_s}}},
        {key(11), QJsonObject{{u"message"_s, u"no status"_s}}},
        {key(12), u"nonsense"_s},
        {key(14), QJsonObject{{u"status"_s, 404}, {u"message"_s, u"No virtual resource found"_s}}}};
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"results"_s, results}, {u"statuses"_s, statuses}, {u"errors"_s, errors}})
            .toJson();
    QList<EndorsementUrn> asked;
    for (int i = 1; i <= 14; ++i)
        asked.append(urn(i));
    const auto read = batch(ok(body), asked);
    QVERIFY(read);
    QCOMPARE(read->found.size(), 2);
    QCOMPARE(read->found.at(0).urn, urn(1));
    QCOMPARE(read->found.at(1).status, Status::Hidden);
    QCOMPARE(read->missing, (QList<EndorsementUrn>{urn(5), urn(6), urn(9), urn(13)}));
    QCOMPARE(read->failed.size(), 8);
    QCOMPARE(read->failed.value(urn(3)).code, u"answer.otherElement"_s);
    QCOMPARE(read->failed.value(urn(4)).code, u"answer.shape"_s);
    QCOMPARE(read->failed.value(urn(7)).kind, ErrorKind::Forbidden);
    QCOMPARE(read->failed.value(urn(8)).kind, ErrorKind::Protocol);
    QCOMPARE(read->failed.value(urn(10)).kind, ErrorKind::RateLimited);
    QCOMPARE(read->failed.value(urn(11)).kind, ErrorKind::Protocol);
    QCOMPARE(read->failed.value(urn(12)).kind, ErrorKind::Protocol);
    // A path that is not known says nothing about an endorsement.
    QCOMPARE(read->failed.value(urn(14)).code, u"RESOURCE_NOT_FOUND"_s);
}

void TestParsers::keysOfABatchMayBeEncoded()
{
    for (const QByteArray &key : {adasFirstText, adasFirstEncoded}) {
        const auto read = batch(ok("{\"results\":{\"" + key + "\":{}}}"), {adasFirst});
        QVERIFY(read);
        QCOMPARE(read->found.size(), 1);
        const auto failed = batch(ok("{\"errors\":{\"" + key + "\":{\"status\":500}}}"), {adasFirst});
        QVERIFY(failed);
        QCOMPARE(failed->failed.size(), 1);
    }
}

void TestParsers::aBatchNobodyCanReadLosesNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("other keys") << R"({"results":{"Ab-9_xYz01,70000000001":{"id":70000000001}}})"_qba;
    QTest::newRow("results as a list") << R"({"results":[{"id":70000000001}]})"_qba;
    QTest::newRow("no results") << R"({"statuses":{},"errors":{}})"_qba;
    QTest::newRow("errors under other keys") << R"({"results":{},"errors":{"$URN":{"status":500}}})"_qba;
}

void TestParsers::aBatchNobodyCanReadLosesNothing()
{
    QFETCH(const QByteArray, body);
    const auto read = batch(ok(body), {adasFirst});
    QVERIFY(read);
    QVERIFY(read->missing.isEmpty());
    QCOMPARE(read->failed.value(adasFirst).code, u"batch.unreadableKeys"_s);
    QCOMPARE(batch(ok("{}"), {adasFirst}).error().code, u"answer.shape"_s);
    QCOMPARE(batch(ok("<html>"), {adasFirst}).error().code, u"answer.notJson"_s);
}

void TestParsers::anyPlainSuccessIsAChange_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("isChange");
    QTest::addColumn<Delivery>("delivery");
    const auto none = Delivery::Answered;
    QTest::newRow("204") << HttpResponse{204, {}, {}} << true << none;
    QTest::newRow("200") << ok("{}") << true << none;
    QTest::newRow("200 with anything") << ok("whatever") << true << none;
    QTest::newRow("202") << HttpResponse{202, {}, {}} << true << none;
    QTest::newRow("a page for people")
        << HttpResponse{200, {{"content-type", "text/html;charset=utf-8"}}, "<html>"} << false
        << Delivery::Unconfirmed;
    QTest::newRow("refused") << HttpResponse{403, {}, {}} << false << Delivery::Answered;
    QTest::newRow("trouble") << HttpResponse{502, {}, {}} << false << Delivery::Unconfirmed;
    QTest::newRow("redirect") << HttpResponse{302, {}, {}} << false << Delivery::Answered;
}

void TestParsers::anyPlainSuccessIsAChange()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const bool, isChange);
    QFETCH(const Delivery, delivery);
    const auto result = changed(response);
    QCOMPARE(result.has_value(), isChange);
    if (!isChange)
        QCOMPARE(result.error().delivery, delivery);
}

void TestParsers::theNewUrnIsFound_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("raw") << HttpHeaders{{"x-restli-id", adasFirstText}};
    QTest::newRow("encoded") << HttpHeaders{{"X-RestLi-Id", adasFirstEncoded}};
    QTest::newRow("reduced") << HttpHeaders{
        {"X-RestLi-Id", "urn%3Ali%3Aendorsement%3A%28urn%3Ali%3Aperson%3AAb-9_xYz01%2C70000000001%29"}};
    QTest::newRow("lower case escapes")
        << HttpHeaders{{"X-RestLi-Id", adasFirstEncoded.toLower().replace("ab-9_xyz01", "Ab-9_xYz01")}};
    QTest::newRow("location only") << HttpHeaders{{"Location", "/endorsement/" + adasFirstEncoded}};
    QTest::newRow("whole location") << HttpHeaders{
        {"Location", "https://api.linkedin.com/v2/endorsement/" + adasFirstText}};
    QTest::newRow("unreadable id, readable location")
        << HttpHeaders{{"X-RestLi-Id", "70000000001"}, {"Location", "/endorsement/" + adasFirstEncoded}};
}

void TestParsers::theNewUrnIsFound()
{
    QFETCH(const HttpHeaders, headers);
    const auto result = created({201, headers, {}});
    QVERIFY(result);
    QCOMPARE(result->urn, adasFirst);
}

void TestParsers::anUnreadableNewUrnIsUnconfirmed_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("nothing") << HttpHeaders{};
    QTest::newRow("another kind") << HttpHeaders{{"X-RestLi-Id", "urn:li:person:a"}};
    QTest::newRow("cut off") << HttpHeaders{{"X-RestLi-Id", adasFirstText.chopped(1)}};
    QTest::newRow("not UTF-8") << HttpHeaders{{"X-RestLi-Id", "\xff\xfe%ff"}};
    QTest::newRow("location without a key") << HttpHeaders{{"Location", "/endorsement/"}};
}

void TestParsers::anUnreadableNewUrnIsUnconfirmed()
{
    QFETCH(const HttpHeaders, headers);
    const auto urn = created({201, headers, {}});
    QVERIFY(!urn);
    QCOMPARE(urn.error().kind, ErrorKind::Protocol);
    QCOMPARE(urn.error().code, u"create.unreadableId"_s);
    QCOMPARE(urn.error().delivery, Delivery::Unconfirmed);
    const auto refused = created({403, headers, {}});
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TestParsers)
#include "tst_parsers.moc"
