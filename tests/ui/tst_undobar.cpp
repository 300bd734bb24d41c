// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "translations.h"
#include "widgets/undobar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestUndoBar : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void itSaysWhatWasDone_data();
    void itSaysWhatWasDone();
    void aToDoIsNotSaidToBeDone_data();
    void aToDoIsNotSaidToBeDone();
    void equalDecisionsInARowAreCountedTogether();
    void itGoesAwayByItself();
    void aDelayedOneCountsDownAndGoesWhenItIsSent();
    void focusStopsTheTime();
    void undoTakesTheStepBack();
    void anOlderStepDoesNotComeUpAgain();
    void whatWasUndoneCanBeRedone();
    void undoingStepByStepOffersTheLastOne();
    void aClockSetBackKeepsNoBarOnScreen();

private:
    [[nodiscard]] QString text() const { return m_bar->findChild<QLabel *>(u"undoText"_s)->text(); }
    [[nodiscard]] QList<RowId> rows(const Status &status) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window; ///< with a field that has the focus, as the list has it in ours
    UndoBar *m_bar = nullptr;
};

void TestUndoBar::initTestCase()
{
    installTranslations(*qApp);
}

void TestUndoBar::init()
{
    m_window.reset();
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 3; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), Status::Accepted, i);
    m_desk->addReceived(u"Waiting"_s, Status::Pending, 9);
    const AccountId id = m_desk->addAccount(u"Olive"_s);
    AccountSession *session = m_desk->sessions.session(id);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(m_desk->store.size(), 4);
    QTRY_VERIFY(session->backend());
    m_window = std::make_unique<QWidget>();
    auto *field = new QLineEdit(m_window.get());
    m_bar = new UndoBar(m_desk->outbox, m_desk->clock, m_window.get());
    m_window->resize(600, 200);
    m_bar->setGeometry(0, 100, 600, 60);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    field->setFocus();
}

QList<RowId> TestUndoBar::rows(const Status &status) const
{
    QList<RowId> found = m_desk->store.rows();
    found.removeIf([&](RowId row) { return m_desk->store.shownStatus(row) != status; });
    return found;
}

void TestUndoBar::itSaysWhatWasDone_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Status>("wished");
    QTest::addColumn<QString>("text");
    QTest::newRow("hid one") << 1 << Status(Status::Hidden) << u"Hid 1 endorsement."_s;
    QTest::newRow("hid three") << 3 << Status(Status::Hidden) << u"Hid 3 endorsements."_s;
    QTest::newRow("kept two") << 2 << Status(Status::Accepted) << u"Kept 2 endorsements."_s;
    QTest::newRow("rejecting one") << 1 << Status(Status::Rejected)
                                   << u"Rejecting 1 endorsement in 6 seconds."_s;
    QTest::newRow("rejecting two") << 2 << Status(Status::Rejected)
                                   << u"Rejecting 2 endorsements in 6 seconds."_s;
}

void TestUndoBar::itSaysWhatWasDone()
{
    QFETCH(int, count);
    QFETCH(Status, wished);
    QVERIFY(m_bar->isHidden());
    m_desk->outbox.decide(rows(Status::Accepted).first(count), wished);
    QTRY_VERIFY(!m_bar->isHidden());
    QTEST(text(), "text");
}

void TestUndoBar::aToDoIsNotSaidToBeDone_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Status>("wished");
    QTest::addColumn<QString>("said");
    QTest::newRow("hide one") << 1 << Status(Status::Hidden) << u"Noted: hide 1 endorsement on LinkedIn."_s;
    QTest::newRow("hide two") << 2 << Status(Status::Hidden) << u"Noted: hide 2 endorsements on LinkedIn."_s;
    QTest::newRow("no grace time") << 2 << Status(Status::Rejected)
                                   << u"Noted: reject 2 endorsements on LinkedIn."_s;
    QTest::newRow("nothing to do") << 2 << Status(Status::Accepted) << u"Kept 2 endorsements."_s;
}

void TestUndoBar::aToDoIsNotSaidToBeDone()
{
    QFETCH(const int, count);
    QFETCH(const Status, wished);
    QFETCH(const QString, said);
    ArchiveOnDesk archive(*m_desk);
    const QList<RowId> archived{archive.addReceived(u"Kites"_s, ArchiveOnDesk::nomi()),
                                archive.addReceived(u"Knots"_s, ArchiveOnDesk::perrin())};
    archive.putFacts();
    m_desk->outbox.decide(archived.first(count), wished);
    QTRY_VERIFY(!m_bar->isHidden());
    QCOMPARE(text(), said);
    if (wished == Status(Status::Accepted))
        return;
    m_desk->outbox.undo();
    QTRY_COMPARE(text(), u"Undone: %1"_s.arg(said));
}

void TestUndoBar::equalDecisionsInARowAreCountedTogether()
{
    for (int i = 0; i < 3; ++i)
        m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Hidden);
    QTRY_COMPARE(text(), u"Hid 3 endorsements."_s);
}

void TestUndoBar::itGoesAwayByItself()
{
    m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Hidden);
    QTRY_VERIFY(!m_bar->isHidden());
    m_desk->clock.advance(9s);
    QVERIFY(!m_bar->isHidden());
    m_desk->clock.advance(2s);
    QVERIFY(m_bar->isHidden());
    QVERIFY(m_desk->outbox.undoableStep()); // Edit > Undo outlives it
}

