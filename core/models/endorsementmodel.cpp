// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementmodel.h"

#include "domain/clock.h"
#include "models/daygroup.h"
#include "models/endorsementcells.h"
#include "models/endorsementindex.h"
#include "models/rowcopy.h"
#include "models/rowdiff.h"

#include <QMimeData>

#include <algorithm>
#include <set>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// With more ranges than this, one layout change costs a view less (measured, design 6a).
constexpr qsizetype mostRanges = 32;

using By = EndorsementOrder::By;

static_assert(int(By::Person) == int(EndorsementModel::Column::Person) &&
              int(By::Skill) == int(EndorsementModel::Column::Skill) &&
              int(By::Status) == int(EndorsementModel::Column::Status) &&
              int(By::Created) == int(EndorsementModel::Column::Created) &&
              int(By::Changed) == int(EndorsementModel::Column::Changed));

} // namespace

struct EndorsementModel::Data
{
    Data(EndorsementModel &model, const EndorsementStore &endorsements, Clock &time)
        : q(model)
        , store(endorsements)
        , clock(time)
        , index(endorsements)
        , rows(index.rows())
        , positions(rows)
    {
        index.setToday(today());
    }

    template <typename Change>
    void change(Change command);
    void rearrange();
    void takeSteps(const RowSteps &steps, const QList<RowId> &target);
    void changeLayout(const QList<RowId> &target, const QList<RowId> &leaving);
    [[nodiscard]] QList<RowId> missing(const QList<RowId> &from, const RowPositions &in) const;
    [[nodiscard]] QList<int> shownRows(const QList<RowId> &ids) const;
    void tellDataChanged(QList<int> changed, Column first, Column last);
    void takeNames(const QList<PersonIndex> &people);
    void refreshTimes();
    [[nodiscard]] QVariant dayOf(int row, int role) const;
    [[nodiscard]] QDate today() const { return clock.now().toLocalTime().date(); }

    EndorsementModel &q;
    const EndorsementStore &store;
    Clock &clock;
    EndorsementIndex index;
    QList<RowId> rows; ///< what the view has been told
    RowPositions positions;
    bool isRearranging = false; ///< `positions` are not those of `rows`
};

EndorsementModel::EndorsementModel(const EndorsementStore &store, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Data>(*this, store, clock))
{
    connect(&store, &EndorsementStore::rowsAdded, this,
            [this](const QList<RowId> &rows) { d->change([&] { d->index.update(rows, {}); }); });
    connect(&store, &EndorsementStore::rowsRemoved, this,
            [this](const QList<RowId> &rows) { d->change([&] { d->index.update({}, rows); }); });
    connect(&store, &EndorsementStore::rowsChanged, this, [this](const QList<RowId> &rows) {
        QList<RowId> known; // those that come now are told as inserted
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(known),
                     [this](RowId row) { return d->positions.contains(row); });
        d->change([&] { d->index.updateChanged(rows); });
        d->tellDataChanged(d->shownRows(known), Column::Person, Column::Changed);
    });
    connect(&store, &EndorsementStore::peopleChanged, this,
            [this](const QList<PersonIndex> &people) { d->takeNames(people); });
    d->refreshTimes();
}

EndorsementModel::~EndorsementModel() = default;

int EndorsementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->rows.size());
}

int EndorsementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant EndorsementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EndorsementCells cells(d->store, d->rows.at(index.row()), d->clock.now());
    return cells.data(Column(index.column()), role);
}

QVariant EndorsementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return d->dayOf(section, role);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Person:
        return tr("Person");
    case Column::Skill:
        return tr("Skill");
    case Column::Status:
        return tr("Status");
    case Column::Created:
        return tr("Created", "column: when the endorsement was given");
    case Column::Changed:
        return tr("Changed", "column: when the endorsement was changed last");
    case Column::Count:
        break;
    }
    return {};
}

