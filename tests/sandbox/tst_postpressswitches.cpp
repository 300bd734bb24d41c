// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postpressfixture.h"

#include "sandbox/postpress/errortypes.h"
#include "sandbox/switches.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <functional>

using namespace Laurels;
using namespace Qt::StringLiterals;
using Sandbox::PostPress::ErrorType;

namespace {

/// Asks the sandbox something and tells in a few words what came.
using Probe = std::function<QByteArray(PostPressFixture &)>;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray shown(const RawAnswer &answer)
{
    return PostPressFixture::shown(answer);
}

/// The answers to the same read, several times.
Probe accounts(int times = 1)
{
    return [times](PostPressFixture &sandbox) {
        QByteArrayList answers;
        for (int i = 0; i < times; ++i)
            answers.append(shown(sandbox.accounts()));
        return answers.join(", ");
    };
}

/// The same endorsement several times, each with a key of its own or all with one, and how often it took
/// effect.
Probe endorsed(int times, bool hasOneKey = false)
{
    return [times, hasOneKey](PostPressFixture &sandbox) {
        const QJsonObject wish = sandbox.wish();
        QByteArrayList answers;
        for (int i = 0; i < times; ++i) {
            const RawAnswer answer = sandbox.endorse(wish, hasOneKey ? "one"_ba : "key" + number(i));
            const QJsonValue told = answer.json()["endorsed"_L1];
            answers.append(shown(answer) + (told.isBool() ? told.toBool() ? " true" : " false" : ""));
        }
        return answers.join(", ") + "; " + number(sandbox.applied());
    };
}

/// A request below each base path.
QByteArray bases(PostPressFixture &sandbox)
{
    return shown(sandbox.get("/v1/accounts")) + ' ' + shown(sandbox.get("/api/v1/accounts"));
}

QByteArray keys(const QJsonObject &object)
{
    return object.keys().join(u' ').toLatin1();
}

/// Names of the fields of an error.
QByteArray errorFields(PostPressFixture &sandbox)
{
    const QJsonObject json = sandbox.profile("nobody-at-all").json();
    return keys(json) + (json.contains("error"_L1) ? ": "_ba + keys(json["error"_L1].toObject()) : ""_ba);
}

/// Follows the cursors over the accounts, ten a page: how many on each page, how many different ones, how
/// it ended.
QByteArray walk(PostPressFixture &sandbox)
{
    QByteArrayList sizes;
    QSet<QString> different;
    QSet<QString> cursors;
    QByteArray query = "?limit=10";
    while (true) {
        const QJsonObject page = sandbox.accounts(query).json();
        const bool isData = page.contains("data"_L1);
        const QJsonArray items = page[isData ? "data"_L1 : "items"_L1].toArray();
        sizes.append(number(items.size()));
        for (const QJsonValue item : items)
            different.insert(item["id"_L1].toString());
        const QJsonValue cursor = page[isData ? "next_cursor"_L1 : "cursor"_L1];
        const QByteArray end = cursor.isNull()                       ? "null"
                               : cursor.isUndefined()                ? "absent"
                               : cursor.toString().isEmpty()         ? "empty"
                               : cursors.contains(cursor.toString()) ? "repeated"
                               : sizes.size() > 6                    ? "goes on"
                                                                     : "";
        if (!end.isEmpty())
            return sizes.join(' ') + ", " + number(different.size()) + ", " + end;
        cursors.insert(cursor.toString());
        query = "?limit=10&cursor=" + PostPressFixture::escaped(cursor.toString().toLatin1());
    }
}

/// What is told about the skills of somebody who has five.
QByteArray throttling(PostPressFixture &sandbox)
{
    const QJsonObject person = sandbox.profile("long-ids-demo").json();
    return number(person["skills"_L1].toArray().size()) + '/' +
           number(person["skills_total_count"_L1].toInt()) + ' ' +
           person["throttled_sections"_L1].toArray().first().toString().toLatin1();
}

Probe firstSkill(const QLatin1StringView field)
{
    return [field](PostPressFixture &sandbox) {
        const QJsonValue value = sandbox.skills("long-ids-demo").first()[field];
        return value.isDouble() ? "number"_ba : value.isUndefined() ? "absent"_ba : "other"_ba;
    };
}

} // namespace

Q_DECLARE_METATYPE(Probe)

