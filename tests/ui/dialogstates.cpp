// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "sampleexport.h"
#include "stage.h"
#include "windowstates.h"

#include <QLineEdit>
#include <QTreeView>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QWidget *dialogOfRow(Stage &stage, const char *action)
{
    return stage.openWithRows() && stage.select(0) ? stage.dialogOf(action) : nullptr;
}

QWidget *addLinkedIn(Stage &stage)
{
    return stage.show() ? stage.dialogOf("actionAddAccount") : nullptr;
}

QWidget *addPostPress(Stage &stage)
{
    return stage.show() ? stage.dialogOf("actionAddPostPress") : nullptr;
}

QWidget *about(Stage &stage)
{
    return stage.show() ? stage.dialogOf("actionAbout") : nullptr;
}

QWidget *keys(Stage &stage)
{
    return stage.show() ? stage.dialogOf("actionKeys") : nullptr;
}

QWidget *preferences(Stage &stage)
{
    return stage.show() ? stage.dialogOf("actionPreferences") : nullptr;
}

QWidget *newToken(Stage &stage)
{
    return dialogOfRow(stage, "actionNewToken");
}

QWidget *endorse(Stage &stage)
{
    return dialogOfRow(stage, "actionEndorse");
}

QWidget *changeStatus(Stage &stage)
{
    return dialogOfRow(stage, "actionChangeStatus");
}

QWidget *changeGiven(Stage &stage)
{
    return stage.openPage("actionViewGiven") ? stage.dialogOf("actionChangeStatus") : nullptr;
}

QWidget *removeAccount(Stage &stage)
{
    return dialogOfRow(stage, "actionRemoveAccount");
}

QWidget *exportShown(Stage &stage)
{
    return dialogOfRow(stage, "actionExportShown");
}

QWidget *exportHistory(Stage &stage)
{
    return stage.openWithRows() && stage.record() ? stage.dialogOf("actionExportHistory") : nullptr;
}

QWidget *clearHistory(Stage &stage)
{
    return stage.openWithRows() && stage.record() ? stage.dialogOf("actionClearHistory") : nullptr;
}

QWidget *deleteData(Stage &stage)
{
    return stage.openHeld() ? stage.dialogOf("actionDeleteData") : nullptr;
}

QWidget *label(Stage &stage)
{
    return dialogOfRow(stage, "actionLabel");
}

QWidget *saveFilter(Stage &stage)
{
    const bool isNarrow = stage.openPage("actionViewSkills") && stage.click(u"skillsOpen"_s);
    return isNarrow ? stage.dialogOf("actionSaveFilter") : nullptr;
}

QWidget *days(Stage &stage)
{
    if (!stage.openWithRows())
        return nullptr;
    emit stage.window->findChild<EndorsementsPage *>()->daysWished({});
    return stage.dialog();
}

QWidget *firstSync(Stage &stage)
{
    stage.fill(3);
    stage.desk->addAccount(u"Olive Owner"_s, {});
    return stage.open() ? stage.dialog() : nullptr;
}

QWidget *discard(Stage &stage)
{
    return stage.openHeld() && stage.click(u"heldDiscard"_s) ? stage.dialog() : nullptr;
}

QWidget *removeWaiting(Stage &stage)
{
    return stage.openHeld() ? stage.dialogOf("actionRemoveAccount") : nullptr;
}

QWidget *archiveReport(Stage &stage)
{
    SampleExport archive;
    archive.received += QByteArray("2022/10/18 09:14:27 UTC,Qt\n").repeated(20); // columns are missing
    return stage.openArchive(archive) ? stage.dialog() : nullptr;
}

QWidget *removeArchive(Stage &stage)
{
    ArchiveOnDesk(*stage.desk).fillTodos();
    return stage.open() ? stage.dialogOf("actionRemoveAccount") : nullptr;
}

QWidget *limits(Stage &stage)
{
    return stage.openPostPress() ? stage.dialogOf("actionLimits") : nullptr;
}

QWidget *findPeople(Stage &stage)
{
    if (!stage.openPostPress() || !stage.dialogOf("actionEndorse") || !stage.click(u"findButton"_s))
        return nullptr;
    return stage.part(u"peopleList"_s) ? stage.dialog() : nullptr;
}

QWidget *chooseSkills(Stage &stage)
{
    if (!stage.openPostPress() || !stage.dialogOf("actionEndorse"))
        return nullptr;
    stage.window->findChild<QLineEdit *>(u"profileField"_s)->setText(Desk::person(1).id());
    if (!stage.click(u"readButton"_s))
        return nullptr;
    stage.desk->clock.advance(1s);
    if (!stage.part(u"profileSkillsView"_s))
        return nullptr;
    QAbstractItemModel *model = stage.window->findChild<QTreeView *>(u"profileSkillsView"_s)->model();
    model->setData(model->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    return stage.dialog();
}

} // namespace

const std::vector<WindowState> &dialogStates()
{
    static const std::vector<WindowState> states{
        {"LinkedIn account", addLinkedIn},
        {"PostPress account", addPostPress},
        {"new token", newToken},
        {"about", about},
        {"keys", keys},
        {"preferences", preferences},
        {"endorse", endorse},
        {"find people", findPeople},
        {"choose skills", chooseSkills},
        {"change status", changeStatus},
        {"change status of a given one", changeGiven},
        {"remove account", removeAccount},
        {"remove account with changes", removeWaiting},
        {"remove archive with to-dos", removeArchive},
        {"archive report", archiveReport},
        {"discard changes", discard},
        {"export", exportShown},
        {"export history", exportHistory},
        {"delete history", clearHistory},
        {"delete local data", deleteData},
        {"days", days},
        {"save filter", saveFilter},
        {"label", label},
        {"limits", limits},
        {"first sync", firstSync},
    };
    return states;
}

} // namespace Laurels
