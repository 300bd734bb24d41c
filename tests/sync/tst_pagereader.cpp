// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pagereader.h"

#include "fakebackend.h"
#include "offsetlist.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

class TestPageReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingIsAskedAheadBeforeTwoFullPagesHaveCome();
    void moreIsAskedAheadWhileAnswersAreGood();
    void pagesAreHandedOnInTheirOrder();
    void pagesAreStampedWhenTheyAreAskedFor();
    void shortPagesAreReadOneAfterTheOther();
    void linksThatAreNoOffsetsAreFollowedOneAfterTheOther();
    void aLinkThatIsNoOffsetAnyMoreEndsTheGuesses();
    void whatTheChainDoesNotConfirmIsDropped();

    void aFailedGuessIsAskedForAgainInItsTurn_data();
    void aFailedGuessIsAskedForAgainInItsTurn();
    void aFailureOfTheChainIsTheResult();
    void a429EndsTheGuesses_data();
    void a429EndsTheGuesses();
    void aJobThatIsDeletedEndsIt();

    void theListEnds_data();
    void theListEnds();
    void nothingIsAskedForBehindTheEnd();
    void stoppingIsQuiet();
    void stoppingWhileAPageIsHandedOnIsQuiet();

private:
    void begin(int rows);
    /// Answers what is asked for, in that order, as long as the next start is one of those.
    void answer(const QList<int> &starts);
    void answer(int start, const Result<EndorsementPage> &answer);
    [[nodiscard]] FakeJob<EndorsementPage> *job(int start) const;
    [[nodiscard]] QList<int> open() const;
    [[nodiscard]] static int startOf(const std::optional<PageToken> &token);

    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<PageReader> m_reader;
    OffsetList m_list;
    QList<qint64> m_read;   ///< the first id of each page
    QList<int> m_readSizes; ///< rows of each page
    QList<ChangeStamp> m_stamps;
    int m_endCount = 0;
    QList<Error> m_errors;
};

namespace {

Error error(ErrorKind kind)
{
    return {.kind = kind, .delivery = Delivery::Answered};
}

} // namespace

void TestPageReader::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->onGuessNext = &OffsetList::guess;
    m_reader = std::make_unique<PageReader>(*m_backend, *m_store, Direction::Received);
    m_list = {.pageSize = 10};
    m_read.clear();
    m_readSizes.clear();
    m_stamps.clear();
    m_endCount = 0;
    m_errors.clear();
    connect(m_reader.get(), &PageReader::pageRead, this,
            [this](const EndorsementPage &page, ChangeStamp asOf) {
                m_read.append(page.endorsements.isEmpty() ? -1 : page.endorsements.first().urn.id());
                m_readSizes.append(int(page.endorsements.size()));
                m_stamps.append(asOf);
            });
    connect(m_reader.get(), &PageReader::listEnded, this, [this] { ++m_endCount; });
    connect(m_reader.get(), &PageReader::failed, this, [this](const Error &e) { m_errors.append(e); });
}

void TestPageReader::cleanup()
{
    // One of the two signals came last, at most once, and nothing was left behind.
    QVERIFY(m_endCount + m_errors.size() <= 1);
    if (m_endCount + m_errors.size() == 1)
        QTRY_VERIFY(open().isEmpty());
    m_reader.reset();
    m_backend.reset();
    m_store.reset();
}

/// With ids that are the offsets.
void TestPageReader::begin(int rows)
{
    for (int i = 0; i < rows; ++i)
        m_list.rows.append(received(i, u"Friend-1", u"C++"_s, Status::Accepted));
    m_reader->start();
}

int TestPageReader::startOf(const std::optional<PageToken> &token)
{
    return token ? QUrlQuery(token->next).queryItemValue(u"start"_s).toInt() : 0;
}

FakeJob<EndorsementPage> *TestPageReader::job(int start) const
{
    // From behind: what was asked for again counts.
    for (auto i = m_backend->pageJobs.size() - 1; i >= 0; --i) {
        if (startOf(m_backend->pageCalls.at(i).second) == start)
            return m_backend->pageJobs.at(i);
    }
    return nullptr;
}

/// The starts of what is asked for and neither answered nor aborted.
QList<int> TestPageReader::open() const
{
    QList<int> starts;
    for (qsizetype i = 0; i < m_backend->pageJobs.size(); ++i) {
        const auto &each = m_backend->pageJobs.at(i);
        if (each && each->isStarted && !each->isAborted && !each->isAnswered)
            starts.append(startOf(m_backend->pageCalls.at(i).second));
    }
    return starts;
}

void TestPageReader::answer(int start, const Result<EndorsementPage> &answer)
{
    QVERIFY(job(start));
    const qsizetype before = m_backend->pageJobs.count(nullptr);
    job(start)->answer(answer);
    QTRY_VERIFY(m_backend->pageJobs.count(nullptr) > before); // it has gone after its signal
}

void TestPageReader::answer(const QList<int> &starts)
{
    for (const int start : starts)
        answer(start, m_list.page(start == 0 ? std::nullopt : std::optional(m_list.token(start))));
}

