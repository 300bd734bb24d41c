// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "switchrows.h"

#include "switchprobes.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace Laurels::SwitchRows {

using namespace SwitchProbes;
using namespace Qt::StringLiterals;

namespace {

void row(const QByteArray &settings, const Probe &probe, const QByteArray &expected)
{
    QTest::newRow((settings.isEmpty() ? expected : settings).constData())
        << (settings.isEmpty() ? QByteArrayList() : settings.split(' ')) << probe << expected;
}

} // namespace

void undocumented()
{
    const Probe rejectThenShow = [](SandboxFixture &sandbox) {
        const QByteArray urn = sandbox.anyUrn("recipient", "PENDING");
        return statuses({sandbox.setStatus(urn, "REJECTED"), sandbox.setStatus(urn, "REJECTED"),
                         sandbox.setStatus(urn, "ACCEPTED")});
    };
    row("transitions=free", rejectThenShow, "204 204 204");
    row("transitions=strict", rejectThenShow, "204 204 400");
    row("duplicateCreate=409", twice, "409");
    row("duplicateCreate=400", twice, "400");
    row("duplicateCreate=same", twice, "201 same");
    row("duplicateCreate=new", twice, "201");
    const Probe endorseSelf = [](SandboxFixture &sandbox) {
        return number(sandbox.endorse(sandbox.server.viewer(), "Kites").status);
    };
    row("selfEndorse=refused", endorseSelf, "400");
    row("selfEndorse=allowed", endorseSelf, "201");
    const Probe endorseEverybody = [](SandboxFixture &sandbox) {
        QSet<QByteArray> answers;
        for (const QJsonValue element : SandboxFixture::elements(sandbox.find("recipient", "ACCEPTED")))
            answers.insert(
                number(sandbox.endorse(element["endorser"_L1].toString().toUtf8(), "Kites").status));
        answers.remove("409");
        QByteArrayList sorted(answers.begin(), answers.end());
        std::sort(sorted.begin(), sorted.end());
        return sorted.join(' ');
    };
    row("nonConnection=allowed", endorseEverybody, "201");
    row("nonConnection=refused", endorseEverybody, "201 403");
    const Probe guess = [](SandboxFixture &sandbox) {
        return statuses({sandbox.endorse(sandbox.person, "Kites", "ACCEPTED"),
                         sandbox.endorse(sandbox.person, "Kites", "PENDING")});
    };
    row("wrongGuess=allowed", guess, "201 409");
    row("wrongGuess=refused", guess, "400 201");
    const Probe large = [](SandboxFixture &sandbox) {
        const RawAnswer page = sandbox.find("recipient", "ACCEPTED");
        return number(SandboxFixture::elements(page).size()) + ' ' +
               number(page.json()["paging"_L1]["count"_L1].toInt());
    };
    row("maxCount=5", large, "5 5");
    const Probe three = [](SandboxFixture &sandbox) {
        const QByteArray urn = sandbox.anyUrn("recipient", "ACCEPTED");
        return batchOf(sandbox, {urn, urn, urn}).contains("Too many") ? "refused"_ba : "answered"_ba;
    };
    row("maxBatch=2", three, "refused");
    row("maxBatch=3", three, "answered");
    const Probe unfiltered = [](SandboxFixture &sandbox) {
        const RawAnswer missing = sandbox.get("/v2/endorsement?q=recipient&count=100");
        const RawAnswer empty = sandbox.find("recipient", "");
        return number(missing.status) + ' ' + number(SandboxFixture::elements(missing).size()) + ' ' +
               number(empty.status) + ' ' + number(SandboxFixture::elements(empty).size());
    };
    row("emptyFilters=refused", unfiltered, "400 0 400 0");
    row("emptyFilters=all", unfiltered, "200 60 200 60");
    row("emptyFilters=none", unfiltered, "200 0 200 0");
    const Probe falling = [](SandboxFixture &sandbox) {
        const QJsonArray found = SandboxFixture::elements(sandbox.find("recipient", "ACCEPTED"));
        return found.first()["id"_L1].toInteger() > found.last()["id"_L1].toInteger() ? "falling"_ba
                                                                                      : "rising"_ba;
    };
    row("order=newest", falling, "falling");
    row("order=oldest", falling, "rising");
    const Probe keys = [](SandboxFixture &sandbox) {
        const QByteArray urn = sandbox.anyUrn("recipient", "ACCEPTED");
        const QByteArray key = batch(sandbox, {urn})["results"_L1].toObject().keys().first().toUtf8();
        return key == urn ? "raw"_ba : key == SandboxFixture::escaped(urn) ? "encoded"_ba : key;
    };
    row("mapKeys=raw", keys, "raw");
    row("mapKeys=encoded", keys, "encoded");
    const Probe missing = [](SandboxFixture &sandbox) {
        const QJsonObject answer = batch(sandbox, {"urn:li:endorsement:(urn:li:person:a,1)"});
        return number(answer["errors"_L1].toObject().size()) + number(answer["results"_L1].toObject().size());
    };
    row("batchMissing=errors", missing, "10");
    row("batchMissing=absent", missing, "00");
    const Probe statusMap = [](SandboxFixture &sandbox) {
        const QJsonObject answer = batch(sandbox, {sandbox.anyUrn("recipient", "ACCEPTED")});
        return typeName(answer["statuses"_L1]) + ' ' + number(answer["statuses"_L1].toObject().size());
    };
    row("batchStatuses=empty", statusMap, "object 0");
    row("batchStatuses=full", statusMap, "object 1");
    row("batchStatuses=absent", statusMap, "absent 0");
    const Probe decorated = [](SandboxFixture &sandbox) {
        return number(
            sandbox.find("recipient", "ACCEPTED", "&projection=(elements*(id,endorser~(id)))").status);
    };
    row("decoration=refused", decorated, "400");
    row("decoration=ignored", decorated, "200");
    const Probe hide = [](SandboxFixture &sandbox) {
        return number(sandbox.setStatus(sandbox.anyUrn("recipient", "PENDING"), "HIDDEN").status);
    };
    row("patchSuccess=200", hide, "200");
    const Probe standardEntity = [](SandboxFixture &sandbox) {
        const QJsonObject element =
            SandboxFixture::elements(sandbox.find("recipient", "ACCEPTED")).first().toObject();
        return typeName(element["standardEntity"_L1]) + ' ' +
               typeName(element["item"_L1]["standardEntity"_L1]);
    };
    row("standardEntity=absent", standardEntity, "absent absent");
    row("standardEntity=top", standardEntity, "text absent");
    row("standardEntity=item", standardEntity, "absent text");
    row("deletedRows=both", rowsOf("DELETED"), "received given read");
    row("deletedRows=endorser", rowsOf("DELETED"), "given ");
    row("deletedRows=recipient", rowsOf("DELETED"), "received read");
    row("deletedRows=none", rowsOf("DELETED"), "");
    row("closedRows=shown", rowsOf("CLOSED"), "received read");
    row("closedRows=absent", rowsOf("CLOSED"), "");
    row("rejectedRows=shown", rowsOf("REJECTED"), "received read");
    row("rejectedRows=absent", rowsOf("REJECTED"), "");
    row("methodHeader=required", hide, "400");
}

