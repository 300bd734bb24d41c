// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivekey.h"

#include <QSet>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Archive;
using namespace Qt::StringLiterals;

class TestArchiveKey : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsAStrongKey();
    void withoutAnAddressTheNameIsAWeakKey_data();
    void withoutAnAddressTheNameIsAWeakKey();
    void aNameIsNeverTakenForAnAddress();
    void withoutANameTheTextOfTheAddressIsAWeakKey_data();
    void withoutANameTheTextOfTheAddressIsAWeakKey();
    void namesAreCollapsedAndFolded_data();
    void namesAreCollapsedAndFolded();
    void spellingsOfOneSkillHaveOneKey_data();
    void spellingsOfOneSkillHaveOneKey();
    void otherSkillsHaveOtherKeys_data();
    void otherSkillsHaveOtherKeys();
    void everyPartOfANaturalKeyCounts();
    void connectionsAreKnownByAddressAndName();
};

void TestArchiveKey::anAddressIsAStrongKey()
{
    const PersonKey key = personKey(u"Nomi"_s, u"Inventado"_s, u"www.linkedin.com/in/nomi-0a1b"_s);
    QCOMPARE(key.text, u"nomi-0a1b"_s);
    QVERIFY(!key.isWeak);
    QVERIFY(!isWeakKey(key.text));
    // The same person with another name, in the other file's form of address.
    QCOMPARE(personKey(u"Nomi"_s, u"Fictivus"_s, u"https://www.linkedin.com/in/Nomi-0a1b/"_s), key);
    // Another person with the same name.
    QVERIFY(personKey(u"Nomi"_s, u"Inventado"_s, u"www.linkedin.com/in/nomi-9z8y"_s) != key);
}

void TestArchiveKey::withoutAnAddressTheNameIsAWeakKey_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("not one of LinkedIn") << u"evil.example/in/nomi"_s;
    QTest::newRow("not readable") << u"www.linkedin.com/in/tilb%FAin"_s;
    QTest::newRow("not one of a person") << u"www.linkedin.com/company/nomi"_s;
}

void TestArchiveKey::withoutAnAddressTheNameIsAWeakKey()
{
    QFETCH(const QString, address);
    const PersonKey key = personKey(u"Nomi "_s, u" INVENTADO"_s, address);
    QVERIFY(key.isWeak);
    QVERIFY(isWeakKey(key.text));
    QCOMPARE(key, personKey(u"nomi"_s, u"inventado"_s, QString()));
    QCOMPARE(key, keyOfName(foldedName(u"Nomi"_s, u"Inventado"_s)));
    QVERIFY(key != personKey(u"Perrin"_s, u"Inventado"_s, address));
}

void TestArchiveKey::aNameIsNeverTakenForAnAddress()
{
    const PersonKey byName = personKey(u"Nomi"_s, QString(), QString());
    const PersonKey byAddress = personKey(u"Nomi"_s, QString(), u"www.linkedin.com/in/nomi"_s);
    QVERIFY(byName.text != byAddress.text);
    QVERIFY(personKey(QString(), QString(), u"www.linkedin.com/in/name:nomi"_s).isWeak);
}

void TestArchiveKey::withoutANameTheTextOfTheAddressIsAWeakKey_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("of old profiles") << u"www.linkedin.com/pub/nomi-inventado/1/2a/3b4"_s;
    QTest::newRow("not one of LinkedIn") << u"evil.example/in/nomi"_s;
    QTest::newRow("not readable") << u"www.linkedin.com/in/tilb%FAin"_s;
    QTest::newRow("something else") << u"name:nomi"_s;
}

void TestArchiveKey::withoutANameTheTextOfTheAddressIsAWeakKey()
{
    QFETCH(const QString, address);
    const PersonKey key = personKey(QString(), u" "_s, address);
    QVERIFY(key.isWeak);
    QVERIFY(isWeakKey(key.text));
    // Others without a name are others.
    QVERIFY(key != personKey(QString(), QString(), address + u'x'));
    QVERIFY(key != personKey(u"Nomi"_s, QString(), address));
    QVERIFY(key != personKey(address, QString(), QString()));
    QCOMPARE(personKey(QString(), QString(), u' ' + address.toUpper()), key);
    QCOMPARE(connectionKeys(QString(), QString(), address), QStringList{key.text});
    QVERIFY(personKey(QString(), QString(), u"www.linkedin.com/in/"_s + key.text).isWeak);
}

