// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshelp.h"

#include "actions.h"
#include "keymap.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QTreeWidgetItem *addGroup(QTreeWidget *list, const QString &title)
{
    auto *group = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void addCommands(QTreeWidgetItem *group, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty())
            new QTreeWidgetItem(group, {KeyMap::commandText(action), KeyMap::keysText(action->shortcuts())});
    }
}

void addFixed(QTreeWidgetItem *group, const QString &what, const QKeySequence &key)
{
    new QTreeWidgetItem(group, {what, KeyMap::keyText(key)});
}

} // namespace

KeysHelp::KeysHelp(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysHelp"_s);
    setWindowTitle(tr("Keys"));
    auto *note = new QLabel(
        actions.areLettersOn()
            ? tr("Single letters act on the list only. Typed quickly one after another, they do nothing.")
            : tr("Single letters are switched off. File > Preferences switches them on again."));
    note->setObjectName(u"keysNote"_s);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeList(actions), 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 38);
}

QTreeWidget *KeysHelp::makeList(const Actions &actions)
{
    auto *list = new QTreeWidget;
    list->setObjectName(u"keysList"_s);
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("Command"), tr("Key")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    addKeysOfLists(list, actions);
    addKeysEverywhere(list, actions);
    list->expandAll();
    list->setItemsExpandable(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void KeysHelp::addKeysOfLists(QTreeWidget *list, const Actions &actions)
{
    QTreeWidgetItem *group = addGroup(list, tr("In the list"));
    addCommands(group, actions.tableActions());
    addFixed(group, tr("Withdraw, in Given"), QKeySequence(Qt::Key_Delete));
    addFixed(group, tr("Search"), QKeySequence(Qt::Key_Slash));
    addFixed(group, tr("These keys"), QKeySequence(Qt::Key_Question));
    addFixed(group, tr("Clear the search, then the selection"), QKeySequence(Qt::Key_Escape));
}

void KeysHelp::addKeysEverywhere(QTreeWidget *list, const Actions &actions)
{
    QTreeWidgetItem *group = addGroup(list, tr("Everywhere"));
    addCommands(group, {actions.undo, actions.redo, actions.copy, actions.selectAll, actions.find,
                        actions.clearFilter, actions.saveFilter});
    addCommands(group, {actions.viewToReview, actions.viewReceived, actions.viewGiven, actions.viewSkills,
                        actions.viewPeople, actions.viewActivity, actions.viewTodo, actions.resetLayout});
    addCommands(group, {actions.sync, actions.openArchive, actions.exportShown, actions.preferences,
                        actions.keys, actions.quit});
    addFixed(group, tr("Endorse"), KeyMap::endorseEverywhere());
}

} // namespace Laurels
