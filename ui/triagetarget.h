// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QList>

#include <functional>
#include <optional>

namespace Laurels {

/// What the commands about endorsements act on: the page in front, whatever its lines are.
class TriageTarget
{
public:
    TriageTarget() = default;
    virtual ~TriageTarget() = default;
    Q_DISABLE_COPY_MOVE(TriageTarget)

    /// Of the endorsements that a decision would be about.
    [[nodiscard]] virtual Direction direction() const = 0;
    /// The endorsements behind the selected lines, all of direction(), in the order shown.
    [[nodiscard]] virtual QList<RowId> selectedRows() const = 0;
    /// The one person that the selected lines are about or by; nothing: several, or nobody who is named.
    [[nodiscard]] virtual std::optional<PersonIndex> selectedPerson() const = 0;
    /// Asked before these rows are decided about; what it returns goes on to the next line afterwards. Empty:
    /// the selection stays.
    [[nodiscard]] virtual std::function<void()> goingOn(const QList<RowId> &decided) const = 0;
    /// Selects what is left of these, because the person has to look at them again.
    virtual void selectRows(const QList<RowId> &rows) = 0;
};

} // namespace Laurels
