// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/addresses.h"
#include "backends/postpress/identifiers.h"
#include "backends/postpress/key.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// What a person types or pastes for PostPress.
class TestPostPressInput : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreReadInEveryForm_data();
    void peopleAreReadInEveryForm();
    void whatNamesNobodyIsRefused_data();
    void whatNamesNobodyIsRefused();
    void onlyIdsOfLinkedInItselfCanBeEndorsed_data();
    void onlyIdsOfLinkedInItselfCanBeEndorsed();

    void keysAreCleanedAndSorted_data();
    void keysAreCleanedAndSorted();
    void whatCanBeNoKeyIsRefused_data();
    void whatCanBeNoKeyIsRefused();
    void aMaskedKeyShowsItsEndsOnly();

    void thePagesToReadAreNotTheApi_data();
    void thePagesToReadAreNotTheApi();
    void bothKnownPathsAreCandidates_data();
    void bothKnownPathsAreCandidates();
};

using Sort = ProfileIdentifier::Sort;

void TestPostPressInput::peopleAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<Sort>("sort");
    QTest::addColumn<QString>("text");
    const auto id = [](const char *name, const QString &pasted) {
        QTest::newRow(name) << pasted << Sort::ProviderId << u"ACoAAB7demoDemoDemo"_s;
    };
    const auto publicId = [](const char *name, const QString &pasted,
                             const QString &text = u"mira-solberg-demo"_s) {
        QTest::newRow(name) << pasted << Sort::PublicId << text;
    };
    id("provider id", u"ACoAAB7demoDemoDemo"_s);
    id("blanks around it", u"  ACoAAB7demoDemoDemo\n"_s);
    id("internal address", u"https://www.linkedin.com/in/ACoAAB7demoDemoDemo"_s);
    id("person URN", u"urn:li:person:ACoAAB7demoDemoDemo"_s);
    QTest::newRow("newer provider id")
        << u"ADoAAB7demoDemoDemo"_s << Sort::ProviderId << u"ADoAAB7demoDemoDemo"_s;
    publicId("public id", u"mira-solberg-demo"_s);
    publicId("address", u"https://www.linkedin.com/in/mira-solberg-demo"_s);
    publicId("address with a slash", u"https://www.linkedin.com/in/mira-solberg-demo/"_s);
    publicId("address without a scheme", u"www.linkedin.com/in/mira-solberg-demo"_s);
    publicId("address of a country", u"https://no.linkedin.com/in/mira-solberg-demo"_s);
    publicId("bare host", u"linkedin.com/in/mira-solberg-demo"_s);
    publicId("query and fragment", u"https://www.linkedin.com/in/mira-solberg-demo/?trk=a&b=c#top"_s);
    publicId("further parts", u"https://www.linkedin.com/in/mira-solberg-demo/details/skills/"_s);
    publicId("capitals in the host", u"HTTPS://WWW.LinkedIn.COM/in/mira-solberg-demo"_s);
    publicId("percent-encoded", u"https://www.linkedin.com/in/jos%C3%A9-demo"_s, u"josé-demo"_s);
    publicId("as browsers show it", u"https://www.linkedin.com/in/josé-demo"_s, u"josé-demo"_s);
    publicId("another script", u"山田-demo"_s, u"山田-demo"_s);
    publicId("begins like an id", u"ACorn"_s, u"ACorn"_s);
    publicId("begins like an id of Recruiter", u"AEinstein"_s, u"AEinstein"_s);
}

void TestPostPressInput::peopleAreReadInEveryForm()
{
    QFETCH(const QString, pasted);
    QFETCH(const Sort, sort);
    QFETCH(const QString, text);
    const auto read = parseProfileIdentifier(pasted);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->sort, sort);
    QCOMPARE(read->text, text);
}

