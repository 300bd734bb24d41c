// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "keymap.h"
#include "settings.h"
#include "widgets/badgebutton.h"
#include "widgets/keyshelp.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> keys(const QString &text)
{
    return text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text);
}

QKeySequence key(const QString &text)
{
    return QKeySequence(text, QKeySequence::PortableText);
}

} // namespace

class TestKeyMap : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatHasAKeyMayHaveAnother();
    void aKeyMustFitItsPlace_data();
    void aKeyMustFitItsPlace();
    void aKeyIsUsedOnce();
    void theDefaultsAreNotInEachOthersWay();
    void givenKeysTakeThePlaceOfTheDefaults();
    void twoCommandsMaySwapTheirKeys();
    void keysThatCannotBeAreAsByDefault_data();
    void keysThatCannotBeAreAsByDefault();
    void withoutLettersOnlyTheOtherKeysAreLeft();
    void theKeyOnAButtonFollows();
    void theHelpShowsTheKeysAsTheyAre();

private:
    [[nodiscard]] QStringList helpLines() const;

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<KeyMap> m_map;
};

void TestKeyMap::init()
{
    m_map.reset();
    m_actions = std::make_unique<Actions>();
    m_map = std::make_unique<KeyMap>(*m_actions);
}

void TestKeyMap::whatHasAKeyMayHaveAnother()
{
    const QList<QAction *> all = m_actions->findChildren<QAction *>();
    for (QAction *action : all) {
        const bool hasKey = !action->shortcuts().isEmpty();
        QCOMPARE(m_map->actions().contains(action), hasKey || action == m_actions->changeStatus);
        QCOMPARE(m_map->defaults(action), action->shortcuts());
    }
    QCOMPARE(m_map->place(m_actions->hide), KeyMap::Place::InLists);
    QCOMPARE(m_map->place(m_actions->undo), KeyMap::Place::Everywhere);
}

void TestKeyMap::aKeyMustFitItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fitsLists");
    QTest::addColumn<bool>("fitsEverywhere");
    const auto row = [](const char *text, bool fitsLists, bool fitsEverywhere) {
        QTest::newRow(text) << QString::fromUtf8(text) << fitsLists << fitsEverywhere;
    };
    for (const char *letter : {"J", "Shift+J", "1", "Ä", "Ф"})
        row(letter, true, false);
    for (const char *other :
         {"Ctrl+J", "Ctrl+Shift+J", "Meta+J", "Ctrl+Alt+J", "F6", "Shift+F6", "Alt+1", "Ctrl+/"})
        row(other, true, true);
    for (const char *no :
         {"/",         "?",          "Del",      "Ctrl+Del",  "Esc",   "Return", "Enter",
          "Up",        "Shift+Down", "Left",     "Alt+Right", "Space", "Tab",    "Shift+Backtab",
          "Ctrl+Home", "End",        "PgUp",     "PgDown",    "+",     "Ctrl+E", "Alt+J",
          "H, X",      "Insert",     "Backspace"})
        row(no, false, false);
    QTest::newRow("no key") << QString() << false << false;
}

void TestKeyMap::aKeyMustFitItsPlace()
{
    QFETCH(QString, text);
    QFETCH(bool, fitsLists);
    QFETCH(bool, fitsEverywhere);
    QCOMPARE(!KeyMap::objection(key(text), KeyMap::Place::InLists), fitsLists);
    QCOMPARE(!KeyMap::objection(key(text), KeyMap::Place::Everywhere), fitsEverywhere);
}

void TestKeyMap::aKeyIsUsedOnce()
{
    QCOMPARE(m_map->objection(m_actions->reject, key(u"H"_s), {}), u"H is the key of “Hide”."_s);
    QCOMPARE(m_map->objection(m_actions->reject, key(u"Ctrl+Z"_s), {}), u"Ctrl+Z is the key of “Undo”."_s);
    QVERIFY(!m_map->objection(m_actions->hide, key(u"H"_s), {}));
    const KeyMap::Keys given{{u"actionHide"_s, keys(u"J"_s)}};
    QVERIFY(!m_map->objection(m_actions->reject, key(u"H"_s), given));
    QVERIFY(m_map->objection(m_actions->reject, key(u"J"_s), given));
}

void TestKeyMap::theDefaultsAreNotInEachOthersWay()
{
    for (const QAction *action : m_map->actions()) {
        const QList<QKeySequence> all = m_map->defaults(action);
        for (const QKeySequence &one : all)
            QCOMPARE(m_map->objection(action, one, {}).value_or(QString()), QString());
    }
}

void TestKeyMap::givenKeysTakeThePlaceOfTheDefaults()
{
    Settings settings;
    settings.keys = {{u"actionHide"_s, keys(u"J; Ctrl+J"_s)},
                     {u"actionUndo"_s, {}},
                     {u"actionOfAnotherVersion"_s, keys(u"X"_s)}};
    m_map->apply(settings);
    QCOMPARE(m_actions->hide->shortcuts(), keys(u"J; Ctrl+J"_s));
    QCOMPARE(m_actions->undo->shortcuts(), keys({}));
    QCOMPARE(m_actions->show->shortcuts(), keys(u"S; A"_s));
    m_map->apply({});
    QCOMPARE(m_actions->hide->shortcuts(), keys(u"H"_s));
    QCOMPARE(m_actions->undo->shortcuts(), m_map->defaults(m_actions->undo));
}

