// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/historyentry.h"

#include <QVariant>

namespace Laurels {

class AccountStore;
class EndorsementStore;

/// What a table of the activity is made of.
struct Activity
{
    enum class Column { When, What, Person, Skill, State, Account, Reason, Count };
    /// Seen: in a newer archive, no change of one's own. ToDo: by hand, on LinkedIn.
    enum class Kind { Waiting, Failed, Done, Seen, ToDo };
    enum Role {
        ItemIdRole = Qt::UserRole, ///< quint64, an OutboxItemId; 0: history
        CanRetryRole,              ///< bool: Outbox::retry() tries it again or sends it
        CanCancelRole,             ///< bool: Outbox::cancel() does something
        IsHeldRole,                ///< bool: waits since an earlier run; to retry it is to send it
        KindRole,                  ///< int, a Kind
        SortRole,                  ///< qint64 or QString, by column
        PersonUrnRole,             ///< QString
        UrnRole,                   ///< QString, of the endorsement; empty: there is none (yet)
        DetailsRole,               ///< QString, plain text: all that is known, one thing per line
    };
};

/// What a row is about: an item of the outbox or an entry of the history.
struct ActivityRow
{
    const HistoryEntry *entry = nullptr; ///< of an item: what it has in common with an entry
    const OutboxItem *item = nullptr;    ///< null: the row is one of the history
    bool isHeld = false;
};

/// What the rows of the activity say.
class ActivityCells
{
public:
    using Column = Activity::Column;

    ActivityCells(const EndorsementStore &store, const AccountStore &accounts)
        : m_store(store)
        , m_accounts(accounts)
    {
    }

    [[nodiscard]] QVariant data(const ActivityRow &row, Column column, int role) const;
    [[nodiscard]] static QString title(Column column);

private:
    [[nodiscard]] QString text(const ActivityRow &row, Column column) const;
    [[nodiscard]] QVariant sortKey(const ActivityRow &row, Column column) const;
    [[nodiscard]] QString whatLine(const HistoryEntry &entry) const;
    [[nodiscard]] QString details(const ActivityRow &row) const;
    [[nodiscard]] Direction directionOf(const HistoryEntry &entry) const;
    [[nodiscard]] Activity::Kind kindOf(const ActivityRow &row) const;
    [[nodiscard]] bool isByHand(const ActivityRow &row) const;
    [[nodiscard]] QString personName(const ActivityRow &row) const;
    [[nodiscard]] QString accountName(const AccountId &id) const;

    const EndorsementStore &m_store;
    const AccountStore &m_accounts;
};

} // namespace Laurels
