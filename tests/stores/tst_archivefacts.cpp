// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/archivefacts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Archive::NaturalKey;

class TestArchiveFacts : public QObject
{
    Q_OBJECT

private slots:
    void aMemberHasTheSameUrnInEveryRun();
    void membersHaveUrnsOfTheirOwn_data();
    void membersHaveUrnsOfTheirOwn();
    void anEndorsementHasTheSameNumberInEveryRun();
    void endorsementsHaveNumbersOfTheirOwn();
    void factsAreReadBack();
    void whatIsNotKnownIsNotWritten();
    void whatIsNotKnownHereIsPassedOver();
    void unreadableFactsAreRefused_data();
    void unreadableFactsAreRefused();
    void onlyAProfileThatIsKnownLacksASkill();

private:
    static PersonUrn person(const QString &key) { return archivedPersonUrn(key); }
    static ArchiveFacts sample();
};

ArchiveFacts TestArchiveFacts::sample()
{
    return {.openedAt = {QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC},
            .exportedOn = QDate(2026, 3, 1),
            .ownerName = u"Owen Imaginato"_s,
            .ownerSlug = u"owen-imaginato"_s,
            .people = {{person(u"perrinfictivus"_s),
                        {.key = u"perrinfictivus"_s,
                         .name = u"Perrin Fictivus, \"PhD\""_s,
                         .slug = u"perrinfictivus"_s,
                         .company = u"Inventa & Söhne"_s,
                         .position = u"Maker"_s,
                         .connectedOn = QDate(2024, 3, 9),
                         .isConnected = true}},
                       {person(u"tilbúin"_s),
                        {.key = u"tilbúin"_s, .name = u"Lexi Tilbúin 🌍"_s, .isConnected = false}},
                       {person(u"name:nomi"_s), {.key = u"name:nomi"_s}}},
            .skillsOnProfile = QSet<QString>{u"qt"_s, u"flora, fauna"_s}};
}

// The ids of a profile stay good only if they never change: these were worked out by other means.
void TestArchiveFacts::aMemberHasTheSameUrnInEveryRun()
{
    QCOMPARE(person(u"nomi-inventado-0a1b2c3d"_s).id(), u"hXIAzNYfASmh3j1hHc14MA"_s);
    const auto account = AccountId::parse(u"11111111-2222-4333-8444-555555555555");
    QCOMPARE(archiveOwnerUrn(account.value()).id(), u"adJKQPZldNX7IjqlySwggA"_s);
}

void TestArchiveFacts::membersHaveUrnsOfTheirOwn_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("slug") << u"nomi-inventado"_s;
    QTest::newRow("weak") << u"name:nomi inventado"_s;
    QTest::newRow("no text at all") << QString();
    QTest::newRow("another script") << u"tilbúin-山田-🌍"_s;
    QTest::newRow("long") << QString(5000, u'x');
}

void TestArchiveFacts::membersHaveUrnsOfTheirOwn()
{
    QFETCH(const QString, key);
    QCOMPARE(person(key).id().size(), 22);
    QCOMPARE(PersonUrn::parse(person(key).toString()), person(key));
    QVERIFY(person(key) != person(key + u'1'));
    const AccountId account = AccountId::create();
    QVERIFY(archiveOwnerUrn(account) != archiveOwnerUrn(AccountId::create()));
    QVERIFY(archiveOwnerUrn(account) != person(account.toString()));
}

void TestArchiveFacts::anEndorsementHasTheSameNumberInEveryRun()
{
    const NaturalKey received{
        .direction = Direction::Received, .person = u"nomi-inventado-0a1b2c3d"_s, .skill = u"qt"_s};
    QCOMPARE(archivedEndorsementId(received, 0), qint64(1623892709801793339));
    const NaturalKey given{.direction = Direction::Given, .person = u"tilbúin"_s, .skill = u"flora"_s};
    QCOMPARE(archivedEndorsementId(given, 1), qint64(3215771474501518998));
}

