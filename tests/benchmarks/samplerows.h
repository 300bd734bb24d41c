// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

namespace Laurels::Bench {

/// Received endorsements that no service was asked for: five of a person, fifty of a skill.
class SampleRows
{
public:
    explicit SampleRows(int rows);

    [[nodiscard]] int people() const { return m_people; }
    [[nodiscard]] int skills() const { return m_skills; }
    [[nodiscard]] static PersonUrn person(int number); ///< from 0
    [[nodiscard]] static PersonUrn owner();
    [[nodiscard]] static QString name(int number); ///< of that person: many share all but its number
    void mergeInto(EndorsementStore &store, const AccountId &account) const;
    /// As after a sync that asked for names too; the rows are told at once.
    void mergeNamedInto(EndorsementStore &store, const AccountId &account) const;

private:
    [[nodiscard]] QList<Endorsement> page(int first) const;

    int m_rows;
    int m_people;
    int m_skills;
};

} // namespace Laurels::Bench
