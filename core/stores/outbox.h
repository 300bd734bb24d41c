// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "stores/backendprovider.h"
#include "stores/endorsementstore.h"
#include "stores/outboxitem.h"
#include "stores/outboxjournal.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Laurels {

class Pacer;

/// Every write goes through here (design, section 6): grace time, undo, order per endorsement, look-up of
/// unknown outcomes. Intents return at once; the row shows its wish at once.
///
/// What an earlier run left behind: what may have been sent is looked up by itself; what was only waiting is
/// held, and is not sent before the person says so or decides about the same endorsement again; what had
/// failed can be retried. None of it can be undone.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// Without a pacer no account is paced. What is handed over outlives the outbox.
    Outbox(EndorsementStore &store, const BackendProvider &backends, OutboxJournal &journal, Clock &clock,
           const OutboxLeftovers &left = {}, Pacer *pacer = nullptr, QObject *parent = nullptr);
    ~Outbox() override;

    // Queries.
    [[nodiscard]] QList<OutboxItem> items() const; ///< oldest first; done and cancelled ones stay listed
    [[nodiscard]] std::optional<OutboxItem> item(OutboxItemId id) const;
    /// The item that a row's WriteState speaks of, if any.
    [[nodiscard]] std::optional<OutboxItem> itemOf(RowId row) const;
    /// Waiting, Sending and Unconfirmed ones, held ones among them.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int openCount(const AccountId &account) const;
    /// Waiting since an earlier run, oldest first; without an account, of all. A change of them is told by
    /// itemsChanged().
    [[nodiscard]] QList<OutboxItem> heldItems(const std::optional<AccountId> &account = {}) const;
    [[nodiscard]] int heldCount(const std::optional<AccountId> &account = {}) const;
    [[nodiscard]] bool isHeld(OutboxItemId id) const;
    /// The newest step that can still be undone.
    [[nodiscard]] std::optional<OutboxStep> undoableStep() const;
    /// The step undone last, as far as it can be done once more.
    [[nodiscard]] std::optional<OutboxStep> redoableStep() const;
    [[nodiscard]] std::chrono::milliseconds graceTime() const;
    /// The to-do list of the accounts that are served by hand, oldest first: Waiting is to do, Unconfirmed
    /// was opened on LinkedIn and is to be confirmed by the next archive. They are not counted as open, never
    /// held and never sent, and have no grace time.
    [[nodiscard]] QList<OutboxItem> todoItems(const std::optional<AccountId> &account = {}) const;
    /// Is, or was, in the to-do list.
    [[nodiscard]] bool isByHand(OutboxItemId id) const;

    // Intents.
    /// What the person decided about these rows. Rows that StatusPolicy forbids are left alone; rows that
    /// already have the status are only marked as reviewed. Returns nothing when nothing was to do.
    std::optional<OutboxStepId> decide(const QList<RowId> &rows, const Status &wished);
    /// While the same skill is already on its way to the same person, that item is meant.
    OutboxItemId endorse(const AccountId &account, const NewEndorsement &wish);
    /// Takes the undoable step back: what was not sent is cancelled, what was sent is reversed.
    void undo();
    /// Does the redoable step once more, with its grace time; undo() takes that back again.
    void redo();
    void setGraceTime(std::chrono::milliseconds grace);
    /// The person looks at the undo bar: the grace time stands still meanwhile.
    void holdGrace(bool hold);
    /// Ends every grace time now; with an account, only of that one.
    void endGrace(const std::optional<AccountId> &account = {});
    /// Held ones wait no longer, not even a grace time.
    void sendHeld(const std::optional<AccountId> &account = {});
    void discardHeld(const std::optional<AccountId> &account = {}); ///< cancels them
    /// Failed: once more; Unconfirmed: looked up now; held: sent. Others, and to-dos, are left alone.
    void retry(const QList<OutboxItemId> &ids);
    /// Waiting, and any to-do: not at all; Failed: no longer wished. Others are left alone.
    void cancel(const QList<OutboxItemId> &ids);
    /// Drops all that is open or failed of an account that is being removed.
    void discard(const AccountId &account);
    /// Nothing more goes out for this account in this run, not even a look-up; what is on its way comes back.
    void stopSending(const AccountId &account);
    // Of the to-do list; other items are left alone.
    /// The person was on the page: Waiting becomes Unconfirmed, or with `false` the other way round.
    void setVisited(const QList<OutboxItemId> &ids, bool isVisited);
    /// A newer archive of the account is in the store: what it shows as wished is Done, also a Withdraw or
    /// Reject of an endorsement that is no longer there; what was wished of another one that is gone is
    /// Cancelled. Everything else is Waiting, also what was visited: the archive shows that it has not been
    /// done. Of a side that is not in `whole` it shows nothing: there what was visited stays so. Returns
    /// those that are Done.
    QList<OutboxItem> confirmByHand(const AccountId &account, const ArchivedSides &whole = {});
    /// The account is connected (again): what waited for that goes on.
    void wake(const AccountId &account);

signals:
    /// At most once in a turn of the event loop.
    void itemsChanged(const QList<Laurels::OutboxItemId> &items);
    /// undoableStep() is another one, or says something else.
    void undoableStepChanged();
    void redoableStepChanged(); ///< the same of redoableStep()
    /// An Endorse item is Done: sync/ should take up what was created.
    void endorsed(const Laurels::AccountId &account, const Laurels::EndorsementUrn &urn);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
