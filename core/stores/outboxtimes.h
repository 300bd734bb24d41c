// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "stores/outboxqueue.h"

#include <QObject>

namespace Laurels {

/// When something of the queue is due. The clock may be set meanwhile, and the computer may sleep: nothing
/// waits longer than it could have been told to by the clock as it is now.
class OutboxTimes : public QObject
{
    Q_OBJECT
public:
    OutboxTimes(OutboxQueue &queue, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QDateTime after(std::chrono::milliseconds delay) const;
    /// When to try again after `error`, which ended try number `tries`, from 1.
    [[nodiscard]] QDateTime nextTry(const Error &error, int tries) const;
    /// If it has to wait, due() says when to ask again.
    [[nodiscard]] bool isDue(OutboxEntry &entry);
    void callAt(const QDateTime &when); ///< due() comes then
    void holdGrace(bool hold) { m_isGraceHeld = hold; }

signals:
    void due();

private:
    OutboxQueue &m_queue;
    Clock &m_clock;
    QDateTime m_alarm; ///< the next one
    bool m_isGraceHeld = false;
};

} // namespace Laurels
