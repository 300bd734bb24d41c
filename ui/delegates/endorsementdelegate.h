// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/celltexts.h"

#include <QStyledItemDelegate>

namespace Laurels {

/// How a row of endorsements looks: a disc with initials beside the person, an icon beside the words of
/// the status, and the mark of a change that is not done. Colours come from the palette, sizes from the
/// font; what others wrote is drawn as plain text.
class EndorsementDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The same for every row, so that a hundred thousand rows need no measuring.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable CellTexts m_texts;
};

} // namespace Laurels
