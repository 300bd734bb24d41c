// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include <QAction>
#include <QTest>

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
    void undoNamesWhatItUndoes();
    void lettersOfDecisionsThatHurtDoNotRepeat();
    void everyActionHasANameAndEachKeyIsGivenOnce();
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

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