void TestPageReader::nothingIsAskedAheadBeforeTwoFullPagesHaveCome()
{
    begin(100);
    QCOMPARE(open(), QList<int>{0});
    answer(QList<int>{0});
    QCOMPARE(open(), QList<int>{10});
    answer(QList<int>{10});
    QCOMPARE(open(), (QList<int>{20, 30, 40}));
}

void TestPageReader::moreIsAskedAheadWhileAnswersAreGood()
{
    begin(1000);
    QList<qsizetype> counts;
    for (int start = 0; start < 100; start += 10) {
        answer({start});
        counts.append(open().size());
    }
    // One for the chain, and two to six ahead. The first page of the chain is no guess yet.
    QCOMPARE(counts, (QList<qsizetype>{1, 3, 3, 4, 5, 6, 7, 7, 7, 7}));
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 30, 40, 50, 60, 70, 80, 90}));
}

void TestPageReader::pagesAreHandedOnInTheirOrder()
{
    begin(65);
    answer({0, 10});
    answer({40});
    answer({30});
    QCOMPARE(m_read, (QList<qint64>{0, 10}));
    answer({20});
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 30, 40}));
    answer({60});
    answer({50});
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 30, 40, 50, 60}));
    QCOMPARE(m_readSizes.last(), 5);
    QCOMPARE(m_endCount, 1);
}

void TestPageReader::pagesAreStampedWhenTheyAreAskedFor()
{
    const AccountId account = AccountId::create();
    m_store->setAccount(account, owner(), {});
    m_store->merge(account, Direction::Received, {received(1, u"Friend-1", u"C++"_s, Status::Accepted)});
    const ChangeStamp before = m_store->changeStamp();
    begin(60);
    answer({0, 10}); // 20, 30 and 40 are asked for now
    m_store->clearWish(m_store->rows(), Status(Status::Hidden));
    const ChangeStamp after = m_store->changeStamp();
    answer({20}); // 50 is asked for
    answer({30, 40, 50});
    QCOMPARE(m_stamps, (QList<ChangeStamp>{before, before, before, before, before, after}));
}

void TestPageReader::shortPagesAreReadOneAfterTheOther()
{
    m_list.pageSize = 4;
    begin(40);
    for (int start = 0; start < 24; start += 4) {
        EndorsementPage page = m_list.page(m_list.token(start));
        page.endorsements.removeLast(); // the service gives fewer than it says
        answer(start, page);
        QCOMPARE(open(), QList<int>{start + 4});
    }
}

void TestPageReader::linksThatAreNoOffsetsAreFollowedOneAfterTheOther()
{
    m_backend->onGuessNext = nullptr;
    begin(45);
    for (int start = 0; start <= 40; start += 10) {
        QCOMPARE(open(), QList<int>{start});
        answer({start});
    }
    QCOMPARE(m_endCount, 1);
}

void TestPageReader::aLinkThatIsNoOffsetAnyMoreEndsTheGuesses()
{
    begin(200);
    answer({0, 10});
    EndorsementPage odd = m_list.page(m_list.token(20));
    odd.next = PageToken{QUrl(u"https://example.org/list?start=60&cursor=x"_s)};
    answer(20, odd);
    QCOMPARE(open(), QList<int>{60});
    EndorsementPage plain = m_list.page(m_list.token(60));
    answer(60, plain);
    QCOMPARE(open(), QList<int>{70});
    answer({70});
    QCOMPARE(open(), QList<int>{80});
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 60, 70}));
}

void TestPageReader::whatTheChainDoesNotConfirmIsDropped()
{
    begin(200);
    answer({0, 10});
    answer({30, 40}); // answered, but the chain goes elsewhere
    EndorsementPage shifted = m_list.page(m_list.token(20));
    shifted.next = m_list.token(29);
    answer(20, shifted);
    QCOMPARE(open(), QList<int>{29});
    answer({29});
    QCOMPARE(open(), QList<int>{39});
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 29}));
}

void TestPageReader::aFailedGuessIsAskedForAgainInItsTurn_data()
{
    QTest::addColumn<bool>("isEarly");
    QTest::newRow("it fails while it is a guess") << true;
    QTest::newRow("it fails when the chain waits for it") << false;
}

void TestPageReader::aFailedGuessIsAskedForAgainInItsTurn()
{
    QFETCH(const bool, isEarly);
    begin(200);
    answer({0, 10, 20, 30, 40});
    QCOMPARE(open(), (QList<int>{50, 60, 70, 80, 90}));
    if (isEarly) {
        answer(60, Failure(error(ErrorKind::Server)));
        QVERIFY(m_errors.isEmpty());
        answer({50});
    } else {
        answer({50});
        answer(60, Failure(error(ErrorKind::Server)));
    }
    QVERIFY(m_errors.isEmpty());
    QVERIFY(open().contains(60));
    answer({60});
    // Fewer than before: what was asked for already, and no more.
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 30, 40, 50, 60}));
    const QList<int> expected = isEarly ? QList<int>{70, 80, 90, 100} : QList<int>{70, 80, 90, 100, 110};
    QCOMPARE(open(), expected);
    // This time it is the chain's own.
    answer({70});
    answer(80, Failure(error(ErrorKind::Server)));
    QVERIFY(m_errors.isEmpty());
    answer(80, Failure(error(ErrorKind::Timeout)));
    QCOMPARE(m_errors, QList<Error>{error(ErrorKind::Timeout)});
}

