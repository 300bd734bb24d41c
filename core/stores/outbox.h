// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/endorsement.h"
#include "domain/error.h"
#include "stores/endorsementstore.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Laurels {

class Backend;

enum class OutboxItemId : quint64 {};
enum class OutboxStepId : quint64 {};

/// One wished change on its way to the service.
///
///   Waiting -> Sending -> Done | Failed
///                 |  \--> Waiting (not sent, 401, throttled: tried again later)
///                 v
///            Unconfirmed -> looked up -> Done | Waiting (sent again) | stays, and is looked up later
///   Waiting -> Cancelled
struct OutboxItem
{
    enum class Action { SetStatus, Endorse };
    enum class State { Waiting, Sending, Unconfirmed, Done, Failed, Cancelled };

    OutboxItemId id{};
    OutboxStepId step{};
    AccountId account;
    Action action = Action::SetStatus;
    State state = State::Waiting;
    std::optional<EndorsementUrn> urn; ///< SetStatus: of what; Endorse: once it is known
    PersonUrn person;                  ///< the other one
    QString skill;
    Status from; ///< SetStatus: what it was before
    Status to;   ///< SetStatus: the wish; Endorse: ACCEPTED or PENDING
    QDateTime createdAt;
    QDateTime notBefore;        ///< UTC; invalid: at once
    std::optional<Error> error; ///< the last one, kept while Failed or Unconfirmed, and while Waiting again
    int attempts = 0;
};

/// What one press of a key, or several equal ones in a row, did: undone as a whole.
struct OutboxStep
{
    OutboxStepId id{};
    Status wished;
    int changed = 0; ///< endorsements with a change to send
    int kept = 0;    ///< already had that status: only marked as reviewed
    bool isUndo = false;
    QDateTime notBefore; ///< end of the grace time; invalid: sent at once
};

/// Where the outbox keeps its items. Nothing is sent before the journal has said that the item is safe.
class OutboxJournal
{
public:
    virtual ~OutboxJournal() = default;

    /// Keeps the items as they are now (new or changed). `done` runs later from the event loop, unless
    /// `context` is gone; with an Error (ErrorKind::Storage) nothing was kept.
    virtual void record(const QList<OutboxItem> &items, QObject *context,
                        std::function<void(const std::optional<Error> &)> done) = 0;
};

/// Keeps the items for the session only.
class MemoryJournal : public OutboxJournal
{
public:
    void record(const QList<OutboxItem> &items, QObject *context,
                std::function<void(const std::optional<Error> &)> done) override;
};

/// Tells the outbox where an account's changes go; null while the account is not connected.
class BackendProvider
{
public:
    virtual ~BackendProvider() = default;
    [[nodiscard]] virtual Backend *backendFor(const AccountId &account) const = 0;
};

/// Every write goes through here (design, section 6): grace time, undo, order per endorsement, look-up of
/// unknown outcomes. Intents return at once; the row shows its wish at once.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(EndorsementStore &store, BackendProvider &backends, OutboxJournal &journal, Clock &clock,
           QObject *parent = nullptr);
    ~Outbox() override;

    // Queries.
    [[nodiscard]] QList<OutboxItem> items() const; ///< oldest first; done and cancelled ones stay listed
    [[nodiscard]] std::optional<OutboxItem> item(OutboxItemId id) const;
    /// The item that a row's WriteState speaks of, if any.
    [[nodiscard]] std::optional<OutboxItem> itemOf(RowId row) const;
    /// Waiting, Sending and Unconfirmed ones.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int openCount(const AccountId &account) const;
    /// The newest step that can still be undone.
    [[nodiscard]] std::optional<OutboxStep> undoableStep() const;
    [[nodiscard]] std::chrono::milliseconds graceTime() const;

    // Intents.
    /// What the person decided about these rows. Rows that StatusPolicy forbids are left alone; rows that
    /// already have the status are only marked as reviewed. Returns nothing when nothing was to do.
    std::optional<OutboxStepId> decide(const QList<RowId> &rows, const Status &wished);
    OutboxItemId endorse(const AccountId &account, const NewEndorsement &wish);
    void undo();
    void setGraceTime(std::chrono::milliseconds grace);
    /// The person looks at the undo bar: the grace time stands still meanwhile.
    void holdGrace(bool hold);
    /// Ends every grace time now.
    void endGrace();
    void retry(OutboxItemId id);  ///< Failed or Unconfirmed: once more
    void cancel(OutboxItemId id); ///< Waiting: not at all
    /// Drops what waits for an account that is being removed.
    void discard(const AccountId &account);
    /// The account is connected (again): what waited for that goes on.
    void wake(const AccountId &account);

signals:
    void itemsChanged(const QList<Laurels::OutboxItemId> &items);
    /// undoableStep() is another one, or says something else.
    void undoableStepChanged();
    /// An Endorse item is Done: sync/ should take up what was created.
    void endorsed(const Laurels::AccountId &account, const Laurels::EndorsementUrn &urn);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
