// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/profileaddress.h"

#include <QTest>

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

class TestProfileAddress : public QObject
{
    Q_OBJECT

private slots:
    void slugsAreReadFromEveryForm_data();
    void slugsAreReadFromEveryForm();
    void otherAddressesHaveNoSlug_data();
    void otherAddressesHaveNoSlug();
    void encodedAndRawAddressesGiveOneSlug_data();
    void encodedAndRawAddressesGiveOneSlug();
    void aSlugIsItsOwnSlug();
    void pagesAreBuiltFromTheSlugAsItWasWritten();
    void keysKeepAccentsAndDropCase_data();
    void keysKeepAccentsAndDropCase();
};

void TestProfileAddress::slugsAreReadFromEveryForm_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const QString &address, const QString &slug) {
        QTest::newRow(name) << address << slug;
    };
    const QString nomi = u"nomi-inventado-0a1b2c3d"_s;
    row("endorsement files", u"www.linkedin.com/in/nomi-inventado-0a1b2c3d"_s, nomi);
    row("Connections.csv", u"https://www.linkedin.com/in/nomi-inventado-0a1b2c3d"_s, nomi);
    row("http", u"http://www.linkedin.com/in/nomi-inventado-0a1b2c3d"_s, nomi);
    row("bare host", u"linkedin.com/in/nomi-inventado-0a1b2c3d"_s, nomi);
    row("country host", u"tr.linkedin.com/in/nomi-inventado-0a1b2c3d"_s, nomi);
    row("slash at the end", u"www.linkedin.com/in/nomi-inventado-0a1b2c3d/"_s, nomi);
    row("query", u"www.linkedin.com/in/nomi-inventado-0a1b2c3d?trk=a/b"_s, nomi);
    row("slash and query", u"www.linkedin.com/in/nomi-inventado-0a1b2c3d/?trk=a"_s, nomi);
    row("fragment", u"www.linkedin.com/in/nomi-inventado-0a1b2c3d#a?b@c:d"_s, nomi);
    row("blanks around", u" www.linkedin.com/in/nomi-inventado-0a1b2c3d \t"_s, nomi);
    row("capitals", u"HTTPS://WWW.LinkedIn.COM/In/Nomi-Inventado-0A1B2C3D"_s, nomi);
    row("encoded letters that need it not", u"www.linkedin.com/in/%6Eomi%2dinventado-0a1b2c3d"_s, nomi);
    row("raw accent", u"www.linkedin.com/in/alexandrine-tilbúin"_s, u"alexandrine-tilbúin"_s);
    row("encoded accent", u"www.linkedin.com/in/alexandrine-tilb%C3%BAin"_s, u"alexandrine-tilbúin"_s);
    row("lower-case digits", u"www.linkedin.com/in/alexandrine-tilb%c3%bain"_s, u"alexandrine-tilbúin"_s);
    row("decomposed accent", u"www.linkedin.com/in/alexandrine-tilbu\u0301in"_s, u"alexandrine-tilbúin"_s);
    row("encoded decomposed accent", u"www.linkedin.com/in/tilbu%CC%81in"_s, u"tilbúin"_s);
    row("half encoded", u"www.linkedin.com/in/tilbúin-%C3%BA"_s, u"tilbúin-ú"_s);
    row("capital accent, encoded", u"www.linkedin.com/in/%C3%9Arsula"_s, u"úrsula"_s);
    row("Arabic", u"www.linkedin.com/in/نومي-مختلق"_s, u"نومي-مختلق"_s);
    row("Japanese", u"www.linkedin.com/in/%E5%B1%B1%E7%94%B0-demo"_s, u"山田-demo"_s);
    row("emoji", u"www.linkedin.com/in/nomi-🌍"_s, u"nomi-🌍"_s);
    row("encoded emoji", u"www.linkedin.com/in/nomi-%F0%9F%8C%8D"_s, u"nomi-🌍"_s);
    row("joined emoji", u"www.linkedin.com/in/nomi-👩\u200d💻"_s, u"nomi-👩\u200d💻"_s);
    row("joiner of a script", u"www.linkedin.com/in/می\u200cخواهم"_s, u"می\u200cخواهم"_s);
    row("signs", u"www.linkedin.com/in/nomi%2C-phd®-_~."_s, u"nomi,-phd®-_~."_s);
    row("longest", u"www.linkedin.com/in/"_s + QString(200, u'a'), QString(200, u'a'));
    row("longest, encoded", u"www.linkedin.com/in/"_s + u"%C3%BA"_s.repeated(200), QString(200, u'ú'));
}

