// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summarymodel.h"

#include <QSet>

namespace Laurels {

SummaryModel::SummaryModel(const EndorsementStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&store, &EndorsementStore::rowsAdded, this, &SummaryModel::refreshLater);
    connect(&store, &EndorsementStore::rowsChanged, this, &SummaryModel::refreshLater);
    connect(&store, &EndorsementStore::rowsRemoved, this, &SummaryModel::refreshLater);
}

void SummaryModel::setAccount(const std::optional<AccountId> &account)
{
    if (m_account == account)
        return;
    m_account = account;
    beginResetModel();
    clear();
    endResetModel();
    m_isStale = true;
    refresh();
}

void SummaryModel::setAsleep(bool isAsleep)
{
    m_isAsleep = isAsleep;
    refresh();
}

int SummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : lineCount();
}

StatusCounts SummaryModel::countsOf(const QList<int> &lines) const
{
    StatusCounts sum;
    for (const int line : lines)
        sum += countsAt(line);
    return sum;
}

QList<RowId> SummaryModel::rowsOf(const QList<int> &lines) const
{
    if (lines.isEmpty())
        return {};
    QHash<quint32, size_t> places;
    for (const int line : lines)
        places.insert(keyAt(line), size_t(places.size()));
    std::vector<QList<RowId>> byLine(size_t(places.size()));
    const QList<RowId> rows = rowsInScope(Direction::Received);
    for (const RowId row : rows) {
        const std::optional<quint32> key = keyOf(m_store.row(row));
        const auto place = key ? places.constFind(*key) : places.cend();
        if (place != places.cend())
            byLine[*place].append(row);
    }
    QList<RowId> all;
    for (const QList<RowId> &ofLine : byLine)
        all += ofLine;
    return all;
}

QList<int> SummaryModel::linesOf(const QList<RowId> &rows) const
{
    QSet<quint32> keys;
    for (const RowId row : rows) {
        const auto key = m_store.isAlive(row) ? keyOf(m_store.row(row)) : std::nullopt;
        if (key)
            keys.insert(*key);
    }
    QList<int> lines;
    for (int line = 0; line < lineCount(); ++line) {
        if (keys.contains(keyAt(line)))
            lines.append(line);
    }
    return lines;
}

QList<RowId> SummaryModel::rowsInScope(Direction direction) const
{
    const auto only = m_account ? m_store.accountIndex(*m_account) : std::nullopt;
    if (m_account && !only)
        return {};
    const bool isAny = !only;
    const AccountIndex account = only.value_or(AccountIndex());
    QList<RowId> rows = m_store.rows();
    rows.removeIf([&](RowId id) {
        const EndorsementRow &row = m_store.row(id);
        return row.direction != direction || (!isAny && row.account != account) ||
               row.wished == Status::Deleted || row.wished == Status::Closed;
    });
    return rows;
}

void SummaryModel::refreshLater()
{
    if (m_isStale)
        return;
    m_isStale = true;
    if (!m_isAsleep)
        QMetaObject::invokeMethod(this, &SummaryModel::refresh, Qt::QueuedConnection);
}

void SummaryModel::refresh()
{
    if (!m_isStale || m_isAsleep)
        return;
    m_isStale = false;
    recount();
    emit refreshed();
}

void SummaryModel::moveIndexes(const std::vector<int> &rowAfter)
{
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(rowAfter[size_t(old.row())], old.column()));
    changePersistentIndexList(before, after);
}

} // namespace Laurels
