// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "widgets/endorsementview.h"
#include "widgets/statusline.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How the window begins, what is in it, and how it is closed.
class TestMainWindow : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareProgram(); }
    void init() { makeFilledDesk(); }
    void cleanup() { closeAll(); }

    void withoutAccountsThereAreFourWaysToGoOn();
    void theFirstKeyAfterTheStartActsOnTheFirstRow();
    void inTheDemoOwnAccountsAreLedAway();
    void closingSendsWhatWaitsFirst();
    void closingWaitsNotForEverAndLosesNothing();
    void closingTwiceDoesNotWait();
    void closingDoesNotWaitForWhatCannotBeSent_data();
    void closingDoesNotWaitForWhatCannotBeSent();
    void closingDoesNotWaitForAPause();
    void whatWasRecordedHereCanOnlyBeWithdrawnAtLinkedIn();
    void redoIsInTheMenuWithItsWords();
    void theArrangementIsKept();
    void everyFocusableWidgetHasANameAndAnObjectName_data();
    void everyFocusableWidgetHasANameAndAnObjectName();
    void mnemonicsAreUnique();
};

void TestMainWindow::withoutAccountsThereAreFourWaysToGoOn()
{
    openWindow();
    QSignalSpy demo(m_window.get(), &MainWindow::demoWished);
    QVERIFY(!m_window->findChild<QWidget *>(u"toolBar"_s)->isVisible());
    // The one that is open to everybody comes first.
    auto *archive = m_window->findChild<QPushButton *>(u"firstRunArchive"_s);
    QVERIFY(archive->isVisible() && archive->isDefault());
    auto *look = m_window->findChild<QPushButton *>(u"firstRunDemo"_s);
    QVERIFY(archive->mapTo(m_window.get(), QPoint()).y() < look->mapTo(m_window.get(), QPoint()).y());
    QVERIFY(look->isVisible());
    look->click();
    QCOMPARE(demo.size(), 1);
    m_window->findChild<QPushButton *>(u"firstRunAdd"_s)->click();
    auto *dialog = m_window->findChild<QDialog *>(u"accountDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Add a LinkedIn account"_s);
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"accountDialog"_s));
    m_window->findChild<QPushButton *>(u"firstRunPostPress"_s)->click();
    QCOMPARE(m_window->findChild<QDialog *>(u"accountDialog"_s)->windowTitle(), u"Add a PostPress account"_s);
}

void TestMainWindow::theFirstKeyAfterTheStartActsOnTheFirstRow()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    auto *view = m_window->findChild<EndorsementView *>();
    QTRY_VERIFY(view->hasFocus());
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
    QTRY_VERIFY(action("actionHide")->isEnabled());
    QTest::keyClick(view, Qt::Key_H);
    m_desk->clock.advance(100ms);
    QCOMPARE(m_desk->outbox.items().size(), 1);
    QCOMPARE(view->model()->index(0, 2).data().toString(), u"Hidden"_s);
}

void TestMainWindow::inTheDemoOwnAccountsAreLedAway()
{
    m_desk->workspace.isDemo = true;
    m_desk->addAccount(u"Sample"_s);
    openWindow();
    QSignalSpy away(m_window.get(), &MainWindow::ownAccountWished);
    m_window->findChild<QPushButton *>(u"demoAddYours"_s)->click();
    action("actionAddAccount")->trigger();
    QCOMPARE(away.size(), 2);
    QVERIFY(!m_window->findChild<QDialog *>(u"accountDialog"_s));
}

void TestMainWindow::closingSendsWhatWaitsFirst()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->backend());
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 1), Status::Rejected);
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 1);
}

void TestMainWindow::closingWaitsNotForEverAndLosesNothing()
{
    m_desk->addAccount(u"Olive"_s);
    m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(Error{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent});
    };
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->backend());
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 1), Status::Rejected);
    QVERIFY(!m_window->close());
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 1);
    QVERIFY(m_window->findChild<StatusLine *>()->currentMessage().contains(u"kept for next time"_s));
    m_desk->clock.advance(1s);
    QVERIFY(m_window->isVisible());
    m_desk->clock.advance(1s);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_desk->outbox.openCount(), 1);
}

void TestMainWindow::closingTwiceDoesNotWait()
{
    m_desk->addAccount(u"Olive"_s);
    m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(Error{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent});
    };
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->backend());
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 1), Status::Rejected);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->close());
}

void TestMainWindow::closingDoesNotWaitForWhatCannotBeSent_data()
{
    QTest::addColumn<bool>("isDemo");
    QTest::newRow("nobody is connected") << false;
    QTest::newRow("sample data") << true;
}

void TestMainWindow::closingDoesNotWaitForWhatCannotBeSent()
{
    QFETCH(const bool, isDemo);
    m_desk->workspace.isDemo = isDemo;
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->backend());
    if (!isDemo)
        m_desk->sessions.sessions().first()->close();
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 1), Status::Rejected);
    QVERIFY(m_window->close());
}

