// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxsender.h"

#include "stores/createlookup.h"
#include "stores/jobs.h"
#include "stores/outboxrules.h"
#include "stores/pacer.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Action = OutboxItem::Action;
using State = OutboxItem::State;

/// Handed to the backend at once, for each account; the gate behind it decides how many are sent together.
constexpr size_t mostBusy = 8;

bool isAble(const Capabilities &able, const OutboxItem &item)
{
    if (item.action == Action::Endorse && item.skillId)
        return able.endorseListed;
    if (item.action == Action::Endorse)
        return able.endorse && (able.suggestSkill || item.to != Status::Pending);
    return item.to == Status::Deleted ? able.withdraw : able.changeReceived;
}

} // namespace

OutboxSender::OutboxSender(const EndorsementStore &store, OutboxQueue &queue, OutboxRows &rows,
                           const BackendProvider &backends, Clock &clock, Pacer *pacer, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_queue(queue)
    , m_rows(rows)
    , m_backends(backends)
    , m_clock(clock)
    , m_pacer(pacer)
    , m_times(queue, clock)
    , m_outcomes(queue, rows, m_times)
{
    connect(&m_times, &OutboxTimes::due, this, &OutboxSender::changed);
    if (pacer)
        connect(pacer, &Pacer::changed, this, &OutboxSender::changed);
    connect(&m_outcomes, &OutboxOutcomes::endorsed, this, &OutboxSender::endorsed);
}

// What was on its way when the earlier run ended may be so young that the list does not have it yet.
void OutboxSender::settle()
{
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &account : accounts) {
        for (const OutboxItemId id : m_queue.line(account).unconfirmed) {
            OutboxItem &item = m_queue.find(id)->item;
            if (item.action == Action::Endorse)
                item.notBefore = std::max(item.notBefore, m_times.after(OutboxOutcomes::settleTime));
        }
    }
}

void OutboxSender::pump()
{
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &account : accounts) {
        Backend *backend = m_backends.backendFor(account);
        if (backend && !m_outcomes.isSignedOut(account) && !m_stopped.contains(account))
            pumpAccount(account, *backend);
    }
}

void OutboxSender::pumpAccount(const AccountId &account, Backend &backend)
{
    lookUp(account, backend);
    const OutboxQueue::Ids waiting = m_queue.line(account).waiting;
    for (const OutboxItemId id : waiting) {
        if (m_queue.line(account).busy.size() >= mostBusy)
            return;
        OutboxEntry &entry = *m_queue.find(id);
        if (!entry.isHeld && !m_queue.laneOf(entry.item).inFlight && m_times.isDue(entry) &&
            mayGo(entry.item))
            begin(entry, backend);
    }
}

/// Of a paced account one endorsement at a time is on its way, and none before its time.
bool OutboxSender::mayGo(const OutboxItem &item)
{
    if (!m_pacer || item.action != Action::Endorse || !m_pacer->isPaced(item.account))
        return true;
    if (!m_queue.line(item.account).busy.empty())
        return false;
    const std::optional<QDateTime> when = m_pacer->mayEndorseAt(item.account);
    if (when && *when > m_clock.now())
        m_times.callAt(*when);
    return when && *when <= m_clock.now();
}

