// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Laurels {

class ColumnMenu;

/// What the tables of the window share: whole rows of one height, no grid, Tab leaves it, Home and End are
/// rows, columns can be moved and hidden, and there is no type-ahead: letters are LetterKeys' matter.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    struct RowRange
    {
        int first = 0;
        int last = -1;
    };
    /// On screen; empty: first > last.
    [[nodiscard]] RowRange rowsInView() const;

    [[nodiscard]] ColumnMenu &columnMenu() { return *m_columnMenu; }
    /// Columns, widths and order as keepAsDefault() found them.
    void resetColumns();

    void keyboardSearch(const QString &search) override;

signals:
    /// Other rows may have come into view.
    void viewMoved();
    void contextMenuWished(const QPoint &globalPosition);

protected:
    /// `name` begins the object names: nameView, nameHeader.
    RowTable(const QString &name, const QString &accessibleName, QWidget *parent);

    /// Shown for ever; it must outlive this.
    void showModel(QAbstractItemModel &model);
    void showVerticalHeader(QHeaderView *header);
    /// Widths in letters, column by column.
    void setColumnLetters(const QList<int> &letters);
    void keepAsDefault();

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateRowHeight();

    ColumnMenu *m_columnMenu;
    QByteArray m_default; ///< state of the header
};

} // namespace Laurels