void TestPostPressInput::whatNamesNobodyIsRefused_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &pasted, const QString &code) {
        QTest::newRow(qPrintable(pasted)) << pasted << code;
    };
    row(u"https://www.linkedin.com/company/demo-harbour"_s, u"person.notAProfile"_s);
    row(u"https://www.linkedin.com/school/demo-school/"_s, u"person.notAProfile"_s);
    row(u"linkedin.com/feed/"_s, u"person.notAProfile"_s);
    row(u"https://www.linkedin.com/in/"_s, u"person.notAProfile"_s);
    row(u"https://www.linkedin.com"_s, u"person.notAProfile"_s);
    row(u"https://linkedin.com.example/in/mira"_s, u"person.notAProfile"_s);
    row(u"https://evillinkedin.com/in/mira"_s, u"person.notAProfile"_s);
    row(u"https://linkedin.com@example.org/in/mira"_s, u"person.notAProfile"_s);
    row(u"https://example.org/in/mira"_s, u"person.notAProfile"_s);
    row(u"https://www.linkedin.com/sales/lead/ACwAAB7demoDemoDemo"_s, u"person.otherProduct"_s);
    row(u"https://www.linkedin.com/talent/profile/AEMAAB7demoDemoDemo"_s, u"person.otherProduct"_s);
    row(u"https://www.linkedin.com/in/ACwAAB7demoDemoDemo"_s, u"person.otherProduct"_s);
    row(u"ACwAAB7demoDemoDemo"_s, u"person.otherProduct"_s);
    row(u"AEMAAB7demoDemoDemo"_s, u"person.otherProduct"_s);
    row(u"urn:li:person:Ab-9_xYz01"_s, u"person.otherProduct"_s);
    row(u""_s, u"person.invalid"_s);
    row(u"  \n"_s, u"person.invalid"_s);
    row(u"Mira Solberg"_s, u"person.invalid"_s);
    row(u"mira@example.org"_s, u"person.invalid"_s);
    row(u"mira?account_id=other"_s, u"person.invalid"_s);
    row(u"mira%2Frelations"_s, u"person.invalid"_s);
    row(u".."_s, u"person.invalid"_s);
    row(u"me"_s, u"person.invalid"_s);
    row(u"Relations"_s, u"person.invalid"_s);
    row(u"https://www.linkedin.com/in/mira%2F..%2Fme"_s, u"person.invalid"_s);
    row(u"https://www.linkedin.com/in/mira%252Fme"_s, u"person.invalid"_s); // decoded once only
    row(u"mira\x01solberg"_s, u"person.invalid"_s);
    row(QString(201, u'a'), u"person.invalid"_s);
}

void TestPostPressInput::whatNamesNobodyIsRefused()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, code);
    const auto read = parseProfileIdentifier(pasted);
    QVERIFY2(!read, read ? qPrintable(read->text) : "");
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().kind, ErrorKind::ChooseAnother);
}

void TestPostPressInput::onlyIdsOfLinkedInItselfCanBeEndorsed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("classic") << u"ACoAAB7demoDemoDemo"_s << true;
    QTest::newRow("newer") << u"ADoAAB7demo_Demo-1"_s << true;
    QTest::newRow("Sales Navigator") << u"ACwAAB7demoDemoDemo"_s << false;
    QTest::newRow("Recruiter") << u"AEMAAB7demoDemoDemo"_s << false;
    QTest::newRow("public id") << u"mira-solberg-demo"_s << false;
    QTest::newRow("prefix alone") << u"ACo"_s << false;
    QTest::newRow("other case") << u"acoAAB7demoDemoDemo"_s << false;
    QTest::newRow("line end") << u"ACoAAB7demoDemoDemo\n"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestPostPressInput::onlyIdsOfLinkedInItselfCanBeEndorsed()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isOne);
    QCOMPARE(isProviderId(id), isOne);
    QCOMPARE(personFromProviderId(id).has_value(), isOne);
}

void TestPostPressInput::keysAreCleanedAndSorted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PostPressKey::Sort>("sort");
    using KeySort = PostPressKey::Sort;
    QTest::newRow("live") << u"pp_live_demo0123456789"_s << "pp_live_demo0123456789"_qba << KeySort::Live;
    QTest::newRow("test") << u"pp_test_demo0123456789"_s << "pp_test_demo0123456789"_qba << KeySort::Test;
    QTest::newRow("another") << u"demo-0123456789"_s << "demo-0123456789"_qba << KeySort::Unknown;
    QTest::newRow("blanks and line ends")
        << u" \tpp_live_demo01\r\n"_s << "pp_live_demo01"_qba << KeySort::Live;
    QTest::newRow("a broken line") << u"pp_live_\n  demo01"_s << "pp_live_demo01"_qba << KeySort::Live;
    QTest::newRow("quotes") << u"\"pp_live_demo01\""_s << "pp_live_demo01"_qba << KeySort::Live;
    QTest::newRow("the whole header")
        << u"X-API-KEY: pp_test_demo01"_s << "pp_test_demo01"_qba << KeySort::Test;
}

