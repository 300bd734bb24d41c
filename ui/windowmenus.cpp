// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmenus.h"

#include "actions.h"
#include "widgets/commandbar.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)
};

/// Groups are divided by a line.
QMenu *addMenu(QMainWindow &window, const QString &title, const QList<QList<QAction *>> &groups)
{
    QMenu *menu = window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    for (const QList<QAction *> &group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        menu->addActions(group);
    }
    return menu;
}

} // namespace

void buildMenus(QMainWindow &window, const Actions &actions, const std::function<void(QMenu &)> &fillColumns)
{
    addMenu(window, Words::tr("&File"),
            {{actions.openArchive, actions.openArchiveFolder},
             {actions.sync, actions.cancelSync},
             {actions.exportShown, actions.exportHistory},
             {actions.clearHistory, actions.deleteData},
             {actions.preferences},
             {actions.quit}});
    addMenu(window, Words::tr("E&dit"),
            {{actions.undo, actions.redo},
             {actions.copy, actions.selectAll},
             {actions.find, actions.clearFilter, actions.saveFilter}});
    QMenu *view = addMenu(window, Words::tr("&View"),
                          {{actions.viewToReview, actions.viewReceived, actions.viewGiven, actions.viewSkills,
                            actions.viewPeople, actions.viewActivity, actions.viewTodo},
                           {actions.resetLayout}});
    auto *columnMenu = new QMenu(Words::tr("&Columns"), view);
    columnMenu->menuAction()->setMenuRole(QAction::NoRole);
    view->insertMenu(actions.resetLayout, columnMenu);
    fillColumns(*columnMenu);
    QObject::connect(columnMenu, &QMenu::aboutToShow, columnMenu,
                     [fillColumns, columnMenu] { fillColumns(*columnMenu); });
    addMenu(window, Words::tr("E&ndorsement"),
            {{actions.show, actions.hide, actions.hideByPerson, actions.reject, actions.withdraw,
              actions.changeStatus},
             {actions.endorse, actions.endorseBack, actions.label}});
    addMenu(window, Words::tr("A&ccount"),
            {{actions.addAccount, actions.addPostPress},
             {actions.newToken, actions.limits, actions.removeAccount}});
    addMenu(window, Words::tr("&Help"), {{actions.keys, actions.about}});
}

QToolBar *buildToolBar(QMainWindow &window, const Actions &actions)
{
    auto *bar = new CommandBar(Words::tr("Commands"), &window);
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    const QList<QList<QAction *>> groups{{actions.sync, actions.endorse},
                                         {actions.show, actions.hide, actions.reject, actions.withdraw},
                                         {actions.undo}};
    for (const QList<QAction *> &group : groups) {
        if (!bar->actions().isEmpty())
            bar->addSeparator();
        for (QAction *action : group)
            bar->addCommand(action);
    }
    window.addToolBar(bar);
    window.setContextMenuPolicy(Qt::NoContextMenu);
    return bar;
}

} // namespace Laurels