void TestKeyMap::twoCommandsMaySwapTheirKeys()
{
    Settings settings;
    settings.keys = {{u"actionHide"_s, keys(u"R"_s)}, {u"actionReject"_s, keys(u"H"_s)}};
    m_map->apply(settings);
    QCOMPARE(m_actions->hide->shortcuts(), keys(u"R"_s));
    QCOMPARE(m_actions->reject->shortcuts(), keys(u"H"_s));
}

void TestKeyMap::keysThatCannotBeAreAsByDefault_data()
{
    QTest::addColumn<QString>("hide");
    QTest::addColumn<QString>("reject");
    QTest::addColumn<QString>("hideHas");
    QTest::addColumn<QString>("rejectHas");
    QTest::newRow("a key that another command gave up") << u"R"_s << u"none"_s << u"R"_s << QString();
    QTest::newRow("a default key") << u"U"_s << u"J"_s << u"H"_s << u"J"_s;
    QTest::newRow("a fixed key") << u"Space"_s << u"J"_s << u"H"_s << u"J"_s;
    QTest::newRow("one falls back and takes its key along") << u"Space"_s << u"H"_s << u"H"_s << u"R"_s;
}

void TestKeyMap::keysThatCannotBeAreAsByDefault()
{
    QFETCH(QString, hide);
    QFETCH(QString, reject);
    QFETCH(QString, hideHas);
    QFETCH(QString, rejectHas);
    Settings settings;
    settings.keys = {{u"actionHide"_s, keys(hide)},
                     {u"actionReject"_s, reject == "none"_L1 ? keys({}) : keys(reject)}};
    m_map->apply(settings);
    QCOMPARE(m_actions->hide->shortcuts(), keys(hideHas));
    QCOMPARE(m_actions->reject->shortcuts(), keys(rejectHas));
}

void TestKeyMap::withoutLettersOnlyTheOtherKeysAreLeft()
{
    Settings settings{.areLetterKeysOn = false};
    settings.keys = {{u"actionHide"_s, keys(u"J; Ctrl+J"_s)}, {u"actionReject"_s, keys(u"F6"_s)}};
    m_map->apply(settings);
    QCOMPARE(m_actions->hide->shortcuts(), keys(u"Ctrl+J"_s));
    QCOMPARE(m_actions->reject->shortcuts(), keys(u"F6"_s));
    for (const QAction *action : {m_actions->show, m_actions->hideByPerson, m_actions->endorse})
        QCOMPARE(action->shortcuts(), keys({}));
    QCOMPARE(m_actions->undo->shortcuts(), m_map->defaults(m_actions->undo));
    m_map->apply({});
    QCOMPARE(m_actions->show->shortcuts(), keys(u"S; A"_s));
}

void TestKeyMap::theKeyOnAButtonFollows()
{
    BadgeButton button(BadgeButton::Badge::Key);
    button.setCommand(m_actions->hide);
    QCOMPARE(button.badge(), u"H"_s);
    Settings settings;
    settings.keys = {{u"actionHide"_s, keys(u"J"_s)}};
    m_map->apply(settings);
    QCOMPARE(button.badge(), u"J"_s);
    settings.areLetterKeysOn = false;
    m_map->apply(settings);
    QCOMPARE(button.badge(), QString());
}

QStringList TestKeyMap::helpLines() const
{
    const KeysHelp help(*m_actions, nullptr);
    QStringList lines{help.findChild<QLabel *>(u"keysNote"_s)->text()};
    for (QTreeWidgetItemIterator item(help.findChild<QTreeWidget *>(u"keysList"_s)); *item; ++item)
        lines += (*item)->text(0) + u'=' + (*item)->text(1);
    return lines;
}

void TestKeyMap::theHelpShowsTheKeysAsTheyAre()
{
    QStringList lines = helpLines();
    for (const QString &line : {u"Hide=H"_s, u"Show=S or A"_s, u"Skills=Ctrl+4"_s, u"People=Ctrl+5"_s,
                                u"Activity=Ctrl+7"_s, u"Export=Ctrl+Shift+E"_s, u"Preferences=Ctrl+,"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u" in "_s + lines.join(u'\n')));
    QCOMPARE(lines.filter(u"Open LinkedIn archive=Ctrl+O"_s).size(), 1);
    QVERIFY(!lines.first().contains(u"switched off"_s));
    Settings settings{.areLetterKeysOn = false};
    settings.keys = {{u"actionHide"_s, keys(u"J; Ctrl+J"_s)}};
    m_map->apply(settings);
    lines = helpLines();
    QVERIFY(lines.contains(u"Hide=Ctrl+J"_s));
    QVERIFY(!lines.contains(u"Show=S or A"_s));
    QVERIFY(lines.first().contains(u"switched off"_s));
}

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"
