// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakebackend.h"
#include "fakeclock.h"
#include "recordingjournal.h"
#include "samples.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrlQuery>

#include <map>

namespace Laurels {

/// Runs what is queued, and what that queues, so many times.
inline void settle(int times = 24)
{
    for (int i = 0; i < times; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// An outbox with one account at a service that is a table of endorsements. Writes take effect and are
/// answered well, unless `answers` says otherwise for the next ones.
class OutboxFixture : public BackendProvider
{
public:
    struct Answer
    {
        std::optional<Error> error; ///< none: a good answer
        bool isApplied = true;
    };

    OutboxFixture()
    {
        store.setAccount(account, Samples::owner(), Samples::day(100));
        connectBackend();
    }

    [[nodiscard]] Backend *backendFor(const AccountId &id) const override
    {
        return id == account ? backend.get() : nullptr;
    }

    [[nodiscard]] bool isByHand(const AccountId &id) const override { return byHand.contains(id); }

    void connectBackend()
    {
        backend = std::make_unique<FakeBackend>();
        backend->onSetStatus = [this](const EndorsementUrn &urn,
                                      const Status &wished) -> Result<std::monostate> {
            log.append(QStringLiteral("send ") + wished.toWire());
            const Answer answer = takeAnswer();
            if (answer.isApplied)
                server.at(urn.id()).status = wished;
            if (answer.error)
                return Failure(*answer.error);
            return std::monostate();
        };
        backend->onEndorse = [this](const NewEndorsement &wish) -> Result<Created> {
            log.append(QStringLiteral("create ") + wish.skill);
            const Answer answer = takeAnswer();
            const EndorsementUrn urn(wish.recipient, nextId);
            if (answer.isApplied) {
                ++nextId;
                server.insert_or_assign(urn.id(), Endorsement{.urn = urn,
                                                              .endorser = Samples::owner(),
                                                              .skill = wish.skill.toUpper(),
                                                              .status = wish.status,
                                                              .created = clock.now(),
                                                              .lastModified = clock.now()});
            }
            if (answer.error)
                return Failure(*answer.error);
            return Created{.urn = urn};
        };
        backend->onFetch = [this](const EndorsementUrn &urn) -> Result<Endorsement> {
            if (!readErrors.isEmpty())
                return Failure(readErrors.takeFirst());
            const auto found = server.find(urn.id());
            if (found == server.end())
                return Failure(
                    Error{.kind = ErrorKind::NotFound, .delivery = Delivery::Answered, .httpStatus = 404});
            return found->second;
        };
        backend->onFetchSeveral = [this](const QList<EndorsementUrn> &urns) -> Result<EndorsementBatch> {
            if (!readErrors.isEmpty())
                return Failure(readErrors.takeFirst());
            EndorsementBatch batch;
            for (const EndorsementUrn &urn : urns) {
                if (const auto found = server.find(urn.id()); found != server.end())
                    batch.found.append(found->second);
                else
                    batch.missing.append(urn);
            }
            return batch;
        };
        backend->onFetchPage = [this](Direction, const std::optional<PageToken> &token) {
            return readErrors.isEmpty() ? page(token)
                                        : Result<EndorsementPage>(Failure(readErrors.takeFirst()));
        };
    }

    /// Two to a page.
    [[nodiscard]] Result<EndorsementPage> page(const std::optional<PageToken> &token) const
    {
        const int start = token ? QUrlQuery(token->next).queryItemValue(QStringLiteral("start")).toInt() : 0;
        EndorsementPage page;
        int place = 0;
        for (const auto &each : server) {
            if (each.second.recipient() == Samples::owner())
                continue;
            if (place >= start && place < start + 2)
                page.endorsements.append(each.second);
            if (place == start + 2)
                page.next = PageToken{QUrl(QStringLiteral("http://127.0.0.1/?start=%1").arg(place))};
            ++place;
        }
        return page;
    }

    RowId add(Direction direction, const Endorsement &endorsement)
    {
        server.insert_or_assign(endorsement.urn.id(), endorsement);
        store.merge(account, direction, {endorsement});
        return store.find(account, endorsement.urn).value();
    }

    RowId addReceived(qint64 id, const Status &status)
    {
        return add(Direction::Received, Samples::received(id, u"Ada", QStringLiteral("C++"), status));
    }

    RowId addGiven(qint64 id, const Status &status)
    {
        return add(Direction::Given, Samples::given(id, u"Ben", QStringLiteral("Chess"), status));
    }

    [[nodiscard]] Status shown(RowId row) const { return store.shownStatus(row); }
    [[nodiscard]] Status told(RowId row) const { return store.endorsement(row).status; }
    [[nodiscard]] WriteState write(RowId row) const { return store.row(row).write; }
    [[nodiscard]] Status atServer(qint64 id) const { return server.at(id).status; }
    [[nodiscard]] OutboxItem item(int number) const
    {
        return outbox->item(OutboxItemId(quint64(number))).value();
    }

    /// The program is gone from one moment to the next; what had been kept by then is what is left. The rows
    /// of the next run are the service's, and not there yet.
    OutboxLeftovers crash()
    {
        outbox.reset();
        backend.reset();
        journal.endWith(0);
        store.remove(store.rows());
        return journal.leftovers();
    }

    void start(const OutboxLeftovers &left)
    {
        connectBackend();
        outbox = std::make_unique<Outbox>(store, *this, journal, clock, left);
    }

    void loadRows()
    {
        for (const auto &each : server) {
            const bool isReceived = each.second.recipient() == Samples::owner();
            store.merge(account, isReceived ? Direction::Received : Direction::Given, {each.second});
        }
    }

    void restart()
    {
        start(crash());
        loadRows();
        settle();
    }

    [[nodiscard]] RowId received(qint64 id) const
    {
        return store.find(account, {Samples::owner(), id}).value();
    }

    void advance(std::chrono::milliseconds by)
    {
        settle();
        clock.advance(by);
        settle();
    }

    FakeClock clock;
    EndorsementStore store;
    RecordingJournal journal;
    const AccountId account = AccountId::create();
    QSet<AccountId> byHand; ///< served by hand, though `account` has a backend
    std::map<qint64, Endorsement> server;
    QList<Answer> answers;
    QList<Error> readErrors; ///< for the next reads
    QStringList log;         ///< writes as the service sees them
    qint64 nextId = 5000;
    std::unique_ptr<FakeBackend> backend;
    std::unique_ptr<Outbox> outbox = std::make_unique<Outbox>(store, *this, journal, clock);

private:
    Answer takeAnswer() { return answers.isEmpty() ? Answer() : answers.takeFirst(); }
};

} // namespace Laurels
