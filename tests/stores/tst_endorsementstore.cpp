// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "stores/searchtexts.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

using People = QList<PersonIndex>;

} // namespace

/// What the service tells. What the person wishes and has reviewed is in tst_endorsementwishes.
class TestEndorsementStore : public QObject, private StoreFixture
{
    Q_OBJECT

private slots:
    void init() { renewStore(); }

    void whatIsMergedIsReadBack();
    void anEndorsementIsFoundByAccountAndUrn();
    void oneMergeSaysOnceWhatIsNew();
    void onlyRealDifferencesAreChanges();
    void whatAnAnswerDoesNotTellStaysKnown();
    void theSameUrnTwiceInOnePageIsOneRow();
    void anEndorsementOfOneselfIsOneRowInBothLists();
    void aReceivedOneThatNamesAnotherRecipientIsNotLost();
    void anUnnamedEndorserIsNobody();
    void peopleAndSkillsAreKeptOnce();
    void unknownStatusesAreKeptLetterForLetter();
    void moreUnknownStatusesThanThereIsRoomForReadAsUnknown();
    void removedRowsCanBeReadWhileTheSignalIsOut();
    void slotsAreUsedAgain();
    void manyRowsAreFoundAfterManyRemovals();
    void removingAnAccountTakesItsRowsMarksAndNames();
    void aNameChangesThePersonOnce();
};

void TestEndorsementStore::whatIsMergedIsReadBack()
{
    Endorsement one = received(70000000001, u"Ada", u"C++"_s, Status::Accepted, day(1));
    one.lastModified = day(2);
    const Endorsement two = given(70000000002, u"Ben", u"R&D"_s, Status::Pending, day(3));
    store->merge(account, Direction::Received, {one});
    store->merge(account, Direction::Given, {two});

    QCOMPARE(store->size(), 2);
    const Rows receivedRows = store->rowsOf(account, Direction::Received);
    const Rows givenRows = store->rowsOf(account, Direction::Given);
    QCOMPARE(receivedRows.size(), 1);
    QCOMPARE(givenRows.size(), 1);
    QCOMPARE(store->rows(), receivedRows + givenRows);
    QCOMPARE(store->endorsement(receivedRows.first()), one);
    QCOMPARE(store->endorsement(givenRows.first()), two);
    QCOMPARE(store->person(store->row(receivedRows.first()).person).urn, person(u"Ada"));
    QCOMPARE(store->person(store->row(givenRows.first()).person).urn, person(u"Ben"));
    QCOMPARE(store->account(givenRows.first()), account);
    QCOMPARE(store->row(givenRows.first()).write, WriteState::None);
}

void TestEndorsementStore::anEndorsementIsFoundByAccountAndUrn()
{
    const AccountId other = AccountId::create();
    store->setAccount(other, owner(), {});
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    store->merge(other, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Hidden)});

    QCOMPARE(store->size(), 2);
    const auto here = store->find(account, {owner(), 1});
    const auto there = store->find(other, {owner(), 1});
    QVERIFY(here && there);
    QCOMPARE(store->shownStatus(*here), Status(Status::Accepted));
    QCOMPARE(store->shownStatus(*there), Status(Status::Hidden));
    QVERIFY(!store->find(account, {owner(), 2}));
    QVERIFY(!store->find(account, {person(u"Ada"), 1}));
    QVERIFY(!store->find(account, {person(u"Nobody"), 1}));
    QVERIFY(!store->find(AccountId::create(), {owner(), 1}));
    QCOMPARE(store->accountIndex(other), std::optional(store->row(*there).account));
}

void TestEndorsementStore::oneMergeSaysOnceWhatIsNew()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    const Spies spies(*store);
    store->merge(account, Direction::Received,
                 {received(1, u"Ada", u"C++"_s, Status::Hidden),
                  received(2, u"Ada", u"C#"_s, Status::Accepted),
                  received(3, u"Ben", u"C#"_s, Status::Accepted)});
    QCOMPARE(spies.counts(), (QList<qsizetype>{1, 1, 0, 0, 0}));
    QCOMPARE(rowsOf(spies.added), (Rows{rowOf(2), rowOf(3)}));
    QCOMPARE(rowsOf(spies.changed), Rows{rowOf(1)});
}