void OutboxSender::lookUp(const AccountId &account, Backend &backend)
{
    QList<OutboxItem> creates;
    const OutboxQueue::Ids unconfirmed = m_queue.line(account).unconfirmed;
    for (const OutboxItemId id : unconfirmed) {
        OutboxEntry &entry = *m_queue.find(id);
        if (entry.isBusy || m_queue.line(account).busy.size() >= mostBusy || !m_times.isDue(entry))
            continue;
        if (entry.item.action == Action::Endorse && backend.capabilities().repeatsSafely) {
            if (mayGo(entry.item))
                begin(entry, backend);
            continue;
        }
        if (entry.item.action == Action::Endorse) {
            creates.append(entry.item);
            continue;
        }
        m_queue.setBusy(entry, true);
        runJob(backend.fetch(entry.item.urn.value()), this,
               [this, id](const Result<Endorsement> &result) { onStatusRead(id, result); });
    }
    if (creates.isEmpty() || m_walking.contains(account))
        return;
    m_walking.insert(account);
    for (const OutboxItem &item : std::as_const(creates))
        m_queue.setBusy(*m_queue.find(item.id), true);
    auto *lookup = new CreateLookup(backend, creates, knownGiven(account), this);
    connect(lookup, &CreateLookup::finished, this, [this, account, lookup] {
        m_walking.remove(account);
        lookup->deleteLater();
        onLookupFinished(*lookup);
    });
    lookup->start();
}

void OutboxSender::begin(OutboxEntry &entry, Backend &backend)
{
    OutboxItem &item = entry.item;
    entry.isInGrace = false;
    item.notBefore = {};
    if (!isAble(backend.capabilities(), item)) {
        m_outcomes.fail(entry, {.kind = ErrorKind::Forbidden, .code = u"outbox.notSupported"_s});
        return;
    }
    if (item.action == Action::Endorse && isThereByNow(item)) {
        m_outcomes.done(entry);
        return;
    }
    if (item.skillId && item.idempotencyKey.isEmpty())
        item.idempotencyKey = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    // Before the item is recorded as sent, so that no restart forgets it.
    if (m_pacer && item.action == Action::Endorse)
        m_pacer->countEndorsement(item.account);
    ++item.attempts;
    entry.isToStart = true;
    m_queue.setState(entry, State::Sending);
    m_queue.setBusy(entry, true);
    m_outcomes.show(item);
}

QList<Endorsement> OutboxSender::knownGiven(const AccountId &account) const
{
    QList<Endorsement> known;
    for (const RowId row : m_store.rowsOf(account, Direction::Given))
        known.append(m_store.endorsement(row));
    return known;
}

QList<Endorsement> OutboxSender::knownLike(const OutboxItem &item) const
{
    const QString skill = foldedText(item.skill);
    QList<Endorsement> like;
    const QList<RowId> given = m_store.rowsOf(item.account, Direction::Given);
    for (const RowId row : given) {
        const EndorsementRow &values = m_store.row(row);
        if (m_store.person(values.person).urn == item.person && m_store.skill(values.skill).folded == skill)
            like.append(m_store.endorsement(row));
    }
    return like;
}

// Between two attempts a sync may have brought what the first one made.
bool OutboxSender::isThereByNow(OutboxItem &item) const
{
    const QList<Endorsement> like = knownLike(item);
    for (const Endorsement &given : like) {
        if (item.attempts == 0) {
            item.knownBefore.append(given.urn);
        } else if (CreateLookup::matches(item, given)) {
            item.urn = given.urn;
            return true;
        }
    }
    return false;
}

void OutboxSender::recorded(OutboxEntry &entry)
{
    if (!entry.isToStart)
        return;
    entry.isToStart = false;
    const OutboxItem &item = entry.item;
    Backend *backend = m_backends.backendFor(item.account);
    if (!backend) {
        m_queue.setBusy(entry, false);
        m_outcomes.again(entry, {});
        return;
    }
    const OutboxItemId id = item.id;
    if (item.action == Action::Endorse) {
        runJob(backend->endorse({item.person, item.skill, item.to, item.skillId, item.idempotencyKey}), this,
               [this, id](const Result<Created> &result) {
                   if (result && result->wasThere)
                       noteThatItWasThere(id);
                   onSent(id, result.map([](const Created &created) { return std::optional(created.urn); }));
               });
    } else {
        runJob(backend->setStatus(item.urn.value(), item.to), this,
               [this, id](const Result<std::monostate> &result) {
                   onSent(id, result.map([](auto) { return std::optional<EndorsementUrn>(); }));
               });
    }
}

