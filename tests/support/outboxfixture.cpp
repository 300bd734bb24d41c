// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace Laurels {

void settle(int times)
{
    for (int i = 0; i < times; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

OutboxFixture::OutboxFixture()
    : outbox(std::make_unique<Outbox>(store, *this, journal, clock))
{
    store.setAccount(account, Samples::owner(), Samples::day(100));
    connectBackend();
}

OutboxFixture::~OutboxFixture() = default;

Backend *OutboxFixture::backendFor(const AccountId &id) const
{
    return id == account ? backend.get() : nullptr;
}

bool OutboxFixture::isByHand(const AccountId &id) const
{
    return byHand.contains(id);
}

void OutboxFixture::connectBackend()
{
    backend = std::make_unique<FakeBackend>();
    backend->onSetStatus = [this](const EndorsementUrn &urn, const Status &wished) -> Result<std::monostate> {
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
        return readErrors.isEmpty() ? page(token) : Result<EndorsementPage>(Failure(readErrors.takeFirst()));
    };
}

Result<EndorsementPage> OutboxFixture::page(const std::optional<PageToken> &token) const
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

OutboxFixture::Answer OutboxFixture::takeAnswer()
{
    return answers.isEmpty() ? Answer() : answers.takeFirst();
}

RowId OutboxFixture::add(Direction direction, const Endorsement &endorsement)
{
    server.insert_or_assign(endorsement.urn.id(), endorsement);
    store.merge(account, direction, {endorsement});
    return store.find(account, endorsement.urn).value();
}

RowId OutboxFixture::addReceived(qint64 id, const Status &status)
{
    return add(Direction::Received, Samples::received(id, u"Ada", QStringLiteral("C++"), status));
}

RowId OutboxFixture::addGiven(qint64 id, const Status &status)
{
    return add(Direction::Given, Samples::given(id, u"Ben", QStringLiteral("Chess"), status));
}

Status OutboxFixture::shown(RowId row) const
{
    return store.shownStatus(row);
}

Status OutboxFixture::told(RowId row) const
{
    return store.endorsement(row).status;
}

WriteState OutboxFixture::write(RowId row) const
{
    return store.row(row).write;
}

Status OutboxFixture::atServer(qint64 id) const
{
    return server.at(id).status;
}

OutboxItem OutboxFixture::item(int number) const
{
    return outbox->item(OutboxItemId(quint64(number))).value();
}

RowId OutboxFixture::received(qint64 id) const
{
    return store.find(account, {Samples::owner(), id}).value();
}

OutboxLeftovers OutboxFixture::crash()
{
    outbox.reset();
    backend.reset();
    journal.endWith(0);
    store.remove(store.rows());
    return journal.leftovers();
}

void OutboxFixture::start(const OutboxLeftovers &left)
{
    connectBackend();
    outbox = std::make_unique<Outbox>(store, *this, journal, clock, left);
}

void OutboxFixture::loadRows()
{
    for (const auto &each : server) {
        const bool isReceived = each.second.recipient() == Samples::owner();
        store.merge(account, isReceived ? Direction::Received : Direction::Given, {each.second});
    }
}

void OutboxFixture::restart()
{
    start(crash());
    loadRows();
    settle();
}

void OutboxFixture::advance(std::chrono::milliseconds by)
{
    settle();
    clock.advance(by);
    settle();
}

} // namespace Laurels
