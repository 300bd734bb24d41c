// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Laurels {

class EndorsementModel;
class EndorsementSelection;

/// The table of endorsements: whole rows, one height for all, Tab leaves it. Shows the model that it is
/// given for ever; keys are LetterKeys' matter.
class EndorsementView : public QTableView
{
    Q_OBJECT
public:
    EndorsementView(EndorsementModel &model, EndorsementSelection &selection, QWidget *parent = nullptr);

    /// The rows on screen and as many again below; empty range: first > last.
    struct RowRange
    {
        int first = 0;
        int last = -1;
    };
    [[nodiscard]] RowRange rowsInView() const;
    /// Widths that fit the font, for who has not chosen their own.
    void resetColumns();
    /// Sorts as the header says; after its state was restored.
    void applySortOfHeader();

signals:
    /// Other rows may have come into view.
    void viewMoved();
    void contextMenuWished(const QPoint &globalPosition);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateRowHeight();
};

} // namespace Laurels