void TestArchiveKey::namesAreCollapsedAndFolded_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Nomi"_s << u"Inventado"_s << u"nomi inventado"_s;
    QTest::newRow("blanks") << u" Nomi\u00a0 B. "_s << u" Inventado\t"_s << u"nomi b. inventado"_s;
    QTest::newRow("credentials") << u"Perrin"_s << u"Fictivus, PhD"_s << u"perrin fictivus, phd"_s;
    QTest::newRow("decomposed") << u"Alexandrine"_s << u"Tilbu\u0301in"_s << u"alexandrine tilbúin"_s;
    QTest::newRow("no surname") << u"Nomi"_s << QString() << u"nomi"_s;
    QTest::newRow("no first name") << QString() << u"Inventado"_s << u"inventado"_s;
    QTest::newRow("emoji") << u"Nomi 🌍"_s << u"Inventado ®"_s << u"nomi 🌍 inventado ®"_s;
    QTest::newRow("nothing") << QString() << u" "_s << QString();
}

void TestArchiveKey::namesAreCollapsedAndFolded()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const QString, name);
    QCOMPARE(foldedName(first, last), name);
}

void TestArchiveKey::spellingsOfOneSkillHaveOneKey_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("blank at the end") << u"Woodworking"_s << u"Woodworking "_s;
    QTest::newRow("case") << u"CMake"_s << u"CMAKE"_s;
    QTest::newRow("blanks within") << u"Flora, Fauna & Habitats"_s << u"Flora,  Fauna &\tHabitats"_s;
    QTest::newRow("decomposed") << u"Yazılım Geliştirme"_s << u"Yazılım Gelis\u0327tirme"_s;
}

void TestArchiveKey::spellingsOfOneSkillHaveOneKey()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QCOMPARE(skillKey(a), skillKey(b));
}

void TestArchiveKey::otherSkillsHaveOtherKeys_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("signs") << u"C"_s << u"C++"_s;
    QTest::newRow("accents") << u"Résumé"_s << u"Resume"_s;
    QTest::newRow("blanks") << u"JavaScript"_s << u"Java Script"_s;
}

void TestArchiveKey::otherSkillsHaveOtherKeys()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QVERIFY(skillKey(a) != skillKey(b));
}

void TestArchiveKey::everyPartOfANaturalKeyCounts()
{
    const NaturalKey key{.direction = Direction::Given, .person = u"nomi"_s, .skill = u"qt"_s};
    QSet<NaturalKey> keys{key};
    keys.insert({.direction = Direction::Received, .person = u"nomi"_s, .skill = u"qt"_s});
    keys.insert({.direction = Direction::Given, .person = u"perrin"_s, .skill = u"qt"_s});
    keys.insert({.direction = Direction::Given, .person = u"nomi"_s, .skill = u"cmake"_s});
    keys.insert({.direction = Direction::Given, .person = u"nomi"_s, .skill = u"qt"_s});
    QCOMPARE(keys.size(), 4);
    QVERIFY(keys.contains(key));
}

void TestArchiveKey::connectionsAreKnownByAddressAndName()
{
    const QString byName = keyOfName(u"nomi inventado"_s).text;
    QCOMPARE(connectionKeys(u"Nomi"_s, u"Inventado"_s, u"https://www.linkedin.com/in/nomi-0a1b"_s),
             (QStringList{u"nomi-0a1b"_s, byName}));
    QCOMPARE(connectionKeys(u"Nomi"_s, u"Inventado"_s, QString()), QStringList{byName});
    // Rows of people who left or hid.
    QVERIFY(connectionKeys(QString(), QString(), QString()).isEmpty());
}

QTEST_GUILESS_MAIN(TestArchiveKey)
#include "tst_archivekey.moc"
