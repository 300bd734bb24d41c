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
    QList<QKeySequence> known = keys;
    // Not every platform has every standard key.
    known.removeIf([](const QKeySequence &key) { return key.isEmpty(); });
    action->setShortcuts(known);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setProperty("purpose", action->toolTip());
    // Else macOS would guess by the text, in whatever language, what belongs into its application menu.
    action->setMenuRole(QAction::NoRole);
    return action;
}

QList<QKeySequence> preferencesKeys()
{
    // A standard key on macOS only; Ctrl+, is what many programs have everywhere else.
    const QKeySequence common(Qt::CTRL | Qt::Key_Comma);
    QList<QKeySequence> keys = QKeySequence::keyBindings(QKeySequence::Preferences);
    if (!keys.contains(common))
        keys.append(common);
    return keys;
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

void allow(QAction *action, const QString &reason, const QString &note)
{
    action->setEnabled(reason.isEmpty());
    const QString purpose = action->property("purpose").toString();
    const QString more = reason.isEmpty() ? note : reason;
    action->setToolTip(more.isEmpty() ? purpose : purpose + u": "_s + more);
    action->setStatusTip(more);
}

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    createTableActions();
    createEditActions();
    createViews();
    createProgramActions();
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
    label = make(this, u"actionLabel"_s, tr("&Label this person…"), {}, u"label"_s);
    for (QAction *action : tableActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction *action : {reject, withdraw, endorse, endorseBack, hideByPerson})
        action->setAutoRepeat(false);
}

void Actions::createEditActions()
{
    using Key = QKeySequence;
    undo = make(this, u"actionUndo"_s, tr("&Undo"), {Key(Key::Undo)}, u"undo"_s);
    redo = make(this, u"actionRedo"_s, tr("&Redo"), Key::keyBindings(Key::Redo), u"redo"_s);
    copy = make(this, u"actionCopy"_s, tr("&Copy"), {Key(Key::Copy)}, u"copy"_s);
    selectAll = make(this, u"actionSelectAll"_s, tr("Select a&ll"), {Key(Key::SelectAll)});
    // Those that macOS has to know: by them its own file dialogs copy and select.
    for (QAction *action : {copy, selectAll})
        action->setMenuRole(QAction::TextHeuristicRole);
    find = make(this, u"actionFind"_s, tr("&Find"), {Key(Key::Find)}, u"find"_s);
    clearFilter = make(this, u"actionClearFilter"_s, tr("Clear the fil&ter"));
    saveFilter = make(this, u"actionSaveFilter"_s, tr("Sa&ve this filter…"), {}, u"save"_s);
    undo->setAutoRepeat(false);
    redo->setAutoRepeat(false);
}

void Actions::createViews()
{
    auto *views = new QActionGroup(this);
    // Ctrl+6 is kept for the insights.
    const auto makeView = [this, views](const QString &objectName, const QString &text, Qt::Key key,
                                        const QString &icon) {
        QAction *view = make(this, objectName, text, {QKeySequence(Qt::CTRL | key)}, icon);
        view->setCheckable(true);
        views->addAction(view);
        return view;
    };
    viewToReview = makeView(u"actionViewToReview"_s, tr("&To review"), Qt::Key_1, u"to-review"_s);
    viewReceived = makeView(u"actionViewReceived"_s, tr("&Received"), Qt::Key_2, u"received"_s);
    viewGiven = makeView(u"actionViewGiven"_s, tr("&Given"), Qt::Key_3, u"given"_s);
    viewSkills = makeView(u"actionViewSkills"_s, tr("S&kills"), Qt::Key_4, u"skills"_s);
    viewPeople = makeView(u"actionViewPeople"_s, tr("&People"), Qt::Key_5, u"people"_s);
    viewActivity = makeView(u"actionViewActivity"_s, tr("&Activity"), Qt::Key_7, u"activity"_s);
    viewTodo = makeView(u"actionViewTodo"_s, tr("To &do"), Qt::Key_8, u"todo"_s);
    resetLayout = make(this, u"actionResetLayout"_s, tr("Reset &layout"));
}

