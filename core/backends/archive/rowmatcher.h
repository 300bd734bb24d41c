// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecomparison.h"

#include <QHash>

#include <array>
#include <functional>
#include <vector>

namespace Laurels::Archive {

/// A status as it counts: without case and outer blanks.
[[nodiscard]] QString plainStatus(const QString &text);

/// Finds each row's partner in the other export, by the rules of Match. For compare(), which says what a row
/// without one means. The lists belong to the caller and outlive it.
class RowMatcher
{
public:
    RowMatcher(const QList<ComparedRow> &before, const QList<ComparedRow> &now);

    /// To be called once, before the results are asked for.
    void matchAll();

    /// One for each row of now, in its order.
    [[nodiscard]] QList<RowMatch> matches() const;

    /// Told whether anything of the row's person is in the new export, be it under another address.
    using Why = std::function<Absence(const ComparedRow &row, bool isPersonThere)>;
    /// In the order of before. `why` is asked for each row that has no partner.
    [[nodiscard]] QList<AbsentRow> absentRows(const Why &why) const;

private:
    static constexpr int none = -1; ///< no row, no label, or more than one

    struct NumberedRow
    {
        const ComparedRow *row = nullptr;
        qint64 direction = 0;
        qint64 person = 0;
        qint64 skill = 0;
        qint64 status = 0;
        int partner = none; ///< in the other export
        Match how = Match::New;
    };

    struct RowPair
    {
        int before = none;
        int now = none;
    };

    /// Rows of both exports that agree in something.
    struct RowGroup
    {
        std::vector<int> before{};
        std::vector<int> now{};

        [[nodiscard]] bool isOneToOne() const { return before.size() == 1 && now.size() == 1; }
        [[nodiscard]] bool isOneSided() const { return before.empty() || now.empty(); }
    };

    using GroupKey = std::array<qint64, 5>;
    using Renames = QHash<qint64, qint64>; ///< what a label has become, `none` if different things

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const NumberedRow &at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] bool isBefore(int row) const { return row < m_beforeCount; }

    void matchEqualKeys();
    void matchRenamedSkills();
    void matchRenamedPeople();

    template <typename KeyOf>
    [[nodiscard]] std::vector<RowGroup> groupsBy(KeyOf keyOf) const;
    template <typename LabelBefore, typename LabelNow>
    [[nodiscard]] static std::vector<RowPair> uniquePairs(const RowGroup &group, LabelBefore labelBefore,
                                                          LabelNow labelNow);
    template <typename KeyOf>
    void pairInOrder(Match how, KeyOf keyOf);
    template <typename LabelOf>
    void pairByRenames(Match how, std::vector<RowGroup> groups, Renames renames, LabelOf labelOf);
    template <typename LabelOf>
    static void dropContradictions(std::vector<RowPair> &pairs, const Renames &known, LabelOf labelOf);

    static void learn(Renames &renames, qint64 from, qint64 to);
    void dropTaken(RowGroup &group) const;
    void take(RowPair pair, Match how);

    std::vector<NumberedRow> m_rows; ///< those of before, then those of now
    int m_beforeCount = 0;
    std::vector<bool> m_wasThere; ///< by person: in a row of before
    std::vector<bool> m_isThere;
};

} // namespace Laurels::Archive
