// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offsetlist.h"
#include "syncfixture.h"

#include "sync/storefeed.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

/// A service whose list changes between requests, that answers in any order and fails now and then; and a
/// person who changes things meanwhile.
class Play
{
public:
    explicit Play(quint32 seed)
        : m_random(seed)
    {
        m_list.pageSize = 4;
        for (int i = 0; i < 40; ++i)
            m_list.rows.append(endorsement(++m_lastId));
        f.backend.onFetchPage = nullptr;
        f.backend.onFetchSeveral = nullptr;
        f.backend.onGuessNext = &OffsetList::guess;
    }

    /// From start() to finished(); false if it does not come to an end.
    bool sync(bool isTroubled)
    {
        QSignalSpy finished(f.sync.get(), &Synchronizer::finished);
        m_stable = QSet<qint64>();
        for (const qint64 id : f.ids())
            m_stable.insert(id);
        for (qsizetype i = 0; i < m_list.rows.size(); ++i)
            m_listed.insert(m_list.rows.at(i).urn.id());
        m_stable.intersect(m_listed);
        m_confirmed.clear();
        f.sync->start();
        for (int step = 0; step < 2000 && finished.isEmpty(); ++step) {
            if (isTroubled && chance(30))
                change();
            if (isTroubled && chance(5))
                confirmOne();
            if (isTroubled && chance(1))
                emit f.backend.throttled();
            if (chance(5))
                f.clock.advance(StoreFeed::interval);
            answerSomething(isTroubled);
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        m_listed.clear();
        result = finished.isEmpty() ? Failure(Error{.kind = ErrorKind::Timeout})
                                    : finished.at(0).at(0).value<Result<SyncReport>>();
        return finished.size() == 1;
    }

    /// Rows that were there before and at the service all the time.
    [[nodiscard]] bool hasDroppedNone() const
    {
        const QList<qint64> ids = f.ids();
        return std::all_of(m_stable.begin(), m_stable.end(), [&ids](qint64 id) { return ids.contains(id); });
    }

    /// Of rows that were confirmed during the sync and that the service has not changed since.
    [[nodiscard]] bool showsWhatWasConfirmed() const
    {
        for (auto it = m_confirmed.cbegin(); it != m_confirmed.cend(); ++it) {
            const auto row = f.store.find(f.account, endorsement(it.key()).urn);
            if (row && f.store.endorsement(*row).status != it.value())
                return false;
        }
        return true;
    }

    [[nodiscard]] QList<Endorsement> atTheService() const { return sorted(m_list.rows); }
    [[nodiscard]] QList<Endorsement> inTheStore() const
    {
        QList<Endorsement> all;
        for (const RowId row : f.store.rowsOf(f.account, Direction::Received))
            all.append(f.store.endorsement(row));
        return sorted(all);
    }

    SyncFixture f;
    Result<SyncReport> result = SyncReport{};

private:
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }

    static QList<Endorsement> sorted(QList<Endorsement> list)
    {
        std::sort(list.begin(), list.end(),
                  [](const Endorsement &a, const Endorsement &b) { return a.urn.id() < b.urn.id(); });
        return list;
    }

    [[nodiscard]] Status anyStatus()
    {
        return Status::documented().at(m_random.bounded(int(Status::documented().size())));
    }

    void change()
    {
        const int place = m_list.rows.isEmpty() ? 0 : m_random.bounded(int(m_list.rows.size()));
        const int kind = m_random.bounded(4);
        if (kind == 0 || m_list.rows.isEmpty()) {
            m_list.rows.insert(chance(50) ? 0 : place, endorsement(++m_lastId));
        } else if (kind == 1) {
            m_stable.remove(m_list.rows.at(place).urn.id());
            m_confirmed.remove(m_list.rows.at(place).urn.id());
            m_list.rows.removeAt(place);
        } else if (kind == 2) {
            m_confirmed.remove(m_list.rows.at(place).urn.id());
            m_list.rows[place].status = anyStatus();
        } else {
            m_list.rows.move(place, m_random.bounded(int(m_list.rows.size())));
        }
    }

    /// The person sets a status, and the service's answer comes at once.
    void confirmOne()
    {
        const QList<RowId> rows = f.store.rows();
        if (rows.isEmpty())
            return;
        const RowId row = rows.at(m_random.bounded(int(rows.size())));
        const EndorsementUrn urn = f.store.urn(row);
        const auto there = std::find_if(m_list.rows.begin(), m_list.rows.end(),
                                        [&urn](const Endorsement &e) { return e.urn == urn; });
        if (there == m_list.rows.end())
            return;
        there->status = anyStatus();
        f.store.setWish({row}, there->status, WriteState::Sending);
        f.store.clearWish({row}, there->status);
        m_confirmed.insert(urn.id(), there->status);
    }

    void answerSomething(bool isTroubled)
    {
        if (const auto job = f.backend.lastFetchSeveral; job && job->isStarted && !job->isAnswered) {
            job->answer(batch(f.backend.fetchSeveralCalls.last()));
            return;
        }
        QList<qsizetype> open;
        for (qsizetype i = 0; i < f.backend.pageJobs.size(); ++i) {
            const auto &job = f.backend.pageJobs.at(i);
            if (job && !job->isAnswered && !job->isAborted)
                open.append(i);
        }
        if (open.isEmpty())
            return;
        const qsizetype chosen = open.at(m_random.bounded(int(open.size())));
        const auto &job = f.backend.pageJobs.at(chosen);
        if (isTroubled && chance(2))
            job->answer(Failure(serverError()));
        else
            job->answer(m_list.page(f.backend.pageCalls.at(chosen).second));
    }

    [[nodiscard]] EndorsementBatch batch(const QList<EndorsementUrn> &urns) const
    {
        EndorsementBatch batch;
        for (const EndorsementUrn &urn : urns) {
            const auto known = std::find_if(m_list.rows.begin(), m_list.rows.end(),
                                            [&urn](const Endorsement &e) { return e.urn == urn; });
            if (known != m_list.rows.end())
                batch.found.append(*known);
            else
                batch.missing.append(urn);
        }
        return batch;
    }

    QRandomGenerator m_random;
    OffsetList m_list;
    qint64 m_lastId = 0;
    QSet<qint64> m_listed;
    QSet<qint64> m_stable;
    QHash<qint64, Status> m_confirmed;
};

} // namespace

/// Any order of answers, changes and failures.
class TestSyncRandom : public QObject
{
    Q_OBJECT

private slots:
    void aCleanSyncEndsWithWhatTheServiceHas_data();
    void aCleanSyncEndsWithWhatTheServiceHas();
};

void TestSyncRandom::aCleanSyncEndsWithWhatTheServiceHas_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSyncRandom::aCleanSyncEndsWithWhatTheServiceHas()
{
    QFETCH(const quint32, seed);
    Play play(seed);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(play.sync(true));
        QVERIFY(play.hasDroppedNone());
        QVERIFY(play.showsWhatWasConfirmed());
    }
    QVERIFY(play.sync(false));
    QVERIFY(play.result);
    QCOMPARE(play.inTheStore(), play.atTheService());
    QVERIFY(play.sync(false));
    QCOMPARE(play.result, SyncReport{});
}

QTEST_GUILESS_MAIN(TestSyncRandom)
#include "tst_syncrandom.moc"
