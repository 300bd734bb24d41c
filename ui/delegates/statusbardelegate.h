// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QColor>
#include <QStyledItemDelegate>

class QPalette;

namespace Laurels {

/// The colour of a status in a bar, as dark or as light as the palette's Base wants it.
[[nodiscard]] QColor statusBarColour(Status::Kind kind, const QPalette &palette);

/// The lines of a SummaryModel: one column has its number at the end and before it a bar that is divided by
/// status. The bar says nothing that the numbers of other columns do not say. What others wrote is drawn as
/// plain text.
class StatusBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit StatusBarDelegate(int barColumn, QObject *parent = nullptr);

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_barColumn;
};

} // namespace Laurels