QMimeData *EndorsementModel::mimeData(const QModelIndexList &cells) const
{
    std::set<int> rows;
    for (const QModelIndex &cell : cells)
        rows.insert(cell.row());
    return copiedRows(*this, {rows.begin(), rows.end()}).release();
}

QStringList EndorsementModel::mimeTypes() const
{
    return {u"text/csv"_s, u"text/html"_s, u"text/plain"_s};
}

Qt::ItemFlags EndorsementModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

void EndorsementModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= int(Column::Count))
        return;
    d->change([&] { d->index.sort(By(column), order); });
}

bool EndorsementModel::needsResort() const
{
    return d->index.order().isOutdated();
}

void EndorsementModel::resortNow()
{
    sort(int(sortColumn()), sortOrder());
}

const EndorsementFilter &EndorsementModel::filter() const
{
    return d->index.filter();
}

void EndorsementModel::setFilter(const EndorsementFilter &filter)
{
    if (filter == d->index.filter())
        return;
    d->change([&] { d->index.setFilter(filter); });
    emit filterChanged();
}

EndorsementModel::Column EndorsementModel::sortColumn() const
{
    return Column(d->index.order().by());
}

Qt::SortOrder EndorsementModel::sortOrder() const
{
    return d->index.order().direction();
}

QHash<Status, int> EndorsementModel::statusCounts() const
{
    return d->index.statusCounts();
}

int EndorsementModel::unfilteredCount() const
{
    return d->index.unfilteredCount();
}

RowId EndorsementModel::rowId(int row) const
{
    return d->rows.at(row);
}

std::optional<int> EndorsementModel::rowOf(RowId id) const
{
    const int row = d->isRearranging ? int(d->rows.indexOf(id)) : d->positions.of(id);
    return row < 0 ? std::nullopt : std::optional(row);
}

template <typename Change>
void EndorsementModel::Data::change(Change command)
{
    const QHash<Status, int> oldCounts = index.statusCounts();
    const int oldUnfiltered = index.unfilteredCount();
    command();
    rearrange();
    if (index.unfilteredCount() != oldUnfiltered || index.statusCounts() != oldCounts)
        emit q.countsChanged();
}

namespace {

/// As ==, which in Qt 6.4 hands the null pointer of an empty list to memcmp().
bool isSame(const QList<RowId> &one, const QList<RowId> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

} // namespace

void EndorsementModel::Data::rearrange()
{
    const QList<RowId> target = index.rows();
    if (isSame(rows, target))
        return;
    RowPositions targetPositions(target);
    const QList<RowId> leaving = missing(rows, targetPositions);
    emit q.aboutToRearrange(leaving);
    isRearranging = true;
    if (const auto steps = rowSteps({rows, positions}, {target, targetPositions}, mostRanges))
        takeSteps(*steps, target);
    else
        changeLayout(target, leaving);
    Q_ASSERT(isSame(rows, target));
    positions = std::move(targetPositions);
    isRearranging = false;
    emit q.rearranged();
}

void EndorsementModel::Data::takeSteps(const RowSteps &steps, const QList<RowId> &target)
{
    for (const RowRange &range : steps.removals) {
        q.beginRemoveRows({}, range.first, range.first + range.count - 1);
        rows.remove(range.first, range.count);
        q.endRemoveRows();
    }
    for (const RowMove &move : steps.moves) {
        q.beginMoveRows({}, move.rows.first, move.rows.first + move.rows.count - 1, {}, move.to);
        applyMove(rows, move);
        q.endMoveRows();
    }
    for (const RowRange &range : steps.insertions) {
        q.beginInsertRows({}, range.first, range.first + range.count - 1);
        rows = rows.first(range.first) + target.sliced(range.first, range.count) + rows.sliced(range.first);
        q.endInsertRows();
    }
}

void EndorsementModel::Data::changeLayout(const QList<RowId> &target, const QList<RowId> &leaving)
{
    // A layout change must not change how many rows there are.
    const QList<RowId> fresh = missing(target, positions);
    if (!fresh.isEmpty()) {
        q.beginInsertRows({}, int(rows.size()), int(rows.size() + fresh.size()) - 1);
        rows += fresh;
        q.endInsertRows();
    }

    emit q.layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<RowId> before = std::exchange(rows, target + leaving);
    const RowPositions after(rows);
    const QModelIndexList persistent = q.persistentIndexList();
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &cell : persistent)
        moved.append(q.index(after.of(before.at(cell.row())), cell.column()));
    q.changePersistentIndexList(persistent, moved);
    emit q.layoutChanged({}, VerticalSortHint);

