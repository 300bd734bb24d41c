// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshelp.h"

#include "actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &key : shortcuts)
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(KeysHelp::tr(" or "));
}

QTreeWidgetItem *addGroup(QTreeWidget *list, const QString &title)
{
    auto *group = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void addCommand(QTreeWidgetItem *group, const QAction *action)
{
    if (action->shortcuts().isEmpty())
        return;
    // The purpose, since the text of Undo names what it would undo.
    QString text = action->iconText();
    new QTreeWidgetItem(group, {text.remove(u'&').remove(u'…'), keysOf(action)});
}

} // namespace

KeysHelp::KeysHelp(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysHelp"_s);
    setWindowTitle(tr("Keys"));
    auto *list = new QTreeWidget;
    list->setObjectName(u"keysList"_s);
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("Command"), tr("Key")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    QTreeWidgetItem *table = addGroup(list, tr("In the list"));
    for (const QAction *action : actions.tableActions())
        addCommand(table, action);
    new QTreeWidgetItem(
        table, {tr("Withdraw, in Given"), QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)});
    new QTreeWidgetItem(table, {tr("Search"), u"/"_s});
    new QTreeWidgetItem(table, {tr("These keys"), u"?"_s});
    new QTreeWidgetItem(table, {tr("Clear the search, then the selection"),
                                QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)});
    QTreeWidgetItem *everywhere = addGroup(list, tr("Everywhere"));
    for (const QAction *action :
         {actions.undo, actions.redo, actions.find, actions.selectAll, actions.viewToReview,
          actions.viewReceived, actions.viewGiven, actions.sync, actions.keys, actions.quit})
        addCommand(everywhere, action);
    new QTreeWidgetItem(
        everywhere, {tr("Endorse"), QKeySequence(Qt::CTRL | Qt::Key_E).toString(QKeySequence::NativeText)});
    list->expandAll();
    list->setItemsExpandable(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *note = new QLabel(
        tr("Single letters act on the list only. Typed quickly one after another, they do nothing."));
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 38);
}

} // namespace Laurels
