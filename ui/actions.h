// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"
#include "domain/status.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

class QAction;

namespace Laurels {

/// What the actions' being possible depends on; found out by the page, judged by Actions.
struct ActionFacts
{
    bool isDemo = false;
    bool hasAccounts = false;
    bool hasByHand = false; ///< some account isByHand(): there is a to-do list
    Direction direction = Direction::Received;
    Capabilities able;       ///< of the accounts that the selected rows belong to
    bool someByHand = false; ///< one of these isByHand(); `able.byHand`: all of them
    bool canEndorse = false; ///< some account can
    int shown = 0;           ///< endorsements in the list
    int selectedLines = 0;   ///< of whatever the page in front lists
    int selected = 0;
    QSet<Status> statuses; ///< of the selected rows
    /// The one that all selected rows are by or for, or that is selected without any rows; empty: several,
    /// or not named.
    QString person;
    int visibleByPerson = 0; ///< received endorsements by that person that are shown
    QString undo;            ///< what Undo would undo, in words; empty: nothing
    QString redo;            ///< the same of Redo
    bool canSync = false;    ///< some account is connected
    bool isSyncing = false;
    bool isByHand = false;         ///< the account that is chosen isByHand(), or all that there are
    bool isReadingArchive = false; ///< one is being opened
    bool isRecorded = false;       ///< a selected row is Laurels' own record (isGivenRecorded())
    bool isPaced = false;          ///< the account that is chosen, or the only one, has limits
    bool isFiltered = false;       ///< a search or a filter narrows what is listed
    bool canSaveFilter = false;    ///< and it is one of endorsements
};

/// Enabled if there is no reason against it; else its tool tip says what it is for ("purpose", a property of
/// it) and why not. `note`: what it says if there is none.
void allow(QAction *action, const QString &reason, const QString &note = {});

/// Every command of the window, once: menu bar, toolbar, context menu, buttons and keys all show the same
/// QAction. Whoever carries a command out connects to it.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    /// Enables what is possible; what is not says why in its tooltip.
    void update(const ActionFacts &facts);
    /// Those whose keys are single letters and act on the table only.
    [[nodiscard]] QList<QAction *> tableActions() const;
    /// Off: no key of a table action is a single letter (KeyMap sees to that).
    [[nodiscard]] bool areLettersOn() const { return m_areLettersOn; }
    void setLettersOn(bool areOn) { m_areLettersOn = areOn; }

    // Endorsements.
    QAction *show = nullptr;
    QAction *hide = nullptr;
    QAction *hideByPerson = nullptr;
    QAction *reject = nullptr;
    QAction *withdraw = nullptr;
    QAction *changeStatus = nullptr;
    QAction *endorse = nullptr;
    QAction *endorseBack = nullptr;
    QAction *label = nullptr;
    // Editing and looking.
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *copy = nullptr;
    QAction *selectAll = nullptr;
    QAction *find = nullptr;
    QAction *clearFilter = nullptr;
    QAction *saveFilter = nullptr;
    QAction *viewToReview = nullptr;
    QAction *viewReceived = nullptr;
    QAction *viewGiven = nullptr;
    QAction *viewSkills = nullptr;
    QAction *viewPeople = nullptr;
    QAction *viewActivity = nullptr;
    QAction *viewTodo = nullptr; ///< is there only while some account isByHand()
    QAction *resetLayout = nullptr;
    // Accounts and the program.
    QAction *sync = nullptr;
    QAction *cancelSync = nullptr;
    QAction *openArchive = nullptr;
    QAction *openArchiveFolder = nullptr;
    QAction *addAccount = nullptr;
    QAction *addPostPress = nullptr;
    QAction *newToken = nullptr;
    QAction *limits = nullptr;
    QAction *removeAccount = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;
    QAction *exportShown = nullptr;
    QAction *exportHistory = nullptr;
    QAction *clearHistory = nullptr;
    QAction *deleteData = nullptr;
    QAction *preferences = nullptr;
    QAction *quit = nullptr;

private:
    void createTableActions();
    void createEditActions();
    void createViews();
    void createProgramActions();
    [[nodiscard]] static QString byHandNote(const ActionFacts &facts);
    void judgeReceived(const ActionFacts &facts);
    void judgeEndorsing(const ActionFacts &facts);
    void judgeSteps(const ActionFacts &facts);
    void judgeOthers(const ActionFacts &facts);

    bool m_areLettersOn = true;
};

} // namespace Laurels
