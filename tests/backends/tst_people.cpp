// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/people.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestPeople : public QObject
{
    Q_OBJECT

private slots:
    void meIsRead_data();
    void meIsRead();
    void userInfoIsRead_data();
    void userInfoIsRead();
    void answersWithoutAMemberAreRefused_data();
    void answersWithoutAMemberAreRefused();
    void everybodyComesBackFromABatch();
    void keysOfABatchAreReadInEveryForm_data();
    void keysOfABatchAreReadInEveryForm();
    void aHugeNameIsCut();
};

namespace {

PersonUrn urn(const QString &id)
{
    return PersonUrn::fromId(id).value();
}

} // namespace

void TestPeople::meIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::newRow("localized")
        << R"({"id":"Ab-9_xYz01","localizedFirstName":"Ada","localizedLastName":"Example"})"_qba
        << u"Ada Example"_s;
    QTest::newRow("preferred locale")
        << R"({"id":"Ab-9_xYz01","firstName":{"localized":{"de_DE":"Adele","en_US":"Ada"},
              "preferredLocale":{"language":"en","country":"US"}},
              "lastName":{"localized":{"en_US":"Example"}}})"_qba
        << u"Ada Example"_s;
    QTest::newRow("any locale") << R"({"id":"Ab-9_xYz01","firstName":{"localized":{"xx_YY":"","zz_ZZ":"Ada"},
              "preferredLocale":{"language":"en","country":"US"}}})"_qba
                                << u"Ada"_s;
    QTest::newRow("localized null")
        << R"({"id":"Ab-9_xYz01","localizedFirstName":null,"localizedLastName":"Example"})"_qba
        << u"Example"_s;
    QTest::newRow("no name") << R"({"id":"Ab-9_xYz01"})"_qba << u""_s;
    QTest::newRow("names of wrong types")
        << R"({"id":"Ab-9_xYz01","localizedFirstName":7,"lastName":[]})"_qba << u""_s;
}

void TestPeople::meIsRead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, name);
    const auto person = LinkedInParsers::me({200, {}, body});
    QVERIFY(person);
    QCOMPARE(person->urn, urn(u"Ab-9_xYz01"_s));
    QCOMPARE(person->name, name);
    QCOMPARE(person->visibility,
             name.isEmpty() ? Person::Visibility::Unavailable : Person::Visibility::Known);
}

void TestPeople::userInfoIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("locale as text") << R"({"sub":"Ab-9_xYz01","name":"Ada Example","locale":"en-US"})"_qba;
    QTest::newRow("locale as object")
        << R"({"sub":"Ab-9_xYz01","name":"Ada Example","locale":{"country":"US","language":"en"}})"_qba;
    QTest::newRow("name in parts")
        << R"({"sub":"Ab-9_xYz01","given_name":"Ada","family_name":"Example"})"_qba;
    QTest::newRow("sub as URN") << R"({"sub":"urn:li:person:Ab-9_xYz01","name":" Ada Example "})"_qba;
}

void TestPeople::userInfoIsRead()
{
    QFETCH(const QByteArray, body);
    const auto person = LinkedInParsers::userInfo({200, {}, body});
    QVERIFY(person);
    QCOMPARE(person->urn, urn(u"Ab-9_xYz01"_s));
    QCOMPARE(person->name, u"Ada Example"_s);
    QCOMPARE(person->visibility, Person::Visibility::Known);
}

void TestPeople::answersWithoutAMemberAreRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no id") << 200 << R"({"localizedFirstName":"Ada"})"_qba << ErrorKind::Protocol;
    QTest::newRow("id null") << 200 << R"({"id":null,"sub":null})"_qba << ErrorKind::Protocol;
    QTest::newRow("id with structure")
        << 200 << R"json({"id":"a,b","sub":"a)"})json"_qba << ErrorKind::Protocol;
    QTest::newRow("HTML") << 200 << "<html>Sign in</html>"_qba << ErrorKind::Protocol;
    QTest::newRow("a list") << 200 << "[]"_qba << ErrorKind::Protocol;
    QTest::newRow("forbidden") << 403 << "{}"_qba << ErrorKind::Forbidden;
    QTest::newRow("forbidden inside a 200")
        << 200 << R"({"status":403,"message":"no"})"_qba << ErrorKind::Forbidden;
}

void TestPeople::answersWithoutAMemberAreRefused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    const HttpResponse response{status, {}, body};
    const auto me = LinkedInParsers::me(response);
    const auto userInfo = LinkedInParsers::userInfo(response);
    const auto people = LinkedInParsers::people(response, {urn(u"a"_s)});
    QVERIFY(!me && !userInfo && !people);
    QCOMPARE(me.error().kind, kind);
    QCOMPARE(userInfo.error().kind, kind);
    QCOMPARE(people.error().kind, kind);
}

void TestPeople::everybodyComesBackFromABatch()
{
    const HttpResponse response{200, {}, R"json({
        "results":{"(id:a)":{"id":"a","localizedFirstName":"Ada","localizedLastName":"Example"},
                   "(id:b)":{"id":"private"},
                   "(id:c)":{"id":"c"},
                   "(id:d)":null,
                   "%zz":{"localizedFirstName":"Nobody"},
                   "(id:unasked)":{"localizedFirstName":"Nobody"}},
        "statuses":{},
        "errors":{"(id:e)":{"status":404}}})json"};
    const auto people = LinkedInParsers::people(
        response, {urn(u"f"_s), urn(u"e"_s), urn(u"d"_s), urn(u"c"_s), urn(u"b"_s), urn(u"a"_s)});
    QVERIFY(people);
    using V = Person::Visibility;
    const QList<Person> expected{
        {urn(u"f"_s), {}, V::Unavailable}, {urn(u"e"_s), {}, V::Unavailable},
        {urn(u"d"_s), {}, V::Unavailable}, {urn(u"c"_s), {}, V::Unavailable},
        {urn(u"b"_s), {}, V::Private},     {urn(u"a"_s), u"Ada Example"_s, V::Known}};
    QCOMPARE(*people, expected);
}

void TestPeople::keysOfABatchAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"(id:Ab-9_xYz01)", "%28id%3AAb-9_xYz01%29", "(id:Ab%2D9_xYz01)", "Ab-9_xYz01",
                            "urn:li:person:Ab-9_xYz01", "(other:x,id:Ab-9_xYz01)"})
        QTest::newRow(key) << QByteArray(key);
}

void TestPeople::keysOfABatchAreReadInEveryForm()
{
    QFETCH(const QByteArray, key);
    const HttpResponse response{200, {}, R"({"results":{")" + key + R"(":{"localizedFirstName":"Ada"}}})"};
    const auto people = LinkedInParsers::people(response, {urn(u"Ab-9_xYz01"_s)});
    QVERIFY(people);
    QCOMPARE(people->first().name, u"Ada"_s);
}

void TestPeople::aHugeNameIsCut()
{
    const auto person = LinkedInParsers::me(
        {200, {}, R"({"id":"a","localizedFirstName":")" + QByteArray(1'000'000, 'x') + R"("})"});
    QVERIFY(person);
    QCOMPARE(person->name.size(), 1000);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
