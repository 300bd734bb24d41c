// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/errortable.h"
#include "backends/postpress/failures.h"
#include "models/errortext.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ErrorKind;
using Step = PostPressStep;

/// Reference postpress.md, section 1.5, row by row, and what stands around it.
class TestPostPressErrors : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasItsRuleAndItsWords_data();
    void everyTypeHasItsRuleAndItsWords();
    void anUnknownTypeGoesByItsStatus_data();
    void anUnknownTypeGoesByItsStatus();
    void theCodeDecidesWhateverTheStatus();
    void repeatsAreFewAndFarBetween();

    void bothEnvelopesAreRead_data();
    void bothEnvelopesAreRead();
    void theRealStatusCounts();
    void whatTheServiceWroteIsHarmless();
    void aMissingRouteIsNoMissingPerson_data();
    void aMissingRouteIsNoMissingPerson();
    void onlyAnAnswerThatMayHaveTakenEffectIsUnconfirmed_data();
    void onlyAnAnswerThatMayHaveTakenEffectIsUnconfirmed();

    void onlyPassingTroubleIsReadAgain_data();
    void onlyPassingTroubleIsReadAgain();
    void aThrottleEndsSoonOrTomorrow_data();
    void aThrottleEndsSoonOrTomorrow();
    void aWriteIsToldWhenToGoAgain_data();
    void aWriteIsToldWhenToGoAgain();
};

namespace {

constexpr bool Halts = true;
constexpr bool GoesOn = false;

const QDateTime now(QDate(2026, 3, 4), QTime(15, 0), Qt::UTC);

QByteArray flat(const QByteArray &type)
{
    return R"({"title":"T","detail":"D","instance":"req_demo_77","type":"errors/)" + type + R"("})";
}

} // namespace

