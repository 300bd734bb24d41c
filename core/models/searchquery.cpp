// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include "stores/searchtexts.h"

#include <algorithm>

namespace Laurels {

namespace {

// Of a whole page pasted into the field the first words have to do: each needs its bit.
constexpr qsizetype mostWords = 63;

} // namespace

SearchQuery::SearchQuery(const QString &text)
{
    const QList<QString> tokens = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &token : tokens) {
        if (const auto endorsement = EndorsementUrn::parse(token))
            m_endorsements.append(*endorsement);
        else if (const auto person = PersonUrn::parse(token))
            m_people.append(*person);
        else
            addWords(token);
    }
}

void SearchQuery::addWords(const QString &text)
{
    // Folding can take a character apart in a way that leaves a blank.
    const QList<QString> words = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (m_words.size() < mostWords && !m_words.contains(word))
            m_words.append(word);
    }
}

bool SearchQuery::isEmpty() const
{
    return m_words.isEmpty() && m_people.isEmpty() && m_endorsements.isEmpty();
}

bool SearchQuery::narrows(const SearchQuery &wider) const
{
    if (m_people != wider.m_people || m_endorsements != wider.m_endorsements)
        return false;
    return std::all_of(wider.m_words.begin(), wider.m_words.end(), [this](const QString &widerWord) {
        return std::any_of(m_words.begin(), m_words.end(),
                           [&widerWord](const QString &word) { return word.contains(widerWord); });
    });
}

SearchMatcher::SearchMatcher(const EndorsementStore &store, SearchQuery query)
    : m_store(store)
    , m_query(std::move(query))
    , m_hasUrns(!m_query.people().isEmpty() || !m_query.endorsements().isEmpty())
{
    if (m_query.words().isEmpty())
        return;
    m_all = (quint64(1) << m_query.words().size()) - 1;
    m_people.resize(size_t(store.personCount()));
    m_skills.resize(size_t(store.skillCount()));
    Found bit = 1;
    for (const QString &word : m_query.words()) {
        for (const size_t person : store.personTexts().find(word))
            m_people[person] |= bit;
        for (const size_t skill : store.skillTexts().find(word))
            m_skills[skill] |= bit;
        bit <<= 1;
    }
}

bool SearchMatcher::isNamed(RowId row, const EndorsementRow &values) const
{
    const auto isThePerson = [&](const PersonUrn &urn) { return m_store.person(values.person).urn == urn; };
    const auto isTheEndorsement = [&](const EndorsementUrn &urn) {
        return values.id == urn.id() && m_store.urn(row) == urn;
    };
    return std::all_of(m_query.people().begin(), m_query.people().end(), isThePerson) &&
           std::all_of(m_query.endorsements().begin(), m_query.endorsements().end(), isTheEndorsement);
}

} // namespace Laurels
