// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summaryfilter.h"

#include "domain/endorsement.h"
#include "models/summarymodel.h"

#include <algorithm>
#include <utility>

namespace Laurels {

SummaryFilter::SummaryFilter(SummaryModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SummaryModel::SortRole);
    setSortLocaleAware(true);
    setSourceModel(&model);
}

void SummaryFilter::setSearch(const QString &text)
{
    const QStringList words = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void SummaryFilter::setCondition(std::function<bool(const QModelIndex &)> fits)
{
    m_fits = std::move(fits);
    invalidateFilter();
}

bool SummaryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!isFiltering())
        return true;
    const QModelIndex line = sourceModel()->index(row, 0, parent);
    const QString name = line.data(SummaryModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&name](const QString &word) { return name.contains(word); }) &&
           (!m_fits || m_fits(line));
}

bool SummaryFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (left.column() == 0 || QSortFilterProxyModel::lessThan(right, left))
        return false;
    // Names go from A to Z, also where the numbers go down.
    const QModelIndex a = left.siblingAtColumn(0);
    const QModelIndex b = right.siblingAtColumn(0);
    return sortOrder() == Qt::AscendingOrder ? QSortFilterProxyModel::lessThan(a, b)
                                             : QSortFilterProxyModel::lessThan(b, a);
}

} // namespace Laurels