void TestPostPressErrors::everyTypeHasItsRuleAndItsWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("halts");
    QTest::addColumn<QString>("word");
    const auto row = [](int status, const char *type, Kind kind, Step step, bool halts, const QString &word) {
        QTest::newRow(type) << status << kind << step << halts << word;
    };
    row(400, "invalid_parameters", Kind::Rejected, Step::FixRequest, GoesOn, u"one of the values"_s);
    row(400, "malformed_request", Kind::Rejected, Step::FixRequest, GoesOn, u"could not read"_s);
    row(400, "content_too_large", Kind::Rejected, Step::FixRequest, GoesOn, u"too large"_s);
    row(400, "invalid_url", Kind::Rejected, Step::FixRequest, GoesOn, u"web address"_s);
    row(400, "too_many_characters", Kind::Rejected, Step::FixRequest, GoesOn, u"too long"_s);
    row(400, "unescaped_characters", Kind::Rejected, Step::FixRequest, GoesOn, u"characters"_s);
    row(400, "missing_parameters", Kind::Rejected, Step::FixRequest, GoesOn, u"not sent along"_s);
    row(400, "limit_too_high", Kind::Rejected, Step::FixRequest, GoesOn, u"too many entries"_s);

    row(401, "missing_credentials", Kind::SignInNeeded, Step::CheckKey, GoesOn, u"Check the key"_s);
    row(401, "multiple_sessions", Kind::Reconnect, Step::Reconnect, GoesOn, u"cookie method"_s);
    row(401, "wrong_account", Kind::Reconnect, Step::Reconnect, GoesOn, u"different LinkedIn account"_s);
    row(401, "invalid_credentials", Kind::Reconnect, Step::Reconnect, GoesOn, u"not valid"_s);
    row(401, "invalid_proxy_credentials", Kind::Rejected, Step::OpenDashboard, GoesOn, u"proxy"_s);
    row(401, "invalid_checkpoint_solution", Kind::ActionNeeded, Step::ActOnLinkedIn, GoesOn,
        u"verification code"_s);
    row(401, "checkpoint_error", Kind::ActionNeeded, Step::ActOnLinkedIn, Halts, u"linkedin.com"_s);
    row(401, "expired_credentials", Kind::Reconnect, Step::Reconnect, Halts, u"expired"_s);
    row(401, "expired_link", Kind::Reconnect, Step::Reconnect, GoesOn, u"no longer valid"_s);
    row(401, "insufficient_privileges", Kind::Forbidden, Step::CheckKey, GoesOn, u"API key is not allowed"_s);
    row(401, "disconnected_account", Kind::Reconnect, Step::Reconnect, Halts, u"lost its connection"_s);
    row(401, "disconnected_feature", Kind::Reconnect, Step::Reconnect, GoesOn, u"Sales Navigator"_s);
    row(401, "invalid_credentials_but_valid_account_imap", Kind::ChooseAnother, Step::ChooseAccount, GoesOn,
        u"mail account"_s);

    row(403, "insufficient_permissions", Kind::Forbidden, Step::CheckKey, GoesOn, u"connected"_s);
    row(403, "account_restricted", Kind::ActionNeeded, Step::ActOnLinkedIn, Halts, u"restricted"_s);
    row(403, "account_mismatch", Kind::ChooseAnother, Step::ChooseAccount, GoesOn, u"another LinkedIn"_s);
    row(403, "unknown_authentication_context", Kind::ActionNeeded, Step::ActOnLinkedIn, Halts,
        u"one more step"_s);
    row(403, "session_mismatch", Kind::Reconnect, Step::Reconnect, GoesOn, u"somebody else"_s);
    row(403, "feature_not_subscribed", Kind::Upgrade, Step::Upgrade, GoesOn, u"not active"_s);
    row(403, "subscription_required", Kind::Upgrade, Step::Upgrade, GoesOn, u"subscription"_s);
    row(403, "resource_access_restricted", Kind::ChooseAnother, Step::ChoosePerson, GoesOn, u"no access"_s);
    row(403, "action_required", Kind::ActionNeeded, Step::ActOnLinkedIn, Halts, u"confirm"_s);

    row(404, "resource_not_found", Kind::NotFound, Step::ChooseSkill, GoesOn, u"did not find"_s);
    row(404, "invalid_resource_identifier", Kind::Rejected, Step::FixRequest, GoesOn, u"right kind"_s);

    row(422, "invalid_account", Kind::ChooseAnother, Step::ChooseAccount, GoesOn,
        u"not a LinkedIn account"_s);
    row(422, "unprocessable_entity", Kind::ChooseAnother, Step::ChooseSkill, GoesOn, u"as things are"_s);
    row(422, "action_already_performed", Kind::Rejected, Step::CountAsDone, GoesOn, u"already endorsed"_s);
    row(422, "account_configuration_error", Kind::Rejected, Step::OpenDashboard, GoesOn, u"settings"_s);

    row(500, "unexpected_error", Kind::Server, Step::Retry, GoesOn, u"request id"_s);
    row(500, "provider_error", Kind::Server, Step::Retry, GoesOn, u"tomorrow"_s);
    row(500, "authentication_intent_error", Kind::Reconnect, Step::Reconnect, GoesOn, u"broken off"_s);
    row(503, "no_client_session", Kind::Server, Step::Retry, GoesOn, u"base address"_s);
    row(503, "no_channel", Kind::Server, Step::Retry, GoesOn, u"its own session"_s);
    row(503, "no_handler", Kind::Server, Step::Retry, GoesOn, u"another kind"_s);
    row(503, "network_down", Kind::Server, Step::Retry, GoesOn, u"network is down"_s);
    row(503, "service_unavailable", Kind::Server, Step::Retry, GoesOn, u"not available"_s);
    row(504, "request_timeout", Kind::Timeout, Step::Retry, GoesOn, u"not done twice"_s);

    // Not on the page about endorsing; the same family of routes has them.
    row(429, "too_many_requests", Kind::RateLimited, Step::WaitForNextDay, GoesOn, u"no more requests"_s);
    row(501, "feature_not_implemented", Kind::Rejected, Step::FixRequest, GoesOn, u"does not offer"_s);
    row(422, "invalid_recipient", Kind::ChooseAnother, Step::ChoosePerson, GoesOn, u"does not know"_s);
    row(422, "no_connection_with_recipient", Kind::ChooseAnother, Step::ChoosePerson, GoesOn,
        u"not connected"_s);
    row(422, "blocked_recipient", Kind::ChooseAnother, Step::ChoosePerson, GoesOn, u"blocked"_s);
    row(422, "user_unreachable", Kind::ChooseAnother, Step::ChoosePerson, GoesOn, u"reach"_s);
    row(422, "limit_exceeded", Kind::RateLimited, Step::WaitForNextDay, Halts, u"tomorrow"_s);
    row(401, "captcha_not_supported", Kind::ActionNeeded, Step::ActOnLinkedIn, GoesOn, u"puzzle"_s);
    row(401, "key_missing", Kind::SignInNeeded, Step::CheckKey, GoesOn, u"No API key"_s);
}