class TestPostPressSwitches : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedErrorsAreComplete();
    void everyErrorComesInItsShape_data();
    void everyErrorComesInItsShape();
    void everySwitchChangesWhatItSays_data();
    void everySwitchChangesWhatItSays();
    void everySwitchWasTried();

private:
    void undocumented();
    void endorsing();
    void identity();
    void lists();
    void trouble();
    void line();

    QSet<QByteArray> m_tried;
};

void TestPostPressSwitches::theDocumentedErrorsAreComplete()
{
    QMap<int, int> counts;
    QSet<QByteArray> names;
    const auto &types = Sandbox::PostPress::errorTypes();
    for (size_t i = 0; i < types.size(); ++i) {
        names.insert(types[i].name);
        if (i < Sandbox::PostPress::documentedErrorTypes)
            ++counts[types[i].status];
    }
    QCOMPARE(names.size(), qsizetype(types.size()));
    // Reference postpress.md, section 1.5.
    QCOMPARE(counts, (QMap<int, int>{
                         {400, 8}, {401, 13}, {403, 9}, {404, 2}, {422, 4}, {500, 3}, {503, 5}, {504, 1}}));
}

void TestPostPressSwitches::everyErrorComesInItsShape_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    for (const ErrorType &type : Sandbox::PostPress::errorTypes())
        QTest::newRow(type.name) << type.name << type.status;
}

void TestPostPressSwitches::everyErrorComesInItsShape()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, status);
    static PostPressFixture sandbox;
    sandbox.server.clearSwitches();
    sandbox.server.setSwitch("postpress.accounts:error=" + name + ":1");
    const RawAnswer flat = sandbox.accounts();
    QCOMPARE(flat.status, status);
    QCOMPARE(flat.json()["type"_L1].toString().toLatin1(), "errors/" + name);
    QCOMPARE(flat.json()["status"_L1].toInt(), status);
    sandbox.server.setSwitch("postpress:errorShape=nested");
    sandbox.server.setSwitch("postpress.accounts:error=" + name + ":1");
    const RawAnswer nested = sandbox.accounts();
    QCOMPARE(nested.status, status);
    QCOMPARE(PostPressFixture::errorOf(nested), name == "missing_credentials" ? "key_missing"_ba : name);
    QCOMPARE(sandbox.accounts().status, 200);
}

namespace {

void row(const QByteArray &settings, const Probe &probe, const QByteArray &expected)
{
    QTest::newRow((settings.isEmpty() ? expected : settings).constData())
        << (settings.isEmpty() ? QByteArrayList() : settings.split(' ')) << probe << expected;
}

} // namespace

void TestPostPressSwitches::undocumented()
{
    row("postpress:paths=v1", bases, "200 404");
    row("postpress:paths=api", bases, "404 200");
    row("paths=both", bases, "200 200");
    const Probe nowhere = [](PostPressFixture &sandbox) {
        const RawAnswer answer = sandbox.get("/v1/nowhere");
        return shown(answer) + ' ' + answer.header("Content-Type") + (answer.body.isEmpty() ? " empty" : "");
    };
    row("unknownRoute=html", nowhere, "404 text/html");
    row("unknownRoute=empty", nowhere, "404  empty");
    row("unknownRoute=json", nowhere, "404 application/json");
    const Probe keyNowhere = [](PostPressFixture &sandbox) {
        return shown(sandbox.client().send("GET", "/v1/nowhere", {})) + ", " +
               shown(sandbox.get("/v1/nowhere"));
    };
    row("keyCheck=afterRoute", keyNowhere, "404, 404");
    row("keyCheck=first", keyNowhere, "401 missing_credentials, 404");
    row("errorShape=flat", errorFields, "detail instance status title type");
    row("errorShape=nested", errorFields, "error: code message request_id");
    const Probe noKey = [](PostPressFixture &sandbox) {
        return shown(sandbox.client().send("GET", "/v1/accounts", {}));
    };
    row("postpress:errorShape=nested", noKey, "401 key_missing");
    row("postpress.endorse:errorShape=nested", noKey, "401 missing_credentials");
    row("idField=endorsement_id", firstSkill("endorsement_id"_L1), "number");
    row("idField=skill_endorsement_id", firstSkill("skill_endorsement_id"_L1), "number");
    row("idField=skill_id", firstSkill("endorsement_id"_L1), "absent");
    row("optionalFields=full", firstSkill("endorsed"_L1), "other");
    row("optionalFields=absent", firstSkill("endorsed"_L1), "absent");
    const Probe person = [](PostPressFixture &sandbox) {
        return keys(sandbox.profile("long-ids-demo").json());
    };
    row("postpress.profile:optionalFields=absent", person,
        "first_name headline last_name object provider provider_id public_identifier skills websites");
    const Probe unknown = [](PostPressFixture &sandbox) { return shown(sandbox.profile("nobody-at-all")); };
    row("unknownPerson=404", unknown, "404 resource_not_found");
    row("unknownPerson=422", unknown, "422 invalid_recipient");
    const Probe salesId = [](PostPressFixture &sandbox) {
        const QByteArray id = sandbox.profile("long-ids-demo").json()["provider_id"_L1].toString().toLatin1();
        return shown(sandbox.profile("ACw" + id.sliced(3)));
    };
    row("productIds=refused", salesId, "404 invalid_resource_identifier");
    row("productIds=converted", salesId, "200");
    const Probe more = [](PostPressFixture &sandbox) {
        QJsonObject wish = sandbox.wish();
        wish.insert(u"colour"_s, u"red"_s);
        return shown(sandbox.accounts("?colour=red")) + ", " + shown(sandbox.endorse(wish));
    };
    row("unknownFields=refused", more, "400 invalid_parameters, 400 invalid_parameters");
    row("unknownFields=ignored", more, "200, 200");
    row("throttledSkills=named", throttling, "0/5 skills");
    row("throttledSkills=namedAsV2", throttling, "0/5 linkedin_skills");
    row("throttledSkills=countOnly", throttling, "0/5 ");
    row("throttledSkills=named:0", throttling, "5/5 ");
}