void TestPageReader::aFailureOfTheChainIsTheResult()
{
    begin(200);
    answer({0, 10});
    const QPointer<FakeJob<EndorsementPage>> guess = job(30);
    answer(20, Failure(error(ErrorKind::Server)));
    QCOMPARE(m_errors, QList<Error>{error(ErrorKind::Server)});
    QVERIFY(!guess || guess->isAborted);
    QCOMPARE(m_read.size(), 2);
}

void TestPageReader::a429EndsTheGuesses_data()
{
    QTest::addColumn<bool>("isTold");
    QTest::newRow("that is waited for") << true;
    QTest::newRow("that a guess fails with") << false;
}

void TestPageReader::a429EndsTheGuesses()
{
    QFETCH(const bool, isTold);
    begin(200);
    answer({0, 10});
    if (isTold)
        emit m_backend->throttled();
    else
        answer(40, Failure(error(ErrorKind::RateLimited)));
    answer({20});
    answer({30});
    QCOMPARE(open(), QList<int>{40});
    answer({40});
    QCOMPARE(open(), QList<int>{50});
    answer({50});
    QCOMPARE(open(), QList<int>{60});
    QCOMPARE(m_read, (QList<qint64>{0, 10, 20, 30, 40, 50}));
}

void TestPageReader::aJobThatIsDeletedEndsIt()
{
    begin(200);
    answer({0, 10});
    delete job(30);
    QVERIFY(m_errors.isEmpty());
    answer({20});
    QCOMPARE(m_errors.size(), 1);
    QCOMPARE(m_errors.first().kind, ErrorKind::Cancelled);
}

void TestPageReader::theListEnds_data()
{
    QTest::addColumn<int>("lastStart");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("next");
    QTest::addColumn<QList<qint64>>("read");
    const QList<qint64> three{0, 10, 20};
    QTest::newRow("without a next") << 20 << 10 << -1 << three;
    QTest::newRow("without a next, at once") << 0 << 10 << -1 << QList<qint64>{0};
    QTest::newRow("with an empty page") << 20 << 0 << 30 << QList<qint64>{0, 10, -1};
    QTest::newRow("with an empty first page") << 0 << 0 << 10 << QList<qint64>{-1};
    QTest::newRow("with a next to itself") << 20 << 10 << 20 << three;
    QTest::newRow("with a next that was followed before") << 20 << 10 << 10 << three;
}

void TestPageReader::theListEnds()
{
    QFETCH(const int, lastStart);
    QFETCH(const int, size);
    QFETCH(const int, next);
    QFETCH(const QList<qint64>, read);
    begin(200);
    for (int start = 0; start < lastStart; start += 10)
        answer({start});
    EndorsementPage last = m_list.page(m_list.token(lastStart));
    last.endorsements = last.endorsements.first(size);
    last.next = next < 0 ? std::nullopt : std::optional(m_list.token(next));
    answer(lastStart, last);
    QCOMPARE(m_endCount, 1);
    QCOMPARE(m_read, read);
}

void TestPageReader::nothingIsAskedForBehindTheEnd()
{
    begin(45);
    answer({0, 10});
    QCOMPARE(open(), (QList<int>{20, 30, 40}));
    answer({40}); // no next
    answer({20, 30});
    QCOMPARE(m_endCount, 1);
    QCOMPARE(m_backend->pageCalls.size(), 5);
}

void TestPageReader::stoppingIsQuiet()
{
    begin(200);
    answer({0, 10});
    QList<QPointer<FakeJob<EndorsementPage>>> jobs{job(20), job(30), job(40)};
    job(20)->answer(m_list.page(m_list.token(20))); // on its way
    m_reader->stop();
    QTRY_VERIFY(!jobs.at(0) && !jobs.at(1) && !jobs.at(2));
    QCOMPARE(m_read.size(), 2);
    QCOMPARE(m_endCount + m_errors.size(), 0);
}

void TestPageReader::stoppingWhileAPageIsHandedOnIsQuiet()
{
    connect(m_reader.get(), &PageReader::pageRead, m_reader.get(), [this] {
        if (m_read.size() == 3)
            m_reader->stop();
    });
    begin(200);
    answer({0, 10});
    answer({30, 40});
    answer({20});
    QCOMPARE(m_read.size(), 3);
    QCOMPARE(open(), QList<int>{});
    QCOMPARE(m_endCount + m_errors.size(), 0);
}

QTEST_GUILESS_MAIN(TestPageReader)
#include "tst_pagereader.moc"
