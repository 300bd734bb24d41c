// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "cache/records.h"
#include "models/activityrows.h"
#include "models/activitytext.h"
#include "stores/accountstore.h"
#include "stores/outbox.h"

#include <algorithm>
#include <utility>

namespace Laurels {

namespace {

using State = OutboxItem::State;

constexpr auto lastColumn = int(Activity::Column::Count) - 1;

} // namespace

ActivityModel::ActivityModel(const Outbox &outbox, Records &records, const EndorsementStore &store,
                             const AccountStore &accounts, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_outbox(outbox)
    , m_store(store)
    , m_accounts(accounts)
    , m_cells(store, accounts)
    , m_reader(records, clock)
{
    loadChanges();
    connect(&outbox, &Outbox::itemsChanged, this, &ActivityModel::takeItems);
    connect(&m_reader, &HistoryReader::answered, this, &ActivityModel::takeHistory);
    connect(&records, &Records::remembered, this, &ActivityModel::readHistory);
    connectNames();
    readHistory();
}

void ActivityModel::connectNames()
{
    connect(&m_store, &EndorsementStore::peopleChanged, this, [this](const QList<PersonIndex> &people) {
        QSet<PersonUrn> urns;
        for (const PersonIndex person : people)
            urns.insert(m_store.person(person).urn);
        tellPeople(urns);
    });
    connect(&m_accounts, &AccountStore::accountAdded, this, &ActivityModel::tellAccounts);
    connect(&m_accounts, &AccountStore::accountChanged, this, &ActivityModel::tellAccounts);
    connect(&m_accounts, &AccountStore::accountRemoved, this, &ActivityModel::tellAccounts);
}

void ActivityModel::tellPeople(const QSet<PersonUrn> &people)
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (people.contains(rowAt(row).entry->person))
            rows.push_back(row);
    }
    forRangesBackwards(rows, [this](int first, int last) {
        emit dataChanged(index(first, int(Column::Person)), index(last, int(Column::Person)));
    });
}

void ActivityModel::tellAccounts()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, int(Column::Account)), index(rowCount() - 1, int(Column::Account)));
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size() + m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

ActivityRow ActivityModel::rowAt(int row) const
{
    const auto place = size_t(row);
    if (place >= m_changes.size())
        return {.entry = &m_history.at(m_entries.at(place - m_changes.size()))};
    const Change &change = m_changes[place];
    return {.entry = &change.entry, .item = &change.item, .isHeld = change.isHeld};
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return m_cells.data(rowAt(index.row()), Column(index.column()), role);
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return ActivityCells::title(Column(section));
}

void ActivityModel::setAccount(const std::optional<AccountId> &account)
{
    if (account == m_account)
        return;
    beginResetModel();
    m_account = account;
    loadChanges();
    m_entries = shownEntries(m_history, m_account, failedChanges());
    endResetModel();
    emit countsChanged();
}

// The outbox.

bool ActivityModel::isShown(const OutboxItem &item) const
{
    return (!m_account || item.account == *m_account) && (item.isOpen() || item.state == State::Failed);
}

ActivityModel::Change ActivityModel::changeOf(const OutboxItem &item) const
{
    return {item, entryOf(item), m_outbox.isHeld(item.id), m_reader.begun()};
}

void ActivityModel::loadChanges()
{
    m_changes.clear();
    const QList<OutboxItem> items = m_outbox.items();
    for (auto item = items.crbegin(); item != items.crend(); ++item) {
        if (isShown(*item))
            m_changes.push_back(changeOf(*item));
    }
}

std::vector<ActivityModel::Change>::iterator ActivityModel::placeOf(OutboxItemId id)
{
    return std::lower_bound(m_changes.begin(), m_changes.end(), id,
                            [](const Change &change, OutboxItemId other) { return change.item.id > other; });
}

QList<OutboxItem> ActivityModel::failedChanges() const
{
    QList<OutboxItem> failed;
    for (const Change &change : m_changes) {
        if (change.item.state == State::Failed)
            failed.append(change.item);
    }
    return failed;
}

QList<OutboxItemId> ActivityModel::failedItems() const
{
    QList<OutboxItemId> ids;
    for (const Change &change : m_changes) {
        if (change.item.state == State::Failed)
            ids.append(change.item.id);
    }
    return ids;
}

int ActivityModel::waitingCount() const
{
    return int(std::count_if(m_changes.begin(), m_changes.end(), [this](const Change &change) {
        return change.item.isOpen() && !m_outbox.isByHand(change.item.id);
    }));
}

