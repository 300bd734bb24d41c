// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "stores/endorsementstore.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>
#include <memory>
#include <optional>

namespace Laurels {

class Clock;

/// What a list shows.
struct EndorsementFilter
{
    enum class View { ToReview, Received, Given };

    View view = View::Received;
    std::optional<AccountId> account; ///< absent: all accounts
    QSet<Status> statuses;            ///< by the status shown; empty: all
    QString search;                   ///< every word must be in the person or in the skill; also a pasted URN

    friend bool operator==(const EndorsementFilter &, const EndorsementFilter &) = default;
};

/// The one big table (design 6a): picks, sorts and searches the store's rows by itself, without proxies.
/// The view sees contiguous inserts, removes and moves, or one layout change when there are more than 32
/// ranges; never a reset. Belongs to the caller; the store must outlive it.
class EndorsementModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Person, Skill, Status, Created, Changed, Count };
    Q_ENUM(Column)
    enum Role {
        RowIdRole = Qt::UserRole, ///< quint32, value of RowId
        UrnRole,                  ///< QString
        PersonUrnRole,            ///< QString; empty if nobody is named
        StatusRole,               ///< QString, wire form of the status shown
        WriteStateRole,           ///< int, value of WriteState
        SortRole,                 ///< what the column sorts by
        ToReviewRole,             ///< bool
    };

    explicit EndorsementModel(const EndorsementStore &store, QObject *parent = nullptr);
    ~EndorsementModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const EndorsementFilter &filter() const;
    void setFilter(const EndorsementFilter &filter);
    [[nodiscard]] Column sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /// Rows of the view, account and search by shown status, whatever `filter().statuses` is: for the chips.
    [[nodiscard]] QHash<Status, int> statusCounts() const;
    /// Rows of the view and account, whatever search and statuses are.
    [[nodiscard]] int unfilteredCount() const;
    [[nodiscard]] RowId rowId(int row) const;
    [[nodiscard]] std::optional<int> rowOf(RowId id) const;

signals:
    void filterChanged();
    void countsChanged();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// What the words of a status are, and a person's name or what stands for it. QtCore only, used by models
/// and by ui/ alike.
[[nodiscard]] QString statusText(const Status &status, Direction direction);
[[nodiscard]] QString personText(const Person &person);

} // namespace Laurels
