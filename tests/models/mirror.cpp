// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirror.h"

#include <algorithm>

namespace Laurels {

Mirror::Mirror(const EndorsementModel &model)
    : m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    rows.insert(row, m_model.rowId(row));
                ++steps;
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        rows.remove(first, last - first + 1);
        ++steps;
    });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                const QList<RowId> block = rows.sliced(first, last - first + 1);
                rows.remove(first, block.size());
                const qsizetype at = to > last ? to - block.size() : to;
                for (qsizetype i = 0; i < block.size(); ++i)
                    rows.insert(at + i, block.at(i));
                ++moves;
            });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        QList<RowId> now;
        for (int row = 0; row < m_model.rowCount(); ++row)
            now.append(m_model.rowId(row));
        isTrue = isTrue && std::is_permutation(now.begin(), now.end(), rows.begin(), rows.end());
        rows = now;
        ++layouts;
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { isTrue = false; });
}

} // namespace Laurels