void TestPostPressSwitches::endorsing()
{
    row("", endorsed(2), "200 true, 422 action_already_performed; 1");
    row("repeatEndorse=applied", endorsed(2), "200 true, 200 true; 2");
    row("postpress.endorse:spare=1 repeatEndorse=applied notApplied=1", endorsed(3),
        "200 true, 200 false, 200 true; 2");
    row("notApplied=1", endorsed(2), "200 false, 200 true; 1");
    row("idempotency=replayed", endorsed(2, true), "200 true, 200 true; 1");
    row("idempotency=ignored", endorsed(2, true), "200 true, 422 action_already_performed; 1");
    row("idempotency=replayed postpress.endorse:error=unexpected_error:1", endorsed(2, true),
        "500 unexpected_error, 200 true; 1");
    row("idempotency=replaysErrors postpress.endorse:error=unexpected_error:1", endorsed(2, true),
        "500 unexpected_error, 500 unexpected_error; 0");
    row("idempotency=replaysErrors postpress.endorse:error=unexpected_error:1", endorsed(2),
        "500 unexpected_error, 200 true; 1");
    const Probe reused = [](PostPressFixture &sandbox) {
        (void)sandbox.endorse(sandbox.wish(), "one");
        const QByteArray second = shown(sandbox.endorse(sandbox.wish("long-ids-demo"), "one"));
        return second + "; " + number(sandbox.applied());
    };
    row("keyReuse=first", reused, "200; 1");
    row("keyReuse=refused", reused, "400 invalid_parameters; 1");
    const Probe hopeless = [](PostPressFixture &sandbox) {
        QJsonObject stranger = sandbox.wish();
        stranger["profile_id"_L1] = sandbox.profile("second-degree-demo").json()["provider_id"_L1];
        QJsonObject withoutId = sandbox.wish();
        withoutId["skill_endorsement_id"_L1] = QJsonValue::Null;
        return shown(sandbox.endorse(stranger)) + ", " + shown(sandbox.endorse(withoutId));
    };
    row("notConnected=403", hopeless, "403 insufficient_permissions, 403 insufficient_permissions");
    row("notConnected=422", hopeless, "422 unprocessable_entity, 422 unprocessable_entity");
    row("notConnected=404", hopeless, "404 resource_not_found, 404 resource_not_found");
    const Probe stale = [](PostPressFixture &sandbox) {
        QJsonObject wish = sandbox.wish();
        wish["skill_endorsement_id"_L1] = 1;
        return shown(sandbox.endorse(wish));
    };
    row("unknownSkill=404", stale, "404 resource_not_found");
    row("unknownSkill=400", stale, "400 invalid_parameters");
    row("unknownSkill=422", stale, "422 unprocessable_entity");
    const Probe object = [](PostPressFixture &sandbox) {
        const RawAnswer answer = sandbox.endorse(sandbox.wish());
        return answer.json()["object"_L1].toString().toLatin1() + "; " + number(sandbox.applied());
    };
    row("wrongObject=1", object, "LinkedinProfileReaction; 1");
    row("wrongObject=0", object, "LinkedinProfileEndorse; 1");
}