void TestUndoBar::aDelayedOneCountsDownAndGoesWhenItIsSent()
{
    m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Rejected);
    QTRY_VERIFY(!m_bar->isHidden());
    m_desk->clock.advance(4500ms);
    QCOMPARE(text(), u"Rejecting 1 endorsement in 2 seconds."_s);
    m_desk->clock.advance(1s);
    QCOMPARE(text(), u"Rejecting 1 endorsement in 1 second."_s);
    m_desk->clock.advance(1s);
    QTRY_VERIFY(m_bar->isHidden());
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 1);
}

void TestUndoBar::focusStopsTheTime()
{
    m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Rejected);
    QTRY_VERIFY(!m_bar->isHidden());
    auto *undo = m_bar->findChild<QPushButton *>(u"undoButton"_s);
    undo->setFocus();
    QTRY_COMPARE(text(), u"Rejecting 1 endorsement: waits while you are here."_s);
    m_desk->clock.advance(30s);
    QVERIFY(!m_bar->isHidden());
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 0);
    undo->clearFocus();
    QTRY_VERIFY(text().contains(u"second"_s));
    m_desk->clock.advance(7s);
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 1);
}

void TestUndoBar::undoTakesTheStepBack()
{
    const RowId row = rows(Status::Accepted).first();
    m_desk->outbox.decide({row}, Status::Rejected);
    QTRY_VERIFY(!m_bar->isHidden());
    m_bar->findChild<QPushButton *>(u"undoButton"_s)->click();
    QCOMPARE(m_desk->store.shownStatus(row), Status(Status::Accepted));
    m_desk->clock.advance(30s);
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 0);
}

void TestUndoBar::anOlderStepDoesNotComeUpAgain()
{
    m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Hidden);
    QTRY_VERIFY(!m_bar->isHidden());
    m_desk->outbox.decide({rows(Status::Accepted).first()}, Status::Rejected);
    QTRY_VERIFY(text().startsWith(u"Rejecting"_s));
    m_desk->outbox.undo();
    QTRY_COMPARE(text(), u"Undone: Rejected 1 endorsement."_s);
    m_desk->clock.advance(11s);
    QVERIFY(m_bar->isHidden());
}

void TestUndoBar::whatWasUndoneCanBeRedone()
{
    auto *button = m_bar->findChild<QPushButton *>(u"undoButton"_s);
    m_desk->outbox.decide(rows(Status::Accepted), Status::Hidden);
    QTRY_COMPARE(text(), u"Hid 3 endorsements."_s);
    QCOMPARE(button->text(), u"Undo"_s);
    button->click();
    QTRY_COMPARE(text(), u"Undone: Hid 3 endorsements."_s);
    QVERIFY(!m_bar->isHidden());
    QCOMPARE(button->text(), u"Redo"_s);
    button->click();
    QTRY_COMPARE(text(), u"Hid 3 endorsements."_s);
    QCOMPARE(button->text(), u"Undo"_s);
    QCOMPARE(rows(Status::Hidden).size(), 3);
    // A new decision is what the bar speaks of then.
    button->click();
    QTRY_COMPARE(button->text(), u"Redo"_s);
    m_desk->outbox.decide(rows(Status::Accepted).first(1), Status::Hidden);
    QTRY_COMPARE(text(), u"Hid 1 endorsement."_s);
}

void TestUndoBar::undoingStepByStepOffersTheLastOne()
{
    m_desk->outbox.decide(rows(Status::Accepted).first(1), Status::Hidden);
    m_desk->outbox.decide(rows(Status::Accepted).first(2), Status::Rejected);
    QTRY_VERIFY(text().startsWith(u"Rejecting 2"_s));
    m_desk->outbox.undo();
    QTRY_COMPARE(text(), u"Undone: Rejected 2 endorsements."_s);
    m_desk->outbox.undo();
    QTRY_COMPARE(text(), u"Undone: Hid 1 endorsement."_s);
    m_desk->outbox.redo();
    QTRY_COMPARE(text(), u"Hid 1 endorsement."_s);
    m_desk->outbox.redo();
    QTRY_VERIFY(text().startsWith(u"Rejecting 2"_s));
}

void TestUndoBar::aClockSetBackKeepsNoBarOnScreen()
{
    m_desk->outbox.decide(rows(Status::Accepted).first(1), Status::Rejected);
    QTRY_VERIFY(!m_bar->isHidden());
    m_desk->clock.setNow(m_desk->clock.now().addDays(-3));
    m_desk->clock.advance(300ms);
    QCOMPARE(text(), u"Rejecting 1 endorsement in 6 seconds."_s);
    m_desk->outbox.decide(rows(Status::Accepted).first(1), Status::Hidden);
    QTRY_COMPARE(text(), u"Hid 1 endorsement."_s);
    m_desk->clock.setNow(m_desk->clock.now().addDays(-3));
    m_desk->clock.advance(11s);
    QVERIFY(m_bar->isHidden());
}

QTEST_MAIN(TestUndoBar)
#include "tst_undobar.moc"
