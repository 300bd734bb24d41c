// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"

#include <array>

namespace Laurels::Archive {

/// Puts the endorsement files of one export together, whole or split into parts, and keeps count (reference
/// member-data.md, sections 1.7 and 1.8). Rows are one only if all their fields are equal: two people of one
/// name, without addresses, look like one person. Rows whose date cannot be read are never one, as nobody
/// knows what it says.
///
/// Pure. Time is linear; equal texts share their memory.
class EndorsementMerge
{
public:
    /// A normal file.
    void add(const EndorsementTable &table);
    /// A twin of 2022, which has neither addresses nor the same words for the statuses. After all normal
    /// files. A row with the name, the skill and the second of a normal one is dropped, once for each of
    /// these: one with the same status first.
    void addTwin(const EndorsementTable &table);

    /// To be called once, after all files.
    [[nodiscard]] QList<ArchivedEndorsement> take();

    /// Without `isWhole`, which says more than rows do. Final after take().
    [[nodiscard]] const SideReport &side(Direction direction) const { return m_sides[size_t(direction)]; }

private:
    struct EqualRow
    {
        ArchiveEndorsement fields{}; ///< without the line

        friend bool operator==(const EqualRow &, const EqualRow &) = default;
        friend size_t qHash(const EqualRow &key, size_t seed = 0) noexcept
        {
            const ArchiveEndorsement &row = key.fields;
            return qHashMulti(seed, int(row.direction), row.when.toSecsSinceEpoch(), row.skill, row.firstName,
                              row.lastName, row.address, row.status);
        }
    };

    /// What a row has in common with its twin.
    struct TwinKey
    {
        Direction direction = Direction::Received;
        qint64 second = 0;
        QString skill{};
        QString name{};
        QString status{};

        friend bool operator==(const TwinKey &, const TwinKey &) = default;
        friend size_t qHash(const TwinKey &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, int(key.direction), key.second, key.skill, key.name, key.status);
        }
    };

    using TwinCounts = QHash<TwinKey, int>;

    [[nodiscard]] static TwinKey twinKeyOf(const ArchiveEndorsement &row);
    [[nodiscard]] static bool takeOne(TwinCounts &counts, const TwinKey &key);

    [[nodiscard]] SideReport &count(const EndorsementTable &table);
    [[nodiscard]] bool isRepeated(const ArchiveEndorsement &row);
    [[nodiscard]] QString shared(const QString &text);
    [[nodiscard]] ArchiveEndorsement withSharedTexts(const ArchiveEndorsement &row);
    void keep(const ArchiveEndorsement &row);
    void beginTwins();

    std::array<SideReport, 2> m_sides{}; ///< by Direction
    QList<ArchivedEndorsement> m_rows;
    QSet<EqualRow> m_seen;  ///< of the normal files, then of the twins
    QSet<QString> m_shared; ///< one of each text
    bool m_hasTwins = false;
    TwinCounts m_unpaired;                 ///< rows of the normal files
    QList<ArchiveEndorsement> m_leftovers; ///< rows of the twins that have no equal with their status
};

} // namespace Laurels::Archive
