// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/todomodel.h"

#include "models/activityrows.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/outbox.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Laurels {

TodoModel::TodoModel(Outbox &outbox, const EndorsementStore &store, const AccountStore &accounts,
                     const ArchiveShelf &archives, QObject *parent)
    : QAbstractItemModel(parent)
    , m_outbox(outbox)
    , m_cells(store, accounts, archives)
{
    addItems(outbox.todoItems());
    connect(&outbox, &Outbox::itemsChanged, this, &TodoModel::takeItems);
    connect(&store, &EndorsementStore::peopleChanged, this, [this, &store](const QList<PersonIndex> &people) {
        QSet<PersonUrn> urns;
        for (const PersonIndex person : people)
            urns.insert(store.person(person).urn);
        takeNames([&urns](const PersonUrn &urn) { return urns.contains(urn); });
    });
    const auto takeAll = [this] { takeNames([](const PersonUrn &) { return true; }); };
    connect(&archives, &ArchiveShelf::changed, this, takeAll);
    for (const auto signal :
         {&AccountStore::accountAdded, &AccountStore::accountChanged, &AccountStore::accountRemoved})
        connect(&accounts, signal, this, takeAll);
}

TodoModel::~TodoModel() = default;

int TodoModel::openCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += group->openCount();
    return count;
}

QList<OutboxItemId> TodoModel::itemsOf(const QModelIndex &index) const
{
    QList<OutboxItemId> items;
    const auto ids = data(index, ItemIdsRole).value<QList<quint64>>();
    std::transform(ids.begin(), ids.end(), std::back_inserter(items),
                   [](quint64 id) { return OutboxItemId(id); });
    return items;
}

// The tree.

QModelIndex TodoModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_groups[size_t(parent.row())].get())
                            : createIndex(row, column);
}

QModelIndex TodoModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.constInternalPointer() ? indexOf(groupAt(index)) : QModelIndex();
}

QModelIndex TodoModel::indexOf(const TodoGroup &group) const
{
    return createIndex(group.place, 0);
}

/// Of a to-do the page that it is on.
const TodoGroup &TodoModel::groupAt(const QModelIndex &index) const
{
    const auto *const above = static_cast<const TodoGroup *>(index.constInternalPointer());
    return above ? *above : *m_groups[size_t(index.row())];
}

/// Null: the index is a page.
const TodoRow *TodoModel::rowAt(const QModelIndex &index) const
{
    return index.constInternalPointer() ? &groupAt(index).rows[size_t(index.row())] : nullptr;
}

int TodoModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isPage = !parent.constInternalPointer() && parent.column() == 0;
    return isPage ? int(groupAt(parent).rows.size()) : 0;
}

int TodoModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant TodoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const TodoRow *const row = rowAt(index);
    return row ? m_cells.data(groupAt(index), *row, role) : m_cells.data(groupAt(index), role);
}

bool TodoModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const QList<OutboxItemId> ids = itemsOf(index);
    m_outbox.setVisited(ids, value.toInt() != int(Qt::Unchecked));
    // Now, and not with the outbox's next turn: else the tick would come and go.
    takeItems(ids);
    return true;
}

QVariant TodoModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle ? tr("To do on LinkedIn") : QVariant();
}

Qt::ItemFlags TodoModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable;
    return rowAt(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

// The outbox.

void TodoModel::takeItems(const QList<OutboxItemId> &ids)
{
    const int open = openCount();
    QSet<OutboxItemId> others(ids.begin(), ids.end());
    std::vector<int> over;
    for (const Group &group : m_groups) {
        if (!updateRows(*group, others))
            over.push_back(group->place);
    }
    removeGroups(over);
    QList<OutboxItem> fresh;
    for (const OutboxItemId id : std::as_const(others)) {
        const OutboxItem item = m_outbox.item(id).value();
        if (m_outbox.isByHand(id) && item.isOpen())
            fresh.append(item);
    }
    addItems(fresh);
    if (openCount() != open)
        emit countChanged(openCount());
}

/// Takes what the group has out of `ids`. False: nothing is to do there any more, and nobody was told.
bool TodoModel::updateRows(TodoGroup &group, QSet<OutboxItemId> &ids)
{
    std::vector<int> changed;
    std::vector<int> gone;
    for (size_t row = 0; row < group.rows.size(); ++row) {
        OutboxItem &known = group.rows[row].item;
        if (!ids.remove(known.id))
            continue;
        const OutboxItem item = m_outbox.item(known.id).value();
        if (!item.isOpen())
            gone.push_back(int(row));
        else if (item != std::exchange(known, item))
            changed.push_back(int(row));
    }
    if (gone.size() == group.rows.size())
        return false;
    const QModelIndex page = indexOf(group);
    forRangesBackwards(
        changed, [&](int first, int last) { emit dataChanged(index(first, 0, page), index(last, 0, page)); });
    forRangesBackwards(gone, [&](int first, int last) {
        beginRemoveRows(page, first, last);
        group.rows.erase(group.rows.begin() + first, group.rows.begin() + last + 1);
        endRemoveRows();
    });
    if (!changed.empty() || !gone.empty())
        tellGroup(group);
    return true;
}

void TodoModel::removeGroups(const std::vector<int> &places)
{
    forRangesBackwards(places, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_groups.erase(m_groups.begin() + first, m_groups.begin() + last + 1);
        number();
        endRemoveRows();
    });
}

