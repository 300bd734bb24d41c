// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "stores/outboxjournal.h"
#include "stores/outboxqueue.h"

#include <QObject>

namespace Laurels {

class OutboxSender;

/// Has the journal keep what changes in the queue, and hands to the sender what may go then. What cannot be
/// kept is not sent: it fails. An end or a to-do that could not be kept is told again later.
class OutboxRecorder : public QObject
{
    Q_OBJECT
public:
    OutboxRecorder(OutboxJournal &journal, OutboxQueue &queue, OutboxSender &sender, Clock &clock,
                   QObject *parent = nullptr);

    void record(OutboxQueue::Ids ids);

signals:
    /// The queue or the sender has something new to do.
    void changed();

private:
    void onRecorded(const OutboxQueue::Ids &ids, quint64 call, const std::optional<Error> &error);
    void tellAgainLater();

    OutboxJournal &m_journal;
    OutboxQueue &m_queue;
    OutboxSender &m_sender;
    Clock &m_clock;
    quint64 m_calls = 0;
    OutboxQueue::Ids m_unkept;
    bool m_isToldAgain = false;
};

} // namespace Laurels
