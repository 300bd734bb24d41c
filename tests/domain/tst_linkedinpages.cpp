// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linkedinpages.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestLinkedInPages : public QObject
{
    Q_OBJECT

private slots:
    void pagesHaveTheirAddresses_data();
    void pagesHaveTheirAddresses();
    void whatIsNoSlugHasNoPage_data();
    void whatIsNoSlugHasNoPage();
    void namesAreSearchedForAsTheyAreSeen_data();
    void namesAreSearchedForAsTheyAreSeen();
    void onlyLinkedInIsOpened_data();
    void onlyLinkedInIsOpened();
};

void TestLinkedInPages::pagesHaveTheirAddresses_data()
{
    using namespace LinkedInPages;
    QTest::addColumn<QUrl>("page");
    QTest::addColumn<QByteArray>("address");
    const auto row = [](const char *name, const QUrl &page, const QByteArray &path) {
        QTest::newRow(name) << page << "https://www.linkedin.com" + path;
    };
    row("own profile", ownProfile(), "/in/me/");
    row("own skills", ownSkills(), "/in/me/details/skills/");
    row("archive", archiveRequest(), "/mypreferences/d/download-my-data");
    row("profile", memberProfile(u"nomi-inventado-0a1b2c3d"_s), "/in/nomi-inventado-0a1b2c3d/");
    row("skills", memberSkills(u"nomi-inventado-0a1b2c3d"_s), "/in/nomi-inventado-0a1b2c3d/details/skills/");
    row("id of the API", memberProfile(u"ACoAAB7demo_Demo-1"_s), "/in/ACoAAB7demo_Demo-1/");
    row("accent", memberSkills(u"tilbúin"_s), "/in/tilb%C3%BAin/details/skills/");
    row("emoji", memberProfile(u"nomi-🌍"_s), "/in/nomi-%F0%9F%8C%8D/");
    row("emoji newer than this Qt", memberProfile(u"\U0001FAE9"_s), "/in/%F0%9F%AB%A9/");
    row("joined emoji", memberProfile(u"👩\u200d💻"_s), "/in/%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB/");
    row("signs", memberProfile(u"a,b&c;d=e+f'(g)!~"_s), "/in/a%2Cb%26c%3Bd%3De%2Bf%27%28g%29%21~/");
}

void TestLinkedInPages::pagesHaveTheirAddresses()
{
    QFETCH(const QUrl, page);
    QFETCH(const QByteArray, address);
    QCOMPARE(page.toEncoded(), address);
    QVERIFY(LinkedInPages::mayOpen(page));
}

void TestLinkedInPages::whatIsNoSlugHasNoPage_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("dot", u"."_s);
    row("two dots", u".."_s);
    row("dots within", u"a..b"_s);
    row("slash", u"nomi/details"_s);
    row("backslash", u"nomi\\x"_s);
    row("query", u"nomi?x"_s);
    row("fragment", u"nomi#x"_s);
    row("still encoded", u"tilb%C3%BAin"_s);
    row("at sign", u"nomi@x"_s);
    row("colon", u"nomi:x"_s);
    row("brackets", u"[nomi]"_s);
    row("blank", u"nomi x"_s);
    row("ideographic blank", u"nomi\u3000x"_s);
    row("line separator", u"nomi\u2028x"_s);
    row("NUL", u"nomi"_s + QChar(0));
    row("line end", u"nomi\n"_s);
    row("right-to-left override", u"nomi\u202ex"_s);
    row("left-to-right isolate", u"\u2066nomi\u2069"_s);
    row("zero-width space", u"nomi\u200bx"_s);
    row("byte order mark", u"\ufeffnomi"_s);
    row("unseen tags", u"nomi\U000E0061\U000E007F"_s);
    row("kept for controls", u"nomi\u2065x"_s);
    row("kept for tags", u"nomi\U000E0080x"_s);
    row("noncharacter", u"nomi\U0001FFFFx"_s);
    row("joiner at the end", u"nomi\u200d"_s);
    row("joiner in front", u"\u200cnomi"_s);
    row("two joiners", u"no\u200c\u200dmi"_s);
    row("half a pair", u"nomi"_s + QChar(0xd83c));
    row("private use", u"nomi\U000F0000"_s);
    row("replacement", u"nomi\ufffd"_s);
    row("whoever is signed in", u"Me"_s);
    row("too long", QString(201, u'a'));
}

