// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "domain/clock.h"
#include "stores/backendprovider.h"
#include "stores/outboxoutcomes.h"
#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"
#include "stores/outboxtimes.h"

#include <QSet>

namespace Laurels {

class CreateLookup;
class Pacer;

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
                 const BackendProvider &backends, Clock &clock, Pacer *pacer, QObject *parent = nullptr);

    /// For what is taken up from an earlier run.
    void settle();
    void pump();
    void recorded(OutboxEntry &entry);
    void notRecorded(OutboxEntry &entry, const Error &error) { m_outcomes.fail(entry, error); }
    /// Failed: once more; Unconfirmed: looked up now.
    void retry(OutboxEntry &entry);
    void stop(const AccountId &account) { m_stopped.insert(account); }
    void wake(const AccountId &account);
    void holdGrace(bool hold) { m_times.holdGrace(hold); }

signals:
    void changed();
    void endorsed(const Laurels::AccountId &account, const Laurels::EndorsementUrn &urn);

private:
    void pumpAccount(const AccountId &account, Backend &backend);
    void lookUp(const AccountId &account, Backend &backend);
    [[nodiscard]] bool mayGo(const OutboxItem &item);
    void begin(OutboxEntry &entry, Backend &backend);
    [[nodiscard]] QList<Endorsement> knownGiven(const AccountId &account) const;
    [[nodiscard]] QList<Endorsement> knownLike(const OutboxItem &item) const;
    [[nodiscard]] bool isThereByNow(OutboxItem &item) const;

    void noteThatItWasThere(OutboxItemId id);
    void onSent(OutboxItemId id, const Result<std::optional<EndorsementUrn>> &result);
    void onStatusRead(OutboxItemId id, const Result<Endorsement> &result);
    void onLookupFinished(const CreateLookup &lookup);

    const EndorsementStore &m_store;
    OutboxQueue &m_queue;
    OutboxRows &m_rows;
    const BackendProvider &m_backends;
    Clock &m_clock;
    Pacer *m_pacer;
    OutboxTimes m_times;
    OutboxOutcomes m_outcomes;
    QSet<AccountId> m_stopped; ///< for good
    QSet<AccountId> m_walking; ///< with a walk for lost creates
};

} // namespace Laurels
