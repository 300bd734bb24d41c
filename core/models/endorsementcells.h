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
    using Column = EndorsementModel::Column;

    EndorsementCells(const EndorsementStore &store, RowId id, const QDateTime &now);

    [[nodiscard]] QVariant data(Column column, int role) const;
    /// What can change when a row changes.
    [[nodiscard]] static const QList<int> &roles();

private:
    [[nodiscard]] QString displayText(Column column) const;
    [[nodiscard]] QVariant accessibleText(Column column) const;
    [[nodiscard]] QVariant toolTip(Column column) const;
    [[nodiscard]] QVariant fullTime(Column column) const;
    [[nodiscard]] QVariant sortValue(Column column) const;
    [[nodiscard]] QString statusWord() const;

    const EndorsementStore &m_store;
    RowId m_id;
    const EndorsementRow &m_row;
    QDateTime m_now;
};

} // namespace Laurels
