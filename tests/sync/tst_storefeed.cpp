// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storefeed.h"

#include "fakeclock.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

class TestStoreFeed : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void bothListsAreKeptApart();
    void whatIsHeldIsAsOldAsItsOldestPage();
    void countingBeginsAnew();
    void whatIsHeldGoesWithIt();

private:
    AccountId m_account;
    FakeClock m_clock;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<StoreFeed> m_feed;
};

namespace {

Endorsement one(qint64 id, const Status &status = Status::Accepted)
{
    return received(id, u"Friend-1", u"C++"_s, status);
}

} // namespace

void TestStoreFeed::init()
{
    m_account = AccountId::create();
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_feed = std::make_unique<StoreFeed>(m_account, *m_store, m_clock);
}

void TestStoreFeed::bothListsAreKeptApart()
{
    const ChangeStamp now = m_store->changeStamp();
    m_feed->add(Direction::Received, {one(1)}, now);
    m_feed->add(Direction::Received, {one(2)}, now);
    m_feed->add(Direction::Given, {given(3, u"Friend-2", u"C++"_s, Status::Accepted)}, now);
    QCOMPARE(m_store->size(), 1);
    m_feed->flush();
    QCOMPARE(m_store->rowsOf(m_account, Direction::Received).size(), 2);
    QCOMPARE(m_store->rowsOf(m_account, Direction::Given).size(), 1);
    QCOMPARE(m_feed->count(Direction::Received), (MergeCount{.added = 2}));
    QCOMPARE(m_feed->count(Direction::Given), (MergeCount{.added = 1}));
}

void TestStoreFeed::whatIsHeldIsAsOldAsItsOldestPage()
{
    m_feed->add(Direction::Received, {one(1), one(2)}, m_store->changeStamp());
    const ChangeStamp before = m_store->changeStamp();
    const auto row = [this](qint64 id) { return m_store->find(m_account, one(id).urn).value(); };
    m_store->clearWish({row(1)}, Status(Status::Hidden));
    // The first page was asked for before the change, the second one afterwards.
    m_feed->add(Direction::Received, {one(1)}, before);
    m_feed->add(Direction::Received, {one(2)}, m_store->changeStamp());
    m_feed->flush();
    QCOMPARE(m_store->endorsement(row(1)).status, Status(Status::Hidden));
    // What came with the older one does not make the next ones old.
    m_feed->add(Direction::Received, {one(1)}, m_store->changeStamp());
    m_feed->flush();
    QCOMPARE(m_store->endorsement(row(1)).status, Status(Status::Accepted));
}

void TestStoreFeed::countingBeginsAnew()
{
    m_feed->add(Direction::Received, {one(1)}, m_store->changeStamp());
    m_feed->startCounting();
    m_feed->add(Direction::Received, {one(1, Status::Hidden), one(2)}, m_store->changeStamp());
    m_feed->flush();
    QCOMPARE(m_feed->count(Direction::Received), (MergeCount{.added = 1, .changed = 1}));
}

void TestStoreFeed::whatIsHeldGoesWithIt()
{
    m_feed->add(Direction::Received, {one(1)}, m_store->changeStamp());
    m_feed->add(Direction::Received, {one(2)}, m_store->changeStamp());
    m_feed.reset();
    m_clock.advance(StoreFeed::interval);
    QCOMPARE(m_store->size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreFeed)
#include "tst_storefeed.moc"
