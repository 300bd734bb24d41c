// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "dialogs/keyedit.h"
#include "dialogs/keyeditor.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestKeyEditor : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKeyIsGivenByKeyboardAlone();
    void onlyTheLastKeyCounts();
    void anObjectionIsSaidAndNothingIsSet();
    void keysAreRemovedAndComeBack();
    void aDefaultIsNotTakenFromAnotherCommand();
    void commandsAreFoundByWords();
    void whatIsNotFoundGetsNoKey();
    void tabLeavesTheKeyFieldBothWays();
    void escapeEmptiesTheKeyFieldFirst();

private:
    void choose(const QString &command) { list()->setCurrentItem(line(command)); }
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    void giveKey(const QString &command, int key, Qt::KeyboardModifiers modifiers = {});
    void click(const QString &name) { m_editor->findChild<QAbstractButton *>(name)->click(); }
    [[nodiscard]] QLineEdit *search() const { return m_editor->findChild<QLineEdit *>(u"keySearch"_s); }
    [[nodiscard]] QTreeWidget *list() const { return m_editor->findChild<QTreeWidget *>(); }
    [[nodiscard]] KeyEdit *edit() const { return m_editor->findChild<KeyEdit *>(); }
    [[nodiscard]] QTreeWidgetItem *line(const QString &command) const
    {
        return list()->findItems(command, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    [[nodiscard]] QString keysOf(const QString &command) const { return line(command)->text(1); }
    [[nodiscard]] QString objection() const
    {
        return m_editor->findChild<QLabel *>(u"keyObjection"_s)->text();
    }
    [[nodiscard]] QStringList shownCommands() const;

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<KeyMap> m_map;
    std::unique_ptr<QDialog> m_dialog;
    KeyEditor *m_editor = nullptr;
};

void TestKeyEditor::init()
{
    m_dialog.reset();
    m_map.reset();
    m_actions = std::make_unique<Actions>();
    m_map = std::make_unique<KeyMap>(*m_actions);
    m_dialog = std::make_unique<QDialog>();
    m_editor = new KeyEditor(*m_map, {});
    (new QVBoxLayout(m_dialog.get()))->addWidget(m_editor);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestKeyEditor::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key(key), modifiers);
}

void TestKeyEditor::giveKey(const QString &command, int key, Qt::KeyboardModifiers modifiers)
{
    choose(command);
    edit()->setFocus();
    press(key, modifiers);
    press(Qt::Key_Return);
}

QStringList TestKeyEditor::shownCommands() const
{
    QStringList commands;
    for (QTreeWidgetItemIterator item(list(), QTreeWidgetItemIterator::NotHidden); *item; ++item) {
        if ((*item)->parent())
            commands += (*item)->text(0);
    }
    return commands;
}

void TestKeyEditor::aKeyIsGivenByKeyboardAlone()
{
    giveKey(u"Hide"_s, Qt::Key_J);
    QCOMPARE(keysOf(u"Hide"_s), u"J"_s);
    QVERIFY(m_dialog->isVisible());
    giveKey(u"Undo"_s, Qt::Key_F6);
    giveKey(u"Change status"_s, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->given(),
             (KeyMap::Keys{{u"actionHide"_s, {QKeySequence(Qt::Key_J)}},
                           {u"actionUndo"_s, {QKeySequence(Qt::Key_F6)}},
                           {u"actionChangeStatus"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}}}));
}

void TestKeyEditor::onlyTheLastKeyCounts()
{
    choose(u"Hide"_s);
    edit()->setFocus();
    press(Qt::Key_J);
    press(Qt::Key_K);
    QCOMPARE(edit()->keySequence(), QKeySequence(Qt::Key_K));
}

void TestKeyEditor::anObjectionIsSaidAndNothingIsSet()
{
    giveKey(u"Hide"_s, Qt::Key_R);
    QCOMPARE(objection(), u"R is the key of “Reject”."_s);
    QCOMPARE(keysOf(u"Hide"_s), u"H"_s);
    giveKey(u"Undo"_s, Qt::Key_J);
    QVERIFY(objection().contains(u"Ctrl or Alt"_s));
    QCOMPARE(keysOf(u"Undo"_s), u"Ctrl+Z"_s);
    choose(u"Hide"_s);
    QCOMPARE(objection(), QString());
    click(u"keySet"_s);
    QCOMPARE(objection(), u"Press the new key first."_s);
    QCOMPARE(keysOf(u"Hide"_s), u"H"_s);
    // What fits is no objection any more, before it is set.
    edit()->setFocus();
    press(Qt::Key_J);
    QCOMPARE(objection(), QString());
}

void TestKeyEditor::keysAreRemovedAndComeBack()
{
    choose(u"Show"_s);
    click(u"keyRemove"_s);
    QCOMPARE(keysOf(u"Show"_s), QString());
    giveKey(u"Hide"_s, Qt::Key_S);
    QCOMPARE(keysOf(u"Hide"_s), u"S"_s);
    click(u"keyDefault"_s);
    QCOMPARE(keysOf(u"Hide"_s), u"H"_s);
    QCOMPARE(keysOf(u"Show"_s), QString());
    click(u"keyDefaults"_s);
    QCOMPARE(keysOf(u"Show"_s), u"S or A"_s);
    QVERIFY(m_editor->given().isEmpty());
}

void TestKeyEditor::aDefaultIsNotTakenFromAnotherCommand()
{
    choose(u"Hide"_s);
    click(u"keyRemove"_s);
    giveKey(u"Reject"_s, Qt::Key_H);
    choose(u"Hide"_s);
    click(u"keyDefault"_s);
    QCOMPARE(objection(), u"H is the key of “Reject”."_s);
    QCOMPARE(keysOf(u"Hide"_s), QString());
}

void TestKeyEditor::commandsAreFoundByWords()
{
    const qsizetype all = shownCommands().size();
    search()->setText(u"PERSON hide"_s);
    QCOMPARE(shownCommands(), QStringList{u"Hide all by this person"_s});
    search()->setText(u"ctrl+4"_s);
    QCOMPARE(shownCommands(), QStringList{u"Skills"_s});
    QVERIFY(line(u"Hide"_s)->parent()->isHidden());
    search()->clear();
    QCOMPARE(shownCommands().size(), all);
    QCOMPARE(all, m_map->actions().size());
}

void TestKeyEditor::whatIsNotFoundGetsNoKey()
{
    choose(u"Hide"_s);
    search()->setText(u"reject"_s);
    QCOMPARE(list()->currentItem(), line(u"Reject"_s));
    search()->setText(u"no such command"_s);
    QVERIFY(!edit()->isEnabled());
    QVERIFY(!m_editor->findChild<QAbstractButton *>(u"keySet"_s)->isEnabled());
    click(u"keyRemove"_s);
    search()->clear();
    QCOMPARE(keysOf(u"Hide"_s), u"H"_s);
    QCOMPARE(keysOf(u"Reject"_s), u"R"_s);
}

void TestKeyEditor::tabLeavesTheKeyFieldBothWays()
{
    choose(u"Hide"_s);
    edit()->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"keySet"_s);
    edit()->setFocus();
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_dialog->focusWidget() == list());
    QVERIFY(edit()->keySequence().isEmpty());
}

void TestKeyEditor::escapeEmptiesTheKeyFieldFirst()
{
    choose(u"Hide"_s);
    edit()->setFocus();
    press(Qt::Key_J);
    press(Qt::Key_Escape);
    QVERIFY(edit()->keySequence().isEmpty());
    QVERIFY(m_dialog->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestKeyEditor)
#include "tst_keyeditor.moc"