void identity()
{
    row("expiredToken", me(), "401 65602");
    row("expiresAfter=2", me(4), "200 200 401 401");
    row("freshRevoked=2", me(4), "401 401 200 200");
    row("freshRevoked=1 me=allowed", me(), "401 65601");
    row("restrictedMember", me(), "401 65608");
    const Probe both = [](SandboxFixture &sandbox) {
        const RawAnswer classic = sandbox.get("/v2/me");
        return shown(classic) + ", " + shown(sandbox.get("/v2/userinfo"));
    };
    row("me=refused", both, "403 100, 200");
    row("userinfo=refused", both, "200, 403 100");
    const Probe permissions = [](SandboxFixture &sandbox) {
        return statuses({sandbox.find("recipient", "ACCEPTED"), sandbox.find("endorser", "ACCEPTED"),
                         sandbox.endorse(sandbox.person, "Kites"), sandbox.get("/v2/me")});
    };
    row("permission=refused", permissions, "403 403 403 200");
    row("create:permission=refused", permissions, "200 200 403 200");
    row("finder.endorser:permission=refused", permissions, "200 403 201 200");
    const Probe names = [](SandboxFixture &sandbox) {
        const QByteArray id = sandbox.person.split(':').last();
        const QJsonValue name = sandbox.get("/v2/people/(id:" + id + ')').json()["id"_L1];
        return number(sandbox.get("/v2/people?ids=List((id:" + id + "))").status) + ' ' +
               (name.toString().toUtf8() == id ? "named"_ba : name.toString().toUtf8());
    };
    row("names=allowed", names, "200 named");
    row("names=refused", names, "403 ");
    row("privateNames=all", names, "200 private");
    const Probe somePrivate = [](SandboxFixture &sandbox) {
        QByteArrayList keys;
        for (const QByteArray &json : sandbox.server.endorsements()) {
            const QJsonObject element = QJsonDocument::fromJson(json).object();
            keys.append("(id:" + element["endorser"_L1].toString().split(u':').last().toUtf8() + ')');
        }
        const QJsonObject results =
            sandbox.get("/v2/people?ids=List(" + keys.join(',') + ')').json()["results"_L1].toObject();
        int hidden = 0;
        for (const QJsonValue person : results)
            hidden += person["id"_L1] == "private"_L1;
        return hidden == 0 ? "none"_ba : hidden < results.size() ? "some"_ba : "all"_ba;
    };
    row("privateNames=some", somePrivate, "some");
    row("privateNames=none", somePrivate, "none");
    const Probe locale = [](SandboxFixture &sandbox) {
        return typeName(sandbox.get("/v2/userinfo").json()["locale"_L1]);
    };
    row("locale=object", locale, "object");
    row("locale=text", locale, "text");
    const Probe viewer = [](SandboxFixture &sandbox) {
        const QByteArray id = sandbox.get("/v2/me").json()["id"_L1].toString().toUtf8();
        return "urn:li:person:" + id == sandbox.server.viewer() ? "viewer"_ba : "somebody else"_ba;
    };
    row("otherViewer=off", viewer, "viewer");
    row("otherViewer", viewer, "somebody else");
}