void TestEndorsementStore::onlyRealDifferencesAreChanges()
{
    const Endorsement one = received(1, u"Ada", u"C++"_s, Status::Accepted);
    store->merge(account, Direction::Received, {one});
    const Spies spies(*store);
    store->merge(account, Direction::Received, {one});
    store->merge(account, Direction::Received, {});
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 0, 0, 0, 0}));

    QList<Endorsement> others{one, one, one, one, one};
    others[0].endorser = person(u"Ben");
    others[1].skill = u"c++"_s;
    others[2].status = Status::Hidden;
    others[3].created = day(9);
    others[4].lastModified = day(9);
    qsizetype changes = 0;
    for (const Endorsement &other : others) {
        store->merge(account, Direction::Received, {other});
        QCOMPARE(spies.changed.count(), ++changes);
        QCOMPARE(store->endorsement(rowOf(1)), other);
        store->merge(account, Direction::Received, {one});
        QCOMPARE(spies.changed.count(), ++changes);
    }
}

void TestEndorsementStore::whatAnAnswerDoesNotTellStaysKnown()
{
    const Endorsement one = received(1, u"Ada", u"C++"_s, Status::Accepted);
    store->merge(account, Direction::Received, {one});
    const Spies spies(*store);
    store->merge(account, Direction::Received,
                 {{.urn = one.urn,
                   .endorser = {},
                   .skill = {},
                   .status = Status::Accepted,
                   .created = {},
                   .lastModified = {}}});
    QCOMPARE(store->endorsement(rowOf(1)), one);
    QCOMPARE(spies.changed.count(), 0);
}

void TestEndorsementStore::theSameUrnTwiceInOnePageIsOneRow()
{
    const Spies spies(*store);
    store->merge(
        account, Direction::Received,
        {received(1, u"Ada", u"C++"_s, Status::Accepted), received(1, u"Ada", u"C++"_s, Status::Hidden)});
    QCOMPARE(spies.counts(), (QList<qsizetype>{1, 0, 0, 0, 0}));
    QCOMPARE(rowsOf(spies.added), Rows{rowOf(1)});
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
    store->merge(
        account, Direction::Received,
        {received(1, u"Ada", u"C++"_s, Status::Accepted), received(1, u"Ada", u"C++"_s, Status::Hidden)});
    QCOMPARE(spies.counts(), (QList<qsizetype>{1, 1, 0, 0, 0}));
    QCOMPARE(rowsOf(spies.changed), Rows{rowOf(1)});
}

void TestEndorsementStore::anEndorsementOfOneselfIsOneRowInBothLists()
{
    const Endorsement own = received(1, u"Owner-1", u"C++"_s, Status::Accepted);
    store->merge(account, Direction::Received, {own});
    store->merge(account, Direction::Given, {own});
    QCOMPARE(store->size(), 1);
    QCOMPARE(store->endorsement(rowOf(1)), own);
}

void TestEndorsementStore::aReceivedOneThatNamesAnotherRecipientIsNotLost()
{
    Endorsement odd = received(1, u"Ada", u"C++"_s, Status::Accepted);
    odd.urn = {person(u"Someone"), 1};
    store->merge(account, Direction::Received, {odd, received(1, u"Ben", u"C++"_s, Status::Hidden)});
    QCOMPARE(store->size(), 2);
    const RowId row = store->find(account, odd.urn).value();
    QCOMPARE(store->endorsement(row), odd);
    store->remove({row});
    store->merge(account, Direction::Received, {received(2, u"Cora", u"C++"_s, Status::Accepted)});
    QCOMPARE(rowOf(2), row);
    QVERIFY(!store->find(account, odd.urn));
}