void ActivityModel::takeItems(const QList<OutboxItemId> &ids)
{
    const int waiting = waitingCount();
    const QList<OutboxItemId> failed = failedItems();
    updateChanges(ids);
    const bool areFailedOthers = failedItems() != failed;
    if (areFailedOthers)
        refreshEntries();
    if (areFailedOthers || waitingCount() != waiting)
        emit countsChanged();
    if (std::any_of(ids.begin(), ids.end(), [this](OutboxItemId id) { return !m_outbox.item(id)->isOpen(); }))
        readHistory();
}

void ActivityModel::updateChanges(const QList<OutboxItemId> &ids)
{
    std::vector<Change> fresh;
    std::vector<int> changed;
    std::vector<int> gone;
    for (const OutboxItemId id : ids) {
        const OutboxItem item = m_outbox.item(id).value();
        const auto place = placeOf(id);
        const auto row = int(place - m_changes.begin());
        const bool isListed = place != m_changes.end() && place->item.id == id;
        if (isListed && item.state == State::Cancelled) {
            gone.push_back(row);
        } else if (isListed) {
            *place = changeOf(item);
            changed.push_back(row);
        } else if (isShown(item)) {
            fresh.push_back(changeOf(item));
        }
    }
    forRangesBackwards(
        changed, [this](int first, int last) { emit dataChanged(index(first, 0), index(last, lastColumn)); });
    removeChanges(gone);
    insertChanges(std::move(fresh));
}

void ActivityModel::removeChanges(const std::vector<int> &rows)
{
    forRangesBackwards(rows, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_changes.erase(m_changes.begin() + first, m_changes.begin() + last + 1);
        endRemoveRows();
    });
}

/// In one range for each row that they come before; most often all are newer than any other.
void ActivityModel::insertChanges(std::vector<Change> fresh)
{
    const auto isNewer = [](const Change &a, const Change &b) { return a.item.id > b.item.id; };
    std::sort(fresh.begin(), fresh.end(), isNewer);
    for (auto first = fresh.begin(); first != fresh.end();) {
        const auto place = placeOf(first->item.id);
        const auto end =
            place == m_changes.end() ? fresh.end() : std::lower_bound(first, fresh.end(), *place, isNewer);
        const auto row = int(place - m_changes.begin());
        beginInsertRows({}, row, row + int(end - first) - 1);
        m_changes.insert(place, first, end);
        endInsertRows();
        first = end;
    }
}

// The history.

void ActivityModel::takeHistory(const Result<QList<HistoryEntry>> &read)
{
    m_historyError = read ? std::nullopt : std::optional(read.error());
    if (read) {
        m_isHistoryRead = true;
        if (!hasGrown(m_history, *read))
            removeEntries({});
        m_history = *read;
        removeDone();
        refreshEntries();
    }
    emit historyChanged();
}

void ActivityModel::removeDone()
{
    std::vector<int> rows;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i].item.state == State::Done && m_changes[i].lastRead < m_reader.begun())
            rows.push_back(int(i));
    }
    removeChanges(rows);
}

void ActivityModel::refreshEntries()
{
    const std::vector<int> wanted = shownEntries(m_history, m_account, failedChanges());
    removeEntries(wanted);
    insertEntries(wanted);
}

/// All but the wanted ones.
void ActivityModel::removeEntries(const std::vector<int> &wanted)
{
    const auto above = int(m_changes.size());
    std::vector<int> gone;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (!std::binary_search(wanted.begin(), wanted.end(), m_entries[i], std::greater()))
            gone.push_back(int(i));
    }
    forRangesBackwards(gone, [&](int first, int last) {
        beginRemoveRows({}, above + first, above + last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
    });
}

/// Those of the wanted ones that are not there. Both lists fall.
void ActivityModel::insertEntries(const std::vector<int> &wanted)
{
    const auto above = int(m_changes.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        const int next = i < m_entries.size() ? m_entries[i] : -1;
        const auto first = wanted.begin() + qptrdiff(i);
        const auto end = std::lower_bound(first, wanted.end(), next, std::greater());
        if (end == first)
            continue;
        const auto count = int(end - first);
        beginInsertRows({}, above + int(i), above + int(i) + count - 1);
        m_entries.insert(m_entries.begin() + qptrdiff(i), first, end);
        endInsertRows();
        i += size_t(count); // the one after them is there already
    }
}

} // namespace Laurels
