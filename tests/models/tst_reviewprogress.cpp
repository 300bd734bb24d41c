// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewprogress.h"

#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace Laurels {
char *toString(const ReviewCounts &counts)
{
    return qstrdup(qPrintable(u"%1 left, %2 hidden, %3 rejected, %4 kept"_s.arg(counts.left)
                                  .arg(counts.hidden)
                                  .arg(counts.rejected)
                                  .arg(counts.kept)));
}
} // namespace Laurels

class TestReviewProgress : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void decisionsAreCountedByWhatWasDecided();
    void undoneDecisionsAreNotCounted();
    void aChangeOfMindCountsAsWhatItIsNow();
    void aRefusedChangeIsToReviewAgainOrNotCounted();
    void whatWasDecidedElsewhereOrEarlierIsNotCounted();
    void rowsThatVanishAreForgotten();
    void theAccountLimitsWhatIsCounted();
    void changesAreToldOnce();

private:
    void decide(qint64 number, const Status &status);
    [[nodiscard]] RowId row(qint64 number) const;

    std::unique_ptr<EndorsementStore> m_store;
    AccountId m_account = AccountId::create();
};

// 1 to 3 are pending, 4 and 5 are shown and new, 6 is old.
void TestReviewProgress::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), day(1));
    QList<Endorsement> all;
    for (int i = 1; i <= 6; ++i)
        all << received(i, u"Ada-1", u"Skill %1"_s.arg(i), i <= 3 ? Status::Pending : Status::Accepted,
                        i == 6 ? day(1) : day(2));
    m_store->merge(m_account, Direction::Received, all);
}

RowId TestReviewProgress::row(qint64 number) const
{
    return m_store->find(m_account, {owner(), number}).value();
}

// As the outbox does it.
void TestReviewProgress::decide(qint64 number, const Status &status)
{
    if (m_store->shownStatus(row(number)) != status)
        m_store->setWish({row(number)}, status, WriteState::Waiting);
    m_store->markReviewed({row(number)}, day(3));
}

void TestReviewProgress::decisionsAreCountedByWhatWasDecided()
{
    const ReviewProgress progress(*m_store);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 5}));
    decide(1, Status::Hidden);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4, .hidden = 1}));
    decide(2, Status::Rejected);
    decide(3, Status::Accepted);
    decide(4, Status::Accepted); // sends nothing: "keep"
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 1, .hidden = 1, .rejected = 1, .kept = 2}));
    m_store->clearWish({row(1)}, Status::Hidden);
    decide(5, Status::Hidden);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 0, .hidden = 2, .rejected = 1, .kept = 2}));
    decide(6, Status::Hidden); // was not to review
    QCOMPARE(progress.counts().hidden, 2);
}

void TestReviewProgress::undoneDecisionsAreNotCounted()
{
    const ReviewProgress progress(*m_store);
    decide(1, Status::Hidden);
    decide(4, Status::Accepted);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 3, .hidden = 1, .kept = 1}));
    m_store->unmarkReviewed({row(4)});
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4, .hidden = 1}));
    m_store->clearWish({row(1)}, std::nullopt);
    m_store->unmarkReviewed({row(1)});
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 5}));
}

void TestReviewProgress::aChangeOfMindCountsAsWhatItIsNow()
{
    const ReviewProgress progress(*m_store);
    decide(1, Status::Hidden);
    decide(1, Status::Rejected);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4, .rejected = 1}));
}

void TestReviewProgress::aRefusedChangeIsToReviewAgainOrNotCounted()
{
    const ReviewProgress progress(*m_store);
    decide(1, Status::Hidden);
    decide(4, Status::Hidden);
    m_store->clearWish({row(1)}, std::nullopt, WriteState::Failed);
    m_store->clearWish({row(4)}, std::nullopt, WriteState::Failed);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4}));
    decide(4, Status::Hidden);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4, .hidden = 1}));
}

void TestReviewProgress::whatWasDecidedElsewhereOrEarlierIsNotCounted()
{
    decide(1, Status::Hidden);
    const ReviewProgress progress(*m_store);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4}));
    // On LinkedIn's own page, meanwhile.
    m_store->merge(m_account, Direction::Received,
                   {received(2, u"Ada-1", u"Skill 2"_s, Status::Accepted, day(1))});
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 3}));
    m_store->setAccount(m_account, owner(), day(5)); // "only what is new from now on"
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 1}));
}

void TestReviewProgress::rowsThatVanishAreForgotten()
{
    const ReviewProgress progress(*m_store);
    decide(1, Status::Hidden);
    m_store->remove({row(1), row(2)});
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 3}));
    m_store->merge(m_account, Direction::Received,
                   {received(8, u"Ada-1", u"New"_s, Status::Pending, day(3))});
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 4}));
}

void TestReviewProgress::theAccountLimitsWhatIsCounted()
{
    const AccountId other = AccountId::create();
    m_store->setAccount(other, owner(), {});
    m_store->merge(other, Direction::Received, {received(1, u"Ada-1", u"C++"_s, Status::Pending)});
    ReviewProgress progress(*m_store);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 6}));
    const QSignalSpy spy(&progress, &ReviewProgress::changed);
    progress.setAccount(other);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 1}));
    QCOMPARE(spy.count(), 1);
    progress.setAccount(std::nullopt);
    QCOMPARE(progress.counts(), (ReviewCounts{.left = 6}));
}

void TestReviewProgress::changesAreToldOnce()
{
    const ReviewProgress progress(*m_store);
    const QSignalSpy spy(&progress, &ReviewProgress::changed);
    m_store->merge(m_account, Direction::Received,
                   {received(7, u"Ada-1", u"Old"_s, Status::Accepted, day(1))});
    QCOMPARE(spy.count(), 0);
    m_store->markReviewed({row(4), row(5)}, day(3));
    QCOMPARE(spy.count(), 1);
}

QTEST_GUILESS_MAIN(TestReviewProgress)
#include "tst_reviewprogress.moc"
