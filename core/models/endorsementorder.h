// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/nameranks.h"
#include "stores/endorsementstore.h"

#include <QList>

#include <array>
#include <vector>

namespace Laurels {

/// Statuses sort by this: what waits for a decision comes first, what nobody has heard of last. `code` as
/// in EndorsementRow.
[[nodiscard]] quint32 statusRank(quint8 code);

/// All rows of a store in the order of a column; which of them are shown is not decided here. Rows that are
/// equal in the column are newest first. An order once made is kept until the store changes; the one in use
/// and the order of time follow the store's changes (design 6a).
class EndorsementOrder
{
public:
    enum class By { Person, Skill, Status, Created, Changed };

    explicit EndorsementOrder(const EndorsementStore &store);

    [[nodiscard]] By by() const { return m_by; }
    [[nodiscard]] Qt::SortOrder direction() const { return m_direction; }
    [[nodiscard]] const std::vector<RowId> &rows() const;

    /// Sorts, with the names that people have by now.
    void sort(By by, Qt::SortOrder direction);
    /// Some people have other names: nothing moves before sort() is called again.
    void noteNewNames(const QList<PersonIndex> &people);
    /// In the order shown some people are still where their old name was.
    [[nodiscard]] bool isOutdated() const;

    /// The store has `fresh` rows, and no longer has the `gone` ones.
    void update(const QList<RowId> &fresh, const QList<RowId> &gone);
    /// Rows that are in the order have other values. True if all of them stay where they are.
    bool updateChanged(const QList<RowId> &changed);

private:
    struct Kept
    {
        Qt::SortOrder direction = Qt::AscendingOrder;
        std::vector<RowId> rows; // empty: not made
    };

    [[nodiscard]] bool isByTime() const;
    [[nodiscard]] bool isNewer(RowId a, RowId b) const;
    [[nodiscard]] int compare(RowId a, RowId b) const;
    [[nodiscard]] bool isBefore(RowId a, RowId b) const;
    [[nodiscard]] quint32 rank(RowId row) const;
    [[nodiscard]] std::vector<RowId> sortedByRank() const;
    [[nodiscard]] std::vector<RowId> sortedByComparing() const;
    [[nodiscard]] auto newer() const;
    [[nodiscard]] auto before() const;
    void dropOthers();
    void updateRanks();
    void make();

    const EndorsementStore &m_store;
    By m_by = By::Created;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    std::vector<RowId> m_newestFirst;
    std::array<Kept, 5> m_kept; // by column
    NameRanks m_people;
    NameRanks m_skills;
    std::vector<quint32> m_renamed;
};

} // namespace Laurels
