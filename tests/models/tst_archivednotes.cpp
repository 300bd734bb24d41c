// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linkedinpages.h"
#include "models/archivednotes.h"
#include "putfacts.h"
#include "samples.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Laurels;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Laurels::ArchivedPerson)

class TestArchivedNotes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void theConnectionIsToldAsFarAsItIsKnown_data();
    void theConnectionIsToldAsFarAsItIsKnown();
    void positionAndCompanyHaveALineEach_data();
    void positionAndCompanyHaveALineEach();
    void aSkillThatLeftTheProfileIsTold_data();
    void aSkillThatLeftTheProfileIsTold();
    void thePagesAreThoseOfTheAddress_data();
    void thePagesAreThoseOfTheAddress();
    void whoeverHasNoNameIsCalledByTheirAddress();
    void anotherAccountsArchiveKnowsTheAddressOnly();
    void withoutFactsTheNameIsLookedFor();

private:
    [[nodiscard]] ArchivedNotes notesOf(Direction direction, const ArchivedPerson &person,
                                        const std::optional<QSet<QString>> &profile = {});
    void put(const AccountId &account, const ArchivedPerson &person,
             const std::optional<QSet<QString>> &profile = {});
    RowId add(Direction direction, const PersonUrn &person);

    const AccountId m_account = AccountId::create();
    const PersonUrn m_owner = archiveOwnerUrn(m_account);
    const PersonUrn m_nomi = archivedPersonUrn(u"nomi-inventado-0a1b2c3d"_s);
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<ArchiveShelf> m_shelf;
};

void TestArchivedNotes::init()
{
    m_shelf.reset();
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, m_owner, {});
    m_shelf = std::make_unique<ArchiveShelf>(m_profile->path(), false, *m_accounts, *m_store);
}

void TestArchivedNotes::put(const AccountId &account, const ArchivedPerson &person,
                            const std::optional<QSet<QString>> &profile)
{
    ArchiveFacts facts;
    facts.openedAt = Samples::day(3);
    facts.people.insert(m_nomi, person);
    facts.skillsOnProfile = profile;
    if (!m_accounts->find(account)) {
        QVERIFY(m_accounts->add({.id = account,
                                 .source = Source::Archive,
                                 .name = u"Archive %1"_s.arg(m_accounts->accounts().size()),
                                 .owner = archiveOwnerUrn(account)}));
    }
    QVERIFY(putFacts(*m_shelf, account, facts));
}

RowId TestArchivedNotes::add(Direction direction, const PersonUrn &person)
{
    const bool isReceived = direction == Direction::Received;
    const Endorsement endorsement{.urn = {isReceived ? m_owner : person, 7},
                                  .endorser = isReceived ? person : m_owner,
                                  .skill = u"Knot  Tying"_s,
                                  .status = Status::Accepted,
                                  .created = Samples::day(1),
                                  .lastModified = Samples::day(1)};
    m_store->merge(m_account, direction, {endorsement});
    return m_store->find(m_account, endorsement.urn).value();
}

ArchivedNotes TestArchivedNotes::notesOf(Direction direction, const ArchivedPerson &person,
                                         const std::optional<QSet<QString>> &profile)
{
    put(m_account, person, profile);
    return archivedNotes(*m_store, *m_shelf, add(direction, m_nomi));
}

void TestArchivedNotes::theConnectionIsToldAsFarAsItIsKnown_data()
{
    QTest::addColumn<ArchivedPerson>("person");
    QTest::addColumn<QString>("expected");
    const ArchivedPerson nomi{.key = u"k"_s, .name = u"Nomi Inventado"_s};
    QTest::newRow("unknown") << nomi << QString();
    ArchivedPerson person = nomi;
    person.isConnected = false;
    QTest::newRow("gone") << person << u"No longer connected"_s;
    person.connectedOn = QDate(2019, 3, 12); // of an earlier archive
    QTest::newRow("gone, with a day") << person << u"No longer connected"_s;
    person.isConnected = true;
    QTest::newRow("connected") << person << u"Connected since 12 March 2019"_s;
    person.connectedOn = {};
    QTest::newRow("connected, no day") << person << u"Connected"_s;
}

void TestArchivedNotes::theConnectionIsToldAsFarAsItIsKnown()
{
    QFETCH(ArchivedPerson, person);
    QFETCH(QString, expected);
    for (const Direction direction : {Direction::Received, Direction::Given})
        QCOMPARE(notesOf(direction, person).connection, expected);
}

void TestArchivedNotes::positionAndCompanyHaveALineEach_data()
{
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both") << u"Boat builder"_s << u"Sample & Sons"_s << u"Boat builder\nSample & Sons"_s;
    QTest::newRow("no company") << u"Boat builder"_s << u" "_s << u"Boat builder"_s;
    QTest::newRow("no position") << QString() << u"Sample & Sons"_s << u"Sample & Sons"_s;
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("lines of its own") << u"Boat\nbuilder"_s << u"S"_s << u"Boat builder\nS"_s;
}

