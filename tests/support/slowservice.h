// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakebackend.h"
#include "samples.h"

#include <QRandomGenerator>
#include <QSet>

#include <map>

namespace Laurels {

/// A service whose answers come when the test says so, in any order, well or with a fault.
class SlowService : public FakeBackend
{
public:
    struct Service
    {
        std::map<qint64, Endorsement> &endorsements;
        QRandomGenerator &random;
        qint64 nextId = 5000;
        bool isFaulty = true;
        bool isRefusing = false; ///< some writes are refused for good
        int refused = 0;
        int overlaps = 0; ///< two writes for one endorsement at once
    };

    explicit SlowService(Service &service)
        : m_service(service)
    {
    }

    [[nodiscard]] StatusJob *setStatus(const EndorsementUrn &urn, const Status &wished) override
    {
        auto *job = new FakeJob<std::monostate>({}, this);
        if (m_writing.contains(urn))
            ++m_service.overlaps;
        m_writing.insert(urn);
        const Fate fate = nextFate();
        const bool isEarly = m_service.random.bounded(2) == 0;
        if (fate.isApplied && isEarly)
            m_service.endorsements.at(urn.id()).status = wished;
        m_open.append([this, job, urn, wished, fate, isEarly] {
            m_writing.remove(urn);
            if (fate.isApplied && !isEarly)
                m_service.endorsements.at(urn.id()).status = wished;
            if (fate.error)
                job->answer(Failure(*fate.error));
            else
                job->answer(std::monostate());
        });
        return job;
    }

    [[nodiscard]] EndorsementJob *fetch(const EndorsementUrn &urn) override
    {
        auto *job = new FakeJob<Endorsement>({}, this);
        m_open.append([this, job, urn] {
            if (isReadLost())
                job->answer(Failure(Error{.kind = ErrorKind::Offline}));
            else
                job->answer(m_service.endorsements.at(urn.id()));
        });
        return job;
    }

    [[nodiscard]] CreateJob *endorse(const NewEndorsement &wish) override
    {
        auto *job = new FakeJob<Created>({}, this);
        const Fate fate = nextFate();
        const bool isEarly = m_service.random.bounded(2) == 0;
        const EndorsementUrn urn(wish.recipient, m_service.nextId++);
        const auto create = [this, urn, wish] {
            m_service.endorsements.insert_or_assign(
                urn.id(), Samples::given(urn.id(), wish.recipient.id(), wish.skill.toUpper(), wish.status));
        };
        if (fate.isApplied && isEarly)
            create();
        m_open.append([job, urn, fate, isEarly, create] {
            if (fate.isApplied && !isEarly)
                create();
            if (fate.error)
                job->answer(Failure(*fate.error));
            else
                job->answer(Created{.urn = urn});
        });
        return job;
    }

    /// Three to a page.
    [[nodiscard]] PageJob *fetchPage(Direction direction, const std::optional<PageToken> &token) override
    {
        auto *job = new FakeJob<EndorsementPage>({}, this);
        m_open.append([this, job, direction, token] {
            if (isReadLost())
                job->answer(Failure(Error{.kind = ErrorKind::Timeout}));
            else
                job->answer(page(direction, token ? token->next.path().toInt() : 0));
        });
        return job;
    }

    void answerOne()
    {
        if (!m_open.isEmpty())
            m_open.takeAt(m_service.random.bounded(int(m_open.size())))();
    }

    [[nodiscard]] bool isIdle() const { return m_open.isEmpty(); }

private:
    struct Fate
    {
        std::optional<Error> error;
        bool isApplied = true;
    };

    bool isReadLost() { return m_service.isFaulty && m_service.random.bounded(4) == 0; }

    [[nodiscard]] EndorsementPage page(Direction direction, int start) const
    {
        EndorsementPage page;
        int place = 0;
        for (const auto &each : m_service.endorsements) {
            const bool isReceived = each.second.recipient() == Samples::owner();
            if (isReceived != (direction == Direction::Received))
                continue;
            if (place >= start && place < start + 3)
                page.endorsements.append(each.second);
            ++place;
        }
        if (place > start + 3) {
            page.next.emplace();
            page.next->next.setPath(QString::number(start + 3));
        }
        return page;
    }

    Fate nextFate()
    {
        if (!m_service.isFaulty)
            return {};
        const bool isApplied = m_service.random.bounded(2) == 0;
        switch (m_service.random.bounded(m_service.isRefusing ? 14 : 12)) {
        case 0:
            return {Error{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed}, isApplied};
        case 1:
            return {Error{.kind = ErrorKind::Server, .delivery = Delivery::Answered, .httpStatus = 503},
                    isApplied};
        case 2:
            return {Error{.kind = ErrorKind::Offline}, false};
        case 3:
            return {Error{.kind = ErrorKind::RateLimited, .delivery = Delivery::Answered, .httpStatus = 429},
                    false};
        case 4:
            return {Error{.kind = ErrorKind::SignInNeeded, .delivery = Delivery::Answered, .httpStatus = 401},
                    false};
        case 12:
        case 13:
            ++m_service.refused;
            return {Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 400},
                    false};
        default:
            return {};
        }
    }

    Service &m_service;
    QList<std::function<void()>> m_open;
    QSet<EndorsementUrn> m_writing;
};

} // namespace Laurels
