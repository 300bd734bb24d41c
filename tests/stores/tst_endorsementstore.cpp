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

namespace {

using Rows = QList<RowId>;
using People = QList<PersonIndex>;

/// Everything a store said, one entry for each signal.
struct Spies
{
    explicit Spies(const EndorsementStore &store)
        : added(&store, &EndorsementStore::rowsAdded)
        , changed(&store, &EndorsementStore::rowsChanged)
        , removed(&store, &EndorsementStore::rowsRemoved)
        , people(&store, &EndorsementStore::peopleChanged)
        , marks(&store, &EndorsementStore::reviewMarksChanged)
    {
    }

    [[nodiscard]] QList<qsizetype> counts() const
    {
        return {added.count(), changed.count(), removed.count(), people.count(), marks.count()};
    }

    QSignalSpy added;
    QSignalSpy changed;
    QSignalSpy removed;
    QSignalSpy people;
    QSignalSpy marks;
};

Rows rowsOf(const QSignalSpy &spy, qsizetype call = 0)
{
    return spy.at(call).at(0).value<Rows>();
}

} // namespace

class TestEndorsementStore : public QObject
{
    Q_OBJECT

private slots:
    void init();

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

    void aWishIsShownAndKeptOverAMerge();
    void aConfirmedWishIsTheNewStatus();
    void aFailedWishLeavesTheOldStatus();
    void aFailureIsForgottenWhenTheServiceTellsAnotherStatus();
    void aMergeThatBringsTheWishLeavesNothingOdd();
    void anAnswerFromBeforeAConfirmedChangeDoesNotBringTheOldStatusBack();
    void aStampIsForgottenWithItsRow();

    void whatIsToReview_data();
    void whatIsToReview();
    void anotherReviewTimeIsReckonedAnew();
    void marksSignalOnlyRowsThatLeaveOrEnterTheReview();
    void marksOfUnknownRowsApplyWhenTheyArrive();
    void marksOutliveTheRow();

private:
    [[nodiscard]] RowId rowOf(qint64 id) const { return store->find(account, {owner(), id}).value(); }

    std::unique_ptr<EndorsementStore> store;
    AccountId account;
};

void TestEndorsementStore::init()
{
    store = std::make_unique<EndorsementStore>();
    account = AccountId::create();
    store->setAccount(account, owner(), {});
}

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

void TestEndorsementStore::aWishIsShownAndKeptOverAMerge()
{
    store->merge(
        account, Direction::Received,
        {received(1, u"Ada", u"C"_s, Status::Accepted), received(2, u"Ada", u"D"_s, Status::Accepted)});
    const Spies spies(*store);
    store->setWish({rowOf(1), rowOf(2), rowOf(1)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(spies.changed.count(), 1);
    QCOMPARE(rowsOf(spies.changed), (Rows{rowOf(1), rowOf(2)}));
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Waiting);
    QCOMPARE(spies.changed.count(), 1);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
    QCOMPARE(store->endorsement(rowOf(1)).status, Status(Status::Accepted));

    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Rejected)});
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
    QCOMPARE(store->row(rowOf(1)).write, WriteState::Waiting);
    store->clearWish({rowOf(1)}, std::nullopt);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Rejected));
    QCOMPARE(store->row(rowOf(1)).write, WriteState::None);
}

void TestEndorsementStore::aConfirmedWishIsTheNewStatus()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Sending);
    const Spies spies(*store);
    store->clearWish({rowOf(1)}, Status(Status::Hidden));
    QCOMPARE(rowsOf(spies.changed), Rows{rowOf(1)});
    QCOMPARE(store->endorsement(rowOf(1)).status, Status(Status::Hidden));
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
    store->clearWish({rowOf(1)}, std::nullopt);
    QCOMPARE(spies.changed.count(), 1);
}

void TestEndorsementStore::anAnswerFromBeforeAConfirmedChangeDoesNotBringTheOldStatusBack()
{
    Endorsement before = received(1, u"Ada", u"C"_s, Status::Accepted, day(1));
    Endorsement other = received(2, u"Ada", u"C++"_s, Status::Accepted, day(1));
    QCOMPARE(store->merge(account, Direction::Received, {before, other}), (MergeCount{.added = 2}));
    const ChangeStamp asked = store->changeStamp();
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Sending);
    QCOMPARE(store->changeStamp(), asked);
    store->clearWish({rowOf(1)}, Status(Status::Hidden));
    QVERIFY(store->changeStamp() > asked);

    // It may know other things better all the same, and other rows.
    before.skill = u"C99"_s;
    before.lastModified = day(2);
    other.status = Status::Rejected;
    QCOMPARE(store->merge(account, Direction::Received, {before, other}, asked), (MergeCount{.changed = 2}));
    const Endorsement now = store->endorsement(rowOf(1));
    QCOMPARE(now.status, Status(Status::Hidden));
    QCOMPARE(now.lastModified, day(1));
    QCOMPARE(now.skill, u"C99"_s);
    QCOMPARE(store->shownStatus(rowOf(2)), Status(Status::Rejected));

    // Asked for afterwards, it counts.
    store->merge(account, Direction::Received, {before}, store->changeStamp());
    QCOMPARE(store->endorsement(rowOf(1)), before);
}

