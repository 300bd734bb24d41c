// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/todocells.h"

#include "domain/linkedinpages.h"
#include "models/words.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace Laurels {

namespace {

struct TodoCellWords
{
    Q_DECLARE_TR_FUNCTIONS(TodoCells)
};

/// The account's own archive first: it is the one that the to-do is about.
ArchivedPerson archivedPerson(const ArchiveShelf &archives, const AccountId &account, const PersonUrn &urn)
{
    const ArchiveFacts *const facts = archives.facts(account);
    if (facts && facts->people.contains(urn))
        return facts->people.value(urn);
    const ArchivedPerson *const other = archives.person(urn);
    return other ? *other : ArchivedPerson();
}

QList<quint64> idsOf(const TodoGroup &group)
{
    QList<quint64> ids;
    for (const TodoRow &row : group.rows)
        ids.append(quint64(row.item.id));
    return ids;
}

QDateTime firstOf(const TodoGroup &group)
{
    QDateTime first;
    for (const TodoRow &row : group.rows) {
        if (!first.isValid() || row.item.createdAt < first)
            first = row.item.createdAt;
    }
    return first;
}

Qt::CheckState checkState(const TodoGroup &group)
{
    const int open = group.openCount();
    if (open == 0)
        return Qt::Checked;
    return open == int(group.rows.size()) ? Qt::Unchecked : Qt::PartiallyChecked;
}

QString progressOf(const TodoGroup &group)
{
    const int count = int(group.rows.size());
    return TodoCellWords::tr("%1 of %2 opened", "of several to-dos")
        .arg(QLocale().toString(count - group.openCount()), QLocale().toString(count));
}

} // namespace

int TodoGroup::openCount() const
{
    return int(std::count_if(rows.begin(), rows.end(), [](const TodoRow &row) { return !row.isVisited(); }));
}

bool isBefore(const TodoRow &a, const TodoRow &b)
{
    return std::tie(a.foldedSkill, a.foldedName, a.item.id) <
           std::tie(b.foldedSkill, b.foldedName, b.item.id);
}

bool TodoCells::isBefore(const TodoGroup &a, const TodoGroup &b) const
{
    const auto key = [this](const TodoGroup &group) {
        return std::tuple(accountPlace(group.account), !group.person.isEmpty(), group.foldedName,
                          group.person.id());
    };
    return key(a) < key(b);
}

/// Of a given endorsement the other one is its recipient.
PersonUrn TodoCells::pageOwner(const OutboxItem &item)
{
    const bool isGiven = item.urn && item.urn->recipient() == item.person;
    return isGiven ? item.person : PersonUrn();
}

TodoRow TodoCells::row(const OutboxItem &item) const
{
    TodoRow row{.item = item, .foldedSkill = foldedText(item.skill)};
    name(row);
    return row;
}

void TodoCells::name(TodoRow &row) const
{
    row.name = personName(row.item.account, row.item.person);
    row.foldedName = foldedText(row.name);
}

void TodoCells::name(TodoGroup &group) const
{
    group.name = group.person.isEmpty() ? QString() : personName(group.account, group.person);
    group.foldedName = foldedText(group.name);
}

QVariant TodoCells::data(const TodoGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return title(group);
    case Qt::ToolTipRole:
    case Todo::InstructionRole:
        return todoInstruction(page(group).place);
    case Qt::AccessibleTextRole:
        return TodoCellWords::tr("%1, %2", "%1 is a page or a to-do, %2 how far it is")
            .arg(title(group), progressOf(group));
    case Qt::CheckStateRole:
        return checkState(group);
    case Todo::UrlRole:
        return page(group).url;
    case Todo::ItemIdsRole:
        return QVariant::fromValue(idsOf(group));
    case Todo::AccountIdRole:
        return group.account.toString();
    case Todo::AccountNameRole:
        return accountName(group.account);
    case Todo::IsVisitedRole:
        return group.openCount() == 0;
    case Todo::CountRole:
        return int(group.rows.size());
    case Todo::OpenRole:
        return group.openCount();
    case Todo::CreatedRole:
        return firstOf(group);
    case Todo::PersonUrnRole:
        return group.person.isEmpty() ? QString() : group.person.toString();
    default:
        return {};
    }
}

