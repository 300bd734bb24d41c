// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "windowmenus.h"

#include <QAction>
#include <QHash>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

Capabilities everything()
{
    return {true, true, true, true, true, true, true};
}

ActionFacts oneReceived()
{
    ActionFacts facts;
    facts.hasAccounts = true;
    facts.able = everything();
    facts.canEndorse = true;
    facts.canSync = true;
    facts.selected = 1;
    facts.statuses = {Status::Accepted};
    facts.person = u"Ada Example"_s;
    facts.visibleByPerson = 3;
    return facts;
}

/// Of an account that isByHand(), which is shown.
ActionFacts ofArchive(ActionFacts facts)
{
    facts.able = archiveCapabilities();
    facts.someByHand = true;
    facts.isByHand = true;
    facts.canEndorse = false;
    facts.canSync = false;
    return facts;
}

ActionFacts oneGiven()
{
    ActionFacts facts = oneReceived();
    facts.direction = Direction::Given;
    facts.visibleByPerson = 0;
    return facts;
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatIsPossibleIsEnabled_data();
    void onlyWhatIsPossibleIsEnabled();
    void whatIsNotPossibleSaysWhy();
    void whatNobodySendsSaysWhereItGoes();
    void anArchiveIsNotAskedAndNeedsNothing();
    void oneArchiveIsReadAtATime();
    void onlyThePersonsOwnDataIsDeleted();
    void endorsingBackNeedsOnePersonButNoRows();
    void copyingNeedsASelectionAndExportingAList();
    void whatNarrowsTheListCanBeClearedAndSaved();
    void onlyOneViewIsShown();
    void undoNamesWhatItUndoes();
    void lettersOfDecisionsThatHurtDoNotRepeat();
    void everyActionHasANameAndEachKeyIsGivenOnce();
    void onlyThreeMoveToTheApplicationMenuOfMacOS();
};

void TestActions::onlyWhatIsPossibleIsEnabled_data()
{
    QTest::addColumn<ActionFacts>("facts");
    QTest::addColumn<QString>("enabled"); // of the table's commands, in their order

    // show, hide, hide all, reject, withdraw, change, endorse, back
    QTest::newRow("no account") << ActionFacts() << u"--------"_s;
    QTest::newRow("a received one") << oneReceived() << u"shHr-ceb"_s;
    QTest::newRow("a given one") << oneGiven() << u"----wce-"_s;
    ActionFacts facts = oneReceived();
    facts.selected = 0;
    facts.person.clear();
    QTest::newRow("nothing selected") << facts << u"------e-"_s;
    facts = oneReceived();
    facts.selected = 5;
    facts.person.clear();
    QTest::newRow("several people") << facts << u"sh-r-ce-"_s;
    facts = oneReceived();
    facts.visibleByPerson = 0;
    QTest::newRow("nothing of the person is visible") << facts << u"sh-r-ceb"_s;
    facts = oneReceived();
    facts.able.changeReceived = false;
    QTest::newRow("a source that cannot change") << facts << u"------eb"_s;
    facts = oneGiven();
    facts.able.withdraw = false;
    QTest::newRow("a source that cannot withdraw") << facts << u"------e-"_s;
    facts = oneGiven();
    facts.statuses = {Status::Deleted};
    QTest::newRow("withdrawn already") << facts << u"-----ce-"_s;
    facts = oneReceived();
    facts.canEndorse = false;
    QTest::newRow("no account can endorse") << facts << u"shHr-c--"_s;
    facts = oneReceived();
    facts.statuses = {Status::fromWire(u"PAUSED"_s)};
    QTest::newRow("an unknown status") << facts << u"shHr-ceb"_s;
    QTest::newRow("received, of an archive") << ofArchive(oneReceived()) << u"shHr-c--"_s;
    QTest::newRow("given, of an archive") << ofArchive(oneGiven()) << u"----wc--"_s;
    facts = ofArchive(oneReceived());
    facts.isByHand = false; // all accounts are shown
    facts.canEndorse = true;
    QTest::newRow("of an archive, and another account can endorse") << facts << u"shHr-ce-"_s;
}

void TestActions::onlyWhatIsPossibleIsEnabled()
{
    QFETCH(ActionFacts, facts);
    QFETCH(QString, enabled);
    Actions actions;
    actions.update(facts);
    const QString letters = u"shHrwceb"_s;
    const QList<QAction *> table = actions.tableActions();
    QCOMPARE(table.size(), letters.size());
    QString found;
    for (qsizetype i = 0; i < table.size(); ++i)
        found += table.at(i)->isEnabled() ? letters.at(i) : u'-';
    QCOMPARE(found, enabled);
}