void TestEndorsementStore::aStampIsForgottenWithItsRow()
{
    const ChangeStamp asked = store->changeStamp();
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->clearWish({rowOf(1)}, Status(Status::Hidden));
    store->remove({rowOf(1)});
    // It takes the same place.
    store->merge(account, Direction::Received, {received(2, u"Ben", u"C"_s, Status::Accepted)}, asked);
    store->merge(account, Direction::Received, {received(2, u"Ben", u"C"_s, Status::Hidden)}, asked);
    QCOMPARE(store->shownStatus(rowOf(2)), Status(Status::Hidden));
}

void TestEndorsementStore::aFailedWishLeavesTheOldStatus()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Sending);
    store->clearWish({rowOf(1)}, std::nullopt, WriteState::Failed);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Accepted));
    QCOMPARE(store->row(rowOf(1)).wished, store->row(rowOf(1)).status);
    QCOMPARE(store->row(rowOf(1)).write, WriteState::Failed);
}

void TestEndorsementStore::aFailureIsForgottenWhenTheServiceTellsAnotherStatus()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->clearWish({rowOf(1)}, std::nullopt, WriteState::Failed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted, day(2))});
    QCOMPARE(store->row(rowOf(1)).write, WriteState::Failed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Hidden)});
    QCOMPARE(store->row(rowOf(1)).write, WriteState::None);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
}

void TestEndorsementStore::aMergeThatBringsTheWishLeavesNothingOdd()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Unconfirmed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Hidden)});
    store->clearWish({rowOf(1)}, Status(Status::Hidden));
    QCOMPARE(store->row(rowOf(1)).wished, store->row(rowOf(1)).status);
    QCOMPARE(store->row(rowOf(1)).write, WriteState::None);
    QCOMPARE(store->endorsement(rowOf(1)), received(1, u"Ada", u"C"_s, Status::Hidden));
}

void TestEndorsementStore::whatIsToReview_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Status>("status");
    QTest::addColumn<int>("createdOn");
    QTest::addColumn<int>("reviewFrom");
    QTest::addColumn<bool>("isMarked");
    QTest::addColumn<std::optional<Status>>("wished");
    QTest::addColumn<WriteState>("write");
    QTest::addColumn<bool>("isToReview");

    const auto in = Direction::Received;
    const auto out = Direction::Given;
    const Status pending = Status::Pending;
    const Status accepted = Status::Accepted;
    const Status hidden = Status::Hidden;
    const auto none = WriteState::None;
    using Wish = std::optional<Status>;
    // clang-format off
    QTest::newRow("pending")                    << in  << pending  << 1 << 0 << false << Wish() << none << true;
    QTest::newRow("pending, older")             << in  << pending  << 1 << 5 << false << Wish() << none << true;
    QTest::newRow("pending anew after a mark")  << in  << pending  << 9 << 5 << true  << Wish() << none << true;
    QTest::newRow("pending, given")             << out << pending  << 9 << 5 << false << Wish() << none << false;
    QTest::newRow("visible, nothing asked for") << in  << accepted << 9 << 0 << false << Wish() << none << false;
    QTest::newRow("visible, newer")             << in  << accepted << 9 << 5 << false << Wish() << none << true;
    QTest::newRow("visible, same moment")       << in  << accepted << 5 << 5 << false << Wish() << none << false;
    QTest::newRow("visible, older")             << in  << accepted << 4 << 5 << false << Wish() << none << false;
    QTest::newRow("visible, no time told")      << in  << accepted << 0 << 5 << false << Wish() << none << false;
    QTest::newRow("visible, newer, given")      << out << accepted << 9 << 5 << false << Wish() << none << false;
    QTest::newRow("visible, newer, marked")     << in  << accepted << 9 << 5 << true  << Wish() << none << false;
    QTest::newRow("pending, wish waits")        << in  << pending  << 9 << 5 << false << Wish(accepted) << WriteState::Waiting << false;
    QTest::newRow("pending, wish on its way")   << in  << pending  << 9 << 5 << true  << Wish(accepted) << WriteState::Sending << false;
    QTest::newRow("pending, wish unconfirmed")  << in  << pending  << 9 << 0 << true  << Wish(hidden) << WriteState::Unconfirmed << false;
    QTest::newRow("newer, wish waits")          << in  << accepted << 9 << 5 << false << Wish(hidden) << WriteState::Waiting << false;
    QTest::newRow("newer, wish failed")         << in  << accepted << 9 << 5 << false << Wish(hidden) << WriteState::Failed << true;
    QTest::newRow("pending, wish failed")       << in  << pending  << 1 << 0 << true  << Wish(hidden) << WriteState::Failed << true;
    QTest::newRow("newer, wish failed, marked") << in  << accepted << 9 << 5 << true  << Wish(hidden) << WriteState::Failed << false;
    // clang-format on
}

