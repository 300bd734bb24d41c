// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synchronizer.h"

#include "fakebackend.h"
#include "fakeclock.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace Laurels {

inline PageToken token(int number)
{
    return {QUrl(QStringLiteral("https://example.org/list?page=%1").arg(number))};
}

inline Endorsement endorsement(qint64 id, const Status &status = Status::Accepted)
{
    return Samples::received(id, QStringLiteral("Friend-%1").arg(id % 3), QStringLiteral("C++"), status);
}

inline QList<Endorsement> several(std::initializer_list<qint64> ids)
{
    QList<Endorsement> list;
    for (const qint64 id : ids)
        list.append(endorsement(id));
    return list;
}

inline Error serverError()
{
    return {.kind = ErrorKind::Server, .delivery = Delivery::Answered, .httpStatus = 503};
}

/// A list that a test lays out page by page; each page is asked for by its number.
struct Pages
{
    QList<Result<EndorsementPage>> list;

    /// A page; `next` is the number of the one its link points to, -1: no link.
    void add(const QList<Endorsement> &endorsements, int next)
    {
        EndorsementPage page{.endorsements = endorsements, .unreadable = {}, .next = {}};
        if (next >= 0)
            page.next = token(next);
        list.append(page);
    }

    [[nodiscard]] Result<EndorsementPage> at(const std::optional<PageToken> &wanted) const
    {
        if (!wanted)
            return list.value(0, EndorsementPage{});
        for (int i = 0; i < list.size(); ++i) {
            if (token(i) == *wanted)
                return list.at(i);
        }
        return Failure(Error{.kind = ErrorKind::NotFound});
    }
};

/// A synchronizer between a store and a service whose lists the test lays out. Only received ones, unless
/// the test says otherwise.
class SyncFixture
{
public:
    SyncFixture()
    {
        store.setAccount(account, Samples::owner(), {});
        backend.able.listGiven = false;
        backend.onFetchPage = [this](Direction direction, const std::optional<PageToken> &wanted) {
            return (direction == Direction::Received ? received : given).at(wanted);
        };
        backend.onFetchSeveral = [this](const QList<EndorsementUrn> &urns) { return batch(urns); };
        sync = std::make_unique<Synchronizer>(account, backend, store, clock);
    }

    /// From start() to finished().
    Result<SyncReport> run() const
    {
        QSignalSpy finished(sync.get(), &Synchronizer::finished);
        sync->start();
        if (!finished.isEmpty() || !QTest::qWaitFor([&finished] { return !finished.isEmpty(); }))
            return Failure(Error{.kind = ErrorKind::Timeout, .code = QStringLiteral("test.noAnswer")});
        if (sync->isRunning() || finished.size() != 1)
            return Failure(Error{.kind = ErrorKind::Protocol, .code = QStringLiteral("test.contract")});
        return finished.at(0).at(0).value<Result<SyncReport>>();
    }

    [[nodiscard]] QList<qint64> ids(Direction direction = Direction::Received) const
    {
        QList<qint64> list;
        for (const RowId row : store.rowsOf(account, direction))
            list.append(store.row(row).id);
        std::sort(list.begin(), list.end());
        return list;
    }

    const AccountId account = AccountId::create();
    FakeClock clock;
    EndorsementStore store;
    FakeBackend backend;
    Pages received;
    Pages given;
    QList<EndorsementUrn> missing; ///< what the batch get says is gone
    QList<Endorsement> found;      ///< what it has; of anything else it cannot say
    std::unique_ptr<Synchronizer> sync;

private:
    [[nodiscard]] Result<EndorsementBatch> batch(const QList<EndorsementUrn> &urns) const
    {
        EndorsementBatch batch;
        for (const EndorsementUrn &urn : urns) {
            const auto known = std::find_if(found.begin(), found.end(),
                                            [&urn](const Endorsement &e) { return e.urn == urn; });
            if (missing.contains(urn))
                batch.missing.append(urn);
            else if (known != found.end())
                batch.found.append(*known);
            else
                batch.failed.insert(urn, serverError());
        }
        return batch;
    }
};

} // namespace Laurels