void Actions::createProgramActions()
{
    using Key = QKeySequence;
    sync = make(this, u"actionSync"_s, tr("&Sync"), {Key(Qt::Key_F5), Key(Qt::CTRL | Qt::Key_R)}, u"sync"_s);
    sync->setAutoRepeat(false);
    cancelSync = make(this, u"actionCancelSync"_s, tr("&Cancel the sync"), {}, u"cancel"_s);
    openArchive = make(this, u"actionOpenArchive"_s, tr("&Open LinkedIn archive…"),
                       Key::keyBindings(Key::Open), u"archive"_s);
    openArchiveFolder = make(this, u"actionOpenArchiveFolder"_s, tr("Open LinkedIn archive &folder…"));
    addAccount = make(this, u"actionAddAccount"_s, tr("Add a &LinkedIn account…"), {}, u"account-add"_s);
    addPostPress = make(this, u"actionAddPostPress"_s, tr("Add a &PostPress account…"), {}, u"account-add"_s);
    newToken = make(this, u"actionNewToken"_s, tr("&New token or key…"), {}, u"key"_s);
    limits = make(this, u"actionLimits"_s, tr("L&imits…"));
    removeAccount = make(this, u"actionRemoveAccount"_s, tr("&Remove account…"), {}, u"account-remove"_s);
    keys = make(this, u"actionKeys"_s, tr("&Keys"), {Key(Key::HelpContents)}, u"keyboard"_s);
    about = make(this, u"actionAbout"_s, tr("&About Laurels"));
    about->setMenuRole(QAction::AboutRole);
    exportShown = make(this, u"actionExportShown"_s, tr("&Export…"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                       u"export"_s);
    exportHistory = make(this, u"actionExportHistory"_s, tr("E&xport history…"));
    clearHistory = make(this, u"actionClearHistory"_s, tr("&Delete history…"));
    deleteData = make(this, u"actionDeleteData"_s, tr("Delete &local data…"));
    preferences = make(this, u"actionPreferences"_s, tr("&Preferences…"), preferencesKeys(), u"settings"_s);
    preferences->setMenuRole(QAction::PreferencesRole);
    quit = make(this, u"actionQuit"_s, tr("&Quit"), {Key(Key::Quit)});
    quit->setMenuRole(QAction::QuitRole);
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
    const QString note = byHandNote(facts);
    for (QAction *action : {show, hide, reject})
        allow(action, decide, note);
    allow(hideByPerson,
          firstOf({decide, unless(!facts.person.isEmpty(), tr("select one named person")),
                   unless(facts.visibleByPerson > 0, tr("nothing by this person is visible"))}),
          note);

    const bool allGone = facts.statuses == QSet<Status>{Status(Status::Deleted)};
    const QString takeBack =
        firstOf({nothingSelected, unless(!isReceived, tr("only who gave an endorsement can withdraw it")),
                 unless(!facts.isRecorded, tr("PostPress cannot; LinkedIn can, on the person's profile")),
                 unless(facts.able.withdraw, tr("this account cannot withdraw endorsements"))});
    allow(withdraw, firstOf({takeBack, unless(!allGone, tr("already withdrawn"))}), note);
    allow(changeStatus, isReceived ? decide : takeBack, note);
}

/// What becomes of a change that nobody sends.
QString Actions::byHandNote(const ActionFacts &facts)
{
    if (facts.able.byHand)
        return tr("Laurels notes it on your to-do list, and you do it on LinkedIn");
    return unless(
        !facts.someByHand,
        tr("for those of an archive, Laurels notes it on your to-do list, and you do it on LinkedIn"));
}

void Actions::judgeEndorsing(const ActionFacts &facts)
{
    const bool isReceived = facts.direction == Direction::Received;
    const QString cannot = unless(facts.canEndorse, tr("no account can give endorsements"));
    const QString byHand = tr("an archive cannot; LinkedIn can, on the person's profile");
    allow(endorse, firstOf({unless(facts.hasAccounts, tr("add an account first")),
                            unless(!facts.isByHand, byHand), cannot}));
    allow(label, firstOf({unless(facts.hasAccounts, tr("add an account first")),
                          unless(!facts.person.isEmpty(), tr("select one named person"))}));
    // A list of people names one without any endorsement being selected.
    const QString choose =
        facts.selected > 0 ? tr("select one named person") : tr("select an endorsement first");
    allow(endorseBack, firstOf({unless(isReceived, tr("you have endorsed this person already")),
                                unless(!facts.person.isEmpty(), choose),
                                unless(!facts.isByHand && !facts.someByHand, byHand), cannot}));
}

void Actions::judgeSteps(const ActionFacts &facts)
{
    undo->setText(facts.undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(facts.undo));
    undo->setIconText(tr("Undo"));
    undo->setProperty("purpose", facts.undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(facts.undo));
    allow(undo, unless(!facts.undo.isEmpty(), tr("nothing to undo")));
    redo->setText(facts.redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(facts.redo));
    redo->setIconText(tr("Redo"));
    redo->setProperty("purpose", facts.redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(facts.redo));
    allow(redo, unless(!facts.redo.isEmpty(), tr("nothing to redo")));
}

void Actions::judgeOthers(const ActionFacts &facts)
{
    const QString noAccount = unless(facts.hasAccounts, tr("add an account first"));
    const QString isReading = unless(!facts.isReadingArchive, tr("an archive is being read"));
    allow(openArchive, isReading);
    allow(openArchiveFolder, isReading);
    allow(deleteData,
          firstOf({unless(!facts.isDemo, tr("the sample data goes when you leave it")), isReading}));
    allow(sync, firstOf({noAccount,
                         unless(!facts.isByHand, tr("an archive is a copy of one day; open a newer one")),
                         unless(!facts.isSyncing, tr("a sync is running")),
                         unless(facts.canSync, tr("no account is connected"))}));
    allow(cancelSync, unless(facts.isSyncing, tr("no sync is running")));
    allow(newToken, firstOf({noAccount, unless(!facts.isByHand, tr("an archive needs no token"))}));
    allow(limits, firstOf({noAccount, unless(!facts.isByHand, tr("nothing is sent for an archive")),
                           unless(facts.isPaced, tr("choose an account of PostPress"))}));
    allow(copy, firstOf({noAccount, unless(facts.selectedLines > 0, tr("nothing is selected"))}));
    allow(exportShown,
          firstOf({noAccount, unless(facts.shown > 0 || facts.selected > 0, tr("the list is empty"))}));
    allow(clearFilter, firstOf({noAccount, unless(facts.isFiltered, tr("nothing is filtered"))}));
    allow(saveFilter, firstOf({noAccount, unless(facts.canSaveFilter, tr("filter the endorsements first"))}));
    for (QAction *action : {find, selectAll, viewToReview, viewReceived, viewGiven, viewSkills, viewPeople,
                            viewActivity, viewTodo, resetLayout, removeAccount})
        allow(action, noAccount);
    viewTodo->setVisible(facts.hasByHand);
}

void Actions::update(const ActionFacts &facts)
{
    judgeReceived(facts);
    judgeEndorsing(facts);
    judgeSteps(facts);
    judgeOthers(facts);
}

} // namespace Laurels
