// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "domain/clock.h"
#include "stores/backendprovider.h"
#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"

#include <QSet>

namespace Laurels {

class CreateLookup;

/// Brings what waits in the queue to the service and learns what became of it. Touches the queue and the
/// rows; its owner records and tells what was touched, in turns:
///
///   pump()      picks what is due: Waiting -> Sending, starts look-ups
///   recorded()  the journal has the item as Sending: now it is handed to the backend
///   changed()   an answer came, or a time is over: another turn is due
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    OutboxSender(const EndorsementStore &store, OutboxQueue &queue, OutboxRows &rows,
                 const BackendProvider &backends, Clock &clock, QObject *parent = nullptr);

    /// For what is taken up from an earlier run.
    void settle();
    void pump();
    void recorded(OutboxEntry &entry);
    /// Ends an item: it did not take effect and is not tried again.
    void fail(OutboxEntry &entry, const Error &error);
    void wake(const AccountId &account);
    void holdGrace(bool hold) { m_isGraceHeld = hold; }

signals:
    void changed();
    void endorsed(const Laurels::AccountId &account, const Laurels::EndorsementUrn &urn);

private:
    void pumpAccount(const AccountId &account, Backend &backend);
    void lookUp(const AccountId &account, Backend &backend);
    [[nodiscard]] bool isDue(const OutboxEntry &entry);
    void begin(OutboxEntry &entry, Backend &backend);
    [[nodiscard]] QList<Endorsement> knownLike(const OutboxItem &item) const;
    [[nodiscard]] bool isThereByNow(OutboxItem &item) const;

    void onSent(OutboxItemId id, const Result<std::optional<EndorsementUrn>> &result);
    void onRefused(OutboxEntry &entry, const Error &error);
    void onStatusRead(OutboxItemId id, const Result<Endorsement> &result);
    void onLookupFinished(const CreateLookup &lookup);
    void notThere(OutboxEntry &entry, const Status &actual);
    void stillUnknown(OutboxEntry &entry, const Error &error);
    void done(OutboxEntry &entry);
    void again(OutboxEntry &entry, const QDateTime &notBefore);
    void unconfirmed(OutboxEntry &entry);
    void show(const OutboxItem &item);

    [[nodiscard]] QDateTime after(std::chrono::milliseconds delay) const;
    [[nodiscard]] QDateTime nextTry(const Error &error, int tries) const;
    void callAt(const QDateTime &when);

    const EndorsementStore &m_store;
    OutboxQueue &m_queue;
    OutboxRows &m_rows;
    const BackendProvider &m_backends;
    Clock &m_clock;
    QSet<AccountId> m_signedOut; ///< wait for wake()
    QSet<AccountId> m_walking;   ///< with a walk for lost creates
    QDateTime m_alarm;
    bool m_isGraceHeld = false;
};

} // namespace Laurels
