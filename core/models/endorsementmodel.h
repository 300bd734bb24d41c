// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"
#include "models/words.h"
#include "stores/endorsementstore.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>

namespace Laurels {

class Clock;

/// The one big table (design 6a): picks, sorts and searches the store's rows by itself, without proxies.
/// The view sees contiguous inserts, removes and moves; when there are more than 32 ranges, one layout
/// change, with what is new inserted at the end before it and what leaves removed from the end after it.
/// Never a reset. Belongs to the caller; store and clock must outlive it.
class EndorsementModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Person, Skill, Status, Created, Changed, Count };
    Q_ENUM(Column)
    // DisplayRole is text for people: times are short and relative. ToolTipRole has these times in full,
    // AccessibleTextRole too, and for a status also how far a wished change is. Where that is a long text,
    // for what is done by hand, ToolTipRole has it, too.
    // The vertical header says which day, week or month a row belongs to while the list is sorted by a time:
    // DisplayRole in words, SortRole as an int that rows of one group share.
    enum Role {
        RowIdRole = Qt::UserRole, ///< quint32, value of RowId
        UrnRole,                  ///< QString
        PersonUrnRole,            ///< QString; empty if nobody is named
        StatusRole,               ///< QString, wire form of the status shown
        WriteStateRole,           ///< int, value of WriteState
        WriteTextRole,            ///< QString, the words for it, for behind the status; empty: nothing
        SortRole,     ///< QString; of a status quint32, a rank; of a time qint64, ms since 1970 UTC
        ToReviewRole, ///< bool
    };

    /// Sorted by Created, newest first. Refreshes the relative times once a minute.
    EndorsementModel(const EndorsementStore &store, Clock &clock, QObject *parent = nullptr);
    ~EndorsementModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Whole rows, as copiedRows() has them, in the order shown.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &cells) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Also with the same column and order: names that came since take their place.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Sorted by person, rows stay where they are while names arrive.
    [[nodiscard]] bool needsResort() const;
    void resortNow();

    [[nodiscard]] const EndorsementFilter &filter() const;
    void setFilter(const EndorsementFilter &filter);
    [[nodiscard]] Column sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /// Rows of the filter by shown status, whatever `filter().statuses` is: for the chips.
    [[nodiscard]] QHash<Status, int> statusCounts() const;
    /// Rows of the view and account, whatever else is filtered.
    [[nodiscard]] int unfilteredCount() const;
    [[nodiscard]] RowId rowId(int row) const;
    [[nodiscard]] std::optional<int> rowOf(RowId id) const;

signals:
    void filterChanged();
    void countsChanged();
    /// needsResort() has become true: now is the time to start waiting for a quiet moment.
    void resortNeeded();
    /// Around every change of which rows there are and in what order: before the first and after the last
    /// of its inserts, removes, moves or layout changes. For EndorsementSelection.
    void aboutToRearrange(const QList<Laurels::RowId> &leaving);
    void rearranged();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
