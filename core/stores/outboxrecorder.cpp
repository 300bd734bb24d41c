// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxrecorder.h"

#include "stores/outboxsender.h"

#include <utility>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds untilToldAgain = 30s;

} // namespace

OutboxRecorder::OutboxRecorder(OutboxJournal &journal, OutboxQueue &queue, OutboxSender &sender, Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_queue(queue)
    , m_sender(sender)
    , m_clock(clock)
{
}

void OutboxRecorder::record(OutboxQueue::Ids ids)
{
    ids.merge(std::exchange(m_unkept, {}));
    const quint64 call = ++m_calls;
    QList<OutboxItem> items;
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *m_queue.find(id);
        entry.recording = call;
        items.append(entry.item);
    }
    m_journal.record(items, this,
                     [this, ids, call](const std::optional<Error> &error) { onRecorded(ids, call, error); });
}

void OutboxRecorder::onRecorded(const OutboxQueue::Ids &ids, quint64 call, const std::optional<Error> &error)
{
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *m_queue.find(id);
        if (entry.recording != call)
            continue; // a later call has it as it is now
        const bool isToBeSent = !entry.isByHand && entry.item.state == OutboxItem::State::Waiting;
        if (!error)
            m_sender.recorded(entry);
        else if (isToBeSent || entry.isToStart)
            m_sender.notRecorded(entry, *error);
        else
            m_unkept.insert(id);
    }
    if (!m_unkept.empty())
        tellAgainLater();
    emit changed();
}

void OutboxRecorder::tellAgainLater()
{
    if (std::exchange(m_isToldAgain, true))
        return;
    m_clock.callAfter(untilToldAgain, this, [this] {
        m_isToldAgain = false;
        for (const OutboxItemId id : m_unkept)
            m_queue.touch(*m_queue.find(id));
        emit changed();
    });
}

} // namespace Laurels
