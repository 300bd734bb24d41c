// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "archiveondesk.h"
#include "desk.h"
#include "mainwindow.h"
#include "translations.h"
#include "widgets/endorsementview.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"
#include "widgets/statusline.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAccountsThereAreFourWaysToGoOn();
    void accountsAreReadByThemselvesAndCounted();
    void theFirstKeyAfterTheStartActsOnTheFirstRow();
    void theFirstSyncAsksWhatToReview();
    void aFailureFillsAnEmptyPageAndIsNotSaidTwice();
    void refusedChangesAreOneMessageAndRetrySendsThemAgain();
    void inTheDemoOwnAccountsAreLedAway();
    void closingSendsWhatWaitsFirst();
    void closingWaitsNotForEverAndLosesNothing();
    void closingTwiceDoesNotWait();
    void closingDoesNotWaitForWhatCannotBeSent_data();
    void closingDoesNotWaitForWhatCannotBeSent();
    void closingDoesNotWaitForAPause();
    void anAccountInTroubleRestsUntilThePersonSaysGoOn();
    void whatWasRecordedHereCanOnlyBeWithdrawnAtLinkedIn();
    void redoIsInTheMenuWithItsWords();
    void whatIsNewIsSaid();
    void withoutANetworkTheAgeOfTheRowsIsSaid();
    void anArchiveIsNeitherAskedNorInTrouble();
    void aDecisionAboutAnArchiveIsNoted();
    void besideAnArchiveTheOthersAreReadAsEver();
    void theArrangementIsKept();
    void everyFocusableWidgetHasANameAndAnObjectName_data();
    void everyFocusableWidgetHasANameAndAnObjectName();
    void mnemonicsAreUnique();

private:
    void openWindow();
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_window->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    [[nodiscard]] int rowCount() const
    {
        return m_window->findChild<EndorsementView *>()->model()->rowCount();
    }

    AccountId openPostPress();
    void endorse(qint64 skill)
    {
        m_desk->outbox.endorse(
            m_desk->accounts.accounts().first().id,
            {.recipient = Desk::person(1), .skill = u"Skill %1"_s.arg(skill), .skillId = skill});
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

AccountId TestMainWindow::openPostPress()
{
    const AccountId account = m_desk->addPostPressAccount(u"Olive"_s);
    openWindow();
    [this] { QTRY_VERIFY(m_desk->sessions.sessions().first()->backend()); }();
    return account;
}

void TestMainWindow::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
}

void TestMainWindow::init()
{
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 8; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), i == 0 ? Status::Pending : Status::Accepted, i);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 30);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_desk->workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

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

void TestMainWindow::accountsAreReadByThemselvesAndCounted()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->hasSynced());
    m_desk->clock.advance(1s);
    QTRY_COMPARE(label("statusText"), u"As of just now · 8 received · 1 given"_s);
    auto *toReview = m_window->findChild<QAbstractButton *>(u"actionViewToReviewButton"_s);
    QCOMPARE(toReview->accessibleName(), u"To review, 8"_s);
    action("actionViewGiven")->trigger();
    QCOMPARE(rowCount(), 1);
    m_desk->clock.advance(3min);
    QCOMPARE(label("statusText"), u"As of 3 min ago · 8 received · 1 given"_s);
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

void TestMainWindow::theFirstSyncAsksWhatToReview()
{
    m_desk->addAccount(u"Olive"_s, {});
    openWindow();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"firstSyncDialog"_s));
}

void TestMainWindow::aFailureFillsAnEmptyPageAndIsNotSaidTwice()
{
    m_desk->pageError = Error{.kind = ErrorKind::Offline};
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    auto *empty = m_window->findChild<EmptyState *>();
    QTRY_COMPARE(empty->shown().face, EmptyState::Face::Trouble);
    QVERIFY(!m_window->findChild<MessageBar *>()->isVisible());
    m_desk->pageError.reset();
    m_window->findChild<QPushButton *>(u"emptyStep"_s)->click();
    QTRY_COMPARE(rowCount(), 8);
    // With rows on screen the same failure is a message above them.
    m_desk->pageError = Error{.kind = ErrorKind::Offline};
    QTRY_VERIFY(action("actionSync")->isEnabled());
    action("actionSync")->trigger();
    QTRY_VERIFY(m_window->findChild<MessageBar *>()->isVisible());
}

void TestMainWindow::refusedChangesAreOneMessageAndRetrySendsThemAgain()
{
    m_desk->addAccount(u"Olive"_s);
    m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(Error{.kind = ErrorKind::NotFound, .delivery = Delivery::Answered, .httpStatus = 404});
    };
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    m_desk->outbox.decide(m_desk->store.rows().mid(1, 2), Status::Hidden);
    m_desk->outbox.endGrace();
    auto *bar = m_window->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QTRY_COMPARE(bar->findChildren<QLabel *>(u"messageText"_s).size(), 1);
    QTRY_VERIFY(bar->findChild<QLabel *>(u"messageText"_s)->text().startsWith(u"2 changes failed."_s));
    m_desk->onSetStatus = {};
    bar->findChild<QPushButton *>(u"messageRetry"_s)->click();
    QTRY_VERIFY(!bar->isVisible());
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 4);
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