void TestActions::whatIsNotPossibleSaysWhy()
{
    Actions actions;
    ActionFacts facts = oneGiven();
    actions.update(facts);
    QCOMPARE(actions.hide->toolTip(), u"Hide: only the person you endorsed decides that"_s);
    actions.update(oneReceived());
    QCOMPARE(actions.hide->toolTip(), u"Hide"_s);
    actions.update({});
    const QList<QAction *> all = actions.findChildren<QAction *>();
    for (const QAction *action : all) {
        if (!action->isEnabled())
            QVERIFY2(action->toolTip().contains(u": "_s), qPrintable(action->objectName()));
    }
}

void TestActions::whatNobodySendsSaysWhereItGoes()
{
    Actions actions;
    ActionFacts facts = ofArchive(oneReceived());
    actions.update(facts);
    const QString note = u"Laurels notes it on your to-do list, and you do it on LinkedIn"_s;
    for (const QAction *action :
         {actions.show, actions.hide, actions.hideByPerson, actions.reject, actions.changeStatus}) {
        QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
        QCOMPARE(action->toolTip(), action->property("purpose").toString() + u": "_s + note);
        QCOMPARE(action->statusTip(), note);
    }
    // What cannot be done says that, and nothing of a list.
    QCOMPARE(actions.withdraw->statusTip(), u"only who gave an endorsement can withdraw it"_s);
    actions.update(ofArchive(oneGiven()));
    QCOMPARE(actions.withdraw->statusTip(), note);
    facts = oneReceived();
    facts.someByHand = true;
    actions.update(facts);
    QCOMPARE(actions.hide->statusTip(), u"for those of an archive, "_s + note);
    actions.update(oneReceived());
    QCOMPARE(actions.hide->toolTip(), u"Hide"_s);
    QVERIFY(actions.hide->statusTip().isEmpty());
}

void TestActions::anArchiveIsNotAskedAndNeedsNothing()
{
    Actions actions;
    actions.update(ofArchive(oneReceived()));
    QCOMPARE(actions.sync->statusTip(), u"an archive is a copy of one day; open a newer one"_s);
    QCOMPARE(actions.newToken->statusTip(), u"an archive needs no token"_s);
    QCOMPARE(actions.limits->statusTip(), u"nothing is sent for an archive"_s);
    QCOMPARE(actions.endorse->statusTip(), u"an archive cannot; LinkedIn can, on the person's profile"_s);
    QCOMPARE(actions.endorseBack->statusTip(), actions.endorse->statusTip());
    for (const QAction *action : {actions.sync, actions.newToken, actions.limits})
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    QVERIFY(actions.removeAccount->isEnabled());
    // Beside an account that can be asked, as long as all are shown.
    ActionFacts facts = ofArchive(oneReceived());
    facts.isByHand = false;
    facts.canSync = true;
    actions.update(facts);
    QVERIFY(actions.sync->isEnabled());
    QVERIFY(actions.newToken->isEnabled());
}

void TestActions::oneArchiveIsReadAtATime()
{
    Actions actions;
    ActionFacts facts; // also without an account
    actions.update(facts);
    QVERIFY(actions.openArchive->isEnabled() && actions.openArchiveFolder->isEnabled());
    facts.isReadingArchive = true;
    actions.update(facts);
    QVERIFY(!actions.openArchive->isEnabled() && !actions.openArchiveFolder->isEnabled());
    QCOMPARE(actions.openArchive->statusTip(), u"an archive is being read"_s);
}

void TestActions::onlyThePersonsOwnDataIsDeleted()
{
    Actions actions;
    ActionFacts facts; // also without an account: settings and history are data, too
    actions.update(facts);
    QVERIFY(actions.deleteData->isEnabled());
    facts.isReadingArchive = true;
    actions.update(facts);
    QCOMPARE(actions.deleteData->statusTip(), u"an archive is being read"_s);
    facts.isDemo = true;
    actions.update(facts);
    QVERIFY(!actions.deleteData->isEnabled());
    QCOMPARE(actions.deleteData->statusTip(), u"the sample data goes when you leave it"_s);
}

void TestActions::endorsingBackNeedsOnePersonButNoRows()
{
    Actions actions;
    ActionFacts facts = oneReceived();
    facts.selected = 0;
    actions.update(facts);
    QVERIFY(actions.endorseBack->isEnabled());
    QVERIFY(!actions.hide->isEnabled());
    facts.person.clear();
    actions.update(facts);
    QCOMPARE(actions.endorseBack->statusTip(), u"select an endorsement first"_s);
    facts.selected = 2;
    actions.update(facts);
    QCOMPARE(actions.endorseBack->statusTip(), u"select one named person"_s);
    actions.update(oneGiven());
    QCOMPARE(actions.endorseBack->statusTip(), u"you have endorsed this person already"_s);
}

