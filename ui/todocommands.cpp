// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "todocommands.h"

#include "actions.h"
#include "models/todomodel.h"
#include "widgets/pageopener.h"
#include "widgets/todoview.h"
#include "workspace.h"

#include <QAction>
#include <QHash>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QAction *makeTodoAction(TodoView &view, const QString &objectName, const QString &text,
                        const QString &purpose, const QList<QKeySequence> &keys = {})
{
    auto *action = new QAction(text, &view);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false);
    action->setProperty("purpose", purpose);
    view.addAction(action);
    return action;
}

} // namespace

TodoCommands::TodoCommands(Workspace &workspace, TodoView &view, PageOpener &opener, const QAction &undo)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_opener(opener)
    , m_undo(undo)
{
    m_open = makeTodoAction(view, u"todoOpen"_s, tr("Open on LinkedIn"),
                            tr("Opens the page in the browser, and ticks what is to be done there"),
                            {Qt::Key_Return, Qt::Key_Enter});
    m_remove = makeTodoAction(view, u"todoRemove"_s, tr("Remove from the list"),
                              tr("The selected changes are no longer wished"), {Qt::Key_Delete});
    m_putBack = makeTodoAction(view, u"todoPutBack"_s, tr("Put back"),
                               tr("Puts what was removed last into the list again"));
    connect(m_open, &QAction::triggered, this, &TodoCommands::open);
    connect(m_remove, &QAction::triggered, this, &TodoCommands::remove);
    connect(m_putBack, &QAction::triggered, this, &TodoCommands::putBack);
    connect(&workspace.outbox, &Outbox::undoableStepChanged, this, &TodoCommands::forgetRemoved);
    view.installEventFilter(this);
}

void TodoCommands::open()
{
    const QModelIndex page = m_view.currentPage();
    const QList<OutboxItemId> items = TodoView::itemsOf(page);
    if (!m_opener.open(page.data(TodoModel::UrlRole).toUrl()))
        return; // the address is on screen
    m_workspace.outbox.setVisited(items, true);
    emit hint(tr("Opened in the browser. Your next archive shows what became of it."));
}

void TodoCommands::remove()
{
    Outbox &outbox = m_workspace.outbox;
    const QList<OutboxItemId> ids = m_view.selectedItems();
    QList<OutboxItem> items;
    for (const OutboxItemId id : ids) {
        if (const auto item = outbox.item(id))
            items.append(*item);
    }
    m_view.expectToGo();
    outbox.cancel(ids);
    m_newestStep = newestStep();
    m_removed.append(items);
    emit hint(tr("Removed %n change(s) from the list.", nullptr, int(items.size())));
}

void TodoCommands::putBack()
{
    const EndorsementStore &store = m_workspace.store;
    Outbox &outbox = m_workspace.outbox;
    const QList<OutboxItem> items = m_removed.takeLast();
    QHash<Status, QList<RowId>> wished;
    QList<RowId> visited;
    for (const OutboxItem &item : items) {
        const auto row = item.urn ? store.find(item.account, *item.urn) : std::nullopt;
        if (!row)
            continue;
        wished[item.to].append(*row);
        if (item.state == OutboxItem::State::Unconfirmed)
            visited.append(*row);
    }
    for (const auto &[status, rows] : wished.asKeyValueRange())
        outbox.decide(rows, status);
    QList<OutboxItemId> ticked;
    for (const RowId row : visited) {
        if (const auto item = outbox.itemOf(row))
            ticked.append(item->id);
    }
    outbox.setVisited(ticked, true);
    m_newestStep = newestStep();
    emit hint(tr("Put %n change(s) back into the list.", nullptr, int(items.size())));
    refresh();
}

/// What the person decided since is what they mean by Undo.
void TodoCommands::forgetRemoved()
{
    if (newestStep() <= m_newestStep)
        return;
    m_removed.clear();
    refresh();
}

OutboxStepId TodoCommands::newestStep() const
{
    const std::optional<OutboxStep> step = m_workspace.outbox.undoableStep();
    return step ? step->id : OutboxStepId();
}

void TodoCommands::refresh()
{
    const QModelIndex page = m_view.currentPage();
    const QString nothing =
        m_view.selectedItems().isEmpty() ? tr("Select something in the list first.") : QString();
    const bool hasPage = page.isValid() && !page.data(TodoModel::UrlRole).toUrl().isEmpty();
    allow(m_open, hasPage          ? QString()
                  : page.isValid() ? tr("Your archive does not tell the address of this page.")
                                   : tr("Select something in the list first."));
    allow(m_remove, nothing);
    allow(m_putBack, m_removed.isEmpty() ? tr("Nothing was removed.") : QString());
}

bool TodoCommands::isUndo(const QKeyEvent &event) const
{
    return !m_removed.isEmpty() && m_undo.shortcuts().contains(QKeySequence(event.keyCombination()));
}

bool TodoCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndo(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // else it would be the window's
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isUndo(*key)) {
        putBack();
        return true;
    }
    for (const QAction *action : {m_open, m_remove}) {
        if (!action->isEnabled() && action->shortcuts().contains(QKeySequence(key->keyCombination()))) {
            emit hint(action->toolTip());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Laurels