void TestPostPressErrors::everyTypeHasItsRuleAndItsWords()
{
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    QFETCH(const Step, step);
    QFETCH(const bool, halts);
    QFETCH(const QString, word);
    const QString type = QString::fromLatin1(QTest::currentDataTag());

    const PostPressRule rule = postPressRule(type, status);
    QVERIFY(rule.isKnown);
    QCOMPARE(rule.step, step);
    QCOMPARE(rule.retries.most > 0, step == Step::Retry);

    const Error error = postPressFailure({status, {}, flat(type.toLatin1())});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.code, type);
    QCOMPARE(error.haltsAccount, halts);
    QCOMPARE(error.httpStatus, status);

    const ErrorText text = errorText(error);
    QVERIFY2(text.sentence().contains(word), qPrintable(text.sentence()));
    QVERIFY(text.what.endsWith(u'.') && text.nextStep.endsWith(u'.'));
    QVERIFY(text != errorText(Error{.kind = kind}));
}

void TestPostPressErrors::anUnknownTypeGoesByItsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("halts");
    const auto row = [](int status, Kind kind, Step step, bool halts) {
        QTest::addRow("%d", status) << status << kind << step << halts;
    };
    row(400, Kind::Rejected, Step::FixRequest, GoesOn);
    // None of them closes the gate: that a key is refused, PostPress says in words.
    row(401, Kind::Rejected, Step::CheckKey, Halts);
    row(403, Kind::Rejected, Step::CheckKey, GoesOn);
    row(404, Kind::Protocol, Step::CheckAddress, Halts);
    row(409, Kind::Rejected, Step::FixRequest, GoesOn);
    row(422, Kind::Rejected, Step::FixRequest, GoesOn);
    row(429, Kind::RateLimited, Step::WaitForNextDay, GoesOn);
    row(500, Kind::Server, Step::Retry, GoesOn);
    row(501, Kind::Rejected, Step::FixRequest, GoesOn);
    row(502, Kind::Server, Step::Retry, GoesOn);
    row(503, Kind::Server, Step::Retry, GoesOn);
    row(504, Kind::Timeout, Step::Retry, GoesOn);
}

void TestPostPressErrors::anUnknownTypeGoesByItsStatus()
{
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    QFETCH(const Step, step);
    QFETCH(const bool, halts);
    for (const QByteArray &body : {flat("something_new"), QByteArray(), QByteArray("<html>no</html>")}) {
        const Error error = postPressFailure({status, {}, body});
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.haltsAccount, halts);
        QCOMPARE(postPressRule(error.code, status).step, step);
        QVERIFY(!errorText(error).nextStep.isEmpty());
    }
}

void TestPostPressErrors::theCodeDecidesWhateverTheStatus()
{
    QCOMPARE(postPressFailure({403, {}, flat("disconnected_account")}).kind, Kind::Reconnect);
    QCOMPARE(postPressFailure({422, {}, flat("missing_credentials")}).kind, Kind::SignInNeeded);
    QCOMPARE(postPressFailure({400, {}, flat("too_many_requests")}).kind, Kind::RateLimited);
}

void TestPostPressErrors::repeatsAreFewAndFarBetween()
{
    const auto retries = [](const char *code) { return postPressRule(QString::fromLatin1(code), 0).retries; };
    QCOMPARE(retries("unexpected_error"), (PostPressRetries{1, 30s}));
    QCOMPARE(retries("provider_error"), (PostPressRetries{1, 5min}));
    QCOMPARE(retries("no_client_session"), (PostPressRetries{2, 15s}));
    QCOMPARE(retries("network_down"), (PostPressRetries{3, 15s}));
    QCOMPARE(retries("too_many_requests"), PostPressRetries{});
}