void TestActions::copyingNeedsASelectionAndExportingAList()
{
    Actions actions;
    ActionFacts facts = oneReceived();
    facts.selectedLines = 1;
    facts.shown = 0;
    actions.update(facts);
    QVERIFY(actions.copy->isEnabled());
    QVERIFY(actions.exportShown->isEnabled()); // what is selected
    facts.selected = 0;
    actions.update(facts);
    QCOMPARE(actions.exportShown->statusTip(), u"the list is empty"_s);
    facts.shown = 7;
    facts.selectedLines = 0;
    actions.update(facts);
    QVERIFY(actions.exportShown->isEnabled());
    QCOMPARE(actions.copy->statusTip(), u"nothing is selected"_s);
    facts.hasAccounts = false;
    actions.update(facts);
    QVERIFY(!actions.exportShown->isEnabled());
    QVERIFY(actions.preferences->isEnabled());
}

void TestActions::whatNarrowsTheListCanBeClearedAndSaved()
{
    Actions actions;
    ActionFacts facts = oneReceived();
    actions.update(facts);
    QCOMPARE(actions.clearFilter->statusTip(), u"nothing is filtered"_s);
    facts.isFiltered = true;
    actions.update(facts);
    QVERIFY(actions.clearFilter->isEnabled());
    QCOMPARE(actions.saveFilter->statusTip(), u"filter the endorsements first"_s); // people, for instance
    facts.canSaveFilter = true;
    actions.update(facts);
    QVERIFY(actions.saveFilter->isEnabled());
}

void TestActions::onlyOneViewIsShown()
{
    Actions actions;
    actions.update(oneReceived());
    const QList<QAction *> views{actions.viewToReview, actions.viewReceived, actions.viewGiven,
                                 actions.viewSkills,   actions.viewPeople,   actions.viewActivity};
    for (QAction *view : views) {
        view->trigger();
        const auto shown = std::count_if(views.begin(), views.end(), std::mem_fn(&QAction::isChecked));
        QVERIFY2(view->isChecked() && shown == 1, qPrintable(view->objectName()));
    }
}

void TestActions::undoNamesWhatItUndoes()
{
    Actions actions;
    ActionFacts facts = oneReceived();
    actions.update(facts);
    QVERIFY(!actions.undo->isEnabled());
    facts.undo = u"Hid 2 endorsements"_s;
    actions.update(facts);
    QVERIFY(actions.undo->isEnabled());
    QCOMPARE(actions.undo->text(), u"&Undo: Hid 2 endorsements"_s);
    QCOMPARE(actions.undo->iconText(), u"Undo"_s);
}

void TestActions::lettersOfDecisionsThatHurtDoNotRepeat()
{
    Actions actions;
    for (const QAction *action : {actions.reject, actions.withdraw, actions.endorse, actions.endorseBack})
        QVERIFY2(!action->autoRepeat(), qPrintable(action->objectName()));
    QVERIFY(actions.hide->autoRepeat());
    QVERIFY(actions.show->autoRepeat());
}

void TestActions::everyActionHasANameAndEachKeyIsGivenOnce()
{
    Actions actions;
    QSet<QString> names;
    QSet<QKeySequence> keys;
    const QList<QAction *> all = actions.findChildren<QAction *>();
    for (const QAction *action : all) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->objectName().isEmpty() && !names.contains(action->objectName()),
                 qPrintable(action->text()));
        names.insert(action->objectName());
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &key : shortcuts) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    }
}

void TestActions::onlyThreeMoveToTheApplicationMenuOfMacOS()
{
    Actions actions;
    QMainWindow window;
    buildMenus(window, actions, [](QMenu &) {});
    const QHash<const QAction *, QAction::MenuRole> expected{{actions.about, QAction::AboutRole},
                                                             {actions.preferences, QAction::PreferencesRole},
                                                             {actions.quit, QAction::QuitRole},
                                                             {actions.copy, QAction::TextHeuristicRole},
                                                             {actions.selectAll, QAction::TextHeuristicRole}};
    int count = 0;
    const QList<QAction *> titles = window.menuBar()->actions();
    for (const QAction *title : titles) {
        const QList<QAction *> entries = title->menu()->actions();
        for (const QAction *entry : entries) {
            if (entry->isSeparator())
                continue;
            ++count;
            const QAction::MenuRole role = expected.value(entry, QAction::NoRole);
            QVERIFY2(entry->menuRole() == role, qPrintable(entry->text()));
        }
    }
    QVERIFY(count > expected.size());
    // The words by which macOS finds its own two; nothing but the case may differ.
    QCOMPARE(actions.copy->text().remove(u'&'), u"Copy"_s);
    QCOMPARE(actions.selectAll->text().remove(u'&').toLower(), u"select all"_s);
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
