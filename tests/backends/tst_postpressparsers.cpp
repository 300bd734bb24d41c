// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/cursortrail.h"
#include "backends/postpress/parsers.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestPostPressParsers : public QObject
{
    Q_OBJECT

private slots:
    void bothListFormsAreRead_data();
    void bothListFormsAreRead();
    void onlyLinkedInAccountsAreKept();
    void anAccountIsAsWellAsItsWorstSource_data();
    void anAccountIsAsWellAsItsWorstSource();
    void theOwnerOfAnAccountIsRead();
    void relationsAreRead();
    void relationsWithoutAUsableIdAreLeftOut();
    void aCursorThatRepeatsIsTheEnd();
    void aTrailEndsWhatHasNoEnd();
    void answersWithoutSenseAreRefused_data();
    void answersWithoutSenseAreRefused();

    void anEndorsementTookEffect();
    void anEndorsementWasThereBefore();
    void anEndorsementThatWasNotAppliedIsAFailure();
    void anUnclearAnswerToAnEndorsementIsUnconfirmed_data();
    void anUnclearAnswerToAnEndorsementIsUnconfirmed();
    void aLostAnswerBehindAGatewayIsUnconfirmed();
};

namespace {

using namespace PostPressParsers;

const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demoDemoDemo").value();
const NewEndorsement wish{.recipient = mira, .skill = u"Navigation"_s, .skillId = 4081559021};

HttpResponse ok(const QByteArray &body)
{
    return {200, {}, body};
}

QByteArray accountList(const QByteArray &items, const QByteArray &cursor = "null")
{
    return R"({"object":"AccountList","items":[)" + items + R"(],"cursor":)" + cursor + "}";
}

QByteArray accountWith(const QByteArray &sources)
{
    return R"({"object":"Account","type":"LINKEDIN","id":"a","name":"A","sources":[)" + sources + "]}";
}

QByteArray relationList(const QByteArray &items, const QByteArray &cursor = "null")
{
    return R"({"object":"UserRelationsList","items":[)" + items + R"(],"cursor":)" + cursor + "}";
}

} // namespace

void TestPostPressParsers::bothListFormsAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("next");
    const QByteArray one = accountWith(R"({"id":"s","status":"OK"})");
    QTest::newRow("items") << accountList(one, R"("c/2")") << 1 << u"c/2"_s;
    QTest::newRow("items, last page") << accountList(one) << 1 << QString();
    QTest::newRow("items, empty cursor") << accountList(one, R"("")") << 1 << QString();
    QTest::newRow("items, no cursor")
        << R"({"object":"AccountList","items":[)" + one + "]}" << 1 << QString();
    QTest::newRow("items, a number as cursor") << accountList(one, "2") << 1 << u"2"_s;
    QTest::newRow("none") << accountList("") << 0 << QString();
    QTest::newRow("data") << R"({"data":[)" + one + R"(],"next_cursor":"n"})" << 1 << u"n"_s;
    QTest::newRow("data of a list") << R"({"object":"list","data":[)" + one + R"(],"next_cursor":null})" << 1
                                    << QString();
}

void TestPostPressParsers::bothListFormsAreRead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, count);
    QFETCH(const QString, next);
    const auto page = accounts(ok(body));
    QVERIFY(page);
    QCOMPARE(page->accounts.size(), count);
    QCOMPARE(page->next, next);
}

void TestPostPressParsers::onlyLinkedInAccountsAreKept()
{
    const auto page = accounts(ok(accountList(
        R"({"type":"WHATSAPP","id":"w","name":"W"},)"
        R"({"type":"LINKEDIN","name":"no id"},7,null,)"
        R"({"type":"LINKEDIN","id":"acc/1","name":" Ada Example ","sources":[{"id":"1","status":"OK"}],)"
        R"("connection_params":{"im":{"publicIdentifier":"ada-example","proxy":{"password":"hush"}}}},)"
        R"({"type":"LINKEDIN","id":"acc_2","connection_params":{"im":{"username":"Ben Sample"}}})")));
    QVERIFY(page);
    const RemoteAccount first{.id = u"acc/1"_s,
                              .name = u"Ada Example"_s,
                              .publicId = u"ada-example"_s,
                              .state = RemoteAccount::State::Ok};
    const RemoteAccount second{.id = u"acc_2"_s, .name = u"Ben Sample"_s};
    QCOMPARE(page->accounts, QList<RemoteAccount>({first, second}));
}

