// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"
#include "models/searchquery.h"

#include <QSortFilterProxyModel>

namespace Laurels {

/// The activity as far as the person wants to see it, in the order that they want; unsorted, in the model's.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// Shows `model` for ever.
    explicit ActivityFilter(ActivityModel &model, QObject *parent = nullptr);

    /// None: everything.
    void setKind(std::optional<Activity::Kind> kind);
    /// Every word must be in what was wished, in the person or in the skill; a URN means exactly that one.
    void setSearch(const QString &text);
    [[nodiscard]] bool isNarrowed() const { return m_kind || !m_search.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] bool isNamed(const QModelIndex &row) const;
    [[nodiscard]] bool hasWords(const QModelIndex &row) const;

    std::optional<Activity::Kind> m_kind;
    SearchQuery m_search;
};

} // namespace Laurels
