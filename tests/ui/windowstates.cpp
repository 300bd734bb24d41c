// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstates.h"

#include "archiveondesk.h"
#include "models/savedfilters.h"
#include "stage.h"
#include "widgets/searchfield.h"
#include "widgets/statusline.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QWidget *windowIf(bool isReady, const Stage &stage)
{
    return isReady ? stage.window.get() : nullptr;
}

QWidget *pageOf(Stage &stage, const char *action)
{
    return windowIf(stage.openPage(action), stage);
}

// The window.

QWidget *firstRun(Stage &stage)
{
    return windowIf(stage.show() && stage.part(u"firstRunDemo"_s), stage);
}

QWidget *toReview(Stage &stage)
{
    return pageOf(stage, "actionViewToReview");
}

QWidget *received(Stage &stage)
{
    const bool isSaved =
        bool(SavedFilters(stage.desk->profile.path()).save({.name = u"Knots"_s, .filter = {}}));
    return windowIf(isSaved && pageOf(stage, "actionViewReceived") && stage.part(u"savedFilters"_s), stage);
}

QWidget *given(Stage &stage)
{
    return pageOf(stage, "actionViewGiven");
}

QWidget *skills(Stage &stage)
{
    return pageOf(stage, "actionViewSkills");
}

QWidget *people(Stage &stage)
{
    return pageOf(stage, "actionViewPeople");
}

QWidget *activity(Stage &stage)
{
    const bool isReady = stage.openWithRows() && stage.record() && stage.trigger("actionViewActivity");
    return windowIf(isReady && stage.select(0), stage);
}

QWidget *severalSelected(Stage &stage)
{
    return windowIf(stage.openWithRows() && stage.trigger("actionSelectAll"), stage);
}

QWidget *sampleData(Stage &stage)
{
    stage.desk->workspace.isDemo = true;
    return windowIf(stage.openWithRows() && stage.part(u"demoAddYours"_s), stage);
}

QWidget *ofOneSkill(Stage &stage)
{
    const bool isOpen = pageOf(stage, "actionViewSkills") && stage.click(u"skillsOpen"_s);
    return windowIf(isOpen && stage.part(u"skillChip"_s), stage);
}

QWidget *ofOnePerson(Stage &stage)
{
    const bool isOpen = pageOf(stage, "actionViewPeople") && stage.click(u"peopleOpen"_s);
    return windowIf(isOpen && stage.part(u"personChip"_s), stage);
}

// With an archive.

/// Two pages to visit, or nothing to do.
bool openArchive(Stage &stage, bool hasTodos)
{
    ArchiveOnDesk archive(*stage.desk);
    archive.facts().skillsOnProfile.emplace();
    if (hasTodos) {
        archive.fillTodos();
    } else {
        archive.addReceived(u"Caulking"_s, ArchiveOnDesk::nomi());
        archive.putFacts();
    }
    return stage.show();
}

QWidget *archived(Stage &stage)
{
    const bool isOpen = openArchive(stage, false) && stage.trigger("actionViewReceived") && stage.select(0);
    return windowIf(isOpen && stage.part(u"detailsOpenLinkedIn"_s), stage);
}

bool openTodos(Stage &stage)
{
    return openArchive(stage, true) && stage.trigger("actionViewTodo") && stage.part(u"todoView"_s);
}

QWidget *todo(Stage &stage)
{
    return windowIf(openTodos(stage), stage);
}

QWidget *todoWithoutBrowser(Stage &stage)
{
    stage.desk->workspace.openUrl = [](const QUrl &) { return false; };
    const bool isTried = openTodos(stage) && stage.click(u"todoOpenButton"_s);
    return windowIf(isTried && stage.part(u"todoAddress"_s), stage);
}

QWidget *nothingToDo(Stage &stage)
{
    const bool isOpen = openArchive(stage, false) && stage.trigger("actionViewTodo");
    return windowIf(isOpen && stage.part(u"todoFaceStep"_s), stage);
}

// The faces of an empty list.

QWidget *empty(Stage &stage)
{
    return windowIf(stage.open() && stage.part(u"emptyStep"_s), stage);
}

QWidget *emptyPage(Stage &stage, const char *action)
{
    return windowIf(stage.open() && stage.trigger(action), stage);
}

QWidget *noSkills(Stage &stage)
{
    return emptyPage(stage, "actionViewSkills");
}

QWidget *noActivity(Stage &stage)
{
    return emptyPage(stage, "actionViewActivity");
}

QWidget *filtered(Stage &stage)
{
    if (!stage.openWithRows())
        return nullptr;
    stage.window->findChild<SearchField *>(u"searchField"_s)->setText(u"nothing like it"_s);
    return windowIf(stage.part(u"emptyStep"_s), stage);
}