void TestEndorsementStore::anUnnamedEndorserIsNobody()
{
    Endorsement unnamed = received(1, u"Ada", u"C++"_s, Status::Accepted);
    unnamed.endorser = {};
    store->merge(account, Direction::Received, {unnamed});
    QCOMPARE(store->endorsement(rowOf(1)), unnamed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C++"_s, Status::Accepted)});
    QCOMPARE(store->endorsement(rowOf(1)).endorser, person(u"Ada"));
}

void TestEndorsementStore::peopleAndSkillsAreKeptOnce()
{
    store->merge(account, Direction::Received,
                 {received(1, u"Ada", u"Café"_s, Status::Accepted),
                  received(2, u"Ada", u"Java"_s, Status::Accepted),
                  received(3, u"Ben", u"Café"_s, Status::Accepted)});
    store->merge(account, Direction::Given, {given(4, u"Ada", u"Java"_s, Status::Accepted)});
    QCOMPARE(store->personCount(), 3);
    QCOMPARE(store->skillCount(), 2);
    const EndorsementRow &one = store->row(rowOf(1));
    QCOMPARE(store->findPerson(person(u"Ada")), std::optional(one.person));
    QVERIFY(!store->findPerson(person(u"Nobody")));
    QCOMPARE(store->row(rowOf(2)).person, one.person);
    QCOMPARE(store->row(rowOf(3)).skill, one.skill);
    QCOMPARE(store->skill(one.skill).phrase, u"Café"_s);
    QCOMPARE(store->skill(one.skill).folded, u"cafe"_s);
    QCOMPARE(store->personTexts().at(size_t(one.person)), u"ada"_s);
}

void TestEndorsementStore::unknownStatusesAreKeptLetterForLetter()
{
    const Status one = Status::fromWire(u"Archived_By_Owl"_s);
    const Status two = Status::fromWire(u""_s);
    store->merge(account, Direction::Received,
                 {received(1, u"Ada", u"C"_s, one), received(2, u"Ada", u"D"_s, two),
                  received(3, u"Ada", u"E"_s, one)});
    QCOMPARE(store->shownStatus(rowOf(1)), one);
    QCOMPARE(store->endorsement(rowOf(2)).status, two);
    QCOMPARE(store->status(store->row(rowOf(3)).status), one);
    QCOMPARE(store->row(rowOf(1)).status, store->row(rowOf(3)).status);
}

void TestEndorsementStore::moreUnknownStatusesThanThereIsRoomForReadAsUnknown()
{
    for (int i = 0; i < 300; ++i)
        store->merge(account, Direction::Received,
                     {received(i, u"Ada", u"C"_s, Status::fromWire(u"NEW_%1"_s.arg(i)))});
    QCOMPARE(store->shownStatus(rowOf(248)), Status::fromWire(u"NEW_248"_s));
    QCOMPARE(store->shownStatus(rowOf(249)), Status(Status::Unknown));
    QCOMPARE(store->shownStatus(rowOf(0)), Status::fromWire(u"NEW_0"_s));
}

void TestEndorsementStore::removedRowsCanBeReadWhileTheSignalIsOut()
{
    const Endorsement one = received(1, u"Ada", u"C++"_s, Status::Accepted);
    store->merge(account, Direction::Received, {one, received(2, u"Ben", u"C"_s, Status::Accepted)});
    const RowId row = rowOf(1);
    bool isTold = false;
    connect(store.get(), &EndorsementStore::rowsRemoved, this, [&](const Rows &rows) {
        isTold = true;
        QCOMPARE(rows, Rows{row});
        QCOMPARE(store->endorsement(row), one);
        QVERIFY(!store->isAlive(row));
        QVERIFY(!store->find(account, one.urn));
        QCOMPARE(store->size(), 1);
        QCOMPARE(store->rows(), Rows{rowOf(2)});
        // What a slot adds takes no slot that is still being read.
        store->merge(account, Direction::Received, {received(3, u"Cora", u"D"_s, Status::Accepted)});
        QCOMPARE(store->endorsement(row), one);
    });
    store->remove({row, row});
    QVERIFY(isTold);
    store->remove({row});
}

void TestEndorsementStore::slotsAreUsedAgain()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Pending)});
    const RowId row = rowOf(1);
    store->setWish({row}, Status::Hidden, WriteState::Sending);
    store->remove({row});
    store->merge(account, Direction::Given, {given(9, u"Ben", u"D"_s, Status::Accepted)});
    QCOMPARE(store->rows(), Rows{row});
    QCOMPARE(store->endorsement(row), given(9, u"Ben", u"D"_s, Status::Accepted));
    QCOMPARE(store->row(row).write, WriteState::None);
    QVERIFY(!store->row(row).isToReview);
}