void TodoModel::addItems(const QList<OutboxItem> &items)
{
    QHash<std::pair<AccountId, PersonUrn>, std::vector<TodoRow>> pages;
    for (const OutboxItem &item : items)
        pages[{item.account, TodoCells::pageOwner(item)}].push_back(m_cells.row(item));
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        const auto [account, person] = page.key();
        std::sort(page->begin(), page->end(), isBefore);
        const auto isIt = [&key = page.key()](const Group &group) {
            return std::pair(group->account, group->person) == key;
        };
        if (const auto known = std::find_if(m_groups.begin(), m_groups.end(), isIt); known != m_groups.end())
            addRows(**known, std::move(*page));
        else
            addGroup(std::make_unique<TodoGroup>(
                TodoGroup{.account = account, .person = person, .rows = std::move(*page)}));
    }
}

/// In one range for each row that they come before.
void TodoModel::addRows(TodoGroup &group, std::vector<TodoRow> fresh)
{
    for (auto first = fresh.begin(); first != fresh.end();) {
        const auto place = std::lower_bound(group.rows.begin(), group.rows.end(), *first, isBefore);
        const auto end =
            place == group.rows.end() ? fresh.end() : std::lower_bound(first, fresh.end(), *place, isBefore);
        const auto row = int(place - group.rows.begin());
        beginInsertRows(indexOf(group), row, row + int(end - first) - 1);
        group.rows.insert(place, first, end);
        endInsertRows();
        first = end;
    }
    tellGroup(group);
}

void TodoModel::addGroup(Group group)
{
    m_cells.name(*group);
    const auto place = std::lower_bound(m_groups.begin(), m_groups.end(), group, pageOrder());
    const auto row = int(place - m_groups.begin());
    beginInsertRows({}, row, row);
    m_groups.insert(place, std::move(group));
    number();
    endInsertRows();
}

void TodoModel::number()
{
    for (size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->place = int(i);
}

void TodoModel::tellGroup(const TodoGroup &group)
{
    emit dataChanged(indexOf(group), indexOf(group));
}

// Names, addresses and accounts.

/// What is known of these people is something else now, and may stand somewhere else.
void TodoModel::takeNames(const std::function<bool(const PersonUrn &)> &isMeant)
{
    bool isAnyMeant = false;
    for (const Group &group : m_groups) {
        if (isMeant(group->person))
            m_cells.name(*group);
        for (TodoRow &row : group->rows) {
            if (!isMeant(row.item.person))
                continue;
            isAnyMeant = true;
            m_cells.name(row);
        }
    }
    if (!isAnyMeant)
        return;
    arrange(m_groups, {}, pageOrder());
    for (const Group &group : m_groups) {
        const QModelIndex page = indexOf(*group);
        arrange(group->rows, page, isBefore);
        emit dataChanged(index(0, 0, page), index(int(group->rows.size()) - 1, 0, page));
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

/// Each to where it belongs among those before it.
template <typename Item, typename Before>
void TodoModel::arrange(std::vector<Item> &items, const QModelIndex &parent, Before isBefore)
{
    for (auto item = items.begin(); item != items.end(); ++item) {
        const auto place = std::upper_bound(items.begin(), item, *item, isBefore);
        if (place == item)
            continue;
        const auto row = int(item - items.begin());
        beginMoveRows(parent, row, row, parent, int(place - items.begin()));
        std::rotate(place, item, item + 1);
        number();
        endMoveRows();
    }
}

} // namespace Laurels