void TestMainWindow::anAccountInTroubleRestsUntilThePersonSaysGoOn()
{
    const AccountId account = openPostPress();
    m_desk->backend()->onEndorse = [](const NewEndorsement &) -> Result<Created> {
        return Failure(Error{.kind = ErrorKind::ActionNeeded,
                             .delivery = Delivery::Answered,
                             .httpStatus = 403,
                             .code = u"account_restricted"_s,
                             .haltsAccount = true});
    };
    endorse(1);
    endorse(2);
    QTRY_VERIFY(m_window->findChild<QPushButton *>(u"messageResume"_s));
    m_desk->clock.advance(1h);
    QCOMPARE(m_desk->backend()->endorseCalls.size(), 1);
    m_window->findChild<QPushButton *>(u"messageResume"_s)->click();
    QVERIFY(m_desk->pacer.today(account).haltCode.isEmpty());
    QTRY_COMPARE(m_desk->backend()->endorseCalls.size(), 2);
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

void TestMainWindow::whatIsNewIsSaid()
{
    m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_COMPARE(rowCount(), 8);
    QTRY_VERIFY(m_desk->sessions.sessions().first()->hasSynced());
    m_desk->clock.advance(1s);
    QTRY_VERIFY(label("statusText").startsWith(u"As of just now · 8 received"_s));
    m_desk->clock.advance(24h);
    m_desk->addReceived(u"Cooking"_s, Status::Accepted, 20);
    m_desk->addReceived(u"Baking"_s, Status::Accepted, 21);
    QTRY_VERIFY(action("actionSync")->isEnabled());
    action("actionSync")->trigger();
    m_desk->clock.advance(1s);
    QTRY_COMPARE(rowCount(), 10);
    QTRY_VERIFY(!m_desk->sessions.sessions().first()->isSyncing());
    m_desk->clock.advance(1s);
    QTRY_COMPARE(label("statusText"), u"As of just now · 2 new since yesterday · 10 received · 1 given"_s);
}

void TestMainWindow::withoutANetworkTheAgeOfTheRowsIsSaid()
{
    const AccountId id = m_desk->addAccount(u"Olive"_s);
    m_desk->store.setAccount(id, m_desk->owner, {});
    m_desk->store.merge(id, Direction::Received, m_desk->received);
    m_desk->store.setSyncedAt(id, m_desk->clock.now().addSecs(-2 * 60 * 60));
    m_desk->pageError = Error{.kind = ErrorKind::Offline};
    openWindow();
    QTRY_VERIFY(m_desk->sessions.sessions().first()->error());
    m_desk->clock.advance(1s);
    QTRY_COMPARE(label("statusText"), u"As of 2 h ago · 8 received · 0 given"_s);
}

void TestMainWindow::anArchiveIsNeitherAskedNorInTrouble()
{
    ArchiveOnDesk archive(*m_desk);
    archive.fillTodos();
    openWindow();
    QTRY_COMPARE(m_desk->sessions.sessions().first()->state(), AccountSession::State::Connected);
    m_desk->clock.advance(3min);
    QTRY_COMPARE(label("statusText"), u"As of your archive, opened 3 min ago · 3 received · 1 given"_s);
    QVERIFY(!m_window->findChild<QLabel *>(u"statusWaiting"_s)->isVisible());
    QVERIFY(!m_window->findChild<MessageBar *>()->isVisible());
    auto *todo = m_window->findChild<QAbstractButton *>(u"actionViewTodoButton"_s);
    QCOMPARE(todo->accessibleName(), u"To do, 4"_s);
    QTRY_VERIFY(!action("actionSync")->isEnabled());
    QVERIFY(!action("actionEndorse")->isEnabled());
    QVERIFY(!action("actionNewToken")->isEnabled());
    QVERIFY(action("actionRemoveAccount")->isEnabled());
    QVERIFY(m_desk->credentials.calls.isEmpty());
    QVERIFY(!m_desk->backends.last());
    // Several at once are no bulk that waits for an end.
    action("actionSelectAll")->trigger();
    QTRY_VERIFY(action("actionHide")->isEnabled());
    action("actionHide")->trigger();
    QVERIFY(m_window->findChild<QWidget *>(u"bulkBar"_s)->isHidden());
    QCOMPARE(m_desk->outbox.openCount(), 0);
}

void TestMainWindow::aDecisionAboutAnArchiveIsNoted()
{
    ArchiveOnDesk archive(*m_desk);
    archive.addReceived(u"Caulking"_s, ArchiveOnDesk::nomi());
    archive.putFacts();
    openWindow();
    QTRY_COMPARE(rowCount(), 1);
    QTRY_VERIFY(action("actionHide")->isEnabled());
    QVERIFY(action("actionHide")->toolTip().contains(u"to-do list"_s));
    action("actionHide")->trigger();
    QCOMPARE(m_desk->outbox.todoItems().size(), 1);
    QVERIFY(m_window->findChild<StatusLine *>()->currentMessage().startsWith(u"Noted 1 to-do."_s));
}

void TestMainWindow::besideAnArchiveTheOthersAreReadAsEver()
{
    ArchiveOnDesk archive(*m_desk);
    archive.fillTodos();
    const AccountId other = m_desk->addAccount(u"Olive"_s);
    openWindow();
    QTRY_VERIFY(m_desk->sessions.session(other)->hasSynced());
    QTRY_COMPARE(rowCount(), 11);
    QTRY_VERIFY(action("actionSync")->isEnabled());
    const auto pages = m_desk->backend()->pageCalls.size();
    action("actionSync")->trigger();
    QTRY_COMPARE(m_desk->backend()->pageCalls.size(), pages + 2);
    QVERIFY(!m_desk->sessions.session(archive.account())->error());
    QVERIFY(m_desk->sessions.session(archive.account())->lastSyncedAt().isValid());
    QVERIFY(!m_window->findChild<MessageBar *>()->isVisible());
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
