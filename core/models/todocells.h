// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/todotext.h"
#include "stores/outboxitem.h"

#include <QString>
#include <QUrl>
#include <QVariant>

#include <vector>

namespace Laurels {

class AccountStore;
class ArchiveShelf;
class EndorsementStore;

/// What the tree of to-dos is made of. A page has all roles, with those of all to-dos there; a to-do has the
/// roles of its page where nothing else is said.
struct Todo
{
    enum Role {
        UrlRole = Qt::UserRole, ///< QUrl, the page; empty: it has to be looked for by hand
        InstructionRole,        ///< QString, one sentence: what to do there
        ItemIdsRole,            ///< QList<quint64>, OutboxItemIds
        AccountIdRole,          ///< QString
        AccountNameRole,        ///< QString; the browser has to be signed in as its owner
        IsVisitedRole,          ///< bool: opened on LinkedIn; of a page: all of it
        CountRole,              ///< int: how many to-dos
        OpenRole,               ///< int: how many of them are not visited
        CreatedRole,            ///< QDateTime, UTC: when it was wished; of a page: the first
        PersonUrnRole,          ///< QString: the other one; of the page of one's own skills empty
        UrnRole,                ///< QString: the endorsement; of a page empty
    };
};

struct TodoRow
{
    OutboxItem item{};
    QString name{}; ///< of the other one
    QString foldedName{};
    QString foldedSkill{};

    [[nodiscard]] bool isVisited() const { return item.state == OutboxItem::State::Unconfirmed; }
};

/// A page of LinkedIn that is to be visited for an account.
struct TodoGroup
{
    AccountId account{};
    PersonUrn person{}; ///< whose skills it shows; empty: one's own
    QString name{};     ///< of the person
    QString foldedName{};
    std::vector<TodoRow> rows{};
    int place = 0; ///< among the groups

    [[nodiscard]] int openCount() const;
};

/// By skill, then by person.
[[nodiscard]] bool isBefore(const TodoRow &a, const TodoRow &b);

/// What the rows of the to-do list say.
class TodoCells
{
public:
    TodoCells(const EndorsementStore &store, const AccountStore &accounts, const ArchiveShelf &archives)
        : m_store(store)
        , m_accounts(accounts)
        , m_archives(archives)
    {
    }

    /// Whose page a to-do belongs to, as in TodoGroup::person.
    [[nodiscard]] static PersonUrn pageOwner(const OutboxItem &item);
    [[nodiscard]] TodoRow row(const OutboxItem &item) const;
    void name(TodoRow &row) const; ///< as the person is called now
    void name(TodoGroup &group) const;
    /// In the order of the accounts, one's own page first, then by person.
    [[nodiscard]] bool isBefore(const TodoGroup &a, const TodoGroup &b) const;

    [[nodiscard]] QVariant data(const TodoGroup &group, int role) const;
    [[nodiscard]] QVariant data(const TodoGroup &group, const TodoRow &row, int role) const;

private:
    struct Page
    {
        TodoPlace place = TodoPlace::OwnSkills;
        QUrl url{};
    };

    [[nodiscard]] Page page(const TodoGroup &group) const;
    [[nodiscard]] QString title(const TodoGroup &group) const;
    [[nodiscard]] QString personName(const AccountId &account, const PersonUrn &urn) const;
    [[nodiscard]] QString accountName(const AccountId &id) const;
    [[nodiscard]] qsizetype accountPlace(const AccountId &id) const;
    [[nodiscard]] bool areAccountsSeveral() const;

    const EndorsementStore &m_store;
    const AccountStore &m_accounts;
    const ArchiveShelf &m_archives;
};

} // namespace Laurels