void TestPostPressSwitches::identity()
{
    const Probe readAndWrite = [](PostPressFixture &sandbox) {
        const QJsonObject wish = sandbox.wish();
        // One after the other: the operands of a sum have no order.
        const QByteArray read = shown(sandbox.accounts());
        const QByteArray written = shown(sandbox.endorse(wish));
        return read + ", " + written + "; " + number(sandbox.applied());
    };
    row("postpress.endorse:keyScope=missing", readAndWrite, "200, 401 insufficient_privileges; 0");
    row("postpress.accounts:keyScope=missing", readAndWrite, "401 insufficient_privileges, 200; 1");
    const Probe account = [](PostPressFixture &sandbox) {
        const QJsonValue first = PostPressFixture::list(sandbox.accounts()).first();
        return first["sources"_L1].toArray().first()["status"_L1].toString().toLatin1() + ", " +
               shown(sandbox.relations());
    };
    row("accountStatus=OK", account, "OK, 200");
    row("accountStatus=CONNECTING", account, "CONNECTING, 503 no_client_session");
    row("accountStatus=CREDENTIALS", account, "CREDENTIALS, 401 disconnected_account");
    row("accountStatus=ERROR", account, "ERROR, 401 disconnected_account");
    row("accountStatus=STOPPED", account, "STOPPED, 401 disconnected_account");
    row("accountStatus=PERMISSIONS", account, "PERMISSIONS, 403 insufficient_permissions");
}

void TestPostPressSwitches::lists()
{
    const Probe fields = [](PostPressFixture &sandbox) { return keys(sandbox.accounts().json()); };
    row("listShape=items", fields, "cursor items object");
    row("listShape=data", fields, "data next_cursor");
    row("listShape=data cursors=plain", walk, "10 10 1, 21, null");
    row("cursors=plain", walk, "10 10 1, 21, null");
    row("cursors=repeated", walk, "10 10, 20, repeated");
    row("cursors=endless", walk, "10 10 1 10 10 1 10, 21, goes on");
    row("lastCursor=empty", walk, "10 10 1, 21, empty");
    row("lastCursor=absent", walk, "10 10 1, 21, absent");
    row("lastCursor=null", walk, "10 10 1, 21, null");
    row("postpress:maxCount=8", walk, "8 8 5, 21, null");
    const Probe foreign = [](PostPressFixture &sandbox) {
        const QByteArray cursor = sandbox.relations("&limit=1").json()["cursor"_L1].toString().toLatin1();
        const QByteArray escaped = PostPressFixture::escaped(cursor);
        return shown(sandbox.relations("&cursor=" + escaped)) + ", " +
               shown(sandbox.relations("&filter=a&cursor=" + escaped)) + ", " +
               shown(sandbox.relations("&cursor=" + cursor)) + ", " +
               shown(sandbox.accounts("?cursor=" + escaped));
    };
    row("", foreign, "200, 400 invalid_parameters, 400 invalid_parameters, 400 invalid_parameters");
}

