// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QList>
#include <QObject>

class QAction;
class QKeyEvent;

namespace Laurels {

class PageOpener;
class TodoView;
struct Workspace;

/// What the person can do in the list of to-dos: open the page, take to-dos off the list, and put them back.
/// What cannot be done says why, in its tooltip and when its key is pressed.
class TodoCommands : public QObject
{
    Q_OBJECT
public:
    /// A child of the view; the others outlive it. The keys of `undo`, which is the window's, put back what
    /// was taken off last, until something else is there to be undone.
    TodoCommands(Workspace &workspace, TodoView &view, PageOpener &opener, const QAction &undo);

    [[nodiscard]] QList<QAction *> actions() const { return {m_open, m_remove, m_putBack}; }
    /// Judges them anew, after a change of the lines or of the selection.
    void refresh();

signals:
    void hint(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void remove();
    void putBack();
    void forgetRemoved();
    [[nodiscard]] OutboxStepId newestStep() const;
    [[nodiscard]] bool isUndo(const QKeyEvent &event) const;

    Workspace &m_workspace;
    TodoView &m_view;
    PageOpener &m_opener;
    const QAction &m_undo;
    QAction *m_open = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_putBack = nullptr;
    QList<QList<OutboxItem>> m_removed; ///< newest last
    OutboxStepId m_newestStep{};        ///< when that happened
};

} // namespace Laurels