/// Unless an earlier attempt, whose answer was lost, has made it.
void OutboxSender::noteThatItWasThere(OutboxItemId id)
{
    OutboxItem &item = m_queue.find(id)->item;
    item.wasThere = item.attempts == 1;
}

void OutboxSender::onSent(OutboxItemId id, const Result<std::optional<EndorsementUrn>> &result)
{
    OutboxEntry &entry = *m_queue.find(id);
    if (entry.item.state != State::Sending)
        return; // discarded meanwhile
    m_queue.setBusy(entry, false);
    if (result) {
        if (*result)
            entry.item.urn = *result;
        m_outcomes.done(entry);
    } else {
        if (m_pacer && result.error().haltsAccount)
            m_pacer->halt(entry.item.account, result.error().code,
                          result.error().retryAt.value_or(QDateTime()));
        m_outcomes.refused(entry, result.error());
    }
    emit changed();
}

void OutboxSender::onStatusRead(OutboxItemId id, const Result<Endorsement> &result)
{
    OutboxEntry &entry = *m_queue.find(id);
    if (entry.item.state != State::Unconfirmed)
        return;
    m_queue.setBusy(entry, false);
    if (result) {
        m_rows.merge(entry.item.account, *result);
        if (result->status == entry.item.to)
            m_outcomes.done(entry);
        else
            m_outcomes.notThere(entry, result->status);
    } else if (!saysGone(result.error())) {
        m_outcomes.stillUnknown(entry, result.error());
    } else if (OutboxRules::isFulfilledByAbsence(entry.item.to)) {
        m_outcomes.done(entry);
    } else {
        m_outcomes.fail(entry, result.error());
    }
    emit changed();
}

void OutboxSender::onLookupFinished(const CreateLookup &lookup)
{
    for (const OutboxItem &item : lookup.items()) {
        OutboxEntry &entry = *m_queue.find(item.id);
        if (entry.item.state != State::Unconfirmed)
            continue;
        m_queue.setBusy(entry, false);
        const auto found = lookup.found().constFind(item.id);
        if (found != lookup.found().cend()) {
            entry.item.urn = *found;
            m_outcomes.done(entry);
        } else if (lookup.error()) {
            m_outcomes.stillUnknown(entry, *lookup.error());
        } else {
            m_outcomes.notThere(entry, {});
        }
    }
    emit changed();
}

void OutboxSender::retry(OutboxEntry &entry)
{
    OutboxItem &item = entry.item;
    if (item.state == State::Unconfirmed) {
        item.notBefore = {};
        m_queue.touch(entry);
    }
    if (item.state != State::Failed)
        return;
    if (item.action == Action::Endorse &&
        m_queue.openCreate(item.account, {item.person, item.skill, item.to}))
        return;
    item.notBefore = {};
    entry.unconfirmed = 0;
    m_queue.setState(entry, State::Waiting);
    if (item.action == Action::SetStatus)
        item.from = m_rows.serviceStatus(item);
    m_outcomes.show(item);
    m_rows.markIfMarking(item, m_clock.now());
}

void OutboxSender::wake(const AccountId &account)
{
    m_outcomes.signedIn(account);
    const OutboxQueue::Line line = m_queue.line(account);
    const auto hurry = [this](OutboxItemId id) {
        OutboxEntry &entry = *m_queue.find(id);
        if (entry.isHeld || entry.isInGrace || entry.item.isThrottled() || !entry.item.notBefore.isValid())
            return;
        entry.item.notBefore = {};
        m_queue.touch(entry);
    };
    std::for_each(line.waiting.begin(), line.waiting.end(), hurry);
    std::for_each(line.unconfirmed.begin(), line.unconfirmed.end(), [&](OutboxItemId id) {
        if (m_queue.find(id)->lookUps > 0)
            hurry(id);
    });
    emit changed();
}

} // namespace Laurels