void TestPostPressErrors::bothEnvelopesAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("requestId");
    const auto row = [](const char *name, const QByteArray &body, const QString &code, const QString &detail,
                        const QString &id) { QTest::newRow(name) << body << code << detail << id; };
    row("flat",
        R"({"title":"Disconnected","detail":"Sign in again.","instance":"req_1","type":"errors/disconnected_account","status":401})",
        u"disconnected_account"_s, u"Sign in again."_s, u"req_1"_s);
    row("flat, title only", R"({"title":"Disconnected","type":"errors/disconnected_account","status":401})",
        u"disconnected_account"_s, u"Disconnected"_s, u"req_head"_s);
    row("nested", R"({"error":{"code":"key_missing","message":"No key was sent.","request_id":"req_2"}})",
        u"key_missing"_s, u"No key was sent."_s, u"req_2"_s);
    row("an address as type", R"({"type":"https://api.postpress.ai/errors/provider_error","title":"T"})",
        u"provider_error"_s, u"T"_s, u"req_head"_s);
    row("the twin's next version", R"({"type":"provider/too_many_requests","title":"T","req_id":"req_3"})",
        u"too_many_requests"_s, u"T"_s, u"req_3"_s);
    row("capitals", R"({"type":"errors/Provider_Error"})", u"provider_error"_s, QString(), u"req_head"_s);
    row("a code of a wrong type", R"({"type":7,"error":{"code":["x"]}})", u"postpress.unauthorized"_s,
        QString(), u"req_head"_s);
    row("a code that is a sentence", R"({"type":"errors/no such thing"})", u"postpress.unauthorized"_s,
        QString(), u"req_head"_s);
    row("not JSON", "<html>502</html>", u"postpress.unauthorized"_s, QString(), u"req_head"_s);
    row("a list", R"(["errors/provider_error"])", u"postpress.unauthorized"_s, QString(), u"req_head"_s);
    row("endless", R"({"type":"errors/provider_error","detail":")" + QByteArray(70'000, 'x') + R"("})",
        u"postpress.unauthorized"_s, QString(), u"req_head"_s);
}

void TestPostPressErrors::bothEnvelopesAreRead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QFETCH(const QString, detail);
    QFETCH(const QString, requestId);
    const Error error = postPressFailure({401, {{"X-Request-Id", "req_head"}}, body});
    QCOMPARE(error.code, code);
    QCOMPARE(error.detail, detail);
    QCOMPARE(error.requestId, requestId);
}

void TestPostPressErrors::theRealStatusCounts()
{
    const Error error = postPressFailure({504, {}, R"({"type":"errors/something_new","status":401})"});
    QCOMPARE(error.httpStatus, 504);
    QCOMPARE(error.kind, Kind::Timeout);
}

void TestPostPressErrors::whatTheServiceWroteIsHarmless()
{
    const Error error = postPressFailure(
        {401,
         {},
         R"({"type":"errors/missing_credentials","detail":"bad key pp_live_demo0123\nX-API-KEY: demo",)"
         R"("instance":"req\u0007 1"})"});
    QVERIFY2(!error.detail.contains(u"demo"_s), qPrintable(error.detail));
    QVERIFY(!error.detail.contains(u'\n'));
    QCOMPARE(error.requestId, u"req1"_s);
}

void TestPostPressErrors::aMissingRouteIsNoMissingPerson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"postpress.noRoute"_s;
    QTest::newRow("HTML") << "<h1>Not Found</h1>"_qba << u"postpress.noRoute"_s;
    QTest::newRow("JSON of a router")
        << R"({"message":"Cannot POST /v1/x","statusCode":404})"_qba << u"postpress.noRoute"_s;
    QTest::newRow("an unknown type") << flat("no_such_route") << u"postpress.noRoute"_s;
    QTest::newRow("a known type") << flat("resource_not_found") << u"resource_not_found"_s;
    QTest::newRow("the other known type")
        << flat("invalid_resource_identifier") << u"invalid_resource_identifier"_s;
}

void TestPostPressErrors::aMissingRouteIsNoMissingPerson()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    const Error error = postPressFailure({404, {}, body});
    QCOMPARE(error.code, code);
    const bool isAddressWrong = errorText(error).what.contains(u"server address looks wrong"_s);
    QCOMPARE(isAddressWrong, code == "postpress.noRoute"_L1);
    QCOMPARE(error.haltsAccount, isAddressWrong);
}

