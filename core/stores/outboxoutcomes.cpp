// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxoutcomes.h"

#include "stores/outboxrules.h"

#include <algorithm>

namespace Laurels {

namespace {

using Action = OutboxItem::Action;
using State = OutboxItem::State;

/// Sent so often, each answer lost and each time not there: the service does not take it.
constexpr int mostUnconfirmed = 5;
/// Of a skill by its id nothing can be looked up; the request is repeated, but not for ever.
constexpr int mostRepeats = 2;

} // namespace

OutboxOutcomes::OutboxOutcomes(OutboxQueue &queue, OutboxRows &rows, const OutboxTimes &times,
                               QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_rows(rows)
    , m_times(times)
{
}

void OutboxOutcomes::done(OutboxEntry &entry)
{
    entry.item.error.reset();
    m_queue.setState(entry, State::Done);
    if (entry.item.action == Action::SetStatus)
        m_rows.confirm(entry.item);
    else
        emit endorsed(entry.item.account, entry.item.urn.value());
}

void OutboxOutcomes::refused(OutboxEntry &entry, const Error &error)
{
    entry.item.error = error;
    // The service may remember its answer by the key, also a bad one.
    if (error.httpStatus != 0)
        entry.item.idempotencyKey.clear();
    switch (OutboxRules::verdict(error)) {
    case OutboxRules::Verdict::Again:
        again(entry, m_times.nextTry(error, entry.item.attempts));
        break;
    case OutboxRules::Verdict::AfterSignIn:
        m_signedOut.insert(entry.item.account);
        again(entry, {});
        break;
    case OutboxRules::Verdict::LookUp:
        if (entry.item.skillId && ++entry.unconfirmed == mostRepeats)
            fail(entry, error);
        else
            unconfirmed(entry);
        break;
    case OutboxRules::Verdict::Failed:
        fail(entry, error);
        break;
    }
}

void OutboxOutcomes::fail(OutboxEntry &entry, const Error &error)
{
    OutboxItem &item = entry.item;
    item.error = error;
    const auto waiting = m_queue.laneOf(item).waiting;
    if (waiting && *waiting != item.id) {
        m_queue.giveWay(entry, item.from);
    } else {
        if (item.action == Action::SetStatus)
            item.from = m_rows.serviceStatus(item);
        m_queue.setState(entry, State::Failed);
        m_rows.unmarkIfMarking(item);
    }
    show(item);
}

void OutboxOutcomes::again(OutboxEntry &entry, const QDateTime &notBefore)
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

void OutboxOutcomes::unconfirmed(OutboxEntry &entry)
{
    entry.lookUps = 0;
    entry.item.notBefore = entry.item.action == Action::Endorse ? m_times.after(settleTime) : QDateTime();
    // Nothing is looked up here: it is the request that goes out again, and the service may have said when.
    if (const auto &error = entry.item.error; entry.item.skillId && error && error->retryAt)
        entry.item.notBefore = std::max(entry.item.notBefore, *error->retryAt);
    m_queue.setState(entry, State::Unconfirmed);
    show(entry.item);
}

void OutboxOutcomes::notThere(OutboxEntry &entry, const Status &actual)
{
    if (m_queue.laneOf(entry.item).waiting) {
        m_queue.giveWay(entry, actual);
        show(entry.item);
    } else if (++entry.unconfirmed == mostUnconfirmed) {
        fail(entry, entry.item.error.value());
    } else {
        // The first time at once: most often only the connection broke.
        const int tries = entry.unconfirmed - 1;
        again(entry, tries == 0 ? QDateTime() : m_times.after(OutboxRules::backoff(tries)));
    }
}

void OutboxOutcomes::stillUnknown(OutboxEntry &entry, const Error &error)
{
    entry.item.error = error;
    if (error.kind == ErrorKind::SignInNeeded)
        m_signedOut.insert(entry.item.account);
    entry.item.notBefore = m_times.nextTry(error, ++entry.lookUps);
    m_queue.touch(entry);
}

void OutboxOutcomes::show(const OutboxItem &item)
{
    if (item.action == Action::SetStatus)
        m_rows.show({refOf(item)});
}

} // namespace Laurels