QWidget *allReviewed(Stage &stage)
{
    const bool isDone = stage.openWithRows() && stage.trigger("actionViewToReview") &&
                        stage.trigger("actionSelectAll") && stage.trigger("actionHide");
    return windowIf(isDone && stage.part(u"emptyStep"_s), stage);
}

QWidget *loading(Stage &stage)
{
    auto &prepare = stage.desk->backends.prepare;
    prepare = [before = prepare](FakeConnection &connection) {
        before(connection);
        connection.fake->onFetchPage = {}; // never answers
    };
    stage.desk->addAccount(u"Olive Owner"_s);
    if (!stage.show())
        return nullptr;
    const auto isSyncing = [&stage] { return stage.desk->sessions.sessions().first()->isSyncing(); };
    if (!stage.waitFor(isSyncing))
        return nullptr;
    stage.desk->clock.advance(1s);
    return windowIf(stage.part(u"cancelSyncButton"_s), stage);
}

QWidget *offline(Stage &stage)
{
    stage.desk->pageError = Error{.kind = ErrorKind::Offline};
    return empty(stage);
}

// The bars.

QWidget *undoBar(Stage &stage)
{
    const bool isDone = stage.openWithRows() && stage.select(0) && stage.trigger("actionReject");
    return windowIf(isDone && stage.part(u"undoBar"_s), stage);
}

QWidget *messageBar(Stage &stage)
{
    if (!stage.openWithRows())
        return nullptr;
    stage.desk->pageError = Error{.kind = ErrorKind::Offline, .detail = u"Host not found"_s};
    return windowIf(stage.trigger("actionSync") && stage.part(u"messageText"_s), stage);
}

QWidget *bulkBar(Stage &stage)
{
    if (!stage.openWithRows())
        return nullptr;
    stage.refuseChanges();
    if (!stage.trigger("actionSelectAll") || !stage.trigger("actionReject"))
        return nullptr;
    stage.desk->outbox.endGrace();
    return windowIf(stage.part(u"bulkRetry"_s), stage);
}

QWidget *held(Stage &stage)
{
    return windowIf(stage.openHeld() && stage.part(u"heldList"_s), stage);
}

QWidget *endorsing(Stage &stage)
{
    if (!stage.openPostPress())
        return nullptr;
    const AccountId account = stage.desk->accounts.accounts().constFirst().id;
    for (const qint64 skill : {101, 102, 103})
        stage.desk->outbox.endorse(account,
                                   {.recipient = Desk::person(1), .skill = u"Caulking"_s, .skillId = skill});
    return windowIf(stage.click(u"endorsingDetails"_s) && stage.part(u"endorsingList"_s), stage);
}

QWidget *emptyArchive(Stage &stage)
{
    ArchiveOnDesk(*stage.desk).putFacts();
    return windowIf(stage.open() && stage.part(u"emptyStep"_s), stage);
}

QWidget *readingArchive(Stage &stage)
{
    if (!stage.openWithRows())
        return nullptr;
    stage.window->findChild<StatusLine *>()->setReadingArchive(true);
    return windowIf(stage.part(u"cancelArchiveButton"_s), stage);
}

QWidget *halted(Stage &stage)
{
    if (!stage.openPostPress())
        return nullptr;
    stage.desk->pacer.halt(stage.desk->accounts.accounts().constFirst().id, u"account_restricted"_s, {});
    return windowIf(stage.part(u"messageResume"_s), stage);
}

} // namespace

const std::vector<WindowState> &windowStates()
{
    static const std::vector<WindowState> states{
        {"first run", firstRun},
        {"to review", toReview},
        {"received", received},
        {"given", given},
        {"skills", skills},
        {"people", people},
        {"activity", activity},
        {"several selected", severalSelected},
        {"sample data", sampleData},
        {"of one skill", ofOneSkill},
        {"of one person", ofOnePerson},
        {"row of an archive", archived},
        {"to do", todo},
        {"to do without a browser", todoWithoutBrowser},
        {"nothing to do", nothingToDo},
        {"no endorsements", empty},
        {"no skills", noSkills},
        {"no activity", noActivity},
        {"filtered to nothing", filtered},
        {"all reviewed", allReviewed},
        {"loading", loading},
        {"offline", offline},
        {"undo bar", undoBar},
        {"message bar", messageBar},
        {"bulk bar", bulkBar},
        {"held changes", held},
        {"endorsements on their way", endorsing},
        {"halted account", halted},
        {"archive without endorsements", emptyArchive},
        {"reading an archive", readingArchive},
    };
    return states;
}

} // namespace Laurels
