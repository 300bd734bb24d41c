// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Laurels {

/// The strip in front of a list that is sorted by time: says at the first row of a day, week or month which
/// one begins there, and at the top row which one it is in. Reads the vertical header of EndorsementModel.
class DayGutter : public QHeaderView
{
    Q_OBJECT
public:
    explicit DayGutter(QWidget *parent = nullptr);

    /// A row that is not of the group of the one above it.
    [[nodiscard]] bool isFirstOfGroup(int row) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;

private:
    [[nodiscard]] QVariant groupOf(int row, int role) const;
};

} // namespace Laurels