void TestEndorsementStore::manyRowsAreFoundAfterManyRemovals()
{
    QList<Endorsement> page;
    for (int id = 0; id < 3000; ++id)
        page.append(received(id, u"Ada", u"C"_s, Status::Accepted));
    store->merge(account, Direction::Received, page);
    Rows removed;
    for (int id = 0; id < 3000; ++id) {
        if (id % 3 != 0)
            removed.append(rowOf(id));
    }
    store->remove(removed);
    QCOMPARE(store->size(), 1000);
    for (int id = 0; id < 3000; ++id) {
        const auto row = store->find(account, {owner(), id});
        QCOMPARE(row.has_value(), id % 3 == 0);
        if (row)
            QCOMPARE(store->urn(*row), EndorsementUrn(owner(), id));
    }
}

void TestEndorsementStore::removingAnAccountTakesItsRowsMarksAndNames()
{
    const AccountId other = AccountId::create();
    store->setAccount(other, owner(), {});
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->merge(account, Direction::Given, {given(2, u"Ben", u"C"_s, Status::Accepted)});
    store->merge(other, Direction::Received, {received(3, u"Ben", u"C"_s, Status::Accepted)});
    store->setPeople({{person(u"Ada"), u"Ada Example"_s, Person::Visibility::Known},
                      {person(u"Ben"), u"Ben Sample"_s, Person::Visibility::Known}});
    store->markReviewed({rowOf(1)}, day(5));
    store->markReviewed({store->find(other, {owner(), 3}).value()}, day(5));

    const Spies spies(*store);
    store->removeAccount(account);
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 0, 1, 1, 1}));
    QCOMPARE(rowsOf(spies.removed).size(), 2);
    QCOMPARE(store->size(), 1);
    QCOMPARE(store->reviewMarks(), (QList<ReviewMark>{{other, {owner(), 3}, day(5)}}));
    const PersonIndex ada = store->findPerson(person(u"Ada")).value();
    QCOMPARE(spies.people.at(0).at(0).value<People>(), People{ada});
    QCOMPARE(store->person(ada), (Person{.urn = person(u"Ada"), .name = {}}));
    QCOMPARE(store->person(store->findPerson(person(u"Ben")).value()).name, u"Ben Sample"_s);
    store->removeAccount(AccountId::create());
    QCOMPARE(spies.removed.count(), 1);
}

void TestEndorsementStore::aNameChangesThePersonOnce()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    const Spies spies(*store);
    const Person ada{person(u"Ada"), u"Ädä Example"_s, Person::Visibility::Known};
    store->setPeople({ada, ada});
    store->setPeople({ada});
    QCOMPARE(spies.people.count(), 1);
    const PersonIndex index = store->row(rowOf(1)).person;
    QCOMPARE(spies.people.at(0).at(0).value<People>(), People{index});
    QCOMPARE(store->person(index), ada);
    QCOMPARE(store->personTexts().at(size_t(index)), u"ada example ada"_s);
    store->setPeople({{person(u"Zoe"), {}, Person::Visibility::Private}});
    QCOMPARE(store->person(store->findPerson(person(u"Zoe")).value()).visibility,
             Person::Visibility::Private);
}

QTEST_GUILESS_MAIN(TestEndorsementStore)
#include "tst_endorsementstore.moc"
