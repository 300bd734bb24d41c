// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/todocells.h"

#include <QAbstractItemModel>
#include <QList>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace Laurels {

class Outbox;

/// The to-do list of the accounts that are served by hand, as a tree of one column: the pages of LinkedIn to
/// visit, and below each what is to do there. A tick means that the person has been there; setData() of
/// Qt::CheckStateRole sets it, of a page for all that is on it. Follows the outbox, the names and the
/// archives, and is never reset.
class TodoModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using enum Todo::Role;

    /// What is handed over outlives the model.
    TodoModel(Outbox &outbox, const EndorsementStore &store, const AccountStore &accounts,
              const ArchiveShelf &archives, QObject *parent = nullptr);
    ~TodoModel() override;

    [[nodiscard]] int openCount() const; ///< to-dos that were not visited
    /// Of a page all that is to do there; empty for an invalid index.
    [[nodiscard]] QList<OutboxItemId> itemsOf(const QModelIndex &index) const;

    using QObject::parent;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void countChanged(int open); ///< openCount()

private:
    using Group = std::unique_ptr<TodoGroup>;

    [[nodiscard]] QModelIndex indexOf(const TodoGroup &group) const;
    [[nodiscard]] const TodoGroup &groupAt(const QModelIndex &index) const;
    [[nodiscard]] const TodoRow *rowAt(const QModelIndex &index) const;

    void takeItems(const QList<OutboxItemId> &ids);
    [[nodiscard]] bool updateRows(TodoGroup &group, QSet<OutboxItemId> &ids);
    void removeGroups(const std::vector<int> &places);
    void addItems(const QList<OutboxItem> &items);
    void addRows(TodoGroup &group, std::vector<TodoRow> fresh);
    void addGroup(Group group);
    void number();
    void tellGroup(const TodoGroup &group);

    void takeNames(const std::function<bool(const PersonUrn &)> &isMeant);
    template <typename Item, typename Before>
    void arrange(std::vector<Item> &items, const QModelIndex &parent, Before isBefore);
    [[nodiscard]] auto pageOrder() const
    {
        return [this](const Group &a, const Group &b) { return m_cells.isBefore(*a, *b); };
    }

    Outbox &m_outbox;
    TodoCells m_cells;
    std::vector<Group> m_groups; ///< a to-do's index points to its group
};

} // namespace Laurels