void throttling()
{
    const Probe message = [](SandboxFixture &sandbox) {
        const RawAnswer answer = sandbox.get("/v2/me");
        const QJsonObject json = answer.json();
        return shown(answer) + ' ' + json["code"_L1].toString().toUtf8() +
               (json["message"_L1].toString().contains("DAY"_L1) ? " DAY" : "");
    };
    row("throttle=2", me(4), "429 429 200 200");
    row("throttle=1 me=allowed", message, "429 101 TOO_MANY_REQUESTS");
    row("throttleDay=1", message, "429 101 TOO_MANY_REQUESTS DAY");
    row("dayBudget=2", me(4), "200 200 429 429");
    row("dayBudget=0", message, "429 101 TOO_MANY_REQUESTS DAY");
    row("throttle throttleBody=bare", message, "429 ");
    row("throttle throttleBody=quota", message, "429 101 QUOTA_EXCEEDED");
    const Probe body = [](SandboxFixture &sandbox) { return number(sandbox.get("/v2/me").body.size()); };
    row("throttle throttleBody=none", body, "0");
    const Probe retryAfter = [](SandboxFixture &sandbox) {
        return sandbox.get("/v2/me").header("Retry-After").left(22); // a date to the minute
    };
    row("throttle retryAfter=7", retryAfter, "7");
    row("status503 retryAfter=7", retryAfter, "7");
    row("throttleDay retryAfter=date:120", retryAfter, "Wed, 04 Mar 2026 05:08");
    // A limit on one operation leaves the others alone.
    const Probe meAndUserinfo = [](SandboxFixture &sandbox) {
        return statuses({sandbox.get("/v2/me"), sandbox.get("/v2/userinfo")});
    };
    row("me:throttle", meAndUserinfo, "429 200");
    row("read:throttle=1", meAndUserinfo, "429 200");
    row("write:throttle", meAndUserinfo, "200 200");
}

