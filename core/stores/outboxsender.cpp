// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxsender.h"

#include "stores/createlookup.h"
#include "stores/jobs.h"
#include "stores/outboxrules.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Action = OutboxItem::Action;
using State = OutboxItem::State;

/// Handed to the backend at once, for each account; the gate behind it decides how many are sent together.
constexpr size_t mostBusy = 8;
/// A list may lag behind a create.
constexpr std::chrono::milliseconds settleTime = 3s;
/// Sent so often, each answer lost and each time not there: the service does not take it.
constexpr int mostUnconfirmed = 5;

bool isAble(const Capabilities &able, const OutboxItem &item)
{
    if (item.action == Action::Endorse)
        return able.endorse && (able.suggestSkill || item.to != Status::Pending);
    return item.to == Status::Deleted ? able.withdraw : able.changeReceived;
}

} // namespace

OutboxSender::OutboxSender(const EndorsementStore &store, OutboxQueue &queue, OutboxRows &rows,
                           const BackendProvider &backends, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_queue(queue)
    , m_rows(rows)
    , m_backends(backends)
    , m_clock(clock)
{
}

// What was on its way when the earlier run ended may be so young that the list does not have it yet.
void OutboxSender::settle()
{
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &account : accounts) {
        for (const OutboxItemId id : m_queue.line(account).unconfirmed) {
            OutboxItem &item = m_queue.find(id)->item;
            if (item.action == Action::Endorse)
                item.notBefore = std::max(item.notBefore, after(settleTime));
        }
    }
}

void OutboxSender::pump()
{
    const QList<AccountId> accounts = m_queue.accounts();
    for (const AccountId &account : accounts) {
        Backend *backend = m_backends.backendFor(account);
        if (backend && !m_signedOut.contains(account))
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
        if (!entry.isHeld && !m_queue.laneOf(entry.item).inFlight && isDue(entry))
            begin(entry, backend);
    }
}

void OutboxSender::lookUp(const AccountId &account, Backend &backend)
{
    QList<OutboxItem> creates;
    const OutboxQueue::Ids unconfirmed = m_queue.line(account).unconfirmed;
    for (const OutboxItemId id : unconfirmed) {
        OutboxEntry &entry = *m_queue.find(id);
        if (entry.isBusy || m_queue.line(account).busy.size() >= mostBusy || !isDue(entry))
            continue;
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
    auto *lookup = new CreateLookup(backend, creates, this);
    connect(lookup, &CreateLookup::finished, this, [this, account, lookup] {
        m_walking.remove(account);
        lookup->deleteLater();
        onLookupFinished(*lookup);
    });
    lookup->start();
}

bool OutboxSender::isDue(const OutboxEntry &entry)
{
    if (entry.isInGrace && m_isGraceHeld)
        return false;
    if (!entry.item.notBefore.isValid() || entry.item.notBefore <= m_clock.now())
        return true;
    callAt(entry.item.notBefore);
    return false;
}

void OutboxSender::begin(OutboxEntry &entry, Backend &backend)
{
    OutboxItem &item = entry.item;
    entry.isInGrace = false;
    item.notBefore = {};
    if (!isAble(backend.capabilities(), item)) {
        fail(entry, {.kind = ErrorKind::Forbidden, .code = u"outbox.notSupported"_s});
        return;
    }
    if (item.action == Action::Endorse && isThereByNow(item)) {
        done(entry);
        return;
    }
    ++item.attempts;
    entry.isToStart = true;
    m_queue.setState(entry, State::Sending);
    m_queue.setBusy(entry, true);
    show(item);
}

QList<Endorsement> OutboxSender::knownLike(const OutboxItem &item) const
{
    const QString skill = foldedText(item.skill);
    QList<Endorsement> like;
    const QList<RowId> given = m_store.rowsOf(item.account, Direction::Given);
    for (const RowId row : given) {
        const EndorsementRow &values = m_store.row(row);
        if (m_store.person(values.person).person.urn == item.person &&
            m_store.skill(values.skill).folded == skill)
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
        again(entry, {});
        return;
    }
    const OutboxItemId id = item.id;
    if (item.action == Action::Endorse) {
        runJob(backend->endorse({item.person, item.skill, item.to}), this,
               [this, id](const Result<EndorsementUrn> &result) {
                   onSent(id, result.map([](const EndorsementUrn &urn) { return std::optional(urn); }));
               });
    } else {
        runJob(backend->setStatus(item.urn.value(), item.to), this,
               [this, id](const Result<std::monostate> &result) {
                   onSent(id, result.map([](auto) { return std::optional<EndorsementUrn>(); }));
               });
    }
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
        done(entry);
    } else {
        onRefused(entry, result.error());
    }
    emit changed();
}

