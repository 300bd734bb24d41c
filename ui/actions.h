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
    bool hasAccounts = false;
    Direction direction = Direction::Received;
    Capabilities able;       ///< of the accounts that the selected rows belong to
    bool canEndorse = false; ///< some account can
    int selected = 0;
    QSet<Status> statuses;   ///< of the selected rows
    QString person;          ///< the one that all selected rows are by or for; empty: several, or not named
    int visibleByPerson = 0; ///< received endorsements by that person that are shown
    QString undo;            ///< what Undo would undo, in words; empty: nothing
    QString redo;            ///< the same of Redo
    bool canSync = false;    ///< some account is connected
    bool isSyncing = false;
    bool isRecorded = false; ///< a selected row is Laurels' own record (isGivenRecorded())
    bool isPaced = false;    ///< the account that is chosen, or the only one, has limits
};

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

    // Endorsements.
    QAction *show = nullptr;
    QAction *hide = nullptr;
    QAction *hideByPerson = nullptr;
    QAction *reject = nullptr;
    QAction *withdraw = nullptr;
    QAction *changeStatus = nullptr;
    QAction *endorse = nullptr;
    QAction *endorseBack = nullptr;
    // Editing and looking.
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *find = nullptr;
    QAction *selectAll = nullptr;
    QAction *viewToReview = nullptr;
    QAction *viewReceived = nullptr;
    QAction *viewGiven = nullptr;
    // Accounts and the program.
    QAction *sync = nullptr;
    QAction *cancelSync = nullptr;
    QAction *addAccount = nullptr;
    QAction *addPostPress = nullptr;
    QAction *newToken = nullptr;
    QAction *limits = nullptr;
    QAction *removeAccount = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;
    QAction *exportHistory = nullptr;
    QAction *clearHistory = nullptr;
    QAction *quit = nullptr;

private:
    void createTableActions();
    void createOtherActions();
    void judgeReceived(const ActionFacts &facts);
    void judgeOthers(const ActionFacts &facts);
};

} // namespace Laurels