void TestPostPressParsers::anAccountIsAsWellAsItsWorstSource_data()
{
    QTest::addColumn<QByteArrayList>("statuses");
    QTest::addColumn<RemoteAccount::State>("state");
    using State = RemoteAccount::State;
    const auto row = [](const QByteArrayList &statuses, State state) {
        QTest::newRow(statuses.join('+') + ".") << statuses << state;
    };
    row({}, State::Unknown);
    row({"OK"}, State::Ok);
    row({"CONNECTING"}, State::Connecting);
    row({"CREDENTIALS"}, State::SignInNeeded);
    row({"ERROR"}, State::Stopped);
    row({"STOPPED"}, State::Stopped);
    row({"PERMISSIONS"}, State::PermissionsMissing);
    row({"SOMETHING_NEW"}, State::Unknown);
    row({"running"}, State::Ok);
    row({"disconnected"}, State::SignInNeeded);
    row({"reconnected"}, State::Ok);
    row({"OK", "SOMETHING_NEW"}, State::Unknown);
    row({"CONNECTING", "OK"}, State::Connecting);
    row({"OK", "STOPPED", "CONNECTING"}, State::Stopped);
    row({"STOPPED", "CREDENTIALS"}, State::SignInNeeded);
}

void TestPostPressParsers::anAccountIsAsWellAsItsWorstSource()
{
    QFETCH(const QByteArrayList, statuses);
    QFETCH(const RemoteAccount::State, state);
    QByteArrayList sources;
    for (const QByteArray &status : statuses)
        sources.append(R"({"id":"s","status":")" + status + R"("})");
    QCOMPARE(accounts(ok(accountList(accountWith(sources.join(',')))))->accounts.first().state, state);
}

void TestPostPressParsers::theOwnerOfAnAccountIsRead()
{
    const auto owner = me(ok(R"({"object":"AccountOwnerProfile","provider":"LINKEDIN",)"
                             R"("provider_id":"ACoAAB7demoDemoDemo","first_name":"Mira","last_name":null})"));
    QVERIFY(owner);
    QCOMPARE(*owner, (Person{.urn = mira, .name = u"Mira"_s, .visibility = Person::Visibility::Known}));
}

void TestPostPressParsers::relationsAreRead()
{
    const auto page =
        relations(ok(relationList(R"({"first_name":"Mira","last_name":"Solberg","headline":"Pilot",)"
                                  R"("public_identifier":"mira-solberg-demo","created_at":1767225600000,)"
                                  R"("member_id":"ACoAAB7demoDemoDemo","member_urn":"urn:li:member:1"})",
                                  R"("c2")")),
                  {});
    QVERIFY(page);
    QCOMPARE(page->next, u"c2"_s);
    const Relation expected{.person = mira,
                            .publicId = u"mira-solberg-demo"_s,
                            .name = u"Mira Solberg"_s,
                            .headline = u"Pilot"_s,
                            .connectedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)};
    QCOMPARE(page->relations, QList<Relation>{expected});
}

void TestPostPressParsers::relationsWithoutAUsableIdAreLeftOut()
{
    const auto page =
        relations(ok(relationList(R"({"first_name":"A","member_id":"AEMAAB7demoDemoDemo"},)"
                                  R"({"first_name":"B"},{"first_name":"C","member_id":12},"x",)"
                                  R"({"member_id":"ADoAAB7demoDemoDemo","created_at":"soon"})")),
                  {});
    QVERIFY(page);
    QCOMPARE(page->relations.size(), 1);
    QCOMPARE(page->relations.first().person.id(), u"ADoAAB7demoDemoDemo"_s);
    QVERIFY(page->relations.first().name.isEmpty());
    QVERIFY(!page->relations.first().connectedAt.isValid());
}

void TestPostPressParsers::aCursorThatRepeatsIsTheEnd()
{
    QCOMPARE(relations(ok(relationList("", R"("same")")), u"same"_s)->next, QString());
}

void TestPostPressParsers::aTrailEndsWhatHasNoEnd()
{
    CursorTrail circle;
    QVERIFY(!circle.follow({}));
    QVERIFY(circle.follow(u"a"_s));
    QVERIFY(circle.follow(u"b"_s));
    QVERIFY(!circle.follow(u"a"_s));

    CursorTrail endless;
    int pages = 1; // the first has no cursor
    while (endless.follow(QString::number(pages)))
        ++pages;
    QCOMPARE(pages, 200);
}