void TestMainWindow::closingDoesNotWaitForAPause()
{
    openPostPress();
    endorse(1);
    endorse(2);
    QTRY_COMPARE(m_desk->backend()->endorseCalls.size(), 1);
    QTRY_COMPARE(m_desk->outbox.openCount(), 1);
    QVERIFY(m_window->close());
}

void TestMainWindow::whatWasRecordedHereCanOnlyBeWithdrawnAtLinkedIn()
{
    const AccountId account = openPostPress();
    const PersonUrn mira = PersonUrn::fromId(u"ACoAAB7demo"_s).value();
    m_desk->store.merge(account, Direction::Given,
                        {{.urn = {mira, 310},
                          .endorser = m_desk->owner,
                          .skill = u"Caulking"_s,
                          .status = Status::Accepted,
                          .created = m_desk->clock.now(),
                          .lastModified = m_desk->clock.now()}});
    action("actionViewGiven")->trigger();
    QTRY_COMPARE(rowCount(), 1);
    m_window->findChild<EndorsementView *>()->selectRow(0);
    QTRY_VERIFY(label("detailsNote").contains(u"Recorded here"_s));
    QTRY_VERIFY(action("actionWithdraw")->toolTip().contains(u"PostPress cannot"_s));
    QVERIFY(!action("actionWithdraw")->isEnabled());
    m_window->findChild<QPushButton *>(u"detailsOpenProfile"_s)->click();
    QCOMPARE(m_desk->opened, QList<QUrl>{QUrl(u"https://www.linkedin.com/in/ACoAAB7demo/"_s)});
}

void TestMainWindow::redoIsInTheMenuWithItsWords()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QVERIFY(!action("actionRedo")->isEnabled());
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 3), Status::Hidden);
    QTRY_VERIFY(action("actionUndo")->isEnabled());
    action("actionUndo")->trigger();
    QTRY_VERIFY(action("actionRedo")->isEnabled());
    QCOMPARE(action("actionRedo")->text(), u"&Redo: Hid 3 endorsements"_s);
    QVERIFY(action("actionRedo")->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)));
    action("actionRedo")->trigger();
    QTRY_VERIFY(!action("actionRedo")->isEnabled());
    QCOMPARE(m_desk->outbox.undoableStep()->changed, 3);
}

void TestMainWindow::theArrangementIsKept()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    auto *header = m_window->findChild<EndorsementView *>()->horizontalHeader();
    header->resizeSection(1, 77);
    header->setSortIndicator(1, Qt::AscendingOrder);
    m_window->resize(1111, 555);
    QVERIFY(m_window->close());
    openWindow();
    header = m_window->findChild<EndorsementView *>()->horizontalHeader();
    QCOMPARE(header->sectionSize(1), 77);
    QCOMPARE(header->sortIndicatorSection(), 1);
    QTRY_COMPARE(rowCount(), 8);
    QCOMPARE(m_window->findChild<EndorsementView *>()->model()->index(0, 1).data().toString(), u"Skill 0"_s);
}

void TestMainWindow::everyFocusableWidgetHasANameAndAnObjectName_data()
{
    QTest::addColumn<bool>("hasAccount");
    QTest::newRow("first run") << false;
    QTest::newRow("lists") << true;
}

void TestMainWindow::everyFocusableWidgetHasANameAndAnObjectName()
{
    QFETCH(bool, hasAccount);
    if (hasAccount)
        m_desk->addAccount(u"Olive"_s);
    openWindow();
    if (hasAccount) {
        QTRY_COMPARE(rowCount(), 8);
        m_window->findChild<EndorsementView *>()->selectRow(2);
        m_desk->outbox.decide({m_desk->store.rows().at(3)}, Status::Hidden);
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"undoBar"_s)->isVisible());
    }
    int checked = 0;
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QByteArray what =
            widget->metaObject()->className() + QByteArray(" ") + widget->objectName().toUtf8();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), what);
        QVERIFY2(!widget->objectName().isEmpty(), what);
        ++checked;
    }
    QVERIFY(checked > 1);
}

void TestMainWindow::mnemonicsAreUnique()
{
    openWindow();
    // What Alt reaches in the window: the menus, and all fields and buttons of every page.
    QStringList inWindow;
    const QList<QAction *> top = m_window->menuBar()->actions();
    for (const QAction *menu : top)
        inWindow += menu->text();
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->textFormat() != Qt::PlainText)
            inWindow += label->text();
    }
    const QList<QAbstractButton *> buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        inWindow += button->text();
    QList<QStringList> scopes{inWindow};
    for (const QAction *menu : top) {
        QStringList entries;
        const QList<QAction *> actions = menu->menu<QMenu *>()->actions();
        for (const QAction *entry : actions)
            entries += entry->text();
        scopes.append(entries);
    }
    for (const QStringList &scope : std::as_const(scopes)) {
        QSet<QKeySequence> seen;
        for (const QString &text : scope) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(text));
            seen.insert(key);
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