void TestEndorsementStore::whatIsToReview()
{
    QFETCH(const Direction, direction);
    QFETCH(const Status, status);
    QFETCH(const int, createdOn);
    QFETCH(const int, reviewFrom);
    QFETCH(const bool, isMarked);
    QFETCH(const std::optional<Status>, wished);
    QFETCH(const WriteState, write);
    QFETCH(const bool, isToReview);

    store->setAccount(account, owner(), reviewFrom == 0 ? QDateTime() : day(reviewFrom));
    const QDateTime created = createdOn == 0 ? QDateTime() : day(createdOn);
    const Endorsement endorsement = direction == Direction::Received
                                        ? received(1, u"Ada", u"C"_s, status, created)
                                        : given(1, u"Ada", u"C"_s, status, created);
    store->merge(account, direction, {endorsement});
    const RowId row = store->rows().first();
    if (isMarked)
        store->markReviewed({row}, day(20));
    if (wished)
        store->setWish({row}, *wished, WriteState::Sending);
    if (write == WriteState::Failed)
        store->clearWish({row}, std::nullopt, write);
    else if (wished)
        store->setWish({row}, *wished, write);
    QCOMPARE(store->row(row).isToReview, isToReview);
}

void TestEndorsementStore::anotherReviewTimeIsReckonedAnew()
{
    store->merge(account, Direction::Received,
                 {received(1, u"Ada", u"C"_s, Status::Accepted, day(1)),
                  received(2, u"Ada", u"D"_s, Status::Accepted, day(3)),
                  received(3, u"Ada", u"E"_s, Status::Pending, day(3))});
    const Spies spies(*store);
    store->setAccount(account, owner(), day(2));
    QCOMPARE(spies.changed.count(), 1);
    QCOMPARE(rowsOf(spies.changed), Rows{rowOf(2)});
    QVERIFY(store->row(rowOf(2)).isToReview);
    store->setAccount(account, owner(), day(2));
    QCOMPARE(spies.changed.count(), 1);
    store->setAccount(account, owner(), {});
    QCOMPARE(rowsOf(spies.changed, 1), Rows{rowOf(2)});
    QVERIFY(store->row(rowOf(3)).isToReview);
}

void TestEndorsementStore::marksSignalOnlyRowsThatLeaveOrEnterTheReview()
{
    store->setAccount(account, owner(), day(2));
    store->merge(account, Direction::Received,
                 {received(1, u"Ada", u"C"_s, Status::Accepted, day(1)),
                  received(2, u"Ada", u"D"_s, Status::Accepted, day(3))});
    const Spies spies(*store);
    store->markReviewed({rowOf(1), rowOf(2)}, day(9));
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 1, 0, 0, 1}));
    QCOMPARE(rowsOf(spies.changed), Rows{rowOf(2)});
    QCOMPARE(store->reviewedAt(rowOf(1)), day(9));
    store->unmarkReviewed({rowOf(1), rowOf(2)});
    QCOMPARE(spies.counts(), (QList<qsizetype>{0, 2, 0, 0, 2}));
    QCOMPARE(rowsOf(spies.changed, 1), Rows{rowOf(2)});
    QVERIFY(!store->reviewedAt(rowOf(1)).isValid());
    store->unmarkReviewed({rowOf(1)});
    store->markReviewed({}, day(9));
    QCOMPARE(spies.marks.count(), 2);
}

void TestEndorsementStore::marksOfUnknownRowsApplyWhenTheyArrive()
{
    const AccountId later = AccountId::create();
    const ReviewMark mark{later, {owner(), 1}, day(9)};
    store->addReviewMarks({mark});
    QCOMPARE(store->reviewMarks(), QList<ReviewMark>{mark});
    store->setAccount(later, owner(), day(2));
    store->merge(later, Direction::Received,
                 {received(1, u"Ada", u"C"_s, Status::Accepted, day(3)),
                  received(2, u"Ada", u"D"_s, Status::Accepted, day(3))});
    const RowId row = store->find(later, {owner(), 1}).value();
    QVERIFY(!store->row(row).isToReview);
    QCOMPARE(store->reviewedAt(row), day(9));
    QVERIFY(store->row(store->find(later, {owner(), 2}).value()).isToReview);
}

void TestEndorsementStore::marksOutliveTheRow()
{
    store->setAccount(account, owner(), day(2));
    const Endorsement one = received(1, u"Ada", u"C"_s, Status::Accepted, day(3));
    store->merge(account, Direction::Received, {one});
    store->markReviewed({rowOf(1)}, day(9));
    store->remove({rowOf(1)});
    QCOMPARE(store->reviewMarks().size(), 1);
    store->merge(account, Direction::Received, {one});
    QVERIFY(!store->row(rowOf(1)).isToReview);
}

QTEST_GUILESS_MAIN(TestEndorsementStore)
#include "tst_endorsementstore.moc"
