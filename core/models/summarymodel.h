// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statuscounts.h"
#include "stores/endorsementstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>
#include <vector>

namespace Laurels {

/// What the tables of skills and of people share: lines that sum up the endorsements of one account or of
/// all. Follows the store, but counts anew at most once per turn of the event loop, and not while it is
/// asleep. Lines have no order of their own, that is SummaryFilter's matter; they keep their place, a new one
/// comes last. Only another account resets the model. The store must outlive it.
class SummaryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< QString, int or qint64, by column
        SearchRole,              ///< QString, folded: what a search looks into
        CountsRole,              ///< StatusCounts of the received endorsements
        FirstOwnRole,            ///< the first one of a model's own
    };

    /// Absent: all accounts.
    void setAccount(const std::optional<AccountId> &account);
    [[nodiscard]] const std::optional<AccountId> &account() const { return m_account; }
    /// For a table that nobody sees. Awake at first; catches up when it is woken.
    void setAsleep(bool isAsleep);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] virtual StatusCounts countsAt(int line) const = 0;
    [[nodiscard]] StatusCounts countsOf(const QList<int> &lines) const;
    /// The received endorsements behind these lines, line by line.
    [[nodiscard]] QList<RowId> rowsOf(const QList<int> &lines) const;
    /// The lines behind which these endorsements are; ascending.
    [[nodiscard]] QList<int> linesOf(const QList<RowId> &rows) const;

signals:
    /// The lines say what the store has, once more.
    void refreshed();

protected:
    SummaryModel(const EndorsementStore &store, QObject *parent);

    /// What tells the line of an endorsement from others; nothing: it is in none.
    [[nodiscard]] virtual std::optional<quint32> keyOf(const EndorsementRow &row) const = 0;
    [[nodiscard]] virtual quint32 keyAt(int line) const = 0;
    [[nodiscard]] virtual int lineCount() const = 0;
    /// Counts anew and calls arrange().
    virtual void recount() = 0;
    virtual void clear() = 0; ///< while the model is being reset

    [[nodiscard]] const EndorsementStore &store() const { return m_store; }
    /// Of the account, without those that were withdrawn or closed.
    [[nodiscard]] QList<RowId> rowsInScope(Direction direction) const;
    void refreshLater();

    /// Makes `fresh` of `lines` with as little ado as possible: what goes is moved to the end and removed at
    /// once, what changed is told, what is new comes last. A line has a `key` and can be compared.
    template <typename Line>
    void arrange(std::vector<Line> &lines, const std::vector<Line> &fresh);

private:
    void refresh();
    void moveIndexes(const std::vector<int> &rowAfter);

    template <typename Line>
    void removeLines(std::vector<Line> &lines, const QHash<quint32, size_t> &staying);
    template <typename Line>
    void updateLines(std::vector<Line> &lines, const std::vector<Line> &fresh,
                     const QHash<quint32, size_t> &places);

    const EndorsementStore &m_store;
    std::optional<AccountId> m_account;
    bool m_isAsleep = false;
    bool m_isStale = false; ///< a refresh is due
};

template <typename Line>
void SummaryModel::arrange(std::vector<Line> &lines, const std::vector<Line> &fresh)
{
    QHash<quint32, size_t> places;
    for (size_t i = 0; i < fresh.size(); ++i)
        places.insert(fresh[i].key, i);
    removeLines(lines, places);
    updateLines(lines, fresh, places);
    for (const Line &line : lines)
        places.remove(line.key);
    if (places.isEmpty())
        return;
    beginInsertRows({}, int(lines.size()), int(lines.size()) + int(places.size()) - 1);
    std::copy_if(fresh.begin(), fresh.end(), std::back_inserter(lines),
                 [&places](const Line &line) { return places.contains(line.key); });
    endInsertRows();
}

template <typename Line>
void SummaryModel::removeLines(std::vector<Line> &lines, const QHash<quint32, size_t> &staying)
{
    const auto stays = [&staying](const Line &line) { return staying.contains(line.key); };
    const auto count = size_t(std::count_if(lines.begin(), lines.end(), stays));
    if (count == lines.size())
        return;
    if (!std::is_partitioned(lines.begin(), lines.end(), stays)) {
        emit layoutAboutToBeChanged();
        std::vector<int> rowAfter;
        int atFront = 0;
        auto atEnd = int(count);
        for (const Line &line : lines)
            rowAfter.push_back(stays(line) ? atFront++ : atEnd++);
        std::stable_partition(lines.begin(), lines.end(), stays);
        moveIndexes(rowAfter);
        emit layoutChanged();
    }
    beginRemoveRows({}, int(count), int(lines.size()) - 1);
    lines.erase(lines.begin() + qsizetype(count), lines.end());
    endRemoveRows();
}

template <typename Line>
void SummaryModel::updateLines(std::vector<Line> &lines, const std::vector<Line> &fresh,
                               const QHash<quint32, size_t> &places)
{
    int first = -1;
    int last = -1;
    for (size_t row = 0; row < lines.size(); ++row) {
        const Line &now = fresh[places.value(lines[row].key)];
        if (lines[row] == now)
            continue;
        lines[row] = now;
        first = first < 0 ? int(row) : first;
        last = int(row);
    }
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace Laurels
