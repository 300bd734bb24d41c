// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "domain/error.h"

#include <QList>

#include <optional>

namespace Laurels {

enum class OutboxItemId : quint64 {};
enum class OutboxStepId : quint64 {};

/// One wished change on its way to the service.
///
///   Waiting -> Sending -> Done | Failed
///                 |  \--> Waiting (not sent, 401, throttled: tried again later)
///                 v
///            Unconfirmed -> looked up -> Done | Waiting (sent again) | Failed | stays, and is looked up
///            later
///   Waiting -> Cancelled (by the person, or a later wish took its place)
struct OutboxItem
{
    enum class Action { SetStatus, Endorse };
    enum class State { Waiting, Sending, Unconfirmed, Done, Failed, Cancelled };

    OutboxItemId id{};
    OutboxStepId step{}; ///< none (0) for Endorse
    AccountId account{};
    Action action = Action::SetStatus;
    State state = State::Waiting;
    std::optional<EndorsementUrn> urn{}; ///< SetStatus: of what; Endorse: once it is known
    PersonUrn person{};                  ///< the other one
    QString skill{};
    Status from{}; ///< SetStatus: what it was before
    Status to{};   ///< SetStatus: the wish; Endorse: ACCEPTED or PENDING
    QDateTime createdAt{};
    QDateTime notBefore{};        ///< UTC; invalid: at once
    std::optional<Error> error{}; ///< the last one, kept while Failed or Unconfirmed, and while Waiting again
    int attempts = 0;             ///< how often it was sent
    /// SetStatus: this decision set the review mark; it goes again if the decision fails or is cancelled.
    bool isMarking = false;
    /// Endorse, of a listed skill: its id in the profile that was read (reference postpress.md, section 1.1).
    std::optional<qint64> skillId{};
    bool wasThere = false; ///< Endorse, Done: it had been given before, by whatever means
    /// Endorse: the service knows a repeated request by it; another one after an answer that says "no".
    QByteArray idempotencyKey{};
    /// Endorse: given endorsements of this skill to this person that were known before the first attempt; a
    /// lost answer is never taken for one of them.
    QList<EndorsementUrn> knownBefore{};

    /// Waiting, Sending or Unconfirmed.
    [[nodiscard]] bool isOpen() const
    {
        return state == State::Waiting || state == State::Sending || state == State::Unconfirmed;
    }

    /// The service has refused it for being one too many for now.
    [[nodiscard]] bool isThrottled() const { return error && error->kind == ErrorKind::RateLimited; }

    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

/// What an earlier run left behind: what was not done, and what had failed.
struct OutboxLeftovers
{
    QList<OutboxItem> items{};
    OutboxItemId lastId{}; ///< the highest that was ever given; new ones go on after it
};

/// Of which sides a newer archive tells all: only there it shows what has not been done.
struct ArchivedSides
{
    bool received = true;
    bool given = true;
};

/// What one press of a key, or several equal ones in a row, did: undone as a whole. Counts what can still
/// be undone: a sent Reject or Withdraw has left it.
struct OutboxStep
{
    OutboxStepId id{};
    Status wished{};
    int changed = 0;       ///< endorsements with a change to send
    int kept = 0;          ///< already had that status: only marked as reviewed
    QDateTime notBefore{}; ///< end of the grace time; invalid: sent at once
    bool isByHand = false; ///< all of it is of accounts that are served by hand: to-dos, nothing is sent

    friend bool operator==(const OutboxStep &, const OutboxStep &) = default;
};

/// An endorsement of an account: what the order of changes is kept for.
struct EndorsementRef
{
    AccountId account;
    EndorsementUrn urn;

    friend bool operator==(const EndorsementRef &, const EndorsementRef &) = default;
    friend size_t qHash(const EndorsementRef &ref, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, ref.account, ref.urn);
    }
};

} // namespace Laurels
