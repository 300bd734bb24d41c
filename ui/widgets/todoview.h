// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QPersistentModelIndex>
#include <QTreeView>

namespace Laurels {

/// The list of what is to be done on LinkedIn: pages, open at first, and below each what is to be done there.
/// To-dos go by themselves when an archive shows them as done: the selection goes with them, so that the next
/// key does not act on another one.
class TodoView : public QTreeView
{
    Q_OBJECT
public:
    /// Shown for ever; it must outlive this.
    explicit TodoView(QAbstractItemModel &model, QWidget *parent = nullptr);

    /// The page that the current line is, or is below; invalid: there is no current line.
    [[nodiscard]] QModelIndex currentPage() const;
    /// Of the selected lines, each once; of a page, all that is below it.
    [[nodiscard]] QList<OutboxItemId> selectedItems() const;
    [[nodiscard]] static QList<OutboxItemId> itemsOf(const QModelIndex &line);
    /// The person sends the selected lines away: then the next to-do is selected.
    void expectToGo();
    void selectOnly(const QModelIndex &line);

signals:
    void selectionShifted(); ///< another selection or another current line

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void expandPages(const QModelIndex &parent, int first, int last);
    [[nodiscard]] QModelIndex nextToStay() const;
    void selectNext();
    void tickSelected();

    QPersistentModelIndex m_next; ///< to be selected when lines go
};

} // namespace Laurels
