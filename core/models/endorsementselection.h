// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QItemSelectionModel>
#include <QSet>

namespace Laurels {

class EndorsementModel;

/// The selection of an endorsement list as a set of ids (design 6a). It is cut to what is shown and never
/// grows by itself: not by filtering, not by sorting, not by rows that arrive. Give it to a view by
/// setSelectionModel(); it keeps itself and the model in step over layout changes.
class EndorsementSelection : public QItemSelectionModel
{
    Q_OBJECT
public:
    explicit EndorsementSelection(EndorsementModel &model, QObject *parent = nullptr);

    /// In the order shown.
    [[nodiscard]] QList<RowId> selectedIds() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] std::optional<RowId> currentId() const;
    void selectIds(const QList<RowId> &rows, std::optional<RowId> current);

private:
    EndorsementModel &m_model;
    QSet<RowId> m_ids;
    std::optional<RowId> m_current;
};

} // namespace Laurels
