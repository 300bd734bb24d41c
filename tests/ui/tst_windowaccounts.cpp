// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "archiveondesk.h"
#include "widgets/endorsementview.h"
#include "widgets/messagebar.h"
#include "widgets/statusline.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the window tells of its accounts: what was read, what failed, and what is only noted.
class TestWindowAccounts : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareProgram(); }
    void init() { makeFilledDesk(); }
    void cleanup() { closeAll(); }

    void accountsAreReadByThemselvesAndCounted();
    void theFirstSyncAsksWhatToReview();
    void aFailureFillsAnEmptyPageAndIsNotSaidTwice();
    void refusedChangesAreOneMessageAndRetrySendsThemAgain();
    void anAccountInTroubleRestsUntilThePersonSaysGoOn();
    void whatIsNewIsSaid();
    void withoutANetworkTheAgeOfTheRowsIsSaid();
    void anArchiveIsNeitherAskedNorInTrouble();
    void aDecisionAboutAnArchiveIsNoted();
    void besideAnArchiveTheOthersAreReadAsEver();
};

void TestWindowAccounts::accountsAreReadByThemselvesAndCounted()
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

void TestWindowAccounts::theFirstSyncAsksWhatToReview()
{
    m_desk->addAccount(u"Olive"_s, {});
    openWindow();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"firstSyncDialog"_s));
}

void TestWindowAccounts::aFailureFillsAnEmptyPageAndIsNotSaidTwice()
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

void TestWindowAccounts::refusedChangesAreOneMessageAndRetrySendsThemAgain()
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

void TestWindowAccounts::anAccountInTroubleRestsUntilThePersonSaysGoOn()
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

void TestWindowAccounts::whatIsNewIsSaid()
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

void TestWindowAccounts::withoutANetworkTheAgeOfTheRowsIsSaid()
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

void TestWindowAccounts::anArchiveIsNeitherAskedNorInTrouble()
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

void TestWindowAccounts::aDecisionAboutAnArchiveIsNoted()
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

void TestWindowAccounts::besideAnArchiveTheOthersAreReadAsEver()
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

QTEST_MAIN(TestWindowAccounts)
#include "tst_windowaccounts.moc"