void TestPostPressSwitches::trouble()
{
    for (const char *status : {"400", "403", "404", "409", "422", "500", "502", "503", "504"})
        row("postpress:status"_ba + status + "=1", accounts(2), QByteArray(status) + ", 200");
    row("status302=1", accounts(2), "302, 200");
    row("status307=1", accounts(2), "307, 200");
    row("spare=2 error=no_channel:1", accounts(4), "200, 200, 503 no_channel, 200");
    row("postpress.endorse:spare=1 postpress.endorse:lateError=request_timeout:1", endorsed(2),
        "200 true, 504 request_timeout; 1");
    const Probe type = [](PostPressFixture &sandbox) { return sandbox.accounts().header("Content-Type"); };
    row("postpress:status502=1", type, "text/html");
    row("htmlPage=1", type, "text/html");
    const Probe location = [](PostPressFixture &sandbox) { return sandbox.accounts().header("Location"); };
    row("status302 foreignOrigin=http://127.0.0.1:1", location, "http://127.0.0.1:1/v2/elsewhere");
    const Probe retryAfter = [](PostPressFixture &sandbox) {
        const RawAnswer answer = sandbox.accounts();
        return shown(answer) + ' ' + answer.header("Retry-After").left(22); // a date to the minute
    };
    row("error=too_many_requests", retryAfter, "429 too_many_requests ");
    row("error=too_many_requests retryAfter=7", retryAfter, "429 too_many_requests 7");
    row("error=rate_limited errorShape=nested retryAfter=date:120", retryAfter,
        "429 rate_limited Wed, 04 Mar 2026 05:08");
    row("error=service_unavailable retryAfter=7", retryAfter, "503 service_unavailable 7");
    row("error=provider_error retryAfter=7", retryAfter, "500 provider_error ");
    row("postpress.endorse:error=provider_error:1", endorsed(2), "500 provider_error, 200 true; 1");
    row("write:error=provider_error:1", accounts(), "200");
    row("postpress.endorse:lateError=request_timeout:1", endorsed(2),
        "504 request_timeout, 422 action_already_performed; 1");
    row("late504=1", endorsed(2), "504, 422 action_already_performed; 1");
    const Probe detail = [](PostPressFixture &sandbox) {
        const QString text = sandbox.profile("nobody-at-all").json()["detail"_L1].toString();
        return text.contains("X-API-KEY: pp_test_secret"_L1) ? "told"_ba : "kept"_ba;
    };
    row("echo", detail, "told");
    row("echo=off", detail, "kept");
}

void TestPostPressSwitches::line()
{
    row("postpress.endorse:drop=1", endorsed(2), "0, 200 true; 1");
    row("lostAnswer=1", endorsed(2), "0, 422 action_already_performed; 1");
    row("lostAnswer=2 idempotency=replayed", endorsed(3, true), "0, 0, 200 true; 1");
    row("postpress.endorse:emptyAnswer=1", endorsed(2), "200, 422 action_already_performed; 1");
    row("drop=2", accounts(3), "0, 0, 200");
    const Probe half = [](PostPressFixture &sandbox) {
        const RawAnswer answer = sandbox.accounts();
        return number(answer.status) + (answer.isWhole ? " whole" : " half");
    };
    row("halfAnswer=1", half, "200 half");
    row("halfAnswer=0", half, "200 whole");
    const Probe slow = [](PostPressFixture &sandbox) {
        QElapsedTimer timer;
        timer.start();
        (void)sandbox.accounts();
        return timer.elapsed() >= 60 ? "slow"_ba : "quick"_ba;
    };
    row("latency=60", slow, "slow");
    row("postpress.endorse:latency=6000", slow, "quick");
    const Probe ids = [](PostPressFixture &sandbox) {
        QByteArrayList types;
        for (const QJsonValue skill : sandbox.skills("long-ids-demo")) {
            const QJsonValue id = skill["endorsement_id"_L1];
            types.append(id.isDouble() ? "number" : id.isString() ? "text" : id.isNull() ? "null" : "absent");
        }
        return types.join(' ');
    };
    row("malformed=textIds:1", ids, "number text number number text");
    row("malformed=nulls:1", ids, "number null number number null");
    row("malformed=notAnObject:1", ids, "number absent number number absent");
    row("malformed=noElements:1", ids, "");
    row("malformed=invalidUtf8:1", ids, "");
}

void TestPostPressSwitches::everySwitchChangesWhatItSays_data()
{
    QTest::addColumn<QByteArrayList>("settings");
    QTest::addColumn<Probe>("probe");
    QTest::addColumn<QByteArray>("expected");
    undocumented();
    endorsing();
    identity();
    lists();
    trouble();
    line();
}

void TestPostPressSwitches::everySwitchChangesWhatItSays()
{
    QFETCH(const QByteArrayList, settings);
    QFETCH(const Probe, probe);
    PostPressFixture sandbox(settings);
    QVERIFY(sandbox.isRunning);
    QTEST(probe(sandbox), "expected");
    for (const QByteArray &setting : settings)
        m_tried.insert(setting.split('=').first().split(':').last());
}

void TestPostPressSwitches::everySwitchWasTried()
{
    QByteArrayList forgotten;
    for (const Sandbox::SwitchInfo &info : Sandbox::Switches::table()) {
        if (info.side != Sandbox::Side::LinkedIn && !m_tried.contains(info.name))
            forgotten.append(info.name);
    }
    QCOMPARE(forgotten, QByteArrayList());
}

QTEST_GUILESS_MAIN(TestPostPressSwitches)
#include "tst_postpressswitches.moc"