void TestProfileAddress::slugsAreReadFromEveryForm()
{
    QFETCH(const QString, address);
    QFETCH(const QString, slug);
    QCOMPARE(slugOf(address), slug);
}

void TestProfileAddress::otherAddressesHaveNoSlug_data()
{
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &address) { QTest::newRow(name) << address; };
    const auto slug = [](const char *name, const QString &encoded) {
        QTest::newRow(name) << u"www.linkedin.com/in/"_s + encoded;
    };
    row("empty", QString());
    row("blanks", u"  "_s);
    row("a name", u"Nomi Inventado"_s);
    row("a slug", u"nomi"_s);
    row("only a host", u"www.linkedin.com"_s);
    row("host goes on", u"linkedin.com.evil.example/in/nomi"_s);
    row("host begins with more", u"evillinkedin.com/in/nomi"_s);
    row("host in the path", u"evil.example/linkedin.com/in/nomi"_s);
    row("host in the path, with a scheme", u"https://evil.example/www.linkedin.com/in/nomi"_s);
    row("host in the query", u"evil.example?www.linkedin.com/in/nomi"_s);
    row("host in the fragment", u"evil.example#www.linkedin.com/in/nomi"_s);
    row("host as a user", u"linkedin.com@evil.example/in/nomi"_s);
    row("host as user and password", u"https://www.linkedin.com:x@evil.example/in/nomi"_s);
    row("user at the right host", u"https://nomi@www.linkedin.com/in/nomi"_s);
    row("empty user", u"https://@www.linkedin.com/in/nomi"_s);
    row("port", u"www.linkedin.com:8443/in/nomi"_s);
    row("standard port", u"https://www.linkedin.com:443/in/nomi"_s);
    row("empty port", u"www.linkedin.com:/in/nomi"_s);
    row("dot after the host", u"www.linkedin.com./in/nomi"_s);
    row("dot before the host", u".linkedin.com/in/nomi"_s);
    row("empty label", u"www..linkedin.com/in/nomi"_s);
    row("encoded host", u"www.linkedin%2Ecom/in/nomi"_s);
    row("Kelvin sign in the host", u"www.lin\u212Aedin.com/in/nomi"_s);
    row("wide letters in the host", u"ｗｗｗ.linkedin.com/in/nomi"_s);
    row("backslashes", u"www.linkedin.com\\in\\nomi"_s);
    row("backslash before the path", u"evil.example\\www.linkedin.com/in/nomi"_s);
    row("no scheme but slashes", u"//www.linkedin.com/in/nomi"_s);
    row("three slashes", u"https:///www.linkedin.com/in/nomi"_s);
    row("one slash", u"https:/www.linkedin.com/in/nomi"_s);
    row("two schemes", u"https://https://www.linkedin.com/in/nomi"_s);
    row("another scheme", u"ftp://www.linkedin.com/in/nomi"_s);
    row("script", u"javascript:alert(1)//www.linkedin.com/in/nomi"_s);
    row("blank after the scheme", u"https:// www.linkedin.com/in/nomi"_s);
    row("byte order mark in front", u"\ufeffwww.linkedin.com/in/nomi"_s);
    row("company", u"www.linkedin.com/company/nomi"_s);
    row("old address", u"www.linkedin.com/pub/nomi/1/2a/3b4"_s);
    row("another product", u"www.linkedin.com/sales/in/nomi"_s);
    row("section alone", u"www.linkedin.com/in"_s);
    row("climbing to the section", u"www.linkedin.com/x/../in/nomi"_s);

    slug("no slug", QString());
    slug("slash for a slug", u"/"_s);
    slug("query for a slug", u"?trk=nomi"_s);
    slug("second slash in front", u"/nomi"_s);
    slug("two slashes at the end", u"nomi//"_s);
    slug("further parts", u"nomi/details/skills"_s);
    slug("encoded slash", u"nomi%2Fdetails"_s);
    slug("encoded slash at the end", u"nomi%2F"_s);
    slug("backslash", u"nomi\\x"_s);
    slug("encoded backslash", u"nomi%5cx"_s);
    slug("one dot", u"."_s);
    slug("two dots", u".."_s);
    slug("encoded dots", u"%2e%2E"_s);
    slug("dots within", u"nomi..x"_s);
    slug("climbing", u"../company/nomi"_s);
    slug("climbing, encoded", u"..%2Fcompany"_s);
    slug("encoded query", u"nomi%3Ftrk=a"_s);
    slug("encoded fragment", u"nomi%23a"_s);
    slug("colon", u"nomi:x"_s);
    slug("at sign", u"nomi@evil.example"_s);
    slug("encoded twice", u"tilb%25C3%25BAin"_s);
    slug("per cent sign", u"100%25"_s);
    slug("half an escape", u"nomi%4"_s);
    slug("lone per cent sign", u"nomi%"_s);
    slug("no hexadecimal digits", u"nomi%zz"_s);
    slug("signed digits", u"nomi%+1x"_s);
    slug("Latin-1", u"tilb%FAin"_s);
    slug("cut character", u"nomi-%F0%9F%8C"_s);
    slug("overlong slash", u"nomi%C0%AFx"_s);
    slug("encoded surrogate", u"nomi%ED%A0%80"_s);
    slug("beyond Unicode", u"nomi%F5%80%80%80"_s);
    slug("lone surrogate", u"nomi"_s + QChar(0xd83c));
    slug("surrogates in the wrong order", u"nomi"_s + QChar(0xdf0d) + QChar(0xd83c));
    slug("replacement character", u"tilb\ufffdin"_s);
    slug("noncharacter", u"nomi%EF%BF%BE"_s);
    slug("private use", u"nomi\ue000"_s);
    slug("blank", u"nomi inventado"_s);
    slug("encoded blank", u"nomi%20inventado"_s);
    slug("no-break space", u"nomi\u00a0x"_s);
    slug("line end", u"nomi\nx"_s);
    slug("encoded line ends", u"nomi%0D%0Ax"_s);
    slug("encoded NUL", u"nomi%00"_s);
    slug("tab", u"nomi\tx"_s);
    slug("delete", u"nomi%7Fx"_s);
    slug("control of Latin-1", u"nomi%C2%85x"_s);
    slug("right-to-left override", u"nomi\u202egro"_s);
    slug("encoded right-to-left override", u"nomi%E2%80%AEgro"_s);
    slug("right-to-left mark", u"nomi\u200f"_s);
    slug("Arabic letter mark", u"nomi\u061cx"_s);
    slug("isolate", u"nomi\u2067x\u2069"_s);
    slug("zero-width space", u"nomi\u200bx"_s);
    slug("word joiner", u"nomi\u2060x"_s);
    slug("soft hyphen", u"nomi\u00adx"_s);
    slug("byte order mark", u"%EF%BB%BFnomi"_s);
    slug("joiner in front", u"\u200dnomi"_s);
    slug("joiner at the end", u"nomi\u200d"_s);
    slug("non-joiner at the end", u"nomi%E2%80%8C"_s);
    slug("two joiners", u"nomi\u200d\u200dx"_s);
    slug("joiner alone", u"\u200c"_s);
    slug("whoever is signed in", u"me"_s);
    slug("whoever is signed in, encoded", u"%4De/"_s);
    slug("too long", QString(201, u'a'));
    slug("far too long", QString(100'000, u'a'));
}

void TestProfileAddress::otherAddressesHaveNoSlug()
{
    QFETCH(const QString, address);
    const auto slug = slugOf(address);
    QVERIFY2(!slug, slug ? qPrintable(*slug) : "");
    QVERIFY(!writtenSlugOf(address));
    QVERIFY(profilePageOf(address).isEmpty());
}

void TestProfileAddress::encodedAndRawAddressesGiveOneSlug_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("accent") << u"alexandrine-tilbúin"_s;
    QTest::newRow("Arabic") << u"نومي-مختلق"_s;
    QTest::newRow("emoji") << u"nomi-👩\u200d💻-🌍"_s;
    QTest::newRow("final sigma") << u"νομις-ινβενταδο"_s;
    QTest::newRow("dotted capital I") << u"İNVENTADO"_s;
    QTest::newRow("sharp s") << u"nomi-straße"_s;
}

