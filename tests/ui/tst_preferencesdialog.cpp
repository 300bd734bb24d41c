// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "dialogs/keyedit.h"
#include "dialogs/preferencesdialog.h"
#include "keymap.h"
#include "settings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itShowsWhatIsSet();
    void applyWritesWhatWasChosen();
    void cancelChangesNothing();
    void whatCannotBeWrittenIsSaid();
    void everyFocusableWidgetHasAName();
    void mnemonicsAreUnique();

private:
    void open(const Settings &settings = {});
    void click(const QString &button) { m_dialog->findChild<QAbstractButton *>(button)->click(); }
    void giveKey(const QString &command, Qt::Key key);
    [[nodiscard]] QTreeWidgetItem *line(const QString &command) const
    {
        return m_dialog->findChild<QTreeWidget *>()
            ->findItems(command, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    [[nodiscard]] const Settings &settings() const { return m_file->settings(); }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<KeyMap> m_map;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<QWidget> m_window;
    QPointer<PreferencesDialog> m_dialog;
};

void TestPreferencesDialog::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_actions = std::make_unique<Actions>();
    m_map = std::make_unique<KeyMap>(*m_actions);
    m_file = std::make_unique<SettingsFile>(m_profile->path());
}

void TestPreferencesDialog::cleanup()
{
    m_window.reset();
}

void TestPreferencesDialog::open(const Settings &settings)
{
    QVERIFY(m_file->set(settings));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_dialog = new PreferencesDialog(*m_file, *m_map, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestPreferencesDialog::giveKey(const QString &command, Qt::Key key)
{
    m_dialog->findChild<QTreeWidget *>()->setCurrentItem(line(command));
    QTest::keyClick(m_dialog->findChild<KeyEdit *>(), key);
    click(u"keySet"_s);
}

void TestPreferencesDialog::itShowsWhatIsSet()
{
    Settings settings{.areLetterKeysOn = false, .goesOn = false, .graceTime = 12s};
    settings.keys = {{u"actionHide"_s, {QKeySequence(Qt::Key_J)}}};
    open(settings);
    QVERIFY(!m_dialog->findChild<QAbstractButton *>(u"letterKeysBox"_s)->isChecked());
    QVERIFY(!m_dialog->findChild<QAbstractButton *>(u"goOnBox"_s)->isChecked());
    QCOMPARE(m_dialog->findChild<QSpinBox *>()->text(), u"12 s"_s);
    QCOMPARE(line(u"Hide"_s)->text(1), u"J"_s);
    QCOMPARE(line(u"Hide"_s)->parent()->text(0), u"In the lists"_s);
    QCOMPARE(line(u"Undo"_s)->parent()->text(0), u"Everywhere"_s);
}

void TestPreferencesDialog::applyWritesWhatWasChosen()
{
    open();
    click(u"letterKeysBox"_s);
    click(u"goOnBox"_s);
    m_dialog->findChild<QSpinBox *>()->setValue(30);
    giveKey(u"Hide"_s, Qt::Key_J);
    QCOMPARE(settings(), Settings());
    click(u"acceptButton"_s);
    Settings wished{.areLetterKeysOn = false, .goesOn = false, .graceTime = 30s};
    wished.keys = {{u"actionHide"_s, {QKeySequence(Qt::Key_J)}}};
    QCOMPARE(settings(), wished);
    QTRY_VERIFY(!m_dialog);
}

void TestPreferencesDialog::cancelChangesNothing()
{
    open();
    click(u"letterKeysBox"_s);
    giveKey(u"Hide"_s, Qt::Key_J);
    m_dialog->reject();
    QCOMPARE(settings(), Settings());
}

void TestPreferencesDialog::whatCannotBeWrittenIsSaid()
{
    open();
    // A directory in the place of the file.
    QVERIFY(QDir(m_profile->path()).mkdir(u"settings.ini"_s));
    click(u"goOnBox"_s);
    click(u"acceptButton"_s);
    QVERIFY(m_dialog);
    QVERIFY(!m_dialog->findChild<QLabel *>(u"dialogMessage"_s)->text().isEmpty());
    QCOMPARE(settings(), Settings());
}

void TestPreferencesDialog::everyFocusableWidgetHasAName()
{
    open();
    int checked = 0;
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked >= 12);
}

void TestPreferencesDialog::mnemonicsAreUnique()
{
    open();
    QStringList texts;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            texts += label->text();
    }
    const QList<QAbstractButton *> buttons = m_dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        texts += button->text();
    QSet<QKeySequence> seen;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        QVERIFY2(letter.isEmpty() || !seen.contains(letter), qPrintable(text));
        seen.insert(letter);
    }
    QVERIFY(seen.size() >= 10);
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