void TestArchiveFacts::endorsementsHaveNumbersOfTheirOwn()
{
    QSet<qint64> numbers;
    int keys = 0;
    const auto add = [&](const NaturalKey &key, int repetition) {
        const qint64 number = archivedEndorsementId(key, repetition);
        QVERIFY(number > 0);
        QVERIFY(number < (qint64(1) << 62));
        numbers.insert(number);
        ++keys;
    };
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        // The same letters, but for where the one text ends.
        for (const auto &[who, what] : {std::pair{u"ab"_s, u"c"_s},
                                        {u"a"_s, u"bc"_s},
                                        {u""_s, u"abc"_s},
                                        {u"1:a"_s, u"bc"_s},
                                        {u"1"_s, u"1:abc"_s}}) {
            for (const int repetition : {0, 1, 11})
                add({.direction = direction, .person = who, .skill = what}, repetition);
        }
    }
    QCOMPARE(numbers.size(), keys);
}

void TestArchiveFacts::factsAreReadBack()
{
    const QByteArray content = sample().serialize();
    const auto read = ArchiveFacts::parse(content);
    QVERIFY(read);
    QCOMPARE(*read, sample());
    QCOMPARE(read->openedAt.timeSpec(), Qt::UTC);
    QCOMPARE(read->serialize(), content);
    QCOMPARE(ArchiveFacts::parse(ArchiveFacts().serialize()), ArchiveFacts());
}

void TestArchiveFacts::whatIsNotKnownIsNotWritten()
{
    ArchiveFacts facts;
    facts.people.insert(person(u"nomi"_s), {.key = u"nomi"_s});
    const QByteArray content = facts.serialize();
    for (const char *const name :
         {"slug", "company", "position", "connectedOn", "isConnected", "exportedOn", "skillsOnProfile"})
        QVERIFY2(!content.contains(name), name);
    QVERIFY(!content.contains('\n'));
    facts.skillsOnProfile.emplace();
    QVERIFY(ArchiveFacts::parse(facts.serialize())->skillsOnProfile); // none is not the same as not known
}

void TestArchiveFacts::whatIsNotKnownHereIsPassedOver()
{
    const auto read = ArchiveFacts::parse(R"({"version":1,"colour":"red","people":[
        {"urn":"urn:li:person:Nomi1","key":"nomi","name":7,"mood":{"is":"good"},"isConnected":"yes"}]})");
    QVERIFY(read);
    const ArchivedPerson nomi{.key = u"nomi"_s};
    QCOMPARE(read->people.value(PersonUrn::fromId(u"Nomi1").value()), nomi);
    QVERIFY(!read->openedAt.isValid());
    QVERIFY(!read->skillsOnProfile);
}

void TestArchiveFacts::unreadableFactsAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &content, const QString &code) {
        QTest::newRow(name) << content << code;
    };
    const QString damaged = u"archive.factsDamaged"_s;
    row("empty", {}, damaged);
    row("not JSON", "\xff\xfe{", damaged);
    row("cut off", sample().serialize().chopped(1), damaged);
    row("a list", "[]", damaged);
    row("no version", R"({"people":[]})", damaged);
    row("an older version than any", R"({"version":0,"people":[]})", damaged);
    row("no people", R"({"version":1})", damaged);
    row("people of a wrong type", R"({"version":1,"people":{}})", damaged);
    row("a person of a wrong type", R"({"version":1,"people":[7]})", damaged);
    row("no URN", R"({"version":1,"people":[{"key":"nomi"}]})", damaged);
    row("a bad URN", R"({"version":1,"people":[{"key":"nomi","urn":"urn:li:person:a b"}]})", damaged);
    row("no key", R"({"version":1,"people":[{"urn":"urn:li:person:Nomi1"}]})", damaged);
    row("a person twice",
        R"({"version":1,"people":[{"urn":"urn:li:person:N","key":"a"},{"urn":"urn:li:person:N","key":"b"}]})",
        damaged);
    row("newer", R"({"version":2,"people":{"all":"new"}})", u"archive.factsNewer"_s);
}

void TestArchiveFacts::unreadableFactsAreRefused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    const auto read = ArchiveFacts::parse(content);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Storage);
    QCOMPARE(read.error().code, code);
}

void TestArchiveFacts::onlyAProfileThatIsKnownLacksASkill()
{
    ArchiveFacts facts = sample();
    QVERIFY(facts.isOnProfile(u" QT"_s));
    QVERIFY(facts.isOnProfile(u"Flora,  Fauna "_s));
    QVERIFY(!facts.isOnProfile(u"Woodworking"_s));
    facts.skillsOnProfile.reset();
    QVERIFY(facts.isOnProfile(u"Woodworking"_s));
}

QTEST_GUILESS_MAIN(TestArchiveFacts)
#include "tst_archivefacts.moc"
