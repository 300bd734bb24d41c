// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace Laurels {

class SummaryModel;

/// The lines of a SummaryModel that a search and one more condition leave, sorted by any column; lines with
/// the same value are in the order of their names.
class SummaryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// The model must outlive the filter.
    explicit SummaryFilter(SummaryModel &model, QObject *parent = nullptr);

    /// Every word must be in the name, case and accents aside.
    void setSearch(const QString &text);
    /// Asked about the first index of every line; null: all lines.
    void setCondition(std::function<bool(const QModelIndex &)> fits);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_fits; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words; ///< folded
    std::function<bool(const QModelIndex &)> m_fits;
};

} // namespace Laurels