void TestPostPressParsers::answersWithoutSenseAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"answer.notJson"_s;
    QTest::newRow("HTML") << "<html>hello</html>"_qba << u"answer.notJson"_s;
    QTest::newRow("a list") << "[]"_qba << u"answer.notJson"_s;
    QTest::newRow("torn") << R"({"object":"AccountList","items":[)"_qba << u"answer.notJson"_s;
    QTest::newRow("no object") << R"({"items":[]})"_qba << u"answer.shape"_s;
    QTest::newRow("another object") << R"({"object":"ChatList","items":[]})"_qba << u"answer.shape"_s;
    QTest::newRow("data of another object") << R"({"object":"Chat","data":[]})"_qba << u"answer.shape"_s;
    QTest::newRow("no list") << R"({"object":"AccountList","items":{}})"_qba << u"answer.shape"_s;
    QTest::newRow("object of another case")
        << R"({"object":"accountlist","items":[]})"_qba << u"answer.shape"_s;
}

void TestPostPressParsers::answersWithoutSenseAreRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    for (const Error &error : {accounts(ok(body)).error(), relations(ok(body), {}).error()}) {
        QCOMPARE(error.kind, ErrorKind::Protocol);
        QCOMPARE(error.code, code);
    }
    QCOMPARE(me(ok(body)).error().code, code);
    QCOMPARE(profile(ok(body), {}, {}).error().code, code);
}

void TestPostPressParsers::anEndorsementTookEffect()
{
    const auto created = endorsed(ok(R"({"object":"LinkedinProfileEndorse","endorsed":true})"), wish);
    QVERIFY(created);
    QCOMPARE(created->urn, EndorsementUrn(mira, 4081559021));
    QVERIFY(!created->wasThere);
}

void TestPostPressParsers::anEndorsementWasThereBefore()
{
    const QByteArrayList bodies{R"({"type":"errors/action_already_performed","status":422,"title":"T"})",
                                R"({"error":{"code":"action_already_performed","message":"M"}})"};
    for (const QByteArray &body : bodies) {
        const auto created = endorsed({422, {}, body}, wish);
        QVERIFY(created);
        QVERIFY(created->wasThere);
        QCOMPARE(created->urn, EndorsementUrn(mira, 4081559021));
    }
}

void TestPostPressParsers::anEndorsementThatWasNotAppliedIsAFailure()
{
    const auto created = endorsed(ok(R"({"object":"LinkedinProfileEndorse","endorsed":false})"), wish);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Rejected);
    QCOMPARE(created.error().code, u"endorse.notApplied"_s);
    QCOMPARE(created.error().delivery, Delivery::Answered);
}

void TestPostPressParsers::anUnclearAnswerToAnEndorsementIsUnconfirmed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html>welcome</html>"_qba;
    QTest::newRow("another object") << R"({"object":"UserProfile","endorsed":true})"_qba;
    QTest::newRow("no object") << R"({"endorsed":true})"_qba;
    QTest::newRow("does not say") << R"({"object":"LinkedinProfileEndorse"})"_qba;
    QTest::newRow("says it in words") << R"({"object":"LinkedinProfileEndorse","endorsed":"true"})"_qba;
    QTest::newRow("a failure inside a 200") << R"({"type":"errors/action_already_performed"})"_qba;
}

void TestPostPressParsers::anUnclearAnswerToAnEndorsementIsUnconfirmed()
{
    QFETCH(const QByteArray, body);
    const auto created = endorsed(ok(body), wish);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Protocol);
    QCOMPARE(created.error().delivery, Delivery::Unconfirmed);
}

void TestPostPressParsers::aLostAnswerBehindAGatewayIsUnconfirmed()
{
    const QByteArrayList bodies{{}, "<html>", R"({"type":"errors/request_timeout","status":504})"};
    for (const QByteArray &body : bodies)
        QCOMPARE(endorsed({504, {}, body}, wish).error().delivery, Delivery::Unconfirmed);
    QCOMPARE(endorsed({404, {}, "<html>"}, wish).error().code, u"postpress.noRoute"_s);
    QCOMPARE(endorsed({404, {}, "<html>"}, wish).error().delivery, Delivery::Answered);
}

QTEST_GUILESS_MAIN(TestPostPressParsers)
#include "tst_postpressparsers.moc"