    if (!leaving.isEmpty()) {
        q.beginRemoveRows({}, int(target.size()), int(rows.size()) - 1);
        rows = target;
        q.endRemoveRows();
    }
}

QList<RowId> EndorsementModel::Data::missing(const QList<RowId> &from, const RowPositions &in) const
{
    QList<RowId> found;
    std::copy_if(from.begin(), from.end(), std::back_inserter(found),
                 [&in](RowId row) { return !in.contains(row); });
    return found;
}

QList<int> EndorsementModel::Data::shownRows(const QList<RowId> &ids) const
{
    QList<int> shown;
    for (const RowId id : ids) {
        if (positions.contains(id))
            shown.append(positions.of(id));
    }
    return shown;
}

void EndorsementModel::Data::tellDataChanged(QList<int> changed, Column first, Column last)
{
    if (changed.isEmpty())
        return;
    std::sort(changed.begin(), changed.end());
    QList<RowRange> ranges;
    for (const int row : changed) {
        if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == row)
            ++ranges.last().count;
        else
            ranges.append({row, 1});
    }
    if (ranges.size() > mostRanges)
        ranges = {{changed.first(), changed.last() - changed.first() + 1}};
    for (const RowRange &range : std::as_const(ranges))
        emit q.dataChanged(q.index(range.first, int(first)),
                           q.index(range.first + range.count - 1, int(last)), EndorsementCells::roles());
}

void EndorsementModel::Data::takeNames(const QList<PersonIndex> &people)
{
    const bool wasOutdated = q.needsResort();
    change([&] { index.noteNewNames(people); });
    std::vector<bool> isNew(size_t(store.personCount()), false);
    for (const PersonIndex person : people)
        isNew.at(size_t(person)) = true;
    QList<int> changed;
    for (int row = 0; row < int(rows.size()); ++row) {
        if (isNew.at(size_t(store.row(rows.at(row)).person)))
            changed.append(row);
    }
    tellDataChanged(changed, Column::Person, Column::Person);
    if (q.needsResort() && !wasOutdated)
        emit q.resortNeeded();
}

/// Sorted by a time, every row says which day, week or month it belongs to.
QVariant EndorsementModel::Data::dayOf(int row, int role) const
{
    const bool isByTime = q.sortColumn() == Column::Created || q.sortColumn() == Column::Changed;
    if (!isByTime || row < 0 || row >= rows.size() || (role != Qt::DisplayRole && role != SortRole))
        return {};
    const EndorsementRow &values = store.row(rows.at(row));
    const qint64 when = q.sortColumn() == Column::Created ? values.created : values.lastModified;
    const DayGroup group(when == 0 ? QDate() : QDateTime::fromMSecsSinceEpoch(when).date(), today());
    return role == SortRole ? QVariant(group.key()) : QVariant(group.text());
}

void EndorsementModel::Data::refreshTimes()
{
    clock.callAfter(1min, &q, [this] {
        change([this] { index.setToday(today()); });
        if (!rows.isEmpty())
            emit q.dataChanged(q.index(0, int(EndorsementModel::Column::Created)),
                               q.index(int(rows.size()) - 1, int(EndorsementModel::Column::Changed)),
                               {Qt::DisplayRole});
        refreshTimes();
    });
}

} // namespace Laurels
