// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "icons.h"
#include "plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QAction *make(QObject *parent, const QString &objectName, const QString &text,
              const QList<QKeySequence> &keys = {}, const QString &icon = {})
{
    auto *action = new QAction(text, parent);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setProperty("purpose", action->toolTip());
    return action;
}

/// Possible if there is no `reason` against it; the reason then is the tooltip.
void allow(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    const QString purpose = action->property("purpose").toString();
    action->setToolTip(reason.isEmpty() ? purpose : purpose + u": "_s + reason);
    action->setStatusTip(reason);
}

QString firstOf(std::initializer_list<QString> reasons)
{
    for (const QString &reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

QString unless(bool holds, const QString &reason)
{
    return holds ? QString() : reason;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    createTableActions();
    createOtherActions();
    update({});
}

void Actions::createTableActions()
{
    using Key = QKeySequence;
    show = make(this, u"actionShow"_s, tr("&Show"), {Key(Qt::Key_S), Key(Qt::Key_A)}, u"show"_s);
    hide = make(this, u"actionHide"_s, tr("&Hide"), {Key(Qt::Key_H)}, u"hide"_s);
    hideByPerson = make(this, u"actionHideByPerson"_s, tr("Hide &all by this person"),
                        {Key(Qt::SHIFT | Qt::Key_H)}, u"hide-person"_s);
    reject = make(this, u"actionReject"_s, tr("&Reject"), {Key(Qt::Key_R)}, u"reject"_s);
    withdraw = make(this, u"actionWithdraw"_s, tr("&Withdraw"), {Key(Qt::Key_U)}, u"withdraw"_s);
    changeStatus = make(this, u"actionChangeStatus"_s, tr("&Change status…"), {}, u"status"_s);
    endorse = make(this, u"actionEndorse"_s, tr("&Endorse…"), {Key(Qt::Key_E)}, u"endorse"_s);
    endorseBack =
        make(this, u"actionEndorseBack"_s, tr("Endorse &back…"), {Key(Qt::Key_B)}, u"endorse-back"_s);
    for (QAction *action : tableActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction *action : {reject, withdraw, endorse, endorseBack, hideByPerson})
        action->setAutoRepeat(false);
}

void Actions::createOtherActions()
{
    using Key = QKeySequence;
    undo = make(this, u"actionUndo"_s, tr("&Undo"), {Key(Key::Undo)}, u"undo"_s);
    redo = make(this, u"actionRedo"_s, tr("&Redo"), Key::keyBindings(Key::Redo), u"redo"_s);
    find = make(this, u"actionFind"_s, tr("&Find"), {Key(Key::Find)}, u"find"_s);
    selectAll = make(this, u"actionSelectAll"_s, tr("Select a&ll"), {Key(Key::SelectAll)});
    viewToReview =
        make(this, u"actionViewToReview"_s, tr("&To review"), {Key(Qt::CTRL | Qt::Key_1)}, u"to-review"_s);
    viewReceived =
        make(this, u"actionViewReceived"_s, tr("&Received"), {Key(Qt::CTRL | Qt::Key_2)}, u"received"_s);
    viewGiven = make(this, u"actionViewGiven"_s, tr("&Given"), {Key(Qt::CTRL | Qt::Key_3)}, u"given"_s);
    sync = make(this, u"actionSync"_s, tr("&Sync"), {Key(Qt::Key_F5), Key(Qt::CTRL | Qt::Key_R)}, u"sync"_s);
    cancelSync = make(this, u"actionCancelSync"_s, tr("&Cancel the sync"), {}, u"cancel"_s);
    addAccount = make(this, u"actionAddAccount"_s, tr("Add a &LinkedIn account…"), {}, u"account-add"_s);
    addPostPress = make(this, u"actionAddPostPress"_s, tr("Add a &PostPress account…"), {}, u"account-add"_s);
    newToken = make(this, u"actionNewToken"_s, tr("&New token or key…"), {}, u"key"_s);
    limits = make(this, u"actionLimits"_s, tr("L&imits…"));
    removeAccount = make(this, u"actionRemoveAccount"_s, tr("&Remove account…"), {}, u"account-remove"_s);
    keys = make(this, u"actionKeys"_s, tr("&Keys"), {Key(Key::HelpContents)}, u"keyboard"_s);
    about = make(this, u"actionAbout"_s, tr("&About Laurels"));
    about->setMenuRole(QAction::AboutRole);
    exportHistory = make(this, u"actionExportHistory"_s, tr("E&xport history…"));
    clearHistory = make(this, u"actionClearHistory"_s, tr("&Delete history…"));
    quit = make(this, u"actionQuit"_s, tr("&Quit"), {Key(Key::Quit)});
    quit->setMenuRole(QAction::QuitRole);
    undo->setAutoRepeat(false);
    redo->setAutoRepeat(false);
    sync->setAutoRepeat(false);

    auto *views = new QActionGroup(this);
    for (QAction *view : {viewToReview, viewReceived, viewGiven}) {
        view->setCheckable(true);
        views->addAction(view);
    }
}

QList<QAction *> Actions::tableActions() const
{
    return {show, hide, hideByPerson, reject, withdraw, changeStatus, endorse, endorseBack};
}

void Actions::judgeReceived(const ActionFacts &facts)
{
    const bool isReceived = facts.direction == Direction::Received;
    const QString nothingSelected = unless(facts.selected > 0, tr("select an endorsement first"));
    const QString notMine = unless(isReceived, tr("only the person you endorsed decides that"));
    const QString notAble = unless(facts.able.changeReceived, tr("this account cannot change endorsements"));
    const QString decide = firstOf({nothingSelected, notMine, notAble});
    for (QAction *action : {show, hide, reject})
        allow(action, decide);
    allow(hideByPerson,
          firstOf({decide, unless(!facts.person.isEmpty(), tr("select one named person")),
                   unless(facts.visibleByPerson > 0, tr("nothing by this person is visible"))}));

    const bool allGone = facts.statuses == QSet<Status>{Status(Status::Deleted)};
    const QString takeBack =
        firstOf({nothingSelected, unless(!isReceived, tr("only who gave an endorsement can withdraw it")),
                 unless(!facts.isRecorded, tr("PostPress cannot; LinkedIn can, on the person's profile")),
                 unless(facts.able.withdraw, tr("this account cannot withdraw endorsements"))});
    allow(withdraw, firstOf({takeBack, unless(!allGone, tr("already withdrawn"))}));
    allow(changeStatus, isReceived ? decide : takeBack);

    const QString cannotEndorse = unless(facts.canEndorse, tr("no account can give endorsements"));
    allow(endorse, firstOf({unless(facts.hasAccounts, tr("add an account first")), cannotEndorse}));
    allow(endorseBack,
          firstOf({nothingSelected, unless(isReceived, tr("you have endorsed this person already")),
                   cannotEndorse, unless(!facts.person.isEmpty(), tr("select one named person"))}));
}

void Actions::judgeOthers(const ActionFacts &facts)
{
    const QString noAccount = unless(facts.hasAccounts, tr("add an account first"));
    undo->setText(facts.undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(facts.undo));
    undo->setIconText(tr("Undo"));
    undo->setProperty("purpose", facts.undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(facts.undo));
    allow(undo, unless(!facts.undo.isEmpty(), tr("nothing to undo")));
    redo->setText(facts.redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(facts.redo));
    redo->setIconText(tr("Redo"));
    redo->setProperty("purpose", facts.redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(facts.redo));
    allow(redo, unless(!facts.redo.isEmpty(), tr("nothing to redo")));
    allow(sync, firstOf({noAccount, unless(!facts.isSyncing, tr("a sync is running")),
                         unless(facts.canSync, tr("no account is connected"))}));
    allow(cancelSync, unless(facts.isSyncing, tr("no sync is running")));
    allow(limits, firstOf({noAccount, unless(facts.isPaced, tr("choose an account of PostPress"))}));
    for (QAction *action : {find, selectAll, viewToReview, viewReceived, viewGiven, newToken, removeAccount})
        allow(action, noAccount);
}

void Actions::update(const ActionFacts &facts)
{
    judgeReceived(facts);
    judgeOthers(facts);
}

} // namespace Laurels
