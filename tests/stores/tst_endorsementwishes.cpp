// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

/// What a store keeps beside what the service tells: what the person wishes, and has reviewed.
class TestEndorsementWishes : public QObject, private StoreFixture
{
    Q_OBJECT

private slots:
    void init() { renewStore(); }

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
};

void TestEndorsementWishes::aWishIsShownAndKeptOverAMerge()
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

void TestEndorsementWishes::aConfirmedWishIsTheNewStatus()
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

void TestEndorsementWishes::anAnswerFromBeforeAConfirmedChangeDoesNotBringTheOldStatusBack()
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

void TestEndorsementWishes::aStampIsForgottenWithItsRow()
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

void TestEndorsementWishes::aFailedWishLeavesTheOldStatus()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Sending);
    store->clearWish({rowOf(1)}, std::nullopt, WriteState::Failed);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Accepted));
    QCOMPARE(store->row(rowOf(1)).wished, store->row(rowOf(1)).status);
    QCOMPARE(store->row(rowOf(1)).write, WriteState::Failed);
}

void TestEndorsementWishes::aFailureIsForgottenWhenTheServiceTellsAnotherStatus()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->clearWish({rowOf(1)}, std::nullopt, WriteState::Failed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted, day(2))});
    QCOMPARE(store->row(rowOf(1)).write, WriteState::Failed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Hidden)});
    QCOMPARE(store->row(rowOf(1)).write, WriteState::None);
    QCOMPARE(store->shownStatus(rowOf(1)), Status(Status::Hidden));
}

void TestEndorsementWishes::aMergeThatBringsTheWishLeavesNothingOdd()
{
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Accepted)});
    store->setWish({rowOf(1)}, Status::Hidden, WriteState::Unconfirmed);
    store->merge(account, Direction::Received, {received(1, u"Ada", u"C"_s, Status::Hidden)});
    store->clearWish({rowOf(1)}, Status(Status::Hidden));
    QCOMPARE(store->row(rowOf(1)).wished, store->row(rowOf(1)).status);
    QCOMPARE(store->row(rowOf(1)).write, WriteState::None);
    QCOMPARE(store->endorsement(rowOf(1)), received(1, u"Ada", u"C"_s, Status::Hidden));
}

void TestEndorsementWishes::whatIsToReview_data()
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

void TestEndorsementWishes::whatIsToReview()
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

void TestEndorsementWishes::anotherReviewTimeIsReckonedAnew()
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

void TestEndorsementWishes::marksSignalOnlyRowsThatLeaveOrEnterTheReview()
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

void TestEndorsementWishes::marksOfUnknownRowsApplyWhenTheyArrive()
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

void TestEndorsementWishes::marksOutliveTheRow()
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

QTEST_GUILESS_MAIN(TestEndorsementWishes)
#include "tst_endorsementwishes.moc"
