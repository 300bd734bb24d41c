// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activityfilter.h"

#include <algorithm>

namespace Laurels {

ActivityFilter::ActivityFilter(ActivityModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(Activity::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setSourceModel(&model);
}

void ActivityFilter::setKind(std::optional<Activity::Kind> kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateRowsFilter();
}

void ActivityFilter::setSearch(const QString &text)
{
    m_search = SearchQuery(text);
    invalidateRowsFilter();
}

bool ActivityFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_kind && row.data(Activity::KindRole).toInt() != int(*m_kind))
        return false;
    return m_search.isEmpty() || (isNamed(row) && hasWords(row));
}

bool ActivityFilter::isNamed(const QModelIndex &row) const
{
    const auto isThePerson = [person = row.data(Activity::PersonUrnRole).toString()](const PersonUrn &urn) {
        return urn.toString() == person;
    };
    const auto isTheEndorsement = [wished = row.data(Activity::UrnRole).toString()](
                                      const EndorsementUrn &urn) { return urn.toString() == wished; };
    return std::all_of(m_search.people().begin(), m_search.people().end(), isThePerson) &&
           std::all_of(m_search.endorsements().begin(), m_search.endorsements().end(), isTheEndorsement);
}

bool ActivityFilter::hasWords(const QModelIndex &row) const
{
    if (m_search.words().isEmpty())
        return true;
    QStringList texts;
    for (const Activity::Column column :
         {Activity::Column::What, Activity::Column::Person, Activity::Column::Skill})
        texts.append(row.siblingAtColumn(int(column)).data().toString());
    const QString folded = foldedText(texts.join(u'\n'));
    return std::all_of(m_search.words().begin(), m_search.words().end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace Laurels