QVariant TodoCells::data(const TodoGroup &group, const TodoRow &row, int role) const
{
    const OutboxItem &item = row.item;
    switch (role) {
    case Qt::DisplayRole:
        return todoText(item, row.name);
    case Qt::ToolTipRole:
        return TodoCellWords::tr("%1\nWished: %2", "%1 is how far a to-do is, %2 a time")
            .arg(todoStateText(item.state), fullTimeText(item.createdAt));
    case Qt::AccessibleTextRole:
        return TodoCellWords::tr("%1, %2", "%1 is a page or a to-do, %2 how far it is")
            .arg(todoText(item, row.name), todoStateText(item.state));
    case Qt::CheckStateRole:
        return row.isVisited() ? Qt::Checked : Qt::Unchecked;
    case Todo::ItemIdsRole:
        return QVariant::fromValue(QList{quint64(item.id)});
    case Todo::IsVisitedRole:
        return row.isVisited();
    case Todo::CountRole:
        return 1;
    case Todo::OpenRole:
        return row.isVisited() ? 0 : 1;
    case Todo::CreatedRole:
        return item.createdAt;
    case Todo::PersonUrnRole:
        return item.person.isEmpty() ? QString() : item.person.toString();
    case Todo::UrnRole:
        return item.urn ? item.urn->toString() : QString();
    default:
        return data(group, role);
    }
}

/// An address is made of what the archive says and of nothing else: a label would find nobody, and the id is
/// none of LinkedIn.
TodoCells::Page TodoCells::page(const TodoGroup &group) const
{
    if (group.person.isEmpty())
        return {TodoPlace::OwnSkills, LinkedInPages::ownSkills()};
    const ArchivedPerson person = archivedPerson(m_archives, group.account, group.person);
    const QUrl skills = LinkedInPages::memberSkills(person.slug);
    if (!skills.isEmpty())
        return {TodoPlace::MemberSkills, skills};
    const QUrl search = LinkedInPages::findPerson(person.name);
    return {search.isEmpty() ? TodoPlace::Unknown : TodoPlace::Search, search};
}

QString TodoCells::title(const TodoGroup &group) const
{
    const QString text = todoPlaceText(page(group).place, group.name);
    if (!areAccountsSeveral())
        return text;
    //: %1 is a page, %2 an account.
    return TodoCellWords::tr("%1 (%2)").arg(text, accountName(group.account));
}

/// The short form of an id that was made here would tell nobody apart.
QString TodoCells::personName(const AccountId &account, const PersonUrn &urn) const
{
    const auto index = m_store.findPerson(urn);
    const Person known = index ? m_store.person(*index) : Person{.urn = urn, .name = {}};
    if (known.visibility == Person::Visibility::Known && !known.name.isEmpty())
        return known.name;
    const ArchivedPerson archived = archivedPerson(m_archives, account, urn);
    const QString &name = archived.name.isEmpty() ? archived.slug : archived.name;
    return name.isEmpty() ? personText(known) : name;
}

QString TodoCells::accountName(const AccountId &id) const
{
    const Account *const account = m_accounts.find(id);
    if (!account)
        return {};
    return account->name.isEmpty() ? account->ownerName : account->name;
}

/// Behind all others if it is being removed.
qsizetype TodoCells::accountPlace(const AccountId &id) const
{
    const QList<Account> &all = m_accounts.accounts();
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](const Account &account) { return account.id == id; });
    return found - all.begin();
}

bool TodoCells::areAccountsSeveral() const
{
    const QList<Account> &all = m_accounts.accounts();
    return std::count_if(all.begin(), all.end(),
                         [](const Account &account) { return isByHand(account.source); }) > 1;
}

} // namespace Laurels
