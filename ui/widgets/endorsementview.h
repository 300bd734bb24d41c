// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowtable.h"

namespace Laurels {

class DayGutter;
class EndorsementModel;
class EndorsementSelection;

/// The table of endorsements. Sorted by a time it says in front where a day, week or month begins. Shows the
/// model that it is given for ever.
class EndorsementView : public RowTable
{
    Q_OBJECT
public:
    EndorsementView(EndorsementModel &model, EndorsementSelection &selection, QWidget *parent = nullptr);

    /// The rows on screen and as many again below.
    [[nodiscard]] RowRange rowsAhead() const;
    /// Sorts as the header says; after its state was restored.
    void applySortOfHeader();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateGutter();

    DayGutter *m_gutter;
};

} // namespace Laurels