void trouble()
{
    for (const char *status : {"400", "403", "404", "409", "422", "500", "502", "503", "504"})
        row("status"_ba + status + "=2", me(3), QByteArray(status) + ' ' + status + " 200");
    row("create:status500=1", effectOf(endorseKites), "500, made 0");
    const Probe type = [](SandboxFixture &sandbox) { return sandbox.get("/v2/me").header("Content-Type"); };
    row("status502=1", type, "text/html");
    const Probe redirect = [](SandboxFixture &sandbox) { return sandbox.get("/v2/me").header("Location"); };
    row("status302=1", redirect, "https://collector.invalid/v2/elsewhere");
    row("status302 foreignOrigin=http://127.0.0.1:1", redirect, "http://127.0.0.1:1/v2/elsewhere");
    row("status307=1", redirect, "https://collector.invalid/v2/elsewhere");
    row("status307=1", me(2), "307 200");
    const Probe change = [](SandboxFixture &sandbox) {
        const QByteArray urn = sandbox.anyUrn("recipient", "ACCEPTED");
        const RawAnswer answer = sandbox.setStatus(urn, "HIDDEN");
        return number(answer.status) + ' ' + answer.header("Content-Type") + ' ' +
               number(answer.body.size()) + ' ' + sandbox.server.statusOf(urn);
    };
    row("htmlPage=1", change, "200 text/html 78 ACCEPTED");
    row("htmlPage=1", effectOf(endorseKites), "200, made 0");
    row("emptyAnswer=1", change, "200  0 HIDDEN");
    row("emptyAnswer=1", effectOf(endorseKites), "200, made 1");
    row("emptyAnswer=1 me=allowed", me(), "200");
    const Probe keyOfKites = [](SandboxFixture &sandbox) {
        const RawAnswer answer = endorseKites(sandbox);
        return answer.header("X-RestLi-Id") + answer.header("Location");
    };
    row("create:emptyAnswer=1", keyOfKites, "");
    const Probe message = [](SandboxFixture &sandbox) {
        return sandbox.get("/v2/me").json()["message"_L1].toString().toUtf8();
    };
    row("echo status500=1", message, "Asked with Authorization: Bearer secret");
    row("late504=1", effectOf(endorseKites), "504, made 1");
    row("lostAnswer=1", effectOf(endorseKites), "0, made 1");
    row("drop=1", effectOf(endorseKites), "0, made 0");
    row("drop=2", me(3), "0 0 200");
    row("spare=2 status503=1", me(4), "200 200 503 200");
    row("spare=1 throttle=1 malformed=empty:1", me(3), "200 429 200");
    row("lostAnswer", me(), "200");
    const Probe half = [](SandboxFixture &sandbox) {
        const RawAnswer answer = sandbox.get("/v2/me");
        return number(answer.status) + (answer.isWhole          ? " whole"
                                        : answer.body.isEmpty() ? " nothing"
                                                                : " half");
    };
    row("halfAnswer=1", half, "200 half");
    row("halfAnswer=0", half, "200 whole");
    const Probe poisoned = [](SandboxFixture &sandbox) {
        const QByteArray bad = sandbox.anyUrn("recipient", "PENDING");
        const QByteArray good = sandbox.anyUrn("recipient", "ACCEPTED");
        sandbox.server.setSwitch("poison=" + bad.split(',').last().chopped(1));
        const QByteArray answers =
            statuses({sandbox.setStatus(bad, "HIDDEN"), sandbox.setStatus(good, "HIDDEN")});
        return answers + ' ' + sandbox.server.statusOf(bad);
    };
    row("poison=1", poisoned, "500 204 PENDING");
    const Probe slow = [](SandboxFixture &sandbox) {
        QElapsedTimer timer;
        timer.start();
        (void)sandbox.get("/v2/me");
        return timer.elapsed() >= 60 ? "slow"_ba : "quick"_ba;
    };
    row("latency=60", slow, "slow");
    row("write:latency=60", slow, "quick");
}