void TestPostPressInput::keysAreCleanedAndSorted()
{
    QFETCH(const QString, pasted);
    QFETCH(const QByteArray, text);
    QFETCH(const PostPressKey::Sort, sort);
    const auto key = parsePostPressKey(pasted);
    QVERIFY(key);
    QCOMPARE(key->text, text);
    QCOMPARE(key->sort, sort);
}

void TestPostPressInput::whatCanBeNoKeyIsRefused_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \n"_s;
    QTest::newRow("a control character") << u"pp_live_de\x07mo"_s;
    QTest::newRow("not ASCII") << u"pp_live_démo"_s;
    QTest::newRow("two words") << u"pp_live_demo pp_live_other"_s;
    QTest::newRow("the header's name alone") << u"X-API-KEY:"_s;
}

void TestPostPressInput::whatCanBeNoKeyIsRefused()
{
    QFETCH(const QString, pasted);
    const auto key = parsePostPressKey(pasted);
    QVERIFY(!key);
    QCOMPARE(key.error().code, u"key.unusable"_s);
    QVERIFY(key.error().detail.isEmpty());
}

void TestPostPressInput::aMaskedKeyShowsItsEndsOnly()
{
    QCOMPARE(parsePostPressKey(u"pp_live_demo0123456789"_s)->masked(), u"pp_live_…6789"_s);
    QCOMPARE(parsePostPressKey(u"pp_test_demo"_s)->masked(), u"pp_test_…"_s);
    QCOMPARE(parsePostPressKey(u"abcdefghijklmnop"_s)->masked(), u"…mnop"_s);
    QCOMPARE(parsePostPressKey(u"abcd"_s)->masked(), u"…"_s);
}

void TestPostPressInput::thePagesToReadAreNotTheApi_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: it is good
    QTest::newRow("api") << u"https://api.postpress.ai/v1/"_s << QString();
    QTest::newRow("elsewhere") << u"https://postpress.example/api/v1"_s << QString();
    QTest::newRow("a test server") << u"http://127.0.0.1:8080/v1"_s << QString();
    QTest::newRow("reference") << u"https://api.postpress.io/docs"_s << u"address.documentation"_s;
    QTest::newRow("reference, as an API") << u"https://api.postpress.io/v1"_s << u"address.documentation"_s;
    QTest::newRow("guides") << u"https://www.postpress.ai/docs/quickstart"_s << u"address.documentation"_s;
    QTest::newRow("not encrypted") << u"http://api.postpress.ai/v1"_s << u"address.scheme"_s;
}

void TestPostPressInput::thePagesToReadAreNotTheApi()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto address = PostPressAddresses::parse(text);
    QCOMPARE(address ? QString() : address.error().code, code);
}

void TestPostPressInput::bothKnownPathsAreCandidates_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QStringList>("candidates");
    QTest::newRow("standard") << PostPressAddresses::standard().toString()
                              << QStringList{u"https://api.postpress.ai/v1"_s,
                                             u"https://api.postpress.ai/api/v1"_s};
    QTest::newRow("the other one first")
        << u"https://api.postpress.ai/api/v1"_s
        << QStringList{u"https://api.postpress.ai/api/v1"_s, u"https://api.postpress.ai/v1"_s};
    QTest::newRow("bare host") << u"http://127.0.0.1:8080"_s
                               << QStringList{u"http://127.0.0.1:8080/v1"_s,
                                              u"http://127.0.0.1:8080/api/v1"_s};
    QTest::newRow("a path of its own")
        << u"https://proxy.example/post/press"_s << QStringList{u"https://proxy.example/post/press"_s};
}

void TestPostPressInput::bothKnownPathsAreCandidates()
{
    QFETCH(const QString, base);
    QFETCH(const QStringList, candidates);
    QStringList found;
    for (const QUrl &each : PostPressAddresses::candidates(QUrl(base)))
        found.append(each.toString());
    QCOMPARE(found, candidates);
}

QTEST_GUILESS_MAIN(TestPostPressInput)
#include "tst_postpressinput.moc"