void OutboxSender::onRefused(OutboxEntry &entry, const Error &error)
{
    entry.item.error = error;
    switch (OutboxRules::verdict(error)) {
    case OutboxRules::Verdict::Again:
        again(entry, nextTry(error, entry.item.attempts));
        break;
    case OutboxRules::Verdict::AfterSignIn:
        m_signedOut.insert(entry.item.account);
        again(entry, {});
        break;
    case OutboxRules::Verdict::LookUp:
        unconfirmed(entry);
        break;
    case OutboxRules::Verdict::Failed:
        fail(entry, error);
        break;
    }
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
            done(entry);
        else
            notThere(entry, result->status);
    } else if (result.error().kind == ErrorKind::NotFound) {
        fail(entry, result.error());
    } else {
        stillUnknown(entry, result.error());
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
            done(entry);
        } else if (lookup.error()) {
            stillUnknown(entry, *lookup.error());
        } else {
            notThere(entry, {});
        }
    }
    emit changed();
}

void OutboxSender::notThere(OutboxEntry &entry, const Status &actual)
{
    if (m_queue.laneOf(entry.item).waiting) {
        m_queue.giveWay(entry, actual);
        show(entry.item);
    } else if (++entry.unconfirmed == mostUnconfirmed) {
        fail(entry, entry.item.error.value());
    } else {
        // The first time at once: most often only the connection broke.
        const int tries = entry.unconfirmed - 1;
        again(entry, tries == 0 ? QDateTime() : after(OutboxRules::backoff(tries)));
    }
}

void OutboxSender::stillUnknown(OutboxEntry &entry, const Error &error)
{
    entry.item.error = error;
    if (error.kind == ErrorKind::SignInNeeded)
        m_signedOut.insert(entry.item.account);
    entry.item.notBefore = nextTry(error, ++entry.lookUps);
    m_queue.touch(entry);
}

void OutboxSender::done(OutboxEntry &entry)
{
    entry.item.error.reset();
    m_queue.setState(entry, State::Done);
    if (entry.item.action == Action::SetStatus)
        m_rows.confirm(entry.item);
    else
        emit endorsed(entry.item.account, entry.item.urn.value());
}

void OutboxSender::fail(OutboxEntry &entry, const Error &error)
{
    OutboxItem &item = entry.item;
    item.error = error;
    const auto waiting = m_queue.laneOf(item).waiting;
    if (waiting && *waiting != item.id) {
        m_queue.giveWay(entry, item.from);
    } else {
        m_queue.setState(entry, State::Failed);
        m_rows.unmarkIfMarking(item);
    }
    show(item);
}

void OutboxSender::again(OutboxEntry &entry, const QDateTime &notBefore)
{
    if (const auto waiting = m_queue.laneOf(entry.item).waiting) {
        m_queue.giveWay(entry, entry.item.from);
        OutboxEntry &later = *m_queue.find(*waiting);
        if (!later.isInGrace)
            later.item.notBefore = notBefore;
    } else {
        entry.item.notBefore = notBefore;
        m_queue.setState(entry, State::Waiting);
    }
    show(entry.item);
}

void OutboxSender::unconfirmed(OutboxEntry &entry)
{
    entry.lookUps = 0;
    entry.item.notBefore = entry.item.action == Action::Endorse ? after(settleTime) : QDateTime();
    m_queue.setState(entry, State::Unconfirmed);
    show(entry.item);
}

void OutboxSender::show(const OutboxItem &item)
{
    if (item.action == Action::SetStatus)
        m_rows.show({refOf(item)});
}

void OutboxSender::wake(const AccountId &account)
{
    m_signedOut.remove(account);
    const OutboxQueue::Line line = m_queue.line(account);
    const auto hurry = [this](OutboxItemId id) {
        OutboxEntry &entry = *m_queue.find(id);
        const bool isThrottled = entry.item.error && entry.item.error->kind == ErrorKind::RateLimited;
        if (entry.isHeld || entry.isInGrace || isThrottled || !entry.item.notBefore.isValid())
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

QDateTime OutboxSender::after(std::chrono::milliseconds delay) const
{
    return m_clock.now().addMSecs(delay.count());
}

QDateTime OutboxSender::nextTry(const Error &error, int tries) const
{
    if (error.kind == ErrorKind::RateLimited && error.retryAt)
        return *error.retryAt;
    return after(OutboxRules::backoff(tries));
}

void OutboxSender::callAt(const QDateTime &when)
{
    if (m_alarm.isValid() && m_alarm <= when)
        return;
    m_alarm = when;
    const auto delay = std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(when)));
    m_clock.callAfter(delay, this, [this, when] {
        if (m_alarm == when)
            m_alarm = {};
        emit changed();
    });
}

} // namespace Laurels