void TestLinkedInPages::whatIsNoSlugHasNoPage()
{
    QFETCH(const QString, text);
    QVERIFY(!LinkedInPages::isSlug(text));
    QVERIFY(LinkedInPages::memberProfile(text).isEmpty());
    QVERIFY(LinkedInPages::memberSkills(text).isEmpty());
}

void TestLinkedInPages::namesAreSearchedForAsTheyAreSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("keywords"); // empty: no page
    QTest::newRow("name") << u"Nomi Inventado"_s << "Nomi%20Inventado"_qba;
    QTest::newRow("signs") << u"R&D #1 + \"Lexi\" = 100% ?"_s
                           << "R%26D%20%231%20%2B%20%22Lexi%22%20%3D%20100%25%20%3F"_qba;
    QTest::newRow("accent") << u"Tilbúin"_s << "Tilb%C3%BAin"_qba;
    QTest::newRow("line ends") << u" Nomi\r\nInventado\t"_s << "Nomi%20Inventado"_qba;
    QTest::newRow("unseen") << u"\u202eNomi\u200b\u2066\ufeff\x07"_s << "Nomi"_qba;
    QTest::newRow("joined emoji") << u"👩\u200d💻"_s << "%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB"_qba;
    QTest::newRow("half a pair") << u"Nomi"_s + QChar(0xd83c) << "Nomi"_qba;
    QTest::newRow("long") << u"🌍"_s.repeated(300) << "%F0%9F%8C%8D"_qba.repeated(100);
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("nothing seen") << u" \u200b\n"_s << QByteArray();
}

void TestLinkedInPages::namesAreSearchedForAsTheyAreSeen()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, keywords);
    const QUrl page = LinkedInPages::findPerson(name);
    QCOMPARE(page.toEncoded(), keywords.isEmpty()
                                   ? QByteArray()
                                   : "https://www.linkedin.com/search/results/people/?keywords=" + keywords);
    QCOMPARE(LinkedInPages::mayOpen(page), !keywords.isEmpty());
}

void TestLinkedInPages::onlyLinkedInIsOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const QString &address, bool isAllowed) {
        QTest::newRow(qPrintable(address)) << address << isAllowed;
    };
    row(u"https://www.linkedin.com/in/nomi/"_s, true);
    row(u"https://linkedin.com/"_s, true);
    row(u"https://tr.linkedin.com/in/nomi"_s, true);
    row(u"HTTPS://WWW.LINKEDIN.COM/in/nomi"_s, true);
    row(u"http://www.linkedin.com/in/nomi"_s, false);
    row(u"ftp://www.linkedin.com/"_s, false);
    row(u"file:///etc/passwd"_s, false);
    row(u"file://www.linkedin.com/in/nomi"_s, false);
    row(u"javascript:alert(1)"_s, false);
    row(u"//www.linkedin.com/in/nomi"_s, false);
    row(u"www.linkedin.com/in/nomi"_s, false);
    row(u"https://evillinkedin.com/"_s, false);
    row(u"https://linkedin.com.evil.example/"_s, false);
    row(u"https://evil.example/linkedin.com"_s, false);
    row(u"https://linkedin.com@evil.example/"_s, false);
    row(u"https://nomi@www.linkedin.com/"_s, false);
    row(u"https://nomi:secret@www.linkedin.com/"_s, false);
    row(u"https://@www.linkedin.com/"_s, false);
    row(u"https://www.linkedin.com:8443/"_s, false);
    row(u"https://www.linkedin.com./"_s, false);
    row(u"https://"_s, false);
    row(u"https:///in/nomi"_s, false);
    QTest::newRow("nothing") << QString() << false;
}

void TestLinkedInPages::onlyLinkedInIsOpened()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isAllowed);
    QCOMPARE(LinkedInPages::mayOpen(QUrl(address)), isAllowed);
}

QTEST_GUILESS_MAIN(TestLinkedInPages)
#include "tst_linkedinpages.moc"
