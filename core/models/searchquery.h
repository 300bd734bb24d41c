// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QList>
#include <QString>

#include <vector>

namespace Laurels {

/// What somebody typed into the search field: words divided by white space, each of which must be in the
/// person or in the skill, case and accents aside. A word that is the URN of a person or of an endorsement
/// means exactly that one.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const;
    /// Surely finds nothing that `wider` does not find, as after one more letter.
    [[nodiscard]] bool narrows(const SearchQuery &wider) const;

    [[nodiscard]] const QList<QString> &words() const { return m_words; } ///< folded, none twice
    [[nodiscard]] const QList<PersonUrn> &people() const { return m_people; }
    [[nodiscard]] const QList<EndorsementUrn> &endorsements() const { return m_endorsements; }

private:
    void addWords(const QString &text);

    QList<QString> m_words;
    QList<PersonUrn> m_people;
    QList<EndorsementUrn> m_endorsements;
};

/// Answers one query for many rows: each person and each skill is compared with the words once. Lives no
/// longer than the store stays as it is.
class SearchMatcher
{
public:
    SearchMatcher(const EndorsementStore &store, SearchQuery query);

    /// `values` are the row's.
    [[nodiscard]] bool matches(RowId row, const EndorsementRow &values) const
    {
        return (m_all == 0 || (m_people[size_t(values.person)] | m_skills[size_t(values.skill)]) == m_all) &&
               (!m_hasUrns || isNamed(row, values));
    }

private:
    using Found = quint64; // one bit for each word

    [[nodiscard]] bool isNamed(RowId row, const EndorsementRow &values) const;

    const EndorsementStore &m_store;
    SearchQuery m_query;
    Found m_all = 0;
    bool m_hasUrns = false;
    std::vector<Found> m_people;
    std::vector<Found> m_skills;
};

} // namespace Laurels
