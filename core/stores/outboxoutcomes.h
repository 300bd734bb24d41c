// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"
#include "stores/outboxtimes.h"

#include <QObject>
#include <QSet>

namespace Laurels {

/// What becomes of an item after an answer, or after none: moves it on in the queue and shows that in the
/// rows.
class OutboxOutcomes : public QObject
{
    Q_OBJECT
public:
    /// A list may lag behind a create.
    static constexpr std::chrono::seconds settleTime{3};

    OutboxOutcomes(OutboxQueue &queue, OutboxRows &rows, const OutboxTimes &times, QObject *parent = nullptr);

    void done(OutboxEntry &entry);
    void refused(OutboxEntry &entry, const Error &error);
    /// Ends an item: it did not take effect and is not tried again.
    void fail(OutboxEntry &entry, const Error &error);
    /// It did not take effect: later once more.
    void again(OutboxEntry &entry, const QDateTime &notBefore);
    /// The look-up of a lost answer found that it did not take effect.
    void notThere(OutboxEntry &entry, const Status &actual);
    /// The look-up failed.
    void stillUnknown(OutboxEntry &entry, const Error &error);
    void show(const OutboxItem &item);

    /// Nothing helps this account but a sign-in.
    [[nodiscard]] bool isSignedOut(const AccountId &account) const { return m_signedOut.contains(account); }
    void signedIn(const AccountId &account) { m_signedOut.remove(account); }

signals:
    void endorsed(const Laurels::AccountId &account, const Laurels::EndorsementUrn &urn);

private:
    void unconfirmed(OutboxEntry &entry);

    OutboxQueue &m_queue;
    OutboxRows &m_rows;
    const OutboxTimes &m_times;
    QSet<AccountId> m_signedOut;
};

} // namespace Laurels