void malformed()
{
    const Probe parses = [](SandboxFixture &sandbox) {
        QJsonParseError error;
        const QByteArray body = firstThree(sandbox);
        const QJsonDocument document = QJsonDocument::fromJson(body, &error);
        return body.isEmpty()                            ? "empty"_ba
               : error.error != QJsonParseError::NoError ? "broken"_ba
               : document.isArray()                      ? "array"_ba
                                    : "object "_ba + typeName(document.object().value("elements"_L1));
    };
    row("", parses, "object array");
    row("malformed=notJson", parses, "broken");
    row("malformed=truncatedJson", parses, "broken");
    row("malformed=empty", parses, "empty");
    row("malformed=array", parses, "array");
    row("malformed=invalidUtf8", parses, "broken");
    row("malformed=deepNesting", parses, "broken");
    row("malformed=noElements", parses, "object absent");
    row("malformed=wrongTypes", typesOf("endorser"_L1), "text array text");
    row("malformed=textIds", typesOf("id"_L1), "number text number");
    row("malformed=nulls", typesOf("recipient"_L1), "text null text");
    row("malformed=missingFields", typesOf("endorser"_L1), "text absent text");
    row("malformed=bareItem", typesOf("item"_L1), "object text object");
    row("malformed=noStatus", typesOf("status"_L1), "text absent text");
    row("malformed=notAnObject", elementsAre(typeName), "object text object");
    row("malformed=unknownStatus",
        elementsAre([](const QJsonValue &element) { return element["status"_L1].toString().toUtf8(); }),
        "ACCEPTED ARCHIVED_BY_POLICY ACCEPTED");
    const Probe size = [](SandboxFixture &sandbox) {
        return firstThree(sandbox).size() > 10'000'000 ? "big"_ba : "small"_ba;
    };
    row("malformed=bigString", size, "big");
    const Probe single = [](SandboxFixture &sandbox) {
        const QByteArray urn = sandbox.anyUrn("recipient", "ACCEPTED");
        return typeName(sandbox.get("/v2/endorsement/" + SandboxFixture::escaped(urn)).json()["id"_L1]);
    };
    row("malformed=textIds:1", single, "text");
    row("finder:malformed=textIds", single, "number");
    const Probe inBatch = [](SandboxFixture &sandbox) {
        const QByteArrayList urns{sandbox.anyUrn("recipient", "ACCEPTED"),
                                  sandbox.anyUrn("endorser", "ACCEPTED")};
        QByteArrayList types;
        for (const QJsonValue element : batch(sandbox, urns)["results"_L1].toObject())
            types.append(typeName(element["id"_L1]));
        return types.join(' ');
    };
    row("malformed=textIds:2", inBatch, "number text");
}

void paging()
{
    row("paging=plain", walk, "10 10 10 10 10 10 0, 60, end");
    row("paging=loop", walk, "10, 10, loop");
    row("paging=noNext", walk, "10, 10, end");
    row("paging=foreignLink", walk, "10, 10, https://collector.invalid/v2/endorsement");
    row("paging=foreignLink foreignOrigin=http://127.0.0.1:1", walk,
        "10, 10, http://127.0.0.1:1/v2/endorsement");
    row("paging=badLink", walk, "10, 10, http://[::/v2/endorsement");
    row("paging=shifted", walk, "10 10 10 10 10 10 1, 60, end");
    row("paging=skipping", walk, "10 10 10 10 10 9, 59, end");
    row("paging=duplicatePage", walk, "10 10 10 10 10 10 0, 50, end");
    row("paging=emptyPage", walk, "10 0 10 10 10 10 0, 50, goes on");
    row("paging=spuriousNext", walk, "10 10 10 10 10 10 0, 60, goes on");
    row("finder.endorser:paging=loop", walk, "10 10 10 10 10 10 0, 60, end");
}

} // namespace Laurels::SwitchRows