void TestProfileAddress::encodedAndRawAddressesGiveOneSlug()
{
    QFETCH(const QString, slug);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(slug));
    const auto raw = slugOf(u"www.linkedin.com/in/"_s + slug);
    QVERIFY(raw);
    QCOMPARE(slugOf(u"https://www.linkedin.com/in/"_s + encoded), raw);
    QCOMPARE(slugOf(u"www.linkedin.com/in/"_s + slug.normalized(QString::NormalizationForm_D)), raw);
}

void TestProfileAddress::aSlugIsItsOwnSlug()
{
    for (const QString &text : {u"Alexandrine-Tilbu\u0301in"_s, u"ΝΟΜΙΣ-ς"_s, u"İ-ẞ-ǅ"_s, u"nomi-🌍"_s}) {
        const auto slug = slugOf(u"www.linkedin.com/in/"_s + text);
        QVERIFY(slug);
        QCOMPARE(slugOf(u"www.linkedin.com/in/"_s + *slug), slug);
        QCOMPARE(slugOf(profilePageOf(u"www.linkedin.com/in/"_s + text).toString(QUrl::FullyEncoded)), slug);
    }
}

void TestProfileAddress::pagesAreBuiltFromTheSlugAsItWasWritten()
{
    QCOMPARE(profilePageOf(u"tr.linkedin.com/in/tilbúin?trk=x"_s).toEncoded(),
             "https://www.linkedin.com/in/tilb%C3%BAin/");
    // Folded it would end in another sigma.
    QCOMPARE(profilePageOf(u"www.linkedin.com/in/νομις"_s).toEncoded(),
             "https://www.linkedin.com/in/%CE%BD%CE%BF%CE%BC%CE%B9%CF%82/");
    QCOMPARE(writtenSlugOf(u"www.linkedin.com/in/Nomi%2Dνομις/"_s), u"Nomi-νομις"_s);
    QVERIFY(slugOf(u"www.linkedin.com/in/νομις"_s) != writtenSlugOf(u"www.linkedin.com/in/νομις"_s));
}

void TestProfileAddress::keysKeepAccentsAndDropCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"CMake"_s << u"cmake"_s;
    QTest::newRow("accents") << u"Tilbúin"_s << u"tilbúin"_s;
    QTest::newRow("decomposed") << u"TILBU\u0301IN"_s << u"tilbúin"_s;
    QTest::newRow("wide letters stay") << u"Ｃ"_s << u"ｃ"_s;
    QTest::newRow("blanks stay") << u" a  b "_s << u" a  b "_s;
}

void TestProfileAddress::keysKeepAccentsAndDropCase()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(keyFolded(text), folded);
    QCOMPARE(keyFolded(folded), folded);
}

QTEST_GUILESS_MAIN(TestProfileAddress)
#include "tst_profileaddress.moc"