void TestArchivedNotes::positionAndCompanyHaveALineEach()
{
    QFETCH(QString, position);
    QFETCH(QString, company);
    const ArchivedPerson person{
        .key = u"k"_s, .name = u"Nomi Inventado"_s, .company = company, .position = position};
    QTEST(notesOf(Direction::Received, person).occupation, "expected");
}

void TestArchivedNotes::aSkillThatLeftTheProfileIsTold_data()
{
    QTest::addColumn<bool>("isReceived");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("received, listed otherwise spelt") << true << true << u"knot tying "_s << false;
    QTest::newRow("received, not listed") << true << true << u"Caulking"_s << true;
    QTest::newRow("received, no list in the archive") << true << false << QString() << false;
    QTest::newRow("given: it is not my profile") << false << true << u"Caulking"_s << false;
}

void TestArchivedNotes::aSkillThatLeftTheProfileIsTold()
{
    QFETCH(bool, isReceived);
    QFETCH(bool, isKnown);
    QFETCH(QString, listed);
    QFETCH(bool, isTold);
    const auto profile =
        isKnown ? std::optional(QSet<QString>{Archive::skillKey(listed).text}) : std::nullopt;
    const ArchivedNotes notes =
        notesOf(isReceived ? Direction::Received : Direction::Given, {.key = u"k"_s}, profile);
    QCOMPARE(notes.profileSkill, isTold ? u"This skill is no longer on your profile"_s : QString());
}

void TestArchivedNotes::thePagesAreThoseOfTheAddress_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("skills"); // of a given one
    const QString site = u"https://www.linkedin.com"_s;
    const QString search = site + u"/search/results/people/?keywords=Nomi%20Inventado"_s;
    QTest::newRow("address") << u"nomi-inventado-0a1b2c3d"_s << u"Nomi Inventado"_s
                             << site + u"/in/nomi-inventado-0a1b2c3d/"_s
                             << site + u"/in/nomi-inventado-0a1b2c3d/details/skills/"_s;
    QTest::newRow("accents") << u"alexandrine-tilbúin"_s << QString()
                             << site + u"/in/alexandrine-tilb%C3%BAin/"_s
                             << site + u"/in/alexandrine-tilb%C3%BAin/details/skills/"_s;
    QTest::newRow("no address") << QString() << u"Nomi Inventado"_s << search << search;
    QTest::newRow("no address that may be opened") << u"../x"_s << u"Nomi Inventado"_s << search << search;
    QTest::newRow("nobody named") << QString() << QString() << QString() << QString();
}

void TestArchivedNotes::thePagesAreThoseOfTheAddress()
{
    QFETCH(QString, slug);
    QFETCH(QString, name);
    QFETCH(QString, profile);
    QFETCH(QString, skills);
    const ArchivedPerson person{.key = u"k"_s, .name = name, .slug = slug};
    const ArchivedNotes given = notesOf(Direction::Given, person);
    QCOMPARE(given.profile.toString(QUrl::FullyEncoded), profile);
    QCOMPARE(given.skills.toString(QUrl::FullyEncoded), skills);
    QCOMPARE(given.isSearch, profile == skills);
    const ArchivedNotes received = notesOf(Direction::Received, person);
    QCOMPARE(received.profile, given.profile);
    QCOMPARE(received.skills, LinkedInPages::ownSkills());
    for (const QUrl &url : {given.profile, given.skills, received.profile, received.skills})
        QVERIFY2(!url.toString().contains(m_nomi.id()), qPrintable(url.toString()));
}

void TestArchivedNotes::whoeverHasNoNameIsCalledByTheirAddress()
{
    QCOMPARE(notesOf(Direction::Received, {.key = u"k"_s, .slug = u"nomi-inventado"_s}).name,
             u"nomi-inventado"_s);
    QCOMPARE(notesOf(Direction::Received, {.key = u"k"_s, .name = u"Nomi"_s, .slug = u"n"_s}).name,
             u"Nomi"_s);
    QCOMPARE(notesOf(Direction::Received, {.key = u"k"_s}).name, QString());
}

void TestArchivedNotes::anotherAccountsArchiveKnowsTheAddressOnly()
{
    put(AccountId::create(),
        {.key = u"k"_s, .name = u"Nomi Inventado"_s, .slug = u"nomi-inventado"_s, .isConnected = false});
    const ArchivedNotes notes = archivedNotes(*m_store, *m_shelf, add(Direction::Given, m_nomi));
    QCOMPARE(notes.connection, QString()); // with somebody else
    QCOMPARE(notes.skills, LinkedInPages::memberSkills(u"nomi-inventado"_s));
}

void TestArchivedNotes::withoutFactsTheNameIsLookedFor()
{
    m_store->setPeople({{m_nomi, u"Nomi Inventado"_s, Person::Visibility::Known}});
    m_store->setLabel(m_nomi, u"My neighbour"_s);
    const RowId row = add(Direction::Given, m_nomi);
    const ArchivedNotes notes = archivedNotes(*m_store, *m_shelf, row);
    QVERIFY(notes.isSearch);
    QCOMPARE(notes.profile, LinkedInPages::findPerson(u"Nomi Inventado"_s));
    QCOMPARE(notes.connection, QString());
}

QTEST_GUILESS_MAIN(TestArchivedNotes)
#include "tst_archivednotes.moc"