void TestPostPressErrors::onlyAnAnswerThatMayHaveTakenEffectIsUnconfirmed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Delivery>("delivery");
    QTest::newRow("400") << 400 << Delivery::Answered;
    QTest::newRow("401") << 401 << Delivery::Answered;
    QTest::newRow("429") << 429 << Delivery::Answered;
    QTest::newRow("501") << 501 << Delivery::Answered;
    QTest::newRow("500") << 500 << Delivery::Unconfirmed;
    QTest::newRow("502") << 502 << Delivery::Unconfirmed;
    QTest::newRow("504") << 504 << Delivery::Unconfirmed;
}

void TestPostPressErrors::onlyAnAnswerThatMayHaveTakenEffectIsUnconfirmed()
{
    QFETCH(const int, status);
    QFETCH(const Delivery, delivery);
    QCOMPARE(postPressFailure({status, {}, {}}).delivery, delivery);
}

void TestPostPressErrors::onlyPassingTroubleIsReadAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isPassing");
    QTest::newRow("unexpected") << 500 << "unexpected_error"_qba << true;
    QTest::newRow("perhaps too many") << 500 << "provider_error"_qba << false;
    QTest::newRow("unknown 500") << 500 << "something_new"_qba << false;
    QTest::newRow("not implemented") << 501 << "feature_not_implemented"_qba << false;
    QTest::newRow("gateway") << 502 << "something_new"_qba << true;
    QTest::newRow("no session") << 503 << "no_client_session"_qba << true;
    QTest::newRow("timeout") << 504 << "request_timeout"_qba << true;
    QTest::newRow("throttle") << 429 << "too_many_requests"_qba << false;
}

void TestPostPressErrors::onlyPassingTroubleIsReadAgain()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const bool, isPassing);
    QCOMPARE(isPassingAtPostPress({status, {}, flat(type)}), isPassing);
}

void TestPostPressErrors::aThrottleEndsSoonOrTomorrow_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QDateTime>("end");
    const QDateTime tomorrow = now.toLocalTime().date().addDays(1).startOfDay().toUTC();
    QTest::newRow("no header") << QByteArray() << tomorrow;
    QTest::newRow("seconds") << "60"_qba << now.addSecs(60 + 5);
    QTest::newRow("five minutes") << "300"_qba << now.addSecs(300 + 5);
    QTest::newRow("longer") << "301"_qba << tomorrow;
    QTest::newRow("a date") << "Wed, 04 Mar 2026 15:02:00 GMT"_qba << now.addSecs(120 + 5);
    QTest::newRow("longer than today") << "86400"_qba << std::max(tomorrow, now.addDays(1));
    QTest::newRow("nonsense") << "soon"_qba << tomorrow;
}

void TestPostPressErrors::aThrottleEndsSoonOrTomorrow()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const QDateTime, end);
    QCOMPARE(postPressPauseEnd({429, {{"Retry-After", retryAfter}}, {}}, now, 0.5), end);
}

void TestPostPressErrors::aWriteIsToldWhenToGoAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<std::optional<QDateTime>>("retryAt");
    using Time = std::optional<QDateTime>;
    const QDateTime tomorrow = now.toLocalTime().date().addDays(1).startOfDay().toUTC();
    QTest::newRow("unexpected") << 500 << "unexpected_error"_qba << QByteArray() << Time(now.addSecs(30));
    QTest::newRow("LinkedIn") << 500 << "provider_error"_qba << QByteArray() << Time(now.addSecs(300));
    QTest::newRow("Retry-After") << 503 << "service_unavailable"_qba
                                 << "90"_qba << Time(now.addSecs(90));
    QTest::newRow("too short") << 503 << "service_unavailable"_qba
                               << "1"_qba << Time(now.addSecs(15));
    QTest::newRow("day") << 422 << "limit_exceeded"_qba << QByteArray() << Time(tomorrow);
    QTest::newRow("refused") << 403 << "account_mismatch"_qba << QByteArray() << Time();
    QTest::newRow("halted") << 401 << "disconnected_account"_qba << QByteArray() << Time();
}

void TestPostPressErrors::aWriteIsToldWhenToGoAgain()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const std::optional<QDateTime>, retryAt);
    const HttpResponse response{status, {{"Retry-After", retryAfter}}, flat(type)};
    QCOMPARE(withPause(postPressFailure(response), response, now).retryAt, retryAt);
}

QTEST_GUILESS_MAIN(TestPostPressErrors)
#include "tst_postpresserrors.moc"
