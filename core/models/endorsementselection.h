// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QItemSelectionModel>
#include <QList>

#include <optional>

namespace Laurels {

class EndorsementModel;

/// The selection of an endorsement list as a set of ids (design 6a). It is cut to what is shown and never
/// grows by itself: not by filtering, not by sorting, not by rows that arrive. Nor does another row become
/// current when the current one leaves. Give it to a view by setSelectionModel(); it keeps itself and the
/// model in step over layout changes.
class EndorsementSelection : public QItemSelectionModel
{
    Q_OBJECT
public:
    explicit EndorsementSelection(EndorsementModel &model, QObject *parent = nullptr);

    /// In the order shown.
    [[nodiscard]] QList<RowId> selectedIds() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] std::optional<RowId> currentId() const;
    /// The row to go to when these leave: the next one below the current row that stays (below the first of
    /// them, if there is no current row), else the nearest one above. Ask before they leave.
    [[nodiscard]] std::optional<RowId> idAfter(const QList<RowId> &leaving) const;
    /// What is not shown is left out.
    void selectIds(const QList<RowId> &rows, std::optional<RowId> current);

private:
    void letGo(const QList<RowId> &leaving);
    void takeUp();
    [[nodiscard]] QItemSelection selectionOf(const QList<RowId> &rows) const;

    EndorsementModel &m_model;
    bool m_isHolding = false;
    QList<RowId> m_held; ///< what is selected, while the model rearranges its rows
    bool m_isCut = false;
};

} // namespace Laurels
