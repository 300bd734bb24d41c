// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"
#include "stores/endorsementstore.h"

#include <QDateTime>
#include <QList>
#include <QVariant>

namespace Laurels {

/// What the cells of one row say, by the roles of EndorsementModel.
class EndorsementCells
{
public:
    EndorsementCells(const EndorsementStore &store, RowId id, const QDateTime &now);

    [[nodiscard]] QVariant data(EndorsementModel::Column column, int role) const;
    /// What can change when a row changes.
    [[nodiscard]] static const QList<int> &roles();

private:
    [[nodiscard]] QString displayText(EndorsementModel::Column column) const;
    [[nodiscard]] QVariant accessibleText(EndorsementModel::Column column) const;
    [[nodiscard]] QVariant fullTime(EndorsementModel::Column column) const;
    [[nodiscard]] QVariant sortValue(EndorsementModel::Column column) const;
    [[nodiscard]] QString statusWord() const;

    const EndorsementStore &m_store;
    RowId m_id;
    const EndorsementRow &m_row;
    QDateTime m_now;
};

} // namespace Laurels
