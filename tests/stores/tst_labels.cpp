// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/endorsementstore.h"
#include "stores/searchtexts.h"

#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

/// Names that the person gives to members.
class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aLabelStandsInPlaceOfTheName();
    void aNameThatComesLaterIsToldButNotShown();
    void takenBackTheNameIsThereAgain();
    void aLabelIsOneShortLine();
    void onlyWhatChangesIsTold();
    void labelsMayComeBeforeTheRows();
    void theyGoWithTheLastAccountThatKnowsThePerson();

private:
    [[nodiscard]] const Person &ada() const
    {
        return m_store->person(m_store->findPerson(person(u"Ada-1")).value());
    }
    [[nodiscard]] QString searchText() const
    {
        return m_store->personTexts().at(size_t(m_store->findPerson(person(u"Ada-1")).value()));
    }

    const AccountId m_account = AccountId::create();
    std::unique_ptr<EndorsementStore> m_store;
};

void TestLabels::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_store->merge(m_account, Direction::Received, {received(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    m_store->setPeople({{person(u"Ada-1"), u"Ada Example"_s, Person::Visibility::Known}});
}

void TestLabels::aLabelStandsInPlaceOfTheName()
{
    m_store->setLabel(person(u"Ada-1"), u"Änne from work"_s);
    QCOMPARE(ada().name, u"Änne from work"_s);
    QCOMPARE(m_store->label(person(u"Ada-1")), u"Änne from work"_s);
    // Both are found.
    QVERIFY(searchText().contains(u"anne"_s));
    QVERIFY(searchText().contains(u"example"_s));
    QCOMPARE(m_store->toldPerson(m_store->findPerson(person(u"Ada-1")).value()).name, u"Ada Example"_s);
}

void TestLabels::aNameThatComesLaterIsToldButNotShown()
{
    m_store->merge(m_account, Direction::Received, {received(2, u"Ben-2", u"C++"_s, Status::Accepted)});
    const PersonIndex ben = m_store->findPerson(person(u"Ben-2")).value();
    m_store->setLabel(person(u"Ben-2"), u"My coach"_s);
    QCOMPARE(m_store->toldPerson(ben).visibility, Person::Visibility::Unasked);
    m_store->setPeople({{person(u"Ben-2"), u"Ben Sample"_s, Person::Visibility::Known}});
    QCOMPARE(m_store->person(ben).name, u"My coach"_s);
    QCOMPARE(m_store->toldPerson(ben).name, u"Ben Sample"_s);
    QVERIFY(m_store->personTexts().at(size_t(ben)).contains(u"sample"_s));
}

void TestLabels::takenBackTheNameIsThereAgain()
{
    m_store->setLabel(person(u"Ada-1"), u"X"_s);
    m_store->setLabel(person(u"Ada-1"), u"  "_s);
    QCOMPARE(ada().name, u"Ada Example"_s);
    QCOMPARE(m_store->label(person(u"Ada-1")), QString());
}

void TestLabels::aLabelIsOneShortLine()
{
    m_store->setLabel(person(u"Ada-1"), u" one\ntwo  "_s + QString(500, u'x'));
    QCOMPARE(m_store->label(person(u"Ada-1")).size(), longestLabel);
    QVERIFY(m_store->label(person(u"Ada-1")).startsWith(u"one two x"_s));
}

void TestLabels::onlyWhatChangesIsTold()
{
    const QSignalSpy labels(m_store.get(), &EndorsementStore::labelsChanged);
    const QSignalSpy people(m_store.get(), &EndorsementStore::peopleChanged);
    m_store->setLabel(person(u"Ada-1"), u"X"_s);
    m_store->setLabel(person(u"Ada-1"), u"X"_s);
    QCOMPARE(labels.count(), 1);
    QCOMPARE(people.count(), 1);
    const auto changed = labels.at(0).at(0).value<QHash<PersonUrn, QString>>();
    QCOMPARE(changed.value(person(u"Ada-1")), u"X"_s);
}

void TestLabels::labelsMayComeBeforeTheRows()
{
    m_store->addLabels({{person(u"New-3"), u"Newcomer"_s}});
    m_store->merge(m_account, Direction::Received, {received(3, u"New-3", u"C++"_s, Status::Accepted)});
    QCOMPARE(m_store->person(m_store->findPerson(person(u"New-3")).value()).name, u"Newcomer"_s);
}

void TestLabels::theyGoWithTheLastAccountThatKnowsThePerson()
{
    const AccountId second = AccountId::create();
    m_store->setAccount(second, person(u"Second-1"), {});
    Endorsement other = received(9, u"Ada-1", u"Chess"_s, Status::Accepted);
    other.urn = {person(u"Second-1"), 9};
    m_store->merge(second, Direction::Received, {other});
    m_store->setLabel(person(u"Ada-1"), u"X"_s);
    m_store->removeAccount(m_account);
    QCOMPARE(m_store->label(person(u"Ada-1")), u"X"_s);
    const QSignalSpy labels(m_store.get(), &EndorsementStore::labelsChanged);
    m_store->removeAccount(second);
    QCOMPARE(m_store->label(person(u"Ada-1")), QString());
    QCOMPARE(labels.count(), 1); // so that it goes from the disk, too
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
